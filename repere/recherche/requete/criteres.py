"""The criteria one may combine, by the field names of the standard, with the words for each value.

The order is the one in which forms show them and addresses write them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from repere.annuaire.presentation import mots
from repere.annuaire.standard import vocabulaire
from repere.socle.langue import N_, Table, _

OUI: Final = "oui"
NON: Final = "non"


@dataclass(frozen=True, slots=True)
class Critere:
    """A criterion. ``valeurs``: valid value -> how it is said. ``titre`` heads the group in a form."""

    nom: str
    message: str
    valeurs: Mapping[str, str]

    @property
    def titre(self) -> str:
        return _(self.message)


def _yes_no(nom: str, titre: str, oui: str, non: str) -> Critere:
    return Critere(nom, titre, Table({OUI: oui, NON: non}))


def _names(valeurs: Iterable[str]) -> dict[str, str]:
    """Return proper names, which no language changes."""
    return {valeur: valeur for valeur in valeurs}


CRITERES: Final[dict[str, Critere]] = {
    critere.nom: critere
    for critere in (
        Critere("services", N_("De quoi avez-vous besoin ?"), Table({v: s.message for v, s in mots.SERVICES.items()})),
        _yes_no("accompagnement", N_("Être aidé"), N_("Quelqu’un vous aide"), N_("Sans aide sur place")),
        _yes_no("materiel_libre_acces", N_("Utiliser un appareil"), N_("Matériel en libre accès"), N_("Pas de matériel en libre accès")),
        Critere("modalites_accompagnement", N_("Comment être aidé"), mots.MODALITES_ACCOMPAGNEMENT),
        Critere("publics_specifiquement_adresses", N_("Pour qui"), mots.PUBLICS),
        Critere("prise_en_charge_specifique", N_("Accueil adapté"), mots.PRISES_EN_CHARGE),
        Critere("langues", N_("Langues parlées"), mots.LANGUES),
        _yes_no("accessible_pmr", N_("Fauteuil roulant"), N_("Accessible en fauteuil"), N_("Pas accessible en fauteuil")),
        Critere("frais_a_charge", N_("Prix"), mots.PRIX),
        _yes_no("pass_numerique", N_("Pass numérique"), N_("Accepte le Pass numérique"), N_("N’accepte pas le Pass numérique")),
        Critere(
            "dispositif_programmes_nationaux",
            N_("Programmes nationaux"),
            _names(vocabulaire.DISPOSITIFS),
        ),
        Critere("formations_labels", N_("Formations et labels"), _names(vocabulaire.FORMATIONS_LABELS)),
        _yes_no("sur_rendez_vous", N_("Rendez-vous"), N_("Sur rendez-vous"), N_("Sans rendez-vous")),
        Critere("modalites_acces", N_("Comment venir"), mots.MODALITES_ACCES),
        Critere("itinerance", N_("Lieu fixe ou itinérant"), mots.ITINERANCES),
        # No field of the standard: those who do it write it in their presentation, and nobody denies it.
        Critere("domicile", N_("À domicile"), Table({OUI: N_("Vient à domicile")})),
        Critere("equipements", N_("Équipement"), mots.MATERIELS),
        _yes_no("wifi", N_("Wi-Fi"), N_("Wi-Fi"), N_("Pas de Wi-Fi")),
        _yes_no("impression", N_("Imprimer"), N_("On peut imprimer"), N_("On ne peut pas imprimer")),
        Critere("typologie", N_("Type de lieu"), Table({v: mots.kind_message(v) for v in vocabulaire.TYPOLOGIES})),
    )
}  # fmt: skip
