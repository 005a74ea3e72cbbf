"""Ten communes, done by hand on paper.

A degree of the meridian aside, everything is on one line. From d km of crow's flight, the road is 1.3 d; 3 km of it at
30 km/h take 6 min, the rest goes at 50 km/h, 1.2 min a kilometre: t = 6 + 1.2 (1.3 d − 3) = 2.4 + 1.56 d min.

    4 km → 8.64 min (1)     8 km → 14.88 (0.68)     12 km → 21.12 (0.22)     16 km → 27.36 (0.22)     20 km → 33.6 (0)

    km          0     4     8    12    16    20    40    60    64   100 | 104, beyond the border
    commune     A     B     C     D     E     F     G     H     I     J | L
    people   1000  2000   500   400   300   800   250   600     0   100 | 900

    place at A, 35 h a week:           1000 + 2000 + 0.68·500 + 0.22·400 + 0.22·300             = 3494 people
    place at D, unknown hours, 1 h:    400 + 500 + 300 + 0.68·2000 + 0.68·800 + 0.22·1000       = 3324
    bus at F, every other week 3 h:    1.5 h for 800 + 300 + 0.68·400 + 0.22·500 + 0.22·2000    = 1922
    bus at H, 3 h:                     600 + 0                                                  =  600
    place at L, 10 h:                  900 + 100                                                = 1000

    A   10000 (35/3494 + 0.22/3324)                        = 100.17172 + 0.66185            = 100.83358
    B   10000 (35/3494 + 0.68/3324 + 0.22·1.5/1922)        = 100.17172 + 2.04573 + 1.71696  = 103.93441
    C   10000 (0.68·35/3494 + 1/3324 + 0.22·1.5/1922)      =  68.11677 + 3.00842 + 1.71696  =  72.84216
    D   10000 (0.22·35/3494 + 1/3324 + 0.68·1.5/1922)      =  22.03778 + 3.00842 + 5.30697  =  30.35317
    E   10000 (0.22·35/3494 + 1/3324 + 1.5/1922)           =  22.03778 + 3.00842 + 7.80437  =  32.85057
    F   10000 (0.68/3324 + 1.5/1922)                       =   2.04573 + 7.80437            =   9.85010
    G   20 km from F and from H                            =   0
    H   10000 · 3/600                                      =  50
    I   as H, though nobody lives there                    =  50
    J   10000 · 10/1000                                    = 100
"""

import pytest

from repere.annuaire.standard.complements import Arret
from repere.observatoire.offre.lecture import Filtre, access, coverage, nearest_open, supply
from tests.observatoire.offre.monde import (
    DEMARCHES,
    LA_REGION,
    OUTILS,
    commune,
    commune_ailleurs,
    lieu,
)

pytestmark = pytest.mark.django_db

ATTENDU = {
    "18001": 100.83358, "18002": 103.93441, "18003": 72.84216, "18004": 30.35317, "18005": 32.85057,
    "18006": 9.85010, "18007": 0.0, "18008": 50.0, "18009": 50.0, "18010": 100.0,
}  # fmt: skip
KM = (0, 4, 8, 12, 16, 20, 40, 60, 64, 100)
PERSONNES = (1000, 2000, 500, 400, 300, 800, 250, 600, 0, 100)


@pytest.fixture(autouse=True)
def monde() -> None:
    ici = [
        commune(code, km, personnes)
        for code, km, personnes in zip(ATTENDU, KM, PERSONNES, strict=True)
    ]
    la_bas = commune_ailleurs("87001", 104, 900)
    lieu(
        "Mairie de A",
        ici[0],
        horaires="Mo-Fr 09:00-12:00,14:00-18:00; PH off",
        services=(DEMARCHES,),
        frais_a_charge=("Gratuit",),
    )
    lieu("Association de D", ici[3], services=(OUTILS,))
    lieu(
        "Bus",
        ici[7],
        horaires="Mo-Fr 09:00-17:00",
        itinerance=("Itinérant",),
        services=(OUTILS,),
        arrets=(
            Arret("Halle", code_insee="18006", horaires="week 01-53/2 Th 14:00-17:00"),
            Arret("Place", commune="commune 18008", horaires="Tu 09:00-12:00"),
        ),
    )
    lieu("Médiathèque d’en face", la_bas, horaires="Sa 09:00-19:00", services=(OUTILS,))


def test_access_of_ten_communes_by_hand() -> None:
    acces = access()
    assert acces == pytest.approx(ATTENDU, abs=5e-6)


def test_people_within_reach_by_hand() -> None:
    """All but the 250 of G are within 8.64 minutes: 5,950 − 250."""
    couverture = coverage(LA_REGION)
    assert couverture.a_portee == {10.0: 5700, 20.0: 5700, 30.0: 5700}
    assert couverture.total == 5950
    # 35 + 1 + 1.5 + 3 h, and the tenth of the 10 h of L that goes to J, for 5,950 people.
    assert couverture.acces == pytest.approx(10_000 * 41.5 / 5950)
    assert (couverture.lieux, couverture.inconnues, couverture.heures) == (4, 1, 40.5)


def test_one_service_by_hand() -> None:
    """Only A offers it: A and B within 10, C within 20, D and E within 30."""
    couverture = coverage(LA_REGION, Filtre(service=DEMARCHES))
    assert couverture.a_portee == {10.0: 3000, 20.0: 3500, 30.0: 4200}
    assert couverture.lieux == 1 and couverture.existants == 4
    gratuit = coverage(LA_REGION, Filtre(gratuit=True))
    assert gratuit.a_portee == couverture.a_portee and gratuit.renseignes == 1


def test_the_nearest_is_beyond_the_border_or_far() -> None:
    proches = nearest_open()
    assert proches["18010"].point.nom == "Médiathèque d’en face"
    assert proches["18010"].minutes == pytest.approx(8.64)
    assert proches["18010"].km == pytest.approx(4)
    # G: 20 km from F as from H, the first by name of key; more than half an hour, and said all the same.
    assert proches["18007"].minutes == pytest.approx(33.6)
    samedi = nearest_open(Filtre(samedi=True))
    assert {code for code, p in samedi.items() if p.minutes <= 30} == {"18010"}
    # 2.4 + 1.56·44 from H.
    assert samedi["18008"].minutes == pytest.approx(71.04)
    # 104 km are 164.64 minutes: too far to be told.
    assert "18001" not in samedi


def test_people_beyond_the_border_count_but_are_not_told() -> None:
    assert "87001" not in access() and "87001" not in nearest_open()
    assert {demande.cle for demande in supply().demandes} == {*ATTENDU, "87001"}
