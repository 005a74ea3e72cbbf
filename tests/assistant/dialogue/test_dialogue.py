"""What is asked, shown and said, turn by turn."""

import pytest

from repere.assistant.dialogue.etat import Genre
from tests.assistant.dialogue.conversation import last, talk


def test_need_and_town_are_answered_at_once() -> None:
    reponse = last("aide pour la déclaration d’impôts à Tours")
    assert reponse.action == "answer"
    assert reponse.question is None
    assert reponse.demande
    assert [p.libelle for p in reponse.pastilles] == ["Faire une démarche", "Tours"]


def test_what_is_missing_is_asked_one_thing_at_a_time() -> None:
    _etat, reponses = talk("bonjour", "déclaration d’impôts", "Tours")
    assert [r.question.genre if r.question else None for r in reponses] == [
        Genre.BESOIN,
        Genre.LIEU,
        None,
    ]
    assert reponses[-1].demande


def test_a_name_of_several_towns_asks_which_with_buttons() -> None:
    reponse = last("apprendre à se servir d’un ordinateur à Nogent")
    assert reponse.question
    assert reponse.question.genre is Genre.LEQUEL
    assert [(c.libelle, c.precision) for c in reponse.question.choix] == [
        ("Nogent-le-Rotrou", "Eure-et-Loir"),
        ("Nogent-le-Roi", "Eure-et-Loir"),
        ("Nogent-sur-Vernisson", "Loiret"),
        ("Je ne sais pas", ""),
    ]


@pytest.mark.parametrize(
    ("dit", "code"),
    [("le roi", "28279"), ("1", "28280"), ("dans le Loiret", "45229"), ("Nogent-le-Roi", "28279")],
)
def test_half_a_name_a_rank_or_a_departement_chooses(dit: str, code: str) -> None:
    etat, _reponses = talk("apprendre à se servir d’un ordinateur à Nogent", dit)
    assert etat.lieu
    assert etat.lieu.code == code


def test_the_likeliest_town_is_taken_when_no_question_is_left() -> None:
    etat, reponses = talk("bonjour", "déclaration d’impôts", "Nogent")
    assert etat.lieu
    assert etat.lieu.code == "28280"
    assert reponses[-1].demande
    assert "J’ai compris Nogent-le-Rotrou" in reponses[-1].phrases[0]
    autres = [r.libelle for r in reponses[-1].rapides][:2]
    assert autres == ["Nogent-le-Roi", "Nogent-sur-Vernisson"]


def test_whoever_does_not_know_what_they_need_gets_general_help() -> None:
    reponse = last("bonjour", "je sais pas", "Blois")
    assert reponse.generaliste
    assert reponse.demande
    assert reponse.demande.requete.choix("services") == (
        "Aide aux démarches administratives",
        "Maîtrise des outils numériques du quotidien",
    )
    # A wish, given up in silence where there is none near.
    assert reponse.demande.souhaits == ("dispositif_programmes_nationaux",)
    assert reponse.demande.unmet(reponse.demande.souhaits) == ()


def test_whoever_does_not_know_where_they_are_gets_somebody_to_talk_to() -> None:
    reponse = last("déclaration d’impôts", "@ne-sais-pas")
    assert reponse.action == "handoff"
    assert reponse.aide
    assert reponse.question is None


def test_a_town_said_after_all_is_heard() -> None:
    reponse = last("déclaration d’impôts", "@ne-sais-pas", "Blois")
    assert reponse.action == "answer"


def test_two_messages_not_understood_hand_over() -> None:
    _etat, reponses = talk("zzzz", "qsdfqsdf")
    assert [r.action for r in reponses] == ["ask_need", "handoff"]
    assert reponses[-1].aide


def test_emergency_card_comes_first_and_the_places_of_a_need_told_with_it() -> None:
    seule = last("je veux mourir")
    assert seule.carte
    assert seule.carte.code == "urgence_suicide"
    assert seule.demande is None
    assert seule.question is None
    avec = last("mon mari me frappe, et il me faut de l’aide pour la Caf à Tours")
    assert avec.carte
    assert avec.carte.quitter
    assert avec.demande


@pytest.mark.parametrize(
    ("texte", "porte"),
    [
        ("j’ai faim, je n’ai rien à manger", "Restos du cœur"),
        ("je cherche un logement", "Adil"),
        ("je cherche un médecin", "116 117"),
        ("combien je vais toucher de RSA ?", "39 39"),
    ],
)
def test_what_is_not_ours_has_a_door(texte: str, porte: str) -> None:
    reponse = last(texte)
    assert porte in [p.nom for p in reponse.portes]
    assert reponse.phrases


