"""The conclusion: what a person wrote; else what can be counted, and it says that nobody wrote it. Pure."""

from typing import Final

from repere.monographies.sections import SYNTHESE
from repere.observatoire.calcul.modele import VINGT_MINUTES
from repere.observatoire.dessin.nombres import number
from repere.observatoire.redaction.composition.besoins import needs_of, themes_of
from repere.observatoire.redaction.composition.phrases import counted, enumerated, score
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.matiere import Matiere
from repere.socle.francais import uncapitalized

AUTOMATIQUE: Final = (
    "Personne n’a encore écrit la synthèse. Voici un résumé fait automatiquement à partir des données. "
    "Il compte ; il ne juge pas."
)
_THEMES_DITS: Final = 3


def tell_synthesis(plan: Plan, matiere: Matiere) -> None:
    """Add the conclusion."""
    if plan.written(matiere.textes.get(SYNTHESE, "")):
        return
    plan.missing(AUTOMATIQUE)
    faits = facts(matiere)
    if faits:
        plan.items(faits)
    else:
        plan.missing("Il n’y a encore rien à résumer.")


def facts(matiere: Matiere) -> list[str]:
    """Return what can be counted, in sentences."""
    return [*_people(matiere), *_supply(matiere), *_meetings(matiere), *_needs(matiere)]


def _people(matiere: Matiere) -> list[str]:
    dits = []
    chiffres = matiere.portrait.chiffres
    population, agees = chiffres.get("population"), chiffres.get("part_65_ans_et_plus")
    if population and population.valeur is not None:
        dits.append(f"Le bassin compte {number(population.valeur)} habitants.")
    if agees and agees.valeur is not None:
        dits.append(f"{number(agees.valeur, '%', 1)} des habitants ont 65 ans ou plus.")
    if indice := matiere.portrait.indice:
        dits.append(f"L’indice de fragilité numérique est de {score(indice)}.")
    return dits


def _supply(matiere: Matiere) -> list[str]:
    toute = matiere.aide.toute
    if toute is None or not toute.existants:
        return []
    dits = [counted(toute.existants, "lieu d’aide est recensé.", "lieux d’aide sont recensés.")]
    part = toute.share(VINGT_MINUTES)
    if part is not None:
        dits.append(f"{number(100 * part, '%')} des habitants sont à moins de 20 minutes d’un lieu ouvert.")  # fmt: skip
    return dits


def _meetings(matiere: Matiere) -> list[str]:
    dits = []
    # Meeting by meeting: an old document names one structure in two ways, and would count it twice.
    dits += [
        f"{counted(len(r.presentes), 'structure est venue', 'structures sont venues')} "
        f"à la réunion {r.rang}."
        for r in matiere.rencontres
        if r.presentes
    ]
    if matiere.fiches:
        dits.append(counted(len(matiere.fiches), "structure a une fiche.", "structures ont une fiche."))  # fmt: skip
    return dits


def _needs(matiere: Matiere) -> list[str]:
    besoins = needs_of(matiere)
    if not besoins:
        return []
    dits = [counted(len(besoins), "besoin a été dit et gardé.", "besoins ont été dits et gardés.")]
    if classes := themes_of(besoins)[:_THEMES_DITS]:
        noms = [
            f"{uncapitalized(matiere.themes.get(theme, theme))} ({combien})"
            for theme, combien in classes
        ]
        dits.append(f"Les thèmes les plus fréquents : {enumerated(noms)}.")
    return dits
