"""The national standard, from its ancestor of 2021 to v1.0.2, and the shapes its tools exchange.

The version is not asked: each column is known by its name, whatever version gave it, and each value is
recognised in the lists of all of them.
"""

from collections.abc import Mapping
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon, draft
from repere.annuaire.imports.etapes.textes import labelled
from repere.annuaire.imports.lecture import Enregistrement
from repere.annuaire.standard.fiche import CHAMPS
from repere.annuaire.standard.normalisation import as_text, distribute, is_filler, is_url
from repere.annuaire.standard.normalisation.anciennes_valeurs import LABELS_SANS_SUITE
from repere.annuaire.standard.validation import is_osm_hours
from repere.socle.texte import plier

MEDIATEURS: Final = "Des noms de personnes accompagnaient ce lieu ; ils ne sont pas repris."

# Column, folded, of any version or national tool -> field. Those shared between fields come below.
COLONNES: Final[dict[str, str]] = {
    **{plier(champ): champ for champ in CHAMPS},
    "courriel": "courriels", "email": "courriels", "contact email": "courriels",
    "contact telephone": "telephone", "siret": "pivot", "structure porteuse": "structure_parente",
    "description": "presentation_detail", "adresse code postal": "code_postal",
    "adresse code insee": "code_insee", "adresse commune": "commune", "itinerant": "itinerance",
    "labels autres": "autres_formations_labels", "public cible": "publics_specifiquement_adresses",
    "tarifs": "frais_a_charge", "conditions acces": "frais_a_charge",
    "conditions access": "frais_a_charge", "type lieu": "typologie",
    "cout": "frais_a_charge", "services non proposes": "services_non_proposes",
}  # fmt: skip
# Column -> the lists between which its values are shared, by what they are.
_PARTAGEES: Final[dict[str, tuple[str, ...]]] = {
    "publics accueillis": ("publics_specifiquement_adresses", "prise_en_charge_specifique"),
    "public cible": ("publics_specifiquement_adresses", "prise_en_charge_specifique"),
    "publics specifiquement adresses": (
        "publics_specifiquement_adresses",
        "prise_en_charge_specifique",
    ),
    "labels nationaux": ("dispositif_programmes_nationaux", "formations_labels"),
    "labels": ("dispositif_programmes_nationaux", "formations_labels"),
    "dispositif programmes nationaux": ("dispositif_programmes_nationaux", "formations_labels"),
    "formations labels": ("formations_labels", "dispositif_programmes_nationaux"),
    "frais a charge": ("frais_a_charge",),
    "conditions acces": ("frais_a_charge",),
    "conditions access": ("frais_a_charge",),
    "tarifs": ("frais_a_charge",),
    "modalites acces": ("modalites_acces",),
}
_SANS_SUITE: Final = {plier(label) for label in LABELS_SANS_SUITE}
_VOIE: Final = ("numero_voie", "repetition", "nom_voie")


def translate(enregistrement: Enregistrement) -> Brouillon:
    """Return the draft of a record in any version of the standard."""
    par_colonne = {
        plier(str(c)): v for c, v in enregistrement.valeurs.items() if v not in ("", None)
    }
    champs: dict[str, Any] = {}
    for colonne, valeur in par_colonne.items():
        if colonne in COLONNES and colonne not in _PARTAGEES:
            champs.setdefault(COLONNES[colonne], valeur)
    b = draft(enregistrement.ligne, enregistrement.valeurs, champs)
    for colonne, listes in _PARTAGEES.items():
        if colonne in par_colonne:
            _share(b, listes, par_colonne[colonne])
    _read_address(b, par_colonne)
    _read_hours(b, par_colonne)
    _read_accessibility(b, par_colonne)
    if par_colonne.get("mediateurs"):
        b.say("mediateurs", "", MEDIATEURS)
    return b


def _share(b: Brouillon, listes: tuple[str, ...], valeur: Any) -> None:
    for champ, morceaux in distribute(listes, valeur).items():
        for morceau in morceaux:
            plie = plier(morceau)
            if "pass numerique" in plie and champ == "frais_a_charge":
                b.champs["pass_numerique"] = True
            elif plie in _SANS_SUITE:
                b.add("autres_formations_labels", morceau)
            elif plie == "sur inscription ou rendez vous":
                b.champs["sur_rendez_vous"] = True
            elif plie not in ("public cible", "adherents"):
                b.add(champ, morceau)


def _read_address(b: Brouillon, colonnes: Mapping[str, Any]) -> None:
    adresse = b.champs.get("adresse")
    if isinstance(adresse, Mapping):
        morceaux = [as_text(adresse.get(partie)).strip() for partie in _VOIE]
        b.champs["adresse"] = " ".join(m for m in morceaux if m)
        for champ in ("commune", "code_postal", "code_insee"):
            b.champs.setdefault(champ, as_text(adresse.get(champ)))
    elif adresse is None and ("adresse rue" in colonnes or "adresse brut" in colonnes):
        numero, rue = (as_text(colonnes.get(c)).strip() for c in ("adresse numero", "adresse rue"))
        b.champs["adresse"] = (
            f"{numero} {rue}".strip() if rue else as_text(colonnes["adresse brut"])
        )


def _read_hours(b: Brouillon, colonnes: Mapping[str, Any]) -> None:
    """The ancestor gives hours twice: as OSM and as text."""
    osm, brut = (as_text(colonnes.get(f"horaires ouverture {c}")).strip() for c in ("osm", "brut"))
    if osm and is_osm_hours(osm):
        b.champs.setdefault("horaires", osm)
        b.champs.setdefault("horaires_texte", brut)
    elif osm or brut:
        b.champs.setdefault("horaires", brut or osm)
    details = labelled(
        ("", b.champs.get("presentation_detail")),
        ("Téléphone", colonnes.get("contact telephone details")),
    )
    if "contact telephone details" in colonnes:
        b.champs["presentation_detail"] = details
    if "contact facebook" in colonnes:
        b.champs["site_web"] = [
            as_text(b.champs.get("site_web")),
            as_text(colonnes["contact facebook"]),
        ]
    if "contact web" in colonnes:
        b.champs["site_web"] = [as_text(colonnes["contact web"]), as_text(b.champs.get("site_web"))]


def _read_accessibility(b: Brouillon, colonnes: Mapping[str, Any]) -> None:
    """Until v0.1 a link to Acceslibre; in the ancestor, the handicaps that the place receives."""
    valeur = as_text(colonnes.get("accessibilite")).strip()
    if not valeur or is_filler(valeur):
        return
    if is_url(valeur) or "acceslibre" in valeur:
        b.champs.setdefault("fiche_acces_libre", valeur)
    else:
        b.add(
            "prise_en_charge_specifique",
            *distribute(("prise_en_charge_specifique",), valeur).get(
                "prise_en_charge_specifique", ()
            ),
        )
