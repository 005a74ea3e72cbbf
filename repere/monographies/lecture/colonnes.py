"""Two columns that an extraction wove line by line, and the tables of those who came. Line numbers are kept."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from repere.monographies.lecture.libelles import singular
from repere.monographies.lecture.vocabulaire import Champ, read_label
from repere.socle.texte import plier


class Brute(NamedTuple):
    """A line as extracted, and its rank from 1."""

    numero: int
    texte: str


_DEUX: Final = re.compile(r"^(?P<gauche>\s*\S.*?)(?P<entre>\s{3,})(?P<droite>\S.*)$")
_PUCE: Final = re.compile(r"[^\w\s\"'«(|+=–-]\s*\S|[–-]\s+\S")
# So many lines of two cells make columns, if so many cells on the right open something of their own.
LIGNES_MIN: Final = 4
OUVERTURES_MIN: Final = 2
# A bullet or a letter that the extraction lost moves a line by as much.
DECALAGE: Final = 4
# Lines of page furniture that may part the rows of a table.
PAUSE_MAX: Final = 3
_LARGE: Final = re.compile(r"\S(?:\s{3,}|\s*\t\s*)\S|\|")

_QUI: Final = frozenset(
    [
        "nom",
        "prenom",
        "participant",
        "participante",
        "personne",
        "representant",
        "representante",
        "identite",
    ]
)
_QUOI: Final = frozenset(["structure", "organisme", "organisation", "institution", "etablissement", "collectivite", "association", "service", "employeur"])  # fmt: skip
_AUTRE: Final = frozenset(["fonction", "role", "poste", "qualite", "titre", "statut", "mail", "courriel", "telephone", "signature", "commune", "ville", "emargement", "civilite"])  # fmt: skip


def unweave(brutes: Sequence[Brute]) -> list[Brute]:
    """Return the lines, those of a left column before those of the right one."""
    sorties: list[Brute] = []
    i = 0
    while i < len(brutes):
        bords = _run(brutes, i)
        fin = i + len(bords)
        if len(bords) >= LIGNES_MIN and _are_columns(brutes[i:fin], bords):
            coupees = list(zip(brutes[i:fin], bords, strict=True))
            sorties += [Brute(b.numero, b.texte[:bord].rstrip()) for b, bord in coupees]
            sorties.append(Brute(brutes[fin - 1].numero, ""))
            sorties += [Brute(b.numero, b.texte[bord:].rstrip()) for b, bord in coupees]
            sorties.append(Brute(brutes[fin - 1].numero, ""))
            i = fin
        else:
            sorties.append(brutes[i])
            i += 1
    return sorties


def _run(brutes: Sequence[Brute], debut: int) -> list[int]:
    """Return where the right column begins on each line that shares a gap with the first one."""
    m = _DEUX.match(brutes[debut].texte)
    if m is None or "|" in m[0]:
        return []
    bord, bords, fin = m.start("droite"), [m.start("droite")], debut + 1
    for i in range(debut + 1, len(brutes)):
        texte = brutes[i].texte
        if not texte.strip():
            continue
        vide = texte[bord - 2 : bord].strip() == ""
        if not (len(texte) <= bord or (vide and (texte[bord : bord + 1].strip()))):
            ailleurs = _DEUX.match(texte)
            if ailleurs is None or abs(ailleurs.start("droite") - bord) > DECALAGE:
                break
            bord = ailleurs.start("droite")
        if len(texte) <= bord and (i - fin > 0 or len(texte) > bord - 2):
            break
        bords += [bord] * (i + 1 - fin)
        fin = i + 1
    return bords


def _are_columns(brutes: Sequence[Brute], bords: Sequence[int]) -> bool:
    droites = [
        (b.texte[:bord], b.texte[bord:].strip())
        for b, bord in zip(brutes, bords, strict=True)
        if len(b.texte) > bord
    ]
    ouvertures = sum(_opens_too(gauche.strip(), droite) for gauche, droite in droites)
    return len(droites) >= LIGNES_MIN and ouvertures >= OUVERTURES_MIN


def _opens_too(gauche: str, droite: str) -> bool:
    """Tell whether a cell on the right opens something of its own, as the one on its left does."""
    if _PUCE.match(droite):
        return True
    lu = read_label(droite)
    return lu is not None and (not lu.valeur or read_label(gauche) is not None)


def read_tables(brutes: Sequence[Brute]) -> list[Brute]:
    """Write a table of those who came as a list: "Participants :", then "who (structure)"."""
    sorties: list[Brute] = []
    rang: list[str] | None = None
    pause = 0
    for brute in brutes:
        cellules = _cells(brute.texte)
        tete = attendance_columns(cellules)
        if tete:
            rang, pause = tete, 0
            sorties.append(Brute(brute.numero, "" if _announced(sorties) else "Participants :"))
        elif rang and _is_row(brute.texte, cellules, rang, pause) and not _rule(brute.texte):
            pause = 0
            sorties.append(Brute(brute.numero, _row(rang, cellules)))
        else:
            pause += bool(brute.texte.strip()) and not _rule(brute.texte)
            rang = rang if pause <= PAUSE_MAX else None
            sorties.append(Brute(brute.numero, "") if rang and _rule(brute.texte) else brute)
    return sorties


def _is_row(texte: str, cellules: Sequence[str], rang: Sequence[str], pause: int) -> bool:
    """After the foot of a page, a row is whole or it is no row."""
    nette = _LARGE.search(texte) is not None
    if not pause:
        return len(cellules) > 1 and nette
    return len(cellules) == len(rang) and nette


def _announced(sorties: Sequence[Brute]) -> bool:
    avant = next((b.texte for b in reversed(sorties) if b.texte.strip()), "")
    libelle = read_label(avant.strip())
    return libelle is not None and libelle.champ in (Champ.PRESENTS, Champ.EXCUSES)


def _rule(texte: str) -> bool:
    return re.fullmatch(r"[\s|+:=_-]*", texte) is not None


def _cells(texte: str) -> list[str]:
    net = texte.strip()
    if "|" in net:
        return [cellule.strip() for cellule in net.strip("|").split("|")]
    large = re.search(r"\S\s{3,}\S", net)
    return re.split(r"\s{3,}|\t" if large else r"\s{2,}|\t", net)


def attendance_columns(cellules: Sequence[str]) -> list[str] | None:
    """Return what each column of a table of those who came holds; None when it is another table."""
    if len(cellules) < 2:
        return None
    genres = [_kind(cellule) for cellule in cellules]
    if all(genres) and "quoi" in genres and "qui" in genres:
        return genres
    return None


def _kind(cellule: str) -> str:
    mots = {singular(mot) for mot in plier(cellule).split()} - {"et", "de", "la", "e", "s"}
    for genre, connus in (("qui", _QUI), ("quoi", _QUOI), ("autre", _AUTRE)):
        if mots and mots <= connus:
            return genre
    return ""


def _row(genres: Sequence[str], cellules: Sequence[str]) -> str:
    """A cell left empty between spaces cannot be told: then the row is kept in order."""

    def pick(voulu: str) -> Iterator[str]:
        for genre, cellule in zip(genres, cellules, strict=False):
            if genre == voulu and cellule:
                yield cellule

    qui, quoi = " ".join(pick("qui")), " ".join(pick("quoi"))
    return f"{qui} ({quoi})" if qui and quoi else quoi or qui
