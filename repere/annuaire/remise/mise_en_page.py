"""How large the printed sheet may be set: the browser prints it, so its height is reckoned beforehand.

Everything is in points. The sizes and proportions are those of static/socle/feuille.css.
"""

from collections.abc import Iterable
from typing import Final

from repere.annuaire.remise.feuille import Feuille

# A4 without the margins of the page, nor the header with our name.
_HAUTEUR: Final = 705.0
_LARGEUR: Final = 525.0
_GAUCHE, _DROITE = 0.59 * _LARGEUR, 0.37 * _LARGEUR
_CROQUIS: Final = 0.75 * _DROITE
_CODE: Final = 125.0
_INTERLIGNE: Final = 1.35
# Mean width of a letter, in parts of its size: a wide sans-serif, so that no machine overflows.
_CHASSE: Final = 0.5
# Class of the sheet -> size of its type; the last one is for what fits nowhere else.
CORPS: Final = {
    "grand": 17.0,
    "moyen": 15.0,
    "petit": 13.5,
    "serre": 12.25,
    "dense": 11.0,
    "menu": 9.5,
}


def type_size(feuille: Feuille, *, croquis: bool) -> str:
    """Return the class of the largest type that keeps the sheet on one page."""
    tiennent = (classe for classe, corps in CORPS.items() if _height(feuille, corps, croquis) <= 1)
    return next(tiennent, list(CORPS)[-1])


def _height(feuille: Feuille, corps: float, croquis: bool) -> float:
    """Return the height in parts of the page's."""
    haut = _text([feuille.nom], corps * 1.9, _LARGEUR) + _text([feuille.genre], corps, _LARGEUR)
    joindre = _text(feuille.telephones[:1], corps * 1.75, _LARGEUR)
    joindre += _text(feuille.telephones[1:], corps, _LARGEUR)
    joindre += _text(feuille.adresse, corps * 1.15, _LARGEUR) + 2 * corps
    gauche = _sections(
        (feuille.horaires, feuille.arrets, feuille.services, feuille.apporter), corps, _GAUCHE
    )
    droite = _sections((feuille.prix, feuille.venir), corps, _DROITE) + _CODE
    droite += (_CROQUIS + 3 * corps) if croquis else 0
    bas = _text([feuille.verification, feuille.edition], corps * 0.85, _LARGEUR) + 4 * corps
    return (haut + joindre + max(gauche, droite) + bas + 3 * corps) / _HAUTEUR


def _sections(parties: Iterable[list[str]], corps: float, largeur: float) -> float:
    return sum(
        # A heading, what separates it, then each line with its indent and the room below it.
        2.7 * corps + _text(textes, corps, largeur - 1.35 * corps) + 0.2 * corps * len(textes)
        for textes in parties
        if textes
    )


def _text(textes: Iterable[str], corps: float, largeur: float) -> float:
    par_ligne = max(1, int(largeur / (corps * _CHASSE)))
    lignes = sum(-(-len(texte) // par_ligne) for texte in textes if texte)
    return lignes * corps * _INTERLIGNE
