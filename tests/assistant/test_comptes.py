"""Counting turns: by day, without a word, small numbers hidden."""

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.etat import Etat
from repere.assistant.models import CompteDuJour
from repere.assistant.petits_nombres import SEUIL, protect
from repere.assistant.services.comptes import (
    CONSERVATION_JOURS,
    count_turn,
    flush_counts,
    purge,
)

DEMARCHES = "Aide aux démarches administratives"
ETAT = Etat(services=(DEMARCHES,), lieu=Endroit("Tours", "37261"), langue="fr")
JOUR = date(2026, 11, 20)


def row(nombre: int, jour: date = JOUR, **champs: str) -> CompteDuJour:
    valeurs = {"service": "demarches", "commune": "37261", "langue": "fr", "issue": "lieux"}
    return CompteDuJour.objects.create(jour=jour, nombre=nombre, **{**valeurs, **champs})


@pytest.mark.django_db
def test_turns_wait_then_are_written_together(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        for _fois in range(3):
            count_turn(ETAT, "answer")
        count_turn(ETAT, "ask_place")
    assert flush_counts() == 4
    assert flush_counts() == 0
    lignes = CompteDuJour.objects.order_by("issue").values_list(
        "jour", "service", "commune", "langue", "issue", "nombre"
    )
    jour = timezone.localdate()
    assert list(lignes) == [
        (jour, "demarches", "37261", "fr", "lieux", 3),
        (jour, "demarches", "37261", "fr", "question", 1),
    ]
    count_turn(ETAT, "answer")
    flush_counts()
    assert CompteDuJour.objects.get(issue="lieux").nombre == 4


@pytest.mark.django_db
def test_an_emergency_is_counted_without_its_commune_nor_its_need() -> None:
    count_turn(ETAT, "emergency")
    flush_counts()
    ligne = CompteDuJour.objects.get()
    assert (ligne.issue, ligne.service, ligne.commune) == ("urgence", "", "")


def test_a_row_holds_nothing_but_counts() -> None:
    champs = {champ.name for champ in CompteDuJour._meta.get_fields()}
    assert champs == {"id", "jour", "service", "commune", "langue", "issue", "nombre"}


@pytest.mark.django_db
def test_counts_that_were_kept_long_enough_go() -> None:
    aujourd_hui = date(2026, 11, 21)
    row(1, aujourd_hui - timedelta(days=CONSERVATION_JOURS + 1))
    garde = row(1, aujourd_hui - timedelta(days=CONSERVATION_JOURS))
    assert purge(aujourd_hui=aujourd_hui) == 1
    assert CompteDuJour.objects.get() == garde


@pytest.mark.django_db
def test_command_shows_sums_and_hides_the_small_ones() -> None:
    row(40)
    row(12, service="outils")
    row(2, service="loisirs")
    row(7, service="acces")
    lu = StringIO()
    call_command(
        "comptes_assistant",
        "--du",
        "2026-11-01",
        "--au",
        "2026-11-30",
        "--par",
        "service",
        "--json",
        stdout=lu,
    )
    nombres = {
        ligne["service"]: ligne["nombre"] for ligne in map(json.loads, lu.getvalue().splitlines())
    }
    # Two are hidden: one alone would be the difference with the whole.
    assert nombres == {"demarches": 40, "outils": 12, "loisirs": None, "acces": None}


@pytest.mark.django_db
def test_command_refuses_what_would_let_small_numbers_be_found() -> None:
    with pytest.raises(CommandError, match="une ou deux dimensions"):
        call_command("comptes_assistant", "--par", "service", "commune", "langue")


valeurs = st.sampled_from("abcd")
tables = st.dictionaries(st.tuples(valeurs, valeurs), st.integers(1, 30), max_size=12)


@given(st.dictionaries(st.tuples(valeurs), st.integers(1, 30), max_size=4))
def test_one_dimension_never_hides_one_cell_only(comptes: dict[tuple[str, ...], int]) -> None:
    montres = protect(comptes)
    caches = [cellule for cellule, nombre in montres.items() if nombre is None]
    assert all(montres[c] is None for c, nombre in comptes.items() if nombre < SEUIL)
    assert len(caches) != 1 or len(comptes) == 1
    assert all(n is None or n == comptes[c] for c, n in montres.items())


@given(tables)
def test_two_dimensions_hide_nothing_that_a_subtraction_tells(
    comptes: dict[tuple[str, ...], int],
) -> None:
    montres = protect(comptes)
    assert all(montres[c] is None for c, nombre in comptes.items() if nombre < SEUIL)
    for rang in (0, 1):
        sommes: dict[tuple[str, ...], int] = {}
        for cellule, nombre in comptes.items():
            cle = (cellule[rang],)
            sommes[cle] = sommes.get(cle, 0) + nombre
        for (valeur,), somme in protect(sommes).items():
            ligne = [c for c in comptes if c[rang] == valeur]
            caches = [c for c in ligne if montres[c] is None]
            if somme is None:
                assert caches == ligne
            else:
                # A known sum leaves no cell, or two at least, to be guessed.
                assert len(caches) != 1 or len(ligne) == 1
