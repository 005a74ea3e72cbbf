"""The tables of a word processor, as labels and values that the reader of sheets knows. Pure."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from repere.monographies.lecture.champs import Champ
from repere.monographies.lecture.colonnes import attendance_columns
from repere.monographies.lecture.libelles import named_field, singular
from repere.monographies.lecture.personnes import find_shapes
from repere.monographies.lecture.vocabulaire import STRUCTURE, read_label
from repere.socle.texte import plier


class Cellule(NamedTuple):
    """A cell; ``reprise``: it goes on with the one before or above, as a merged cell does."""

    texte: str
    reprise: bool = False


Rangee = Sequence[Cellule]
_JOUR: Final = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)s?"
)
_JOURS: Final = re.compile(rf"(?:(?:du |le |les )?{_JOUR}(?: (?:au|a|et|ou))? ?)+")
_HEURES: Final = re.compile(
    r"(?:\d{1,2}\s?[h:]\s?\d{0,2}|\b(?:de|du|des|à|et|puis|ou|fermée?|matin|après-midi)\b|[-–/,;.&+\s])*", re.I
)  # fmt: skip
_VIDE: Final = re.compile(r"[\s\-–/.x]*|ferm[ée]+e?s?|n[ée]ant", re.I)
_QUANTITES: Final = frozenset(["nombre", "nb", "quantite", "qte", "effectif", "combien"])
_CHOSES: Final = frozenset(["type", "designation", "article", "appareil", "outil"])
# A cell longer than this is text that a table only lays out.
CELLULE_MAX: Final = 120
LIBELLE_MAX: Final = 60
_LISTES: Final = {Champ.BESOINS, Champ.PROJETS, Champ.FORCES, Champ.FAIBLESSES, Champ.PRESCRIPTEURS, Champ.PUBLICS, Champ.MATERIEL}  # fmt: skip


def grid_lines(rangees: Sequence[Rangee]) -> list[str]:
    """Return the lines that say what a table says."""
    rangees = [rangee for rangee in rangees if any(cellule.texte for cellule in rangee)]
    if not rangees:
        return []
    textes = [[cellule.texte for cellule in rangee] for rangee in rangees]
    return (
        _attendance(textes)
        or _hours_by_column(textes)
        or _hours_by_row(textes)
        or _counted(textes)
        or _fields_by_column(textes)
        or [ligne for rangee in rangees for ligne in _row(rangee)]
    )


def _attendance(textes: list[list[str]]) -> list[str]:
    if attendance_columns(textes[0]) is None:
        return []
    return [f"| {' | '.join(_one_line(texte) for texte in rangee)} |" for rangee in textes]


def _hours_by_column(textes: list[list[str]]) -> list[str]:
    """Days above, hours below, of mornings then of afternoons."""
    colonnes = [rang for rang, texte in enumerate(textes[0]) if _are_days(texte)]
    autres = [texte for rang, texte in enumerate(textes[0]) if texte and rang not in colonnes]
    if len(colonnes) < 2 or len(autres) > 1:
        return []
    jours = [
        (textes[0][rang], [rangee[rang] for rangee in textes[1:] if rang < len(rangee)])
        for rang in colonnes
    ]
    return _week(jours)


def _hours_by_row(textes: list[list[str]]) -> list[str]:
    """Days on the left; the first row may say what the columns are."""
    corps = textes if _are_days(textes[0][0]) else textes[1:]
    if not corps or not all(_are_days(rangee[0]) for rangee in corps):
        return []
    return _week([(rangee[0], list(dict.fromkeys(rangee[1:]))) for rangee in corps])


def _week(jours: list[tuple[str, list[str]]]) -> list[str]:
    """A planning of workshops has other words than hours in its cells: it is not opening hours."""
    dits = []
    for jour, cellules in jours:
        pleines = [_one_line(c) for c in cellules if not _VIDE.fullmatch(c)]
        if not all(_HEURES.fullmatch(c) and re.search(r"\d", c) for c in pleines):
            return []
        if pleines:
            dits.append(f"{_one_line(jour)} {' et '.join(pleines)}".replace(" / ", " et "))
    return [f"Horaires : {' ; '.join(dits)}"] if dits else []


def _counted(textes: list[list[str]]) -> list[str]:
    """What and how many, said by the first row; a remark goes in parentheses."""
    noms = [{singular(mot) for mot in plier(texte).split()} for texte in textes[0]]
    combien = next((rang for rang, mots in enumerate(noms) if mots & _QUANTITES), None)
    quoi = next(
        (r for r, n in enumerate(noms) if r != combien and (n & _CHOSES or _field(textes[0][r]) is Champ.MATERIEL)), None
    )  # fmt: skip
    if combien is None or quoi is None:
        return []
    dits = []
    for rangee in textes[1:]:
        cellules = [_one_line(texte) for texte in rangee] + [""] * len(noms)
        nombre = cellules[combien] if re.match(r"\d", cellules[combien]) else ""
        reste = [c for rang, c in enumerate(cellules) if c and rang not in (quoi, combien)]
        remarque = f"({' ; '.join(reste)})" if reste else ""
        if cellules[quoi]:
            dits.append(" ".join(part for part in (nombre, cellules[quoi], remarque) if part))
    return [f"Matériel : {', '.join(dits)}"] if dits else []


def _fields_by_column(textes: list[list[str]]) -> list[str]:
    """Labels above ("Forces | Faiblesses"), what they announce below."""
    champs = [_field(texte) for texte in textes[0]]
    if len(textes) < 2 or len(champs) < 2 or None in champs or len(set(champs)) < len(champs):
        return []
    if _field(textes[1][0]) is not None or (len(textes) > 2 and not _LISTES.issuperset(champs)):
        return []
    lignes: list[str] = []
    for rang, champ in enumerate(champs):
        dits = [
            p.strip() for r in textes[1:] if rang < len(r) for p in r[rang].split("\n") if p.strip()
        ]
        entete = f"{_one_line(textes[0][rang]).rstrip(' :')} :"
        if champ in _LISTES and len(dits) > 1:
            lignes += [entete, *(dit if dit[:1] in "•-–" else f"• {dit}" for dit in dits)]
        else:
            lignes.append(f"{entete} {' '.join(dits)}")
    return lignes


def _row(rangee: Rangee) -> list[str]:
    cellules = [cellule.texte for cellule in rangee if cellule.texte and not cellule.reprise]
    if len(cellules) < 2 or len(cellules[0]) >= LIBELLE_MAX or "\n" in cellules[0]:
        return [ligne for cellule in cellules for ligne in cellule.split("\n")]
    libelle, *valeurs = cellules
    if _field(libelle) is not None:
        return f"{libelle.rstrip(' :')} : {', '.join(valeurs)}".split("\n")
    if any("\n" in valeur or len(valeur) > CELLULE_MAX for valeur in valeurs) and len(valeurs) > 1:
        return [ligne for cellule in cellules for ligne in cellule.split("\n")]
    if STRUCTURE.search(plier(libelle)) and find_shapes(valeurs[0]):
        return [f"{libelle} – {_one_line(valeurs[0])}", *valeurs[1:]]
    # A label that nobody knows is a sentence of the sheet: it must not look like the name of another.
    phrase = _one_line(f"{libelle.rstrip(' :')} : {', '.join(valeurs)}")
    return ["", phrase if phrase.endswith((".", "!", "?")) else f"{phrase}.", ""]


def _field(texte: str) -> Champ | None:
    net = texte.strip().rstrip(" :")
    if not net or "\n" in net or len(net) >= LIBELLE_MAX:
        return None
    lu = read_label(f"{net} :")
    return lu.champ if lu else named_field(net)


def _are_days(texte: str) -> bool:
    return bool(_JOURS.fullmatch(plier(texte)))


def _one_line(texte: str) -> str:
    return " ".join(texte.split())
