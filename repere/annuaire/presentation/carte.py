"""A place in a list: what it takes to choose where to go."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from repere.annuaire.confidentialite import public_record
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.formats import (
    distance_in_words,
    phone_in_words,
)
from repere.annuaire.presentation.fraicheur import freshness
from repere.annuaire.presentation.ouverture import Etat, state_in_words
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import N_, _

SERVICES_MONTRES: Final = 3
QUELQU_UN: Final = N_("Quelqu’un vous aide")
MATERIEL_SEUL: Final = N_("Matériel en libre accès, sans aide")
MATERIEL_AUSSI: Final = N_("Quelqu’un vous aide, et du matériel est en libre accès")


class Position(NamedTuple):
    """Where the map puts a place, in degrees; ``approximative``: where its commune is."""

    lat: str
    lon: str
    approximative: bool


class Carte(NamedTuple):
    """What the list shows. ``distance`` is "" in the commune itself; ``etat`` None when not said."""

    nom: str
    adresse: str
    genre: str
    rue: str
    commune: str
    distance: str
    etat: Etat | None
    services: list[str]
    autres_services: int
    aide: str
    avec_aide: bool
    telephone: str
    telephone_lien: str
    fraicheur: str
    position: Position | None


def public_view(lieu: Lieu) -> Fiche:
    """Return the record that the public may see: the only one that pages show."""
    return public_record(record_of(lieu), consentements=lieu.consentements)


def card(lieu: Lieu, moment: datetime) -> Carte:
    """Return the card of ``lieu`` as it stands at ``moment``."""
    fiche = public_view(lieu)
    aide = help_in_words(fiche)
    return Carte(
        nom=fiche.nom,
        adresse=lieu.get_absolute_url(),
        genre=kinds_in_words(fiche),
        rue=fiche.adresse,
        commune=lieu.rattachement.nom if lieu.rattachement else fiche.commune,
        distance=_distance(lieu),
        etat=state_in_words(fiche, moment),
        services=[mots.service_in_words(s) for s in fiche.services[:SERVICES_MONTRES]],
        autres_services=max(0, len(fiche.services) - SERVICES_MONTRES),
        aide=aide,
        avec_aide=aide != _(MATERIEL_SEUL),
        telephone=phone_in_words(fiche.telephone) if fiche.telephone else "",
        telephone_lien=fiche.telephone,
        fraicheur=freshness(fiche, moment.date(), par_la_source=False),
        position=position_on_map(lieu),
    )


def cards(lieux: Iterable[Lieu], moment: datetime) -> list[Carte]:
    """Return the cards of ``lieux``, in their order."""
    return [card(lieu, moment) for lieu in lieux]


def kinds_in_words(fiche: Fiche) -> str:
    """Return "Bibliothèque ou médiathèque · Tiers-lieu": the first two kinds, "" when not said."""
    return " · ".join(dict.fromkeys(mots.kind_in_words(code) for code in fiche.typologie[:2]))


def help_in_words(fiche: Fiche) -> str:
    """Return whether somebody helps or equipment only is lent; "" when the source does not say."""
    aide = fiche.accompagnement
    if aide is None and mots.CONSEILLER.intersection(fiche.modalites_accompagnement):
        aide = True
    materiel = fiche.materiel_libre_acces or "En autonomie" in fiche.modalites_accompagnement
    if aide:
        return _(MATERIEL_AUSSI) if materiel else _(QUELQU_UN)
    # Equipment without a word on help is not "without help", unless autonomy is all there is.
    seul = aide is False or set(fiche.modalites_accompagnement) == {"En autonomie"}
    return _(MATERIEL_SEUL) if materiel and seul else ""


def position_on_map(lieu: Lieu) -> Position | None:
    """Return the place's own position, else its commune's, else None."""
    point = lieu.position or (lieu.rattachement.position if lieu.rattachement else None)
    if point is None:
        return None
    return Position(f"{point.latitude:.5f}", f"{point.longitude:.5f}", lieu.position is None)


def _distance(lieu: Lieu) -> str:
    """Return how far ``lieu`` is, when its query asked: "à 2,3 km", "à environ 12 km"."""
    km = getattr(lieu, "distance_km", None)
    if km is None:
        return ""
    # Placed by its commune only, or by one whose own position is a guess.
    vague = lieu.position is None
    phrase = (
        _("à\N{NO-BREAK SPACE}environ\N{NO-BREAK SPACE}{distance}")
        if vague
        else _("à\N{NO-BREAK SPACE}{distance}")
    )
    return phrase.format(distance=distance_in_words(km))
