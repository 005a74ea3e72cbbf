"""Rows of a table that an extraction left as lines: a label, a gap or a bar, its value."""

import re
from typing import Final

from repere.monographies.lecture.vocabulaire import is_known_label

_REGLE: Final = re.compile(r"[\s|+:=_-]*\|[\s|+:=_-]*")
_COLONNES: Final = re.compile(r"(?P<libelle>[^\W\d_](?:[^:|]{0,58}\S)?)\s{3,}(?P<valeur>\S.*)")
_DEUX: Final = 2
_DEBUT: Final = re.compile(r"(?<!\d)0[1-9](?:[ .-]\d{2}){0,3}$")
_SUITE: Final = re.compile(r"(?:\d{2}[ .-])*\d{2}(?!\d)")
_CHIFFRES: Final = 10


def read_row(ligne: str) -> str:
    """Return "label : value" for a row of two cells, the cells one after the other for others, else the line."""
    net = ligne.strip()
    if "|" in net:
        return _with_bars(net, ligne)
    m = _COLONNES.fullmatch(net)
    if m and is_known_label(f"{m['libelle']} :"):
        return f"{m['libelle']} : {m['valeur']}"
    return ligne


def end_of_telephone(avant: str, apres: str) -> str:
    """Return the pairs of digits at the head of ``apres`` that end the telephone at the foot of ``avant``."""
    debut, suite = _DEBUT.search(avant), _SUITE.match(apres)
    if debut is None or suite is None:
        return ""
    chiffres = sum(c.isdigit() for c in debut[0] + suite[0])
    return suite[0] if chiffres == _CHIFFRES else ""


def _with_bars(net: str, ligne: str) -> str:
    if _REGLE.fullmatch(net):
        return ""
    if not (net.startswith("|") or net.endswith("|")):
        return ligne
    cellules = [cellule.strip() for cellule in net.strip("|").split("|") if cellule.strip()]
    if len(cellules) == _DEUX and is_known_label(f"{cellules[0].rstrip(' :')} :"):
        return f"{cellules[0].rstrip(' :')} : {cellules[1]}"
    return "   ".join(cellules)
