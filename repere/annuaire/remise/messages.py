"""What a text message or an e-mail says of a place, and the links that open them."""

from urllib.parse import quote

from repere.annuaire.remise.feuille import Feuille
from repere.socle.langue import _


def text_message_link(feuille: Feuille) -> str:
    """Return an ``sms:`` link (RFC 5724) to nobody yet: the person chooses to whom."""
    return f"sms:?body={quote(_short(feuille), safe='')}"


def mail_link(feuille: Feuille) -> str:
    """Return a ``mailto:`` link to nobody yet, subject and text written."""
    texte = quote("\r\n".join(_long(feuille)), safe="")
    return f"mailto:?subject={quote(feuille.nom, safe='')}&body={texte}"


def _short(feuille: Feuille) -> str:
    lignes = (feuille.nom, ", ".join(feuille.adresse), *feuille.telephones[:1], feuille.page)
    return "\n".join(ligne for ligne in lignes if ligne)


def _long(feuille: Feuille) -> list[str]:
    lignes = [feuille.nom, *feuille.adresse, *feuille.telephones]
    if feuille.horaires:
        lignes += ["", _("Horaires :"), *feuille.horaires]
    return [*lignes, "", _("Tout savoir : {adresse}").format(adresse=feuille.page)]
