"""Words, dates, distances and numbers as people read them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.presentation import formats, mots, programmes
from repere.annuaire.presentation.contact import is_web
from repere.annuaire.presentation.ouverture import together
from repere.annuaire.standard import vocabulaire

ESPACE = "\N{NO-BREAK SPACE}"


def test_every_value_of_the_standard_has_its_plain_words() -> None:
    assert set(mots.SERVICES) == set(vocabulaire.SERVICES)
    assert len(mots.SERVICES_PAR_CLE) == len(mots.SERVICES)
    assert set(mots.FRAIS) == set(vocabulaire.FRAIS)
    assert set(mots.MODALITES_ACCES) == set(vocabulaire.MODALITES_ACCES)
    assert set(mots.MODALITES_ACCOMPAGNEMENT) == set(vocabulaire.MODALITES_ACCOMPAGNEMENT)
    assert set(mots.PRISES_EN_CHARGE) == set(vocabulaire.PRISES_EN_CHARGE)
    assert set(mots.PUBLICS) == set(vocabulaire.PUBLICS)


def test_every_programme_and_label_is_explained_in_one_short_sentence() -> None:
    assert set(programmes.SENS) == {*vocabulaire.DISPOSITIFS, *vocabulaire.FORMATIONS_LABELS}
    for sens in programmes.SENS.values():
        assert sens[0].isupper() and sens.endswith(".")
        assert max(len(phrase.split()) for phrase in sens.split(". ")) <= 20


@pytest.mark.parametrize("code", vocabulaire.TYPOLOGIES)
def test_kind_is_never_a_code(code: str) -> None:
    assert mots.kind_in_words(code) != code or code == "Autre"


def test_unknown_kind_and_service_are_said_as_they_are() -> None:
    assert mots.kind_in_words("Ludothèque") == "Ludothèque"
    assert mots.service_in_words("Couture") == "Couture"


@pytest.mark.parametrize(
    ("km", "texte"),
    [(0.0, "100 m"), (0.42, "400 m"), (0.96, "1,0 km"), (2.34, "2,3 km"), (12.4, "12 km")],
)
def test_distance_in_words(km: float, texte: str) -> None:
    assert formats.distance_in_words(km) == texte.replace(" ", ESPACE)


@given(st.floats(0, 500))
def test_distance_is_never_a_thousand_metres_nor_ten_point_zero(km: float) -> None:
    texte = formats.distance_in_words(km)
    assert not texte.startswith(("1000", "10,0", "0,0"))


@pytest.mark.parametrize(
    ("e164", "texte"),
    [
        ("+33247000001", "02 47 00 00 01"),
        ("+3225550100", "+32 2 555 01 00"),
        ("3939", "3939"),
        ("voir affiche", "voir affiche"),
    ],
)
def test_phone_in_words(e164: str, texte: str) -> None:
    assert formats.phone_in_words(e164).replace(ESPACE, " ") == texte


def test_dates_and_lists_in_words() -> None:
    assert formats.date_in_words(date(2022, 12, 1)) == "1er décembre 2022"
    assert formats.iso_date_in_words("pas une date") == ""
    assert formats.iso_date_in_words(None) == ""
    assert formats.join_words(["a", "b", "c"]) == "a, b et c"
    assert formats.join_words(["a"]) == "a"


@given(st.text())
def test_anything_that_is_not_http_is_not_linked(texte: str) -> None:
    assert is_web(texte) is False or texte.strip().lower().startswith("http")


@given(st.text())
def test_tying_hours_changes_no_letter(texte: str) -> None:
    assert together(texte).replace(ESPACE, " ") == texte.replace(ESPACE, " ")
