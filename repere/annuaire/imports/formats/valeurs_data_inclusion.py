"""data·inclusion's values, v0 and v1, in the words of the national standard.

The inverse of the mapping that data·inclusion itself applies (its dbt models, 2026-06). It loses some of the
difference between services: a theme is only read where the service that carries it is a digital one.
"""

from collections.abc import Iterable
from typing import Any, Final

from repere.annuaire.standard.normalisation import recognise
from repere.annuaire.standard.vocabulaire import TYPOLOGIES

_ACCES: Final = "Accès internet et matériel informatique"
_ACHAT: Final = "Acquisition de matériel informatique à prix solidaire"
_DEMARCHES: Final = "Aide aux démarches administratives"
_MAITRISE: Final = "Maîtrise des outils numériques du quotidien"
# Themes of other families that mean a digital service when they stand beside a digital one.
_VOISINES: Final = {
    "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi": "Insertion professionnelle via le numérique",
    "famille--soutien-a-la-parentalite-et-a-leducation": "Parentalité et éducation avec le numérique",
    "remobilisation--activites-sportives-et-culturelles": "Loisirs et créations numériques",
    "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives": _DEMARCHES,
}

FRAIS: Final = {
    "gratuit": "Gratuit",
    "gratuit-sous-conditions": "Gratuit sous condition",
    "pass-numerique": "Gratuit sous condition",
    "payant": "Payant",
    "adhesion": "Payant",
}
MODES: Final = {
    "envoyer-un-courriel": "Contacter par mail",
    "envoyer-un-mail": "Contacter par mail",
    "envoyer-un-mail-avec-une-fiche-de-prescription": "Envoyer un mail avec une fiche de prescription",
    "utiliser-lien-mobilisation": "Prendre un RDV en ligne",
    "prendre-rdv": "",
    "se-presenter": "Se présenter",
    "telephoner": "Téléphoner",
}
TYPES: Final = {
    "accompagnement": "Accompagnement individuel",
    "delegation": "Accompagnement individuel",
    "atelier": "Dans un atelier collectif",
    "formation": "Dans un atelier collectif",
    "aide-materielle": "En autonomie",
    "autonomie": "En autonomie",
}
PUBLICS: Final = {
    "etudiants": "Étudiants",
    "familles": "Familles et/ou enfants",
    "familles-enfants": "Familles et/ou enfants",
    "femmes": "Femmes",
    "jeunes": "Jeunes",
    "jeunes-16-26": "Jeunes",
    "seniors": "Seniors",
    "seniors-65": "Seniors",
    "retraites": "Seniors",
}
PRISES_EN_CHARGE: Final = {
    "surdite": ("Surdité",),
    "deficience-visuelle": ("Déficience visuelle",),
    "handicaps-mentaux": ("Handicaps mentaux",),
    "handicaps-psychiques": ("Handicaps mentaux",),
    "personnes-en-situation-illettrisme": ("Illettrisme",),
    "public-langues-etrangeres": ("Langues étrangères (anglais)", "Langues étrangères (autres)"),
}
POUR_TOUS: Final = frozenset({"tous-publics", "adultes"})
_DISPOSITIFS: Final = {
    "aidants-connect": "Aidants Connect",
    "conseiller-numerique": "Conseillers numériques",
    "conseillers-numeriques": "Conseillers numériques",
    "france-service": "France Services",
    # v0 swapped the labels of these two codes; the code is what producers meant.
    "grandes-ecoles-du-numerique": "Grande école du numérique",
    "croix-rouge": "La Croix Rouge",
}
_TYPOLOGIES: Final = {
    "ccas-cias": "CCAS", "communes": "MUNI", "departements": "CD", "regions": "REG",
    "france-service": "RFS", "france-travail": "FT", "mission-locale": "ML", "la-poste": "LA_POSTE",
    "fcsf": "CS", "espaces-publics-numeriques": "EPN", "pimms-mediation": "PIMMS",
    "mutualite-sociale-agricole": "MSA", "maisons-des-solidarites": "MDS", "ressourceries": "RESSOURCERIE",
    "reseau-information-jeunesse": "PIJ_BIJ", "residences-fjt": "RS_FJT", "chambres-consulaires": "CCONS",
    "ecoles-de-la-deuxieme-chance": "E2C", "cap-emploi-reseau-cheops": "CAP_EMPLOI", "points-justice": "PAD",
    "maisons-de-l-emploi": "MDE", "unaf": "UDAF", "creches-avip": "AVIP",
    "delegataire-conseil-departemental": "ODC", "federation-des-acteurs-de-la-solidarite": "FAIS",
    **{code.lower(): code for code in TYPOLOGIES},
}  # fmt: skip


def is_digital(thematiques: Iterable[str]) -> bool:
    """Say whether a service is one of digital inclusion."""
    return any(t == "numerique" or t.startswith("numerique--") for t in thematiques)


def services_of(thematiques: Iterable[str]) -> list[str]:
    """Return the services of the standard that the themes of one digital service mean."""
    themes = set(thematiques)
    if not is_digital(themes):
        return []
    lus = {v: None for t, v in _VOISINES.items() if t in themes}
    numeriques = {t.removeprefix("numerique--") for t in themes if t.startswith("numerique--")}
    for theme in sorted(numeriques):
        lus.update(dict.fromkeys(recognise("services", theme) or ()))
    lus.update(dict.fromkeys(_from_v1(numeriques, demarches=_DEMARCHES in lus)))
    return list(lus)


def _from_v1(numeriques: set[str], *, demarches: bool) -> list[str]:
    lus = []
    if "acceder-a-une-connexion-internet" in numeriques:
        lus.append(_ACCES)
    elif "acquerir-un-equipement" in numeriques:
        lus.append(_ACHAT)
    if "maitriser-les-fondamentaux-du-numerique" in numeriques:
        lus.append(_MAITRISE)
    elif "acceder-a-des-services-en-ligne" in numeriques and not demarches:
        lus.append(_DEMARCHES)
    return lus


def sort_networks(reseaux: Iterable[Any]) -> tuple[list[str], list[str], list[str]]:
    """Return (typologies, national programmes, other labels) from networks or national labels."""
    typologies, dispositifs, autres = [], [], []
    for reseau in map(str, reseaux):
        if reseau in _TYPOLOGIES:
            typologies.append(_TYPOLOGIES[reseau])
        if reseau in _DISPOSITIFS:
            dispositifs.append(_DISPOSITIFS[reseau])
        elif reseau == "fabrique-de-territoire":
            autres.append("Fabriques de Territoire")
        elif reseau not in _TYPOLOGIES:
            autres.append(reseau)
    return typologies, dispositifs, autres
