"""Lines, and their bullets: in the middle of a line, alone on theirs, or all together before what they open. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

PUCES: Final = "•▪●◦‣⁃∙■□➢➤►▶✓✔❖\uf0b7\uf0a7\uf0d8\uf0fc"
PUCE: Final = re.compile(
    rf"(?:[{PUCES}·*]+\s*|[-–]\s+(?=\S)|o\s+(?=\S)|(?:\d{{1,2}}|[a-h])\)\s+(?=\S))"
)
PUCE_SEULE: Final = re.compile(rf"[{PUCES}·o*-]")
_PUCE_AU_MILIEU: Final = re.compile(rf"\s+(?=[{PUCES}]\s*\S)")
# Where a line could have held the first word of the next one, it was not cut there.
MARGE: Final = 4


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
    """Some extractions put a bullet on a line of its own, or those of a list together above it."""
    gardees: list[Ligne] = []
    i = 0
    while i < len(lignes):
        fin = i
        while fin < len(lignes) and PUCE_SEULE.fullmatch(lignes[fin].texte):
            fin += 1
        combien = fin - i
        if combien and fin < len(lignes):
            lignes[fin].blanc = lignes[i].blanc
            for rang in _items(lignes, fin, combien):
                lignes[rang].texte = f"• {lignes[rang].texte}"
        if not combien:
            gardees.append(lignes[i])
        i = max(fin, i + 1)
    return gardees


def _items(lignes: Sequence[Ligne], debut: int, combien: int) -> list[int]:
    """Return the lines that begin the items of a list whose ``combien`` bullets stand above it."""
    if combien == 1:
        return [debut]
    largeur = sorted(len(ligne.texte) for ligne in lignes)[len(lignes) * 98 // 100]
    fin, commencent = debut + 1, []
    while fin < len(lignes):
        avant, ligne = lignes[fin - 1], lignes[fin]
        if PUCE.match(ligne.texte) or PUCE_SEULE.fullmatch(ligne.texte):
            break
        if ligne.blanc and len(commencent) >= combien - 1:
            break
        reste = largeur - len(avant.texte) - len(ligne.texte.split(" ", 1)[0])
        if not ligne.texte[:1].islower() and (ligne.blanc or reste > MARGE):
            commencent.append((largeur if ligne.blanc else reste, fin))
        fin += 1
    meilleurs = sorted(commencent, reverse=True)[: combien - 1]
    return [debut, *sorted(rang for _, rang in meilleurs)]


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
