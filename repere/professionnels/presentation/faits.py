"""The facts of a page in short: what one checks by reading, in a message or before a button."""

from datetime import datetime
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.fiche import place_page
from repere.annuaire.presentation.formats import INSECABLE

_ENTRE: Final = f"{INSECABLE}; "


class Fait(NamedTuple):
    """``section``: where one changes it in the editor."""

    titre: str
    textes: list[str]
    section: str = ""


def facts(lieu: Lieu, moment: datetime) -> list[Fait]:
    """Return what the page of ``lieu`` says, the first things first; what it does not say is said so."""
    page = place_page(lieu, moment)
    h, contact = page.horaires, page.contact
    heures = [*h.exceptions, *h.phrases, h.texte, h.sur_rendez_vous]
    lignes = [
        Fait(_("Horaires"), [texte for texte in heures if texte], "horaires"),
        Fait(_("Téléphone"), [telephone.texte for telephone in contact.telephones], "contact"),
        Fait(_("Adresse"), [", ".join(contact.adresse)] if contact.adresse else [], "contact"),
        Fait(_("Ce que vous faites"), [s.phrase for s in page.services.faits], "services"),
        Fait(_("Ce que vous ne faites pas"), [s.phrase for s in page.services.refuses], "services"),
        Fait(_("Courriel"), contact.courriels, "contact"),
        Fait(_("Site"), [site.texte for site in contact.sites], "contact"),
        *(Fait(ligne.titre, list(ligne.textes)) for ligne in page.pratique),
    ]
    # The first four are what people come for: their silence is worth a look.
    return [
        fait if fait.textes else fait._replace(textes=[_("rien d’écrit")])
        for rang, fait in enumerate(lignes)
        if fait.textes or rang < 4
    ]


def about(faits: list[Fait], *sections: str) -> tuple[list[Fait], list[Fait]]:
    """Return the facts of ``sections``, then the others."""
    dits = [fait for fait in faits if fait.section in sections]
    return dits, [fait for fait in faits if fait not in dits]


def in_lines(lieu: Lieu, moment: datetime, *, au_plus: int = 8) -> list[str]:
    """Return the facts a line each: « Téléphone : 02 47 00 00 01 »."""
    return [
        _("{titre} : {textes}").format(titre=fait.titre, textes=_ENTRE.join(fait.textes))
        for fait in facts(lieu, moment)[:au_plus]
    ]
