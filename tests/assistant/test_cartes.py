"""Emergency cards: the right number, short words, in each language."""

import re

import pytest

from repere.assistant.comprehension.securite.cartes import LANGUES, card, cards
from repere.assistant.comprehension.securite.cartes_textes import ACTIONS, TEXTES
from repere.assistant.comprehension.securite.harcelement import is_harassed
from repere.assistant.comprehension.securite.urgences.regles import URGENCES

NUMEROS = {
    "urgence_suicide": "3114",
    "urgence_violence": "3919",
    "urgence_medicale": "15",
    "urgence_enfance": "119",
    "urgence_cyber": "17Cyber",
    "hebergement_urgence": "115",
}


@pytest.mark.parametrize("langue", LANGUES)
@pytest.mark.parametrize(("code", "numero"), NUMEROS.items())
def test_card_shows_its_number_first_and_in_its_words(code: str, numero: str, langue: str) -> None:
    carte = card(code, langue)
    assert carte.principal.nom == numero
    assert numero in " ".join((carte.titre, *carte.phrases))
    assert numero in carte.label(carte.principal)
    assert carte.langue == langue


@pytest.mark.parametrize("langue", LANGUES)
def test_numbers_told_in_words_are_buttons_too(langue: str) -> None:
    for carte in cards(langue):
        dits = set(
            re.findall(r"(?<!\d)\d{2,4}(?!\d|Cyber)", " ".join((carte.titre, *carte.phrases)))
        )
        assert dits <= {contact.nom for contact in carte.contacts}, carte.code


@pytest.mark.parametrize("langue", LANGUES)
def test_words_are_few(langue: str) -> None:
    for carte in cards(langue):
        for texte in (carte.titre, *carte.phrases):
            for phrase in re.split(r"(?<=[.!?؟])\s", texte):
                assert len(phrase.split()) <= 20, phrase


def test_links_are_of_three_kinds() -> None:
    for carte in cards("fr"):
        for contact in carte.contacts:
            assert re.fullmatch(
                r"tel:\d{2,4}|sms:114|https://(17cyber|www\.cybermalveillance)\.gouv\.fr",
                contact.lien,
            )


def test_page_can_be_left_where_somebody_may_watch() -> None:
    assert {c.code for c in cards("fr") if c.quitter} == {"urgence_violence", "urgence_enfance"}
    assert card("urgence_violence", "ar").label_to_leave


def test_every_card_is_written_in_every_language_and_none_more() -> None:
    assert set(TEXTES) == set(URGENCES)
    assert all(tuple(textes) == LANGUES for textes in TEXTES.values())
    assert all(tuple(labels) == LANGUES for labels in ACTIONS.values())


def test_other_languages_get_french() -> None:
    assert card("urgence_suicide", "ru").langue == "fr"


@pytest.mark.parametrize(
    ("texte", "dit"),
    [
        ("on me harcele sur snap", True),
        ("ma fille de 10 ans reçoit des photos d’un inconnu sur internet", True),
        ("il menace de publier mes nudes", True),
        ("someone is blackmailing me with my pictures", True),
        ("İnternette taciz ediliyorum", True),
        ("Мене цькують в інтернеті", True),
        ("on m’a piraté mon compte de la banque", False),
        ("j’ai cliqué sur un lien bizarre et mon ordi est bloqué", False),
    ],
)
def test_harassment_is_no_swindle(texte: str, dit: bool) -> None:
    assert is_harassed(texte) is dit


@pytest.mark.parametrize("langue", LANGUES)
def test_who_is_harassed_is_given_the_3018_first_and_no_word_of_banks(langue: str) -> None:
    carte = card("urgence_cyber", langue, harcele=True)
    assert [contact.nom for contact in carte.contacts] == ["3018", "119", "17Cyber"]
    assert "3018" in carte.titre
    assert carte.phrases != card("urgence_cyber", langue).phrases
    assert card("urgence_suicide", langue, harcele=True) == card("urgence_suicide", langue)