def test_no_amount_and_no_right_is_ever_told() -> None:
    reponse = last("combien je vais toucher de RSA à Tours ?")
    assert reponse.hors_sujet == "info_droits"
    assert "Je ne réponds pas sur les droits" in reponse.phrases[0]
    assert not any("€" in phrase or "euro" in phrase for phrase in reponse.phrases)
    assert reponse.demande


def test_a_town_elsewhere_is_said_and_the_need_kept() -> None:
    etat, reponses = talk("aide pour la Caf à Lyon", "Tours")
    assert reponses[0].action == "redirect"
    assert reponses[0].ailleurs == "Lyon"
    assert "Centre-Val de Loire" in reponses[0].phrases[0]
    assert reponses[1].demande
    assert etat.services == ("Aide aux démarches administratives",)


def test_a_professional_is_answered_without_a_tutorial() -> None:
    reponse = last("dame 72 ans, sans voiture, Joué, dossier retraite, parle turc")
    assert reponse.phrases == ("Lieux près de Joué-lès-Tours\N{NO-BREAK SPACE}:",)
    assert {p.valeur for p in reponse.pastilles} == {
        "demarches",
        "37122",
        "seniors",
        "mobilite:sans-voiture",
        "langue:tr",
    }


def test_short_words_keep_the_language_and_sentences_change_it() -> None:
    etat, _reponses = talk("I need help with my tax return", "Tours")
    assert etat.langue == "en"
    etat, _reponses = talk("Tours", langue="pt")
    assert etat.langue == "pt"
    etat, _reponses = talk("je voudrais de l’aide pour mes impôts à Tours", langue="pt")
    assert etat.langue == "fr"
    etat, _reponses = talk("تور", langue="fr")
    assert etat.langue == "ar"


def test_a_language_that_we_do_not_write_is_named() -> None:
    reponse = last("hola necesito ayuda con mi ordenador, no entiendo nada")
    assert reponse.inconnue == "es"
    assert reponse.question


def test_an_unknown_tap_changes_nothing() -> None:
    avant, _reponses = talk("déclaration d’impôts à Tours")
    for geste in ("@lieu:99999", "@besoin:rien", "@contrainte:rien", "@retirer:rien"):
        apres, _reponses = talk("déclaration d’impôts à Tours", geste)
        assert (apres.services, apres.lieu) == (avant.services, avant.lieu)


def test_another_need_keeps_the_town() -> None:
    etat, reponses = talk("déclaration d’impôts à Tours, gratuit", "@autre-besoin")
    assert etat.lieu
    assert etat.services == ()
    assert etat.contraintes == ()
    assert reponses[-1].question
    assert reponses[-1].question.genre is Genre.BESOIN


def test_starting_again_forgets_all_but_the_language() -> None:
    etat, _reponses = talk("help with my tax return in Tours", "@recommencer")
    assert (etat.services, etat.lieu) == ((), None)
    assert etat.langue == "en"


def test_another_person_in_one_line_is_not_the_one_before() -> None:
    etat, _ = talk(
        "dame 72 ans, sans voiture, Joué, dossier retraite, parle turc",
        "homme 35 ans demandeur d’emploi, Blois, CV, gratuit",
    )
    assert etat.lieu is not None
    assert etat.lieu.nom == "Blois"
    assert etat.publics == ("demandeurs-emploi",)
    assert etat.contraintes == ("cout:gratuit",)


def test_the_same_person_may_add_and_change() -> None:
    etat, _ = talk("je suis sourd, apprendre l’ordinateur à Tours", "et à Blois ?", "gratuit")
    assert "acc:surdite" in etat.contraintes
    assert "cout:gratuit" in etat.contraintes


def test_not_knowing_once_places_are_shown_gives_somebody_to_talk_to() -> None:
    assert last("je sais pas", "Tours", "je sais pas").action == "handoff"


def test_nothing_is_said_to_be_understood_when_nothing_was() -> None:
    reponse = last("😀😀", "🤷")
    assert reponse.aide
    assert reponse.pastilles == ()


def test_who_is_harassed_gets_the_number_for_it() -> None:
    carte = last("on me harcèle sur snap").carte
    assert carte is not None
    assert carte.principal.nom == "3018"
