"""For whom, and under what conditions: with what denies them, ages, distances and languages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.attributs.ages import ages, radius, told_ages
from repere.assistant.comprehension.attributs.contraintes import AUXILIAIRES, contraintes
from repere.assistant.comprehension.attributs.publics import PUBLICS, publics
from repere.assistant.comprehension.texte.langue import language
from repere.assistant.comprehension.texte.normalisation import normalise

EXEMPLES = Path(__file__).parent / "exemples" / "attributs.txt"
LIGNES = [
    ligne
    for ligne in EXEMPLES.read_text(encoding="utf-8").splitlines()
    if " | " in ligne and not ligne.startswith("#")
]

MANCHES = [
    ligne
    for nom in ("attributs_2.txt", "attributs_3.txt")
    for ligne in EXEMPLES.with_name(nom).read_text(encoding="utf-8").splitlines()
    if not ligne.startswith("#")
]


@pytest.mark.parametrize("ligne", LIGNES)
def test_message_says_for_whom_and_how(ligne: str) -> None:
    valeurs, _, texte = ligne.partition(" | ")
    attendus, _, conditions = valeurs.partition(";")
    message = normalise(texte)
    assert set(publics(message)) == set(attendus.split()) - {"-"}
    assert set(contraintes(message)) == set(conditions.split()) - {"-"}


@pytest.mark.parametrize("ligne", MANCHES)
def test_message_of_a_used_round_says_for_whom_how_and_in_which_language(ligne: str) -> None:
    valeurs, _, texte = ligne.partition(" | ")
    attendus, conditions, langue = valeurs.split(" ; ")
    message = normalise(texte)
    assert set(publics(message)) == set(attendus.split()) - {"-"}
    assert set(contraintes(message)) == set(conditions.split()) - {"-"}
    assert language(message) == langue


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("dame 72 ans", [(72, False)]),
        ("72ans", [(72, False)]),
        ("elle a quatre-vingt-deux ans", [(82, False)]),
        ("soixante et onze ans", [(71, False)]),
        ("dix-huit ans", [(18, False)]),
        ("mon fils de 8 ans", [(8, True)]),
        ("je n'ai pas 60 ans", []),
        ("un ordinateur de 10 ans", []),
        ("depuis 20 ans", []),
        ("il y a vingt ans", []),
        ("mon premier smartphone à 74 ans", [(74, False)]),
        ("mme 88 a, isolée", [(88, False)]),
        ("45 ans de mariage", []),
        ("ça fait 30 ans que je travaille ici", []),
        ("mon ordinateur a 8 ans", []),
        ("mon fils aîné est autiste, il a douze ans", [(12, True)]),
        ("ans", []),
        ("999 ans", []),
    ],
)
def test_ages_are_those_of_somebody(texte: str, attendu: list[tuple[int, bool]]) -> None:
    assert list(ages(normalise(texte))) == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Mme née en 1948", [78]),
        ("né le 12/03/1950", [76]),
        ("my dad is 78", [78]),
        ("she is 80 km away", []),
        ("né à Tours", []),
    ],
)
def test_ages_are_told_without_their_unit_too(texte: str, attendu: list[int]) -> None:
    assert list(told_ages(normalise(texte))) == attendu


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("DE 54 ans, actualisation", {"demandeurs-emploi"}),
        ("ATELIER DE 14 H", set()),
        ("Jeune ASE, CV", {"jeunes"}),
        ("un atelier de couture", set()),
        ("BRSA, CAF", {"minimas-sociaux"}),
    ],
)
def test_initials_are_those_of_mediators_in_capitals_only(texte: str, attendu: set[str]) -> None:
    assert set(publics(normalise(texte))) == attendu


@pytest.mark.parametrize(
    ("texte", "km"),
    [
        ("à 20 km", 20),
        ("20kms autour", 20),
        ("dans 5 kilomètres", 5),
        ("une dizaine de kilomètres", 10),
        ("pas plus loin que quinze bornes", 15),
        ("j'habite à 20 km de Tours", None),
        ("j'ai fait 30 km pour rien", None),
        ("j'habite à Vatan, 20 km maximum", 20),
        ("0 km", None),
        ("km", None),
    ],
)
def test_distance_is_in_kilometres(texte: str, km: int | None) -> None:
    assert radius(normalise(texte)) == km


def test_who_cannot_come_out_is_visited_unless_a_call_is_asked_for() -> None:
    assert contraintes(normalise("je ne peux pas me déplacer")) == ("format:domicile",)
    assert contraintes(normalise("je ne peux pas me déplacer, par téléphone")) == (
        "format:distance",
    )


def test_language_spoken_is_told_from_the_one_to_learn() -> None:
    assert contraintes(normalise("il parle turc et ne parle pas français")) == ("langue:tr",)
    assert contraintes(normalise("apprendre l’anglais")) == ()
    assert contraintes(normalise("je ne parle pas anglais")) == ()


MOTS = sorted({mot for ligne in LIGNES for mot in ligne.partition(" | ")[2].split()})


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(MOTS)).map(" ".join)))
def test_any_message_says_known_things_twice_the_same(brut: str) -> None:
    message = normalise(brut)
    assert set(publics(message)) <= set(PUBLICS)
    assert publics(message) == publics(message)
    conditions = contraintes(message)
    assert len(set(conditions)) == len(conditions)
    assert AUXILIAIRES.isdisjoint(conditions)
    assert conditions == contraintes(message)
