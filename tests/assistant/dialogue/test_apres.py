"""What people say of the places just shown is about these places, in six languages."""

import pytest

from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.etat import Genre
from repere.assistant.dialogue.reponse import Reponse
from tests.assistant.dialogue.conversation import last, talk

DEBUT = "faire mon CV à Tours"
SOUS_CHAQUE_LIEU = (
    "Regardez sous chaque lieu\N{NO-BREAK SPACE}: horaires, prix, téléphone. Sa page en dit plus."
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
    ("texte", "suite"),
    [("ça coûte combien ?", Suite.PRIX), ("c'est payant ?", Suite.PRIX), ("c’est gratuit ?", Suite.PRIX), ("is it free?", Suite.PRIX),
     ("how much is it?", Suite.PRIX), ("هل هو مجاني؟", Suite.PRIX), ("ouvert aujourd'hui ?", Suite.OUVERTS),
     ("lequel est ouvert maintenant", Suite.OUVERTS), ("open now?", Suite.OUVERTS), ("à quelle heure ça ouvre", Suite.RENSEIGNE),
     ("c'est ouvert demain ?", Suite.RENSEIGNE), ("comment y aller", Suite.RENSEIGNE), ("ya un numero ?", Suite.RENSEIGNE), ("c où", Suite.RENSEIGNE),
     ("onde fica?", Suite.RENSEIGNE), ("where is it?", Suite.RENSEIGNE), ("c combien", Suite.PRIX)],
)  # fmt: skip
def test_what_is_asked_of_these_places_is_answered_of_them(texte: str, suite: Suite) -> None:
    etat, reponses = talk(DEBUT, texte)
    assert shows(reponses[-1])
    assert reponses[-1].apres is suite
    assert etat.services == ("Insertion professionnelle via le numérique",)
    if suite is Suite.RENSEIGNE:
        assert reponses[-1].phrases == (SOUS_CHAQUE_LIEU,)


@pytest.mark.parametrize("texte", ["oui", "d’accord", "ok très bien", "ça me va", "tamam", "نعم"])
def test_a_yes_is_no_greeting(texte: str) -> None:
    assert last(DEBUT, texte).action == "close"


@pytest.mark.parametrize(
    "texte", ["non", "Nan !", "rien de tout ça", "plus loin ça va aussi", "لا"]
)
def test_a_no_asks_for_others(texte: str) -> None:
    etat, reponses = talk(DEBUT, texte)
    assert shows(reponses[-1])
    assert reponses[-1].autres == 1
    assert "plus_proche" not in etat.contraintes


def test_others_are_counted_until_something_else_is_said() -> None:
    etat, _reponses = talk(DEBUT, "un autre", "encore un autre", "c’est gratuit ?")
    assert etat.autres == 2
    etat, _reponses = talk(DEBUT, "un autre", "@contrainte:cout:gratuit")
    assert etat.autres == 0


def test_nearer_than_the_nearest_is_owned_up_to() -> None:
    assert last(DEBUT, "trop loin").phrases == ("D’accord\N{NO-BREAK SPACE}: au plus près.",)
    assert last(DEBUT, "trop loin", "trop loin").phrases == (
        "Je n’en connais pas de plus proches.",
    )


def test_nearer_in_a_departement_asks_for_the_town() -> None:
    etat, reponses = talk("apprendre l’ordinateur dans l’Indre", "plus près")
    assert reponses[-1].question is not None
    assert reponses[-1].question.genre is Genre.LIEU
    assert reponses[-1].demande is None
    etat, reponses = talk("apprendre l’ordinateur dans l’Indre", "plus près", "Châteauroux")
    assert etat.lieu is not None
    assert etat.lieu.nom == "Châteauroux"
    assert shows(reponses[-1])


def test_a_condition_is_said_back_and_the_same_places_are_not_announced_anew() -> None:
    assert last(DEBUT, "@contrainte:cout:gratuit").phrases == (
        "D’accord\N{NO-BREAK SPACE}: gratuit.",
    )
    pareils = last(DEBUT, "je m’appelle Jeanne").phrases
    assert "Voici où aller près de Tours." not in pareils
    assert pareils[0].startswith("Ces lieux n’ont pas changé.")


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
