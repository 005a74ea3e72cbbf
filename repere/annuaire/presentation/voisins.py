"""The places near another, on its page: where to go when this one does not suit."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from repere.annuaire.models import Lieu
from repere.annuaire.presentation import mots
from repere.annuaire.presentation.carte import kinds_in_words, public_view
from repere.annuaire.presentation.formats import distance_in_words, phone_in_words
from repere.annuaire.presentation.ouverture import Etat, state_in_words
from repere.annuaire.voisins import Voisin
from repere.socle.langue import _

# Closer, two places known by their commune only are "in the same commune", and the name says so.
_VAGUE_KM: Final = 2.0


class CarteVoisine(NamedTuple):
    """A neighbour as the page shows it; ``communs``: what both do; ``tout``: and that is all this one does."""

    nom: str
    adresse: str
    genre: str
    ou: str
    etat: Etat | None
    communs: list[str]
    tout: bool
    telephone: str
    telephone_lien: str


def neighbour_cards(voisins: Iterable[Voisin], lieu: Lieu, moment: datetime) -> list[CarteVoisine]:
    """Return ``voisins`` as the page of ``lieu`` shows them."""
    return [_card(voisin, lieu, moment) for voisin in voisins]


def _card(voisin: Voisin, lieu: Lieu, moment: datetime) -> CarteVoisine:
    fiche, faits = public_view(voisin.lieu), set(lieu.services)
    commune = voisin.lieu.rattachement.nom if voisin.lieu.rattachement else fiche.commune
    return CarteVoisine(
        nom=fiche.nom,
        adresse=voisin.lieu.get_absolute_url(),
        genre=kinds_in_words(fiche),
        ou=", ".join(filter(None, (commune, _distance(voisin, lieu)))),
        etat=state_in_words(fiche, moment),
        communs=[mots.service_in_words(service) for service in voisin.communs],
        tout=bool(faits) and set(voisin.communs) == faits,
        telephone=phone_in_words(fiche.telephone) if fiche.telephone else "",
        telephone_lien=fiche.telephone,
    )


def _distance(voisin: Voisin, lieu: Lieu) -> str:
    """Return "à 2,3 km"; between communes' centres only what is far enough to mean something."""
    if lieu.position and voisin.lieu.position:
        return _("à {distance}").format(distance=distance_in_words(voisin.km))
    if voisin.km < _VAGUE_KM:
        return ""
    return _("à environ {distance}").format(distance=distance_in_words(voisin.km))
