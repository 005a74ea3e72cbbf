"""Writing contours."""

from repere.territoires.erreurs import SourceIllisible
from repere.territoires.lecture_officielle import read_contours
from repere.territoires.models import Commune, Contour
from repere.territoires.services.chargement import Bilan, Chargeur, check_count
from repere.territoires.services.codes import say_left_out, split_codes

BASE = "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/latest/geojson"
SOURCES = {
    Contour.Nature.COMMUNE: f"{BASE}/communes-100m.geojson",
    Contour.Nature.EPCI: f"{BASE}/epci-100m.geojson",
    Contour.Nature.DEPARTEMENT: f"{BASE}/departements-100m.geojson",
}
_LOT = 200


def contours_loader(nature: Contour.Nature, *, forcer: bool = False) -> Chargeur:
    """Return what writes the GeoJSON of contours of this nature."""

    def write(contenus: list[bytes]) -> Bilan:
        lus = {c.code: c.geometrie for contenu in contenus for c in read_contours(contenu)}
        connus = _known_codes(nature)
        if not connus:
            raise SourceIllisible("Chargez d’abord les communes : repere territoires embarques.")
        if nature is Contour.Nature.COMMUNE:
            gardes, phrase = split_codes(lus, connus)
        else:
            # A national file holds every EPCI and département: the others are no error.
            gardes, phrase = [code for code in lus if code in connus], say_left_out([], [])
        check_count(len(gardes), len(connus), forcer=forcer)
        Contour.objects.filter(nature=nature, code__in=connus).delete()
        Contour.objects.bulk_create(
            (Contour(nature=nature, code=code, geometrie=lus[code]) for code in gardes),
            batch_size=_LOT,
        )
        return len(gardes), f"{len(gardes)} contours ({nature.label}){phrase}"

    return write


def _known_codes(nature: Contour.Nature) -> set[str]:
    """Return the codes of this instance's territories of this nature."""
    champ = {
        Contour.Nature.COMMUNE: "pk",
        Contour.Nature.EPCI: "epci",
        Contour.Nature.DEPARTEMENT: "departement",
    }[nature]
    return set(Commune.objects.in_territory().order_by().values_list(champ, flat=True)) - {None}
