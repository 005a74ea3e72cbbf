"""The journal is appended to, never changed, and says so when somebody goes behind its back."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from repere.comptes.models import Evenement
from repere.comptes.scellement import ORIGINE, Ligne, first_fault, seal
from repere.comptes.services.journal import find_tampering, last_seal, record
from repere.socle.commande import Erreur

pytestmark = pytest.mark.django_db


def write(nombre: int = 3) -> list[Evenement]:
    return [record(acteur="personne:1", quoi="essai", sur=f"lieu:{n}") for n in range(nombre)]


def unprotected(ordre: str) -> None:
    """Do what only who owns the database can: without the triggers."""
    with connection.cursor() as curseur:
        if connection.vendor == "postgresql":
            curseur.execute("ALTER TABLE comptes_evenement DISABLE TRIGGER USER")
        else:
            curseur.execute("DROP TRIGGER comptes_evenement_modifie")
            curseur.execute("DROP TRIGGER comptes_evenement_efface")
        curseur.execute(ordre)


def test_lines_follow_each_other() -> None:
    lignes = write()
    assert [e.numero for e in lignes] == [1, 2, 3]
    assert [e.precedent for e in lignes] == [ORIGINE, lignes[0].sceau, lignes[1].sceau]
    assert find_tampering() is None
    assert last_seal() == lignes[-1].sceau


@pytest.mark.parametrize(
    "change",
    [
        lambda: Evenement.objects.update(quoi="rien"),
        lambda: Evenement.objects.filter(numero=2).delete(),
        lambda: Evenement.objects.get(numero=1).save(),
    ],
)
def test_the_database_refuses_changes(change) -> None:
    write()
    with pytest.raises(DatabaseError, match="ne se modifie pas"), transaction.atomic():
        change()
    assert find_tampering() is None


@pytest.mark.parametrize(
    ("ordre", "fautive"),
    [
        ("UPDATE comptes_evenement SET sur = 'lieu:9' WHERE numero = 2", 2),
        ("UPDATE comptes_evenement SET acteur = 'personne:2' WHERE numero = 1", 1),
        ("DELETE FROM comptes_evenement WHERE numero = 1", 1),
        ("DELETE FROM comptes_evenement WHERE numero = 2", 2),
    ],
)
def test_whoever_passes_by_the_trigger_is_seen(ordre: str, fautive: int) -> None:
    write()
    unprotected(ordre)
    assert find_tampering() == fautive
    with pytest.raises(Erreur, match=f"la ligne {fautive} "):
        call_command("journal")


def test_an_end_cut_off_is_seen_by_a_seal_noted_before() -> None:
    sceau = write()[-1].sceau
    unprotected("DELETE FROM comptes_evenement WHERE numero = 3")
    assert find_tampering() is None
    with pytest.raises(Erreur, match="coupé"):
        call_command("journal", sceau=sceau)


def test_the_command_gives_the_last_seal() -> None:
    sortie = StringIO()
    sceau = write()[-1].sceau
    call_command("journal", stdout=sortie, sceau=sceau)
    assert sortie.getvalue() == f"3 lignes, toutes intactes.\nDernier sceau : {sceau}\n"


def test_an_empty_journal_is_intact() -> None:
    assert (find_tampering(), last_seal()) == (None, ORIGINE)


def test_a_line_is_written_with_the_rest_or_not_at_all() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record(acteur="site", quoi="essai")
        _ = 1 / 0
    assert not Evenement.objects.exists()


LIGNES = st.builds(
    Ligne,
    numero=st.integers(1, 9),
    le=st.text(max_size=5),
    acteur=st.text(max_size=5),
    quoi=st.text(max_size=5),
    sur=st.text(max_size=5),
    details=st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
)


@given(LIGNES, LIGNES)
def test_two_lines_have_two_seals(une: Ligne, autre: Ligne) -> None:
    assert (seal(une, ORIGINE) == seal(autre, ORIGINE)) == (une == autre)


@given(LIGNES)
def test_a_seal_depends_on_all_that_came_before(ligne: Ligne) -> None:
    assert seal(ligne, ORIGINE) != seal(ligne, "1" * 64)


def test_a_chain_that_does_not_begin_at_one_is_faulty() -> None:
    ligne = Ligne(2, "", "", "", "", {})
    assert first_fault([(ligne, ORIGINE, seal(ligne, ORIGINE))]) == 1
