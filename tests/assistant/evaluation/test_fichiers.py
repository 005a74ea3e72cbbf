"""Our two files: what they hold, how they are shared out, and that no message is in both."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import pytest
from django.core.management import call_command

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.evaluation.corpus import GELE, REGLAGE, Exemple, read_examples
from repere.assistant.evaluation.valeurs import ACTIONS, FAMILLES, HORS_SUJET, PUBLICS, URGENCES
from repere.territoires.models import Commune, Departement
from tests.architecture.sources import RACINE

MOITIES = {"reglage": read_examples(REGLAGE), "gele": read_examples(GELE)}
TOUS = [exemple for moitie in MOITIES.values() for exemple in moitie]
REDIRIGES = {
    "aide_alimentaire",
    "logement",
    "sante",
    "juridique",
    "transport",
    "reparation",
    "technique",
    "info_droits",
    "autre",
}
# What follows from what is out of scope, whatever else was said.
SUITES = {
    **dict.fromkeys(URGENCES, ("emergency",)),
    **dict.fromkeys(REDIRIGES, ("redirect", "redirect_and_answer")),
    "hors_zone": ("redirect",),
    "humain": ("handoff",),
    "meta": ("explain",),
    "meta_pro": ("explain",),
    "bavardage": ("greet", "close"),
    "injure": ("deescalate",),
    "menace": ("deescalate",),
    "illicite": ("refuse",),
    "injection": ("ignore", "answer"),
    "vide": ("ask_need",),
    "incomprehensible": ("ask_need",),
}


def folded(texte: str) -> str:
    decompose = unicodedata.normalize("NFKD", texte.casefold())
    return " ".join(re.findall(r"\w+", decompose)) or texte.strip()


def said(exemple: Exemple) -> tuple[str, str]:
    """Return what the assistant would read: the same words may answer two questions."""
    return folded(exemple.text), repr(exemple.context)


def test_there_are_enough_messages_in_two_equal_halves() -> None:
    assert len(TOUS) >= 480
    assert abs(len(MOITIES["reglage"]) - len(MOITIES["gele"])) <= 1


def test_identifiers_are_unique_and_say_the_family() -> None:
    assert len({exemple.id for exemple in TOUS}) == len(TOUS)
    assert not [e.id for e in TOUS if not re.fullmatch(rf"{e.famille}-[0-9]{{3}}", e.id)]


def test_no_message_is_in_both_halves_nor_twice() -> None:
    compte = Counter(said(exemple) for exemple in TOUS)
    # « » and «    » are both empty; only these may look the same.
    assert [mots for mots, n in compte.items() if n > 1 and mots[0]] == []


@pytest.mark.parametrize("famille", FAMILLES)
def test_each_family_is_shared_out_evenly(famille: str) -> None:
    reglage, gele = (sum(e.famille == famille for e in m) for m in MOITIES.values())
    assert abs(reglage - gele) <= 1
    assert reglage + gele >= 30


@pytest.mark.parametrize("service", SERVICES)
def test_no_service_is_starved_in_either_half(service: str) -> None:
    assert sum(service in e.attendu["services"] for e in TOUS) >= 30
    for moitie in MOITIES.values():
        assert sum(e.attendu["services"][:1] == [service] for e in moitie) >= 12


@pytest.mark.parametrize("langue", ["en", "ar", "pt", "tr", "uk"])
def test_each_language_answered_is_there(langue: str) -> None:
    assert sum(e.attendu["lang"] == langue for e in TOUS) >= 14


def test_every_value_of_the_interface_is_expected_somewhere() -> None:
    assert {e.attendu["out_of_scope"] for e in TOUS} >= set(HORS_SUJET)
    assert {e.attendu["action"] for e in TOUS} == set(ACTIONS)
    assert {public for e in TOUS for public in e.attendu["publics"]} == set(PUBLICS)


def test_as_many_false_friends_as_emergencies_or_nearly() -> None:
    famille = [e for e in TOUS if e.famille == "urgences"]
    vraies = sum(e.attendu["out_of_scope"] in URGENCES for e in famille)
    assert vraies >= 40
    assert len(famille) - vraies >= 40


def test_all_six_departements_are_asked_about() -> None:
    compte = Counter((e.attendu["place_code"] or "")[:2] for e in TOUS)
    assert min(compte[code] for code in ("18", "28", "36", "37", "41", "45")) >= 40


def actions(exemple: Exemple) -> Sequence[str]:
    """Return what may follow, as docs/reference/evaluation-assistant.md has it."""
    attendu = exemple.attendu
    hors_sujet = attendu["out_of_scope"]
    if hors_sujet in REDIRIGES:
        return SUITES[hors_sujet][bool(attendu["services"]) :][:1]
    if hors_sujet:
        return SUITES[hors_sujet]
    if attendu["services"]:
        return ("answer",) if attendu["place_code"] else ("ask_place", "handoff")
    return ("ask_need", "restart", "answer")


def test_the_action_follows_from_the_rest() -> None:
    assert [e.id for e in TOUS if e.attendu["action"] not in actions(e)] == []


def test_the_page_counts_what_the_files_hold() -> None:
    page = (RACINE / "docs" / "reference" / "evaluation-assistant.md").read_text()
    for nom, moitie in MOITIES.items():
        assert f"/{nom}.jsonl` | {len(moitie)} |" in page
    for famille, nombre in Counter(e.famille for e in TOUS).items():
        assert f"| `{famille}` | {nombre} |" in page


@pytest.mark.django_db
def test_places_are_named_as_insee_writes_them(settings) -> None:
    settings.REPERE_REGIONS = ["24"]
    call_command("territoires", "embarques", verbosity=0)
    noms = dict(Commune.objects.values_list("code_insee", "nom"))
    noms |= dict(Departement.objects.values_list("code", "nom"))
    lieux = {(e.id, e.attendu["place_code"], e.attendu["place"]) for e in TOUS}
    assert sorted(lieu for lieu in lieux if lieu[1] and noms.get(lieu[1]) != lieu[2]) == []
