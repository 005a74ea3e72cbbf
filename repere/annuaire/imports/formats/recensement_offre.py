"""What a place of the regional census offers: equipment, training, help, and to whom."""

import re
from collections.abc import Mapping
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.imports.materiel import read_equipment
from repere.annuaire.standard.normalisation import as_text, is_filler
from repere.socle.texte import plier

NON_DOUTEUX: Final = "Le recensement répond « non » au matériel pour un lieu dont c'est le métier ; il n'en est pas tenu compte."

_ACCES: Final = "Accès internet et matériel informatique"
_MAITRISE: Final = "Maîtrise des outils numériques du quotidien"
# Words of the details -> service; read only where the place answered "oui" to the question.
_SERVICES: Final = tuple(
    (re.compile(motif), service)
    for motif, service in (
        (r"demarches?|droits?\b|administrati|\bcaf\b|operateurs? de services? publics?", "Aide aux démarches administratives"),
        (r"emploi\b|\bcv\b|curriculum|lettres? de motivation|insertion pro", "Insertion professionnelle via le numérique"),
        (r"securite|securis", "Utilisation sécurisée du numérique"),
        (r"parental|parents?\b", "Parentalité et éducation avec le numérique"),
        (r"\b3d\b|cod(?:ing|age)|robot|photo num|montage|\bmao\b|makerspace|jeux? video|creati", "Loisirs et créations numériques"),
        (r"culture numerique|fake news|education aux medias|reseaux sociaux|prevention aux ecrans", "Compréhension du monde numérique"),
    )
)  # fmt: skip
_COLLECTIF: Final = re.compile(
    r"ateliers?|collecti|groupes?|\bcours\b|sessions?|stages?|formations?"
)
_INDIVIDUEL: Final = re.compile(r"individuel|personnalis|particuliers?|sur r(?:dv|endez)")
_PUBLICS: Final = tuple(
    (re.compile(motif), public)
    for motif, public in (
        (r"\bjeunes?(?! cadres)|\b1[2-6] ?(?:-|a)? ?(?:2[0-9]|30) ans|adolescents?|collegiens|lyceens", "Jeunes"),
        (r"etudiant", "Étudiants"),
        (r"seniors?|retraites?|personnes? agees?", "Seniors"),
        (r"familles?|parents?|enfants?", "Familles et/ou enfants"),
        (r"femmes?", "Femmes"),
    )
)  # fmt: skip
# "salariés", "habitants", "adultes" beside the others: the list means everybody.
_POUR_TOUS: Final = re.compile(
    r"\btou[ts]\b|\btoutes?\b|grand public|3 99 ans|salarie|habitants|adultes|agricult"
)
_EQUIPES_PAR_METIER: Final = {"epn", "mediatheque", "club info", "fablab", "msap"}


def read_offer(b: Brouillon, cases: Mapping[str, Any]) -> None:
    """Read equipment, training and help into services, manners of helping and equipment."""
    reponses = {
        c: plier(as_text(cases.get(f"c_{c}")))
        for c in ("materiel_info", "formation", "accompagnement_personnel", "espace_teletravail")
    }
    remplie = "oui" in reponses.values()
    _read_help(b, cases, reponses, remplie=remplie)
    _read_equipment(b, cases, reponses["materiel_info"], remplie=remplie)


def _read_equipment(b: Brouillon, cases: Mapping[str, Any], reponse: str, *, remplie: bool) -> None:
    detail = as_text(cases.get("c_materiel_info_detail"))
    details = " ; ".join(
        as_text(cases.get(c))
        for c in (
            "c_materiel_info_detail",
            "c_accompagnement_teletravail",
            "c_premier_financeur",
            "c_second_financeur",
            "c_financeur_secondaires",
        )
    )
    lu = read_equipment(details)
    if lu.equipements:
        b.champs["equipements"] = lu.equipements
    for champ in ("materiel_libre_acces", "wifi", "impression", "impression_prix"):
        if valeur := getattr(lu, champ):
            b.champs[champ] = valeur
    if reponse == "oui" or lu.materiel_libre_acces:
        b.add("services", _ACCES)
    elif reponse == "non" and remplie and is_filler(detail):
        _read_refusal(b, cases)
    if lu.materiel_libre_acces:
        b.add("modalites_accompagnement", "En autonomie")


def _read_refusal(b: Brouillon, cases: Mapping[str, Any]) -> None:
    if _EQUIPES_PAR_METIER & set(categories(cases)):
        b.say("materiel_libre_acces", "non", NON_DOUTEUX, "Vérifiez auprès du lieu.")
    else:
        b.champs["materiel_libre_acces"] = False


def _read_help(
    b: Brouillon, cases: Mapping[str, Any], reponses: Mapping[str, str], *, remplie: bool
) -> None:
    formation, aide = reponses["formation"], reponses["accompagnement_personnel"]
    details = [
        as_text(cases.get(f"c_{c}_detail"))
        for c, r in (("formation", formation), ("accompagnement_personnel", aide))
        if r == "oui"
    ]
    plat = plier(" ; ".join(details))
    if formation == "oui":
        b.add("services", _MAITRISE)
        if _COLLECTIF.search(plier(as_text(cases.get("c_formation_detail")))):
            b.add("modalites_accompagnement", "Dans un atelier collectif")
    if aide == "oui" or (formation == "oui" and _INDIVIDUEL.search(plat)):
        b.add("modalites_accompagnement", "Accompagnement individuel")
    b.add("services", *(service for motif, service in _SERVICES if motif.search(plat)))
    if aide == "oui" and {"msap", "rfs"} & set(map(str.lower, b.champs.get("typologie", ()))):
        b.add("services", "Aide aux démarches administratives")  # what such a house is for
    if "oui" in (formation, aide):
        b.champs["accompagnement"] = True
    elif formation == aide == "non" and remplie:
        b.champs["accompagnement"] = False


def public_text(cases: Mapping[str, Any]) -> str:
    """Return what the census says of the public, unless it only says "everybody"."""
    texte = as_text(cases.get("c_varchar_public_cible")).strip()
    return (
        ""
        if re.fullmatch(
            r"(?:ouvert a )?tou[ts]s?(?: (?:les )?publics?)?|grand public", plier(texte)
        )
        else texte
    )


def read_public(b: Brouillon, cases: Mapping[str, Any]) -> None:
    """Set the publics that the place is *specifically* for: none where it says "everybody"."""
    plat = plier(as_text(cases.get("c_varchar_public_cible")))
    if not plat or _POUR_TOUS.search(plat):
        return
    b.add("publics_specifiquement_adresses", *(p for motif, p in _PUBLICS if motif.search(plat)))


def categories(cases: Mapping[str, Any]) -> list[str]:
    """Return the folded categories: the curated list, or the older tick boxes where it is empty."""
    liste = as_text(cases.get("c_categories_espace")).strip("{}")
    if liste:
        return [plier(c) for c in liste.split(",")]
    cochees = {
        c: plier(as_text(cases.get(f"c_{c}")))
        for c in ("epn", "mediatheque", "msap", "coworking", "fablab", "mairie", "promeneur")
    }
    return [
        "promeneur du net" if c == "promeneur" else c for c, v in cochees.items() if v == "true"
    ]
