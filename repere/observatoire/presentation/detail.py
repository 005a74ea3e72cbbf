"""What observers and facilitators see beyond the public portrait: names of places, searches by commune."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import LIBELLES
from repere.monographies.models import Theme
from repere.monographies.services.comparaison import compare_needs
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.ensemble import whole
from repere.observatoire.offre.lecture import PointDAide, gaps
from repere.observatoire.offre.manques import UN_AN
from repere.observatoire.presentation.paroles import STRUCTURES
from repere.observatoire.territoires import Territoire
from repere.recherche.models import RechercheInfructueuse
from repere.recherche.sans_reponse import SansReponse, unmet
from repere.socle.francais import counted

_LIEUX_MAX: Final = 15
_COMMUNES_MAX: Final = 30


class LieuAVoir(NamedTuple):
    """A place that nobody verified lately."""

    nom: str
    adresse: str
    connu_le: date | None


@dataclass(frozen=True, slots=True)
class Detail:
    """``vaines`` and ``communes`` are exact counts: who reads them is trusted with small ones."""

    territoire: Territoire
    fraicheurs: tuple[tuple[str, int], ...]
    jamais_verifies: int
    a_voir: tuple[LieuAVoir, ...]
    autres: int
    vaines: tuple[SansReponse, ...]
    communes: tuple[tuple[str, int], ...]
    besoins: tuple[tuple[str, str], ...]


def read_detail(territoire: Territoire) -> Detail:
    """Read what is not public of ``territoire``."""
    ensemble = whole()
    manques = gaps(territoire, offre=ensemble.offre)
    codes = [part.code for part in members([territoire])[territoire]]
    depuis = timezone.localdate() - UN_AN
    return Detail(
        territoire,
        tuple((LIBELLES[classe], nombre) for classe, nombre in manques.fraicheurs.items()),
        manques.jamais_verifies,
        tuple(_to_see(point) for point in manques.perimes[:_LIEUX_MAX]),
        len(manques.perimes[_LIEUX_MAX:]),
        tuple(unmet(codes, depuis)[:_COMMUNES_MAX]),
        _by_commune(codes, depuis),
        _needs(territoire),
    )


def _to_see(point: PointDAide) -> LieuAVoir:
    adresse = reverse("annuaire:lieu_court", args=[point.identifiant])
    return LieuAVoir(point.nom, adresse, point.connu_le)


def _by_commune(codes: Sequence[str], depuis: date) -> tuple[tuple[str, int], ...]:
    """Return in which communes most searches found nothing as asked."""
    noms = {c.code: c.nom for c in whole().of(codes)}
    lignes = (
        RechercheInfructueuse.objects.filter(jour__gte=depuis)
        .exclude(commune="")
        .order_by()
        .values_list("commune")
        .annotate(total=Sum("nombre"))
    )
    siennes = [(noms[code], total) for code, total in lignes if code in noms]
    return tuple(sorted(siennes, key=lambda ligne: (-ligne[1], ligne[0]))[:_COMMUNES_MAX])


def _needs(territoire: Territoire) -> tuple[tuple[str, str], ...]:
    """Return what was said in monographs still being written, too."""
    if not territoire.de_zonage:
        return ()
    lue, noms = compare_needs(zonage=territoire.maille, public=False), Theme.objects.names()
    dits = []
    for theme in lue.themes:
        cles = (theme, territoire.code)
        combien = [
            nombre.structures or 0
            for nombre in (lue.par_zone.get(cles), lue.reseau_par_zone.get(cles))
            if nombre
        ]
        if sum(combien):
            dits.append((noms.get(theme, theme), counted(STRUCTURES, sum(combien))))
    return tuple(dits)
