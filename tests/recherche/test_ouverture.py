"""Open or not, in Europe/Paris whatever the server's zone: ten places checked by hand."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import PARIS, Statut, state_at
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.recherche.index.horaires import Ouverture, habits, opening_at
from repere.recherche.index.index import Index
from tests.recherche.fabrique import a_km, autour, noms, trouver

DIX = {
    "midi ouvert": "Mo-Fr 09:00-18:00",
    "pause de midi": "Mo-Fr 09:00-12:00,14:00-18:00",
    "ferme à 12 h 30": "Mo-Fr 08:30-12:30",
    "ouvre à 12 h 30": "Mo 12:30-17:00",
    "mardi seulement": "Tu 09:00-18:00",
    "toujours": "24/7",
    "nuit": "Mo-Su 22:00-04:00",
    "fermé les fériés": "Mo-Su 09:00-18:00; PH off",
    "ouvert les fériés": "Mo-Su 09:00-18:00; PH 10:00-12:00",
    "illisible": "du lundi au vendredi",
}


def ouverts(moment: str) -> set[str]:
    index = Index([a_km(pk, 1, nom, horaires=h) for pk, (nom, h) in enumerate(DIX.items(), 1)])
    trouvaille = trouver(index, f"ouvert={moment}", autour())
    return set() if trouvaille.relache else set(noms(index, trouvaille))


TOUJOURS = {"toujours"}
JOURNEE = {"midi ouvert", "fermé les fériés", "ouvert les fériés"}


@pytest.mark.parametrize(
    ("moment", "attendus"),
    [
        # Monday 23 November 2026, 12:30, said in Paris, in UTC, in Tokyo.
        ("2026-11-23T12:30", TOUJOURS | JOURNEE | {"ouvre à 12 h 30"}),
        ("2026-11-23T11:30Z", TOUJOURS | JOURNEE | {"ouvre à 12 h 30"}),
        ("2026-11-23T20:30%2B09:00", TOUJOURS | JOURNEE | {"ouvre à 12 h 30"}),
        ("2026-11-23T12:29", TOUJOURS | JOURNEE | {"ferme à 12 h 30"}),
        # 1 November 2025 is a Saturday, 2027 a Monday: only who speaks of holidays is open.
        ("2027-11-01T11:00", TOUJOURS | {"ouvert les fériés"}),
        ("2027-11-01T15:00", TOUJOURS),
        ("2026-11-01T11:00", TOUJOURS | {"ouvert les fériés"}),
        # Night of 25 October 2026: 2:30 comes twice, then it is winter time.
        ("2026-10-25T02:30%2B02:00", TOUJOURS | {"nuit"}),
        ("2026-10-25T02:30%2B01:00", TOUJOURS | {"nuit"}),
        ("2026-10-25T04:30", TOUJOURS),
        # Night of 28 March 2027: 2:30 does not exist; 3:30 does, 4:30 is past closing.
        ("2027-03-28T03:30", TOUJOURS | {"nuit"}),
        ("2027-03-28T04:30", TOUJOURS),
    ],
)  # fmt: skip
def test_ten_places_at_hard_moments(moment: str, attendus: set[str]) -> None:
    assert ouverts(moment) == attendus


@given(
    st.sampled_from([*DIX.values(), "", "Su 00:00-02:10", "Mo-Fr 10:00-12:00 unknown"]),
    st.sampled_from([(), (HorairesExceptionnels(date(2026, 10, 25), date(2026, 11, 1)),)]),
    st.datetimes(datetime(2026, 10, 24), datetime(2026, 11, 3), timezones=st.just(PARIS)),
)
def test_the_filter_says_what_the_card_says(horaires, exceptions, moment) -> None:
    etat = state_at(horaires, moment, exceptions)
    lu = opening_at((horaires, exceptions), moment)
    assert (lu is Ouverture.OUVERT) == etat.ouvert
    assert (lu is Ouverture.INCONNU) == (etat.statut is Statut.INCONNU)


def test_exceptional_closing_is_closed() -> None:
    conges = (HorairesExceptionnels(date(2026, 11, 20), date(2026, 11, 30)),)
    lundi = datetime(2026, 11, 23, 12, 30, tzinfo=PARIS)
    assert opening_at(("24/7", conges), lundi) is Ouverture.FERME
    assert opening_at(("", conges), lundi) is Ouverture.FERME
    assert opening_at(("", ()), lundi) is Ouverture.INCONNU


@pytest.mark.parametrize(
    ("horaires", "attendu"),
    [
        ("Mo-Fr 09:00-18:00", set()),
        ("Th 09:00-18:30", {"soir"}),
        ("Sa 10:00-12:00", {"samedi"}),
        ("Sa 10:00-22:00", {"samedi"}),
        ("We[1] 18:00-20:00", {"soir"}),
        ("24/7", {"soir", "samedi"}),
        ("Fr 22:00-02:00", {"soir"}),
        ("", set()),
        ("n’importe quoi", set()),
    ],
)
def test_evenings_and_saturdays(horaires: str, attendu: set[str]) -> None:
    assert habits(horaires) == attendu
