"""Whoever writes in a language that we recognise and do not speak reads one sentence in it."""

import unicodedata

import pytest

from repere.assistant.comprehension.texte.mots_par_langue import (
    ARABE,
    CYRILLIQUE,
    ECRITURES,
    MOTS,
)
from repere.assistant.dialogue.cartes_langues import CARTES, cards_in
from repere.socle.langue import LANGUES

# Japanese mixes kana with Chinese characters.
_PAR_ECRITURE = {code: (debut, fin) for debut, fin, code in ECRITURES if code != "ja"}
RECONNUES = {*MOTS, *CYRILLIQUE, *ARABE, *(code for _debut, _fin, code in ECRITURES)}


def test_every_language_recognised_and_not_written_has_its_card() -> None:
    assert {*RECONNUES} - {*LANGUES} <= {*CARTES}
    assert not {*CARTES} & {*LANGUES}


@pytest.mark.parametrize("carte", CARTES.values(), ids=lambda carte: carte.code)
def test_card_is_written_in_its_language(carte) -> None:
    sens = {"R", "AL"} & {unicodedata.bidirectional(lettre) for lettre in carte.phrase}
    assert carte.sens == ("rtl" if sens else "ltr")
    if carte.code in _PAR_ECRITURE:
        debut, fin = _PAR_ECRITURE[carte.code]
        lettres = [ord(lettre) for lettre in carte.phrase if lettre.isalpha()]
        assert sum(debut <= point <= fin for point in lettres) > 0.9 * len(lettres)


def test_two_languages_of_one_script_are_both_shown() -> None:
    assert [carte.code for carte in cards_in("am")] == ["am", "ti"]


@pytest.mark.parametrize("code", ["fr", "uk", "", "xx"])
def test_no_card_for_what_we_write_or_do_not_know(code: str) -> None:
    assert cards_in(code) == ()
