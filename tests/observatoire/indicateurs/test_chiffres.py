"""Figures of territories from rows of the base."""

import pytest

from repere.observatoire.lecture.chiffres import figures, years
from repere.observatoire.models import Valeur
from repere.observatoire.territoires import Territoire
from repere.territoires.models import Appartenance, Chargement, Zonage, Zone
from repere.territoires.services.journal import Origine, record_success
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db
EPCI = Territoire("epci", "200000001", "Test")
DEPARTEMENT = Territoire("departement", "37", "Indre-et-Loire")
PART = "part_65_ans_et_plus"


def commune(code: str) -> Territoire:
    return Territoire("commune", code, code)


@pytest.fixture
def chargement(db: None) -> Chargement:
    return Chargement.objects.create(
        referentiel="observatoire:population", source="fichier", millesime="2022", reussi=True
    )


def valeur(chargement: Chargement, code: str, numerateur, denominateur=None, **champs) -> Valeur:
    champs = {"indicateur": PART, "maille": "commune", "annee": 2022} | champs
    return Valeur.objects.create(
        code=code,
        numerateur=numerateur,
        denominateur=denominateur,
        chargement=chargement,
        **champs,
    )


def test_a_group_is_sums_over_sums_never_a_mean_of_rates(ici, chargement) -> None:
    valeur(chargement, "37261", 100, 1000)
    valeur(chargement, "37122", 90, 100)
    valeur(chargement, "37001", 0, 0)
    chiffre = figures([EPCI], PART)[EPCI, PART]
    assert chiffre.valeur == pytest.approx(100 * 190 / 1100)
    assert (chiffre.numerateur, chiffre.denominateur) == (190, 1100)
    assert (chiffre.communes_connues, chiffre.communes, chiffre.statut) == (3, 3, "publiee")
    assert chiffre.source == "Insee, recensement de la population"
    assert chiffre.millesime == "2022"


def test_what_is_missing_is_told(ici, chargement) -> None:
    valeur(chargement, "37261", 100, 1000)
    valeur(chargement, "37122", None, 100, statut="secrete")
    lus = figures([EPCI, commune("37122"), commune("37001")], PART)
    assert lus[EPCI, PART].communes_connues == 1
    assert lus[EPCI, PART].part_connue == pytest.approx(0.9)
    assert lus[EPCI, PART].partielle
    assert lus[commune("37122"), PART].statut == "secrete"
    assert lus[commune("37122"), PART].valeur is None
    assert lus[commune("37001"), PART].statut == "absente"


def test_the_last_year_of_communes_is_the_one_for_all(ici, chargement) -> None:
    valeur(chargement, "37261", 1, 100, annee=2017)
    valeur(chargement, "37261", 2, 100, annee=2021)
    valeur(chargement, "37", 30, 100, annee=2025, maille="departement")
    lus = figures([commune("37261"), DEPARTEMENT], PART)
    assert lus[commune("37261"), PART].annee == 2021
    assert lus[DEPARTEMENT, PART].annee == 2021
    assert figures([commune("37261")], PART, annee=2017)[commune("37261"), PART].valeur == 1
    assert years(PART) == {PART: [2017, 2021]}


def test_a_commune_without_figure_takes_the_share_of_its_departement(ici, chargement) -> None:
    valeur(chargement, "37", 300, 1000, maille="departement")
    lus = figures([commune("37261"), DEPARTEMENT, EPCI], PART)
    estime = lus[commune("37261"), PART]
    assert (estime.valeur, estime.numerateur, estime.statut) == (30, 270, "estimee")
    assert lus[DEPARTEMENT, PART].statut == "publiee"
    assert lus[DEPARTEMENT, PART].numerateur == 300
    assert lus[EPCI, PART].statut == "estimee"


def test_a_secret_commune_is_not_estimated_from_its_departement(ici, chargement) -> None:
    valeur(chargement, "37", 300, 1000, maille="departement")
    valeur(chargement, "37261", None, 900, statut="secrete")
    assert figures([commune("37261")], PART)[commune("37261"), PART].statut == "secrete"


def test_population_comes_from_the_communes_before_any_census(ici) -> None:
    chiffre = figures([EPCI], "population")[EPCI, "population"]
    assert (chiffre.valeur, chiffre.statut) == (1000, "publiee")
    assert chiffre.source == "Insee, populations légales"
    # Today's population says nothing of another year.
    assert figures([EPCI], "population", annee=2016)[EPCI, "population"].valeur is None


