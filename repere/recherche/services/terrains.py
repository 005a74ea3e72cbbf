"""What the codes of a request mean in the territories; an unknown one is refused by its name."""

from collections.abc import Sequence
from typing import Final

from repere.annuaire.filtres import FILTRES
from repere.annuaire.filtres.refus import ParametresRefuses, Refus, ValeurRefusee
from repere.recherche.index.index import Index
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete import Ou
from repere.socle.geographie import Point, distance_km
from repere.socle.langue import _
from repere.territoires.codes import departement_of
from repere.territoires.models import Commune, Departement, Epci, Zone
from repere.territoires.querysets import LES_PLUS_PEUPLEES, CommuneQuerySet

_RAYON_DEPARTEMENT_KM: Final = 50.0


def resolve(ou: Ou, index: Index) -> Terrain:
    """Return the terrain of ``ou``. Raises ParametresRefuses on a code that nothing here has."""
    if ou.point:
        return Terrain(ou.libelle or _("votre position"), ou.point, ou.rayon)
    if ou.commune:
        return _commune(ou)
    if ou.code_postal:
        return _postal_code(ou)
    if ou.departement:
        return _departement(ou.departement, index)
    return _epci(ou.epci) if ou.epci else _zone(ou.zone)


def _refuse_unless_known(nom: str, code: str) -> None:
    try:
        FILTRES[nom].lire(code)
    except ValeurRefusee as erreur:
        refus = Refus(nom, code, erreur.message, erreur.proche, erreur.introuvable)
        raise ParametresRefuses([refus]) from erreur


def _commune(ou: Ou) -> Terrain:
    commune = Commune.objects.of_code(ou.commune)
    if commune is None:
        _refuse_unless_known("commune", ou.commune)
        return Terrain(ou.commune, None, ou.rayon, commune=ou.commune)
    return Terrain(commune.nom, commune.position, ou.rayon, commune=commune.pk)


def _postal_code(ou: Ou) -> Terrain:
    communes = Commune.objects.serving(ou.code_postal).having_position()
    principale = communes.order_by(*LES_PLUS_PEUPLEES).first()
    if principale is None:
        _refuse_unless_known("code_postal", ou.code_postal)
    centre = principale.position if principale else None
    return Terrain(ou.code_postal, centre, ou.rayon, code_postal=ou.code_postal)


def _departement(code: str, index: Index) -> Terrain:
    departement = Departement.objects.filter(pk=code).first()
    if departement is None:
        _refuse_unless_known("departement", code)
    # By its places: those of a neighbouring région lie in communes that are not loaded here.
    communes = frozenset(c for c in index.communes() if departement_of(c) == code)
    libelle = str(departement or code)
    if not communes:
        return _area(libelle, Commune.objects.in_departement(code))
    return Terrain(libelle, None, _RAYON_DEPARTEMENT_KM, communes=communes)


def _epci(siren: str) -> Terrain:
    _refuse_unless_known("epci", siren)
    epci = Epci.objects.get(pk=siren)
    return _area(epci.nom, Commune.objects.in_epci(epci))


def _zone(code: str) -> Terrain:
    _refuse_unless_known("zone", code)
    zonage, _barre, code_zone = code.partition("/")
    zone = Zone.objects.get(zonage=zonage, code=code_zone)
    libelle = _("le secteur de {zone}").format(zone=zone.nom)
    return _area(libelle, Commune.objects.in_zone(zone))


def _area(libelle: str, communes: CommuneQuerySet) -> Terrain:
    lignes = list(communes.order_by().values_list("pk", "latitude", "longitude"))
    points = [Point(lat, lon) for _code, lat, lon in lignes if lat is not None and lon is not None]
    centre = _middle(points)
    return Terrain(
        libelle,
        centre,
        max((distance_km(centre, point) for point in points), default=0.0) if centre else 0.0,
        communes=frozenset(code for code, _lat, _lon in lignes),
    )


def _middle(points: Sequence[Point]) -> Point | None:
    if not points:
        return None
    nord, est = zip(*points, strict=True)
    return Point((min(nord) + max(nord)) / 2, (min(est) + max(est)) / 2)
