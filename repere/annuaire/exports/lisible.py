"""Values as people read them in a spreadsheet, and harmless there. Pure."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import phonenumbers

from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.standard.complements import (
    LANGUES,
    MATERIELS,
    Arret,
    Equipement,
    HorairesExceptionnels,
)
from repere.annuaire.standard.vocabulaire import TYPOLOGIES

ENTRE: Final = " ; "
# What makes a spreadsheet compute instead of showing, wide forms included.
_FORMULE: Final = re.compile(r"\s*[=+\-@＝＋－＠|%]|[\t\r\n]")
_CONTROLES: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def harmless(texte: str) -> str:
    """Return ``texte`` so that no spreadsheet takes it for a formula (leading apostrophe)."""
    propre = _CONTROLES.sub("", texte)
    return f"'{propre}" if _FORMULE.match(propre) else propre


def readable(champ: str, valeur: Any) -> str | float | date:
    """Return the value of a field for people; numbers and dates keep their type. Not yet harmless."""
    if valeur in ("", (), None, {}):
        return ""
    if champ in _MISES_EN_FORME:
        return _MISES_EN_FORME[champ](valeur)
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, tuple):
        return ENTRE.join(valeur)
    return valeur  # type: ignore[no-any-return]  # str, float, int or date: the other types are above


def heading(champ: str) -> str:
    """Return the French heading of a field."""
    return DESCRIPTIONS[champ].libelle


def national_number(telephone: str) -> str:
    """Return an E.164 number as it is dialled from where it is: "02 47 00 00 01"."""
    try:
        numero = phonenumbers.parse(telephone)
    except phonenumbers.NumberParseException:
        return telephone
    return phonenumbers.format_number(numero, phonenumbers.PhoneNumberFormat.NATIONAL)


def _equipment(equipement: Equipement) -> str:
    nom = MATERIELS.get(equipement.materiel, equipement.materiel)
    texte = equipement.precision if equipement.materiel == "autre" and equipement.precision else nom
    if equipement.nombre is not None:
        texte += f" × {equipement.nombre}"
    return texte + (" (libre accès)" if equipement.libre_acces else "")


def _exception(ecart: HorairesExceptionnels) -> str:
    dates = f"du {ecart.du:%d/%m/%Y} au {ecart.au:%d/%m/%Y}"
    return f"{dates} : {ecart.horaires or 'fermé'}" + (
        f" ({ecart.message})" if ecart.message else ""
    )


def _stop(arret: Arret) -> str:
    ou = ", ".join(morceau for morceau in (arret.nom, arret.adresse, arret.commune) if morceau)
    return f"{ou} : {arret.horaires}" if arret.horaires else ou


def _orientations(orientations: Mapping[str, str]) -> str:
    return ENTRE.join(f"{service} : {vers}" for service, vers in orientations.items())


def _each(mettre: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda valeurs: ENTRE.join(mettre(valeur) for valeur in valeurs)


_MISES_EN_FORME: Final[dict[str, Callable[[Any], str]]] = {
    "telephone": national_number,
    "autres_telephones": _each(national_number),
    "typologie": _each(lambda code: TYPOLOGIES.get(code, code)),
    "langues": _each(lambda code: LANGUES.get(code, code)),
    "equipements": _each(_equipment),
    "horaires_exceptionnels": _each(_exception),
    "arrets": _each(_stop),
    "orientations": _orientations,
}
