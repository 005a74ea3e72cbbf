"""The help that exists, and who reaches it. Pure."""

from collections.abc import Mapping
from typing import Final

from repere.observatoire.calcul.modele import DUREES
from repere.observatoire.dessin.nombres import number
from repere.observatoire.offre.modele import Couverture
from repere.observatoire.redaction.composition.cartes import access_map
from repere.observatoire.redaction.composition.phrases import INCONNUE, NBSP, counted
from repere.observatoire.redaction.composition.plan import Plan
from repere.observatoire.redaction.document import Tableau
from repere.observatoire.redaction.matiere import Aide, Matiere

SOURCE: Final = "Source : annuaire de Repère, et populations légales (Insee)."


def tell_supply(plan: Plan, matiere: Matiere) -> None:
    """Add what the directory knows of the help in the basin."""
    plan.part("L’aide existante")
    aide, toute = matiere.aide, matiere.aide.toute
    if toute is None or not toute.existants:
        plan.missing(
            "L’annuaire ne connaît encore aucun lieu d’aide dans ce bassin. "
            "Une équipe peut les ajouter, ou les importer."
        )
        return
    _counts(plan, toute)
    plan.add(_coverage(aide.couvertures))
    plan.text(_travel(aide), "note")
    if (carte := access_map(matiere)) is not None:
        plan.add(carte)


def _counts(plan: Plan, toute: Couverture) -> None:
    dits = counted(toute.existants, "lieu d’aide est recensé", "lieux d’aide sont recensés")
    plan.text(f"{dits} dans le bassin.", "repere")
    connus = toute.lieux - toute.inconnues
    if toute.lieux:
        plan.text(
            f"Les horaires sont connus pour {connus} d’entre eux. Un lieu dont les horaires ne sont pas connus "
            "compte pour une heure par semaine."
        )
    if toute.acces is not None:
        plan.text(
            f"En moyenne, {number(toute.acces)} heures d’aide par semaine sont à la portée de 10{NBSP}000 "
            "habitants. L’aide des communes voisines compte, et les habitants des communes voisines aussi."
        )


def _coverage(couvertures: Mapping[str, Couverture]) -> Tableau:
    entetes = ("Ce qu’on cherche", "Lieux", "Le disent", *(f"À {int(d)} min" for d in DUREES))
    lignes = tuple(
        (quoi, *_places(trouvee), *(_share(trouvee, duree) for duree in DUREES))
        for quoi, trouvee in couvertures.items()
    )
    titre = "Part des habitants à moins de 10, 20 et 30 minutes d’un lieu ouvert"
    return Tableau(titre, entetes, lignes, tuple(range(1, len(entetes))), SOURCE)


def _places(trouvee: Couverture) -> tuple[str, str]:
    """Return how many places answer, and how many of all say anything about it."""
    dits = f"{trouvee.renseignes} sur {trouvee.existants}"
    return (number(trouvee.lieux) if trouvee.renseignes else INCONNUE, dits)


def _share(trouvee: Couverture, duree: float) -> str:
    """Return the share of people; where no place says anything, nobody can tell."""
    part = trouvee.share(duree) if trouvee.renseignes or trouvee.lieux else None
    if part is None:
        return INCONNUE
    dite = number(100 * part, "%")
    # Places that say nothing may well have it.
    return dite if part >= 1 or trouvee.renseignes >= trouvee.existants else f"au moins {dite}"


def _travel(aide: Aide) -> str:
    trajets = (
        "Les temps de trajet sont estimés à vol d’oiseau, allongés d’un tiers, à 50 km/h."
        if aide.a_vol_d_oiseau
        else "Les temps de trajet viennent d’une table importée, par la route."
    )
    return (
        f"{trajets} « Le disent » : les lieux du bassin qui disent oui ou non sur ce point. "
        "Les autres ne sont pas comptés : « au moins » le rappelle."
    )
