"""What holds in every conversation, whatever is sent."""

from typing import Final

from hypothesis import example, given

from repere.assistant.dialogue.converser import converse
from repere.assistant.dialogue.entree import Entree, Geste
from repere.assistant.dialogue.etat import QUESTIONS_MAX, Etat
from repere.assistant.dialogue.reponse import Reponse
from repere.assistant.evaluation.valeurs import ACTIONS
from repere.assistant.services.jeton import read_token, write_token
from repere.recherche.requete import read_request, to_parameters
from tests.assistant.dialogue.conversation import (
    MOMENT,
    RESSOURCES,
    conversations,
    conversations_reprises,
)

# Saying so begins another search.
RECOMMENCE: Final = "restart"
# A signed token is for a form and a link: short.
_JETON_MAX: Final = 600


def play(envois: list[Entree]) -> list[tuple[Etat, Reponse]]:
    etat, tours = Etat(), []
    for envoi in envois:
        etat, reponse = converse(etat, envoi, RESSOURCES, MOMENT)
        tours.append((etat, reponse))
    return tours


@given(conversations)
def test_no_question_is_asked_twice(envois: list[Entree]) -> None:
    posees: list[str] = []
    for _etat, reponse in play(envois):
        if reponse.action == RECOMMENCE:
            posees = []
        if reponse.question:
            posees.append(reponse.question.genre)
    assert len(posees) == len(set(posees))


@given(conversations)
@example([Entree("bonjour"), Entree("déclaration d’impôts"), Entree("à Nogent")])
@example([Entree("à Nogent"), Entree("je sais pas"), Entree("je sais pas")])
def test_two_questions_at_most_before_the_first_places(envois: list[Entree]) -> None:
    posees = 0
    for _etat, reponse in play(envois):
        if reponse.action == RECOMMENCE:
            posees = 0
        if reponse.demande:
            break
        posees += reponse.question is not None
    assert posees <= QUESTIONS_MAX


@given(conversations_reprises)
def test_somebody_to_talk_to_is_always_there(envois: list[Entree]) -> None:
    for _etat, reponse in play(envois):
        assert reponse.humain.libelle
        assert Entree.read("", reponse.humain.entree).geste is Geste.HUMAIN
        # Something is said, asked or shown at every turn.
        assert reponse.phrases or reponse.question or reponse.carte or reponse.demande


@given(conversations_reprises)
def test_the_same_words_have_the_same_answer(envois: list[Entree]) -> None:
    assert play(envois) == play(envois)


@given(conversations_reprises)
def test_a_conversation_goes_through_its_token(envois: list[Entree]) -> None:
    for etat, _reponse in play(envois):
        jeton = write_token(etat)
        assert read_token(jeton) == etat
        assert len(jeton.encode()) <= _JETON_MAX


@given(conversations_reprises)
def test_what_is_answered_can_be_tapped_sent_and_searched(envois: list[Entree]) -> None:
    for _etat, reponse in play(envois):
        assert reponse.action in ACTIONS
        boutons = [*reponse.rapides, *(reponse.question.choix if reponse.question else ())]
        assert all(Entree.read("", bouton.entree).geste for bouton in boutons)
        assert all(bouton.libelle for bouton in boutons)
        if reponse.demande:
            requete = reponse.demande.requete
            parametres: dict[str, list[str]] = {}
            for nom, valeur in to_parameters(requete):
                parametres.setdefault(nom, []).append(valeur)
            # The link to all the results leads to the very same search.
            assert read_request(parametres) == requete


@given(conversations_reprises)
def test_a_chip_that_is_taken_away_is_gone(envois: list[Entree]) -> None:
    etat, reponse = play(envois)[-1]
    for pastille in reponse.pastilles:
        _suite, apres = converse(etat, Entree.read("", pastille.retirer), RESSOURCES, MOMENT)
        restent = {(p.genre, p.valeur) for p in apres.pastilles}
        assert (pastille.genre, pastille.valeur) not in restent


@given(conversations_reprises)
def test_a_quick_reply_repeats_nothing(envois: list[Entree]) -> None:
    for etat, reponse in play(envois):
        for rapide in reponse.rapides:
            entree = Entree.read("", rapide.entree)
            assert entree.valeur not in etat.contraintes
