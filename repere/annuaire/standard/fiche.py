"""A record of the directory as importers read it, exporters write it and duplicates are sought in it.

Pure: knows neither Django nor files. Empty text, empty tuple and None all mean "not said".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Final, Self

from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels

Liste = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fiche:
    """One place: the 32 fields of the standard v1.0.1, then what the standard cannot say.

    ``telephone`` is E.164; ``horaires`` is OSM opening_hours; a hand-written text that is not goes to
    ``horaires_texte``. Latitude and longitude are degrees WGS84.
    """

    id: str
    nom: str
    pivot: str = ""
    commune: str = ""
    code_postal: str = ""
    code_insee: str = ""
    adresse: str = ""
    complement_adresse: str = ""
    latitude: float | None = None
    longitude: float | None = None
    typologie: Liste = ()
    telephone: str = ""
    courriels: Liste = ()
    site_web: Liste = ()
    horaires: str = ""
    presentation_resume: str = ""
    presentation_detail: str = ""
    source: str = ""
    itinerance: Liste = ()
    structure_parente: str = ""
    date_maj: date | None = None
    services: Liste = ()
    publics_specifiquement_adresses: Liste = ()
    prise_en_charge_specifique: Liste = ()
    frais_a_charge: Liste = ()
    dispositif_programmes_nationaux: Liste = ()
    formations_labels: Liste = ()
    autres_formations_labels: Liste = ()
    modalites_acces: Liste = ()
    modalites_accompagnement: Liste = ()
    fiche_acces_libre: str = ""
    prise_rdv: str = ""

    # --- beyond the standard -------------------------------------------------------------------
    horaires_texte: str = ""
    sur_rendez_vous: bool | None = None
    autres_telephones: Liste = ()
    # The standard's ``services`` says what is done; these are stated as *not* done.
    services_non_proposes: Liste = ()
    # Service -> where the place sends people for what it does not do.
    orientations: Mapping[str, str] = field(default_factory=dict)
    # Somebody helps / equipment alone: the difference mediators insist on.
    accompagnement: bool | None = None
    materiel_libre_acces: bool | None = None
    equipements: tuple[Equipement, ...] = ()
    materiel_personnel_bienvenu: bool | None = None
    wifi: bool | None = None
    impression: bool | None = None
    impression_prix: str = ""
    langues: Liste = ()
    accessible_pmr: bool | None = None
    equipe_salaries: int | None = None
    equipe_benevoles: int | None = None
    equipe_service_civique: int | None = None
    partenaires: Liste = ()
    prescripteurs: Liste = ()
    horaires_exceptionnels: tuple[HorairesExceptionnels, ...] = ()
    arrets: tuple[Arret, ...] = ()
    pass_numerique: bool | None = None
    verifie_le: date | None = None
    verifie_par: str = ""

    def said(self) -> dict[str, Any]:
        """Return the fields that this record states, by name, ``id`` left out."""
        return {
            nom: valeur
            for nom in CHAMPS
            if nom != "id" and (valeur := getattr(self, nom)) not in ("", (), None, {})
        }

    def to_json(self) -> dict[str, Any]:
        """Return the stated fields as JSON values (dates ISO 8601); ``from_json`` is the inverse."""
        return {"id": self.id, **{nom: _en_json(v) for nom, v in self.said().items()}}

    @classmethod
    def from_json(cls, contenu: Mapping[str, Any]) -> Self:
        """Build a record from ``to_json``'s result. Raises TypeError on an unknown field."""
        return cls(**{nom: value_from_json(nom, v) for nom, v in contenu.items()})


CHAMPS: Final = tuple(f.name for f in fields(Fiche))
# The standard's 32 columns, in its order.
CHAMPS_STANDARD: Final = (
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse",
    "latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires",
    "presentation_resume", "presentation_detail", "source", "itinerance", "structure_parente",
    "date_maj", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique",
    "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
    "autres_formations_labels", "modalites_acces", "modalites_accompagnement", "fiche_acces_libre",
    "prise_rdv",
)  # fmt: skip
CHAMPS_COMPLEMENTAIRES: Final = tuple(c for c in CHAMPS if c not in CHAMPS_STANDARD)
CHAMPS_LISTES: Final = tuple(f.name for f in fields(Fiche) if f.type in (Liste, "Liste"))

_COMPOSES: Final[dict[str, type]] = {
    "equipements": Equipement,
    "arrets": Arret,
    "horaires_exceptionnels": HorairesExceptionnels,
}
_DATES: Final = {"date_maj", "verifie_le", "du", "au"}


def _en_json(valeur: Any) -> Any:
    if isinstance(valeur, date):
        return valeur.isoformat()
    if isinstance(valeur, tuple):
        return [_en_json(v) for v in valeur]
    if isinstance(valeur, Mapping):
        return dict(valeur)
    if isinstance(valeur, Equipement | Arret | HorairesExceptionnels):
        return {
            f.name: _en_json(v)
            for f in fields(valeur)
            if (v := getattr(valeur, f.name)) not in ("", None)
        }
    return valeur


def value_to_json(valeur: Any) -> Any:
    """Return a field's value as JSON: dates in ISO 8601, tuples as lists."""
    return _en_json(valeur)


def value_from_json(champ: str, valeur: Any) -> Any:
    """Return the typed value of ``champ`` from its JSON form. Raises ValueError on a bad date."""
    if champ in _DATES and isinstance(valeur, str):
        return date.fromisoformat(valeur)
    if champ in _COMPOSES:
        classe = _COMPOSES[champ]
        return tuple(
            classe(**{nom: value_from_json(nom, v) for nom, v in element.items()})
            for element in valeur
        )
    return tuple(valeur) if isinstance(valeur, list) else valeur
