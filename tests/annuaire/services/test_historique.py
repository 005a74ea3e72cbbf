"""Versions of places written by batches: by imports, merges and their undoing, only where something changed."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from repere.annuaire.imports.lecture import Lue
from repere.annuaire.models import HistoriqueDuLieu, Lieu, Proposition
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.fusion import merge_groups, merge_places, undo_merge
from repere.annuaire.services.importation import apply_plan, prepare_plan
from repere.annuaire.services.propositions import accept_proposal, propose_values
from repere.annuaire.standard.fiche import Fiche

pytestmark = pytest.mark.django_db


def bring(*fiches: dict[str, Any]) -> None:
    lues = [
        Lue(ligne=n, fiche=Fiche(source="Essai", **fiche), brut={}, remarques=())
        for n, fiche in enumerate(fiches, 1)
    ]
    apply_plan(plan=prepare_plan(format="tableau", lectures=lues))


def places(nombre: int, **champs: Any) -> list[dict[str, Any]]:
    return [
        {"id": str(n), "nom": f"Lieu {n}", "commune": "Tours", "code_postal": "37000", **champs}
        for n in range(nombre)
    ]


def versions() -> list[Any]:
    return list(HistoriqueDuLieu.objects.order_by("id", "history_id"))


def test_a_first_import_writes_no_version() -> None:
    bring(*places(5))
    assert Lieu.objects.count() == 5
    assert versions() == []


def test_an_import_writes_a_version_of_what_it_changed_and_of_nothing_else() -> None:
    bring(*places(5))
    lignes = places(5)
    lignes[2]["telephone"] = "+33247000000"
    bring(*lignes)
    avant, apres = versions()
    assert (avant.telephone, apres.telephone) == ("", "+33247000000")
    assert (apres.auteur, apres.history_type, avant.history_type) == ("Import tableau", "~", "+")
    bring(*lignes)
    assert len(versions()) == 2


def test_a_place_that_leaves_its_source_and_comes_back_is_remembered() -> None:
    bring(*places(12))
    bring(*places(11))
    bring(*places(12))
    etats = [v.desactive_le is None for v in versions()]
    assert etats == [True, False, True]


def test_versions_are_written_by_batches() -> None:
    bring(*places(50))
    with CaptureQueriesContext(connection) as requetes:
        bring(*places(50, telephone="+33247111111"))
    siennes = [r["sql"] for r in requetes if "historiquedulieu" in r["sql"]]
    # A hundred rows: SQLite takes a dozen at a time, PostgreSQL all of them.
    assert HistoriqueDuLieu.objects.count() == 100
    assert len(siennes) <= 12


def test_a_merge_by_a_person_is_remembered_of_both_and_so_is_its_undoing() -> None:
    bring(*places(2))
    garde, absorbe = Lieu.objects.order_by("pk")
    update_place(lieu=absorbe, valeurs={"wifi": True}, auteur="Jeanne")
    combien = len(versions())
    fusion = merge_places(garde=garde, absorbe=absorbe)
    par_lieu = {v.id: v for v in versions()}
    assert par_lieu[garde.pk].wifi is True
    assert par_lieu[absorbe.pk].fusionne_dans_id == garde.pk
    undo_merge(fusion=fusion)
    par_lieu = {v.id: v for v in versions()}
    assert par_lieu[garde.pk].wifi is None
    assert par_lieu[absorbe.pk].fusionne_dans_id is None
    assert len(versions()) > combien + 3


def test_merges_that_the_machine_found_write_none() -> None:
    bring(*places(4))
    pks = list(Lieu.objects.order_by("pk").values_list("pk", flat=True))
    assert merge_groups(groupes=[(pks[:2], []), (pks[2:], [])]) == 2
    assert versions() == []


def test_an_import_does_not_take_back_what_somebody_proposed(django_user_model) -> None:
    bring(*places(1, telephone="+33247000000"))
    lieu = Lieu.objects.get()
    update_place(lieu=lieu, valeurs={"telephone": "+33247111111"}, auteur="Jeanne")
    personne = django_user_model.objects.create_user("volontaire")
    dites = {"telephone": "+33247222222"}
    propose_values(lieu=lieu, valeurs=dites, auteur="Volontaire", personne=personne)
    bring(*places(1, telephone="+33247333333"))
    qui = {p.valeur_proposee: p.source for p in Proposition.objects.all()}
    assert qui == {"+33247222222": "Volontaire", "+33247333333": "Essai"}
    accept_proposal(proposition=Proposition.objects.get(source="Essai"), auteur="Jeanne")
    lieu.refresh_from_db()
    assert lieu.telephone == "+33247333333"
    # The source won: it speaks again for that field.
    assert lieu.provenance["telephone"]["origine"] == "import"
    accept_proposal(proposition=Proposition.objects.get(source="Volontaire"), auteur="Jeanne")
    lieu.refresh_from_db()
    assert lieu.telephone == "+33247222222"
    assert lieu.provenance["telephone"]["par"] == "Jeanne"
