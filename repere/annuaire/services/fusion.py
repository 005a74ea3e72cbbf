"""Merging records of one place, and undoing it: records move, nothing is lost."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import DoublonPresume, FicheSource, Fusion, Lieu
from repere.annuaire.services.correspondance import to_column
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import value_from_json, value_to_json


class FusionImpossible(ValueError):
    """The merge, or its undoing, makes no sense; the message says why, in French."""


@transaction.atomic
def merge_places(
    *,
    garde: Lieu,
    absorbe: Lieu,
    raisons: Sequence[str] = (),
    redacteur: PlaceWriter | None = None,
) -> Fusion:
    """Let ``garde`` take over ``absorbe``: its records, and what people wrote there where ``garde``
    has nothing of a person's. The absorbed place keeps its row and its address. Raises FusionImpossible.
    """
    if garde.pk == absorbe.pk:
        raise FusionImpossible("C’est le même lieu.")
    for lieu in (garde, absorbe):
        if lieu.fusionne_dans_id is not None:
            raise FusionImpossible(f"« {lieu.nom} » est déjà fusionné dans un autre lieu.")
    fiches = list(FicheSource.objects.filter(lieu=absorbe).order_by("pk"))
    fusion = Fusion.objects.create(
        garde=garde,
        absorbe=absorbe,
        raisons=list(raisons),
        avant=_human_part(garde),
        fiches=[fiche.pk for fiche in fiches],
    )
    FicheSource.objects.filter(pk__in=fusion.fiches).update(lieu=garde)
    _inherit_human_values(garde, absorbe)
    Lieu.objects.filter(pk=absorbe.pk).update(fusionne_dans=garde)
    _remember(garde, absorbe, DoublonPresume.Etat.FUSIONNES)
    recompose_places(touches={garde.pk: set()}, redacteur=redacteur)
    return fusion


@transaction.atomic
def undo_merge(*, fusion: Fusion) -> None:
    """Put both places back as they were; the pair will not be proposed again. Raises FusionImpossible."""
    if fusion.annulee_le is not None:
        raise FusionImpossible("Cette fusion est déjà annulée.")
    garde, absorbe = fusion.garde, fusion.absorbe
    if garde.fusionne_dans_id is not None:
        raise FusionImpossible(
            f"« {garde.nom} » a été fusionné à son tour : annulez d’abord cette fusion-là."
        )
    if garde.fusions.filter(annulee_le__isnull=True, pk__gt=fusion.pk).exists():
        raise FusionImpossible("Annulez d’abord les fusions faites après celle-ci.")
    FicheSource.objects.filter(pk__in=fusion.fiches).update(lieu=absorbe)
    Lieu.objects.filter(pk=absorbe.pk).update(fusionne_dans=None)
    _restore_human_part(garde, fusion.avant)
    fusion.annulee_le = timezone.now()
    fusion.save(update_fields=["annulee_le"])
    _remember(garde, absorbe, DoublonPresume.Etat.DISTINCTS)
    recompose_places(touches={garde.pk: set(), absorbe.pk: set()})


def declare_distinct(*, doublon: DoublonPresume) -> None:
    """A person says these are two places: the pair is never proposed again."""
    doublon.etat = DoublonPresume.Etat.DISTINCTS
    doublon.save(update_fields=["etat"])


def _human_part(lieu: Lieu) -> dict[str, Any]:
    """Return column values and provenance of what people wrote, as JSON."""
    humaines = {c: p for c, p in lieu.provenance.items() if p["origine"] == "humain"}
    return {
        "provenance": humaines,
        "valeurs": {c: value_to_json(getattr(lieu, c)) for c in humaines},
    }


def _inherit_human_values(garde: Lieu, absorbe: Lieu) -> None:
    herites = {
        champ: origine
        for champ, origine in absorbe.provenance.items()
        if origine["origine"] == "humain"
        and garde.provenance.get(champ, {}).get("origine") != "humain"
    }
    if not herites:
        return
    for champ in herites:
        setattr(garde, champ, getattr(absorbe, champ))
    garde.provenance = garde.provenance | herites
    garde.save()


def _restore_human_part(lieu: Lieu, avant: dict[str, Any]) -> None:
    gardees = {c: p for c, p in lieu.provenance.items() if p["origine"] != "humain"}
    lieu.provenance = gardees | avant["provenance"]
    for champ, valeur in avant["valeurs"].items():
        setattr(lieu, champ, to_column(champ, value_from_json(champ, valeur)))
    lieu.save()


def _remember(un: Lieu, autre: Lieu, etat: DoublonPresume.Etat) -> None:
    a, b = sorted((un.pk, autre.pk))
    DoublonPresume.objects.update_or_create(
        lieu_a_id=a,
        lieu_b_id=b,
        defaults={"etat": etat},
        create_defaults={"etat": etat, "score": 1.0},
    )
