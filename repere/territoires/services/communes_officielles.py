"""Writing the official communes over the embedded ones."""

from collections.abc import Mapping

from repere.socle.geographie import distance_km
from repere.socle.texte import plier
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.lecture_officielle import CommuneOfficielle, read_communes
from repere.territoires.models import Commune, Epci
from repere.territoires.services.chargement import Bilan, Chargeur, check_count
from repere.territoires.services.codes import split_codes
from repere.territoires.services.ecriture import write_communes
from repere.territoires.services.zonages import refresh_provisional_zonage

# No guess by the neighbours is that far; latitude and longitude swapped are.
ECART_POSITION_KM = 100.0
POSITIONS_DOUTEUSES_ADMISES = 0.02


def communes_loader(*, forcer: bool = False) -> Chargeur:
    """Return what writes the answers of geo.api.gouv.fr, one per région."""

    def write(contenus: list[bytes]) -> Bilan:
        lues = {c.code: c for contenu in contenus for c in read_communes(contenu)}
        connues = Commune.objects.in_territory().in_bulk()
        if not connues:
            raise SourceIllisible("Chargez d’abord les communes : repere territoires embarques.")
        tri = split_codes(lues, connues)
        check_count(len(tri.connus), len(connues), forcer=forcer)
        _check_positions(lues, connues)
        epci = set(Epci.objects.order_by().values_list("pk", flat=True))
        write_communes([_updated(connues[code], lues[code], epci) for code in tri.connus])
        zonage = refresh_provisional_zonage()
        return len(tri.connus), f"{len(tri.connus)} communes mises à jour{tri.phrase} {zonage}"

    return write


def _updated(commune: Commune, lue: CommuneOfficielle, epci: set[str]) -> Commune:
    """Return ``commune`` with what the source says; what it does not say stays."""
    commune.nom = lue.nom
    commune.nom_recherche = plier(lue.nom)
    commune.codes_postaux = list(lue.codes_postaux) or commune.codes_postaux
    if lue.population is not None:
        commune.population = lue.population
    if lue.epci in epci:
        commune.epci_id = lue.epci
    if lue.point and not _is_far(commune, lue):
        commune.latitude, commune.longitude = lue.point
        commune.position_approximative = False
    return commune


def _is_far(commune: Commune, lue: CommuneOfficielle) -> bool:
    return (
        commune.position is not None
        and lue.point is not None
        and distance_km(commune.position, lue.point) > ECART_POSITION_KM
    )


def _check_positions(lues: Mapping[str, CommuneOfficielle], connues: Mapping[str, Commune]) -> None:
    lointaines = [c for code, c in lues.items() if code in connues and _is_far(connues[code], c)]
    if len(lointaines) > POSITIONS_DOUTEUSES_ADMISES * len(lues):
        raise SourceIllisible(
            f"{len(lointaines)} communes sont à plus de {ECART_POSITION_KM:.0f} km de leur place : "
            "latitude et longitude sont peut-être inversées."
        )
