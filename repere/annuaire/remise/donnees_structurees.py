"""A place in the words of schema.org, as JSON-LD: what search engines show of it."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from repere.annuaire.horaires.osm import PARIS, is_valid, openings
from repere.annuaire.horaires.regles import read_week, split_rules
from repere.annuaire.presentation.contact import is_web
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche

_BIBLIOTHEQUES: Final = frozenset({"BIB"})
_ADMINISTRATIONS: Final = frozenset({
    "CAF", "CC", "CCAS", "CD", "CDAS", "CIAS", "CPAM", "DEPT", "EPCI", "FT", "MDPH", "MDS", "MSA",
    "MSAP", "MUNI", "PAD", "PREF", "REG", "RFS", "SCCD",
})  # fmt: skip
_JOURS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FERIES_FERMES: Final = {"PH off", "PH closed"}
# What cannot be said as a week is said day by day, that far.
_HORIZON: Final = 28
_MINUIT: Final = 24 * 60
# JSON inside HTML: these three could end the element or open a comment.
_DANS_HTML: Final = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def structured_data(fiche: Fiche, adresse_page: str, moment: datetime) -> dict[str, Any]:
    """Return the JSON-LD of a public record, without its e-mail addresses: harvesters read it too."""
    dit: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _type(fiche),
        "@id": adresse_page,
        "name": fiche.nom,
        "url": adresse_page,
        "description": fiche.presentation_resume,
        "telephone": fiche.telephone,
        "address": _address(fiche),
        "geo": _geo(fiche),
        "sameAs": [site for site in fiche.site_web if is_web(site)],
        "openingHoursSpecification": [
            *_hours(fiche.horaires, moment.astimezone(PARIS).date()),
            *_exceptions(fiche, moment.astimezone(PARIS).date()),
        ],
        "isAccessibleForFree": True if fiche.frais_a_charge == ("Gratuit",) else None,
    }
    return {cle: valeur for cle, valeur in dit.items() if valeur not in ("", None, [], {})}


def embed(donnees: Mapping[str, Any]) -> str:
    """Return JSON that no value of it can end or break out of when set in an HTML element."""
    return json.dumps(donnees, ensure_ascii=False, separators=(",", ":")).translate(_DANS_HTML)


def _type(fiche: Fiche) -> str:
    genres = set(fiche.typologie)
    if genres & _BIBLIOTHEQUES:
        return "Library"
    public = genres & _ADMINISTRATIONS or "France Services" in fiche.dispositif_programmes_nationaux
    return "GovernmentOffice" if public else "LocalBusiness"


def _address(fiche: Fiche) -> dict[str, str]:
    lignes = {
        "streetAddress": ", ".join(filter(None, (fiche.adresse, fiche.complement_adresse))),
        "postalCode": fiche.code_postal,
        "addressLocality": fiche.commune,
    }
    dites = {cle: valeur for cle, valeur in lignes.items() if valeur}
    return {"@type": "PostalAddress", **dites, "addressCountry": "FR"} if dites else {}


def _geo(fiche: Fiche) -> dict[str, Any]:
    if fiche.latitude is None or fiche.longitude is None:
        return {}
    return {
        "@type": "GeoCoordinates", "latitude": fiche.latitude, "longitude": fiche.longitude,
    }  # fmt: skip


def _hours(osm: str, jour: date) -> Iterator[dict[str, Any]]:
    if not osm.strip() or not is_valid(osm):
        return
    ordinaire, autres = split_rules(osm)
    if set(autres) - _FERIES_FERMES:
        for n in range(_HORIZON):
            yield from _dated(osm, jour + timedelta(days=n))
        return
    par_plage: dict[tuple[int, int], list[str]] = defaultdict(list)
    for nom, plages in zip(_JOURS, read_week(ordinaire), strict=True):
        for plage in plages:
            par_plage[plage].append(nom)
    for (debut, fin), jours in par_plage.items():
        yield _opening(_clock(debut), _clock(fin), dayOfWeek=jours)
    if autres:
        yield _opening("00:00", "00:00", dayOfWeek=["PublicHolidays"])


def _exceptions(fiche: Fiche, jour: date) -> Iterator[dict[str, Any]]:
    for periode in fiche.horaires_exceptionnels:
        if periode.au >= jour:
            yield from _exception(periode, jour)


def _exception(periode: HorairesExceptionnels, jour: date) -> Iterator[dict[str, Any]]:
    if not periode.horaires:
        # Opening and closing at midnight is how schema.org says "closed".
        dates = {"validFrom": periode.du.isoformat(), "validThrough": periode.au.isoformat()}
        yield _opening("00:00", "00:00", **dates)
        return
    premier = max(periode.du, jour)
    for n in range(min((periode.au - premier).days + 1, _HORIZON)):
        yield from _dated(periode.horaires, premier + timedelta(days=n))


def _dated(osm: str, jour: date) -> Iterator[dict[str, Any]]:
    dates = {"validFrom": jour.isoformat(), "validThrough": jour.isoformat()}
    for o in openings(osm, jour):
        fin = "23:59" if o.fin.timetz().replace(tzinfo=None) == time() else f"{o.fin:%H:%M}"
        if o.sure:
            yield _opening(f"{o.debut:%H:%M}", fin, **dates)


def _opening(debut: str, fin: str, **autres: Any) -> dict[str, Any]:
    return {"@type": "OpeningHoursSpecification", **autres, "opens": debut, "closes": fin}


def _clock(minutes: int) -> str:
    # schema.org's Time has no 24:00.
    return "23:59" if minutes == _MINUIT else f"{minutes // 60:02d}:{minutes % 60:02d}"
