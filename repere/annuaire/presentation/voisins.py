"""The places near another, on its page: where to go when this one does not suit."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from repere.annuaire.presentation import mots
from repere.annuaire.presentation.carte import kinds_in_words, public_view
from repere.annuaire.presentation.formats import INSECABLE, distance_in_words, phone_in_words
from repere.annuaire.presentation.ouverture import Etat, state_in_words
from repere.annuaire.voisins import Voisin
from repere.socle.langue import _


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


def neighbour_cards(
    voisins: Iterable[Voisin], services: Iterable[str], moment: datetime
) -> list[CarteVoisine]:
    """Return ``voisins`` as the page of a place that does ``services`` shows them."""
    faits = set(services)
    return [_card(voisin, faits, moment) for voisin in voisins]


def _card(voisin: Voisin, faits: set[str], moment: datetime) -> CarteVoisine:
    fiche = public_view(voisin.lieu)
    commune = voisin.lieu.rattachement.nom if voisin.lieu.rattachement else fiche.commune
    return CarteVoisine(
        nom=fiche.nom,
        adresse=voisin.lieu.get_absolute_url(),
        genre=kinds_in_words(fiche),
        ou=", ".join(filter(None, (commune, _distance(voisin)))),
        etat=state_in_words(fiche, moment),
        communs=[mots.service_in_words(service) for service in voisin.communs],
        tout=bool(faits) and set(voisin.communs) == faits,
        telephone=phone_in_words(fiche.telephone) if fiche.telephone else "",
        telephone_lien=fiche.telephone,
    )


def _distance(voisin: Voisin) -> str:
    distance = distance_in_words(voisin.km)
    if voisin.lieu.position is None:
        return _("à environ {distance}").format(distance=distance)
    return f"{_('à')}{INSECABLE}{distance}"
