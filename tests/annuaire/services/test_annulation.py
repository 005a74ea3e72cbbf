"""Rolling an import back: everything is as it was, but for what people wrote since."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from repere.annuaire.imports.registre import read_records
from repere.annuaire.models import FicheSource, HistoriqueDuLieu, Import, Lieu, TraceImport
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.importation import apply_plan, prepare_plan
from repere.annuaire.services.importation.annulation import (
    JOURS_DE_RETOUR,
    MOTIF_ANNULE,
    AnnulationImpossible,
    forget_old_traces,
    roll_back,
)
from repere.annuaire.services.importation.application import MOTIF_DISPARU
from tests.annuaire.imports.fichiers import DeuxCommunes, as_json, place

pytestmark = pytest.mark.django_db


def bring(*enregistrements: Any, complet: bool = False, nom: str = "lieux.json") -> Import:
    lectures = read_records(
        as_json(*enregistrements), "mediation-numerique", nom_fichier=nom, communes=DeuxCommunes()
    )
    plan = prepare_plan(format="mediation-numerique", lectures=lectures, tous_disparus=complet)
    return apply_plan(plan=plan, fichier=nom)


def photograph() -> dict[str, Any]:
    """All that the public reads, and all that sources said."""
    champs = [c.attname for c in Lieu._meta.concrete_fields if c.attname not in {"revision", "id"}]
    return {
        "lieux": {ligne["identifiant"]: ligne for ligne in Lieu.objects.values(*champs)},
        "fiches": list(
            FicheSource.objects.order_by("pk").values("pk", "contenu", "brut", "active")
        ),
        "criteres": sorted(
            Lieu.objects.values_list("identifiant", "criteres__champ", "criteres__valeur")
        ),
    }


def test_what_was_modified_becomes_what_it_was() -> None:
    bring(place(id="a", telephone="+33247000001"), place(id="b", nom="Mairie"))
    avant = photograph()
    fait = bring(place(id="a", telephone="+33247000099"), place(id="b", nom="Mairie"))
    assert photograph() != avant
    retour = roll_back(importation=fait)
    assert photograph() == avant
    assert (retour.fiches, retour.retires, retour.gardes) == (1, 0, 0)


def test_what_was_brought_leaves_and_comes_again_with_the_same_address() -> None:
    fait = bring(place(id="a"))
    adresse = Lieu.objects.get().identifiant
    assert roll_back(importation=fait).retires == 1
    lieu = Lieu.objects.get()
    assert not lieu.publie and lieu.motif_desactivation == MOTIF_ANNULE
    bring(place(id="a"))
    lieu = Lieu.objects.get()
    assert lieu.publie and lieu.identifiant == adresse and lieu.motif_desactivation == ""


def test_what_vanished_comes_back() -> None:
    bring(place(id="a"), place(id="b", nom="Mairie"))
    avant = photograph()
    fait = bring(place(id="a"), complet=True)
    assert Lieu.objects.filter(motif_desactivation=MOTIF_DISPARU).count() == 1
    roll_back(importation=fait)
    assert photograph() == avant


def test_what_had_come_back_leaves_again() -> None:
    bring(place(id="a"), place(id="b", nom="Mairie"))
    bring(place(id="a"), complet=True)
    avant = photograph()
    fait = bring(place(id="a"), place(id="b", nom="Mairie"))
    assert Lieu.objects.published().count() == 2
    roll_back(importation=fait)
    assert photograph() == avant


def test_what_people_wrote_since_stays() -> None:
    bring(place(id="a", telephone="+33247000001"))
    fait = bring(place(id="a", telephone="+33247000099"), place(id="b", nom="Mairie"))
    a, b = Lieu.objects.order_by("pk")
    update_place(lieu=a, valeurs={"presentation_resume": "Écrit par une personne"}, auteur="Inès")
    update_place(lieu=b, valeurs={"presentation_resume": "Écrit aussi"}, auteur="Inès")
    retour = roll_back(importation=fait)
    a, b = Lieu.objects.order_by("pk")
    assert (retour.retires, retour.gardes) == (0, 1)
    assert a.telephone == "+33247000001" and a.presentation_resume == "Écrit par une personne"
    assert b.publie and b.presentation_resume == "Écrit aussi"


def test_what_a_person_had_written_is_no_longer_contradicted() -> None:
    bring(place(id="a", telephone="+33247000001"))
    lieu = Lieu.objects.get()
    update_place(lieu=lieu, valeurs={"telephone": "+33247000055"}, auteur="Inès")
    fait = bring(place(id="a", telephone="+33247000099"))
    assert lieu.propositions.count() == 1
    roll_back(importation=fait)
    lieu.refresh_from_db()
    assert lieu.telephone == "+33247000055"
    # The source says again what it said, which is not what the person says.
    assert [p.valeur_proposee for p in lieu.propositions.all()] == ["+33247000001"]


def test_the_history_of_a_place_tells_it() -> None:
    bring(place(id="a", telephone="+33247000001"))
    fait = bring(place(id="a", telephone="+33247000099"), nom="deux.json")
    roll_back(importation=fait, auteur="Coralie")
    derniere = HistoriqueDuLieu.objects.order_by("-history_date", "-history_id").first()
    assert derniere is not None
    assert derniere.auteur == "Coralie" and "deux.json" in derniere.history_change_reason


def test_the_last_goes_first() -> None:
    bring(place(id="a", telephone="+33247000001"))
    deux = bring(place(id="a", telephone="+33247000002"), nom="deux.json")
    trois = bring(place(id="a", telephone="+33247000003"), nom="trois.json")
    with pytest.raises(AnnulationImpossible, match=r"trois\.json"):
        roll_back(importation=deux)
    roll_back(importation=trois)
    roll_back(importation=deux)
    assert Lieu.objects.get().telephone == "+33247000001"


def test_imports_of_other_places_hinder_nothing() -> None:
    un = bring(place(id="a"), place(id="c", nom="Bus numérique"))
    bring(place(id="b", nom="Mairie"))
    assert roll_back(importation=un).retires == 2
    assert [lieu.nom for lieu in Lieu.objects.published()] == ["Mairie"]


def test_it_is_done_once_and_not_years_after() -> None:
    fait = bring(place(id="a"))
    roll_back(importation=fait)
    with pytest.raises(AnnulationImpossible, match="déjà"):
        roll_back(importation=fait)
    vieux = bring(place(id="b", nom="Mairie"))
    passe = timezone.now() - timedelta(days=JOURS_DE_RETOUR + 1)
    Import.objects.filter(pk=vieux.pk).update(fait_le=passe)
    assert forget_old_traces() == 1
    with pytest.raises(AnnulationImpossible, match="trop ancien"):
        roll_back(importation=vieux)
    with pytest.raises(AnnulationImpossible, match="rien changé"):
        roll_back(importation=bring(place(id="b", nom="Mairie")))


def test_half_of_it_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    bring(place(id="a", telephone="+33247000001"))
    fait = bring(place(id="a", telephone="+33247000099"), place(id="b", nom="Mairie"))
    avant = photograph()

    def stop(**_: Any) -> None:
        raise RuntimeError("coupure")

    monkeypatch.setattr("repere.annuaire.services.importation.annulation.recompose_places", stop)
    with pytest.raises(RuntimeError), transaction.atomic():
        roll_back(importation=fait)
    assert photograph() == avant and TraceImport.objects.exists()
