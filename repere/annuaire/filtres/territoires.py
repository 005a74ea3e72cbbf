"""Filters on territories: communes, postal codes, départements, EPCI, zones of any zonage."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q

from repere.annuaire.filtres.filtre import Filtre, Schema
from repere.annuaire.filtres.refus import unknown_value
from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.territoires.models import Commune, Departement, Epci, Zone

# A place outside the territories loaded here is known by the codes of its own record.
_SEUL: Final = Q(rattachement__isnull=True)


def _codes_of_places(champ: str) -> set[str]:
    codes = Lieu.objects.published().filter(_SEUL).exclude(**{champ: ""}).order_by()
    return set(codes.values_list(champ, flat=True).distinct())


def _places_alone(**condition: str) -> bool:
    return Lieu.objects.published().filter(_SEUL, **condition).exists()


def _alone_in_departement(code: str) -> bool:
    # These two only begin codes of three characters.
    return code not in ("97", "98") and _places_alone(code_insee__startswith=code)


def communes() -> dict[str, str]:
    """Return the communes known here: code Insee -> name."""
    noms = dict(Commune.objects.values_list("code_insee", "nom"))
    return dict.fromkeys(_codes_of_places("code_insee"), "") | noms


def codes_postaux() -> dict[str, str]:
    """Return the postal codes known here (no label)."""
    listes = Commune.objects.values_list("codes_postaux", flat=True)
    publies = Lieu.objects.published().exclude(code_postal="").order_by()
    codes = {code for liste in listes for code in liste}
    codes.update(publies.values_list("code_postal", flat=True).distinct())
    return dict.fromkeys(codes, "")


def departements() -> dict[str, str]:
    """Return the départements known here: code -> name."""
    noms = dict(Departement.objects.values_list("code", "nom"))
    codes = (_departement(code) for code in _codes_of_places("code_insee"))
    return dict.fromkeys(codes, "") | noms


def epcis() -> dict[str, str]:
    """Return the EPCI known here: SIREN -> name."""
    return dict(Epci.objects.values_list("siren", "nom"))


def zones() -> dict[str, str]:
    """Return the zones known here: "zonage/zone" -> name."""
    lignes = Zone.objects.values_list("zonage_id", "code", "nom")
    return {f"{zonage}/{code}": nom for zonage, code, nom in lignes}


def _departement(code_insee: str) -> str:
    return code_insee[:3] if code_insee.startswith(("97", "98")) else code_insee[:2]


def _any(conditions: Sequence[Q]) -> Q:
    reunion = Q()
    for condition in conditions:
        reunion |= condition
    return reunion


@dataclass(frozen=True, slots=True)
class _Referentiel:
    """Codes that exist here. ``existe`` answers fast; ``connus`` lists them all (code -> name)."""

    quoi: str
    motif: str
    existe: Callable[[str], bool]
    connus: Callable[[], Mapping[str, str]]

    def read(self, saisie: str) -> str:
        bien_forme = re.fullmatch(self.motif, saisie) is not None
        if bien_forme and self.existe(saisie):
            return saisie
        if saisie not in (valides := self.connus()):
            raise unknown_value(saisie, self.quoi, valides, introuvable=bien_forme)
        return saisie

    @property
    def schema(self) -> Schema:
        # The form of the codes, not their list: there are 35,000 communes.
        return {"type": "string", "pattern": self.motif}


def _filter(
    nom: str, description: str, exemple: str, ou: _Referentiel, condition: Callable[[str], Q]
) -> Filtre:
    def appliquer(lieux: LieuQuerySet, codes: Sequence[Any]) -> LieuQuerySet:
        return lieux.filter(_any([condition(code) for code in codes]))

    return Filtre(nom, description, exemple, ou.schema, ou.read, appliquer, multiple=True)


def _in_zone(code: str) -> Q:
    zonage, _, zone = code.partition("/")
    membres = Zone.objects.filter(zonage=zonage, code=zone).values("communes")
    return Q(rattachement__in=membres)


def _zone_exists(code: str) -> bool:
    zonage, _, zone = code.partition("/")
    return Zone.objects.filter(zonage=zonage, code=zone).exists()


_COMMUNES: Final = _Referentiel(
    "le code Insee d’une commune connue ici",
    r"^[0-9][0-9AB][0-9]{3}$",
    lambda code: Commune.objects.filter(pk=code).exists() or _places_alone(code_insee=code),
    communes,
)
_CODES_POSTAUX: Final = _Referentiel(
    "un code postal connu ici",
    r"^[0-9]{5}$",
    lambda code: Lieu.objects.published().filter(code_postal=code).exists(),
    codes_postaux,
)
_DEPARTEMENTS: Final = _Referentiel(
    "le code d’un département connu ici",
    r"^([0-9]{2}|2[AB]|97[0-9])$",
    lambda code: Departement.objects.filter(pk=code).exists() or _alone_in_departement(code),
    departements,
)
_EPCIS: Final = _Referentiel(
    "le numéro SIREN d’une intercommunalité connue ici",
    r"^[0-9]{9}$",
    lambda siren: Epci.objects.filter(pk=siren).exists(),
    epcis,
)
_ZONES: Final = _Referentiel(
    "une zone connue ici", r"^[a-z0-9_-]+/[a-z0-9_-]+$", _zone_exists, zones
)


def _in_commune(code: str) -> Q:
    return Q(rattachement=code) | (_SEUL & Q(code_insee=code))


TERRITOIRES: Final = (
    _filter(
        "commune",
        "Code Insee de la commune (pas le code postal).",
        "37261",
        _COMMUNES,
        _in_commune,
    ),
    # What the search of the site calls "commune" reaches around it: this one never does.
    _filter(
        "code_insee",
        "Lieux de cette commune seulement (code Insee).",
        "37261",
        _COMMUNES,
        _in_commune,
    ),
    _filter(
        "code_postal",
        "Code postal de l’adresse du lieu.",
        "37000",
        _CODES_POSTAUX,
        lambda code: Q(code_postal=code),
    ),
    _filter(
        "departement",
        "Code du département.",
        "37",
        _DEPARTEMENTS,
        lambda code: Q(rattachement__departement=code) | (_SEUL & Q(code_insee__startswith=code)),
    ),
    _filter(
        "epci",
        "Numéro SIREN de l’intercommunalité (EPCI).",
        "243700754",
        _EPCIS,
        lambda siren: Q(rattachement__epci=siren),
    ),
    _filter(
        "zone",
        "Zone d’un zonage : code du zonage, barre oblique, code de la zone.",
        "bassins-de-vie/tours",
        _ZONES,
        _in_zone,
    ),
)
