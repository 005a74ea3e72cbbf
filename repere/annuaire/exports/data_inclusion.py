"""The data·inclusion schema v1: one structure a place, and one service when the place states what it does.

Each object is checked by the ``data-inclusion-schema`` package: an optional value that it refuses is left
out and reported, a required one leaves the object out. Pure.
"""

import re
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
from repere.annuaire.exports.data_inclusion_tables import (
    FRAIS,
    MOBILISATIONS,
    PRESCRIPTION,
    PRISES_EN_CHARGE,
    PUBLICS,
    RESEAUX,
    THEMATIQUES,
    TYPES,
)
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import Fiche

SOURCE: Final = "repere"
_SIRET: Final = re.compile(r"\d{14}")
_NOM_MIN: Final = 3
_NOM_MAX: Final = 150
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


def structure_of(publication: Publication) -> dict[str, Any]:
    """Return the structure as data·inclusion describes it, not yet checked."""
    fiche = publication.fiche
    return _common(publication) | {
        "id": f"{SOURCE}--{fiche.id}",
        "nom": _name(fiche),
        "description": fiche.presentation_detail or fiche.presentation_resume,
        "siret": fiche.pivot if _SIRET.fullmatch(fiche.pivot) and int(fiche.pivot) else "",
        "site_web": next(iter(fiche.site_web), ""),
        "accessibilite_lieu": fiche.fiche_acces_libre,
        "reseaux_porteurs": _unique(
            valeur
            for mot in (
                *fiche.dispositif_programmes_nationaux,
                *fiche.formations_labels,
                *fiche.typologie,
            )
            for valeur in RESEAUX.get(mot, ())
        ),
    }


def service_of(publication: Publication) -> dict[str, Any]:
    """Return the service that a place offers, not yet checked."""
    fiche = publication.fiche
    return _common(publication) | {
        "id": f"{SOURCE}--{fiche.id}",
        "structure_id": f"{SOURCE}--{fiche.id}",
        "nom": "Médiation numérique",
        "description": _service_description(fiche),
        "type": next((t for mot, t in TYPES.items() if mot in fiche.modalites_accompagnement), ""),
        "thematiques": _unique(t for s in fiche.services for t in THEMATIQUES.get(s, ())),
        "frais": next((f for mot, f in FRAIS.items() if mot in fiche.frais_a_charge), ""),
        "frais_precisions": _price_details(fiche),
        "publics": _publics(fiche),
        "publics_precisions": ", ".join(
            mot for mot in fiche.prise_en_charge_specifique if mot not in PRISES_EN_CHARGE
        ),
        "modes_accueil": ["a-distance", "en-presentiel"]
        if "À distance" in fiche.modalites_accompagnement
        else ["en-presentiel"],
        "zone_eligibilite": [publication.departement] if publication.departement else [],
        "lien_mobilisation": fiche.prise_rdv,
        "modes_mobilisation": _contact_modes(fiche),
        "mobilisable_par": _who_may_ask(fiche),
        "mobilisation_precisions": "Sur rendez-vous." if fiche.sur_rendez_vous else "",
    }


def _common(publication: Publication) -> dict[str, Any]:
    fiche = publication.fiche
    return {
        "source": SOURCE,
        "date_maj": (fiche.date_maj or publication.connu_le).isoformat(),
        "lien_source": publication.page,
        "commune": fiche.commune or publication.commune,
        "code_postal": fiche.code_postal,
        "code_insee": fiche.code_insee or publication.code_insee,
        "adresse": fiche.adresse,
        "complement_adresse": fiche.complement_adresse,
        "longitude": fiche.longitude,
        "latitude": fiche.latitude,
        "telephone": fiche.telephone,
        "courriel": next(iter(fiche.courriels), ""),
        "horaires_accueil": fiche.horaires if fiche.horaires and validate(fiche.horaires) else "",
    }


def _unique(valeurs: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(valeurs))


def _name(fiche: Fiche) -> str:
    # Two letters are a name, though not for the schema: the commune makes it longer and still true.
    nom = fiche.nom if len(fiche.nom) >= _NOM_MIN else f"{fiche.nom} ({fiche.commune})"
    court = nom if len(nom) <= _NOM_MAX else nom[: _NOM_MAX - 1] + "…"
    return court if court.endswith("etc.") else court.rstrip(". ")


def _service_description(fiche: Fiche) -> str:
    offre = " ; ".join(fiche.services)
    return "\n\n".join(
        t for t in (fiche.presentation_detail or fiche.presentation_resume, offre) if t
    )


def _price_details(fiche: Fiche) -> str:
    precisions = [
        mot for mot in fiche.frais_a_charge if mot != "Gratuit" or len(fiche.frais_a_charge) > 1
    ]
    if fiche.pass_numerique:
        precisions.append("Pass numérique accepté")
    if fiche.impression_prix:
        precisions.append(f"Impression : {fiche.impression_prix}")
    return " ; ".join(precisions)


def _publics(fiche: Fiche) -> list[str]:
    adresses = [PUBLICS.get(mot) for mot in fiche.publics_specifiquement_adresses]
    accueillis = [PRISES_EN_CHARGE.get(mot) for mot in fiche.prise_en_charge_specifique]
    return _unique(p for p in (*adresses, *accueillis) if p) or ["tous-publics"]


def _contact_modes(fiche: Fiche) -> list[str]:
    dits = _unique(MOBILISATIONS[m] for m in fiche.modalites_acces if m in MOBILISATIONS)
    if dits or fiche.modalites_acces:
        return dits
    return [
        mode
        for mode, contact in (
            ("telephoner", fiche.telephone),
            ("envoyer-un-courriel", fiche.courriels),
            ("utiliser-lien-mobilisation", fiche.prise_rdv),
        )
        if contact
    ]


def _who_may_ask(fiche: Fiche) -> list[str]:
    directs = [m for m in fiche.modalites_acces if m in MOBILISATIONS and m != PRESCRIPTION]
    return ["usagers"] * bool(directs) + ["professionnels"] * (
        PRESCRIPTION in fiche.modalites_acces
    )


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
    if fiche.nom != _name(fiche):
        rapport.note(fiche.id, "nom", "de 3 à 150 caractères, sans point final : récrit")
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
        Colonne(nom, str(champ.annotation), champ.description or "", _item(nom))
        for nom, champ in modele.model_fields.items()
    )


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
