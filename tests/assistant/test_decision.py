"""The next action, line by line of its table."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.compris import Contexte, Dit, Endroit
from repere.assistant.comprehension.decision import AUTRE_PORTE, Situation, decide
from repere.assistant.comprehension.paroles import (
    NE_SAIT_PAS,
    PREND_CONGE,
    RECOMMENCE,
    REFUSE_DE_DIRE,
)
from repere.assistant.evaluation.valeurs import ACTIONS, HORS_SUJET, URGENCES

BESOIN = SERVICES[:1]
TOURS = Endroit("Tours", "37261")
FRANCAIS = Dit("fr")


def situation(
    dit: Dit = FRANCAIS,
    contexte: Contexte = Contexte(),  # noqa: B008 — frozen
    services: tuple[str, ...] = (),
    lieu: Endroit | None = None,
    hors_sujet: str | None = None,
) -> Situation:
    return Situation(dit, contexte, services, lieu, hors_sujet)


@pytest.mark.parametrize(
    ("services", "lieu", "action"),
    [
        (BESOIN, TOURS, "answer"),
        (BESOIN, None, "ask_place"),
        ((), TOURS, "ask_need"),
        ((), None, "ask_need"),
    ],
)
def test_need_then_place(services: tuple[str, ...], lieu: Endroit | None, action: str) -> None:
    assert decide(situation(services=services, lieu=lieu)) == action


@pytest.mark.parametrize("code", sorted(AUTRE_PORTE))
def test_other_door_is_said_and_ours_shown_when_a_need_is_too(code: str) -> None:
    assert decide(situation(hors_sujet=code)) == "redirect"
    assert decide(situation(hors_sujet=code, lieu=TOURS)) == "redirect"
    assert decide(situation(hors_sujet=code, services=BESOIN)) == "redirect_and_answer"


@pytest.mark.parametrize(
    ("code", "action"),
    [
        ("hors_zone", "redirect"),
        ("humain", "handoff"),
        ("meta", "explain"),
        ("meta_pro", "explain"),
        ("injure", "deescalate"),
        ("menace", "deescalate"),
        ("illicite", "refuse"),
        ("vide", "ask_need"),
        ("incomprehensible", "ask_need"),
        ("bavardage", "greet"),
        ("injection", "ignore"),
    ],
)
def test_each_other_code_has_its_action(code: str, action: str) -> None:
    assert decide(situation(hors_sujet=code)) == action


def test_orders_to_the_robot_are_ignored_unless_all_is_known() -> None:
    assert decide(situation(hors_sujet="injection", services=BESOIN)) == "ignore"
    assert decide(situation(hors_sujet="injection", services=BESOIN, lieu=TOURS)) == "answer"


def test_small_talk_ends_with_a_leave() -> None:
    conge = replace(FRANCAIS, parole=PREND_CONGE)
    assert decide(situation(conge, hors_sujet="bavardage")) == "close"
    assert decide(situation(conge, services=BESOIN, lieu=TOURS)) == "answer"


@pytest.mark.parametrize("parole", [NE_SAIT_PAS, REFUSE_DE_DIRE])
def test_who_does_not_say_where_gets_somebody_and_who_does_not_say_what_gets_places(
    parole: str,
) -> None:
    perdu = replace(FRANCAIS, parole=parole)
    ou, quoi = Contexte(attend="place", services=BESOIN), Contexte(attend="need", lieu=TOURS)
    assert decide(situation(perdu, ou, services=BESOIN)) == "handoff"
    assert decide(situation(perdu, ou, services=BESOIN, lieu=TOURS)) == "answer"
    assert decide(situation(perdu, quoi, lieu=TOURS)) == "answer"
    assert decide(situation(perdu)) == "ask_need"


def test_starting_again_wins_over_a_doubtful_need_not_over_a_plain_one() -> None:
    encore = replace(FRANCAIS, parole=RECOMMENCE, services=BESOIN)
    assert decide(situation(encore, services=BESOIN)) == "restart"
    assert decide(situation(replace(encore, surs=BESOIN), services=BESOIN)) == "ask_place"


def test_unknown_language_is_asked_with_pictograms_unless_it_answers_us() -> None:
    russe = Dit("ru")
    assert decide(situation(russe, services=BESOIN, lieu=TOURS)) == "ask_need"
    ou = Contexte(attend="place", services=BESOIN)
    assert decide(situation(russe, ou, services=BESOIN, lieu=TOURS)) == "answer"
    assert decide(situation(russe, ou, services=BESOIN)) == "ask_need"


@given(
    st.sampled_from([None, *HORS_SUJET]),
    st.sampled_from([None, NE_SAIT_PAS, PREND_CONGE, RECOMMENCE, REFUSE_DE_DIRE]),
    st.sampled_from([None, "place", "need"]),
    st.sampled_from([(), BESOIN]),
    st.sampled_from([None, TOURS]),
    st.sampled_from(["fr", "ru"]),
    st.sampled_from([(), URGENCES[:1]]),
)
def test_there_is_always_an_action_and_danger_has_but_one(
    hors_sujet: str | None,
    parole: str | None,
    attend: str | None,
    services: tuple[str, ...],
    lieu: Endroit | None,
    langue: str,
    urgences: tuple[str, ...],
) -> None:
    dit = Dit(langue, services=services, lieu=lieu, parole=parole, urgences=urgences)
    contexte = Contexte(attend=attend)  # type: ignore[arg-type]
    action = decide(Situation(dit, contexte, services, lieu, hors_sujet))
    assert action in ACTIONS
    assert (action == "emergency") == bool(urgences)
    if action == "answer":
        assert lieu is not None
    if action in ("ask_place", "redirect_and_answer"):
        assert services
