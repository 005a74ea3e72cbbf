"""What is left aside when nobody around answers every word, and what never is; what asks nothing."""

import pytest

from repere.recherche.index.index import Index
from tests.recherche.fabrique import DEMARCHES, OUTILS, a_km, autour, noms, trouver

LOISIRS = "Loisirs et créations numériques"


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(
        [
            a_km(1, 2, "cours", services=(OUTILS,)),
            a_km(
                2,
                30,
                "cours pour seniors",
                services=(OUTILS,),
                publics_specifiquement_adresses=("Seniors",),
            ),
            a_km(3, 3, "démarches", services=(DEMARCHES,)),
            a_km(4, 80, "pharmacien", services=(DEMARCHES,), structure_parente="Pharmacien"),
            a_km(5, 35, "voisin", services=(DEMARCHES,), structure_parente="Notaire"),
            a_km(6, 60, "fablab", typologie=("FABLAB",), services=(LOISIRS,)),
        ]
    )


@pytest.mark.parametrize(
    ("tape", "premier", "laisses"),
    [
        # A condition gives way at once: a course next door is worth more than one for seniors at 30 km.
        ("q=apprendre ordinateur seniors", "cours", ("senior",)),
        ("q=smartphone gratuit", "cours", ("gratuit",)),
        # A word of nobody's here is sought twice as far, no farther.
        ("q=carte grise notaire", "voisin", ()),
        ("q=carte grise pharmacien", "démarches", ("pharmacien",)),
    ],
)
def test_the_essential_next_door_comes_before_everything_far_away(
    index: Index, tape: str, premier: str, laisses: tuple[str, ...]
) -> None:
    trouvaille = trouver(index, tape, autour())
    assert (noms(index, trouvaille)[0], trouvaille.selection.laisses) == (premier, laisses)


def test_what_the_person_came_for_is_never_left(index: Index) -> None:
    trouvaille = trouver(index, "q=fablab gratuit seniors", autour())
    assert noms(index, trouvaille)[0] == "fablab"
    assert trouvaille.relache.facteur > 1


def test_conditions_alone_are_not_left_for_nothing(index: Index) -> None:
    trouvaille = trouver(index, "q=seniors", autour())
    assert noms(index, trouvaille) == ["cours pour seniors"]


# --- ordinary talk -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tape", ["recevoir une carte grise", "je doi recevoire ma carte grise demain"]
)
def test_ordinary_talk_asks_nothing_by_itself(index: Index, tape: str) -> None:
    (terme,) = trouver(index, f"q={tape}").selection.words()
    assert terme.tape == "carte grise"


def test_ordinary_talk_counts_within_an_expression(index: Index) -> None:
    (terme,) = trouver(index, "q=acheter un ordinateur pas cher").selection.words()
    assert [cible.valeur for cible in terme.cibles] == [
        "Acquisition de matériel informatique à prix solidaire"
    ]


def test_plurals_in_aux_are_plurals(index: Index) -> None:
    (terme,) = trouver(index, "q=réseaux sociaux").selection.words()
    assert terme.ecrits == (("reseau", "social"),)


@pytest.mark.parametrize(
    ("tape", "autrement"), [("vidéo appel", "appel vidéo"), ("pneu passport", "pneu passeport")]
)
def test_said_otherwise_it_is_the_same(index: Index, tape: str, autrement: str) -> None:
    lus = [trouver(index, f"q={q}").selection.words() for q in (tape, autrement)]
    assert [t.cibles for t in lus[0]] == [t.cibles for t in lus[1]]
