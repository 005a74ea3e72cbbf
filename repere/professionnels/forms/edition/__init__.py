"""The editor of places: one form a section."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

from repere.professionnels.forms.edition import sections
from repere.professionnels.forms.edition.base import SectionForm
from repere.professionnels.forms.edition.horaires import HorairesForm
from repere.professionnels.forms.edition.services import ServicesForm


class Section(NamedTuple):
    """``cle`` names the section in addresses; the words are told in the language of who reads."""

    cle: str
    titre: Any
    detail: Any
    form: type[SectionForm]


SECTIONS: Final = (
    Section("services", _("Ce que vous faites"), _("Et ce que vous ne faites pas."), ServicesForm),
    Section("publics", _("Pour qui"), _("Publics, accueil adapté."), sections.PublicsForm),
    Section("horaires", _("Horaires"), _("Semaine, vacances, fermetures."), HorairesForm),
    Section("prix", _("Prix"), _("Gratuit ou payant."), sections.PrixForm),
    Section("acces", _("Comment venir"), _("Avec ou sans rendez-vous, aide."), sections.AccesForm),
    Section(
        "accessibilite", _("Accessibilité"), _("Fauteuil roulant."), sections.AccessibiliteForm
    ),
    Section("materiel", _("Matériel"), _("Ordinateurs, Wi-Fi, impression."), sections.MaterielForm),
    Section("langues", _("Langues"), _("Celles que vous parlez."), sections.LanguesForm),
    Section("contact", _("Contact"), _("Téléphone, adresse, site."), sections.ContactForm),
    Section("lieu", _("Nom et adresse"), _("Type de lieu, présentation."), sections.LieuForm),
    Section("equipe", _("Équipe et partenaires"), _("Programmes, labels."), sections.EquipeForm),
    Section("arrets", _("Arrêts"), _("Si le lieu se déplace."), sections.ArretsForm),
)
PAR_CLE: Final = {section.cle: section for section in SECTIONS}
SECTION_DE: Final = {champ: s.cle for s in SECTIONS for champ in s.form.champs}

__all__ = ["PAR_CLE", "SECTIONS", "SECTION_DE", "Section", "SectionForm"]
