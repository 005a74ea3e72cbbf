"""Whether the places shown are right, judged on what places say of themselves and never on the search. Pure.

A place is right when it does what is asked, is open to the person, lies within the distance and meets as many
conditions as anybody there does. Whoever cannot go far needs one nearly as near as the nearest of these.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from repere.annuaire.horaires.osm import is_valid, openings
from repere.annuaire.standard.fiche import Fiche
from repere.socle.geographie import Point, distance_km

ACQUISITION: Final = "Acquisition de matériel informatique à prix solidaire"
CORPUS: Final = Path(__file__).with_name("structures.jsonl")
RAYON_KM: Final = 20.0
# Nearly as near as the nearest: nobody without a car would call it wrong.
_PRES_FOIS: Final = 1.5
_PRES_PLUS_KM: Final = 2.0
_PLUS_LOIN: Final = 1.25
_PRES: Final = frozenset({"plus_proche", "mobilite:sans-voiture"})
# An ordinary week, without a public holiday.
_SAMEDI: Final = date(2026, 11, 28)
_SEMAINE: Final = tuple(date(2026, 11, jour) for jour in range(23, 28))
_SOIR: Final = time(18, 0)
_DES_JEUNES: Final = frozenset({"Jeunes", "Étudiants"})
_TYPES_DES_JEUNES: Final = frozenset({"ML", "PIJ_BIJ", "E2C", "EPIDE", "RS_FJT"})


@dataclass(frozen=True, slots=True)
class Attendu:
    """What a message needs: any of ``services``, around ``code`` (a département has two characters)."""

    cle: str
    texte: str
    services: tuple[str, ...]
    code: str
    contraintes: tuple[str, ...]
    publics: tuple[str, ...]

    @property
    def rayon(self) -> float:
        rayons = [c[6:-2] for c in self.contraintes if c.startswith("rayon:")]
        return float(rayons[0]) if rayons else RAYON_KM


@dataclass(frozen=True, slots=True)
class Lieu:
    """A published place: what it says (``fiche``), where it is."""

    identifiant: str
    fiche: Fiche
    commune: str
    point: Point | None


def read_corpus(chemin: Path = CORPUS) -> list[Attendu]:
    """Return the messages with what they need."""
    lignes = [json.loads(ligne) for ligne in chemin.read_text(encoding="utf-8").splitlines()]
    return [_read(ligne) for ligne in lignes]


def _read(ligne: Mapping[str, Any]) -> Attendu:
    voulu = ligne["attendu"]
    return Attendu(
        ligne["id"],
        ligne["text"],
        tuple(voulu["services"]),
        voulu["place_code"],
        tuple(voulu["contraintes"]),
        tuple(voulu["publics"]),
    )


def right_places(
    attendu: Attendu, lieux: Iterable[Lieu], centre: Point | None
) -> Mapping[str, float]:
    """Return the identifiers of the right places, with how far they are. ``centre``: of the commune."""
    utiles = [lieu for lieu in lieux if _does(attendu, lieu) and _welcomes(attendu, lieu)]
    distances = {lieu.identifiant: _far(attendu, lieu, centre) for lieu in utiles}
    if not distances:
        return {}
    portee = max(attendu.rayon, min(distances.values()) * _PLUS_LOIN)
    proches = [lieu for lieu in utiles if distances[lieu.identifiant] <= portee]
    points = {lieu.identifiant: _met(attendu.contraintes, lieu.fiche) for lieu in proches}
    mieux = max(points.values())
    meilleurs = {cle: distances[cle] for cle, nombre in points.items() if nombre == mieux}
    if not _PRES.intersection(attendu.contraintes):
        return meilleurs
    assez = min(meilleurs.values()) * _PRES_FOIS + _PRES_PLUS_KM
    return {cle: km for cle, km in meilleurs.items() if km <= assez}


def _does(attendu: Attendu, lieu: Lieu) -> bool:
    return bool(set(attendu.services) & set(lieu.fiche.services))


def _far(attendu: Attendu, lieu: Lieu, centre: Point | None) -> float:
    if lieu.commune.startswith(attendu.code):
        return 0.0 if lieu.point is None or centre is None else _bounded(centre, lieu.point)
    if lieu.point is None or centre is None:
        return float("inf")
    return distance_km(centre, lieu.point)


def _bounded(centre: Point, point: Point) -> float:
    """Return the distance within the commune itself: it never puts a place out of reach."""
    return min(distance_km(centre, point), RAYON_KM)


def _welcomes(attendu: Attendu, lieu: Lieu) -> bool:
    """Say whether the place is open to the person: one kept for the young is for the young."""
    jeune = bool({"jeunes", "etudiants"} & set(attendu.publics))
    dits = set(lieu.fiche.publics_specifiquement_adresses)
    types = set(lieu.fiche.typologie)
    if types and types <= _TYPES_DES_JEUNES:
        return jeune
    if not dits or {"Jeunes", "Seniors"} <= dits:
        return True
    return (
        (jeune and bool(dits & _DES_JEUNES))
        or ("seniors" in attendu.publics and "Seniors" in dits)
        or ("familles-enfants" in attendu.publics and "Familles et/ou enfants" in dits)
        or ("femmes" in attendu.publics and "Femmes" in dits)
    )


def _met(contraintes: Sequence[str], fiche: Fiche) -> int:
    return sum(_meets(contrainte, fiche) for contrainte in contraintes)


def _meets(contrainte: str, fiche: Fiche) -> bool:
    genre, _deux_points, valeur = contrainte.partition(":")
    if genre == "horaire":
        return _opens(valeur, fiche)
    if contrainte == "acces:sans-rdv":
        return fiche.sur_rendez_vous is False
    if contrainte == "cout:solidaire" and ACQUISITION in fiche.services:
        return True
    if contrainte == "itinerant":
        return "Itinérant" in fiche.itinerance
    dits = {
        *fiche.frais_a_charge,
        *fiche.prise_en_charge_specifique,
        *fiche.dispositif_programmes_nationaux,
        *fiche.modalites_accompagnement,
    }
    return bool(dits & set(_DITS.get(contrainte, ())))


_DITS: Final[Mapping[str, tuple[str, ...]]] = {
    "cout:gratuit": ("Gratuit",),
    "cout:solidaire": ("Gratuit", "Gratuit sous condition"),
    "acc:moteur": ("Handicaps moteurs",),
    "acc:surdite": ("Surdité",),
    "acc:visuel": ("Déficience visuelle",),
    "acc:illettrisme": ("Illettrisme",),
    "langue:en": ("Langues étrangères (anglais)",),
    "format:individuel": ("Accompagnement individuel",),
    "format:collectif": ("Dans un atelier collectif",),
    "programme:france-services": ("France Services",),
    "programme:conseiller-numerique": ("Conseillers numériques",),
}


def _opens(valeur: str, fiche: Fiche) -> bool:
    if not is_valid(fiche.horaires):
        return False
    if valeur == "samedi":
        return any(openings(fiche.horaires, _SAMEDI, ()))
    return any(
        ouverture.fin.time() > _SOIR
        for jour in _SEMAINE
        for ouverture in openings(fiche.horaires, jour, ())
    )
