"""The judge of the places shown, and its verdict on the places of the région."""

from datetime import datetime
from pathlib import Path

import pytest
from django.core.management import call_command

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.evaluation.structures import Attendu, Lieu, read_corpus, right_places
from repere.assistant.evaluation.valeurs import PUBLICS, is_constraint
from repere.assistant.services.structures import judge
from repere.socle.geographie import Point

MOMENT = datetime(2026, 11, 24, 10, 30, tzinfo=PARIS)
TOURS = Point(47.39, 0.69)
DEMARCHES = SERVICES[0]


def place(cle: str, km: float, commune: str = "37003", **champs: object) -> Lieu:
    fiche = Fiche(id=cle, nom=cle, **{"services": (DEMARCHES,), **champs})  # type: ignore[arg-type]
    return Lieu(cle, fiche, commune, Point(TOURS.latitude + km / 111.2, TOURS.longitude))


def right(lieux: list[Lieu], *contraintes: str, publics: tuple[str, ...] = ()) -> set[str]:
    attendu = Attendu("1", "", (DEMARCHES,), "37261", contraintes, publics)
    return set(right_places(attendu, lieux, TOURS))


def test_the_corpus_is_well_formed() -> None:
    corpus = read_corpus()
    assert len(corpus) >= 100
    assert len({a.cle for a in corpus}) == len({a.texte for a in corpus}) == len(corpus)
    for attendu in corpus:
        assert attendu.services
        assert set(attendu.services) <= set(SERVICES)
        assert set(attendu.publics) <= set(PUBLICS)
        assert all(map(is_constraint, attendu.contraintes))
    assert {service for a in corpus for service in a.services} == set(SERVICES)


def test_it_does_what_is_asked_within_reach() -> None:
    autre = place("autre", 1, services=(SERVICES[1],))
    assert right([place("près", 5), place("loin", 30), autre]) == {"près"}
    # Nobody near: nearly as near as the nearest.
    assert right([place("loin", 40), place("à peine plus", 45), place("trop", 80)]) == {
        "loin",
        "à peine plus",
    }
    assert right([place("ici", 60, commune="37261")]) == {"ici"}
    assert right([autre]) == set()


def test_it_is_open_to_the_person() -> None:
    lieux = [
        place("jeunes", 1, publics_specifiquement_adresses=("Jeunes",)),
        place("mission locale", 1, typologie=("ML",)),
        place("tous", 2, publics_specifiquement_adresses=("Jeunes", "Seniors")),
    ]
    assert right(lieux) == {"tous"}
    assert right(lieux, publics=("seniors",)) == {"tous"}
    assert right(lieux, publics=("jeunes",)) == {"jeunes", "mission locale", "tous"}


def test_it_meets_as_many_conditions_as_anybody_there() -> None:
    gratuit = place("gratuit", 9, frais_a_charge=("Gratuit",))
    les_deux = place("les deux", 15, frais_a_charge=("Gratuit",), horaires="Sa 09:00-12:00")
    assert right([place("muet", 1), gratuit], "cout:gratuit") == {"gratuit"}
    assert right([gratuit, les_deux], "cout:gratuit", "horaire:samedi") == {"les deux"}
    assert right([place("muet", 1)], "cout:gratuit") == {"muet"}


def test_who_cannot_go_far_needs_one_of_the_nearest() -> None:
    lieux = [place("près", 4), place("assez", 7), place("loin", 15)]
    assert right(lieux, "mobilite:sans-voiture") == {"près", "assez"}


@pytest.mark.django_db
@pytest.mark.donnees_reelles
def test_right_places_are_shown_in_the_region(donnees_reelles: Path) -> None:
    call_command("territoires", "embarques", verbosity=0)
    fichier = donnees_reelles / "donnees" / "lieux-cvl-standard-v1.0.1.csv"
    call_command("importer", "mediation-numerique", str(fichier), "--appliquer", verbosity=0)
    # Without a trained model some needs are asked for: the places are judged where some are shown.
    montres = [j for j in judge(read_corpus(), MOMENT) if j.jugeable and j.montres]
    assert len(montres) >= 100
    ratees = [j.attendu.texte for j in montres if not j.touche]
    assert len(ratees) <= 0.08 * len(montres), "\n".join(ratees)
