"""The index in memory shows the directory as committed now, whichever service wrote."""

import threading
from collections.abc import Callable, Iterator

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.annuaire.services.edition import (
    create_place,
    deactivate_place,
    reactivate_place,
    update_place,
    verify_place,
)
from repere.annuaire.services.fusion import merge_places, undo_merge
from repere.annuaire.services.importation import apply_plan, prepare_plan
from repere.recherche.index.bits import ranks_of
from repere.recherche.index.document import Document
from repere.recherche.services import memoire
from repere.recherche.services.memoire import current_index
from repere.socle.lecture_seule import refuser_ecriture
from repere.territoires.models import Commune
from tests.annuaire.services.lectures import read, record
from tests.fabriques import creer_lieu, creer_lieux
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def shown() -> dict[str, object]:
    index = current_index()
    return {index.documents[r].nom: index.documents[r] for r in ranks_of(index.vivants)}


@pytest.fixture
def commune() -> Commune:
    return creer_commune("37990", "Valpré", latitude=47.0, longitude=0.5)


def _create() -> None:
    create_place(valeurs={"nom": "Neuf", "code_insee": "37990"}, auteur="agent")


def _import() -> None:
    plan = prepare_plan(format="repere", lectures=read(record(id="neuf", nom="Neuf")))
    apply_plan(plan=plan)


@pytest.mark.parametrize("ecrire", [_create, _import])
def test_new_place_is_found_at_once(commune: Commune, ecrire: Callable[[], None]) -> None:
    creer_lieu("Ancien", commune)
    assert set(shown()) == {"Ancien"}
    ecrire()
    assert set(shown()) == {"Ancien", "Neuf"}


def test_every_way_to_change_a_place_is_seen(commune: Commune) -> None:
    lieu, autre = (
        create_place(valeurs={"nom": nom, "code_insee": "37990"}, auteur="agent")
        for nom in ("Un", "Deux")
    )
    assert set(shown()) == {"Un", "Deux"}
    update_place(lieu=lieu, valeurs={"nom": "Unique"}, auteur="agent")
    assert set(shown()) == {"Unique", "Deux"}
    verify_place(lieu=lieu, par="agent")
    assert shown()["Unique"].verifie_le is not None
    deactivate_place(lieu=lieu, motif="fermé")
    assert set(shown()) == {"Deux"}
    reactivate_place(lieu=lieu)
    assert set(shown()) == {"Unique", "Deux"}
    fusion = merge_places(garde=lieu, absorbe=autre)
    assert set(shown()) == {"Unique"}
    undo_merge(fusion=fusion)
    assert set(shown()) == {"Unique", "Deux"}
    Lieu.objects.filter(pk=autre.pk).update(nom="Trois")
    assert set(shown()) == {"Unique", "Trois"}


def test_place_gone_from_its_source_is_gone(commune: Commune) -> None:
    fiches = [record(id="a", nom="A"), record(id="b", nom="B")]
    apply_plan(plan=prepare_plan(format="repere", lectures=read(*fiches)))
    assert set(shown()) == {"A", "B"}
    plan = prepare_plan(format="repere", lectures=read(fiches[0]), tous_disparus=True)
    apply_plan(plan=plan)
    assert set(shown()) == {"A"}


