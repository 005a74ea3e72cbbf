"""From what is understood to a search."""

from datetime import datetime

import pytest

from repere.annuaire.horaires.osm import PARIS
from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.demande import Demande, demand_of
from repere.assistant.dialogue.etat import Etat
from repere.recherche.requete import Tri
from tests.assistant.dialogue.conversation import MOMENT

TOURS = Endroit("Tours", "37261")
DEMARCHES = "Aide aux démarches administratives"
MATERIEL = "Acquisition de matériel informatique à prix solidaire"


def demand(
    *contraintes: str, services: tuple[str, ...] = (DEMARCHES,), lieu: Endroit = TOURS
) -> Demande:
    demande = demand_of(Etat(services=services, lieu=lieu, contraintes=contraintes), MOMENT)
    assert demande
    return demande


@pytest.mark.parametrize(
    ("contrainte", "critere", "valeurs"),
    [
        ("cout:gratuit", "frais_a_charge", ("Gratuit",)),
        ("format:collectif", "modalites_accompagnement", ("Dans un atelier collectif",)),
        ("acc:surdite", "prise_en_charge_specifique", ("Surdité",)),
        ("acces:sans-rdv", "sur_rendez_vous", ("non",)),
        ("programme:france-services", "dispositif_programmes_nationaux", ("France Services",)),
        ("itinerant", "itinerance", ("Itinérant",)),
        ("format:domicile", "domicile", ("oui",)),
        ("langue:tr", "langues", ("tr",)),
        ("langue:autre", "prise_en_charge_specifique", ("Langues étrangères (autres)",)),
    ],
)
def test_a_constraint_becomes_a_wish_of_the_search(
    contrainte: str, critere: str, valeurs: tuple[str, ...]
) -> None:
    demande = demand(contrainte)
    assert demande.requete.choix(critere) == valeurs
    assert critere in demande.souhaits
    assert contrainte not in demande.unmet(())
    assert contrainte in demande.unmet((critere,))


@pytest.mark.parametrize(
    ("contraintes", "ouvert"),
    [
        (("horaire:samedi",), "samedi"),
        (("horaire:soir",), "soir"),
        # MOMENT is a Saturday, 5 p.m.
        (("horaire:mercredi",), "2026-11-25T10:00"),
        (("horaire:matin",), "2026-11-23T10:00"),
        (("horaire:mercredi", "horaire:apres-midi"), "2026-11-25T15:00"),
        (("horaire:samedi", "horaire:matin"), "2026-11-28T10:00"),
        # "The evening or the week-end": places open on Saturday will do, at any hour.
        (("horaire:soir", "horaire:samedi", "horaire:dimanche"), "samedi"),
        ((), ""),
    ],
)
def test_hours_become_the_next_such_moment(contraintes: tuple[str, ...], ouvert: str) -> None:
    assert demand(*contraintes).requete.ouvert == ouvert


def test_of_several_days_only_the_one_that_is_looked_for_is_promised() -> None:
    demande = demand("horaire:soir", "horaire:samedi", "horaire:dimanche", "cout:gratuit")
    assert demande.contraintes == ("horaire:samedi", "cout:gratuit")
    assert demand("horaire:mercredi", "horaire:samedi").requete.ouvert == "samedi"


def test_the_next_moment_is_never_past_and_holds_across_a_change_of_hour() -> None:
    veille = datetime(2026, 10, 24, 12, 0, tzinfo=PARIS)
    etat = Etat(services=(DEMARCHES,), lieu=TOURS, contraintes=("horaire:lundi", "horaire:matin"))
    demande = demand_of(etat, veille)
    assert demande
    assert demande.requete.ouvert == "2026-10-26T10:00"


@pytest.mark.parametrize("contrainte", ["plus_proche", "mobilite:sans-voiture", "transport:a-pied"])
def test_who_cannot_go_far_gets_the_nearest_first(contrainte: str) -> None:
    demande = demand(contrainte)
    assert demande.requete.tri is Tri.DISTANCE
    assert demande.souhaits == ()
    assert demande.unmet(()) == ()


@pytest.mark.parametrize("contrainte", ["transport:tram", "contact:sms"])
def test_what_nobody_can_check_is_said(contrainte: str) -> None:
    assert demand(contrainte).unmet(()) == (contrainte,)


def test_a_fair_price_is_the_very_need_of_who_buys() -> None:
    assert demand("cout:solidaire", services=(MATERIEL,)).souhaits == ()
    assert demand("cout:solidaire").requete.choix("frais_a_charge") == (
        "Gratuit",
        "Gratuit sous condition",
    )


def test_a_departement_is_searched_whole_and_a_radius_as_said() -> None:
    assert demand(lieu=Endroit("Loiret", "45")).requete.ou.departement == "45"  # type: ignore[union-attr]
    assert demand("rayon:10km").requete.ou.rayon_km == 10  # type: ignore[union-attr]
    assert demand("rayon:999km").requete.ou.rayon_km == 100  # type: ignore[union-attr]


def test_wishes_given_up_are_out_of_the_search() -> None:
    demande = demand("cout:gratuit", "horaire:samedi")
    reste = demande.without(("frais_a_charge", "ouvert"))
    assert reste == demand().requete
