"""The regional census made for "Médiation numérique pour tous" (2020-2022).

A form of yes/no questions with free details. Its "non" is often the form's default (public digital spaces
"without equipment"), so a "non" counts only where the form was really filled in.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon, draft
from repere.annuaire.imports.etapes.textes import labelled
from repere.annuaire.imports.formats import recensement_offre as offre
from repere.annuaire.imports.formats.deductions import is_france_services, kinds_from_name
from repere.annuaire.imports.lecture import Enregistrement
from repere.annuaire.standard.normalisation import as_text, is_filler
from repere.socle.texte import plier

SOURCE: Final = "Médiation numérique pour tous"
DECALEE: Final = (
    "Cette valeur était dans une autre colonne (ligne décalée) ; elle est remise à sa place."
)
NI_TEXTE: Final = "La case des horaires contient « True » ou « False » ; elle est laissée vide."

_COLONNES: Final = {
    "gid": "id", "c_nom": "nom", "c_adresse": "adresse", "c_postcode": "code_postal",
    "c_city": "commune", "c_telephone": "telephone", "c_courriel": "courriels",
    "c_site_web": "site_web", "c_lat_coor1": "latitude", "c_long_coor1": "longitude",
    "c__edit_datemaj": "date_maj", "c_siren_site": "pivot", "c_raison_sociale": "structure_parente",
    "c_acces_pmr": "accessible_pmr",
}  # fmt: skip
_CATEGORIES: Final = {
    "epn": "EPN", "mediatheque": "BIB", "msap": "MSAP", "coworking": "TIERS_LIEUX",
    "fablab": "FABLAB", "mairie": "MUNI",
}  # fmt: skip
_JOUR: Final = re.compile(
    r"\b(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?s?\b|7j|semaine", re.I
)
_HEURE: Final = re.compile(r"\d\s*(?:h|:)")


def translate(enregistrement: Enregistrement) -> Brouillon:
    """Return the draft of a place of the census."""
    cases = enregistrement.valeurs
    b = draft(enregistrement.ligne, cases, {champ: cases.get(c) for c, champ in _COLONNES.items()})
    b.champs["source"] = SOURCE
    _read_kinds(b, cases)
    _read_strays(b, cases)
    _read_hours(b, cases)
    offre.read_offer(b, cases)
    offre.read_public(b, cases)
    b.champs["presentation_detail"] = labelled(
        ("Matériel", cases.get("c_materiel_info_detail")),
        ("Formation", cases.get("c_formation_detail")),
        ("Accompagnement", cases.get("c_accompagnement_personnel_detail")),
        ("Télétravail", cases.get("c_accompagnement_teletravail")),
        ("Public", offre.public_text(cases)),
        ("", _stray_text(cases)),
    )
    return b


def _read_kinds(b: Brouillon, cases: Mapping[str, Any]) -> None:
    for categorie in offre.categories(cases):
        if categorie == "promeneur du net":
            b.add("dispositif_programmes_nationaux", "Promeneurs du net")
        b.add("typologie", _CATEGORIES.get(categorie, ""))
    nom = as_text(cases.get("c_nom"))
    b.add("typologie", *kinds_from_name(nom))
    if is_france_services(nom):
        b.add("dispositif_programmes_nationaux", "France Services")
    if "Associatif" in as_text(cases.get("c_arr_statut_juridique")) + as_text(
        cases.get("c_statut_juridique")
    ):
        b.add("typologie", "ASSO")
    parente = as_text(cases.get("c_raison_sociale"))
    if plier(parente) == plier(nom):
        b.champs.pop("structure_parente", None)


def _read_strays(b: Brouillon, cases: Mapping[str, Any]) -> None:
    """A comma too many in the source shifted some lines: an e-mail address under "statut juridique"."""
    statut = as_text(cases.get("c_statut_juridique")).strip()
    if "@" in statut:
        b.add("courriels", statut)
        b.say("courriels", statut, DECALEE)


def _read_hours(b: Brouillon, cases: Mapping[str, Any]) -> None:
    texte = as_text(cases.get("c_horaire_ouverture")).strip()
    if plier(texte) in ("true", "false"):
        b.say("horaires", texte, NI_TEXTE)
        texte = ""
    jours = as_text(cases.get("c_jours_semaine")).strip("{}").replace(",", ", ").lower()
    autres = as_text(cases.get("c_public_cible")).strip()
    if _HEURE.search(autres):
        b.champs["horaires_texte"] = autres
        b.say("horaires_texte", autres, DECALEE)
    if texte and jours and not _JOUR.search(texte) and _HEURE.search(texte):
        texte = f"{jours} : {texte}"
    if not texte and jours:
        b.champs["horaires_texte"] = f"Ouvert : {jours}\n{b.texte('horaires_texte')}".strip()
    b.champs["horaires"] = texte


def _stray_text(cases: Mapping[str, Any]) -> str:
    restes = [as_text(cases.get(f"c_{c}_financeur")) for c in ("premier", "second")]
    restes.append(as_text(cases.get("c_financeur_secondaires")))
    autre = as_text(cases.get("c_public_cible")).strip()
    if not _HEURE.search(autre) and plier(autre) not in ("true", "false"):
        restes.insert(0, autre)
    return ", ".join(r for r in restes if not is_filler(r))
