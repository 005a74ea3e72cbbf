"""The criteria one may combine, by the field names of the standard, with the words for each value.

The order is the one in which forms show them and addresses write them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from repere.annuaire.presentation import mots
from repere.annuaire.standard import vocabulaire
from repere.annuaire.standard.complements import LANGUES, MATERIELS

OUI: Final = "oui"
NON: Final = "non"


@dataclass(frozen=True, slots=True)
class Critere:
    """A criterion. ``valeurs``: valid value -> how it is said. ``titre`` heads the group in a form."""

    nom: str
    titre: str
    valeurs: Mapping[str, str]


def _yes_no(nom: str, titre: str, oui: str, non: str) -> Critere:
    return Critere(nom, titre, {OUI: oui, NON: non})


CRITERES: Final[dict[str, Critere]] = {
    critere.nom: critere
    for critere in (
        Critere("services", "De quoi avez-vous besoin ?", {v: s.phrase for v, s in mots.SERVICES.items()}),
        _yes_no("accompagnement", "Être aidé", "Quelqu’un vous aide", "Sans aide sur place"),
        _yes_no(
            "materiel_libre_acces",
            "Utiliser un appareil",
            "Matériel en libre accès",
            "Pas de matériel en libre accès",
        ),
        Critere("modalites_accompagnement", "Comment être aidé", mots.MODALITES_ACCOMPAGNEMENT),
        Critere("publics_specifiquement_adresses", "Pour qui", {v: v for v in vocabulaire.PUBLICS}),
        Critere("prise_en_charge_specifique", "Accueil adapté", mots.PRISES_EN_CHARGE),
        Critere("langues", "Langues parlées", LANGUES),
        _yes_no("accessible_pmr", "Fauteuil roulant", "Accessible en fauteuil", "Pas accessible en fauteuil"),
        Critere("frais_a_charge", "Prix", {v: v for v in vocabulaire.FRAIS}),
        _yes_no("pass_numerique", "Pass numérique", "Accepte le Pass numérique", "N’accepte pas le Pass numérique"),
        Critere(
            "dispositif_programmes_nationaux",
            "Programmes nationaux",
            {v: v for v in vocabulaire.DISPOSITIFS},
        ),
        Critere("formations_labels", "Formations et labels", {v: v for v in vocabulaire.FORMATIONS_LABELS}),
        _yes_no("sur_rendez_vous", "Rendez-vous", "Sur rendez-vous", "Sans rendez-vous"),
        Critere("modalites_acces", "Comment venir", mots.MODALITES_ACCES),
        Critere("itinerance", "Lieu fixe ou itinérant", {v: v for v in vocabulaire.ITINERANCES}),
        Critere("equipements", "Équipement", MATERIELS),
        _yes_no("wifi", "Wi-Fi", "Wi-Fi", "Pas de Wi-Fi"),
        _yes_no("impression", "Imprimer", "On peut imprimer", "On ne peut pas imprimer"),
        Critere("typologie", "Type de lieu", {v: mots.kind_in_words(v) for v in vocabulaire.TYPOLOGIES}),
    )
}  # fmt: skip
