"""What is said of a territory in a sentence or two: facts of its own, so that no two pages are alike."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from repere.annuaire.horaires.mots import enumerate_words
from repere.recherche.moteur.facettes import Facette
from repere.recherche.presentation.besoins import needs
from repere.recherche.presentation.resultat import CarteResultat
from repere.socle.francais import counted
from repere.socle.langue import _, formes

NOMMES: Final = 3
AIDES: Final = 3
_LIEUX: Final = formes(
    "{nombre}\N{NO-BREAK SPACE}lieu d’aide numérique",
    "{nombre}\N{NO-BREAK SPACE}lieux d’aide numérique",
)


class Description(NamedTuple):
    """``resume`` is for the page, which shows all the rest; ``complete`` for the lists of search engines."""

    resume: str
    complete: str


def describe(
    total: int, ou: str, cartes: Sequence[CarteResultat], facettes: Sequence[Facette]
) -> Description:
    """Return how many places there are ``ou`` ("à Tours (Indre-et-Loire)"), which, and what for."""
    combien = counted(_LIEUX, total)
    noms = _enumerate([carte.nom for carte in cartes[:NOMMES]], total > NOMMES)
    aides = _most_served(facettes)
    suite = " " + _("On y vient surtout pour : {aides}.").format(aides=aides) if aides else ""
    return Description(
        _("{combien} {ou}.").format(combien=combien, ou=ou),
        _("{combien} {ou} : {noms}.").format(combien=combien, ou=ou, noms=noms) + suite,
    )


def describe_nearest(ou: str, proches: Sequence[CarteResultat]) -> Description:
    """Return that there is none ``ou``, and which one is the nearest."""
    aucun = _("Nous ne connaissons aucun lieu d’aide numérique {ou}.").format(ou=ou)
    if not proches:
        return Description(aucun, aucun)
    proche = proches[0]
    loin = f" ({proche.distance[:1].lower()}{proche.distance[1:]})" if proche.distance else ""
    suite = _("Le plus proche : {nom}, {ou}{loin}.").format(nom=proche.nom, ou=proche.ou, loin=loin)
    return Description(aucun, f"{aucun} {suite}")


def _enumerate(noms: Sequence[str], d_autres: bool) -> str:
    if d_autres:
        noms = [*noms, _("d’autres")]
    return enumerate_words(noms)


def _most_served(facettes: Sequence[Facette]) -> str:
    servies = sorted(facettes, key=lambda facette: -facette.nombre)[:AIDES]
    mots = {besoin.valeur: besoin.mot for besoin in needs()}
    return _enumerate([mots[f.valeur][:1].lower() + mots[f.valeur][1:] for f in servies], False)
