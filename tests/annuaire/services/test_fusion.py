"""Merging keeps the best of each record, keeps every address answering, and can be undone."""

from datetime import date

import pytest

from repere.annuaire.models import DoublonPresume, FicheSource, Lieu
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.fusion import FusionImpossible, merge_places, undo_merge
from tests.annuaire.services.lectures import import_records, plan_for, record

pytestmark = pytest.mark.django_db

RECENTE = record(
    id="fs-9",
    source="France Services",
    nom="France services de Valpré",
    telephone="+33247000009",
    horaires="",
    date_maj=date(2025, 6, 1),
    services=("Aide aux démarches administratives",),
)


@pytest.fixture
def paire() -> tuple[Lieu, Lieu]:
    import_records(record())
    import_records(RECENTE)
    return (
        Lieu.objects.get(nom="Médiathèque des Trois-Ormes"),
        Lieu.objects.get(nom="France services de Valpré"),
    )


def columns(lieu: Lieu) -> dict[str, object]:
    ligne = Lieu.objects.filter(pk=lieu.pk).values().get()
    # The number of the change is the one thing that never goes back.
    return {nom: valeur for nom, valeur in ligne.items() if nom != "revision"}


def test_the_keeper_takes_the_most_recent_value_and_adds_up_the_lists(paire) -> None:
    garde, absorbe = paire
    merge_places(garde=garde, absorbe=absorbe)
    garde.refresh_from_db()
    assert garde.telephone == "+33247000009"
    assert garde.horaires == "Tu-Sa 10:00-12:00"
    assert set(garde.services) == {
        "Aide aux démarches administratives",
        "Accès internet et matériel informatique",
    }
    assert garde.provenance["services"]["sources"] == [
        "Annuaire des bibliothèques",
        "France Services",
    ]
    assert garde.provenance["horaires"]["sources"] == ["Annuaire des bibliothèques"]


def test_undoing_puts_both_rows_back_to_the_letter(paire) -> None:
    garde, absorbe = paire
    update_place(lieu=absorbe, valeurs={"wifi": True}, auteur="agent")
    update_place(lieu=garde, valeurs={"nom": "La médiathèque"}, auteur="agent")
    avant = columns(garde), columns(absorbe)
    fusion = merge_places(garde=garde, absorbe=absorbe)
    garde.refresh_from_db()
    assert (garde.nom, garde.wifi) == ("La médiathèque", True)
    undo_merge(fusion=fusion)
    apres = columns(garde), columns(absorbe)
    assert apres[0] == avant[0]
    assert apres[1] == avant[1]


def test_an_undone_pair_is_never_proposed_again(paire) -> None:
    garde, absorbe = paire
    undo_merge(fusion=merge_places(garde=garde, absorbe=absorbe))
    assert DoublonPresume.objects.get().etat == DoublonPresume.Etat.DISTINCTS


def test_importing_after_a_merge_updates_the_keeper(paire) -> None:
    garde, absorbe = paire
    merge_places(garde=garde, absorbe=absorbe)
    import_records(
        record(
            id="fs-9", source="France Services", telephone="+33247333333", date_maj=date(2025, 9, 1)
        )
    )
    garde.refresh_from_db()
    assert garde.telephone == "+33247333333"
    assert plan_for(record()).inchanges == 1


def test_a_merged_place_lives_as_long_as_one_of_its_records(paire) -> None:
    garde, absorbe = paire
    merge_places(garde=garde, absorbe=absorbe)
    import_records(record(id="autre", nom="Autre", source="France Services"))
    garde.refresh_from_db()
    assert garde.publie
    assert FicheSource.objects.get(identifiant="fs-9").active is False
    # What the vanished record alone said is gone; what the other says stays.
    assert garde.telephone == "+33247000001"


def test_impossible_merges_say_why(paire) -> None:
    garde, absorbe = paire
    with pytest.raises(FusionImpossible, match="même lieu"):
        merge_places(garde=garde, absorbe=garde)
    fusion = merge_places(garde=garde, absorbe=absorbe)
    absorbe.refresh_from_db()
    with pytest.raises(FusionImpossible, match="déjà fusionné"):
        merge_places(garde=garde, absorbe=absorbe)
    undo_merge(fusion=fusion)
    with pytest.raises(FusionImpossible, match="déjà annulée"):
        undo_merge(fusion=fusion)


def test_merges_are_undone_in_reverse_order(paire) -> None:
    garde, absorbe = paire
    import_records(record(id="c-1", source="Census", nom="Troisième"))
    troisieme = Lieu.objects.get(nom="Troisième")
    premiere = merge_places(garde=garde, absorbe=absorbe)
    seconde = merge_places(garde=Lieu.objects.get(pk=garde.pk), absorbe=troisieme)
    with pytest.raises(FusionImpossible, match="faites après"):
        undo_merge(fusion=premiere)
    undo_merge(fusion=seconde)
    premiere.refresh_from_db()
    undo_merge(fusion=premiere)
    assert Lieu.objects.published().count() == 3
