"""schema.org: the right kind, hours that say nothing false, and JSON that stays where it is put."""

import html
import json
import re
from datetime import date, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.remise.courriels import obfuscate, reveal
from repere.annuaire.remise.donnees_structurees import embed, structured_data
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.templatetags.remise import courriel_protege

MARDI = datetime(2026, 11, 17, 10, tzinfo=PARIS)
PAGE = "https://repere.example/lieux/aaaaaaaa/maison/"


def dit(**champs: Any) -> dict[str, Any]:
    return structured_data(Fiche(id="1", nom="Maison", **champs), PAGE, MARDI)


def opening(debut: str, fin: str, **autres: Any) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", "opens": debut, "closes": fin, **autres}


@pytest.mark.parametrize(
    ("champs", "genre"),
    [
        ({"typologie": ("BIB", "MUNI")}, "Library"),
        ({"typologie": ("RFS",)}, "GovernmentOffice"),
        ({"dispositif_programmes_nationaux": ("France Services",)}, "GovernmentOffice"),
        ({"typologie": ("ASSO", "TIERS_LIEUX")}, "LocalBusiness"),
        ({}, "LocalBusiness"),
    ],
)
def test_kind_follows_the_typology(champs: dict[str, Any], genre: str) -> None:
    assert dit(**champs)["@type"] == genre


def test_ordinary_week_is_grouped_by_hours() -> None:
    assert dit(horaires="Mo,Tu 09:00-12:00; Tu 14:00-24:00; PH off")[
        "openingHoursSpecification"
    ] == [
        opening("09:00", "12:00", dayOfWeek=["Monday"]),
        opening("14:00", "23:59", dayOfWeek=["Tuesday"]),
        opening("00:00", "00:00", dayOfWeek=["PublicHolidays"]),
    ]


def test_what_no_week_can_say_is_dated() -> None:
    (seule,) = dit(horaires="Th[1] 09:00-12:00")["openingHoursSpecification"]
    assert seule == opening("09:00", "12:00", validFrom="2026-12-03", validThrough="2026-12-03")


def test_exceptional_closure_is_said_until_it_is_over() -> None:
    ferme = HorairesExceptionnels(date(2026, 12, 24), date(2026, 12, 31))
    fini = HorairesExceptionnels(date(2026, 11, 1), date(2026, 11, 16))
    assert dit(horaires_exceptionnels=(fini, ferme))["openingHoursSpecification"] == [
        opening("00:00", "00:00", validFrom="2026-12-24", validThrough="2026-12-31")
    ]


@pytest.mark.parametrize("osm", ["", "le matin", " "])
def test_unreadable_hours_are_left_out(osm: str) -> None:
    assert "openingHoursSpecification" not in dit(horaires=osm)


def test_longitude_zero_is_in_france() -> None:
    assert dit(latitude=47.0, longitude=0.0)["geo"]["longitude"] == 0.0


def test_no_address_for_harvesters_and_no_link_that_runs() -> None:
    ecrit = embed(
        dit(courriels=("a@b.example",), site_web=("javascript:alert(1)", "https://b.example"))
    )
    assert "@b.example" not in ecrit and "javascript" not in ecrit and "https://b.example" in ecrit


class Lecteur(HTMLParser):
    """Collect the elements and the text of scripts, as a browser's parser cuts them."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.texte = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.texte += data


@given(st.text() | st.sampled_from(["</script><script>alert(1)</script>", "<!--<script>", "&lt;"]))
def test_no_value_ends_the_element_that_holds_it(nom: str) -> None:
    donnees = structured_data(Fiche(id="1", nom=nom), PAGE, MARDI)
    contenu = embed(donnees)
    assert not set("<>&") & set(contenu)
    lecteur = Lecteur()
    lecteur.feed(f'<script type="application/ld+json">{contenu}</script>')
    lecteur.close()
    assert lecteur.elements == ["script"] and json.loads(lecteur.texte) == donnees


@given(st.text(st.characters(codec="ascii", exclude_categories=("C",))))
def test_protected_address_is_read_by_browsers_and_has_no_letter_left(courriel: str) -> None:
    protege = obfuscate(courriel)
    assert reveal(protege) == courriel
    assert not set(protege) - set("&#x;0123456789abcdef")


JOURS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "PublicHolidays",
}  # fmt: skip
HEURE = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
SEMAINES = [
    "24/7",
    "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    "Fr 20:00-02:00",
    "Th[1] 09:00-12:00; PH off",
    "week 1-53/2 Mo 09:00-12:00",
    "Nov-Dec Mo-Sa 10:00-18:00; PH 10:00-12:00",
]
PERIODES = [
    (),
    (HorairesExceptionnels(date(2026, 12, 24), date(2026, 12, 31)),),
    (HorairesExceptionnels(date(2026, 11, 16), date(2026, 11, 20), "Mo-Fr 10:00-12:00"),),
]


@pytest.mark.parametrize("periodes", PERIODES)
@pytest.mark.parametrize("osm", SEMAINES)
def test_every_opening_is_one_that_schema_org_reads(osm: str, periodes: tuple) -> None:
    """Each says hours, and when they hold: weekdays or dates, never neither, never backwards."""
    dites = dit(horaires=osm, horaires_exceptionnels=periodes)["openingHoursSpecification"]
    assert dites
    for une in dites:
        assert une["@type"] == "OpeningHoursSpecification"
        assert HEURE.fullmatch(une["opens"]) and HEURE.fullmatch(une["closes"])
        # Same hours at both ends is how "closed" is written.
        assert une["opens"] < une["closes"] or une["opens"] == une["closes"] == "00:00"
        if "dayOfWeek" in une:
            assert set(une["dayOfWeek"]) <= JOURS and "validFrom" not in une
        else:
            assert date.fromisoformat(une["validFrom"]) <= date.fromisoformat(une["validThrough"])
    if periodes:
        assert any(une.get("validFrom", "") >= periodes[0].du.isoformat() for une in dites)


def test_an_address_of_mail_breaks_at_its_sign() -> None:
    """RGAA 10.11: a narrow column cuts it where people do; harvesters still find no sign."""
    lien = courriel_protege("efs@loches.fr")
    mots = re.sub(r"<a [^>]*>|</a>", "", lien)
    assert [html.unescape(mot) for mot in mots.split("<wbr>")] == ["efs", "@", "loches.fr"]
    assert "@" not in lien
