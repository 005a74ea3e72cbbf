"""Persons in e-mail addresses and texts. Every name here is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.personnes import find_person_names, is_nominative_email


@pytest.mark.parametrize(
    "adresse",
    [
        "jeanne.durieu@exemple.fr",
        "JEANNE.DURIEU@exemple.fr",
        "j.durieu@exemple.fr",
        "durieu.j@exemple.fr",
        "jeanne@exemple.fr",
        "marie-claire.durieu@exemple.fr",
        "jeanne_durieu12@exemple.fr",
        "nathaliedurieu@exemple.fr",
        "wivine.durieu@exemple.fr",
    ],
)
def test_a_person_s_address(adresse):
    assert is_nominative_email(adresse)


@pytest.mark.parametrize(
    "adresse",
    [
        "accueil@exemple.fr",
        "mairie.exemple@wanadoo.fr",
        "franceservices-exemple@cc-exemple.fr",
        "valpre@france-services.gouv.fr",
        "conseillernumerique2@exemple.fr",
        "conseiller.numerique@exemple.fr",
        "epn.jean-moulin@exemple.fr",
        "bibliothequesaintjean@exemple.fr",
        "saint-ay@wanadoo.fr",
        "captours@captours.fr",
        "direction.julien@exemple.fr",
        "",
        "@exemple.fr",
        "jeanne.durieu",
    ],
)
def test_an_office_s_address(adresse):
    assert not is_nominative_email(adresse)


@pytest.mark.parametrize(
    ("texte", "noms"),
    [
        ("Contact : Jeanne Durieu au 02 47 00 00 01", ["Jeanne Durieu"]),
        ("Animatrice : Nadia Belkour", ["Nadia Belkour"]),
        (
            "Mme Durieu reçoit le mardi, M. Paul de La Vigne le jeudi",
            ["Durieu", "Paul de La Vigne"],
        ),
        ("Atelier animé par Léa le lundi", ["Léa"]),
        ("Demander Jeanne DURIEU à l'accueil", ["Jeanne DURIEU"]),
        ("Médiathèque Jean Moulin, rue Victor Hugo", []),
        ("Espace France Services, en face de la mairie", []),
        ("Contact : accueil de la mairie", []),
        ("Ouvert le lundi et le mardi. Rendez-vous avec la CAF.", []),
        ("Centre social Louise Michel", []),
        ("", []),
    ],
)
def test_names_in_a_text(texte, noms):
    assert find_person_names(texte) == noms


@given(st.text())
def test_any_text_can_be_searched(texte):
    assert all(nom in texte for nom in find_person_names(texte))
    assert is_nominative_email(texte) in (True, False)
