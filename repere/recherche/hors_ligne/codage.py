"""A bassin as columns, whole numbers and dictionaries: what compresses best, and what a phone reads fastest.

The decoder is static/recherche/hors_ligne/decoder.js; a change here that it cannot read needs a new VERSION.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

import brotli

from repere.annuaire.presentation.formats import INSECABLE
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.recherche.hors_ligne.expressions import useful_expressions
from repere.recherche.hors_ligne.modele import BassinGarde, CommuneGardee, LieuGarde
from repere.recherche.hors_ligne.semaine import compact_hours, sentences
from repere.recherche.requete.criteres import CRITERES
from repere.socle.geographie import Point

VERSION: Final = 1
PRECISION: Final = 100_000
# Dates are days since then.
ORIGINE: Final = date(1970, 1, 1).toordinal()
SERVICES: Final = "services"
T = TypeVar("T", str, tuple[str, str])
# Nine digits that do not begin with 0, as every French number but the short ones.
_FRANCAIS: Final = re.compile(r"\+33([1-9]\d{8})")


def encode(bassin: BassinGarde) -> dict[str, Any]:
    """Return ``bassin`` as JSON values, places in the order of their communes, then of their names."""
    communes = list(bassin.communes)
    rang_commune = {c.code: rang for rang, c in enumerate(communes)}
    lieux = sorted(
        bassin.lieux, key=lambda lieu: (rang_commune[lieu.commune], lieu.nom, lieu.identifiant)
    )
    valeurs = _dictionary(
        paire for lieu in lieux for paire in (*lieu.valeurs, *_refused_services(lieu))
    )
    horaires = _dictionary(lieu.horaires for lieu in lieux if lieu.horaires)
    titres = _dictionary(titre for lieu in lieux for titre, _ in lieu.lignes)
    return {
        "v": VERSION,
        "zonage": bassin.zonage,
        "code": bassin.code,
        "nom": bassin.nom,
        "abrege": int(bassin.abrege),
        "feries": _gaps(_day(jour) for jour in sorted(bassin.feries)),
        "communes": _communes(communes),
        "valeurs": [[champ, valeur, _label(champ, valeur)] for champ, valeur in valeurs],
        "criteres": {champ: CRITERES[champ].titre for champ, _ in valeurs},
        "expressions": useful_expressions(valeurs),
        "horaires": [compact_hours(osm) for osm in horaires],
        "titres": list(titres),
        "lieux": {
            "id": [lieu.identifiant for lieu in lieux],
            "nom": [lieu.nom for lieu in lieux],
            "commune": _gaps(rang_commune[lieu.commune] for lieu in lieux),
            "cp": _column(lieux, lambda lieu: _postal_code(lieu, communes, rang_commune)),
            "adresse": _column(lieux, lambda lieu: lieu.adresse),
            "point": _column(
                lieux, lambda lieu: _offset(lieu.point, communes[rang_commune[lieu.commune]].point)
            ),
            "tel": _column(lieux, lambda lieu: [_phone(*tel) for tel in lieu.telephones]),
            "mel": _column(lieux, lambda lieu: list(lieu.courriels)),
            "site": _column(lieux, lambda lieu: list(lieu.sites)),
            "valeurs": [sorted(valeurs[paire] for paire in lieu.valeurs) for lieu in lieux],
            "refus": _column(
                lieux, lambda lieu: [[valeurs[SERVICES, s], vers] for s, vers in lieu.refus]
            ),
            "horaires": [horaires[lieu.horaires] + 1 if lieu.horaires else 0 for lieu in lieux],
            "texte": _column(lieux, lambda lieu: lieu.horaires_texte),
            "exceptions": _column(lieux, lambda lieu: [_exception(e) for e in lieu.exceptions]),
            "resume": _column(lieux, lambda lieu: lieu.resume),
            "detail": _column(lieux, lambda lieu: lieu.detail),
            "lignes": _column(
                lieux, lambda lieu: [[titres[titre], texte] for titre, texte in lieu.lignes]
            ),
            "date": [_freshness(lieu) for lieu in lieux],
        },
    }


def abridged(bassin: BassinGarde) -> BassinGarde:
    """Return ``bassin`` without the long presentations, the one thing a person on the move can miss."""
    return replace(
        bassin, abrege=True, lieux=tuple(replace(lieu, detail="") for lieu in bassin.lieux)
    )


def to_json(code: dict[str, Any]) -> bytes:
    """Return the bytes of the file."""
    return json.dumps(code, ensure_ascii=False, separators=(",", ":")).encode()


def compress(contenu: bytes) -> bytes:
    """Return what travels: Brotli at its best, a twentieth of a second once for everybody."""
    compresse: bytes = brotli.compress(contenu, mode=brotli.MODE_TEXT, quality=11)
    return compresse


def _dictionary(valeurs: Iterable[T]) -> dict[T, int]:
    """Number each distinct value, in order."""
    return {valeur: rang for rang, valeur in enumerate(sorted(set(valeurs)))}


def _column(lieux: Sequence[LieuGarde], lire: Callable[[LieuGarde], Any]) -> list[Any]:
    """Return a value for each place, 0 where nothing is said."""
    return [lire(lieu) or 0 for lieu in lieux]


def _gaps(nombres: Iterable[int]) -> list[int]:
    """Return the first number, then what each adds to the one before."""
    suite = list(nombres)
    return [b - a for a, b in zip([0, *suite], suite, strict=False)]


def _refused_services(lieu: LieuGarde) -> list[tuple[str, str]]:
    return [(SERVICES, service) for service, _ in lieu.refus]


def _communes(communes: Sequence[CommuneGardee]) -> dict[str, list[Any]]:
    points = [_whole(commune.point) if commune.point else (0, 0) for commune in communes]
    return {
        "code": [commune.code for commune in communes],
        "nom": [commune.nom for commune in communes],
        "cp": [list(commune.codes_postaux) for commune in communes],
        "lat": _gaps(lat for lat, _ in points),
        "lon": _gaps(lon for _, lon in points),
        "anciennes": [list(commune.anciennes) or 0 for commune in communes],
    }


def _whole(point: Point) -> tuple[int, int]:
    return round(point.latitude * PRECISION), round(point.longitude * PRECISION)


def _offset(point: Point | None, centre: Point | None) -> list[int] | None:
    """Return how far ``point`` is from the middle of its commune, None when only that is known."""
    if point is None:
        return None
    (lat, lon), (lat0, lon0) = _whole(point), _whole(centre) if centre else (0, 0)
    return [lat - lat0, lon - lon0]


def _postal_code(
    lieu: LieuGarde, communes: Sequence[CommuneGardee], rangs: Mapping[str, int]
) -> str:
    """Return the postal code of the place, "" when it is the first of its commune."""
    codes = communes[rangs[lieu.commune]].codes_postaux
    return "" if lieu.code_postal == "".join(codes[:1]) else lieu.code_postal


def _phone(ecrit: str, compose: str) -> int | list[str]:
    """Return the nine digits of a French number said by pairs, else what is written and dialled."""
    francais = _FRANCAIS.fullmatch(compose)
    if francais and ecrit == _by_pairs(francais[1]):
        return int(francais[1])
    return [ecrit, compose]


def _by_pairs(chiffres: str) -> str:
    return INSECABLE.join(["0" + chiffres[0], *(chiffres[n : n + 2] for n in range(1, 9, 2))])


def _label(champ: str, valeur: str) -> str:
    return CRITERES[champ].valeurs[valeur]


def _exception(periode: HorairesExceptionnels) -> list[Any]:
    du, au = _day(periode.du), _day(periode.au)
    return [du, au - du, sentences(periode.horaires), periode.message]


def _freshness(lieu: LieuGarde) -> int:
    """Return the day of the last news, doubled, + 1 when somebody verified; 0 when not said."""
    return (_day(lieu.nouvelle) << 1 | lieu.verifie) if lieu.nouvelle else 0


def _day(jour: date) -> int:
    return jour.toordinal() - ORIGINE
