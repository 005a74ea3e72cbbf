"""A picture that one takes away: its title, its key and its source with it, to be put in a report and printed."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final

from repere.observatoire.dessin.balises import element, text
from repere.observatoire.dessin.feuille import everything, rules
from repere.observatoire.dessin.legende import Legende
from repere.observatoire.dessin.mesures import wrapped

_TETE: Final = re.compile(r'<svg [^>]*?viewBox="0 0 (\d+) (\d+)"[^>]*>')
_TITRE: Final = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_MARGE: Final = 16
_COTE: Final = 190
_MINIMUM: Final = 320
_CASE: Final = (24, 14)


class PasUnDessin(ValueError):
    """What was given is not a picture that we drew."""


def styled(svg: str, *, sombre: bool = False) -> str:
    """Return ``svg`` with its style within, as documents take it: they write its title and its key themselves."""
    large, haute = size(svg)
    style = element("style", rules(sombre=sombre))
    ouvert = svg.replace("<svg ", f'<svg width="{large}" height="{haute}" ', 1)
    return ouvert.replace("</title>", f"</title>{style}", 1)


def in_page_colours(svg: str, ajouts: str = "") -> str:
    """Return ``svg`` as a picture that a page shows among its own: in the scheme of the screen, as its key is.

    ``ajouts``: rules after those of the sheet.
    """
    large, haute = size(svg)
    style = element("style", everything() + ajouts)
    fond = element("rect", class_="fond", width=large, height=haute)
    ouvert = svg.replace("<svg ", f'<svg width="{large}" height="{haute}" ', 1)
    return ouvert.replace("</title>", f"</title>{style}{fond}", 1)


def standalone(
    svg: str, *, source: str, legende: Legende | None = None, sombre: bool = False
) -> str:
    """Return ``svg`` as a file of its own: title above, key beside, ``source`` below, its style within."""
    large, haute = size(svg)
    nom = _TITRE.search(svg)
    # A picture that draws its own key has a note, and nothing to put beside it.
    a_cle = legende if legende and legende.cases else None
    largeur = max(2 * _MARGE + large + (_COTE if a_cle else 0), _MINIMUM)
    dedans = largeur - 2 * _MARGE
    titre, y = _lines([unescape(nom[1] if nom else "")], "titre", (_MARGE, 34), dedans)
    cle, bas = _key(a_cle, _MARGE + large + 14, y + 8) if a_cle else ("", y)
    dits, bas = _lines(
        [legende.note if legende else "", source],
        "source",
        (_MARGE, max(bas, y + haute) + 22),
        dedans,
    )
    place = f'<svg x="{_MARGE}" y="{y}" width="{large}" height="{haute}" '
    return element(
        "svg",
        element("style", rules(sombre=sombre)),
        element("rect", class_="fond", width=largeur, height=bas),
        titre,
        svg.replace("<svg ", place, 1),
        cle,
        dits,
        xmlns="http://www.w3.org/2000/svg",
        class_="dessin",
        viewBox=f"0 0 {largeur} {bas}",
        width=largeur,
        height=bas,
    )


def swatch(classe: str) -> str:
    """Return the small square that a page puts before one line of a key; the words beside it say it all."""
    return element(
        "svg",
        _square(classe, 1, 1),
        class_="dessin carte pastille",
        viewBox=f"0 0 {_CASE[0] + 2} {_CASE[1] + 2}",
        aria_hidden="true",
    )


def size(svg: str) -> tuple[int, int]:
    """Return the width and the height of a picture of ours, in units of its sheet."""
    if not (tete := _TETE.match(svg)):
        raise PasUnDessin("A picture begins with its <svg>, which says its size.")
    return int(tete[1]), int(tete[2])


def _lines(
    textes: Iterable[str], classe: str, ou: tuple[int, int], largeur: int
) -> tuple[str, int]:
    """Return ``textes`` from ``ou`` down, and where what comes next begins."""
    x, y = ou
    corps = {"titre": 18, "source": 10}.get(classe, 12)
    ecrits = []
    for texte in filter(None, textes):
        for ligne in wrapped(texte, largeur, corps):
            ecrits.append(text(ligne, x, y, classe))
            y += round(corps * 1.35)
    return "".join(ecrits), y


def _key(legende: Legende, x: int, y: int) -> tuple[str, int]:
    ecrits, y = _lines([legende.titre], "cle-titre", (x, y + 12), _COTE - 14)
    parties = [ecrits]
    for case in legende.cases:
        parties.append(_square(case.classe, x, y - 4))
        ecrits, bas = _lines(
            [case.libelle], "cle-mots", (x + _CASE[0] + 8, y + 7), _COTE - 22 - _CASE[0]
        )
        parties.append(ecrits)
        y = bas + 1
    return "".join(parties), y


def _square(classe: str, x: int, y: int) -> str:
    """Return one box of a key; hatched without a pattern, whose name would be that of another in the page."""
    boite = {"x": x, "y": y, "width": _CASE[0], "height": _CASE[1]}
    dessin = element("rect", class_="creux" if classe == "absent" else classe, **boite)
    if classe == "absent":
        raies = "".join(f"M{x + n} {y + _CASE[1]}l{_CASE[1]}-{_CASE[1]}" for n in (0, 5, 10))
        dessin += element("path", class_="raies", d=raies)
    return element("g", dessin, class_="pastille")
