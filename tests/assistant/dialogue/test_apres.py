"""What people say of the places just shown is about these places, in six languages."""

import pytest

from repere.assistant.dialogue.reponse import Reponse
from tests.assistant.dialogue.conversation import last, talk

DEBUT = "faire mon CV à Tours"
ANNONCE = (
    "Touchez le nom d’un lieu\N{NO-BREAK SPACE}: sa page dit ses horaires, son prix, son adresse."
)


def shows(reponse: Reponse) -> bool:
    return reponse.action == "answer" and reponse.demande is not None


@pytest.mark.parametrize(
    "texte",
    ["il est fermé", "un autre", "un autre lieu", "ils ne répondent pas", "personne ne décroche", "j'ai déjà essayé",
     "pas celui-là", "d’autres adresses ?", "another one", "nobody answers", "it’s closed", "está fechado", "başka yer", "مكان آخر",
     "інше місце"],
)  # fmt: skip
def test_others_are_shown_to_who_cannot_use_these(texte: str) -> None:
    reponse = last(DEBUT, texte)
    assert shows(reponse)
    assert reponse.autres
    assert reponse.hors_sujet is None


@pytest.mark.parametrize("texte", ["c'est trop loin", "trop loin", "too far", "muito longe", "çok uzak", "بعيد", "далеко"])  # fmt: skip
def test_too_far_asks_for_nearer(texte: str) -> None:
    etat, reponses = talk(DEBUT, texte)
    assert "plus_proche" in etat.contraintes
    assert shows(reponses[-1])


@pytest.mark.parametrize(
    "texte", ["autre chose", "c'est pas ça", "something else", "başka bir şey"]
)
def test_something_else_asks_what(texte: str) -> None:
    etat, reponses = talk(DEBUT, texte)
    assert reponses[-1].action == "ask_need"
    assert not etat.services
    assert etat.lieu is not None


@pytest.mark.parametrize(
    "texte", ["ça coûte combien ?", "c'est payant ?", "à quelle heure ça ouvre", "c'est ouvert demain ?", "comment y aller", "how much is it?", "is it free?", "c’est gratuit ?"],
)  # fmt: skip
def test_what_their_pages_tell_leads_to_them(texte: str) -> None:
    etat, reponses = talk(DEBUT, texte)
    assert shows(reponses[-1])
    assert etat.services == ("Insertion professionnelle via le numérique",)
    if etat.langue == "fr":
        assert reponses[-1].phrases == (ANNONCE,)


@pytest.mark.parametrize(
    ("texte", "action"),
    [
        ("il me frappe et il est fermé", "emergency"),
        ("je veux mourir, c'est trop loin", "emergency"),
        ("merci", "close"),
        ("recommencer", "restart"),
        ("t'es con", "deescalate"),
    ],
)
def test_nothing_else_is_taken_for_it(texte: str, action: str) -> None:
    assert last(DEBUT, texte).action == action


def test_it_means_nothing_before_places_are_shown() -> None:
    assert last("un autre").demande is None
    assert not last("faire mon CV", "c’est trop loin").autres


@pytest.mark.parametrize(
    "texte", ["non finalement à Blois", "changement, je suis à Blois", "ah non plutôt Blois", "oups je voulais dire Blois"],
)  # fmt: skip
def test_changing_the_town_keeps_the_need(texte: str) -> None:
    etat, reponses = talk("apprendre à se servir d’un ordinateur à Tours", texte)
    assert etat.services == ("Maîtrise des outils numériques du quotidien",)
    assert etat.lieu is not None
    assert etat.lieu.nom == "Blois"
    assert shows(reponses[-1])


@pytest.mark.parametrize(
    ("texte", "contrainte"),
    [("c’est ouvert le samedi ?", "horaire:samedi"), ("un autre mais accessible en fauteuil", "acc:moteur")],
)  # fmt: skip
def test_a_condition_said_with_it_is_looked_for(texte: str, contrainte: str) -> None:
    etat, reponses = talk(DEBUT, texte)
    assert contrainte in etat.contraintes
    assert shows(reponses[-1])
    assert not reponses[-1].autres
