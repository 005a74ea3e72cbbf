"""The data·inclusion schema v1: one structure a place, and one service when the place states what it does.

Each object is checked by the ``data-inclusion-schema`` package: an optional value that it refuses is left
out and reported, a required one leaves the object out. Pure.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from data_inclusion.schema.v1 import Service, Structure
from opening_hours import validate
from pydantic import BaseModel, ValidationError

from repere.annuaire.exports.colonnes import (
    Colonne,
    Exporteur,
    Fichier,
    Lecture,
    Publication,
    in_blocks,
    json_array,
    note_uncarried,
)
from repere.annuaire.exports.data_inclusion_objets import (
    SIRET,
    fitting_name,
    service_of,
    structure_of,
)
from repere.annuaire.exports.data_inclusion_tables import RESEAUX, TYPES
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import Fiche

_PROPRES: Final = frozenset(
    {
        "id", "nom", "pivot", "commune", "code_postal", "code_insee", "adresse",
        "complement_adresse", "latitude", "longitude", "typologie", "telephone", "courriels",
        "site_web", "horaires", "presentation_resume", "presentation_detail", "date_maj",
        "services", "publics_specifiquement_adresses", "prise_en_charge_specifique",
        "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
        "modalites_acces", "modalites_accompagnement", "fiche_acces_libre", "prise_rdv",
        "sur_rendez_vous", "impression_prix", "pass_numerique",
    }
)  # fmt: skip


def _checked(
    modele: type[BaseModel], objet: dict[str, Any], fiche: Fiche, rapport: Rapport
) -> dict[str, Any] | None:
    """Return ``objet`` without what the schema refuses; None when it refuses a required value."""
    retenu = {nom: v for nom, v in objet.items() if v not in ("", [], None)}
    try:
        modele.model_validate(retenu, context={"ignore_warnings": False})
    except ValidationError as erreur:
        for nom in {str(detail["loc"][0]) for detail in erreur.errors(include_url=False)}:
            if modele.model_fields[nom].is_required():
                rapport.leave_out(fiche.id, fiche.nom, nom, "obligatoire, et refusé par le schéma")
                return None
            rapport.note(fiche.id, nom, "valeur refusée par le schéma : non exportée")
            del retenu[nom]
    return retenu


# What the schema folds or keeps only one of.
def _note_folded(fiche: Fiche, rapport: Rapport) -> None:
    for champ, nombre in (("courriels", 1), ("site_web", 1)):
        if len(getattr(fiche, champ)) > nombre:
            rapport.note(fiche.id, champ, "une seule valeur possible : la première")
    if sum(mot in fiche.modalites_accompagnement for mot in TYPES) > 1:
        rapport.note(
            fiche.id, "modalites_accompagnement", "une seule valeur possible pour « type »"
        )
    for champ in ("typologie", "dispositif_programmes_nationaux", "formations_labels"):
        for mot in getattr(fiche, champ):
            if mot not in RESEAUX:
                rapport.note(fiche.id, champ, f"« {mot} » n’a pas d’équivalent")
    if fiche.horaires and not validate(fiche.horaires):
        rapport.note(fiche.id, "horaires", "horaires illisibles : non exportés")
    if fiche.nom != fitting_name(fiche):
        rapport.note(fiche.id, "nom", "de 3 à 150 caractères, sans point final : récrit")
    if fiche.pivot and not SIRET.fullmatch(fiche.pivot):
        rapport.note(fiche.id, "pivot", "seul un SIRET a sa place")
    if fiche.date_maj is None:
        rapport.note(fiche.id, "date_maj", "inconnue : date d’entrée dans l’annuaire")
    if not fiche.services:
        rapport.note(fiche.id, "services", "aucun service connu : structure seule")


def structures(lecture: Iterable[Publication], rapport: Rapport) -> Iterator[dict[str, Any]]:
    """Return the structures that the schema accepts."""
    for publication in lecture:
        objet = _checked(Structure, structure_of(publication), publication.fiche, rapport)
        if objet is None:
            continue
        rapport.exportes += 1
        note_uncarried(publication.fiche, _PROPRES, rapport)
        _note_folded(publication.fiche, rapport)
        yield objet


def services(lecture: Iterable[Publication], rapport: Rapport) -> Iterator[dict[str, Any]]:
    """Return the services that the schema accepts, of the structures that it accepts."""
    sourd = Rapport()
    for publication in lecture:
        fiche = publication.fiche
        if not fiche.services or not _checked(Structure, structure_of(publication), fiche, sourd):
            continue
        objet = _checked(Service, service_of(publication), fiche, rapport)
        if objet is not None:
            rapport.exportes += 1
            yield objet


def _columns(modele: type[BaseModel]) -> tuple[Colonne, ...]:
    return tuple(
        Colonne(nom, _type_name(str(champ.annotation)), champ.description or "", _item(nom))
        for nom, champ in modele.model_fields.items()
    )


def _type_name(annotation: str) -> str:
    noms = {"set[": "liste", "list[": "liste", "date": "date", "float": "nombre", "int |": "entier"}
    return next((nom for signe, nom in noms.items() if signe in annotation), "texte")


def _item(nom: str) -> Callable[[dict[str, Any]], Any]:
    return lambda objet: objet.get(nom)


def _write_structures(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    return in_blocks(json_array(structures(lecture(), rapport)))


def _write_services(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    return in_blocks(json_array(services(lecture(), rapport)))


_JSON: Final = "application/json"
EXPORTEUR: Final = Exporteur(
    identifiant="data-inclusion",
    libelle="data·inclusion",
    description=(
        "Le format de l’offre d’insertion, version 1 : un fichier des structures, un fichier des "
        "services qu’elles rendent."
    ),
    portes=_PROPRES,
    fichiers=(
        Fichier(
            "structures",
            "data-inclusion/structures.json",
            "data-inclusion-structures",
            _JSON,
            _columns(Structure),
            _write_structures,
        ),
        Fichier(
            "services",
            "data-inclusion/services.json",
            "data-inclusion-services",
            _JSON,
            _columns(Service),
            _write_services,
        ),
    ),
)
