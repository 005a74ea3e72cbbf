"""Needs under bad spelling: what is no French word is read as the one that is meant."""

import pytest

from repere.assistant.comprehension.besoin.motifs.refus import refused
from repere.assistant.comprehension.besoin.orthographe import reading, respelt
from repere.assistant.comprehension.texte.normalisation import normalise


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("lordi", "l ordinateur"),
        ("dinternet", "d internet"),
        ("lintelijance", "l intelligence"),
        ("jcherche1ordi", "je cherche un ordinateur"),
        ("imp1mer", "imprimer"),
        ("formulere", "formulaire"),
        ("nasionalite", "nationalite"),
        ("ficier", "fichier"),
        ("smartfone", "smartphone"),
        # What stands for a whole word is not parted.
        ("letre", "lettre"),
    ],
)
def test_what_is_no_word_is_read_as_the_one_meant(ecrit: str, lu: str) -> None:
    assert reading(ecrit) == lu


@pytest.mark.parametrize("mot", ["ordinateur", "pareil", "manteau", "xyzzyx", "rdv", "caf", "123"])
def test_words_and_what_resembles_none_stay(mot: str) -> None:
    assert reading(mot) == mot


def test_a_clean_message_is_left_as_it_is() -> None:
    message = normalise("Bonjour, je voudrais apprendre à envoyer une pièce jointe.")
    assert respelt(message) == message


def test_words_keep_their_places() -> None:
    message = normalise("jve aprandre lordi")
    lu = respelt(message)
    assert [(m.brut, m.debut, m.fin) for m in lu.mots] == [
        (m.brut, m.debut, m.fin) for m in message.mots
    ]


@pytest.mark.parametrize(
    "message", ["j'arrive pas sur le site de la caf", "je comprends pas le courrier"]
)
def test_what_one_cannot_is_not_refused(message: str) -> None:
    assert not refused(normalise(message))


def test_what_one_opposes_still_is() -> None:
    assert refused(normalise("un atelier, pas un cours de photo"))