@pytest.mark.parametrize(
    ("referentiel", "millesime", "dit"),
    [
        ("communes", "2026-11-21", "fichier chargé le 21/11/2026"),
        ("communes", "2023", "2023"),
        ("decoupage-embarque", "6.0.0", "découpage administratif version 6.0.0"),
    ],
)
def test_the_day_of_a_load_is_no_year_of_population(
    ici: object, referentiel: str, millesime: str, dit: str
) -> None:
    record_success(referentiel, Origine("essai", millesime, "", ""), lignes=1, message="")
    assert figures([EPCI], "population")[EPCI, "population"].millesime == dit


def test_medians_are_never_added_up(ici, chargement) -> None:
    for code, median in (("37261", 20000), ("37122", 30000), ("37001", 25000)):
        valeur(chargement, code, median, indicateur="revenu_median")
    lus = figures([EPCI, commune("37261")], "revenu_median")
    assert lus[EPCI, "revenu_median"].valeur is None
    assert lus[EPCI, "revenu_median"].statut == "absente"
    assert lus[commune("37261"), "revenu_median"].valeur == 20000
    valeur(chargement, EPCI.code, 22000, indicateur="revenu_median", maille="epci")
    assert figures([EPCI], "revenu_median")[EPCI, "revenu_median"].valeur == 22000


def test_communes_classed_are_counted(ici, chargement) -> None:
    for code, classee in (("37261", 0), ("37122", 1), ("37001", 1)):
        valeur(chargement, code, classee, indicateur="frr")
    chiffre = figures([EPCI], "frr")[EPCI, "frr"]
    assert (chiffre.valeur, chiffre.denominateur) == (2, 3)


def test_queries_do_not_grow_with_territories(ici, chargement, django_assert_num_queries) -> None:
    valeur(chargement, "37261", 100, 1000)
    with django_assert_num_queries(3):
        figures([commune("37261")], PART, "part_peu_diplomes")
    with django_assert_num_queries(3):
        figures([commune(c.pk) for c in ici], PART, "part_peu_diplomes")


def test_an_unknown_indicator_is_an_error_of_ours(ici) -> None:
    with pytest.raises(KeyError):
        figures([EPCI], "bonheur")


def test_zones_of_the_same_code_in_two_zonages_are_not_mixed(ici, chargement) -> None:
    for zonage, commune_de_la_zone in (("un", "37261"), ("deux", "37122")):
        Zonage.objects.create(code=zonage, nom=zonage)
        zone = Zone.objects.create(zonage_id=zonage, code="tours", nom="Tours")
        Appartenance.objects.create(zonage_id=zonage, zone=zone, commune_id=commune_de_la_zone)
    valeur(chargement, "37261", 100, 1000)
    valeur(chargement, "37122", 90, 100)
    un, deux = Territoire("un", "tours", "Tours"), Territoire("deux", "tours", "Tours")
    assert figures([un], PART)[un, PART].valeur == 10
    lus = figures([un, deux], PART)
    assert (lus[un, PART].valeur, lus[deux, PART].valeur) == (10, 90)


def test_the_same_territory_by_two_names_is_answered_twice(ici, chargement) -> None:
    valeur(chargement, "37261", 100, 1000)
    tours, ville = Territoire("commune", "37261", "Tours"), Territoire("commune", "37261", "")
    lus = figures([tours, ville, tours], PART)
    assert lus[tours, PART].valeur == lus[ville, PART].valeur == 10


def test_a_territory_without_commune_here_has_no_figure(ici, chargement) -> None:
    ailleurs = Territoire("epci", "999999999", "Ailleurs")
    valeur(chargement, "37261", 100, 1000)
    chiffre = figures([ailleurs], PART, "population")
    assert chiffre[ailleurs, PART].valeur is None
    assert chiffre[ailleurs, "population"].valeur is None
    assert figures([], PART) == {}


def test_a_region_adds_up_what_its_departements_publish(ici, chargement) -> None:
    creer_commune("18033", "Bourges", population=500)
    valeur(chargement, "37", 300, 1000, maille="departement")
    region = Territoire("region", "24", "Centre-Val de Loire")
    assert figures([region], PART)[region, PART].communes_connues == 3
    valeur(chargement, "18", 100, 3000, maille="departement")
    chiffre = figures([region], PART)[region, PART]
    assert (chiffre.valeur, chiffre.statut, chiffre.d_apres) == (10, "publiee", "")
