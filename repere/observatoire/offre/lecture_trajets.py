"""Reading a table of travel times: ``code_depuis,code_vers,minutes``. Pure."""

import csv
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Final

COLONNES: Final = ("code_depuis", "code_vers", "minutes")
# Longer journeys change nothing that is told.
MINUTES_MAX: Final = 120.0
_UN_JOUR: Final = 1440.0

Paire = tuple[str, str]


class TableIllisible(Exception):
    """This is no such table; says which line, and why, in French."""


@dataclass(frozen=True, slots=True)
class TrajetsLus:
    """``durees`` by present codes. ``inconnues``: codes that lead to no commune. ``longs``: left out, too long."""

    durees: Mapping[Paire, float]
    inconnues: frozenset[str]
    longs: int = 0
    anciennes: int = 0


@dataclass(slots=True)
class _Tri:
    directes: dict[Paire, float] = field(default_factory=dict)
    suivies: dict[Paire, float] = field(default_factory=dict)
    inconnues: set[str] = field(default_factory=set)
    longs: int = 0


def read_travel_times(
    contenu: bytes, connues: Container[str], anciennes: Mapping[str, str]
) -> TrajetsLus:
    """Read the table; old codes (``anciennes``: old → present) lead to the present commune, by the shortest way.

    Raises TableIllisible.
    """
    tri = _Tri()
    for numero, depuis, vers, minutes in _rows(contenu):
        paire = _present(depuis, connues, anciennes), _present(vers, connues, anciennes)
        if not all(paire):
            tri.inconnues |= {c for c, p in zip((depuis, vers), paire, strict=True) if not p}
        elif minutes > MINUTES_MAX:
            tri.longs += 1
        elif paire == (depuis, vers):
            if tri.directes.setdefault(paire, minutes) != minutes:
                raise TableIllisible(
                    f"Ligne {numero} : deux durées différentes de {depuis} à {vers}."
                )
        else:
            tri.suivies[paire] = min(minutes, tri.suivies.get(paire, minutes))
    suivies = {paire: m for paire, m in tri.suivies.items() if paire not in tri.directes}
    return TrajetsLus(
        {**tri.directes, **suivies}, frozenset(tri.inconnues), tri.longs, len(suivies)
    )


def _present(code: str, connues: Container[str], anciennes: Mapping[str, str]) -> str:
    return code if code in connues else anciennes.get(code, "")


def _rows(contenu: bytes) -> Iterator[tuple[int, str, str, float]]:
    lignes = csv.reader(_text(contenu).splitlines(), delimiter=_delimiter(contenu))
    entete = [nom.strip().lower() for nom in next(lignes, [])]
    if missing := [nom for nom in COLONNES if nom not in entete]:
        raise TableIllisible(
            f"Il manque la colonne {', '.join(missing)} : la première ligne doit nommer "
            f"{', '.join(COLONNES)}."
        )
    rangs = [entete.index(nom) for nom in COLONNES]
    for numero, ligne in enumerate(lignes, start=2):
        if not any(case.strip() for case in ligne):
            continue
        if len(ligne) <= max(rangs):
            raise TableIllisible(f"Ligne {numero} : il manque des colonnes.")
        depuis, vers, minutes = (ligne[rang].strip() for rang in rangs)
        yield numero, depuis.upper(), vers.upper(), _minutes(minutes, numero)


def _text(contenu: bytes) -> str:
    try:
        return contenu.decode("utf-8-sig")
    except UnicodeDecodeError as erreur:
        raise TableIllisible("Le fichier n’est pas un texte en UTF-8.") from erreur


def _delimiter(contenu: bytes) -> str:
    premiere = contenu.split(b"\n", 1)[0]
    return ";" if premiere.count(b";") > premiere.count(b",") else ","


def _minutes(texte: str, numero: int) -> float:
    try:
        minutes = float(texte.replace(",", "."))
    except ValueError:
        minutes = float("nan")
    if not (isfinite(minutes) and 0 <= minutes <= _UN_JOUR):
        raise TableIllisible(f"Ligne {numero} : « {texte[:20]} » n’est pas un nombre de minutes.")
    return minutes
