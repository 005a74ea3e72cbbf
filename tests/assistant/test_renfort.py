"""A language model is never trusted: whatever it answers, only empty slots fill, with values of ours."""

import json
import logging
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.core.cache import cache
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.comprendre import understand
from repere.assistant.comprehension.compris import Compris, Ressources
from repere.assistant.comprehension.gazetier.gazetier import Gazetier
from repere.assistant.comprehension.gazetier.modele import Entree as Commune
from repere.assistant.dialogue.entree import Entree
from repere.assistant.dialogue.etat import Etat
from repere.assistant.renfort.consigne import LISTES, schema
from repere.assistant.renfort.lecture import ReponseIllisible, read_proposal
from repere.assistant.services import renfort
from repere.assistant.services.orienter import orient
from tests.fabriques import creer_lieu
from tests.serveur_local import Serveur, answer, drip, drip_body, hang_up, late, running
from tests.territoires.fabrique import creer_commune

MIDI = datetime(2026, 11, 23, 12, tzinfo=PARIS)
DEMARCHES, LOISIRS = SERVICES[0], "Loisirs et créations numériques"
GAZETIER = Gazetier(
    [
        Commune("37261", "Tours", "37", 139_259, ("37000",)),
        Commune("41018", "Blois", "41", 47_219, ("41000",)),
    ]
)
NUES = Ressources(GAZETIER)
# Nothing in it is in our phrases, and no model of ours is there: only the other one may tell.
OBSCUR = "le trombinoscope de kermesse de mon cousin, vers Blois"
VIDE: dict[str, Any] = {
    "services": [],
    "publics": [],
    "contraintes": [],
    "lieu": None,
    "urgence": None,
}


def completion(contenu: object) -> bytes:
    texte = contenu if isinstance(contenu, str) else json.dumps(contenu)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": texte}}]}).encode()


def proposal(**champs: Any) -> bytes:
    return completion(VIDE | champs)


def said(valeur: str, extrait: str) -> dict[str, str]:
    return {"valeur": valeur, "extrait": extrait}


BONNE = proposal(services=[said(LOISIRS, "trombinoscope de kermesse")])


@pytest.fixture(autouse=True)
def _nothing_learnt() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def serveur(settings: Any) -> Iterator[Serveur]:
    with running(answer(BONNE), "/v1") as local:
        settings.REPERE_LLM_URL = local.url
        settings.REPERE_LLM_MODE = "assist"
        settings.REPERE_LLM_MODELE = "petit"
        yield local


def ask(texte: str = OBSCUR) -> Compris:
    return understand(texte, renfort.reinforced(NUES))


def test_off_asks_nobody(serveur: Serveur, settings: Any) -> None:
    settings.REPERE_LLM_MODE = "off"
    assert renfort.reinforced(NUES) is NUES
    assert ask().services == ()
    assert serveur.corps == []


def test_assist_fills_what_was_empty(serveur: Serveur) -> None:
    compris = ask()
    assert (compris.services, compris.action) == ((LOISIRS,), "answer")
    (demande,) = serveur.corps
    assert demande["response_format"]["type"] == "json_schema"
    assert demande["model"] == "petit"
    assert demande["messages"][-1] == {"role": "user", "content": OBSCUR}


def test_the_key_is_given_when_there_is_one(serveur: Serveur, settings: Any) -> None:
    settings.REPERE_LLM_CLE = "abc"
    ask()
    assert serveur.entetes[0]["Authorization"] == "Bearer abc"


def test_what_identifies_is_masked_before(serveur: Serveur) -> None:
    ask(f"{OBSCUR}, mon mail jean.petit@exemple.fr et le 06 12 34 56 78")
    envoye = json.dumps(serveur.corps)
    assert "jean.petit" not in envoye and "12 34" not in envoye


def test_a_place_is_found_by_our_gazetteer_in_the_words_quoted(serveur: Serveur) -> None:
    serveur.repondre = answer(proposal(lieu={"extrait": "BLOÏS"}))
    assert ask("je suis blois rien du tout kermesse").lieu is not None
    cache.clear()
    serveur.repondre = answer(proposal(lieu={"extrait": "Tours"}))
    assert ask("le trombinoscope de mon cousin").lieu is None


def test_what_is_full_is_left_as_it_is(serveur: Serveur) -> None:
    serveur.repondre = answer(
        proposal(services=[said(LOISIRS, "impôts")], lieu={"extrait": "Blois"})
    )
    compris = ask("aide pour mes impôts, rendez-vous avec monsieur Blois")
    assert compris.services == (DEMARCHES,)
    # Both slots full: nobody is even asked.
    serveur.corps.clear()
    assert ask("aide pour mes impôts à Tours").services == (DEMARCHES,)
    assert serveur.corps == []


def test_a_danger_is_raised_and_never_lowered(serveur: Serveur) -> None:
    serveur.repondre = answer(proposal(urgence=said("urgence_violence", "mon cousin")))
    assert ask().hors_sujet == "urgence_violence"
    serveur.repondre = answer(proposal())
    assert ask("je veux mourir").hors_sujet == "urgence_suicide"


def trap(**champs: Any) -> Callable[..., None]:
    return answer(proposal(**champs))


