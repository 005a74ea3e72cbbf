"""The decoder of static/recherche/hors_ligne/decoder.js, written a second time: both must agree."""

from datetime import date, timedelta
from itertools import accumulate
from typing import Any

INSECABLE = "\N{NO-BREAK SPACE}"


def decode(code: dict[str, Any]) -> dict[str, Any]:
    """Return what the JavaScript decoder returns, as JSON values."""
    communes = _communes(code["communes"])
    valeurs = [dict(zip(("champ", "valeur", "libelle"), v, strict=True)) for v in code["valeurs"]]
    horaires = [
        dict(zip(("phrases", "semaine", "feries"), h, strict=True)) for h in code["horaires"]
    ]
    colonnes = {**code["lieux"], "commune": list(accumulate(code["lieux"]["commune"]))}
    lignes = [
        dict(zip(colonnes, ligne, strict=True)) for ligne in zip(*colonnes.values(), strict=True)
    ]
    return {
        "zonage": code["zonage"],
        "code": code["code"],
        "nom": code["nom"],
        "abrege": code["abrege"] == 1,
        "feries": [_day(n) for n in accumulate(code["feries"])],
        "communes": communes,
        "criteres": code["criteres"],
        "expressions": [
            {
                "mots": mots.split("|"),
                "cibles": [{**valeurs[c >> 1], "poids": 3 if c & 1 else 2} for c in cibles],
            }
            for mots, cibles in code["expressions"]
        ],
        "lieux": [_place(ligne, communes, valeurs, horaires, code["titres"]) for ligne in lignes],
    }


def _day(n: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=n)).isoformat()


def _communes(code: dict[str, list[Any]]) -> list[dict[str, Any]]:
    points = zip(accumulate(code["lat"]), accumulate(code["lon"]), strict=True)
    return [
        {
            "code": c,
            "nom": nom,
            "cp": cp,
            "lat": lat if (lat, lon) != (0, 0) else None,
            "lon": lon if (lat, lon) != (0, 0) else None,
            "anciennes": anciennes or [],
        }
        for c, nom, cp, anciennes, (lat, lon) in zip(
            code["code"], code["nom"], code["cp"], code["anciennes"], points, strict=True
        )
    ]


def _place(
    ligne: dict[str, Any],
    communes: list[dict[str, Any]],
    valeurs: list[dict[str, Any]],
    horaires: list[dict[str, Any]],
    titres: list[str],
) -> dict[str, Any]:
    commune = communes[ligne["commune"]]
    return {
        "id": ligne["id"],
        "nom": ligne["nom"],
        "commune": ligne["commune"],
        "cp": ligne["cp"] or (commune["cp"][0] if commune["cp"] else ""),
        "adresse": ligne["adresse"] or "",
        **_position(ligne["point"], commune),
        "telephones": [_phone(tel) for tel in ligne["tel"] or []],
        "courriels": ligne["mel"] or [],
        "sites": ligne["site"] or [],
        "valeurs": [valeurs[rang] for rang in ligne["valeurs"]],
        "refus": [{"valeur": valeurs[rang], "vers": vers} for rang, vers in ligne["refus"] or []],
        "horaires": horaires[ligne["horaires"] - 1] if ligne["horaires"] else None,
        "texte": ligne["texte"] or "",
        "exceptions": [
            {"du": _day(du), "au": _day(du + duree), "phrases": phrases, "message": message}
            for du, duree, phrases, message in ligne["exceptions"] or []
        ],
        "resume": ligne["resume"] or "",
        "detail": ligne["detail"] or "",
        "lignes": [
            {"titre": titres[rang], "texte": texte} for rang, texte in ligne["lignes"] or []
        ],
        "date": _day(ligne["date"] >> 1) if ligne["date"] else "",
        "verifie": ligne["date"] & 1 == 1,
    }


def _position(ecarts: list[int] | int, commune: dict[str, Any]) -> dict[str, Any]:
    if not ecarts:
        return {"lat": commune["lat"], "lon": commune["lon"], "vague": True}
    lat, lon = ecarts
    return {"lat": lat + (commune["lat"] or 0), "lon": lon + (commune["lon"] or 0), "vague": False}


def _phone(code: int | list[str]) -> dict[str, str]:
    if isinstance(code, list):
        return {"ecrit": code[0], "compose": code[1]}
    chiffres = f"0{code}"
    ecrit = INSECABLE.join(chiffres[n : n + 2] for n in range(0, 10, 2))
    return {"ecrit": ecrit, "compose": f"+33{code}"}
