"""Two places side by side, in words: what differs is said, not only coloured."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext as _

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.formats import distance_in_words
from repere.annuaire.services.comparaison_de_lieux import ABSORBE, GARDE, LES_DEUX, Ligne
from repere.professionnels.presentation.edition import field_in_words, value_in_words
from repere.socle.geographie import distance_km


class Option(NamedTuple):
    """One of the values that may be kept."""

    choix: str
    titre: str
    textes: list[str]
    gardee: bool


class Rangee(NamedTuple):
    """One thing that both places speak of. ``verdict``: alike, different, or said by one only."""

    cle: str
    titre: str
    verdict: str
    pareils: bool
    options: list[Option]
    gardes: list[str]


def rows(lignes: list[Ligne], choix: dict[str, str]) -> list[Rangee]:
    """Return the rows of the comparison, what differs first."""
    rangees = [_row(ligne, choix.get(ligne.cle, ligne.propose)) for ligne in lignes]
    return sorted(rangees, key=lambda rangee: rangee.pareils)


def _row(ligne: Ligne, voulu: str) -> Rangee:
    titres = {
        GARDE: _("Lieu gardé"),
        ABSORBE: _("Lieu absorbé"),
        LES_DEUX: _("Les deux ensemble"),
    }
    retenu = voulu if voulu in ligne.choix else GARDE
    options = [
        Option(c, titres[c], _in_words(ligne.kept(c)), c == retenu)
        for c in ligne.choix
        if c != LES_DEUX or not ligne.pareils
    ]
    return Rangee(
        ligne.cle,
        field_in_words(ligne.cle),
        _verdict(ligne),
        ligne.pareils,
        options,
        _in_words(ligne.kept(retenu)),
    )


def _verdict(ligne: Ligne) -> str:
    if ligne.pareils:
        return _("Pareil")
    if not _in_words(ligne.absorbe):
        return _("Dit par le lieu gardé seulement")
    if not _in_words(ligne.garde):
        return _("Dit par le lieu absorbé seulement")
    return _("Différent")


# The town is one line; its code is nobody's reading.
_TUS: Final = frozenset({"code_insee", "code_postal", "commune"})


def _in_words(valeurs: dict[str, Any]) -> list[str]:
    if "latitude" in valeurs:
        lat, lon = valeurs["latitude"], valeurs["longitude"]
        return [] if lat is None else [f"{lat:.4f}, {lon:.4f}"]
    dits: list[str] = []
    for champ, valeur in valeurs.items():
        if champ not in _TUS:
            dits += value_in_words(champ, valeur)
    if ville := " ".join(filter(None, (valeurs.get("code_postal"), valeurs.get("commune")))):
        dits.append(ville)
    return dits


def apart(un: Lieu, autre: Lieu) -> str:
    """Return how far apart both places are; "" when one has no position of its own."""
    if un.position is None or autre.position is None:
        return ""
    return distance_in_words(distance_km(un.position, autre.position))
