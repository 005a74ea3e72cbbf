"""Writing a zonage from a table of two columns."""

from collections import defaultdict

from repere.socle.texte import plier
from repere.territoires.codes import departement_of
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.lecture_zonage import AffectationsLues, read_zonage_table
from repere.territoires.models import Appartenance, Commune, Departement, Zone
from repere.territoires.services.chargement import ECART_ADMIS, Bilan, Chargeur, check_count
from repere.territoires.services.codes import current_code, say_left_out
from repere.territoires.services.zonages import EnteteZonage, write_zonage
from repere.territoires.zonage_par_defaut import ZoneLue


def zonage_loader(entete: EnteteZonage, *, forcer: bool = False) -> Chargeur:
    """Return what writes a ``code_insee;zone`` table as the zonage ``entete``."""

    def write(contenus: list[bytes]) -> Bilan:
        noms = dict(Commune.objects.order_by().values_list("pk", "nom_recherche"))
        if not noms:
            raise SourceIllisible("Chargez d’abord les communes : repere territoires embarques.")
        lues = read_zonage_table(b"\n".join(contenus), noms, current_code())
        inconnus = _unknown_here(lues)
        if not forcer and len(inconnus) > ECART_ADMIS * (len(inconnus) + len(lues.communes)):
            raise SourceIllisible(f"Trop de codes inconnus{say_left_out([], inconnus)}")
        deja = Appartenance.objects.filter(zonage=entete.code).count()
        check_count(len(lues.communes), deja, forcer=forcer)
        write_zonage(
            entete=entete, zones=_zones(entete.code, lues, noms), affectations=lues.communes
        )
        message = (
            f"{entete.nom} : {len(lues.communes)} communes sur {len(noms)} en "
            f"{len(lues.zones)} zones"
        )
        if lues.anciennes:
            message += f", dont {lues.anciennes} par un ancien code"
        return len(lues.communes), f"{message}{say_left_out([], inconnus)}"

    return write


def _unknown_here(lues: AffectationsLues) -> list[str]:
    """Return the unknown codes of our départements: those of other territories are no error."""
    departements = set(Departement.objects.order_by().values_list("pk", flat=True))
    return [code for code in lues.inconnues if departement_of(code) in departements]


def _zones(zonage: str, lues: AffectationsLues, noms: dict[str, str]) -> list[ZoneLue]:
    """Return the zones with their head town: the one known so far, or the commune of the same name."""
    membres: dict[str, list[str]] = defaultdict(list)
    for commune, zone in lues.communes.items():
        membres[zone].append(commune)
    connus = dict(
        Zone.objects.filter(zonage=zonage, chef_lieu__isnull=False)
        .order_by()
        .values_list("code", "chef_lieu_id")
    )
    return [
        ZoneLue(
            code,
            nom,
            (connus[code],)
            if code in connus
            else tuple(c for c in membres[code] if noms[c] == plier(nom)),
        )
        for code, nom in lues.zones.items()
    ]
