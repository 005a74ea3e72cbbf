"""« Et si ? », by hand on the line of ``monde``."""

from math import inf, nan

import pytest

from repere.observatoire.offre.lecture import Filtre, best_communes, simulate, supply
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.socle.geographie import Point
from tests.observatoire.offre.monde import (
    DEMARCHES,
    LA_REGION,
    OUTILS,
    commune,
    commune_ailleurs,
    lieu,
    point,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monde() -> None:
    """A (1,000, a place), B 8 km on (500), C 16 km on (400), D at 60 km (300), its neighbour E 4 km on (50)."""
    a = commune("18001", 0, 1000)
    for code, km, personnes in (
        ("18002", 8, 500),
        ("18003", 16, 400),
        ("18004", 60, 300),
        ("18005", 64, 50),
    ):
        commune(code, km, personnes)
    lieu("Mairie", a, horaires="Mo 09:00-19:00", services=(DEMARCHES,))


def test_a_weekly_stop_by_hand() -> None:
    """3 h at C: C goes from 27 min to 0, B is at 14.88 already; 400 + 0.68·500 + 0.22·1000 = 960 people share it."""
    prevision = simulate("18003", 3.0, services=[DEMARCHES, OUTILS])
    gain = prevision.gain
    assert gain.mieux == 400
    assert gain.a_portee == {10.0: 400, 20.0: 400, 30.0: 0}
    assert gain.acces["18003"] - gain.avant["18003"] == pytest.approx(10_000 * 3 / 960)
    assert gain.acces["18001"] - gain.avant["18001"] == pytest.approx(10_000 * 0.22 * 3 / 960)
    assert [ligne.code for ligne in prevision.communes] == ["18001", "18002", "18003"]
    a, b, c = prevision.communes
    assert (a.minutes_avant, a.minutes_apres) == (0, 0)
    assert (b.minutes_avant, b.minutes_apres) == pytest.approx((14.88, 14.88))
    assert (c.minutes_avant, c.minutes_apres) == pytest.approx((27.36, 0))
    assert (c.personnes, c.apres - c.avant) == (400, pytest.approx(31.25))
    assert prevision.services[DEMARCHES].a_portee == gain.a_portee
    # Nobody did it before: all those within reach gain.
    assert prevision.services[OUTILS].a_portee == {10.0: 400, 20.0: 900, 30.0: 1900}


def test_at_a_point_and_beyond_the_border() -> None:
    commune_ailleurs("87001", 66, 70)
    gain = simulate(point(64), 1.0).gain
    # 4 km: 8.64 minutes; the 70 people of the other side gain too.
    assert gain.a_portee == {10.0: 420, 20.0: 420, 30.0: 420}
    assert gain.mieux == 420
    lignes = simulate(point(64), 1.0).communes
    assert [(ligne.code, ligne.minutes_avant) for ligne in lignes] == [
        ("18004", inf),
        ("18005", inf),
    ]


def test_where_nobody_lives_nobody_gains() -> None:
    prevision = simulate(Point(10.0, 10.0), 35.0)
    assert prevision.gain.mieux == 0 and prevision.communes == ()
    assert prevision.gain.acces == prevision.gain.avant


@pytest.mark.parametrize("heures", [0.0, -1.0, 169.0, nan, inf])
def test_hours_that_no_week_has_are_refused(heures: float) -> None:
    with pytest.raises(ValueError, match="hours"):
        simulate("18001", heures)


@pytest.mark.parametrize("ou", ["99999", "", Point(91.0, 0.0), Point(nan, 0.0), Point(0.0, 181.0)])
def test_nowhere_is_refused(ou: str | Point) -> None:
    with pytest.raises(ValueError, match=r"no such commune|nowhere"):
        simulate(ou, 10.0)


def test_a_service_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no such service"):
        simulate("18001", 10.0, services=["Coiffure"])


def test_where_one_more_would_help_most() -> None:
    # Beyond 20 minutes: C (400), D and E. At C or at B, C is reached; B is the more peopled, the first of equals.
    choix = best_communes(LA_REGION, combien=5)
    assert [(c.cle, c.personnes) for c in choix] == [("18002", 400), ("18004", 350)]
    assert best_communes(LA_REGION, combien=1) == choix[:1]
    # Nobody does it: A or B would reach most within 20 minutes (B reaches A, itself and C).
    services = best_communes(LA_REGION, Filtre(service=OUTILS), combien=5)
    assert [(c.cle, c.personnes) for c in services] == [("18002", 1900), ("18004", 350)]


def test_a_commune_looks_after_its_own() -> None:
    seule = Territoire(COMMUNE, "18003", "Commune 18003")
    assert [(c.cle, c.personnes) for c in best_communes(seule)] == [("18003", 400)]
    assert best_communes(Territoire(COMMUNE, "18001", "Commune 18001")) == []


def test_simulating_changes_nothing() -> None:
    avant = dict(supply().access())
    simulate("18003", 35.0)
    assert supply().access() == avant
