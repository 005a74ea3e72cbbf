"""The monthly census: supply by territory, kept, so that years compare."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db import transaction
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import months_before
from repere.annuaire.presentation.mots import SERVICES
from repere.observatoire.calcul.modele import DUREES
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.models import Releve
from repere.observatoire.offre.lecture import coverages
from repere.observatoire.offre.memoire import supply
from repere.observatoire.offre.modele import TOUT, Couverture, Filtre, PointDAide
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.territoires import DEPARTEMENT, EPCI, REGION, Territoire, territories
from repere.territoires.models import Zonage

UN_AN: Final = 12
_LOT: Final = 2000
FILTRES: Final[Mapping[str, Filtre]] = {
    "gratuits": Filtre(gratuit=True),
    "samedi": Filtre(samedi=True),
    "soir": Filtre(soir=True),
    "accessibles": Filtre(accessible=True),
    **{f"service-{service.cle}": Filtre(service=nom) for nom, service in SERVICES.items()},
}


def take_census(*, jour: date | None = None, refaire: bool = False) -> int:
    """Count the supply of every territory but communes; return how many figures were written.

    Once a month: 0 when this month's is there already, unless ``refaire``, which puts today's in its place.
    """
    le = jour or timezone.localdate()
    with transaction.atomic():
        du_mois = Releve.objects.filter(jour__year=le.year, jour__month=le.month)
        if du_mois.exists() and not refaire:
            return 0
        du_mois.delete()
        lignes = _count(le)
        Releve.objects.bulk_create(lignes, batch_size=_LOT)
    return len(lignes)


def _count(le: date) -> list[Releve]:
    offre = supply()
    return [
        Releve(jour=le, maille=t.maille, code=t.code, mesure=mesure, nombre=nombre)
        for maille in (REGION, DEPARTEMENT, EPCI, *_zonages())
        for t, mesures in _measures(offre, territories(maille), le).items()
        for mesure, nombre in mesures.items()
    ]


def _zonages() -> list[str]:
    return list(Zonage.objects.order_by("pk").values_list("pk", flat=True))


def _measures(
    offre: OffreLocale, territoires: list[Territoire], le: date
) -> dict[Territoire, dict[str, float]]:
    couvertures = coverages(territoires, [TOUT, *FILTRES.values()], offre=offre)
    return {
        t: {
            **_of_points(offre.points_in(part.code for part in parts), le),
            **_of_people(couvertures[t, TOUT]),
            **{nom: couvertures[t, filtre].lieux for nom, filtre in FILTRES.items()},
        }
        for t, parts in members(territoires).items()
    }


def _of_points(points: list[PointDAide], le: date) -> dict[str, float]:
    """Return what places are; stops count for one each, but in « verifies » and « lieux »."""
    depuis = months_before(le, UN_AN)
    return {
        "lieux": len({point.lieu for point in points}),
        "arrets": sum(point.itinerant for point in points),
        # Known ones, as pages tell them: an hour lent to who tells none would be a rise that is none.
        "heures": sum(point.heures for point in points if point.connues),
        "horaires-inconnus": sum(not point.connues for point in points),
        "verifies": len({p.lieu for p in points if p.verifie_le and p.verifie_le > depuis}),
    }


def _of_people(couverture: Couverture) -> dict[str, float]:
    proches = {_within(borne): n for borne, n in couverture.a_portee.items()}
    acces = {} if couverture.acces is None else {"acces": couverture.acces}
    return {"personnes": couverture.total, **proches, **acces}


def _within(borne: float) -> str:
    return f"a-{borne:.0f}-minutes"


# What charts may ask for.
MESURES: Final = (
    "lieux", "arrets", "heures", "horaires-inconnus", "verifies", "personnes",
    *map(_within, DUREES), "acces", *FILTRES,
)  # fmt: skip
