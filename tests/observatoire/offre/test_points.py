"""What of a place counts as supply, and for how many hours."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.standard.complements import Arret, HorairesExceptionnels
from repere.observatoire.offre.lecture import Filtre, coverage, supply
from repere.observatoire.offre.modele import PointDAide
from repere.observatoire.offre.points import normal_week
from tests.fabriques import creer_lieu
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


def points() -> dict[str, PointDAide]:
    return {p.nom: p for p in supply().points}


@pytest.mark.parametrize(
    ("osm", "heures", "connues"),
    [
        ("Mo-Fr 09:00-12:00,14:00-17:00", 30.0, True),
        ("Mo-Fr 09:00-12:00; PH off", 15.0, True),
        ("Mo-Fr 09:00-12:00; SH off", 15.0, True),
        ("Mo-Fr 09:00-12:00; PH off; SH off; Dec 25 off", 15.0, True),
        ("week 02-52/2 We 09:00-12:00", 1.5, True),
        ("week 01-53/2 We 09:00-12:00; week 02-52/2 We 14:00-16:00", 2.5, True),
        ("Mo-Su 22:00-02:00", 28.0, True),
        # Nobody helps night and day: a table whose cells were empty.
        ("24/7", 1.0, False),
        ("Mo-Fr 00:00-00:00", 1.0, False),
        ("Mo-Su 08:00-20:00", 84.0, True),
        ("2026 Mo 09:00-12:00", 3.0, True),
        ("2020 Mo 09:00-12:00", 0.0, True),
        ("off", 0.0, True),
        ("", 1.0, False),
        ("le mardi", 1.0, False),
        ('Mo-Fr 09:00-12:00 unknown "sur rendez-vous"', 1.0, False),
        ('Mo 09:00-12:00; Tu-Fr 09:00-12:00 unknown "selon"', 3.0, True),
    ],
)
def test_a_normal_week(osm: str, heures: float, connues: bool) -> None:
    semaine = normal_week(osm, 2026)
    # 2024 has 366 days: a day more in 52 weeks and a bit is not seen.
    assert semaine.heures == pytest.approx(heures, abs=0.3)
    assert semaine.connues is connues


def test_one_saturday_a_month_is_a_quarter_of_a_week_or_less() -> None:
    assert normal_week("Sa[1] 09:00-13:00", 2026).heures == pytest.approx(4 * 12 / 52, abs=0.01)


def test_closed_merged_and_unwelcoming_places_are_left_out() -> None:
    ici = commune("18001", 0, 100)
    reste = lieu("Ouvert", ici, horaires="Mo 09:00-12:00")
    lieu("Fermé", ici, desactive_le=date(2026, 1, 1))
    lieu("Fondu", ici, fusionne_dans=reste)
    lieu("Au téléphone", ici, modalites_acces=("Ce lieu n'accueille pas de public",))
    assert set(points()) == {"Ouvert"}
    assert supply().sans_accueil == 1


def test_a_place_is_where_it_says_else_where_its_commune_is_else_nowhere() -> None:
    ici = commune("18001", 0, 100)
    la = point(3)
    lieu("Placé", ici, latitude=la.latitude, longitude=la.longitude)
    lieu("Sans position", ici)
    creer_lieu("Ailleurs", code_insee="01053", commune="Bourg-en-Bresse")
    creer_lieu("Perdu", latitude=-20.9, longitude=55.4)
    trouves = points()
    assert set(trouves) == {"Placé", "Sans position"}
    assert trouves["Placé"].point == la and not trouves["Placé"].approche
    assert trouves["Sans position"].point == ici.position and trouves["Sans position"].approche
    # Known, but at the other end of the Earth: not the same as unknown.
    assert supply().sans_position == 1


def test_each_stop_is_a_point_with_hours_of_its_own() -> None:
    a, b = commune("18001", 0, 100), commune("18002", 10, 100)
    la = point(20)
    arrets = (
        Arret("Halle", code_insee=a.pk, horaires="Tu 09:00-12:00"),
        Arret("Mairie", commune=b.nom.upper(), horaires="Sa 09:00-11:00"),
        Arret("Pré", latitude=la.latitude, longitude=la.longitude),
        Arret("Nulle part", commune="Ys", horaires="Mo 08:00-09:00"),
        Arret("Fini", code_insee=a.pk, horaires="We 09:00-17:00", au=date(2020, 1, 1)),
        Arret("À venir", code_insee=a.pk, du=timezone.localdate() + timedelta(days=1)),
    )
    lieu("Bus", a, horaires="Mo-Fr 09:00-17:00", itinerance=("Itinérant",), arrets=arrets)
    vus = {p.nom: (p.point, p.heures, p.connues, p.commune, p.approche) for p in supply().points}
    assert vus == {
        "Bus (Halle)": (a.position, 3.0, True, "18001", True),
        "Bus (Mairie)": (b.position, 2.0, True, "18002", True),
        "Bus (Pré)": (la, 1.0, False, "18001", False),
        # Nobody knows where Ys is: where the place itself is.
        "Bus (Nulle part)": (a.position, 1.0, True, "18001", True),
    }
    assert coverage(LA_REGION, Filtre(samedi=True)).lieux == 1


def test_a_place_that_also_moves_counts_for_both() -> None:
    ici = commune("18001", 0, 100)
    lieu(
        "Maison",
        ici,
        horaires="Mo 09:00-12:00",
        itinerance=("Fixe", "Itinérant"),
        arrets=(Arret("Marché", code_insee=ici.pk, horaires="Fr 09:00-10:00"),),
    )
    assert {n: p.heures for n, p in points().items()} == {"Maison": 3.0, "Maison (Marché)": 1.0}


def test_holidays_close_nothing_works_do() -> None:
    ici = commune("18001", 0, 100)
    jour = timezone.localdate()
    conges = HorairesExceptionnels(jour - timedelta(days=3), jour + timedelta(days=3))
    travaux = HorairesExceptionnels(jour - timedelta(days=30), jour + timedelta(days=90))
    lieu("En congés", ici, horaires="Mo 09:00-12:00", horaires_exceptionnels=(conges,))
    lieu("En travaux", ici, horaires="Mo 09:00-12:00", horaires_exceptionnels=(travaux,))
    lieu("Jamais", ici, horaires="off")
    assert {n: p.heures for n, p in points().items()} == {
        "En congés": 3.0,
        "En travaux": 0.0,
        "Jamais": 0.0,
    }
    assert coverage(LA_REGION).lieux == 1


def test_filters_take_what_is_said() -> None:
    ici = commune("18001", 0, 100)
    lieu("Muet", ici)
    lieu(
        "Disert",
        ici,
        horaires="Mo 09:00-20:00; Sa 09:00-12:00",
        services=(DEMARCHES,),
        frais_a_charge=("Gratuit",),
        accessible_pmr=True,
        langues=("ar", "fr"),
        publics_specifiquement_adresses=("Seniors",),
        prise_en_charge_specifique=("Surdité",),
    )
    lieu("Payant", ici, frais_a_charge=("Payant", "Gratuit sous condition"), accessible_pmr=False)
    # Leaving at 18 h is no evening.
    lieu("De jour", ici, horaires="Mo-Fr 09:00-18:00", services=(OUTILS,), langues=("pt",))
    attendus = {
        Filtre(): (4, 4),
        Filtre(service=DEMARCHES): (1, 2),
        Filtre(gratuit=True): (1, 2),
        Filtre(samedi=True): (1, 2),
        Filtre(soir=True): (1, 2),
        Filtre(accessible=True): (1, 2),
        Filtre(langue="ar"): (1, 2),
        Filtre(langue="uk"): (0, 2),
        Filtre(public="Seniors"): (1, 1),
        Filtre(public="Surdité"): (1, 1),
        Filtre(service=OUTILS, soir=True): (0, 2),
        Filtre(service=DEMARCHES, gratuit=True, samedi=True, accessible=True, langue="fr"): (1, 1),
    }
    for filtre, (lieux, renseignes) in attendus.items():
        couverture = coverage(LA_REGION, filtre)
        assert (couverture.lieux, couverture.renseignes) == (lieux, renseignes), filtre
        assert couverture.a_portee[10.0] == (100 if lieux else 0)


@pytest.mark.parametrize("faux", [{"service": "Coiffure"}, {"langue": "klingon"}])
def test_a_filter_of_what_does_not_exist_is_refused(faux: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="no such"):
        Filtre(**faux)


def test_one_row_that_cannot_be_read_does_not_hide_the_others() -> None:
    ici = commune("18001", 0, 100)
    lieu("Bon", ici)
    casse = lieu("Cassé", ici)
    Lieu.objects.filter(pk=casse.pk).update(arrets=["rien de bon"])
    assert set(points()) == {"Bon"}


def test_what_is_told_of_the_moment_itself() -> None:
    commune("18001", 0, 100)
    commune_ailleurs("87001", 5, 70)
    offre = supply()
    assert offre.jour == timezone.localdate() and offre.au_vol and offre.source_des_trajets is None
    assert {d.cle: d.population for d in offre.demandes} == {"18001": 100, "87001": 70}
