"""Declaring what scores of fragility are given against: computed once, kept, so that years compare."""

from collections import defaultdict

from django.db import transaction
from django.db.models import Max

from repere.observatoire.calcul.fragilite import (
    CRITERES,
    CRITERES_MIN,
    VERSION,
    Reference,
    reference,
)
from repere.observatoire.models import ReferenceFragilite, Valeur
from repere.observatoire.services.geographie import Communes

Maille = Valeur.Maille


class ReferenceImpossible(ValueError):
    """Too little is loaded. The message says what is missing."""


def declare_reference(*, nom: str, annees: dict[str, int] | None = None) -> ReferenceFragilite:
    """Compute the percentiles of the communes of this instance, keep them under ``nom``, and use them from now on.

    From figures of communes themselves: those taken from an EPCI or a département would narrow the scale. Raises
    ReferenceImpossible with fewer than three criteria.
    """
    communes = Communes()
    millesimes = annees or last_years()
    faite = reference(nom, _criteria(millesimes, communes))
    if len(faite.bornes) < CRITERES_MIN:
        manquent = ", ".join(c for c in CRITERES if c not in faite.bornes)
        raise ReferenceImpossible(
            f"Critères chargés : {len(faite.bornes)}. Il en faut au moins {CRITERES_MIN}. "
            f"Il manque : {manquent}. Voir : repere observatoire sources."
        )
    return _keep(faite, {c: a for c, a in millesimes.items() if c in faite.bornes})


def last_years() -> dict[str, int]:
    """Return the last year of each criterion that communes have."""
    lignes = (
        Valeur.objects.named(*CRITERES)
        .filter(maille=Maille.COMMUNE)
        .order_by()
        .values_list("indicateur")
        .annotate(derniere=Max("annee"))
    )
    return {str(code): int(annee) for code, annee in lignes}


def _criteria(
    annees: dict[str, int], communes: Communes
) -> list[tuple[dict[str, float | None], float]]:
    valeurs: dict[str, dict[str, float | None]] = defaultdict(dict)
    lignes = (
        Valeur.objects.named(*annees)
        .filter(maille=Maille.COMMUNE, numerateur__isnull=False, denominateur__gt=0)
        .exclude(statut=Valeur.Statut.IMPUTEE)
        .order_by("pk")
        .values_list("indicateur", "annee", "code", "numerateur", "denominateur")
    )
    for indicateur, annee, code, haut, bas in lignes:
        if (
            annees[indicateur] == annee
            and code in communes.populations
            and haut is not None
            and bas
        ):
            valeurs[code][indicateur] = 100 * haut / bas
    return [(valeurs[code], float(population)) for code, population in communes.populations.items()]


@transaction.atomic
def _keep(faite: Reference, millesimes: dict[str, int]) -> ReferenceFragilite:
    # One at a time: the base refuses two in force.
    ReferenceFragilite.objects.filter(en_vigueur=True).update(en_vigueur=False)
    return ReferenceFragilite.objects.create(
        nom=faite.nom,
        version=VERSION,
        bornes={critere: [b.bas, b.haut] for critere, b in faite.bornes.items()},
        millesimes=millesimes,
        en_vigueur=True,
    )
