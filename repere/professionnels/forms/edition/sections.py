"""The sections of the editor, in the order one is led through them."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from repere.annuaire.presentation import mots
from repere.annuaire.standard import vocabulaire
from repere.annuaire.standard.complements import Arret
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.validation import RESUME_MAXIMUM
from repere.professionnels.forms.edition.base import Envoi, SectionForm
from repere.professionnels.forms.edition.champs import (
    CourrielsField,
    ListeField,
    NombreField,
    OuiNonField,
    PlusieursField,
    SiteField,
    SitesField,
    TelephoneField,
    TelephonesField,
    TexteField,
)
from repere.professionnels.forms.edition.lignes import ArretForm, EquipementForm, Lignes, rows


def _same(valeurs: tuple[str, ...]) -> dict[str, str]:
    return {valeur: valeur for valeur in valeurs}


class PublicsForm(SectionForm):
    champs = ("publics_specifiquement_adresses", "prise_en_charge_specifique")
    publics_specifiquement_adresses = PlusieursField(
        _("Le lieu est-il surtout pour…"), mots.PUBLICS, _("Rien de coché : pour tout le monde.")
    )
    prise_en_charge_specifique = PlusieursField(
        _("Qui accueillez-vous de façon adaptée ?"), mots.PRISES_EN_CHARGE
    )


class PrixForm(SectionForm):
    champs = ("frais_a_charge", "pass_numerique")
    frais_a_charge = PlusieursField(
        _("Est-ce gratuit ?"),
        {
            "Gratuit": _("Oui, gratuit"),
            "Gratuit sous condition": _("Gratuit pour certaines personnes"),
            "Payant": _("Payant"),
        },
        _("C’est la question la plus posée."),
    )
    pass_numerique = OuiNonField(
        _("Acceptez-vous le Pass numérique ?"), _("Des chèques qui paient l’aide.")
    )


class AccesForm(SectionForm):
    champs = ("modalites_acces", "prise_rdv", "accompagnement", "modalites_accompagnement")
    modalites_acces = PlusieursField(
        _("Comment vient-on ?"),
        {
            "Se présenter": _("On vient sur place"),
            "Téléphoner": _("On téléphone d’abord"),
            "Contacter par mail": _("On écrit un message"),
            "Prendre un RDV en ligne": _("On prend rendez-vous en ligne"),
            "Ce lieu n'accueille pas de public": _("Nous ne recevons pas le public"),
            "Envoyer un mail avec une fiche de prescription": _(
                "Un professionnel nous envoie la demande"
            ),
        },
    )
    prise_rdv = SiteField(
        _("Adresse pour prendre rendez-vous en ligne"), _("Copiez-la depuis votre navigateur.")
    )
    accompagnement = OuiNonField(
        _("Quelqu’un aide-t-il les personnes sur place ?"), _("Pas seulement un ordinateur prêté.")
    )
    modalites_accompagnement = PlusieursField(
        _("Comment est-on aidé ?"), mots.MODALITES_ACCOMPAGNEMENT
    )


class AccessibiliteForm(SectionForm):
    champs = ("accessible_pmr", "fiche_acces_libre")
    accessible_pmr = OuiNonField(_("Peut-on entrer en fauteuil roulant ?"))
    fiche_acces_libre = SiteField(
        _("Adresse de votre fiche Acceslibre"),
        _("Acceslibre décrit l’accès au bâtiment : acceslibre.beta.gouv.fr."),
    )


class MaterielForm(SectionForm):
    champs = (
        "materiel_libre_acces", "materiel_personnel_bienvenu", "wifi", "impression",
        "impression_prix", "equipements",
    )  # fmt: skip
    materiel_libre_acces = OuiNonField(_("Peut-on utiliser vos ordinateurs librement ?"))
    materiel_personnel_bienvenu = OuiNonField(_("Peut-on venir avec son appareil ?"))
    wifi = OuiNonField(_("Le Wi-Fi est-il ouvert aux visiteurs ?"))
    impression = OuiNonField(_("Peut-on imprimer ?"))
    impression_prix = TexteField(_("Prix de l’impression"), 200, _("Par exemple : 0,20 € la page."))

    def rows(self, fiche: Fiche, data: Envoi | None) -> Lignes:
        return rows(EquipementForm, fiche.equipements, data, _("Ajouter un matériel"))

    def values(self) -> dict[str, Any]:
        simples = {c: self.cleaned_data[c] for c in self.champs if c != "equipements"}
        lignes: Any = self.lignes
        return {**simples, "equipements": lignes.values()}


class LanguesForm(SectionForm):
    champs = ("langues",)
    langues = PlusieursField(_("Quelles langues parle-t-on chez vous ?"), mots.LANGUES)


class ContactForm(SectionForm):
    champs = ("telephone", "autres_telephones", "courriels", "site_web")
    telephone = TelephoneField(
        _("Téléphone à appeler en premier"), _("Par exemple : 02 47 00 00 00.")
    )
    autres_telephones = TelephonesField(_("Autres téléphones"))
    courriels = CourrielsField(
        _("Adresses électroniques"),
        _(
            "Une ligne pour chacune. Préférez celle du lieu à celle d’une personne : "
            "une adresse nominative ne paraît pas sans accord."
        ),
    )
    site_web = SitesField(_("Sites internet"))


class LieuForm(SectionForm):
    champs = (
        "nom", "typologie", "adresse", "complement_adresse", "code_postal", "commune",
        "presentation_resume", "presentation_detail", "structure_parente",
        "latitude", "longitude", "code_insee",
    )  # fmt: skip
    nom = TexteField(_("Nom du lieu"), 250, _("Celui que le public connaît."), required=True)
    typologie = PlusieursField(
        _("Type de lieu"), {code: mots.kind_in_words(code) for code in vocabulaire.TYPOLOGIES}
    )
    adresse = TexteField(_("Numéro et rue"), 300)
    complement_adresse = TexteField(
        _("Pour vous trouver"), 500, _("Étage, bâtiment, couleur de la porte.")
    )
    code_postal = TexteField(_("Code postal"), 5)
    commune = TexteField(_("Commune"), 120)
    demenage = forms.BooleanField(
        label=_("Le lieu a changé d’endroit"),
        help_text=_("Sa position sur la carte sera effacée, en attendant la nouvelle."),
        required=False,
    )
    presentation_resume = TexteField(
        _("Le lieu en une phrase"), RESUME_MAXIMUM, _("280 lettres au plus."), lignes=3
    )
    presentation_detail = TexteField(_("Présentation"), 5000, lignes=6)
    structure_parente = TexteField(_("Le lieu fait partie de"), 250)

    def values(self) -> dict[str, Any]:
        dit = {c: self.cleaned_data[c] for c in self.champs if c in self.fields}
        ailleurs = self.cleaned_data["demenage"]
        autre_commune = (dit["commune"], dit["code_postal"]) != (
            self.fiche.commune,
            self.fiche.code_postal,
        )
        return dit | {
            "latitude": None if ailleurs else self.fiche.latitude,
            "longitude": None if ailleurs else self.fiche.longitude,
            # Found again from the name and the postal code.
            "code_insee": "" if autre_commune else self.fiche.code_insee,
        }


class EquipeForm(SectionForm):
    champs = (
        "equipe_salaries", "equipe_benevoles", "equipe_service_civique", "partenaires",
        "prescripteurs", "dispositif_programmes_nationaux", "formations_labels",
        "autres_formations_labels",
    )  # fmt: skip
    equipe_salaries = NombreField(_("Salariés qui aident le public"))
    equipe_benevoles = NombreField(_("Bénévoles"))
    equipe_service_civique = NombreField(_("Volontaires en service civique"))
    partenaires = ListeField(_("Vos partenaires"))
    prescripteurs = ListeField(_("Qui vous envoie des personnes ?"))
    dispositif_programmes_nationaux = PlusieursField(
        _("Programmes nationaux"), _same(vocabulaire.DISPOSITIFS)
    )
    formations_labels = PlusieursField(
        _("Formations et labels"), _same(vocabulaire.FORMATIONS_LABELS)
    )
    autres_formations_labels = ListeField(_("Autres labels"))


class ArretsForm(SectionForm):
    champs = ("itinerance", "arrets")
    itinerance = PlusieursField(
        _("Le lieu se déplace-t-il ?"),
        {"Itinérant": _("Oui, il passe à plusieurs endroits"), "Fixe": _("Non, il est fixe")},
    )

    def rows(self, fiche: Fiche, data: Envoi | None) -> Lignes:
        return rows(ArretForm, fiche.arrets, data, _("Ajouter un arrêt"))

    def values(self) -> dict[str, Any]:
        lignes: Any = self.lignes
        arrets = tuple(_with_position(arret, self.fiche.arrets) for arret in lignes.values())
        return {"itinerance": self.cleaned_data["itinerance"], "arrets": arrets}


def _with_position(arret: Arret, avant: tuple[Arret, ...]) -> Arret:
    """Give back to a stop that has not moved what the form does not show of it."""
    for ancien in avant:
        if (ancien.nom, ancien.commune, ancien.adresse) == (
            arret.nom,
            arret.commune,
            arret.adresse,
        ):
            return replace(
                arret,
                code_insee=ancien.code_insee,
                latitude=ancien.latitude,
                longitude=ancien.longitude,
            )
    return arret
