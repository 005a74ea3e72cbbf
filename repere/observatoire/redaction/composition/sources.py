"""How the document was made, from what, under which licence; and the figures of every commune. Pure."""

from typing import Final

from repere.observatoire.dessin.nombres import number
from repere.observatoire.redaction.composition.phrases import INCONNUE, NBSP, counted_people, day
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Tableau
from repere.observatoire.redaction.matiere import CommuneDite, Matiere
from repere.socle.texte import plier

LICENCE: Final = "Licence Ouverte 2.0"


def tell_sources(plan: Plan, matiere: Matiere) -> None:
    """Add the method, the sources and the licence."""
    plan.section("Sources et méthode", "sources")
    plan.part("Comment ce document est fait")
    plan.items(_method(matiere))
    plan.part("Ce qui n’est pas dans ce document")
    plan.text(
        "Aucun nom de personne, aucun téléphone ni courriel personnel n’y figure. "
        "Un chiffre absent n’est jamais remplacé par une estimation qui ne le dit pas."
    )
    plan.part("Licence")
    plan.text(f"Ce document est publié sous {LICENCE}. Vous pouvez le copier, le modifier et le diffuser. "
              "Citez la source et la date.")  # fmt: skip
    if matiere.site:
        plan.text(f"Site : {matiere.site}")


def _method(matiere: Matiere) -> list[str]:
    origine = (
        "Il reprend un document plus ancien, relu par une personne."
        if matiere.reprise
        else "Il vient de réunions avec les structures du bassin."
    )
    return [
        origine,
        "Les fiches des structures viennent de l’annuaire et de ce que les structures disent d’elles-mêmes.",
        "Les textes d’introduction et la synthèse sont écrits par des personnes, sauf mention contraire.",
        "Les chiffres sont calculés : pour un groupe de communes, on additionne, on ne fait pas la moyenne des taux.",
        f"Les données les plus récentes datent du {day(matiere.jour)}.",
    ]


def tell_towns(plan: Plan, matiere: Matiere) -> None:
    """Add what the maps show, commune by commune."""
    communes = sorted(matiere.portrait.communes, key=lambda c: (plier(c.nom), c.code))
    if not any(c.indice or c.acces is not None for c in communes):
        return
    plan.section("Annexe : commune par commune", "communes")
    plan.text(
        "Ce tableau dit tout ce que les cartes montrent. Les heures d’aide sont celles d’une semaine, "
        f"pour 10{NBSP}000 habitants."
    )
    entetes = ("Commune", "Habitants", "Indice de fragilité", "Heures d’aide")
    plan.add(Tableau("Les communes du bassin", entetes, tuple(map(_row, communes)), (1, 2, 3)))


def _row(commune: CommuneDite) -> tuple[str, ...]:
    indice = commune.indice
    return (
        commune.nom,
        counted_people(commune.population),
        f"{number(indice.note, decimales=1)} ({indice.combien})" if indice else INCONNUE,
        number(commune.acces) if commune.acces is not None else INCONNUE,
    )