def test_a_change_reads_its_own_places_only(
    commune: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    lieux = creer_lieux(30, commune)
    index = current_index()
    update_place(lieu=lieux[0], valeurs={"nom": "Changé"}, auteur="agent")
    assert current_index() is index
    assert "Changé" in shown() and len(shown()) == 30


def test_nothing_changed_costs_one_query(commune: Commune) -> None:
    creer_lieux(3, commune)
    current_index()
    with CaptureQueriesContext(
        connection,
    ) as requetes:
        current_index()
    assert len(requetes) == 1


def test_another_history_is_noticed(commune: Commune) -> None:
    """A backup put back: what was known is not there any more, and something else was written."""
    perdu = creer_lieu("Perdu", commune)
    creer_lieu("Gardé", commune)
    assert set(shown()) == {"Perdu", "Gardé"}
    # The backup does not have that place; no service says so.
    Lieu.objects.filter(pk=perdu.pk)._raw_delete("default")
    creer_lieu("Écrit depuis", commune)
    assert set(shown()) == {"Gardé", "Écrit depuis"}


def test_territories_loaded_anew_are_seen(commune: Commune) -> None:
    from repere.territoires.models import Chargement

    creer_lieu("Sans position", commune)
    assert shown()["Sans position"].point == (47.0, 0.5)
    Commune.objects.update(latitude=48.0)
    Chargement.objects.create(referentiel="communes", source="essai", reussi=True)
    assert shown()["Sans position"].point == (48.0, 0.5)


def test_reading_the_index_writes_nothing(commune: Commune) -> None:
    creer_lieu("Un", commune)
    memoire._memoire = None
    with connection.execute_wrapper(refuser_ecriture):
        assert set(shown()) == {"Un"}


def test_words_of_persons_are_not_indexed(commune: Commune) -> None:
    """What the page hides must not be found by searching for it."""
    creer_lieu("Accueil", commune, presentation_detail="Demandez Madame Zéphyrine Quatrelivres.")
    assert "quatrelivre" not in current_index().vocabulaire._postings


@pytest.mark.django_db(transaction=True)
def test_a_server_reads_the_whole_again_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes meanwhile is answered by what was known; what changes while it is read is not lost."""
    from repere.territoires.models import Chargement

    monkeypatch.setattr(memoire, "_memoire", None)
    monkeypatch.setattr(memoire, "_a_part", False)
    lire, laisser = threading.Event(), threading.Event()
    documents_of = memoire.documents_of

    def slow(lieux: LieuQuerySet, **options: str) -> Iterator[Document]:
        lire.set()
        assert laisser.wait(10)
        yield from documents_of(lieux, **options)

    commune = creer_commune("37990", "Valpré", latitude=47.0, longitude=0.5)
    creer_lieu("Ancien", commune)
    memoire.warm_up()
    assert set(shown()) == {"Ancien"}
    monkeypatch.setattr(memoire, "documents_of", slow)
    Chargement.objects.create(referentiel="communes", source="essai", reussi=True)
    assert set(shown()) == {"Ancien"}
    assert lire.wait(10)
    creer_lieu("Pendant", commune)
    assert set(shown()) == {"Ancien"}
    laisser.set()
    for fil in threading.enumerate():
        if fil.name == "annuaire-relu":
            fil.join(10)
    assert not memoire._relecture
    assert set(shown()) == {"Ancien", "Pendant"}
    creer_lieu("Ensuite", commune)
    assert set(shown()) == {"Ancien", "Pendant", "Ensuite"}


@pytest.mark.django_db(transaction=True)
def test_a_reading_apart_that_fails_is_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from repere.territoires.models import Chargement

    monkeypatch.setattr(memoire, "_memoire", None)
    monkeypatch.setattr(memoire, "_a_part", False)
    documents_of = memoire.documents_of
    creer_lieu("Un", creer_commune("37990", "Valpré"))
    memoire.warm_up()

    def broken(lieux: LieuQuerySet) -> Iterator[Document]:
        raise OperationalError("base occupée")

    def settle() -> None:
        for fil in threading.enumerate():
            if fil.name == "annuaire-relu":
                fil.join(10)

    monkeypatch.setattr(memoire, "documents_of", broken)
    Chargement.objects.create(referentiel="communes", source="essai", reussi=True)
    Lieu.objects.update(nom="Deux")
    assert set(shown()) == {"Un"}
    settle()
    monkeypatch.setattr(memoire, "documents_of", documents_of)
    assert set(shown()) == {"Un"}
    settle()
    assert set(shown()) == {"Deux"}
