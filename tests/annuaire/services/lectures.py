"""Records as an importer would read them, written here."""

from datetime import date
from typing import Any

from repere.annuaire.imports.lecture import Lue, Rejetee, Remarque
from repere.annuaire.models import Import
from repere.annuaire.services.importation import Plan, apply_plan, prepare_plan
from repere.annuaire.standard.fiche import Fiche

MEDIATHEQUE: dict[str, Any] = {
    "id": "m-1",
    "nom": "Médiathèque des Trois-Ormes",
    "pivot": "21379990100011",
    "commune": "Valpré",
    "code_postal": "37990",
    "code_insee": "37990",
    "adresse": "4 rue du Lavoir",
    "telephone": "+33247000001",
    "source": "Annuaire des bibliothèques",
    "date_maj": date(2024, 3, 1),
    "services": ("Accès internet et matériel informatique",),
    "horaires": "Tu-Sa 10:00-12:00",
}


def record(**valeurs: Any) -> Fiche:
    return Fiche(**(MEDIATHEQUE | valeurs))


def read(*fiches: Fiche) -> list[Lue]:
    return [
        Lue(ligne=rang, fiche=fiche, brut={"id": fiche.id}, remarques=())
        for rang, fiche in enumerate(fiches, start=2)
    ]


def rejected(ligne: int = 9) -> Rejetee:
    remarque = Remarque(ligne, "nom", "", "Le nom manque.", "Écrivez le nom du lieu.")
    return Rejetee(ligne=ligne, brut={"id": "x"}, remarques=(remarque,))


def plan_for(*fiches: Fiche, **options: Any) -> Plan:
    return prepare_plan(format="essai", lectures=read(*fiches), **options)


def import_records(*fiches: Fiche, **options: Any) -> Import:
    return apply_plan(plan=plan_for(*fiches, **options))
