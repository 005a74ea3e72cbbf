"""What the standard cannot say: yes/no, numbers, equipment, stops, special hours."""

from collections.abc import Mapping
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.imports.materiel import read_equipment
from repere.annuaire.standard.fiche import value_from_json
from repere.annuaire.standard.normalisation import as_text, is_filler
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.socle.texte import plier

_OUI: Final = frozenset({"oui", "true", "vrai", "1", "yes", "o", "y"})
_NON: Final = frozenset({"non", "false", "faux", "0", "no", "n"})
NI_OUI_NI_NON: Final = "Cette case attend « oui » ou « non » ; sa valeur est mise de côté."
PAS_UN_NOMBRE: Final = "Cette case attend un nombre entier ; sa valeur est mise de côté."
MAL_FORME: Final = "Cette valeur n'a pas la forme attendue ; elle est mise de côté."
ORIENTATION: Final = "Cette orientation ne nomme aucun des 9 services ; elle est mise de côté."

_BOOLEENS: Final = (
    "accompagnement", "materiel_libre_acces", "materiel_personnel_bienvenu", "wifi", "impression",
    "accessible_pmr", "pass_numerique",
)  # fmt: skip
_NOMBRES: Final = ("equipe_salaries", "equipe_benevoles", "equipe_service_civique")


def read_complements(b: Brouillon) -> None:
    """Read the fields beyond the standard that the draft holds."""
    for champ in _BOOLEENS:
        if champ in b.champs:
            b.champs[champ] = read_yes_no(b, champ)
    for champ in _NOMBRES:
        if champ in b.champs:
            b.champs[champ] = _read_count(b, champ)
    for champ in ("arrets", "horaires_exceptionnels"):
        if champ in b.champs:
            b.champs[champ] = _read_composed(b, champ)
    if "equipements" in b.champs:
        _read_equipment(b)
    if "orientations" in b.champs:
        b.champs["orientations"] = _read_orientations(b)


def read_yes_no(b: Brouillon, champ: str) -> bool | None:
    """Return a yes/no cell, None when it says neither (and say so)."""
    texte = plier(as_text(b.champs[champ]))
    if texte in _OUI or texte in _NON:
        return texte in _OUI
    if not is_filler(texte):
        b.say(champ, as_text(b.champs[champ]), NI_OUI_NI_NON)
    return None


def _read_count(b: Brouillon, champ: str) -> int | None:
    texte = as_text(b.champs[champ]).strip()
    if texte.isascii() and texte.isdigit() and len(texte) < 5:
        return int(texte)
    if not is_filler(texte):
        b.say(champ, texte, PAS_UN_NOMBRE)
    return None


def _read_composed(b: Brouillon, champ: str) -> tuple[Any, ...]:
    try:
        lus: tuple[Any, ...] = value_from_json(champ, b.champs[champ])
    except (TypeError, ValueError, AttributeError):
        b.say(champ, as_text(b.champs[champ])[:200], MAL_FORME)
        return ()
    return lus


def _read_equipment(b: Brouillon) -> None:
    valeur = b.champs["equipements"]
    if isinstance(valeur, tuple):  # the reader of the format already made them
        return
    if not isinstance(valeur, str):
        b.champs["equipements"] = _read_composed(b, "equipements")
        return
    lu = read_equipment(valeur)
    b.champs["equipements"] = lu.equipements
    for champ in ("materiel_libre_acces", "wifi", "impression"):
        if getattr(lu, champ) and b.champs.get(champ) is None:
            b.champs[champ] = True


def _read_orientations(b: Brouillon) -> dict[str, str]:
    valeur = b.champs["orientations"]
    if not isinstance(valeur, Mapping):
        b.say("orientations", as_text(valeur)[:200], MAL_FORME)
        return {}
    for service in valeur:
        if service not in SERVICES:
            b.say("orientations", str(service), ORIENTATION)
    return {s: as_text(vers) for s, vers in valeur.items() if s in SERVICES}
