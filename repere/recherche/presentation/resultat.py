"""A place found, as the list shows it: what it takes to choose among three."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.carte import (
    MATERIEL_SEUL,
    Position,
    freshness,
    help_in_words,
    kinds_in_words,
    position_on_map,
    public_view,
)
from repere.annuaire.presentation.formats import INSECABLE, phone_in_words
from repere.annuaire.presentation.ouverture import Etat, state_in_words, together
from repere.annuaire.standard.fiche import Fiche
from repere.recherche.moteur.raisons import SERVICES_EN_BREF, distance_reason
from repere.recherche.resultats import Resultat

SERVICES_MONTRES: Final = 2
SEPARATEUR: Final = f"{INSECABLE}· "


class CarteResultat(NamedTuple):
    """What the card of a place shows; "" or an empty list is what is not known.

    ``fait``: what it does, what was asked first; ``autres`` more it does. ``raisons``: why it is
    proposed, in one line. ``horaires`` are for paper only.
    """

    nom: str
    adresse: str
    genre: str
    ou: str
    distance: str
    etat: Etat | None
    fait: list[str]
    autres: int
    aide: str
    avec_aide: bool
    prix: str
    telephone: str
    telephone_lien: str
    raisons: str
    fraicheur: str
    horaires: str
    position: Position | None


def result_cards(resultats: Iterable[Resultat]) -> list[CarteResultat]:
    """Return the cards of what was found, in order."""
    return [result_card(resultat) for resultat in resultats]


def result_card(resultat: Resultat) -> CarteResultat:
    """Return the card of a place found, with the reasons why it was."""
    etat = Etat(resultat.ouvert, resultat.etat) if resultat.ouvert is not None else None
    vague = resultat.lieu.position is None
    return _card(
        resultat.lieu,
        etat=etat,
        distance="" if resultat.distance_km is None else _far(resultat.distance_km, vague),
        raisons=resultat.raisons,
    )


def place_card(lieu: Lieu, moment: datetime) -> CarteResultat:
    """Return the card of a place that no search found: without a reason."""
    return _card(lieu, etat=state_in_words(public_view(lieu), moment))


def _card(
    lieu: Lieu, *, etat: Etat | None, distance: str = "", raisons: tuple[str, ...] = ()
) -> CarteResultat:
    fiche = public_view(lieu)
    aide = help_in_words(fiche)
    fait = _does(fiche, raisons)
    commune = lieu.rattachement.nom if lieu.rattachement else fiche.commune
    return CarteResultat(
        nom=fiche.nom,
        adresse=lieu.get_absolute_url(),
        genre=kinds_in_words(fiche),
        ou=", ".join(filter(None, (fiche.adresse, commune))),
        distance=distance,
        etat=etat,
        fait=fait[:SERVICES_MONTRES],
        autres=max(0, len(fait) - SERVICES_MONTRES),
        aide=aide,
        avec_aide=aide != _(MATERIEL_SEUL),
        prix=_price(fiche),
        telephone=phone_in_words(fiche.telephone) if fiche.telephone else "",
        telephone_lien=fiche.telephone,
        raisons=_why(raisons),
        # The reasons say it already when it is recent.
        fraicheur="" if any(r.startswith(_("vérifié")) for r in raisons) else freshness(fiche),
        horaires=_hours(fiche),
        position=position_on_map(lieu),
    )


def _far(km: float, vague: bool) -> str:
    return distance_reason(km, vague=vague)


def _why(raisons: tuple[str, ...]) -> str:
    """Return the reasons in one line that follows a colon: "à 2,3 km · aide aux démarches"."""
    if not raisons:
        return ""
    # The distance comes first, written as a sentence begins; names keep their capital.
    debut = raisons[0]
    if debut.startswith(("À", "Dans ")):
        debut = debut[0].lower() + debut[1:]
    return SEPARATEUR.join((debut, *raisons[1:]))


def _does(fiche: Fiche, raisons: tuple[str, ...]) -> list[str]:
    """Return what the place does in plain words: what was sought comes first."""
    cherches = {s for s, bref in SERVICES_EN_BREF.items() if bref in raisons}
    ranges = sorted(fiche.services, key=lambda service: service not in cherches)
    return [mots.service_in_words(service) for service in ranges]


def _price(fiche: Fiche) -> str:
    prix = [mots.PRIX.get(frais, frais) for frais in fiche.frais_a_charge]
    if fiche.pass_numerique:
        prix.append(_("Pass numérique accepté"))
    return SEPARATEUR.join(prix)


def _hours(fiche: Fiche) -> str:
    if not is_valid(fiche.horaires):
        return ""
    return SEPARATEUR.join(together(phrase) for phrase in describe(fiche.horaires))
