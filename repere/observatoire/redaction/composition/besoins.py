"""The needs of structures, theme by theme. Pure."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from repere.observatoire.graphiques.barres import Barre, bars
from repere.observatoire.redaction.composition.phrases import NBSP, at_most, counted
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Figure, Tableau
from repere.observatoire.redaction.matiere import Dit, Matiere
from repere.socle.articles import of

BESOIN: Final = "besoin"
# More bars than this would be too small to read on a page; the table has them all.
BARRES_MAX: Final = 8


def needs_of(matiere: Matiere) -> list[Dit]:
    """Return the needs that were said and kept."""
    return [dit for dit in matiere.dits if dit.nature == BESOIN]


def themes_of(besoins: Sequence[Dit]) -> list[tuple[str, int]]:
    """Return the themes and how many needs are about each, the most frequent first."""
    comptes = Counter(theme for besoin in besoins for theme in besoin.themes)
    return sorted(comptes.items(), key=lambda paire: (-paire[1], paire[0]))


def tell_needs(plan: Plan, matiere: Matiere) -> None:
    """Add the needs by theme: how many, then each, and who said it; then those without a theme."""
    besoins = needs_of(matiere)
    if not besoins:
        plan.missing("Aucun besoin n’a encore été gardé.")
        return
    if classes := themes_of(besoins):
        _by_theme(plan, matiere, besoins, classes)
    if sans_theme := [besoin for besoin in besoins if not besoin.themes]:
        plan.part("Les besoins à classer")
        plan.text(_unclassified(len(sans_theme), len(besoins)))
        plan.items(map(_said, sans_theme))


def _by_theme(
    plan: Plan, matiere: Matiere, besoins: Sequence[Dit], classes: Sequence[tuple[str, int]]
) -> None:
    plan.part("Les besoins, thème par thème")
    plan.text("Un besoin peut toucher plusieurs thèmes. Une personne a confirmé chaque thème.", "note")  # fmt: skip
    plan.add(_drawing(matiere, classes), _table(matiere, besoins, classes))
    for theme, _combien in classes:
        plan.sheet(matiere.themes.get(theme, theme), au_sommaire=False)
        plan.items(_said(besoin) for besoin in besoins if theme in besoin.themes)


def _unclassified(combien: int, tous: int) -> str:
    if combien == tous:
        return (
            "Aucun besoin n’est encore classé par thème. Les voici, avec la structure qui les dit."
        )
    dits = counted(combien, "besoin n’a pas encore de thème", "besoins n’ont pas encore de thème")
    return f"{dits}, sur {tous}."


def _drawing(matiere: Matiere, classes: Sequence[tuple[str, int]]) -> Figure:
    montres = classes[:BARRES_MAX]
    barres = [Barre(matiere.themes.get(theme, theme), combien) for theme, combien in montres]
    dit = f"Le thème le plus fréquent : {barres[0].libelle} ({classes[0][1]})."
    titre = at_most("Combien de besoins par thème", BARRES_MAX, len(classes))
    svg = bars(barres, titre=titre, description=dit, identifiant="besoins")
    return Figure(
        svg=svg,
        alternative=f"Barres, une par thème. {dit} Le tableau qui suit donne tous les nombres.",
        legende=f"{titre}, bassin de vie {of(matiere.bassin)}",
    )


def _table(matiere: Matiere, besoins: Sequence[Dit], classes: Sequence[tuple[str, int]]) -> Tableau:
    lignes = tuple(
        (
            matiere.themes.get(theme, theme),
            str(combien),
            str(len({b.structure for b in besoins if theme in b.themes and b.structure})),
        )
        for theme, combien in classes
    )
    return Tableau("Les besoins par thème", ("Thème", "Besoins", "Structures"), lignes, (1, 2))


def _said(besoin: Dit) -> str:
    return f"{besoin.texte}{NBSP}({besoin.structure})" if besoin.structure else besoin.texte
