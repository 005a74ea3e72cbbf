"""What the codes of a request mean in the territories; an unknown one is refused by its name."""

from django.db.models import Q

from repere.annuaire.filtres import FILTRES
from repere.annuaire.filtres.refus import ParametresRefuses, Refus, ValeurRefusee
from repere.recherche.index.index import Index
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete import Ou
from repere.socle.langue import _
from repere.territoires.models import Commune, Departement, Epci, Zone


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
    commune = Commune.objects.filter(pk=ou.commune).first()
    if commune is None:
        _refuse_unless_known("commune", ou.commune)
        return Terrain(ou.commune, None, ou.rayon, commune=ou.commune)
    return Terrain(commune.nom, commune.position, ou.rayon, commune=commune.pk)


def _postal_code(ou: Ou) -> Terrain:
    # No containment in JSON on SQLite: the code is found in the text of the list.
    communes = Commune.objects.filter(codes_postaux__icontains=ou.code_postal)
    principale = communes.filter(latitude__isnull=False).order_by("-population", "pk").first()
    if principale is None:
        _refuse_unless_known("code_postal", ou.code_postal)
    centre = principale.position if principale else None
    return Terrain(ou.code_postal, centre, ou.rayon, code_postal=ou.code_postal)


def _departement(code: str, index: Index) -> Terrain:
    departement = Departement.objects.filter(pk=code).first()
    if departement is None:
        _refuse_unless_known("departement", code)
    communes = frozenset(c for c in index.communes() if c.startswith(code))
    return Terrain(str(departement or code), communes=communes)


def _epci(siren: str) -> Terrain:
    _refuse_unless_known("epci", siren)
    epci = Epci.objects.get(pk=siren)
    return Terrain(epci.nom, communes=_codes(Q(epci=epci)))


def _zone(code: str) -> Terrain:
    _refuse_unless_known("zone", code)
    zonage, _barre, code_zone = code.partition("/")
    zone = Zone.objects.get(zonage=zonage, code=code_zone)
    return Terrain(
        _("le secteur de {zone}").format(zone=zone.nom),
        communes=_codes(Q(appartenances__zone=zone)),
    )


def _codes(condition: Q) -> frozenset[str]:
    return frozenset(Commune.objects.filter(condition).order_by().values_list("pk", flat=True))
