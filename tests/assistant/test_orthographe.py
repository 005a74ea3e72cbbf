"""Needs under bad spelling: what is no French word is read as the one that is meant."""

import pytest

from repere.assistant.comprehension.besoin.motifs.refus import refused
from repere.assistant.comprehension.besoin.orthographe import reading, respelt
from repere.assistant.comprehension.besoin.vocabulaire import words
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
        # The end that is not heard, or heard and not written.
        ("retret", "retraite"),
        ("just", "juste"),
        # A slip of the finger explains it better than the ear does.
        ("catre", "carte"),
        # Without its vowels.
        ("pprs", "papiers"),
        ("cnsllr", "conseiller"),
        ("intrnt", "internet"),
        # No French word begins so.
        ("jpostule", "je postule"),
    ],
)
def test_what_is_no_word_is_read_as_the_one_meant(ecrit: str, lu: str) -> None:
    assert reading(ecrit) == lu


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        ("g plu internet ché moi", "chez moi"),
        ("jsé pa", "je sais pas"),
        ("ché pa fair sa", "je sais"),
        ("fr mon cévé", "faire mon cv"),
        ("la 5 g c dangereu", "la 5g"),
        ("yapu de rdv", "il n y a plus de rendez vous"),
        ("sur ants.gouv.fr", "gouv fr"),
    ],
)
def test_short_words_are_read_by_what_is_around_them(ecrit: str, lu: str) -> None:
    assert lu in " ".join(mot.corrige for mot in respelt(normalise(ecrit)).mots)


def test_what_is_written_badly_on_purpose_teaches_no_spelling() -> None:
    assert "koman" not in words()
    assert "ordinateur" in words()


@pytest.mark.parametrize(
    "mot",
    [
        "74an",
        "1h",
        "50e",
        "5eme",
        "zoome",
        "help",
        "pacs",
        "ordinateur",
        "pareil",
        "manteau",
        "xyzzyx",
        "rdv",
        "caf",
        "123",
    ],
)
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


@pytest.mark.parametrize(
    ("ecrit", "lu"),
    [
        # What all French says and we never teach comes before what looks alike in ours.
        ("mon colegue", "mon collegue"),
        ("gardien dimeuble", "d immeuble"),
        # The words beside tell.
        ("su le tel", "sur le tel"),
        ("jé jamé su le fair", "jamais su le"),
        ("g pu r1", "j ai plus rien"),
        ("20 euro par moi", "par mois"),
        ("chez moi", "chez moi"),
        ("la voi de pépé", "la voix"),
        ("kelkun sé ou cé", "quelqu un sais ou"),
        ("le né su lecran", "le nez sur"),
    ],
)
def test_words_are_told_by_all_french_and_by_those_beside(ecrit: str, lu: str) -> None:
    assert lu in " ".join(mot.corrige for mot in respelt(normalise(ecrit)).mots)
