"""The structures: one sheet each, by commune. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from repere.annuaire.presentation.formats import phone_in_words
from repere.monographies.fiche_lue import FicheLue, Materiel
from repere.observatoire.redaction.composition.phrases import NBSP, counted
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Tableau
from repere.observatoire.redaction.lettres import legible
from repere.observatoire.redaction.matiere import Matiere
from repere.socle.francais import capitalized
from repere.socle.texte import plier

SANS_COMMUNE: Final = "Commune non précisée"
_LISTES: Final = (
    ("Publics", "publics"),
    ("Qui envoie des personnes", "prescripteurs"),
    ("Projets", "projets"),
    ("Points forts", "forces"),
    ("Points faibles", "faiblesses"),
    ("Besoins", "besoins"),
)
# What a sheet is expected to say: named when it does not.
_ATTENDUS: Final = (
    ("la commune", "commune"),
    ("les horaires", "horaires"),
    ("l’équipement", "equipements"),
    ("les publics", "publics"),
    ("les besoins", "besoins"),
)


def tell_structures(plan: Plan, matiere: Matiere) -> None:
    """Add the table of structures, then their sheets by commune."""
    if not matiere.fiches:
        plan.missing(
            "Aucune structure n’a encore de fiche. Elle naît quand la structure vient à la première réunion."
        )
        return
    groupes = _by_town(matiere.fiches)
    nombre = counted(len(matiere.fiches), "structure a une fiche", "structures ont une fiche")
    communes = counted(_towns(groupes), "commune", "communes")
    plan.text(f"{nombre} dans cette monographie, dans {communes}.", "repere")
    plan.add(_summary(groupes))
    if any(fiche.datee for fiche in matiere.fiches):
        plan.text(
            "Certaines fiches disent ce qui était vrai le jour de la réunion. L’annuaire en ligne a pu changer "
            "depuis : vérifiez-y les horaires avant de vous déplacer.",
            "note",
        )
    for commune, fiches in groupes.items():
        plan.part(commune)
        for fiche in fiches:
            _sheet(plan, fiche)


def _by_town(fiches: Sequence[FicheLue]) -> dict[str, list[FicheLue]]:
    """Return the sheets by commune, both by name; those without a commune last."""
    groupes: dict[str, list[FicheLue]] = defaultdict(list)
    for fiche in fiches:
        groupes[fiche.commune or SANS_COMMUNE].append(fiche)
    rangees = sorted(groupes, key=lambda nom: (nom == SANS_COMMUNE, plier(nom), nom))
    return {nom: sorted(groupes[nom], key=lambda f: (plier(f.nom), f.nom)) for nom in rangees}


def _towns(groupes: dict[str, list[FicheLue]]) -> int:
    return len(groupes) - (SANS_COMMUNE in groupes)


def _summary(groupes: dict[str, list[FicheLue]]) -> Tableau:
    lignes = tuple(
        (fiche.nom, commune, str(len(fiche.besoins)))
        for commune, fiches in groupes.items()
        for fiche in fiches
    )
    return Tableau(
        "Les structures de cette monographie",
        ("Structure", "Commune", "Besoins dits"),
        lignes,
        (2,),
    )


def _sheet(plan: Plan, fiche: FicheLue) -> None:
    plan.sheet(fiche.nom)
    plan.fact("Équipe", fiche.equipe.splitlines())
    plan.fact("Horaires", replace(fiche, horaires=legible(fiche.horaires)).heures)
    plan.fact("Téléphone", [phone_in_words(fiche.telephone)] if fiche.telephone else [])
    plan.fact("Courriel", [fiche.courriel])
    plan.fact("Équipement", map(_equipment, fiche.equipements))
    for libelle, champ in _LISTES:
        plan.fact(libelle, map(capitalized, getattr(fiche, champ)))
    absents = [nom for nom, champ in _ATTENDUS if not getattr(fiche, champ)]
    if absents:
        plan.text(f"Non renseigné : {', '.join(absents)}.", "note")


def _equipment(materiel: Materiel) -> str:
    """Return "Ordinateur : 10", or the kind alone when nobody said how many."""
    dit = capitalized(materiel.type)
    return dit if materiel.nombre is None else f"{dit}{NBSP}: {materiel.nombre}"
