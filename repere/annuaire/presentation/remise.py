"""What the page of a place gives to keep or to hand over: links, and the sheet."""

from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.contact import address_lines
from repere.annuaire.presentation.fiche import PageLieu, place_page
from repere.annuaire.presentation.formats import INSECABLE, date_in_words
from repere.annuaire.presentation.pratique import PRIX, VENIR
from repere.annuaire.remise.apporter import what_to_bring
from repere.annuaire.remise.calendrier import has_events
from repere.annuaire.remise.croquis import RAYON_MAX_KM, Croquis, Voisine, sketch
from repere.annuaire.remise.donnees_structurees import embed, structured_data
from repere.annuaire.remise.feuille import Feuille
from repere.annuaire.remise.messages import mail_link, text_message_link
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import _
from repere.territoires.models import Commune

POLICES: Final[Path] = settings.BASE_DIR / "node_modules" / "@expo-google-fonts" / "lexend"
ICONES: Final[Path] = settings.BASE_DIR / "repere" / "socle" / "static" / "socle" / "icones.svg"
# Communes that the sketch chooses from: enough for 25 km around Paris to stay quick.
_COMMUNES_MAX: Final = 200
# A range is not cut: browsers break after a dash, whatever space follows it.
_JUSQU_A: Final = f"{INSECABLE}–\N{WORD JOINER}{INSECABLE}"
# What one sheet can hold in letters that one can read.
ARRETS_MAX: Final = 8
HORAIRES_MAX: Final = 12
NON_VERIFIE: Final = "Personne n’a encore vérifié ces informations auprès du lieu."


class Remise(NamedTuple):
    """The links of the section "Garder ou transmettre"; ``agenda`` is "" when there is no event."""

    page: str
    feuille: str
    pdf: str
    contact: str
    agenda: str
    sms: str
    courriel: str


def handover(lieu: Lieu, fiche: Fiche, page: PageLieu, moment: datetime) -> Remise:
    """Return what the page of a place offers to keep. No query."""
    feuille = words(lieu, fiche, page, moment)
    return Remise(
        page=feuille.page,
        feuille=address("feuille", lieu),
        pdf=address("feuille_pdf", lieu),
        contact=address("contact", lieu),
        agenda=address("agenda", lieu) if has_events(fiche, moment) else "",
        sms=text_message_link(feuille),
        courriel=mail_link(feuille),
    )


def sheet(lieu: Lieu, fiche: Fiche, moment: datetime) -> tuple[Feuille, Croquis | None]:
    """Return the hand-over sheet and its sketch map. One query."""
    return words(lieu, fiche, place_page(lieu, moment), moment), sketch_around(lieu)


def words(lieu: Lieu, fiche: Fiche, page: PageLieu, moment: datetime) -> Feuille:
    """Return the words of the sheet."""
    pratique = {ligne.titre: ligne.textes for ligne in page.pratique}
    h = page.horaires
    horaires = [*h.exceptions, *h.phrases, h.texte, h.sur_rendez_vous]
    return Feuille(
        nom=page.nom,
        genre=page.genre,
        services=[service.phrase for service in page.services.faits],
        horaires=_few([texte.replace(" – ", _JUSQU_A) for texte in horaires if texte], HORAIRES_MAX),
        telephones=[telephone.texte for telephone in page.contact.telephones],
        adresse=address_lines(fiche),
        prix=pratique.get(_(PRIX), []),
        venir=pratique.get(_(VENIR), []),
        apporter=what_to_bring(fiche),
        arrets=_few([", ".join(filter(None, arret)) for arret in page.arrets], ARRETS_MAX),
        verification=f"{page.verification or page.mise_a_jour}." if page.verification
        else " ".join(filter(None, (page.mise_a_jour and f"{page.mise_a_jour}.", NON_VERIFIE))),
        edition=date_in_words(moment.date()),
        page=settings.REPERE_URL + lieu.get_absolute_url(),
        code=settings.REPERE_URL + reverse("annuaire:lieu_court", args=[lieu.identifiant]),
    )  # fmt: skip


def _few(textes: list[str], combien: int) -> list[str]:
    """Return so many texts at most, and say that there are others."""
    if len(textes) <= combien:
        return textes
    return [*textes[: combien - 1], "La suite : sur la page de ce lieu"]


def sketch_around(lieu: Lieu) -> Croquis | None:
    """Return the sketch map of a place whose own position is known, else None. One query."""
    if lieu.position is None:
        return None
    # A commune placed from its neighbours would put the place on the wrong side of its own centre.
    autour = Commune.objects.near(lieu.position, RAYON_MAX_KM).filter(position_approximative=False)
    voisines = [
        Voisine(commune.nom, commune.position, commune.population or 0)
        for commune in autour[:_COMMUNES_MAX]
        if commune.position
    ]
    return sketch(lieu.position, voisines, lieu.rattachement.nom if lieu.rattachement else "")


def structured_data_element(lieu: Lieu, fiche: Fiche, moment: datetime) -> SafeString:
    """Return the JSON-LD of a place as an element of the page's head: data, which no browser runs."""
    donnees = structured_data(fiche, settings.REPERE_URL + lieu.get_absolute_url(), moment)
    # embed() leaves neither "<" nor "&" in it: nothing of a source can end the element.
    contenu = SafeString(embed(donnees))
    return format_html('<script type="application/ld+json">{}</script>', contenu)


def address(vue: str, lieu: Lieu) -> str:
    """Return the address of a document of ``lieu``."""
    return reverse(f"annuaire:{vue}", args=[lieu.identifiant, lieu.slug])
