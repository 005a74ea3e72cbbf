"""A tiny territory, invented, in the shape of the npm package and of the official services."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from repere.socle.geographie import Point
from repere.territoires.positions import LieuConnu

EPCI = {"200000001": ["37001", "37002", "37003", "37004"], "200000002": ["41001", "41002"]}
ZONES = [
    {"code": "amont", "nom": "Amont", "chefs_lieux": ["37001"]},
    {"code": "aval", "nom": "Aval", "chefs_lieux": ["41001"]},
]
# code, name, postal codes, population, longitude, latitude
COMMUNES = [
    ("37001", "Tours-la-Neuve", ["37000", "37100"], 90_000, 0.69, 47.39),
    ("37002", "Saint-Pierre-des-Champs", ["37700"], 15_000, 0.74, 47.38),
    ("37003", "Les Villages Réunis", ["37700"], 4_000, 0.80, 47.40),
    ("37004", "Vineuil", ["37700"], 900, 0.85, 47.35),
    ("41001", "Blois-le-Vieux", ["41000"], 45_000, 1.33, 47.59),
    ("41002", "Vineuil", ["41350"], 8_000, 1.37, 47.58),
]


def ecrire_paquet(dossier: Path, *, version: str = "1.0.0", communes: Any = None) -> Path:
    """Write the package in ``dossier`` and return it."""
    (dossier / "data").mkdir(parents=True, exist_ok=True)
    (dossier / "package.json").write_text(json.dumps({"version": version}))
    fichiers = {
        "regions": [{"code": "24", "nom": "Val inventé"}, {"code": "52", "nom": "Ailleurs"}],
        "departements": [
            {"code": "37", "region": "24", "nom": "Amont"},
            {"code": "41", "region": "24", "nom": "Aval"},
            {"code": "44", "region": "52", "nom": "Loin"},
        ],
        "epci": [
            {"code": siren, "nom": f"CC {siren}", "type": "CC", "membres": [{"code": c} for c in m]}
            for siren, m in EPCI.items()
        ],
        "communes": communes_du_paquet() if communes is None else communes,
    }
    for nom, contenu in fichiers.items():
        (dossier / "data" / f"{nom}.json").write_text(json.dumps(contenu))
    return dossier


def communes_du_paquet() -> list[dict[str, Any]]:
    actuelles = [
        {
            "type": "commune-actuelle", "code": code, "nom": nom, "departement": code[:2],
            "region": "24", "codesPostaux": cp, "population": population,
        }
        for code, nom, cp, population, _, _ in COMMUNES
    ]  # fmt: skip
    actuelles[2]["anciensCodes"] = ["37903", "37904"]
    deleguees = [
        {"type": "commune-deleguee", "code": code, "nom": nom, "chefLieu": "37003"}
        for code, nom in (("37003", "Grand-Village"), ("37903", "Petit-Village"))
    ]
    ailleurs = {
        "type": "commune-actuelle", "code": "44001", "nom": "Hors-Champ", "departement": "44",
        "region": "52", "codesPostaux": ["44000"], "population": 10,
    }  # fmt: skip
    return [*actuelles, *deleguees, ailleurs]


def ecrire_bassins(fichier: Path) -> Path:
    """Write a zonage of two zones and return its file."""
    entete = {"code": "bassins", "nom": "Bassins", "region": "24", "licence": "libre"}
    textes = {"provenance": "Écrit pour les tests.", "provisoire": "Au plus près."}
    fichier.write_text(json.dumps({**entete, **textes, "zones": ZONES}))
    return fichier


def reponse_geo_api() -> list[dict[str, Any]]:
    """What geo.api.gouv.fr would answer for this territory."""
    return [
        {
            "code": code, "nom": nom, "codesPostaux": cp, "population": population + 1,
            "codeEpci": next(s for s, membres in EPCI.items() if code in membres),
            "centre": {"type": "Point", "coordinates": [longitude, latitude]},
        }
        for code, nom, cp, population, longitude, latitude in COMMUNES
    ]  # fmt: skip


def contours(codes: list[str]) -> dict[str, Any]:
    """A GeoJSON of squares."""
    carre = [[[0.0, 47.0], [1.0, 47.0], [1.0, 48.0], [0.0, 47.0]]]
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"code": code, "nom": code},
                "geometry": {"type": "Polygon", "coordinates": carre},
            }
            for code in codes
        ],
    }


def lieux_connus(regions: Collection[str]) -> list[LieuConnu]:
    """A gazetteer of the bigger communes."""
    return [
        LieuConnu(nom, (), population, "24", Point(latitude, longitude))
        for _, nom, _, population, longitude, latitude in COMMUNES
        if population > 5000
    ]
