"""The census of the month."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from repere.annuaire.standard.complements import Arret
from repere.observatoire.models import Releve
from repere.observatoire.offre.series import Mois, series
from repere.observatoire.services.releves import MESURES, take_census
from repere.observatoire.territoires import Territoire
from repere.socle.calendrier import appointments
from repere.territoires.models import Commune, Epci
from tests.fabriques import creer_zonage
from tests.observatoire.offre.monde import DEMARCHES, LA_REGION, commune, lieu

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monde() -> tuple[Commune, Commune]:
    epci = Epci.objects.create(siren="200000001", nom="Pays")
    a, b = commune("18001", 0, 1000, epci=epci), commune("18002", 60, 300)
    creer_zonage("bassins-de-vie", "Bassins", {"Ici": [a], "Loin": [b]})
    lieu(
        "Mairie",
        a,
        horaires="Mo-Fr 09:00-12:00",
        services=(DEMARCHES,),
        frais_a_charge=("Gratuit",),
        verifie_le=date(2026, 3, 1),
    )
    lieu(
        "Bus",
        a,
        arrets=(
            Arret("Un", code_insee="18001", horaires="Sa 09:00-12:00"),
            Arret("Deux", code_insee="18001"),
        ),
        verifie_le=date(2025, 3, 1),
    )
    return a, b


def test_a_census_counts_every_territory() -> None:
    le = date(2026, 5, 2)
    assert take_census(jour=le) == Releve.objects.count() == 5 * len(MESURES)
    ici = Territoire("bassins-de-vie", "ici", "Ici")
    lus = {mesure: mois[0].nombre for mesure, mois in series(ici, *MESURES).items()}
    assert lus == {
        "lieux": 2, "arrets": 2, "heures": 18, "horaires-inconnus": 1, "verifies": 1,
        "personnes": 1000, "a-10-minutes": 1000, "a-20-minutes": 1000, "a-30-minutes": 1000,
        "acces": 190, "gratuits": 1, "samedi": 1, "soir": 0, "accessibles": 0,
        "service-demarches": 1, "service-outils": 0, "service-acces": 0, "service-emploi": 0,
        "service-securite": 0, "service-enfants": 0, "service-loisirs": 0,
        "service-comprendre": 0, "service-materiel": 0,
    }  # fmt: skip
    region = series(LA_REGION, "personnes", "a-30-minutes")
    assert region == {"personnes": [Mois(le, 1300)], "a-30-minutes": [Mois(le, 1000)]}
    mailles = set(Releve.objects.values_list("maille", "code"))
    assert mailles == {
        ("region", "24"), ("departement", "18"), ("epci", "200000001"), ("bassins-de-vie", "ici"),
        ("bassins-de-vie", "loin"),
    }  # fmt: skip


def test_once_a_month_unless_asked_again(monde: tuple[Commune, Commune]) -> None:
    premier = take_census(jour=date(2026, 5, 2))
    lieu("Neuf", monde[1])
    assert take_census(jour=date(2026, 5, 31)) == 0
    assert Releve.objects.count() == premier
    assert take_census(jour=date(2026, 5, 31), refaire=True) == premier
    assert set(Releve.objects.values_list("jour", flat=True)) == {date(2026, 5, 31)}
    assert take_census(jour=date(2026, 6, 1)) == premier
    assert [m.nombre for m in series(LA_REGION, "lieux")["lieux"]] == [3, 3]


def test_the_worker_and_the_operator_take_it() -> None:
    rendezvous = next(r for r in appointments() if r.nom == "relevé de l’observatoire")
    rendezvous.travail()
    assert Releve.objects.exists()
    rendezvous.travail()
    sortie = StringIO()
    call_command("observatoire", "relever", stdout=sortie)
    assert "existe déjà" in sortie.getvalue()
    call_command("observatoire", "relever", "--refaire", stdout=sortie)
    assert "chiffres" in sortie.getvalue()


def test_before_the_first_census_there_is_nothing() -> None:
    assert series(LA_REGION, "lieux", "acces") == {"lieux": [], "acces": []}
