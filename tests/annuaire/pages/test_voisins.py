"""Where else to go: near, published, and doing the same things first."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.voisins import neighbour_cards
from repere.annuaire.services.edition import update_place
from repere.annuaire.voisins import nearest_alternatives
from repere.territoires.models import Commune
from tests.annuaire.pages.test_lieux import MARDI
from tests.fabriques import creer_lieu

DEMARCHES = "Aide aux démarches administratives"
OUTILS = "Maîtrise des outils numériques du quotidien"
LOISIRS = "Loisirs et créations numériques"


def ici(nom: str, commune: Commune, nord_km: float, **champs: Any) -> Lieu:
    """Create a place so many kilometres north of the middle of Tours."""
    return creer_lieu(nom, commune, latitude=47.39 + nord_km / 111.2, longitude=0.69, **champs)


def names(lieu: Lieu, nombre: int = 3) -> list[str]:
    return [voisin.lieu.nom for voisin in nearest_alternatives(lieu, nombre)]


def test_what_does_the_same_comes_before_what_is_nearer(tours: Commune) -> None:
    lieu = ici("Ici", tours, 0, services=(DEMARCHES, OUTILS))
    ici("Rien à voir", tours, 0.1, services=(LOISIRS,))
    ici("Loin, pareil", tours, 9, services=(DEMARCHES, OUTILS))
    ici("Près, à moitié", tours, 0.5, services=(DEMARCHES, LOISIRS))
    assert names(lieu) == ["Près, à moitié", "Loin, pareil", "Rien à voir"]


def test_place_that_says_no_service_has_the_nearest(tours: Commune) -> None:
    lieu = ici("Ici", tours, 0)
    for km in (20, 3, 1, 5):
        ici(f"À {km} km", tours, km)
    assert names(lieu) == ["À 1 km", "À 3 km", "À 5 km"]


def test_nobody_is_sent_beyond_thirty_kilometres_to_a_closed_place_or_to_the_same(
    tours: Commune,
) -> None:
    lieu = ici("Ici", tours, 0)
    ici("Trop loin", tours, 31)
    ici("Fermé", tours, 1, desactive_le=date(2026, 3, 1))
    garde = ici("Garde", tours, 2)
    ici("Absorbé", tours, 2, fusionne_dans=garde)
    assert names(lieu) == ["Garde"]


def test_place_known_by_its_commune_only_is_found_and_its_distance_not_made_up(
    tours: Commune, joue: Commune
) -> None:
    lieu, autre = creer_lieu("Ici", tours), creer_lieu("Ailleurs", joue)
    creer_lieu("Même commune", tours)
    cartes = {c.nom: c.ou for c in neighbour_cards(nearest_alternatives(lieu, 3), lieu, MARDI)}
    assert cartes["Même commune"] == "Tours"
    assert cartes["Ailleurs"].startswith("Joué-lès-Tours, à environ 5")
    assert names(autre)[0] in {"Ici", "Même commune"}


def test_place_without_any_position_has_no_neighbour(tours: Commune) -> None:
    creer_lieu("Voisin", tours)
    assert names(creer_lieu("Ailleurs", commune="Nulle-Part")) == []


def test_a_place_that_changed_is_read_again(client: Client, tours: Commune) -> None:
    lieu, voisin = ici("Ici", tours, 0), ici("Ancien nom", tours, 1)
    assert names(lieu) == ["Ancien nom"]
    update_place(lieu=voisin, valeurs={"nom": "Nouveau nom"}, auteur="agent")
    assert names(lieu) == ["Nouveau nom"]


@pytest.mark.parametrize("autres", [3, 30])
def test_queries_do_not_grow_with_the_neighbours(
    tours: Commune, django_assert_num_queries: Any, autres: int
) -> None:
    lieu = ici("Ici", tours, 0)
    for rang in range(autres):
        ici(f"Voisin {rang}", tours, rang / 100)
    with django_assert_num_queries(2):
        names(lieu)
    # Those shown are remembered until they change.
    with django_assert_num_queries(1):
        names(lieu)


def test_what_both_do_is_said(tours: Commune) -> None:
    lieu = ici("Ici", tours, 0, services=(DEMARCHES, OUTILS))
    ici("Tout", tours, 1, services=(LOISIRS, OUTILS, DEMARCHES))
    ici("Moitié", tours, 2, services=(DEMARCHES,))
    tout, moitie = neighbour_cards(nearest_alternatives(lieu, 3), lieu, MARDI)
    assert tout.tout and not moitie.tout
    assert moitie.communs == ["Faire vos démarches en ligne"]
