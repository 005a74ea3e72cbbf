"""Whatever is typed: no crash, and either sound hours or none."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import is_valid, state_at, weekly_hours
from repere.annuaire.horaires.phrases import describe, describe_state, week_table
from repere.annuaire.horaires.texte import read_hours

MORCEAUX = [
    "lundi",
    "mardi",
    "jeudi",
    "sam",
    "lu-ve",
    "9h",
    "12h",
    "14h30",
    "17:00",
    "8.30",
    "9-12",
    "13h30/17h",
    "1Oh",
    "15h18h",
    "24h/24",
    "7j/7",
    "du",
    "au",
    "à",
    "de",
    "et",
    ",",
    ";",
    ":",
    "-",
    "/",
    "(",
    ")",
    ".",
    "\n",
    "fermé",
    "sauf",
    "matin",
    "après-midi",
    "1er",
    "3e",
    "dernier",
    "mois",
    "semaine",
    "paire",
    "impaire",
    "vacances",
    "scolaires",
    "hors",
    "période",
    "scolaire",
    "coupure",
    "rdv",
    "sans",
    "sur",
    "jours",
    "fériés",
    "août",
    "été",
    "idem",
    "mairie",
    "Vonnas",
    "02.99.88.77.66",
    "19",
    "communes",
    "15",
    "un",
    "sur",
    "deux",
    "jusqu'à",
    "pas",
    "réservé",
    "entre",
    "midi",
]
presque_des_horaires = st.lists(st.sampled_from(MORCEAUX), max_size=14).map(" ".join)
textes = st.one_of(st.text(max_size=80), presque_des_horaires)
moments = st.datetimes(
    min_value=datetime(2000, 1, 1), max_value=datetime(2060, 1, 1), timezones=st.just(UTC)
)
valeurs_osm = st.one_of(
    textes,
    st.sampled_from(
        [
            "Mo-Fr 09:00-12:00",
            "24/7",
            "Sa[1,-1] 10:00-12:00",
            "week 02-52/2 We 10:00-12:00; PH off",
            "Fr 20:00-26:00",
            "Mo-Fr 9",
            "off",
            "sunrise-sunset",
            "2025 Mo 10:00+",
            "Mo[9] 10:00-11:00",
        ]
    ),
)


@given(textes)
def test_reading_gives_sound_hours_or_none(texte: str) -> None:
    lecture = read_hours(texte)
    assert lecture.osm is None or is_valid(lecture.osm)


@given(presque_des_horaires)
def test_what_is_read_can_be_told_back(texte: str) -> None:
    osm = read_hours(texte).osm
    if osm is not None:
        assert describe(osm)
        assert "autres horaires : appelez" not in " ".join(describe(osm)).lower()
        assert 0 < weekly_hours(osm) <= 168


@given(presque_des_horaires)
def test_spaces_and_case_change_nothing(texte: str) -> None:
    lecture = read_hours(texte)
    assert read_hours(f"  {texte} ").osm == lecture.osm


@given(valeurs_osm, moments)
def test_no_value_breaks_a_page(osm: str, moment: datetime) -> None:
    etat = state_at(osm, moment)
    assert describe_state(etat, moment)
    assert len(week_table(osm)) == (7 if is_valid(osm) else 0)
    assert is_valid(osm) or describe(osm) == ([osm.strip()] if osm.strip() else [])


@given(valeurs_osm, moments)
def test_an_open_place_closes_later_and_a_closed_one_opens_later(
    osm: str, moment: datetime
) -> None:
    etat = state_at(osm, moment)
    assert etat.jusqu_a is None or etat.jusqu_a > moment
    assert etat.ouvre_le is None or etat.ouvre_le > moment
    assert etat.ouvre_le is None or state_at(osm, etat.ouvre_le).ouvert
