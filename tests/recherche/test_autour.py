"""Where one searches: areas without places, borders, old codes; and who says "we do not do that"."""

from datetime import date

import pytest

from repere.recherche.resultats import Resultats
from repere.recherche.services.recherche import search
from repere.territoires.models import AncienneCommune, Commune, Epci
from tests.fabriques import creer_lieu, creer_zonage
from tests.recherche.fabrique import ACCES, DEMARCHES, LUNDI, OUTILS, lire
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def tours() -> Commune:
    return creer_commune("37261", "Tours", latitude=47.39, longitude=0.69, population=138_000)


@pytest.fixture
def loches() -> Commune:
    return creer_commune("37132", "Loches", latitude=47.128, longitude=0.996, population=6_000)


def chercher(adresse: str) -> Resultats:
    return search(lire(adresse), LUNDI, compter=False)


def noms(resultats: Resultats) -> list[str]:
    return [r.lieu.nom for r in resultats.lieux]


def test_an_area_without_places_gives_the_nearest(tours: Commune, loches: Commune) -> None:
    epci = Epci.objects.create(siren="200071587", nom="Loches Sud Touraine")
    loches.epci = epci
    loches.save()
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Loches": [loches], "Tours": [tours]})
    creer_commune("36044", "Châteauroux", latitude=46.81, longitude=1.69)
    creer_lieu("À Tours", tours)
    creer_lieu("Plus loin", creer_commune("28085", "Chartres", latitude=48.446, longitude=1.489))
    for adresse in ("zone=bassins-de-vie/loches", "epci=200071587", "departement=36"):
        resultats = chercher(adresse)
        assert noms(resultats) == ["À Tours", "Plus loin"], adresse
        (phrase,) = resultats.relache
        assert phrase.startswith("Aucun lieu ne convient dans ")
        assert phrase.endswith("; voici les plus proches.")
        premier, second = resultats.lieux
        assert 25 < (premier.distance_km or 0) < (second.distance_km or 0)


def test_an_area_whose_places_do_not_fit_looks_around_it(tours: Commune, loches: Commune) -> None:
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Loches": [loches]})
    creer_lieu("À Loches", loches, services=[OUTILS])
    creer_lieu("À Tours", tours, services=[DEMARCHES])
    assert noms(chercher("zone=bassins-de-vie/loches")) == ["À Loches"]
    assert not chercher("zone=bassins-de-vie/loches").relache


def test_nothing_at_all_is_still_an_answer(tours: Commune) -> None:
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Tours": [tours]})
    assert chercher("zone=bassins-de-vie/tours").total == 0
    assert chercher("commune=37261").total == 0


def test_the_border_of_the_region_stops_nothing(tours: Commune) -> None:
    creer_lieu(
        "Au-delà",
        commune="Saumur",
        code_insee="49328",
        code_postal="49400",
        latitude=47.26,
        longitude=0.5,
    )
    resultats = chercher("commune=37261&rayon=25")
    assert (noms(resultats), resultats.relache) == (["Au-delà"], ())


@pytest.mark.parametrize("code", ["37999", "37261"])
def test_an_old_code_leads_to_the_commune_of_today(tours: Commune, code: str) -> None:
    AncienneCommune.objects.create(
        code_insee="37999", nom="Sainte-Radegonde", commune=tours, nature="deleguee"
    )
    creer_lieu("À Tours", tours)
    resultats = chercher(f"commune={code}")
    assert noms(resultats) == ["À Tours"]
    assert resultats.terrain and resultats.terrain.commune == "37261"


def test_who_says_no_is_not_offered(tours: Commune) -> None:
    creer_lieu("Refuse", tours, services=[OUTILS], services_non_proposes=[ACCES])
    creer_lieu("Ne dit rien", tours, services=[OUTILS])
    for adresse in (f"services={ACCES}", f"services={ACCES}&non_precise=services", "q=wifi"):
        assert noms(chercher(adresse)) == ["Ne dit rien"], adresse
    assert chercher(f"services={ACCES}").relache


def test_verified_lately_is_counted(tours: Commune) -> None:
    creer_lieu("Hier", tours, verifie_le=date(2026, 11, 20))
    creer_lieu("Au printemps", tours, verifie_le=date(2026, 3, 20))
    creer_lieu("Jamais", tours)
    six_mois, un_an = chercher("").facettes["verifie_depuis"]
    assert (six_mois.valeur, six_mois.nombre) == ("2026-05-01", 1)
    assert six_mois.libelle == "Vérifié depuis le 1er mai 2026"
    assert (un_an.valeur, un_an.nombre, un_an.choisie) == ("2025-11-01", 2, False)
    choisie, *_ = [
        f for f in chercher("verifie_depuis=2026-05-01").facettes["verifie_depuis"] if f.choisie
    ]
    assert (choisie.valeur, choisie.nombre) == ("2026-05-01", 1)
    assert noms(chercher("verifie_depuis=2026-05-01")) == ["Hier"]


def test_every_criterion_of_the_list_is_there() -> None:
    adresses = [
        "services=Aide aux démarches administratives",
        "modalites_accompagnement=Accompagnement individuel",
        "modalites_accompagnement=Dans un atelier collectif",
        "modalites_accompagnement=En autonomie",
        "modalites_accompagnement=À distance",
        "accompagnement=oui",
        "materiel_libre_acces=oui",
        "publics_specifiquement_adresses=Seniors",
        "prise_en_charge_specifique=Surdité",
        "prise_en_charge_specifique=Déficience visuelle",
        "prise_en_charge_specifique=Handicaps mentaux",
        "prise_en_charge_specifique=Illettrisme",
        "accessible_pmr=oui",
        "langues=ar",
        "frais_a_charge=Gratuit",
        "pass_numerique=oui",
        "dispositif_programmes_nationaux=France Services",
        "dispositif_programmes_nationaux=Conseillers numériques",
        "dispositif_programmes_nationaux=Aidants Connect",
        "formations_labels=Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
        "sur_rendez_vous=oui",
        "sur_rendez_vous=non",
        "modalites_acces=Se présenter",
        "itinerance=Itinérant",
        "domicile=oui",
        "equipements=imprimante_3d",
        "wifi=oui",
        "impression=oui",
        "ouvert=maintenant",
        "ouvert=2026-11-23T12:30",
        "ouvert=soir",
        "ouvert=samedi",
        "verifie_depuis=2026-01-31",
    ]
    for adresse in adresses:
        requete = lire(adresse)
        assert requete.criteres or requete.ouvert or requete.verifie_depuis, adresse