PIEGES: dict[str, Any] = {
    "late": late,
    "drips headers": drip,
    "drips body": drip_body(BONNE),
    "hangs up": hang_up,
    "a megabyte": answer(completion("a" * 1_000_000)),
    "500": answer(b"{}", 500),
    "401": answer(b"{}", 401),
    "no json": answer(b"Bonjour !"),
    "html": answer(completion("<script>alert(1)</script>")),
    "a list": answer(completion("[]")),
    "no choices": answer(b'{"choices": []}'),
    "null": answer(b"null"),
    "deep": answer(completion("[" * 5_000)),
    "invented service": trap(services=[said("Maison du bonheur", "kermesse")]),
    "invented place": trap(lieu={"extrait": "Maison France Services de Tours"}),
    "html in a value": trap(services=[said(f"{LOISIRS}<b>", "kermesse")]),
    "not quoted": trap(services=[said(LOISIRS, "je veux jouer")]),
    "a letter quoted": trap(services=[said(LOISIRS, "k")]),
    "half a word quoted": trap(services=[said(LOISIRS, "trombi")]),
    "nothing quoted": trap(services=[said(LOISIRS, "")]),
    "a danger not quoted": trap(urgence=said("urgence_suicide", "je veux mourir")),
    "an unknown danger": trap(urgence=said("urgence_incendie", "kermesse")),
    "other types": trap(services=LOISIRS, publics={"a": 1}, lieu=["Blois"], urgence=[1]),
    "values that are not texts": trap(services=[said(7, "kermesse"), None, LOISIRS]),  # type: ignore[arg-type]
    "extra keys": trap(reponse="Allez à la mairie", structures=["Maison du bonheur"]),
}


@pytest.mark.parametrize("piege", PIEGES)
def test_whatever_it_answers_the_rules_alone_decide(
    serveur: Serveur, monkeypatch: pytest.MonkeyPatch, piege: str
) -> None:
    serveur.repondre = PIEGES[piege]
    monkeypatch.setattr(renfort, "DELAI_SECONDES", 0.3)
    monkeypatch.setattr(renfort.propose, "__defaults__", (0.3,))
    assert ask() == understand(OBSCUR, NUES)


def test_two_seconds_and_no_more(serveur: Serveur) -> None:
    serveur.repondre = drip
    assert renfort.DELAI_SECONDES == 2.0
    debut = time.monotonic()
    assert renfort.propose(OBSCUR, 0.3) is None
    assert time.monotonic() - debut < 2


def test_json_schema_then_json_object_then_nothing_for_an_hour(serveur: Serveur) -> None:
    serveur.repondre = answer(b"{}", 400)
    ask()
    assert [c["response_format"]["type"] for c in serveur.corps] == ["json_schema", "json_object"]
    serveur.repondre = answer(BONNE)
    assert ask().services == ()
    assert len(serveur.corps) == 2


def test_a_server_without_schemas_is_asked_the_other_way_from_then_on(serveur: Serveur) -> None:
    def choosy(requete: Any) -> None:
        schema_voulu = serveur.corps[-1]["response_format"]["type"] == "json_schema"
        answer(b"{}", 422)(requete) if schema_voulu else answer(BONNE)(requete)

    serveur.repondre = choosy
    assert ask().services == ask().services == (LOISIRS,)
    types = [c["response_format"]["type"] for c in serveur.corps]
    assert types == ["json_schema", "json_object", "json_object"]


def test_after_three_faults_nobody_is_asked_for_a_minute(serveur: Serveur) -> None:
    serveur.repondre = answer(b"", 503)
    for _ in range(6):
        ask()
    assert len(serveur.corps) == 3


def test_shadow_asks_and_changes_nothing(
    serveur: Serveur, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.REPERE_LLM_MODE = "shadow"
    caplog.set_level(logging.INFO, logger="repere")
    assert ask() == understand(OBSCUR, NUES)
    fin = time.monotonic() + 5
    while not caplog.records and time.monotonic() < fin:
        time.sleep(0.01)
    assert [r.message for r in caplog.records] == [
        "Modèle de langue à l’essai : aurait rempli services."
    ]


def test_faults_are_told_without_the_message(
    serveur: Serveur, caplog: pytest.LogCaptureFixture
) -> None:
    serveur.repondre = answer(b"trombinoscope", 503)
    ask()
    assert caplog.records and "trombinoscope" not in caplog.text


@given(
    st.binary(max_size=400)
    | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(completion)
)
def test_any_answer_is_read_or_refused(corps: bytes) -> None:
    try:
        proposition = read_proposal(corps, OBSCUR)
    except ReponseIllisible:
        return
    assert proposition.services == ()


def test_the_schema_offers_the_values_of_the_interface_only() -> None:
    proprietes = schema()["properties"]
    assert list(proprietes) == list(VIDE)
    for nom, valeurs in LISTES.items():
        assert proprietes[nom]["items"]["properties"]["valeur"]["enum"] == list(valeurs)


def places(texte: str) -> list[str]:
    orientation = orient(Etat(), Entree(texte=texte), MIDI, compter=False)
    return [trouve.lieu.nom for trouve in orientation.lieux]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "piege", ["extra keys", "invented service", "invented place", "a megabyte"]
)
def test_the_places_shown_are_those_of_the_rules(
    serveur: Serveur, settings: Any, piege: str
) -> None:
    tours = creer_commune("37261", "Tours", population=139_259, latitude=47.39, longitude=0.69)
    creer_lieu("Espace numérique", tours, services=[DEMARCHES])
    serveur.repondre = PIEGES[piege]
    message = "un truc pour mon cousin à Tours"
    voulus = places(message)
    assert serveur.corps
    settings.REPERE_LLM_MODE = "off"
    assert places(message) == voulus


@pytest.mark.django_db
def test_what_it_fills_is_searched_among_real_places(serveur: Serveur) -> None:
    tours = creer_commune("37261", "Tours", population=139_259, latitude=47.39, longitude=0.69)
    creer_lieu("Atelier photo", tours, services=[LOISIRS])
    serveur.repondre = answer(BONNE)
    assert places("le trombinoscope de kermesse de mon cousin, à Tours") == ["Atelier photo"]
