"""GeoJSON as RFC 7946 wants it."""

import json

from repere.annuaire.exports.geojson import EXPORTEUR
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.complements import Equipement
from tests.annuaire.exports.fabrique import ecrire, publier

(FICHIER,) = EXPORTEUR.fichiers


def test_feature_is_longitude_then_latitude_greenwich_included() -> None:
    collection = json.loads(ecrire(FICHIER, publier(latitude=47.5, longitude=0.0)))
    assert collection["type"] == "FeatureCollection"
    (feature,) = collection["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [0.0, 47.5]}
    assert feature["id"] == "repere_abcdefgh"
    assert feature["properties"]["nom"] == "Médiathèque"
    assert "latitude" not in feature["properties"]


def test_place_without_position_has_a_null_geometry_and_it_is_said() -> None:
    rapport = Rapport()
    (feature,) = json.loads(ecrire(FICHIER, publier(), rapport=rapport))["features"]
    assert feature["geometry"] is None
    assert [motif.champ for motif in rapport.remarques] == ["latitude"]


def test_said_no_is_kept_and_not_said_is_absent() -> None:
    publication = publier(wifi=False, equipe_benevoles=0, equipements=(Equipement("scanner", 1),))
    (feature,) = json.loads(ecrire(FICHIER, publication))["features"]
    proprietes = feature["properties"]
    assert proprietes["wifi"] is False
    assert proprietes["equipe_benevoles"] == 0
    assert proprietes["equipements"] == [{"materiel": "scanner", "nombre": 1}]
    assert "impression" not in proprietes


def test_no_place_is_an_empty_collection() -> None:
    assert json.loads(ecrire(FICHIER)) == {"type": "FeatureCollection", "features": []}
