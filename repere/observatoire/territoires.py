"""The territories that the observatory speaks of: a commune, or any group of communes. One name for all of them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.utils.text import slugify

from repere.territoires.models import Commune, Departement, Epci, Region, Zone
from repere.territoires.querysets import CommuneQuerySet

COMMUNE: Final = "commune"
EPCI: Final = "epci"
DEPARTEMENT: Final = "departement"
REGION: Final = "region"


@dataclass(frozen=True, slots=True)
class Territoire:
    """``maille``: commune, epci, departement, region, or the code of a zonage. ``code``: its own, within."""

    maille: str
    code: str
    nom: str

    @property
    def de_zonage(self) -> bool:
        """Whether it is a zone of a zonage: a basin, or any other."""
        return self.maille not in (COMMUNE, EPCI, DEPARTEMENT, REGION)

    @property
    def slug(self) -> str:
        """Readable part of its address."""
        return slugify(self.nom) or self.code

    def communes(self) -> CommuneQuerySet:
        """Return the communes that make it, those of this instance only."""
        toutes = Commune.objects.in_territory()
        champs = {
            COMMUNE: {"pk": self.code},
            EPCI: {"epci": self.code},
            DEPARTEMENT: {"departement": self.code},
            REGION: {"departement__region": self.code},
        }
        ici = {
            "appartenances__zonage": self.maille,
            "appartenances__zone__code": self.code,
        }
        return toutes.filter(**champs.get(self.maille, ici))


def territory(maille: str, code: str) -> Territoire | None:
    """Return the territory of this name, None when there is none."""
    noms = {
        COMMUNE: Commune.objects.filter(pk=code),
        EPCI: Epci.objects.filter(pk=code),
        DEPARTEMENT: Departement.objects.filter(pk=code),
        REGION: Region.objects.filter(pk=code),
    }
    lignes = noms.get(maille, Zone.objects.filter(zonage=maille, code=code))
    nom = lignes.order_by().values_list("nom", flat=True).first()
    return None if nom is None else Territoire(maille, code, nom)


def territories(maille: str) -> list[Territoire]:
    """Return the territories of a kind that hold a commune of this instance, by name."""
    ici = Commune.objects.in_territory().order_by()
    lignes: Collection[tuple[str, str]]
    if maille == COMMUNE:
        lignes = list(ici.values_list("pk", "nom"))
    elif maille in (EPCI, DEPARTEMENT, REGION):
        champ = {REGION: "departement__region"}.get(maille, maille)
        lignes = list(ici.exclude(**{champ: None}).values_list(champ, f"{champ}__nom").distinct())
    else:
        zones = Zone.objects.filter(zonage=maille, communes__in=ici)
        lignes = list(zones.order_by().values_list("code", "nom").distinct())
    return [
        Territoire(maille, code, nom)
        for code, nom in sorted(lignes, key=lambda ligne: (ligne[1], ligne[0]))
    ]
