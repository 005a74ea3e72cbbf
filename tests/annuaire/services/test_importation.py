"""Imports are diffs: what is said, what is written, what is never lost."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from repere.annuaire.models import Critere, FicheSource, Lieu, Proposition, Structure
from repere.annuaire.services.edition import deactivate_place, update_place
from repere.annuaire.services.importation import apply_plan, prepare_plan
from repere.annuaire.services.importation.compte_rendu import summary
from tests.annuaire.services.lectures import import_records, plan_for, read, record, rejected

pytestmark = pytest.mark.django_db

AUTRE = {"id": "m-2", "nom": "Mairie de Valpré", "pivot": "", "adresse": "1 place du Puits"}


def test_a_dry_plan_writes_nothing() -> None:
    plan = plan_for(record(), record(**AUTRE))
    assert (plan.lus, len(plan.ajouts)) == (2, 2)
    assert not Lieu.objects.exists()


def test_every_line_is_counted_once() -> None:
    import_records(record(), record(**AUTRE))
    lectures = [*read(record(), record(**AUTRE, telephone="+33247000009")), rejected()]
    bilan = summary(prepare_plan(format="essai", lectures=lectures))
    assert bilan["lus"] == 3
    assert (bilan["ajoutes"], bilan["modifies"], bilan["inchanges"]) == (0, 1, 1)
    assert [r["champ"] for r in bilan["rejetes"]] == ["nom"]


def test_importing_twice_changes_nothing() -> None:
    import_records(record())
    avant = Lieu.objects.values().get()
    plan = plan_for(record())
    assert (plan.inchanges, len(plan.ajouts), len(plan.modifications)) == (1, 0, 0)
    apply_plan(plan=plan)
    assert Lieu.objects.values().get() == avant


def test_a_change_is_told_field_by_field() -> None:
    import_records(record())
    (modification,) = plan_for(
        record(telephone="+33247000002", site_web=("https://v.fr",))
    ).modifications
    assert {c.champ: (c.avant, c.apres) for c in modification.changements} == {
        "telephone": ("+33247000001", "+33247000002"),
        "site_web": (None, ["https://v.fr"]),
    }


def test_a_value_the_source_withdraws_leaves_the_place() -> None:
    import_records(record())
    import_records(record(telephone=""))
    assert Lieu.objects.get().telephone == ""


def test_place_gets_structure_criteria_identifier_and_provenance() -> None:
    import_records(record())
    lieu = Lieu.objects.get()
    assert lieu.structure == Structure.objects.get(pivot="21379990100011")
    assert Critere.objects.filter(lieu=lieu, champ="services").count() == 1
    assert lieu.provenance["telephone"] == {
        "origine": "import",
        "sources": ["Annuaire des bibliothèques"],
        "le": "2024-03-01",
    }
    assert "trois ormes" in lieu.texte_recherche


def test_the_identifier_comes_back_when_the_base_is_lost() -> None:
    import_records(record())
    identifiant = Lieu.objects.get().identifiant
    Lieu.objects.all().delete()
    import_records(record())
    assert Lieu.objects.get().identifiant == identifiant


def test_one_source_identifier_for_two_places_keeps_both() -> None:
    ailleurs = record(nom="Résidence du Parc", adresse="9 rue des Iris", code_postal="28990")
    assert len(plan_for(record(), ailleurs).ajouts) == 2
    import_records(record(), ailleurs)
    assert Lieu.objects.count() == 2
    encore = plan_for(record(), ailleurs)
    assert (encore.inchanges, len(encore.ajouts)) == (2, 0)
    # Met alone the week after, the second is still itself and the first has vanished.
    seul = plan_for(ailleurs)
    assert (seul.inchanges, len(seul.disparues)) == (1, 1)


def test_the_same_place_twice_in_a_file_is_refused_with_the_first_line() -> None:
    plan = plan_for(record(), record())
    (rejet,) = plan.rejets
    assert rejet.ligne == 3
    assert "ligne 2" in rejet.remarques[-1].raison


def test_vanished_upstream_is_deactivated_never_deleted_and_comes_back() -> None:
    import_records(record(), record(**AUTRE))
    import_records(record())
    mairie = Lieu.objects.get(nom="Mairie de Valpré")
    assert mairie.desactive_le is not None
    assert list(Lieu.objects.published()) == [Lieu.objects.get(nom=record().nom)]
    import_records(record(), record(**AUTRE))
    mairie.refresh_from_db()
    assert mairie.publie


def test_a_place_that_a_person_closed_stays_closed_when_its_source_repeats_itself() -> None:
    import_records(record())
    deactivate_place(lieu=Lieu.objects.get(), motif="Fermé pour de bon.")
    import_records(record(telephone="+33247000003"))
    assert not Lieu.objects.get().publie


def test_another_source_does_not_vanish() -> None:
    import_records(record(source="Une source", **{"id": "a"}))
    assert plan_for(record(source="Une autre", id="b")).disparues == []


def test_an_extract_deactivates_nothing_unless_one_insists() -> None:
    tous = [record(id=f"m-{n}", nom=f"Lieu {n}") for n in range(60)]
    import_records(*tous)
    plan = plan_for(*tous[:10])
    assert plan.disparues == []
    assert plan.disparus_retenus == {"Annuaire des bibliothèques": 50}
    assert len(plan_for(*tous[:10], tous_disparus=True).disparues) == 50
    assert len(plan_for(*tous[:50]).disparues) == 10


def test_another_list_under_the_same_source_name_deactivates_nothing() -> None:
    import_records(record(id="a"), record(**AUTRE))
    plan = plan_for(record(id="z", nom="Tiers-lieu du Gué", adresse="2 quai du Gué"))
    assert (len(plan.ajouts), plan.disparues) == (1, [])
    assert plan.disparus_retenus == {"Annuaire des bibliothèques": 2}


def test_a_line_now_refused_does_not_close_its_place() -> None:
    import_records(record(), record(**AUTRE))
    refusee = replace(rejected(), identifiant="m-2")
    plan = prepare_plan(format="essai", lectures=[*read(record()), refusee])
    assert (plan.lus, plan.disparues) == (2, [])


def test_a_human_correction_outlives_imports_and_becomes_a_proposal() -> None:
    import_records(record())
    update_place(lieu=Lieu.objects.get(), valeurs={"telephone": "+33247111111"}, auteur="agent")
    import_records(record(telephone="+33247222222", horaires="Mo 09:00-12:00"))
    lieu = Lieu.objects.get()
    assert (lieu.telephone, lieu.horaires) == ("+33247111111", "Mo 09:00-12:00")
    proposition = Proposition.objects.get()
    assert (proposition.champ, proposition.valeur_proposee) == ("telephone", "+33247222222")
    assert lieu.provenance["telephone"]["origine"] == "humain"


def test_an_unchanged_source_does_not_propose_again_what_was_refused() -> None:
    import_records(record())
    update_place(lieu=Lieu.objects.get(), valeurs={"telephone": "+33247111111"}, auteur="agent")
    import_records(record(nom="Médiathèque"))
    assert not Proposition.objects.exists()


def test_killed_half_way_the_base_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    import_records(record())
    plan = plan_for(record(telephone="+33247000002"), record(**AUTRE))

    def coupure(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("repere.annuaire.models.Import.objects.create", coupure)
    with pytest.raises(KeyboardInterrupt):
        apply_plan(plan=plan)
    assert Lieu.objects.get().telephone == "+33247000001"
    assert FicheSource.objects.count() == 1


def test_date_of_update_is_the_sources_and_not_the_verification() -> None:
    import_records(record())
    lieu = Lieu.objects.get()
    assert (lieu.date_maj, lieu.verifie_le) == (date(2024, 3, 1), None)


def test_comparing_takes_as_many_queries_for_forty_records_as_for_four() -> None:
    def queries(nombre: int, source: str) -> int:
        fiches = [record(id=f"{source}{n}", nom=f"Lieu {n}", source=source) for n in range(nombre)]
        import_records(*fiches)
        with CaptureQueriesContext(connection) as requetes:
            plan_for(*fiches)
        return len(requetes)

    assert queries(40, "b") == queries(4, "a") > 0
