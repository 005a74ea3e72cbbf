"""Telephones, e-mail addresses, web addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.normalisation import is_url, read_emails, read_phones, read_urls


@pytest.mark.parametrize(
    ("cellule", "numeros"),
    [
        ("+33247000001", ("+33247000001",)),
        ("02 47 00 00 01", ("+33247000001",)),
        ("02.47.00.00.01", ("+33247000001",)),
        ("+33 (0)2 47 00 00 01", ("+33247000001",)),
        ("0033247000001", ("+33247000001",)),
        (247000001, ("+33247000001",)),
        ("247000001", ("+33247000001",)),
        ("02 47 00 00 01 / 06 11 00 00 02", ("+33247000001", "+33611000002")),
        ("02 47 00 00 01 - 02 47 00 00 03", ("+33247000001", "+33247000003")),
        ("+33247000001|+33247000003", ("+33247000001", "+33247000003")),
        ("02.47.00.00.01 ou 04", ("+33247000001", "+33247000004")),
        ("Tél. fixe 02 47 00 00 01\nportable 06 11 00 00 02", ("+33247000001", "+33611000002")),
        ("0590 00 00 01", ("+590590000001",)),
        ("0692000001", ("+262692000001",)),
        ("0694000001", ("+594694000001",)),
        ("3960", ("3960",)),
        ("-", ()),
        ("", ()),
        ("02 47 00 00", ()),
        ("+32 2 000 00 00", ()),
        ("voir le site", ()),
    ],
)
def test_phones_of_a_cell(cellule, numeros):
    assert read_phones(cellule).valeur == numeros


@pytest.mark.parametrize(
    "cellule", ["02 47 00 00", "voir le site", "3960", "+269269000001", "02 47 00 00 01 (accueil)"]
)
def test_a_number_mended_or_set_aside_is_said(cellule):
    assert read_phones(cellule).avis


def test_mayotte_has_the_code_of_reunion():
    assert read_phones("+269269000001").valeur == ("+262269000001",)


@pytest.mark.parametrize(
    ("cellule", "courriels"),
    [
        ("accueil@exemple.fr", ("accueil@exemple.fr",)),
        ("accueil@EXEMPLE.fr.", ("accueil@exemple.fr",)),
        ("mailto:accueil@exemple.fr", ("accueil@exemple.fr",)),
        ("accueil [at] exemple.fr", ("accueil@exemple.fr",)),
        ("accueil @exemple. fr", ("accueil@exemple.fr",)),
        ("Contact : accueil@exemple.fr", ("accueil@exemple.fr",)),
        ("a1@exemple.fr - b2@exemple.fr", ("a1@exemple.fr", "b2@exemple.fr")),
        ("a1@exemple.fr;b2@exemple.fr", ("a1@exemple.fr", "b2@exemple.fr")),
        ("a1@exemple.fr|b2@exemple.fr", ("a1@exemple.fr", "b2@exemple.fr")),
        ("médiathèque@exemple.fr", ("mediatheque@exemple.fr",)),
        ("accueil@exemple", ()),
        ("maison services@cc exemple.fr", ()),
        ("non", ()),
    ],
)
def test_emails_of_a_cell(cellule, courriels):
    assert read_emails(cellule).valeur.courriels == courriels


def test_an_email_that_only_a_guess_would_mend_is_said():
    assert read_emails("maison services@cc exemple.fr").avis


@pytest.mark.parametrize(
    ("cellule", "sites"),
    [
        ("https://www.exemple.fr/page?a=1", ("https://www.exemple.fr/page?a=1",)),
        ("www.exemple.fr", ("https://www.exemple.fr",)),
        ("exemple.fr", ("https://exemple.fr",)),
        ("http//exemple.fr", ("https://exemple.fr",)),
        ("http:/exemple.fr/a", ("http://exemple.fr/a",)),
        ("http:// exemple.fr", ("http://exemple.fr",)),
        ("http://http://exemple.fr", ("http://exemple.fr",)),
        ("https://exemple.fr.", ("https://exemple.fr",)),
        (
            "https://a.exemple.fr|https://b.exemple.fr",
            ("https://a.exemple.fr", "https://b.exemple.fr"),
        ),
        (
            "https://a.exemple.fr https://b.exemple.fr",
            ("https://a.exemple.fr", "https://b.exemple.fr"),
        ),
        ("https://exemple.fr/a,b;c", ("https://exemple.fr/a,b;c",)),
        ("voir la page", ()),
        ("https://www.", ()),
    ],
)
def test_urls_of_a_cell(cellule, sites):
    assert read_urls(cellule).valeur.sites == sites


def test_what_strayed_into_the_wrong_cell_goes_home():
    assert read_urls("accueil@exemple.fr").valeur.courriels == ("accueil@exemple.fr",)
    assert read_emails("https://exemple.fr").valeur.sites == ("https://exemple.fr",)


@given(st.one_of(st.text(), st.integers(), st.from_regex(r"[0-9+ ()./a-z@-]{0,40}")))
def test_any_cell_gives_only_valid_contacts(cellule):
    assert all(n.lstrip("+").isdigit() for n in read_phones(cellule).valeur)
    assert all(is_url(url) for url in read_urls(cellule).valeur.sites)
    assert all("@" in c and " " not in c for c in read_emails(cellule).valeur.courriels)


def test_a_telephone_that_a_program_took_for_a_quantity():
    assert read_phones("247001122.0").valeur == ("+33247001122",)
