"""Names of persons: seen where they are, and places named after somebody left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.monographies.lecture.gens import read_people, split_people
from repere.monographies.lecture.personnes import Personnes, find_shapes
from repere.monographies.lecture.prenoms import PRENOMS
from repere.socle.texte import plier

NOMS = st.sampled_from(
    [
        "Tavernier",
        "OSTERMANN",
        "M'Bodj",
        "Le Goffic",
        "de Kervern",
        "Roques-Morand",
        "Ünal",
        "BÉZIER",
    ]
)
PRENOMS_ECRITS = st.sampled_from(sorted(PRENOMS)).map(str.capitalize)
CADRES = st.sampled_from(
    [
        "L'atelier est animé par {} le mardi.",
        "{} souhaite un second poste",
        "Contact : {}",
        "Selon {}, la salle est trop petite.",
        "La salle ({}) est trop petite",
        "Avec une consultante, {}, sur plusieurs thèmes",
    ]
)


@given(PRENOMS_ECRITS, NOMS, CADRES)
def test_a_first_name_and_a_surname_never_come_out(prenom: str, nom: str, cadre: str) -> None:
    masque = Personnes().mask(cadre.format(f"{prenom} {nom}"))
    assert not set(plier(nom).split()) - {"le", "de", "m"} & set(plier(masque).split())


@given(st.text(max_size=300))
def test_any_text_is_masked_without_failing(texte: str) -> None:
    assert isinstance(Personnes({"jean"}, {"ostermann"}).mask(texte), str)


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Mme Ostermann tient l'accueil", "[personne] tient l'accueil"),
        ("M. le maire soutient le projet", "M. le maire soutient le projet"),
        ("J. Ostermann insiste sur la durée", "[animatrice] insiste sur la durée"),
        ("J.Ostermann insiste", "[animatrice] insiste"),
        ("le collège Jean Moulin prête sa salle", "le collège Jean Moulin prête sa salle"),
        ("la rue Victor Hugo est en travaux", "la rue Victor Hugo est en travaux"),
        ("le centre « Robert Desnos » ouvre", "le centre « Robert Desnos » ouvre"),
        ("trois ateliers (Jeanne)", "trois ateliers"),
        ("dit Jeanne Ostermann et Paul Ostermann", "dit [animatrice]"),
    ],
)
def test_what_is_masked_and_what_is_not(texte: str, attendu: str) -> None:
    qui = Personnes()
    qui.learn("Jeanne Ostermann", "animatrice")
    masque = qui.mask(texte)
    if "et Paul" in texte:
        assert "Ostermann" not in masque and "Jeanne" not in masque and "Paul" not in masque
    elif "Mme" in texte:
        assert "Ostermann" not in masque and masque.endswith("tient l'accueil")
    else:
        assert masque == attendu


@pytest.mark.parametrize(
    ("texte", "nom", "gens"),
    [
        (
            "Médiathèque du Port - Jeanne Ostermann",
            "Médiathèque du Port - ",
            [("Jeanne Ostermann", "")],
        ),
        (
            "Relais du Val, représenté par Awa LY, directrice + Léo MAS, agent",
            "Relais du Val",
            [("Awa LY", "directrice"), ("Léo MAS", "agent")],
        ),
        ("Espace Jules Verne", "Espace Jules Verne", []),
    ],
)
def test_a_heading_parts_from_its_people(texte: str, nom: str, gens: list[tuple[str, str]]) -> None:
    assert split_people(texte) == (nom, gens)


def test_a_role_told_once_is_the_role_of_both() -> None:
    assert read_people("Awa LY et Léo MAS, agents d'accueil") == [
        ("Awa LY", "agents d'accueil"),
        ("Léo MAS", "agents d'accueil"),
    ]


def test_a_sentence_that_begins_by_a_word_has_nobody() -> None:
    assert find_shapes("Les ateliers Séniors du Centre Social ont repris en Mai") == []
