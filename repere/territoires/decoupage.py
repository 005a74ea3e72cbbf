"""Reading the embedded découpage administratif: the npm package of Etalab. Pure."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from repere.territoires.erreurs import SourceIllisible

FRANCE = "france"
NATURES = {
    "commune-deleguee": "deleguee",
    "commune-associee": "associee",
    "arrondissement-municipal": "arrondissement",
}


class Ancienne(NamedTuple):
    """A code or a name that leads to the commune ``actuelle``; ``nom`` is "" when unknown."""

    code: str
    nom: str
    nature: str
    actuelle: str


class CommuneLue(NamedTuple):
    """A commune as the package describes it."""

    code: str
    nom: str
    codes_postaux: tuple[str, ...]
    population: int | None
    departement: str
    region: str
    epci: str


@dataclass(frozen=True, slots=True)
class Decoupage:
    """What the package says of the régions asked for."""

    version: str
    regions: dict[str, str] = field(default_factory=dict)
    # code -> (nom, région)
    departements: dict[str, tuple[str, str]] = field(default_factory=dict)
    # SIREN -> (nom, nature)
    epci: dict[str, tuple[str, str]] = field(default_factory=dict)
    communes: list[CommuneLue] = field(default_factory=list)
    anciennes: list[Ancienne] = field(default_factory=list)


def read_version(dossier: Path) -> str:
    """Return the version of the package in ``dossier``. Raises SourceIllisible."""
    return str(_read(dossier / "package.json").get("version", ""))


def read_decoupage(dossier: Path, codes_regions: Iterable[str]) -> Decoupage:
    """Read the package in ``dossier`` for these régions (["france"]: all). Raises SourceIllisible."""
    donnees = dossier / "data"
    perimetre = set(codes_regions)
    try:
        return _assemble(
            read_version(dossier),
            perimetre,
            *(
                _read(donnees / f"{nom}.json")
                for nom in ("regions", "departements", "epci", "communes")
            ),
        )
    except (KeyError, TypeError, AttributeError) as erreur:
        raise SourceIllisible(
            f"{donnees} n’a pas la forme attendue (champ {erreur}). Relancez ./start --prepare."
        ) from erreur


def _read(fichier: Path) -> Any:
    try:
        return json.loads(fichier.read_bytes())
    except FileNotFoundError as erreur:
        raise SourceIllisible(
            f"{fichier} est absent. Lancez ./start --prepare, qui l’installe."
        ) from erreur
    except ValueError as erreur:
        raise SourceIllisible(f"{fichier} est abîmé. Relancez ./start --prepare.") from erreur


def _assemble(
    version: str, perimetre: set[str], regions: Any, departements: Any, epci: Any, communes: Any
) -> Decoupage:
    connues = {region["code"]: region["nom"] for region in regions}
    if FRANCE in perimetre:
        perimetre = set(connues)
    if inconnues := perimetre - set(connues):
        raise SourceIllisible(f"Région inconnue : {', '.join(sorted(inconnues))}.")
    epci_par_commune = {m["code"]: groupe["code"] for groupe in epci for m in groupe["membres"]}
    lues = [
        _commune(c, epci_par_commune)
        for c in communes
        if c["type"] == "commune-actuelle" and c["region"] in perimetre
    ]
    presents = {commune.epci for commune in lues}
    return Decoupage(
        version=version,
        regions={code: connues[code] for code in sorted(perimetre)},
        departements={
            d["code"]: (d["nom"], d["region"]) for d in departements if d["region"] in perimetre
        },
        epci={g["code"]: (g["nom"], g.get("type", "")) for g in epci if g["code"] in presents},
        communes=lues,
        anciennes=_anciennes(communes, {commune.code for commune in lues}),
    )


def _commune(brut: Mapping[str, Any], epci_par_commune: Mapping[str, str]) -> CommuneLue:
    return CommuneLue(
        code=brut["code"],
        nom=brut["nom"],
        codes_postaux=tuple(brut.get("codesPostaux", ())),
        population=brut.get("population"),
        departement=brut["departement"],
        region=brut["region"],
        epci=epci_par_commune.get(brut["code"], ""),
    )


def _anciennes(communes: Iterable[Mapping[str, Any]], actuelles: set[str]) -> list[Ancienne]:
    """Return what leads to ``actuelles``: delegated and associated communes, then bare old codes."""
    anciennes = []
    codes_seuls = []
    for brut in communes:
        if nature := NATURES.get(brut["type"]):
            actuelle = brut.get("chefLieu") or brut["commune"]
            anciennes.append(Ancienne(brut["code"], brut["nom"], nature, actuelle))
        else:
            codes_seuls += [
                Ancienne(code, "", "ancien-code", brut["code"])
                for code in brut.get("anciensCodes", ())
            ]
    nommees = {(ancienne.code, ancienne.actuelle) for ancienne in anciennes}
    codes_seuls = [a for a in codes_seuls if (a.code, a.actuelle) not in nommees]
    return [a for a in anciennes + codes_seuls if a.actuelle in actuelles]
