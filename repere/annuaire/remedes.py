"""What a report asks to change, read from its words when they leave no doubt. Pure.

« Le téléphone est faux, c’est le 02 47 00 00 09 » holds its own correction. Whoever decides sees what was read,
beside what the page says, before anything is written.
"""

import re
from typing import Any, Final, NamedTuple

from repere.annuaire.horaires.texte import read_hours
from repere.annuaire.presentation.mots import SERVICES
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.normalisation.telephones import read_phones
from repere.socle.texte import plier

_VOIES: Final = (
    "rue|avenue|av|boulevard|bd|place|pl|chemin|allee|allée|impasse|route|quai|square|cours|"
    "esplanade|passage|faubourg|ruelle|mail|rond-point|sentier|venelle|promenade|résidence|residence"
)
_ADRESSE: Final = re.compile(
    rf"\b(\d{{1,4}}(?:\s?(?:bis|ter|quater|[a-d]))?,?\s+(?:{_VOIES})\b\.?[^\n,;.!?]*)", re.I
)
_SANS_NUMERO: Final = re.compile(rf"\b((?:{_VOIES})\s+[^\n,;.!?]{{3,}})", re.I)
_VILLE: Final = re.compile(r"\b(\d{5})\b\s*([^\W\d_][\w’' -]*)?")
_FIN: Final = re.compile(
    r"\s+(?:depuis|maintenant|à partir|a partir|et |mais |c’est|c'est).*", re.I
)
_LONGUEUR_MIN: Final = 5


class Adresse(NamedTuple):
    """Where a place is said to be now; "" is what the words do not say."""

    adresse: str = ""
    code_postal: str = ""
    commune: str = ""


class Heures(NamedTuple):
    """``sures``: all of the text was understood; else somebody reads them again in the editor."""

    osm: str
    sur_rendez_vous: bool
    sures: bool


def hours_in(texte: str, fiche: Fiche) -> Heures | None:
    """Return the hours that ``texte`` says, None when it says none, or those that the page has already."""
    lu = read_hours(texte)
    if lu.osm is None or lu.osm == fiche.horaires:
        return None
    return Heures(lu.osm, lu.sur_rendez_vous, not lu.partiel and not lu.reste)


def phones_in(texte: str, fiche: Fiche) -> list[str]:
    """Return the valid numbers of ``texte`` that are not those of the page."""
    connus = {fiche.telephone, *fiche.autres_telephones}
    return [n for n in read_phones(texte).valeur if n.startswith("+") and n not in connus]


def address_in(texte: str) -> Adresse | None:
    """Return the address that ``texte`` says, None when it names no street."""
    rue = _ADRESSE.search(texte) or _SANS_NUMERO.search(texte)
    if rue is None:
        return None
    ville = _VILLE.search(texte, rue.start())
    ecrite = rue[1] if ville is None else rue[1].split(ville[1])[0]
    return Adresse(
        _FIN.sub("", ecrite).strip(" ,-"),
        ville[1] if ville else "",
        _FIN.sub("", ville[2] or "").strip(" ,-’'") if ville else "",
    )


def services_in(texte: str, fiche: Fiche) -> list[str]:
    """Return the services of the page, those that ``texte`` speaks of first."""
    mots = {mot for mot in plier(texte).split() if len(mot) >= _LONGUEUR_MIN}

    def resemblance(service: str) -> int:
        connu = SERVICES.get(service)
        dits = plier(f"{service} {connu.phrase} {connu.exemples}" if connu else service).split()
        return sum(any(mot[:6] == dit[:6] for dit in dits) for mot in mots)

    return sorted(fiche.services, key=lambda service: -resemblance(service))


def without_service(service: str, fiche: Fiche) -> dict[str, Any]:
    """Return the values by which a place no longer does ``service``, and says so."""
    faits = tuple(s for s in fiche.services if s != service)
    refuses = tuple(dict.fromkeys((*fiche.services_non_proposes, service)))
    return {"services": faits, "services_non_proposes": refuses}


def with_phone(numero: str, fiche: Fiche) -> dict[str, Any]:
    """Return the values by which ``numero`` replaces the one that is wrong; the others stay."""
    return {
        "telephone": numero,
        "autres_telephones": tuple(n for n in fiche.autres_telephones if n != numero),
    }


def with_hours(heures: Heures) -> dict[str, Any]:
    """Return the values of the hours that were read; the text that they replace goes."""
    rendez_vous = {"sur_rendez_vous": True} if heures.sur_rendez_vous else {}
    return {"horaires": heures.osm, "horaires_texte": "", **rendez_vous}
