"""A place found, as the list shows it: what it takes to choose among three."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.carte import (
    MATERIEL_SEUL,
    Position,
    help_in_words,
    kinds_in_words,
    position_on_map,
    public_view,
)
from repere.annuaire.presentation.formats import INSECABLE, phone_in_words
from repere.annuaire.presentation.fraicheur import freshness
from repere.annuaire.presentation.ouverture import Etat, together
from repere.annuaire.standard.fiche import Fiche
from repere.recherche.moteur.raisons import SERVICES_EN_BREF, distance_reason
from repere.recherche.resultats import Resultat
from repere.socle.francais import uncapitalized

SERVICES_MONTRES: Final = 2
SEPARATEUR: Final = f"{INSECABLE}· "


class CarteResultat(NamedTuple):
    """What the card of a place shows; "" or an empty list is what is not known.

    ``pour``: what it has of what was asked; ``fait``: what else it does. The reasons that the card
    says elsewhere (how far, open until when, verified when) are not repeated. ``horaires`` are for
    paper only.
    """

    nom: str
    adresse: str
    genre: str
    ou: str
    distance: str
    etat: Etat | None
    pour: str
    fait: list[str]
    aide: str
    avec_aide: bool
    prix: str
    telephone: str
    telephone_lien: str
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


def _card(
    lieu: Lieu, *, etat: Etat | None, distance: str = "", raisons: tuple[str, ...] = ()
) -> CarteResultat:
    fiche = public_view(lieu)
    aide = help_in_words(fiche)
    pour = _answers(raisons, distance, etat)
    commune = lieu.rattachement.nom if lieu.rattachement else fiche.commune
    return CarteResultat(
        nom=fiche.nom,
        adresse=lieu.get_absolute_url(),
        genre=kinds_in_words(fiche),
        ou=", ".join(filter(None, (fiche.adresse, commune))),
        distance=distance,
        etat=etat,
        pour=pour,
        fait=_does(fiche, raisons)[: SERVICES_MONTRES - bool(pour)],
        aide=aide,
        avec_aide=aide != _(MATERIEL_SEUL),
        prix=_price(fiche),
        telephone=phone_in_words(fiche.telephone) if fiche.telephone else "",
        telephone_lien=fiche.telephone,
        fraicheur=freshness(
            fiche,
            timezone.localdate(),
            # Without the annotation, no source is said to be behind a date.
            par_la_source=getattr(lieu, "maj_par_source", False),
        ),
        horaires=_hours(fiche),
        position=position_on_map(lieu),
    )


def _far(km: float, vague: bool) -> str:
    return distance_reason(km, vague=vague)


def _answers(raisons: tuple[str, ...], distance: str, etat: Etat | None) -> str:
    """Return the reasons that only this line tells: "aide aux démarches · imprimante 3D"."""
    ouverture = uncapitalized(etat.phrase) if etat else ""
    ailleurs = (distance, ouverture)
    return SEPARATEUR.join(
        raison
        for raison in raisons
        if raison not in ailleurs and not raison.startswith(_("vérifié"))
    )


def _does(fiche: Fiche, raisons: tuple[str, ...]) -> list[str]:
    """Return what else the place does, in plain words."""
    dits = {service for service, bref in SERVICES_EN_BREF.items() if bref in raisons}
    return [mots.service_in_words(s) for s in fiche.services if s not in dits]


def _price(fiche: Fiche) -> str:
    prix = [mots.PRIX.get(frais, frais) for frais in fiche.frais_a_charge]
    if fiche.pass_numerique:
        prix.append(_("Pass numérique accepté"))
    return SEPARATEUR.join(prix)


def _hours(fiche: Fiche) -> str:
    if not is_valid(fiche.horaires):
        return ""
    return SEPARATEUR.join(together(phrase) for phrase in describe(fiche.horaires))
