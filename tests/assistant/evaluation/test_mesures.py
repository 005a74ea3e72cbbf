"""The figures, on examples whose figures are known and on any example at all."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.evaluation.corpus import Exemple
from repere.assistant.evaluation.intervalles import Mesure, with_intervals
from repere.assistant.evaluation.mesures import measures
from repere.assistant.evaluation.valeurs import ACTIONS, FAMILLES, HORS_SUJET, PUBLICS
from tests.assistant.evaluation.essais import DEMARCHES, INSERTION, MAITRISE, compris, exemple

# Less is better; every other figure is better when higher.
FAUTES = {"lieu_faux", "fausse_alerte"}

lieux = st.sampled_from([(None, None), ("Tours", "37261"), ("Blois", "41018"), ("Cher", "18")])
compris_au_hasard = st.builds(
    lambda lieu, **valeurs: valeurs | {"place": lieu[0], "place_code": lieu[1]},
    lieux,
    services=st.lists(st.sampled_from(SERVICES), unique=True, max_size=3),
    lang=st.sampled_from(["fr", "en", "ar"]),
    publics=st.lists(st.sampled_from(PUBLICS), unique=True, max_size=2),
    contraintes=st.lists(st.sampled_from(["cout:gratuit", "langue:tr"]), unique=True),
    out_of_scope=st.sampled_from([None, *HORS_SUJET]),
    action=st.sampled_from(ACTIONS),
)
paires_au_hasard = st.lists(
    st.tuples(st.sampled_from(FAMILLES), compris_au_hasard, compris_au_hasard),
    min_size=1,
    max_size=12,
)


def values(exemples: list[Exemple], reponses: list[dict[str, Any]]) -> dict[str, float | None]:
    return {mesure.cle: mesure.value() for mesure in measures(exemples, reponses)}


def pairs(tirage: list[Any]) -> tuple[list[Exemple], list[dict[str, Any]]]:
    exemples = [
        exemple(str(rang), famille, **attendu) for rang, (famille, attendu, _) in enumerate(tirage)
    ]
    return exemples, [reponse for _, _, reponse in tirage]


@given(paires_au_hasard)
def test_answers_as_expected_are_perfect(tirage) -> None:
    exemples, _ = pairs(tirage)
    chiffres = values(exemples, [dict(e.attendu) for e in exemples])
    assert {v for cle, v in chiffres.items() if cle in FAUTES} <= {0.0, None}
    assert {v for cle, v in chiffres.items() if cle not in FAUTES} <= {1.0, None}


@given(paires_au_hasard)
def test_every_figure_is_a_share_or_unknown(tirage) -> None:
    assert all(v is None or 0 <= v <= 1 for v in values(*pairs(tirage)).values())


@given(paires_au_hasard, st.randoms(use_true_random=False))
def test_the_order_of_messages_changes_nothing(tirage, hasard) -> None:
    melange = list(tirage)
    hasard.shuffle(melange)
    assert values(*pairs(melange)) == pytest.approx(values(*pairs(tirage)))


@given(paires_au_hasard)
def test_one_answer_set_right_never_lowers_the_accuracies(tirage) -> None:
    avant = values(*pairs(tirage))
    famille, attendu, _ = tirage[0]
    apres = values(*pairs([(famille, attendu, attendu), *tirage[1:]]))
    for cle in ("service_hit1", "lieu", "action", "hors_sujet", "langue", "urgence"):
        assert (apres[cle] or 0) >= (avant[cle] or 0)


def test_service_figures_by_hand() -> None:
    exemples = [
        exemple("a", services=[DEMARCHES]),
        exemple("b", services=[DEMARCHES, MAITRISE]),
        exemple("c", "sms", services=[MAITRISE]),
        exemple("d", "langues", services=[INSERTION], lang="en"),
        exemple("e"),
    ]
    reponses = [
        compris(services=[DEMARCHES]),
        compris(services=[MAITRISE, DEMARCHES]),
        compris(services=[DEMARCHES]),
        compris(services=[INSERTION], lang="en"),
        compris(services=[DEMARCHES]),
    ]
    chiffres = values(exemples, reponses)
    assert chiffres["service_hit1"] == 2 / 4
    assert chiffres["service_parmi"] == 3 / 4
    assert chiffres["service_hit1_sms"] == 0
    assert chiffres["service_hit1_autres_langues"] == 1
    assert chiffres["service_hit1_oral"] is None
    # Found: a, both of b, d. Invented: c, e. Missed: c.
    assert chiffres["service_micro_f1"] == pytest.approx(8 / 11)
    # Démarches 2·2/(4+2), maîtrise 2·1/(2+1), insertion 1; six services nobody speaks of.
    assert chiffres["service_macro_f1"] == pytest.approx((4 / 6 + 2 / 3 + 1) / 3)


def test_place_figures_by_hand() -> None:
    tours = {"place": "Tours", "place_code": "37261"}
    blois = {"place": "Blois", "place_code": "41018"}
    exemples = [
        exemple("a", "sms", **tours),
        exemple("b", **tours),
        exemple("c", **blois),
        exemple("d"),
        exemple("e"),
    ]
    reponses = [compris(), compris(**tours), compris(**tours), compris(**blois), compris()]
    chiffres = values(exemples, reponses)
    assert chiffres["lieu"] == pytest.approx(1 / 3)
    assert chiffres["lieu_sms"] == 0
    assert chiffres["lieu_faux"] == 1 / 2


def test_emergency_figures_by_hand() -> None:
    exemples = [
        exemple("a", out_of_scope="urgence_suicide"),
        exemple("b", out_of_scope="urgence_medicale"),
        exemple("c", out_of_scope="hebergement_urgence"),
        exemple("d", out_of_scope="logement"),
        exemple("e"),
        exemple("f"),
    ]
    reponses = [
        compris(out_of_scope="urgence_suicide"),
        compris(out_of_scope="urgence_suicide"),
        compris(out_of_scope="logement"),
        compris(out_of_scope="hebergement_urgence"),
        compris(),
        compris(),
    ]
    chiffres = values(exemples, reponses)
    assert chiffres["urgence"] == pytest.approx(1 / 3)
    assert chiffres["urgence_vue"] == pytest.approx(2 / 3)
    assert chiffres["fausse_alerte"] == pytest.approx(1 / 3)
    assert chiffres["hors_sujet"] == 3 / 6
    assert chiffres["hors_sujet_vu"] == 1 / 4


def test_lists_are_measured_as_sets() -> None:
    exemples = [exemple("a", publics=["seniors", "handicap"]), exemple("b")]
    reponses = [compris(publics=["handicap", "jeunes"]), compris()]
    assert values(exemples, reponses)["publics_f1"] == 1 / 2
    assert values(exemples, reponses)["contraintes_f1"] is None


def test_the_same_seed_gives_the_same_intervals_around_the_figure() -> None:
    hasard = random.Random(1)
    comptes = [(hasard.randrange(2), 1) for _ in range(200)]
    mesure = Mesure("x", "x", comptes, lambda sommes: sommes[0] / sommes[1])
    (premier,) = with_intervals([mesure])
    assert with_intervals([mesure]) == [premier]
    assert premier.bas < premier.valeur < premier.haut
    # A share of about one half over 200: 1.96 × √(0.25 / 200) on either side.
    assert premier.haut - premier.bas == pytest.approx(2 * 0.0693, abs=0.02)


def test_an_unknown_figure_has_no_interval() -> None:
    (chiffre,) = with_intervals([Mesure("x", "x", [(0, 0)], lambda sommes: None)])
    assert (chiffre.valeur, chiffre.bas, chiffre.haut) == (None, None, None)
    assert with_intervals(measures([], []))[0].valeur is None
