"""Texts longer than a column: said and cut, never the end of the whole import."""

import pytest
from django.db.models import CharField

from repere.annuaire.imports.etapes.longueurs import (
    ADRESSE_TROP_LONGUE,
    LONGUEUR_IDENTIFIANT,
    LONGUEURS,
    LONGUEURS_ADRESSES,
    TROP_LONG,
)
from repere.annuaire.models import FicheSource, Lieu
from repere.annuaire.services.importation import apply_plan, prepare_plan
from repere.annuaire.standard.fiche import CHAMPS
from tests.annuaire.imports.fichiers import place, read_one, said_of

# Short by their form: codes, numbers, a summary cut at 280 characters.
_BORNES_PAR_LEUR_FORME = {"pivot", "code_postal", "code_insee", "telephone", "presentation_resume"}


def test_the_lengths_are_those_of_the_columns():
    colonnes = {
        c.name: c.max_length
        for c in Lieu._meta.get_fields()
        if isinstance(c, CharField) and c.name in CHAMPS
    }
    bornees = {c: n for c, n in colonnes.items() if c not in _BORNES_PAR_LEUR_FORME}
    assert bornees == LONGUEURS | LONGUEURS_ADRESSES
    assert FicheSource._meta.get_field("identifiant").max_length == LONGUEUR_IDENTIFIANT


@pytest.mark.parametrize("champ", sorted(LONGUEURS))
def test_a_text_too_long_is_cut_and_said(champ):
    lue = read_one(place(**{champ: "mot " * 200}), "mediation-numerique")
    assert len(getattr(lue.fiche, champ)) <= LONGUEURS[champ]
    assert TROP_LONG in said_of(lue, champ)
    assert lue.brut[champ] == "mot " * 200


def test_a_cut_web_address_would_lead_nowhere():
    lue = read_one(place(prise_rdv="https://exemple.fr/" + "a" * 600))
    assert lue.fiche.prise_rdv == ""
    assert said_of(lue, "prise_rdv") == [ADRESSE_TROP_LONGUE]


def test_two_long_identifiers_stay_two():
    un, deux = (read_one(place(id="x" * 300 + fin)).fiche.id for fin in "ab")
    assert len(un) == len(deux) == LONGUEUR_IDENTIFIANT
    assert un != deux


@pytest.mark.django_db
def test_an_odd_record_does_not_stop_the_others():
    longue = place(
        **dict.fromkeys((*LONGUEURS, "presentation_detail", "horaires"), "é" * 100000),
        id="i" * 1000,
        equipe_salaries="99999",
        autres_formations_labels="|".join("l" * 300 + fin for fin in "ab"),
    )
    lectures = [read_one(longue), read_one(place())]
    apply_plan(plan=prepare_plan(format="essai", lectures=lectures))
    assert Lieu.objects.count() == 2
    assert prepare_plan(format="essai", lectures=lectures).inchanges == 2
