"""The door: one request, one answer, with rows, reasons, facets, links and announcements."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.annuaire.horaires.osm import PARIS
from repere.recherche.requete import to_query
from repere.recherche.resultats import Resultats
from repere.recherche.services.recherche import search
from repere.recherche.texte.mots import as_typed
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux, creer_zonage
from tests.recherche.fabrique import DEMARCHES, LUNDI, lire
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def tours() -> Commune:
    return creer_commune(
        "37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69, population=138000
    )


@pytest.fixture
def chinon() -> Commune:
    return creer_commune(
        "37072", "Chinon", codes_postaux=["37500"], latitude=47.167, longitude=0.24, population=8000
    )


def chercher(adresse: str, moment: datetime = LUNDI) -> Resultats:
    return search(lire(adresse), moment, compter=False)


def noms(resultats: Resultats) -> list[str]:
    return [r.lieu.nom for r in resultats.lieux]


def said(phrases: tuple[str, ...]) -> list[str]:
    return [phrase.replace("\N{NO-BREAK SPACE}", " ") for phrase in phrases]


def test_each_result_says_why(tours: Commune) -> None:
    creer_lieu_complet(tours, horaires="Mo 09:00-17:00", verifie_le=date(2026, 10, 2))
    (resultat,) = chercher(
        f"commune=37261&q=carte grise&services={DEMARCHES}&langues=pt&ouvert=maintenant"
    ).lieux
    assert said(resultat.raisons) == [
        "À 600 m",
        "aide aux démarches",
        "portugais",
        "ouvert jusqu’à 17 h",
        "vérifié en octobre",
    ]
    assert (resultat.ouvert, resultat.verifie_le) == (True, date(2026, 10, 2))
    assert resultat.distance_km == pytest.approx(0.6, abs=0.1) == resultat.lieu.distance_km


def test_places_of_the_commune_are_in_whatever_the_radius(tours: Commune, chinon: Commune) -> None:
    creer_lieu("Ici, loin du centre", tours, latitude=47.45, longitude=0.69)
    creer_lieu("Ici, sans position", tours)
    creer_lieu("Ailleurs", chinon)
    assert set(noms(chercher("commune=37261&rayon=1"))) == {
        "Ici, loin du centre",
        "Ici, sans position",
    }
    assert chercher("commune=37261&rayon=0").total == 2
    assert chercher("commune=37261&rayon=60").total == 3


def test_across_the_border_of_the_departement(tours: Commune) -> None:
    voisine = creer_commune("49999", "Voisine", latitude=47.4, longitude=0.55)
    creer_lieu("D’à côté", voisine)
    assert noms(chercher("commune=37261")) == ["D’à côté"]


def test_postal_code_departement_epci_and_zone(tours: Commune, chinon: Commune) -> None:
    creer_lieu("À Tours", tours)
    creer_lieu("À Chinon", chinon)
    creer_zonage("bassins-de-vie", "Bassins", {"Chinon": [chinon]})
    assert noms(chercher("code_postal=37500")) == ["À Chinon"]
    assert chercher("departement=37").total == 2
    assert noms(chercher("zone=bassins-de-vie/chinon")) == ["À Chinon"]


def test_postal_code_is_around_its_most_peopled_commune_on_both_databases(tours: Commune) -> None:
    """PostgreSQL sorts unknown populations first."""
    tours.population, tours.codes_postaux = 137_000, ["37000"]
    tours.save()
    creer_commune("37999", "Inconnue", latitude=46.9, longitude=0.2, codes_postaux=["37000"])
    terrain = chercher("code_postal=37000").terrain
    assert terrain is not None and terrain.centre == tours.position


@pytest.mark.parametrize(
    ("adresse", "nom", "proche"),
    [
        ("commune=37262", "commune", "37261"),
        ("departement=36", "departement", "37"),
        ("zone=bassins-de-vie/chinonais", "zone", "bassins-de-vie/chinon"),
        ("epci=123456789", "epci", ""),
    ],
)
def test_code_that_exists_nowhere_is_refused(
    tours: Commune, chinon: Commune, adresse: str, nom: str, proche: str
) -> None:
    creer_lieu("À Tours", tours)
    creer_zonage("bassins-de-vie", "Bassins", {"Chinon": [chinon]})
    with pytest.raises(ParametresRefuses) as erreur:
        chercher(adresse)
    (refus,) = erreur.value.refus
    assert (refus.parametre, refus.proche) == (nom, proche)


def test_commune_known_by_its_places_only() -> None:
    for nom, longitude in (("A", 2.33), ("B", 2.35)):
        creer_lieu(nom, code_insee="75056", commune="Paris", latitude=48.85, longitude=longitude)
    creer_lieu("À côté", code_insee="93066", latitude=48.93, longitude=2.35)
    resultats = chercher("commune=75056&rayon=15")
    assert noms(resultats)[2:] == ["À côté"]
    assert all(r.distance_km is not None for r in resultats.lieux)


def test_facets_links_and_pages(tours: Commune) -> None:
    creer_lieux(12, tours, frais_a_charge=("Gratuit",), wifi=True)
    creer_lieu("Payant", tours, frais_a_charge=("Payant",))
    creer_lieu("Ne dit rien", tours)
    resultats = chercher("commune=37261&frais_a_charge=Gratuit&par_page=5")
    assert (resultats.total, resultats.pages, len(resultats.lieux)) == (12, 3, 5)
    assert [(f.valeur, f.nombre, f.choisie) for f in resultats.facettes["frais_a_charge"]] == [
        ("Gratuit", 12, True),
        ("Payant", 1, False),
    ]
    (reste,) = resultats.non_precises
    assert (reste.nom, reste.nombre) == ("frais_a_charge", 1)
    assert noms(search(reste.requete, LUNDI)) == ["Ne dit rien"]
    deux = chercher(to_query(resultats.requete.a_la_page(2)).lstrip("?"))
    assert not set(noms(deux)) & set(noms(resultats))


def test_silent_holiday_is_not_open(tours: Commune) -> None:
    creer_lieu("Tous les jours", tours, horaires="Mo-Su 09:00-18:00")
    toussaint = datetime(2026, 11, 1, 11, tzinfo=PARIS)
    resultats = chercher("commune=37261&ouvert=maintenant", toussaint)
    assert resultats.relache
    (resultat,) = resultats.lieux
    assert (resultat.ouvert, resultat.etat) == (
        False,
        "Jour férié : probablement fermé, appelez",
    )


def test_few_results_come_with_others_farther(tours: Commune, chinon: Commune) -> None:
    creer_lieu("Ici", tours)
    creer_lieu("Là-bas", chinon)
    resultats = chercher("commune=37261&rayon=5")
    assert (noms(resultats), resultats.total) == (["Ici"], 1)
    assert [r.lieu.nom for r in resultats.proches] == ["Là-bas"]


def test_typing_mistakes_are_told(tours: Commune) -> None:
    creer_lieu("Médiathèque", tours, typologie=("BIB",))
    resultats = chercher("q=medaitheque zzzzzzz")
    assert resultats.corrections == (("medaitheque", "mediatheque"),)
    assert resultats.inconnus == ("zzzzzzz",)
    assert noms(resultats) == ["Médiathèque"]


def test_empty_directory_answers() -> None:
    resultats = chercher("q=caf&wifi=oui&ouvert=maintenant")
    assert (resultats.total, resultats.lieux, resultats.pages) == (0, (), 1)


def test_queries_do_not_grow_with_places(tours: Commune) -> None:
    nombres = []
    for nombre in (2, 25):
        for rang in range(nombre):
            creer_lieu(f"{nombre}-{rang}", tours)
        chercher("commune=37261")
        with CaptureQueriesContext(connection) as requetes:
            for resultat in chercher("commune=37261&ouvert=maintenant&q=wifi").lieux:
                assert resultat.lieu.rattachement == tours
        nombres.append(len(requetes))
    assert nombres == [3, 3]


def test_words_are_quoted_as_they_were_typed() -> None:
    assert as_typed("Personne âgée, rendez-vous", "agee") == "âgée"
    assert as_typed("Personnes Âgées", "personne agee") == "Personnes Âgées"
    assert as_typed("Œuvre", "oeuvre") == "Œuvre"
    assert as_typed("rdv", "inconnu") == "inconnu"
