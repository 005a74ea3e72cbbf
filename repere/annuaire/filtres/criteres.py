"""Filters on the closed lists of the standard, on words and on dates."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from repere.annuaire.filtres.filtre import Filtre
from repere.annuaire.filtres.refus import ValeurRefusee, unknown_value
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.annuaire.standard import vocabulaire
from repere.annuaire.standard.complements import LANGUES
from repere.socle.texte import plier

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
RECHERCHE_MAX: Final = 200


def _closed_list(nom: str, valeurs: Sequence[str], description: str) -> Filtre:
    """Return the filter of the field ``nom`` on its closed list; case, accents, dashes do not matter."""
    par_pli = {plier(valeur): valeur for valeur in valeurs}

    def lire(saisie: str) -> str:
        if saisie in valeurs:
            return saisie
        if valeur := par_pli.get(plier(saisie)):
            return valeur
        raise unknown_value(saisie, f"une valeur de « {nom} »", valeurs)

    return Filtre(
        nom=nom,
        description=description,
        exemple=valeurs[0],
        schema={"type": "string", "enum": list(valeurs)},
        lire=lire,
        appliquer=lambda lieux, choix: lieux.having(nom, *choix),
        multiple=True,
    )


CRITERES: Final = (
    _closed_list("services", vocabulaire.SERVICES, "Ce que le lieu fait."),
    _closed_list(
        "publics_specifiquement_adresses",
        vocabulaire.PUBLICS,
        "À qui le lieu s’adresse surtout.",
    ),
    _closed_list(
        "prise_en_charge_specifique",
        vocabulaire.PRISES_EN_CHARGE,
        "Besoins que le lieu sait accueillir.",
    ),
    _closed_list("frais_a_charge", vocabulaire.FRAIS, "Ce que la personne paie."),
    _closed_list(
        "dispositif_programmes_nationaux",
        vocabulaire.DISPOSITIFS,
        "Programme national dont le lieu fait partie.",
    ),
    _closed_list("formations_labels", vocabulaire.FORMATIONS_LABELS, "Formation ou label du lieu."),
    _closed_list(
        "modalites_accompagnement", vocabulaire.MODALITES_ACCOMPAGNEMENT, "Comment on est aidé."
    ),
    _closed_list("modalites_acces", vocabulaire.MODALITES_ACCES, "Comment venir."),
    _closed_list("itinerance", vocabulaire.ITINERANCES, "Lieu fixe ou itinérant."),
    _closed_list("typologie", tuple(vocabulaire.TYPOLOGIES), "Type de lieu (code national)."),
    _closed_list("langues", tuple(LANGUES), "Langue parlée (code ISO 639)."),
)


def _read_words(saisie: str) -> str:
    if len(saisie) > RECHERCHE_MAX:
        raise ValeurRefusee(f"{RECHERCHE_MAX} caractères au plus.")
    return saisie


def _keep_words(lieux: LieuQuerySet, saisies: Sequence[str]) -> LieuQuerySet:
    # Words that fold to nothing match nothing: an empty search is not "everything".
    return lieux.matching(saisies[0]) if plier(saisies[0]) else lieux.none()


def _read_date(saisie: str) -> date:
    try:
        if _DATE.fullmatch(saisie):
            return date.fromisoformat(saisie)
    except ValueError:
        pass
    raise ValeurRefusee(f"« {saisie} » n’est pas une date. Écrivez par exemple 2026-01-31.")


MOTS: Final = Filtre(
    nom="q",
    description="Mots cherchés dans le nom, l’adresse, la présentation et les services.",
    exemple="médiathèque",
    schema={"type": "string", "minLength": 1, "maxLength": RECHERCHE_MAX},
    lire=_read_words,
    appliquer=_keep_words,
)
MODIFIE_DEPUIS: Final = Filtre(
    nom="modifie_depuis",
    description="Lieux que leur source a mis à jour ce jour-là ou après.",
    exemple="2026-01-31",
    schema={"type": "string", "format": "date"},
    lire=_read_date,
    appliquer=lambda lieux, dates: lieux.filter(date_maj__gte=dates[0]),
)
