"""A place in the words of data·inclusion v1, not yet checked by its schema. Pure."""

import re
from collections.abc import Iterable
from typing import Any, Final

from opening_hours import validate

from repere.annuaire.exports.colonnes import Publication
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
from repere.annuaire.standard.fiche import Fiche

SOURCE: Final = "repere"
SIRET: Final = re.compile(r"\d{14}", re.ASCII)
_NOM_MIN: Final = 3
_NOM_MAX: Final = 150


def structure_of(publication: Publication) -> dict[str, Any]:
    """Return the structure as data·inclusion describes it, not yet checked."""
    fiche = publication.fiche
    return _common(publication) | {
        "id": f"{SOURCE}--{fiche.id}",
        "nom": fitting_name(fiche),
        "description": fiche.presentation_detail or fiche.presentation_resume,
        "siret": fiche.pivot if SIRET.fullmatch(fiche.pivot) and int(fiche.pivot) else "",
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


def fitting_name(fiche: Fiche) -> str:
    """Return the name as the schema takes it: 3 to 150 characters, no final full stop."""
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
