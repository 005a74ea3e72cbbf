"""The rules of the standard v1.0.1 and of our complements, with messages a town clerk understands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

import opening_hours

from repere.annuaire.standard.complements import LANGUES, MATERIELS
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.normalisation import is_siret, is_url, luhn, nearest, recognise
from repere.annuaire.standard.normalisation.adresses_web import COURRIEL
from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.annuaire.standard.vocabulaire import ENUMERATIONS, SERVICES

RESUME_MAXIMUM: Final = 280
_TELEPHONE: Final = re.compile(
    r"(?:\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)\d{6,9}"
)
_CODE_INSEE: Final = re.compile(r"(?:[013-9]\d|2[AB1-9])\d{3}")


@dataclass(frozen=True, slots=True)
class Erreur:
    """What is wrong with a field, why, and what to do, in plain French."""

    champ: str
    valeur: str
    raison: str
    remede: str


def validate(fiche: Fiche, *, aujourdhui: date | None = None) -> list[Erreur]:
    """Return every error of a record; none means that it can be published in the standard v1.0.1."""
    return [
        *_required(fiche),
        *_codes(fiche),
        *_contacts(fiche),
        *_enumerations(fiche),
        *_place(fiche),
        *_dates(fiche, aujourdhui or date.today()),
        *_texts(fiche),
        *_complements(fiche),
    ]


def _required(fiche: Fiche) -> Iterator[Erreur]:
    for champ, raison, remede in (
        ("id", "L'identifiant manque.", "Donnez au lieu un identifiant qui ne change pas."),
        ("nom", "Le nom du lieu manque.", "Écrivez le nom que le public connaît."),
        ("commune", "La commune manque.", "Écrivez le nom de la commune."),
        ("code_postal", "Le code postal manque.", "Écrivez les 5 chiffres, par exemple 37000."),
        ("adresse", "L'adresse manque.", "Écrivez le numéro et la rue, ou le lieu-dit."),
        ("date_maj", "La date de mise à jour manque.", "Écrivez le jour où la fiche a été revue."),
    ):
        if not getattr(fiche, champ):
            yield Erreur(champ, "", raison, remede)


def _codes(fiche: Fiche) -> Iterator[Erreur]:
    if fiche.pivot and not is_pivot(fiche.pivot):
        yield Erreur(
            "pivot",
            fiche.pivot,
            "Ce n'est pas un SIRET (14 chiffres), un SIREN (9), un RNA (W et 9 caractères) ni un RIDET (10) valable.",
            "Cherchez le bon numéro sur annuaire-entreprises.data.gouv.fr, ou laissez vide.",
        )
    if fiche.code_postal and not re.fullmatch(r"[0-9]{5}", fiche.code_postal):
        yield Erreur(
            "code_postal", fiche.code_postal, "Un code postal a 5 chiffres.", "Par exemple 37000."
        )
    if fiche.code_insee and not _CODE_INSEE.fullmatch(fiche.code_insee):
        yield Erreur(
            "code_insee",
            fiche.code_insee,
            "Ce code INSEE n'existe pas.",
            "Laissez vide si vous ne le connaissez pas.",
        )


def is_pivot(numero: str) -> bool:
    """Say whether ``numero`` is a SIRET, SIREN, RNA or RIDET."""
    if re.fullmatch(r"W[0-9A-Z][0-9]{8}|[0-9]{10}", numero):
        return True
    return is_siret(numero) or bool(
        re.fullmatch(r"[0-9]{9}", numero) and luhn(numero) and numero.strip("0")
    )


def _contacts(fiche: Fiche) -> Iterator[Erreur]:
    if fiche.telephone and not _TELEPHONE.fullmatch(fiche.telephone):
        propose = to_e164(fiche.telephone)
        remede = (
            f"Écrivez {propose}." if propose else "Écrivez 10 chiffres, par exemple 02 47 00 00 00."
        )
        yield Erreur(
            "telephone", fiche.telephone, "Ce numéro de téléphone n'est pas valable.", remede
        )
    for courriel in fiche.courriels:
        if not COURRIEL.fullmatch(courriel):
            yield Erreur(
                "courriels",
                courriel,
                "Cette adresse électronique n'est pas valable.",
                "Par exemple accueil@exemple.fr.",
            )
    yield from _links(fiche)


def _links(fiche: Fiche) -> Iterator[Erreur]:
    liens = [("site_web", url) for url in fiche.site_web]
    for champ, url in [
        *liens,
        ("prise_rdv", fiche.prise_rdv),
        ("fiche_acces_libre", fiche.fiche_acces_libre),
    ]:
        if url and not is_url(url):
            yield Erreur(
                champ,
                url,
                "Cette adresse de site n'est pas valable.",
                "Elle commence par https://, sans espace.",
            )


def _enumerations(fiche: Fiche) -> Iterator[Erreur]:
    listes = [(champ, champ) for champ in ENUMERATIONS] + [("services_non_proposes", "services")]
    for champ, liste in listes:
        for valeur in getattr(fiche, champ):
            if valeur not in ENUMERATIONS[liste]:
                yield _unknown(champ, liste, valeur)
    for service in sorted(set(fiche.services) & set(fiche.services_non_proposes)):
        yield Erreur(
            "services_non_proposes",
            service,
            "Ce service est à la fois proposé et non proposé.",
            "Gardez l'un des deux.",
        )
    for service in fiche.orientations:
        if service not in SERVICES:
            yield _unknown("orientations", "services", service)


def _unknown(champ: str, liste: str, valeur: str) -> Erreur:
    connues = recognise(liste, valeur)
    proche = " ou ".join(connues) if connues else nearest(liste, valeur)[0]
    return Erreur(
        champ, valeur, "Cette valeur n'est pas dans la liste.", f"Choisissez « {proche} » ?"
    )


def _place(fiche: Fiche) -> Iterator[Erreur]:
    for champ, borne in (("latitude", 90.0), ("longitude", 180.0)):
        degres = getattr(fiche, champ)
        if degres is not None and not -borne <= degres <= borne:
            yield Erreur(
                champ, str(degres), "Cette position n'existe pas.", "Placez le lieu sur la carte."
            )
    if (fiche.latitude is None) != (fiche.longitude is None):
        champ = "latitude" if fiche.latitude is None else "longitude"
        yield Erreur(
            champ,
            "",
            "Il faut la latitude et la longitude, ou aucune.",
            "Placez le lieu sur la carte.",
        )


def _dates(fiche: Fiche, aujourdhui: date) -> Iterator[Erreur]:
    for champ in ("date_maj", "verifie_le"):
        jour = getattr(fiche, champ)
        if jour and jour > aujourdhui + timedelta(days=1):
            yield Erreur(
                champ, jour.isoformat(), "Cette date est dans le futur.", "Écrivez la date du jour."
            )
    for periode in fiche.horaires_exceptionnels:
        if periode.au < periode.du:
            yield Erreur(
                "horaires_exceptionnels",
                periode.au.isoformat(),
                "La fin est avant le début.",
                "Échangez les deux dates.",
            )


def _texts(fiche: Fiche) -> Iterator[Erreur]:
    if len(fiche.presentation_resume) > RESUME_MAXIMUM:
        trop = len(fiche.presentation_resume) - RESUME_MAXIMUM
        yield Erreur(
            "presentation_resume",
            fiche.presentation_resume[:60] + "…",
            "Le résumé dépasse 280 caractères.",
            f"Enlevez {trop} caractères, ou déplacez la suite dans la présentation détaillée.",
        )
    heures = [("horaires", fiche.horaires)]
    heures += [("horaires_exceptionnels", h.horaires) for h in fiche.horaires_exceptionnels]
    heures += [("arrets", arret.horaires) for arret in fiche.arrets]
    for champ, texte in heures:
        if texte and not is_osm_hours(texte):
            yield Erreur(
                champ,
                texte,
                "Ces horaires ne sont pas au format attendu.",
                "Par exemple : Mo-Fr 09:00-12:00,14:00-17:00.",
            )


@lru_cache(maxsize=20_000)
def is_osm_hours(texte: str) -> bool:
    """Say whether ``texte`` is a valid OSM opening_hours value."""
    return bool(opening_hours.validate(texte))


_REGLES: Final[tuple[tuple[str, Callable[[Any], bool], str, str], ...]] = (
    ("langues", lambda code: code in LANGUES, "Cette langue n'est pas dans la liste.", "Choisissez-la dans la liste."),
    ("equipements", lambda e: e.materiel in MATERIELS and (e.nombre is None or e.nombre > 0),
     "Cet équipement n'est pas dans la liste, ou son nombre n'est pas positif.", "Choisissez « autre » et précisez."),
    ("arrets", lambda a: bool(a.nom) and not (a.du and a.au and a.au < a.du),
     "Cet arrêt n'a pas de nom, ou finit avant de commencer.", "Nommez l'endroit et vérifiez les dates."),
)  # fmt: skip


def _complements(fiche: Fiche) -> Iterator[Erreur]:
    for champ, accepte, raison, remede in _REGLES:
        for valeur in getattr(fiche, champ):
            if not accepte(valeur):
                nom = getattr(valeur, "materiel", None) or getattr(valeur, "nom", None) or valeur
                yield Erreur(champ, str(nom), raison, remede)
    for champ in ("equipe_salaries", "equipe_benevoles", "equipe_service_civique"):
        nombre = getattr(fiche, champ)
        if nombre is not None and nombre < 0:
            yield Erreur(
                champ,
                str(nombre),
                "Un nombre de personnes ne peut pas être négatif.",
                "Écrivez 0 ou plus.",
            )
