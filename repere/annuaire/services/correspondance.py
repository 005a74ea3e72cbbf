"""Between the row of a place and the record that importers and exporters know."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, Final

from repere.annuaire.identifiants import exported_id
from repere.annuaire.models import Lieu
from repere.annuaire.standard.fiche import (
    CHAMPS,
    CHAMPS_LISTES,
    Fiche,
    value_from_json,
    value_to_json,
)
from repere.socle.texte import plier

CHAMPS_DU_LIEU: Final = tuple(champ for champ in CHAMPS if champ != "id")
_DATES: Final = {"date_maj", "verifie_le"}
_DEFAUTS: Final = {
    f.name: f.default_factory() if f.default_factory is not MISSING else f.default
    for f in fields(Fiche)
    if f.name not in {"id", "nom"}
}
_CHERCHES: Final = (
    "nom", "commune", "code_postal", "adresse", "complement_adresse", "presentation_resume",
    "presentation_detail", *CHAMPS_LISTES,
)  # fmt: skip


def record_of(lieu: Lieu) -> Fiche:
    """Return the whole record of ``lieu``, personal data included: not for the public."""
    valeurs = {c: value_from_json(c, getattr(lieu, c)) for c in CHAMPS_DU_LIEU}
    return Fiche(id=exported_id(lieu.identifiant), **valeurs)


def to_column(champ: str, valeur: Any) -> Any:
    """Return the value that the column ``champ`` stores: JSON, but for dates."""
    return valeur if champ in _DATES else value_to_json(valeur)


def write_values(lieu: Lieu, valeurs: Mapping[str, Any]) -> None:
    """Set every field of ``lieu`` from ``valeurs`` (typed); what is absent becomes "not said"."""
    for champ in CHAMPS_DU_LIEU:
        valeur = valeurs[champ] if champ in valeurs else _DEFAUTS.get(champ, "")
        setattr(lieu, champ, to_column(champ, valeur))
    lieu.texte_recherche = search_text(lieu)


def search_text(lieu: Lieu) -> str:
    """Return the folded words under which a place is found."""
    morceaux: list[str] = []
    for champ in _CHERCHES:
        valeur = getattr(lieu, champ)
        morceaux.extend(valeur if isinstance(valeur, list) else [valeur])
    return plier(" ".join(morceaux))
