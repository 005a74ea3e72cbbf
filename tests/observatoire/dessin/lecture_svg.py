"""Pictures read back as a browser would: strict XML, then what is drawn where."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
_PAS = re.compile(r"-?\d+(?:\.\d+)?|[A-Za-z]")
_FAUX = re.compile(r"nan|inf|None|e[+-]?\d", re.IGNORECASE)
_CHIFFRES = {"x", "y", "cx", "cy", "r", "d", "width", "height", "viewBox", "transform"}
Noeud = tuple[float, float]


def lu(svg: str) -> ElementTree.Element:
    """Parse, refusing what no browser would draw."""
    racine = ElementTree.fromstring(svg)
    for noeud in racine.iter():
        assert "style" not in noeud.attrib
        for nom in _CHIFFRES & noeud.attrib.keys():
            assert not _FAUX.search(noeud.attrib[nom]), (nom, noeud.attrib[nom])
    return racine


def boite(racine: ElementTree.Element) -> tuple[float, float]:
    _x, _y, large, haute = (float(n) for n in racine.attrib["viewBox"].split())
    return large, haute


def textes(racine: ElementTree.Element) -> list[str]:
    return ["".join(t.itertext()) for t in racine.iter(f"{SVG}text")]


def tours(chemin: str) -> list[list[Noeud]]:
    """Return the points of a path, a list by "M"; commands: M, m, l, h, v, z, L, H."""
    suites: list[list[Noeud]] = []
    x = y = 0.0
    jetons = _PAS.findall(chemin)
    commande, rang = "", 0
    while rang < len(jetons):
        if jetons[rang].isalpha():
            commande, rang = jetons[rang], rang + 1
            if commande == "z":
                suites[-1].append(suites[-1][0])
            continue
        if commande in "hH":
            x, rang = (float(jetons[rang]) + (x if commande == "h" else 0)), rang + 1
        elif commande in "vV":
            y, rang = (float(jetons[rang]) + (y if commande == "v" else 0)), rang + 1
        else:
            dx, dy = float(jetons[rang]), float(jetons[rang + 1])
            x, y = (dx, dy) if commande in "ML" else (x + dx, y + dy)
            rang += 2
            if commande in "Mm":
                suites.append([])
                commande = {"M": "L", "m": "l"}[commande]
        suites[-1].append((x, y))
    return suites


def aires(racine: ElementTree.Element) -> Iterator[tuple[str, list[list[Noeud]]]]:
    """Yield what each area of a map says and the rings that draw it."""
    for chemin in racine.iter(f"{SVG}path"):
        titre = chemin.find(f"{SVG}title")
        if titre is not None:
            yield titre.text or "", tours(chemin.attrib["d"])
