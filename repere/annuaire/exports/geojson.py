"""GeoJSON (RFC 7946): every stated field, each place a point. Pure."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from repere.annuaire.exports.colonnes import (
    Colonne,
    Exporteur,
    Fichier,
    Lecture,
    Publication,
    in_blocks,
    json_text,
)
from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import CHAMPS, value_to_json

_GEOMETRIE: Final = ("latitude", "longitude")


def _reader(champ: str) -> Callable[[Publication], Any]:
    return lambda publication: value_to_json(getattr(publication.fiche, champ))


COLONNES: Final = (
    *(
        Colonne(champ, DESCRIPTIONS[champ].type, DESCRIPTIONS[champ].commentaire, _reader(champ))
        for champ in CHAMPS
        if champ not in (*_GEOMETRIE, "id")
    ),
    Colonne("page", "texte", "Adresse de la page du lieu.", lambda p: p.page),
)


def feature(publication: Publication) -> dict[str, Any]:
    """Return the GeoJSON feature of a place; its geometry is null where nobody gave a position."""
    fiche = publication.fiche
    situe = fiche.latitude is not None and fiche.longitude is not None
    proprietes = {c.nom: c.valeur(publication) for c in COLONNES}
    return {
        "type": "Feature",
        "id": fiche.id,
        "geometry": {"type": "Point", "coordinates": [fiche.longitude, fiche.latitude]}
        if situe
        else None,
        "properties": {nom: v for nom, v in proprietes.items() if v not in ("", [], {}, None)},
    }


def _write(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    def pieces() -> Iterator[str]:
        yield '{"type":"FeatureCollection","features":['
        separateur = "\n"
        for publication in lecture():
            rapport.exportes += 1
            if publication.fiche.latitude is None:
                rapport.note(publication.fiche.id, "latitude", "position inconnue : sans point")
            yield separateur + json_text(feature(publication))
            separateur = ",\n"
        yield "\n]}\n"

    return in_blocks(pieces())


EXPORTEUR: Final = Exporteur(
    identifiant="geojson",
    libelle="GeoJSON",
    description=(
        "Pour les cartes : un point par lieu, avec tout ce que l’annuaire en sait. "
        "Un lieu sans position connue y figure sans point."
    ),
    portes=frozenset(CHAMPS),
    fichiers=(
        Fichier("geojson", "lieux.geojson", "lieux", "application/geo+json", COLONNES, _write),
    ),
)
