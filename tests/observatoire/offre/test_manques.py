"""Where help is missing."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import Fraicheur
from repere.assistant.models import CompteDuJour
from repere.observatoire.models import ReferenceFragilite, Valeur
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import gaps, supply
from repere.observatoire.territoires import COMMUNE, EPCI, Territoire
from repere.recherche.models import RechercheInfructueuse
from repere.recherche.sans_reponse import SansReponse
from repere.territoires.models import Chargement, Commune, Epci
from tests.observatoire.offre.monde import DEMARCHES, LA_REGION, OUTILS, commune, lieu

pytestmark = pytest.mark.django_db


def test_services_and_publics_that_nobody_offers_near() -> None:
    a, _b, loin = commune("18001", 0, 1000), commune("18002", 15, 300), commune("18003", 60, 200)
    lieu("Mairie", a, services=(DEMARCHES,), publics_specifiquement_adresses=("Seniors",))
    lieu("Fermé", loin, services=(OUTILS,), horaires="off")
    manques = gaps(LA_REGION)
    services = {m.nom: (m.communes, m.personnes, m.lieux) for m in manques.services}
    assert services[DEMARCHES] == (("18003",), 200, 0 + 1)
    # A place that never opens offers nothing.
    assert services[OUTILS] == (("18001", "18002", "18003"), 1500, 0)
    assert [m.personnes for m in manques.services] == sorted(
        (m.personnes for m in manques.services), reverse=True
    )
    assert len(manques.services) == 9
    publics = {m.nom: (m.personnes, m.lieux) for m in manques.publics}
    assert publics["Seniors"] == (200, 1) and publics["Jeunes"] == (1500, 0)
    assert manques.sans_public == 1
    assert manques.sans_aide.communes == ("18003",) and manques.sans_aide.personnes == 200


def test_what_everybody_has_near_is_not_missing() -> None:
    lieu("Mairie", commune("18001", 0, 1000), services=(DEMARCHES,))
    assert DEMARCHES not in {m.nom for m in gaps(LA_REGION).services}
    assert gaps(LA_REGION).sans_aide.communes == ()


def test_stale_and_unverified_places() -> None:
    ici, jour = commune("18001", 0, 1000), timezone.localdate()
    lieu("Frais", ici, verifie_le=jour)
    lieu("Vieux", ici, date_maj=jour - timedelta(days=400))
    lieu("Très vieux", ici, date_maj=date(2020, 1, 1), verifie_le=date(2019, 1, 1))
    lieu("Sans date", ici)
    manques = gaps(LA_REGION)
    assert [p.nom for p in manques.perimes] == ["Sans date", "Très vieux", "Vieux"]
    assert manques.jamais_verifies == 2
    assert manques.fraicheurs == {
        Fraicheur.A_JOUR: 1,
        Fraicheur.A_SURVEILLER: 0,
        Fraicheur.A_VERIFIER: 1,
        Fraicheur.A_ACTUALISER: 2,
    }


def _world_of_nine() -> list[Commune]:
    """Nine communes of 100 people, each out of reach of the others."""
    return [commune(f"1800{rang}", rang * 40, 100) for rang in range(1, 10)]


def test_need_and_supply_cross_in_nine_cases() -> None:
    communes = _world_of_nine()
    # Supply grows by threes (5, 10, 15 h); need (share of 65 and over) goes 10, 20, 30 within each three.
    chargement = Chargement.objects.create(referentiel="recensement", reussi=True)
    for rang, la in enumerate(communes):
        lieu(
            f"Lieu {rang}",
            la,
            horaires=f"Mo 06:00-{11 + 5 * (rang // 3):02}:00".replace("21", "21"),
        )
        Valeur.objects.create(
            indicateur="part_65_ans_et_plus",
            maille="commune",
            code=la.pk,
            annee=2022,
            numerateur=10.0 * (1 + rang % 3),
            denominateur=100.0,
            chargement=chargement,
        )
    manques = gaps(LA_REGION)
    assert manques.besoin is Mesure.AGES
    cases = {(c.besoin, c.offre): c.communes for c in manques.cases}
    assert cases == {(b, o): (f"1800{1 + 3 * o + b}",) for b in range(3) for o in range(3)}
    assert {c.personnes for c in manques.cases} == {100}
    # Of one commune, the classes are those of all: it does not become the median of itself.
    seule = gaps(Territoire(COMMUNE, "18003", "Commune 18003"))
    assert {(c.besoin, c.offre): c.communes for c in seule.cases if c.communes} == {
        (2, 0): ("18003",)
    }


def test_need_is_the_index_when_there_is_one_and_people_for_want_of_better() -> None:
    communes = _world_of_nine()
    assert gaps(LA_REGION).besoin is Mesure.POPULATION
    chargement = Chargement.objects.create(referentiel="recensement", reussi=True)
    criteres = ("part_65_ans_et_plus", "part_peu_diplomes", "taux_pauvrete")
    for la in communes:
        for critere in criteres:
            Valeur.objects.create(
                indicateur=critere,
                maille="commune",
                code=la.pk,
                annee=2022,
                numerateur=20.0,
                denominateur=100.0,
                chargement=chargement,
            )
    assert gaps(LA_REGION).besoin is Mesure.AGES
    ReferenceFragilite.objects.create(
        nom="essai",
        version="1",
        bornes={critere: [10, 30] for critere in criteres},
        millesimes=dict.fromkeys(criteres, 2022),
        en_vigueur=True,
    )
    manques = gaps(LA_REGION)
    assert manques.besoin is Mesure.FRAGILITE
    # All alike: one class.
    assert sum(len(case.communes) > 0 for case in manques.cases) == 1


def _vaine(code: str, nombre: int, service: str = DEMARCHES, jours: int = 3) -> None:
    RechercheInfructueuse.objects.create(
        jour=timezone.localdate() - timedelta(days=jours),
        commune=code,
        criteres={"services": [service]},
        empreinte=f"{service}{nombre}{jours}"[:32],
        genre="aucun",
        nombre=nombre,
    )


def test_what_was_asked_in_vain_is_told_without_small_numbers() -> None:
    epci = Epci.objects.create(siren="200000001", nom="Pays")
    commune("18001", 0, 1000, epci=epci)
    commune("18002", 10, 1000)
    _vaine("18001", 4)
    _vaine("18001", 7, jours=30)
    _vaine("18001", 50, jours=400)
    _vaine("18001", 6, OUTILS)
    _vaine("18001", 3, "Loisirs et créations numériques")
    _vaine("18002", 100)
    CompteDuJour.objects.create(
        jour=timezone.localdate(), service="demarches", commune="18001", langue="fr",
        issue="humain", nombre=9,
    )  # fmt: skip
    manques = gaps(Territoire(EPCI, "200000001", "Pays"))
    # 4 + 7 + 9, down to fives; the 3 are hidden, and so are the 6, from which they could be found.
    assert manques.vaines == (SansReponse("Faire vos démarches en ligne", 20),)
    assert manques.vaines_cachees == 2
    assert gaps(LA_REGION).vaines[0].nombre == 120
    # A commune is too small for that.
    assert gaps(Territoire(COMMUNE, "18001", "Commune 18001")).vaines == ()


def test_reading_gaps_writes_nothing_and_asks_little(django_assert_max_num_queries) -> None:
    for la in _world_of_nine():
        lieu(f"Lieu {la.pk}", la)
    offre = supply()
    with django_assert_max_num_queries(10):
        gaps(LA_REGION, offre=offre)
    with django_assert_max_num_queries(5):
        gaps(LA_REGION, offre=offre)
