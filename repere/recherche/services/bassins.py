"""The file of each zone, built once and compressed once, until something in that zone changes."""

import hashlib
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from django.db.models import Count, Max, Sum
from django.db.models.functions import Mod

from repere.annuaire.horaires.osm import is_holiday
from repere.annuaire.models import Lieu
from repere.recherche.hors_ligne.codage import abridged, compress, encode, to_json
from repere.recherche.hors_ligne.modele import BassinGarde, CommuneGardee, LieuGarde
from repere.recherche.services.lieux_gardes import keep
from repere.socle.langue import active_language
from repere.territoires.models import AncienneCommune, Appartenance, Chargement, Zone

_journal = logging.getLogger(__name__)
# What a bassin may weigh once compressed, in bytes.
POIDS_MAX: Final = 15_000
_MODULE: Final = 1_000_003
_DITES: Final = (AncienneCommune.Nature.DELEGUEE, AncienneCommune.Nature.ASSOCIEE)


class Colis(NamedTuple):
    """The file of a zone. ``empreinte`` names its content; ``compresse`` is what travels."""

    nom: str
    zonage: str
    code: str
    lieux: int
    empreinte: str
    contenu: bytes
    compresse: bytes


class _Garde(NamedTuple):
    signature: tuple[Any, ...]
    colis: Colis


# By zone and language: as many as there are zones, so nothing to bound.
_gardes: Final[dict[tuple[int, str], _Garde]] = {}


def parcel_of(zone: Zone, jour: date) -> Colis:
    """Return the file of ``zone`` as it is on ``jour``. Three queries when nothing changed in it."""
    return parcels_of([zone], jour)[0]


def parcels_of(zones: Sequence[Zone], jour: date) -> list[Colis]:
    """Return the files of ``zones``, in their order; as many queries for one as for all."""
    signatures = _signatures(zones, jour)
    langue = active_language()
    a_refaire = [
        zone
        for zone in zones
        if (garde := _gardes.get((zone.pk, langue))) is None
        or garde.signature != signatures[zone.pk]
    ]
    for zone, colis in _built(a_refaire, jour):
        _gardes[zone.pk, langue] = _Garde(signatures[zone.pk], colis)
    return [_gardes[zone.pk, langue].colis for zone in zones]


def _signatures(zones: Sequence[Zone], jour: date) -> dict[int, tuple[Any, ...]]:
    """Return, for each zone, what differs as soon as its file would."""
    lieux = (
        Lieu.objects.published()
        .filter(rattachement__appartenances__zone__in=zones)
        .order_by()
        .values_list("rattachement__appartenances__zone")
        .annotate(Count("pk"), Max("revision"), somme=Sum(Mod("revision", _MODULE)))
    )
    communes = (
        Appartenance.objects.filter(zone__in=zones)
        .order_by()
        .values_list("zone")
        .annotate(Count("pk"), Sum("pk"))
    )
    chargement = Chargement.objects.aggregate(dernier=Max("pk"))["dernier"]
    par_lieux = {ligne[0]: ligne[1:] for ligne in lieux}
    par_communes = {ligne[0]: ligne[1:] for ligne in communes}
    return {
        zone.pk: (
            zone.nom,
            chargement,
            jour.year,
            par_lieux.get(zone.pk),
            par_communes.get(zone.pk),
        )
        for zone in zones
    }


def _built(zones: list[Zone], jour: date) -> Iterator[tuple[Zone, Colis]]:
    if not zones:
        return
    communes, lieux = _communes(zones), _places(zones)
    feries = tuple(holidays(jour.year, jour.year + 1))
    for zone in zones:
        bassin = BassinGarde(
            zonage=zone.zonage_id,
            code=zone.code,
            nom=zone.nom,
            communes=tuple(communes[zone.pk]),
            lieux=tuple(lieux[zone.pk]),
            feries=feries,
        )
        yield zone, parcel(bassin)


def parcel(bassin: BassinGarde) -> Colis:
    """Return the file of ``bassin``, abridged when the whole would weigh too much."""
    contenu = to_json(encode(bassin))
    compresse = compress(contenu)
    if len(compresse) > POIDS_MAX and not bassin.abrege:
        return parcel(abridged(bassin))
    return Colis(
        nom=bassin.nom,
        zonage=bassin.zonage,
        code=bassin.code,
        lieux=len(bassin.lieux),
        empreinte=hashlib.sha256(contenu).hexdigest()[:20],
        contenu=contenu,
        compresse=compresse,
    )


def holidays(*annees: int) -> Iterator[date]:
    """Yield the public holidays of ``annees``."""
    for annee in annees:
        jours = (date(annee, 1, 1) + timedelta(days=n) for n in range(366))
        yield from (jour for jour in jours if jour.year == annee and is_holiday(jour))


def _communes(zones: list[Zone]) -> dict[int, list[CommuneGardee]]:
    """Return the communes of each zone, by name, with the old names still said."""
    anciennes: dict[str, list[str]] = defaultdict(list)
    dites = AncienneCommune.objects.filter(
        nature__in=_DITES, commune__appartenances__zone__in=zones
    ).distinct()
    for ancienne in dites.order_by("nom", "pk"):
        anciennes[ancienne.commune_id].append(ancienne.nom)
    communes: dict[int, list[CommuneGardee]] = defaultdict(list)
    lignes = Appartenance.objects.filter(zone__in=zones).select_related("commune")
    for ligne in lignes.order_by("commune__nom", "commune"):
        commune = ligne.commune
        gardee = CommuneGardee(
            code=commune.pk,
            nom=commune.nom,
            codes_postaux=tuple(commune.codes_postaux),
            point=commune.position,
            anciennes=tuple(n for n in dict.fromkeys(anciennes[commune.pk]) if n != commune.nom),
        )
        communes[ligne.zone_id].append(gardee)
    return communes


def _places(zones: list[Zone]) -> dict[int, list[LieuGarde]]:
    """Return the published places of each zone."""
    par_commune: dict[str, list[LieuGarde]] = defaultdict(list)
    communes = Appartenance.objects.filter(zone__in=zones).values("commune")
    lieux = Lieu.objects.published().filter(rattachement__in=communes)
    for lieu in _readable(lieux.order_by("pk").without_heavy()):
        par_commune[lieu.commune].append(lieu)
    places: dict[int, list[LieuGarde]] = defaultdict(list)
    for zone, commune in Appartenance.objects.filter(zone__in=zones).values_list("zone", "commune"):
        places[zone] += par_commune[commune]
    return places


def _readable(lieux: Iterable[Lieu]) -> Iterator[LieuGarde]:
    for lieu in lieux:
        try:
            yield keep(lieu)
        except (TypeError, ValueError, KeyError, AttributeError):
            # One row that something else than the services wrote must not cost a bassin.
            _journal.exception("lieu %s illisible : absent du bassin", lieu.identifiant)
