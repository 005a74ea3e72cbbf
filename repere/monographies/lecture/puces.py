"""Lines, and their bullets: in the middle of a line, alone on theirs, or all together before what they open. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from repere.monographies.lecture.champs import Champ
from repere.monographies.lecture.personnes import opens_with_person
from repere.monographies.lecture.phrases import ends, hangs
from repere.monographies.lecture.vocabulaire import (
    REPRESENTE,
    read_label,
    read_section,
    read_workshop,
)

PUCES: Final = "•▪●◦‣⁃∙■□➢➤►▶✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc"
PUCE: Final = re.compile(
    rf"(?:[{PUCES}·*]+\s*|[-–]\s+(?=\S)|o\s+(?=\S)|(?:\d{{1,2}}|[a-h])\)\s+(?=\S))"
)
PUCE_SEULE: Final = re.compile(rf"[{PUCES}·o*-]")
_PUCE_AU_MILIEU: Final = re.compile(rf"\s+(?=[{PUCES}]\s*\S)")
# A sheet opens so: the line above is its heading.
_TETE: Final = frozenset([Champ.LIEU, Champ.INFORMATION, Champ.PERSONNES])
# Where a line could have held the first word of the next one, it was not cut there.
MARGE: Final = 4
MARGE_PETITE: Final = 20


@dataclass
class Ligne:
    """A line that somebody wrote; ``numero`` is its rank, from 1, in the extracted text."""

    numero: int
    texte: str
    blanc: bool = False  # an empty line, or a page, comes before
    puce: bool = False
    retrait: int = 0
    titre: bool = False  # the word processor says so, or the manner that comes back
    marque: str = ""  # what the bullet was: a sign, "1)" or "a)"
    atelier: str = ""  # the number of the workshop that it opens, when only its place tells


def join_lone_bullets(lignes: list[Ligne]) -> list[Ligne]:
    """Some extractions put a bullet on a line of its own, or those of a list together, above it or below."""
    largeur = sorted(len(ligne.texte) for ligne in lignes)[len(lignes) * 98 // 100] if lignes else 0
    gardees: list[Ligne] = []
    i = 0
    while i < len(lignes):
        fin = i
        while fin < len(lignes) and PUCE_SEULE.fullmatch(lignes[fin].texte):
            fin += 1
        combien = fin - i
        if combien and fin < len(lignes) and _may_be_item(lignes, fin):
            lignes[fin].blanc = lignes[i].blanc
            _mark([lignes[fin]])
            _mark(_beginnings(lignes[fin:], combien - 1, largeur))
        elif combien:
            _mark(_beginnings(_above(gardees), combien, largeur))
        else:
            gardees.append(lignes[i])
        i = max(fin, i + 1)
    return gardees


def _mark(lignes: Sequence[Ligne]) -> None:
    for ligne in lignes:
        ligne.texte = f"• {ligne.texte}"


def _may_be_item(lignes: Sequence[Ligne], i: int) -> bool:
    """Bullets that a page left below their list are not those of the heading that comes next."""
    texte = lignes[i].texte
    if PUCE.match(texte) or read_section(texte) or read_workshop(texte) or read_label(texte):
        return False
    for suite in lignes[i + 1 : i + 2]:
        libelle = read_label(suite.texte)
        if (libelle and libelle.champ in _TETE) or opens_with_person(suite.texte):
            return False
    return True


def _above(lignes: Sequence[Ligne]) -> Sequence[Ligne]:
    """Return what stands below the last bullet, or the last label, with the line that has it."""
    for rang in range(len(lignes) - 1, -1, -1):
        if PUCE.match(lignes[rang].texte) or read_label(lignes[rang].texte):
            return lignes[rang:]
    return []


def _beginnings(lignes: Sequence[Ligne], combien: int, largeur: int) -> list[Ligne]:
    """Return the ``combien`` lines, after the first, that most look like the beginning of an item."""
    trouvees: list[tuple[int, int]] = []
    faibles: list[tuple[int, int]] = []
    for rang in range(1, len(lignes) if combien else 0):
        avant, ligne = lignes[rang - 1], lignes[rang]
        if PUCE.match(ligne.texte) or PUCE_SEULE.fullmatch(ligne.texte):
            break
        if REPRESENTE.search(ligne.texte) or not _may_be_item(lignes, rang):
            break
        if ligne.blanc and len(trouvees) >= combien:
            break
        reste = largeur - len(avant.texte) - len(ligne.texte.split(" ", 1)[0])
        petite = ligne.texte[:1].islower()
        libre = reste > (MARGE_PETITE if petite else MARGE)
        finie = not petite and (ligne.blanc or ends(avant.texte))
        if hangs(avant.texte):
            continue
        if libre or finie:
            trouvees.append((largeur if ligne.blanc else reste, rang))
        elif reste > MARGE:
            faibles.append((reste, rang))
    sures = sorted(trouvees, reverse=True)[:combien]
    meilleures = sures + sorted(faibles, reverse=True)[: combien - len(sures)]
    return [lignes[rang] for _, rang in sorted(meilleures, key=lambda t: t[1])]


def split_bullets(ligne: Ligne) -> list[Ligne]:
    eclats: list[Ligne] = []
    for rang, part in enumerate(_PUCE_AU_MILIEU.split(ligne.texte)):
        puce = PUCE.match(part)
        texte = part[puce.end() :].strip() if puce else part
        if texte:
            blanc = ligne.blanc and rang == 0
            eclats.append(
                Ligne(
                    ligne.numero,
                    texte,
                    blanc,
                    puce is not None,
                    ligne.retrait,
                    ligne.titre,
                    _kind_of_bullet(puce[0]) if puce else "",
                )
            )
    return eclats


def _kind_of_bullet(puce: str) -> str:
    net = puce.strip()
    if net[:1].isdigit():
        return "1)"
    return "a)" if net.endswith(")") else net[:1]
