"""The headings of the parts of a monograph, and where each part of prose begins and ends. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from repere.monographies import sections as slugs
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import Section, read_section
from repere.socle.texte import plier

PROSE: Final = {
    Section.PROJET: slugs.PROJET,
    Section.TERRITOIRE: slugs.TERRITOIRE,
    Section.SYNTHESE: slugs.SYNTHESE,
}
# Other names of the same parts; the genre has no one way to say them.
_AUTRES: Final[list[tuple[str, re.Pattern[str]]]] = [
    (
        slugs.TERRITOIRE,
        re.compile(
            r"(?:le |la |les |l )?(?:diagnostic|portrait|etat des lieux|donnees|chiffres(?: cles)?|caracteristiques|description|presentation)(?: .{0,60})?\b(?:territoires?|territorial|bassin|agglomeration|pays|metropole|communaute)\b.{0,60}|(?:le |notre )(?:bassin|territoire|pays)\b.{0,60}"
        ),
    ),
    (
        slugs.SYNTHESE,
        re.compile(
            r"(?:la |les |notre |en )?(?:synthese|bilan|conclusions?|perspectives|preconisations|recommandations)(?: .{0,60})?|(?:ce qu il faut|a) retenir.{0,40}|et apres|pistes d actions?.{0,60}"
        ),
    ),
    (
        slugs.PROJET,
        re.compile(
            r"(?:le |la |les |notre )?(?:demarche|methode|methodologie|objectifs?|objet|cadre|origine|presentation (?:du projet|de la demarche))(?: .{0,60})?|pourquoi (?:cette|ce|un|une)\b.{0,60}|editorial|edito"
        ),
    ),
]
_HORS: Final = re.compile(
    r"(?:annexes?|glossaire|remerciements?|listes?|contacts?|bibliographie|sources?|credits?|mentions legales|sigles)\b.{0,80}"
)
_NUMERO: Final = re.compile(
    r"(?:(?:partie|chapitre|section)\s+)?(?P<n>\d{1,2}|[IVX]{1,4})\s*[-–.):]+\s*(?=[^\W\d_«\"])",
    re.I,
)
_ROMAINS: Final = {
    r: n
    for n, r in enumerate(
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1
    )
}
TITRE_MAX: Final = 110
# A table of contents: as many headings with nothing under them.
SOMMAIRE: Final = 3


@dataclass
class Partie:
    """A part of prose: lines ``debut`` (its heading) to ``fin`` (excluded); ``titres``: ranks of headings inside it."""

    titre: str
    section: str
    debut: int
    fin: int
    titres: set[int] = field(default_factory=set)


class _Coupe(NamedTuple):
    """A heading: ``section`` is None when what follows is not prose."""

    rang: int
    section: str | None


def headings(lignes: Sequence[Ligne]) -> list[Partie]:
    """Return the parts of prose; the same heading again, or one of the same part, goes on with it."""
    coupes = _after_contents(list(_cuts(lignes)), lignes)
    coupes = _without_contents(coupes, len(lignes))
    parties: list[Partie] = []
    ouverte: Partie | None = None
    for coupe, suivante in pairwise([*coupes, _Coupe(len(lignes), None)]):
        if coupe.section is None:
            ouverte = None
        elif ouverte is not None and coupe.section == ouverte.section and coupe.section:
            ouverte.titres.add(coupe.rang)
            ouverte.fin = suivante.rang
        else:
            ouverte = Partie(lignes[coupe.rang].texte, coupe.section, coupe.rang, suivante.rang)
            parties.append(ouverte)
    return parties


def _cuts(lignes: Sequence[Ligne]) -> Iterator[_Coupe]:
    dernier, prose, dedans = 0, True, False
    for rang, ligne in enumerate(lignes):
        texte = ligne.texte
        if ligne.puce or len(texte) > TITRE_MAX:
            continue
        numero = _number(texte)
        suite = numero == dernier + 1
        connue = read_section(texte)
        if connue in PROSE and (prose or suite or connue is Section.SYNTHESE):
            section: str | None = PROSE[connue]
        elif connue is not None and connue not in PROSE:
            section, prose = None, connue is Section.SOMMAIRE
        elif texte.endswith((".", ";", ",", ":", "?")):
            continue
        else:
            autre = _other(lignes, rang, numero, suite, prose, dedans)
            if autre is None:
                continue
            section = None if autre == _FIN else autre
        dedans = section is not None
        prose = prose or dedans
        dernier = max(dernier, numero or 0)
        yield _Coupe(rang, section)


_FIN: Final = "fin"


def _other(
    lignes: Sequence[Ligne], rang: int, numero: int | None, suite: bool, prose: bool, dedans: bool
) -> str | None:
    """Return the section that a heading of another name opens, _FIN where prose ends, None when it is none."""
    ligne = lignes[rang]
    m = _NUMERO.match(ligne.texte)
    plie = plier(ligne.texte[m.end() :] if m else ligne.texte)
    fort = ligne.titre or (ligne.texte.isupper() and len(plie) > 3)
    isolee = ligne.blanc and rang + 1 < len(lignes) and lignes[rang + 1].blanc
    # Among sheets and workshops only the number that comes next opens a part.
    if not (suite or (prose and (numero is not None or fort or isolee))):
        return None
    if not ligne.texte[:1].isupper() and m is None:
        return None
    if _HORS.fullmatch(plie):
        return _FIN
    for slug, motif in _AUTRES:
        if motif.fullmatch(plie):
            return slug
    return "" if suite and dedans and prose else None


def _number(texte: str) -> int | None:
    m = _NUMERO.match(texte)
    if m is None:
        return None
    return int(m["n"]) if m["n"].isdecimal() else _ROMAINS.get(m["n"].upper())


def _after_contents(coupes: list[_Coupe], lignes: Sequence[Ligne]) -> list[_Coupe]:
    """Leave out, below "Sommaire", the titles that come again: the contents tell them first."""
    sommaire = next((c for c in coupes if _is_contents(lignes[c.rang])), None)
    if sommaire is None:
        return coupes
    dernier = {_bare(ligne): rang for rang, ligne in enumerate(lignes)}
    gardees, dedans = [], False
    for coupe in coupes:
        dedans = coupe == sommaire or (dedans and dernier[_bare(lignes[coupe.rang])] > coupe.rang)
        if not dedans or coupe == sommaire:
            gardees.append(coupe)
    return gardees


def _is_contents(ligne: Ligne) -> bool:
    return read_section(ligne.texte) is Section.SOMMAIRE


def _bare(ligne: Ligne) -> str:
    """Without its number, nor that of its page."""
    return re.sub(r" \d{1,3}$", "", plier(_NUMERO.sub("", ligne.texte, count=1)))


def _without_contents(coupes: list[_Coupe], total: int) -> list[_Coupe]:
    """Leave out the headings of a table of contents: several with nothing between them."""
    if not coupes:
        return []
    bornes = [*(coupe.rang for coupe in coupes[1:]), total]
    vides = [fin - coupe.rang <= 1 for coupe, fin in zip(coupes, bornes, strict=True)]
    gardees: list[_Coupe] = []
    serie = 0
    for coupe, vide in zip(coupes, vides, strict=True):
        serie += 1
        if vide:
            gardees.append(coupe)
            continue
        if serie > SOMMAIRE:
            del gardees[len(gardees) - serie + 1 :]
            gardees.append(_Coupe(coupe.rang, None))
        else:
            gardees.append(coupe)
        serie = 0
    return gardees
