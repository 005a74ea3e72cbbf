"""Writing communes and what holds them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.db.models import ManyToOneRel

from repere.socle.geographie import Point
from repere.socle.texte import plier
from repere.territoires.decoupage import Ancienne, Decoupage
from repere.territoires.models import (
    AncienneCommune,
    Appartenance,
    Commune,
    Departement,
    Epci,
    Region,
)

CHAMPS_POSITION = ["latitude", "longitude", "position_approximative"]
COMPOSANTS = (AncienneCommune, Appartenance)
CHAMPS_COMMUNE = [
    "nom", "nom_recherche", "codes_postaux", "population", "departement", "epci", *CHAMPS_POSITION,
]  # fmt: skip


class Position(NamedTuple):
    """Where a commune is, and whether that is a guess."""

    point: Point
    approximative: bool


def write_decoupage(decoupage: Decoupage, positions: Mapping[str, Position]) -> None:
    """Write régions, départements, EPCI, communes and old codes, over what was there."""
    Region.objects.bulk_create(
        [Region(code=code, nom=nom) for code, nom in decoupage.regions.items()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["nom"],
    )
    Departement.objects.bulk_create(
        [
            Departement(code=code, nom=nom, region_id=region)
            for code, (nom, region) in decoupage.departements.items()
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["nom", "region"],
    )
    Epci.objects.bulk_create(
        [Epci(siren=c, nom=nom, nature=nature) for c, (nom, nature) in decoupage.epci.items()],
        update_conflicts=True,
        unique_fields=["siren"],
        update_fields=["nom", "nature"],
    )
    write_communes(_rows(decoupage, positions))
    _absorb_merged(decoupage)
    _write_former(decoupage)


def write_communes(communes: Iterable[Commune]) -> None:
    """Write these communes over the ones of the same code."""
    Commune.objects.bulk_create(
        communes,
        update_conflicts=True,
        unique_fields=["code_insee"],
        update_fields=CHAMPS_COMMUNE,
    )


def _rows(decoupage: Decoupage, positions: Mapping[str, Position]) -> list[Commune]:
    return [
        Commune(
            code_insee=lue.code,
            nom=lue.nom,
            nom_recherche=plier(lue.nom),
            codes_postaux=list(lue.codes_postaux),
            population=lue.population,
            departement_id=lue.departement,
            epci_id=lue.epci or None,
            **position_fields(positions.get(lue.code)),
        )
        for lue in decoupage.communes
    ]


def position_fields(position: Position | None) -> dict[str, float | bool | None]:
    """Return the columns that say where a commune is."""
    if position is None:
        return {"latitude": None, "longitude": None, "position_approximative": False}
    return {
        "latitude": position.point.latitude,
        "longitude": position.point.longitude,
        "position_approximative": position.approximative,
    }


def _absorb_merged(decoupage: Decoupage) -> None:
    """Let the communes merged since the last version go into the one that took them over."""
    presentes = {commune.code for commune in decoupage.communes}
    disparues = Commune.objects.filter(departement__in=decoupage.departements).exclude(
        pk__in=presentes
    )
    for disparue in disparues.order_by("pk"):
        repreneuses = {a.actuelle for a in decoupage.anciennes if a.code == disparue.pk}
        # Split, or gone without a trace: keep it rather than guess.
        if len(repreneuses) == 1:
            absorb(disparue=disparue, repreneuse=repreneuses.pop())


def absorb(*, disparue: Commune, repreneuse: str) -> None:
    """Send everything that points to ``disparue`` to the commune ``repreneuse``, then remove it."""
    for relation in Commune._meta.get_fields(include_hidden=True):
        # What composes the referential is written again by each load; the rest must follow.
        if isinstance(relation, ManyToOneRel) and relation.related_model not in COMPOSANTS:
            champ = relation.field.name
            relation.related_model._base_manager.filter(**{champ: disparue}).update(
                **{champ: repreneuse}
            )
    disparue.delete()


def _write_former(decoupage: Decoupage) -> None:
    AncienneCommune.objects.filter(commune__departement__in=decoupage.departements).delete()
    AncienneCommune.objects.bulk_create(_former_rows(decoupage.anciennes), ignore_conflicts=True)


def _former_rows(anciennes: Sequence[Ancienne]) -> list[AncienneCommune]:
    return [
        AncienneCommune(
            code_insee=a.code,
            nom=a.nom,
            nom_recherche=plier(a.nom),
            commune_id=a.actuelle,
            nature=a.nature,
        )
        for a in anciennes
    ]
