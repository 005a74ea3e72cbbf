"""The needs of structures, theme by theme. Pure."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from repere.observatoire.graphiques.barres import Barre, bars
from repere.observatoire.redaction.composition.phrases import NBSP, counted
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Figure, Tableau
from repere.observatoire.redaction.matiere import Dit, Matiere

BESOIN: Final = "besoin"


def needs_of(matiere: Matiere) -> list[Dit]:
    """Return the needs that were said and kept."""
    return [dit for dit in matiere.dits if dit.nature == BESOIN]


def themes_of(besoins: Sequence[Dit]) -> list[tuple[str, int]]:
    """Return the themes and how many needs are about each, the most frequent first."""
    comptes = Counter(theme for besoin in besoins for theme in besoin.themes)
    return sorted(comptes.items(), key=lambda paire: (-paire[1], paire[0]))


def tell_needs(plan: Plan, matiere: Matiere) -> None:
    """Add the needs by theme: how many, then each, and who said it."""
    besoins = needs_of(matiere)
    classes = themes_of(besoins)
    if not classes:
        plan.missing(_nothing(besoins))
        return
    plan.add(_drawing(matiere, classes), _table(matiere, besoins, classes))
    sans_theme = sum(not besoin.themes for besoin in besoins)
    if sans_theme:
        plan.text(
            f"{counted(sans_theme, 'besoin n’est', 'besoins ne sont')} pas encore "
            f"{'classé' if sans_theme < 2 else 'classés'}.",
            "note",
        )
    plan.text("Un besoin peut toucher plusieurs thèmes. Une personne a confirmé chaque thème.", "note")  # fmt: skip
    for theme, _combien in classes:
        plan.sheet(matiere.themes.get(theme, theme))
        plan.items(_said(besoin) for besoin in besoins if theme in besoin.themes)


def _nothing(besoins: Sequence[Dit]) -> str:
    if not besoins:
        return "Aucun besoin n’a encore été gardé."
    return (
        f"{counted(len(besoins), 'besoin a été dit', 'besoins ont été dits')}, mais aucun n’est encore classé "
        "par thème. Le classement se fait dans l’espace professionnel."
    )


def _drawing(matiere: Matiere, classes: Sequence[tuple[str, int]]) -> Figure:
    barres = [Barre(matiere.themes.get(theme, theme), combien) for theme, combien in classes]
    dit = f"Le thème le plus fréquent : {barres[0].libelle} ({classes[0][1]})."
    titre = "Combien de besoins par thème"
    svg = bars(barres, titre=titre, description=dit, identifiant="besoins")
    return Figure(
        svg=svg,
        alternative=f"Barres, une par thème. {dit} Le tableau qui suit donne tous les nombres.",
        legende=f"{titre}, bassin de vie de {matiere.bassin}",
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
