"""Needs of basins beside one another: by theme, by who says them; few structures are not told on the public pages."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from repere.annuaire.models import Structure
from repere.monographies.models import Codage, Fiche, Monographie, Propos, Theme
from repere.monographies.services.comparaison import Nombre, compare_needs
from repere.reseau.models import Besoin
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_structure, creer_zonage
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db
ZONAGE = "bassins-de-vie"


@pytest.fixture
def tours() -> Commune:
    tours, bourges = creer_commune("37261", "Tours"), creer_commune("18033", "Bourges")
    creer_zonage(ZONAGE, "Bassins de vie", {"Tours": [tours], "Bourges": [bourges]})
    return tours


def monograph(zone: str = "tours", annee: int = 2020, publiee: bool = True) -> Monographie:
    return Monographie.objects.create(
        zonage=ZONAGE,
        zone=zone,
        annee=annee,
        etat="publiee" if publiee else "redaction",
        publiee_le=datetime(2021, 1, 1, tzinfo=UTC) if publiee else None,
    )


def say(monographie: Monographie, theme: str, fiche: Fiche | None = None, **champs: Any) -> Propos:
    etat = champs.pop("etat", "confirme")
    valeurs = {"nature": "besoin", "texte": "…", "garde": True} | champs
    propos = Propos.objects.create(monographie=monographie, fiche=fiche, cle=uuid4(), **valeurs)
    Codage.objects.create(propos=propos, theme=Theme.objects.get(pk=theme), etat=etat)
    return propos


def structure_in(commune: Commune, rang: int, typologie: str = "BIB") -> Structure:
    structure = creer_structure(f"Structure {rang}", f"{rang:014d}")
    creer_lieu(f"Lieu {rang}", commune, structure=structure, typologie=[typologie])
    return structure


def test_a_structure_that_says_a_thing_twice_counts_once(tours: Commune) -> None:
    monographie = monograph()
    fiche = Fiche.objects.create(
        monographie=monographie, nom="A", structure=structure_in(tours, 1), ordre=1
    )
    say(monographie, "formation", fiche)
    say(monographie, "formation", fiche)
    say(monographie, "formation")
    lue = compare_needs(zonage=ZONAGE)
    assert lue.par_zone == {("formation", "tours"): Nombre(1, 1)}
    assert lue.par_genre == {("formation", "BIB"): Nombre(1, 0)}
    assert lue.monographies == {"tours": 2020} and lue.themes == ["formation"]


def test_a_sheet_without_a_structure_counts_by_the_kind_of_its_place(tours: Commune) -> None:
    lieu = creer_lieu("Bibliothèque", tours, typologie=["BIB"])
    monographie = monograph()
    say(monographie, "formation", Fiche.objects.create(monographie=monographie, nom="B", lieu=lieu))
    say(monographie, "formation", Fiche.objects.create(monographie=monographie, nom="C", ordre=2))
    lue = compare_needs(zonage=ZONAGE)
    assert lue.par_genre == {
        ("formation", "BIB"): Nombre(1, 0),
        ("formation", ""): Nombre(1, 0),
    }


def test_only_what_was_kept_and_confirmed_counts(tours: Commune) -> None:
    monographie = monograph()
    say(monographie, "formation", garde=None)
    say(monographie, "formation", garde=False)
    say(monographie, "formation", etat="propose")
    say(monographie, "formation", etat="ecarte")
    say(monographie, "formation", nature="initiative")
    assert compare_needs(zonage=ZONAGE).par_zone == {}
    projets = compare_needs(zonage=ZONAGE, projets=True)
    assert projets.par_zone == {("formation", "tours"): Nombre(0, 1)}


def test_a_basin_counts_by_its_newest_published_monograph(tours: Commune) -> None:
    say(monograph(annee=2020), "formation")
    say(monograph(annee=2024), "locaux")
    say(monograph(annee=2025, publiee=False), "langues")
    assert set(compare_needs(zonage=ZONAGE).par_zone) == {("locaux", "tours")}
    assert set(compare_needs(zonage=ZONAGE, public=False).par_zone) == {("langues", "tours")}


def test_few_structures_of_the_network_are_hidden_from_the_public_only(tours: Commune) -> None:
    structures = [structure_in(tours, rang) for rang in range(1, 8)]
    for structure in structures:
        Besoin.objects.create(structure=structure, genre="visibilite")
    for structure in structures[:2]:
        Besoin.objects.create(structure=structure, genre="langues")
    vu = compare_needs(zonage=ZONAGE).reseau_par_zone
    assert vu["langues", "tours"].structures is None
    # Alone beside a hidden one, it would tell it from the sum.
    assert vu["visibilite", "tours"].structures is None
    tout = compare_needs(zonage=ZONAGE, public=False).reseau_par_zone
    assert tout["langues", "tours"] == Nombre(2) and tout["visibilite", "tours"] == Nombre(7)


def test_met_needs_and_needs_of_no_theme_are_left_out(tours: Commune) -> None:
    structure = structure_in(tours, 1)
    Besoin.objects.create(
        structure=structure, genre="visibilite", resolu_le=datetime(2026, 1, 1, tzinfo=UTC)
    )
    Besoin.objects.create(structure=structure, genre="autre", texte="Un four")
    assert compare_needs(zonage=ZONAGE, public=False).reseau_par_zone == {}


def test_queries_do_not_grow(tours: Commune, django_assert_num_queries: Any) -> None:
    for zone in ("tours", "bourges"):
        say(monograph(zone), "formation")
    for rang in range(6):
        Besoin.objects.create(structure=structure_in(tours, rang), genre="outils")
    with django_assert_num_queries(4):
        compare_needs(zonage=ZONAGE)
