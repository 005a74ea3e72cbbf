"""Whether an address that somebody proved speaks for a place: rules on domains. Pure, and on the side of no.

What is proved here opens a page without anybody looking: what is doubtful is left to who animates the basin.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from publicsuffixlist import PublicSuffixList

# Beyond, a domain is a network's: one who works for it does not work in each of its places.
LIEUX_AU_PLUS: Final = 5


def _words(texte: str) -> frozenset[str]:
    return frozenset(texte.split())


# Boxes that anybody opens, by what comes before the suffix: gmail.com, yahoo.fr, yahoo.co.uk.
_FAMILLES_DE_BOITES: Final = _words(
    """gmail googlemail yahoo ymail rocketmail hotmail outlook live msn icloud gmx aol proton protonmail
    tutanota tuta zoho yandex mail inbox mailo caramail web fastmail hey posteo riseup disroot hushmail
    mailfence startmail runbox"""
)
_BOITES: Final = _words(
    """orange.fr wanadoo.fr free.fr aliceadsl.fr alice.fr libertysurf.fr worldonline.fr freesbee.fr chez.com
    online.fr sfr.fr neuf.fr cegetel.net club-internet.fr 9online.fr 9business.fr numericable.fr noos.fr
    numericable.com evhr.net estvideo.fr modulonet.fr cario.fr bbox.fr laposte.net voila.fr ifrance.com
    tiscali.fr nordnet.fr ozone.net ovh.fr k-net.fr vialis.net me.com mac.com pm.me passmail.net duck.com
    vivaldi.net orange.com netcourrier.com francite.com mailoo.org no-log.org zaclys.net net-c.fr
    mediapart.fr t-online.de libero.it virgilio.it sapo.pt skynet.be telenet.be proximus.be bluewin.ch
    tutamail.com tuta.io keemail.me mailbox.org email.com usa.com qq.com 163.com 126.com ukr.net
    wanadoo.com only.fr mail.pf mana.pf canl.nc lagoon.nc mediaserv.net ool.fr dbmail.com lilo.org
    rambler.ru list.ru bk.ru seznam.cz wp.pl onet.pl o2.pl comcast.net"""
)
# Sites where anybody opens a page: to hold one is not to hold the site. The list of public suffixes knows some.
_HEBERGEURS: Final = _words(
    """facebook.com fb.com fb.me instagram.com twitter.com x.com linkedin.com youtube.com youtu.be tiktok.com
    google.com google.fr goo.gl bit.ly linktr.ee framasite.org framaforms.org frama.site frama.link
    wordpress.com wix.com wixsite.com editorx.io weebly.com jimdo.com jimdofree.com webnode.fr webnode.com
    e-monsite.com over-blog.com over-blog.fr overblog.com canalblog.com eklablog.com blogspot.com
    blogspot.fr blogger.com skyrock.com unblog.fr hautetfort.com tumblr.com medium.com notion.site
    notion.so helloasso.com assoconnect.com kananas.com asso1901.com assoclub.fr gitbook.io github.io
    gitlab.io github.com free.fr pagesperso-orange.fr orange.fr wanadoo.fr monsite-orange.fr sfr.fr
    perso.sfr.fr pagesperso.free.fr centerblog.net site123.me strikingly.com squarespace.com godaddysites.com
    webself.net sitew.com sitew.fr sitew.org simdif.com yola.com ning.com mystrikingly.com canva.site
    netlify.app vercel.app herokuapp.com pages.dev business.site office365.com office.com microsoft.com
    sharepoint.com doctolib.fr rdv-solidarites.fr rdv-aide-numerique.fr clicrdv.com calendly.com
    pagesjaunes.fr mappy.com openstreetmap.org data.gouv.fr numerique.gouv.fr beta.gouv.fr
    portail-culturel.com c3rb.org bibli.fr bibliossimo.net"""
)  # fmt: skip
# A page of one's own site: anything deeper may be a page that somebody else's site gives us.
_ACCUEILS: Final = frozenset({"", "index", "index.html", "index.htm", "index.php", "accueil", "home", "fr"})  # fmt: skip


class Preuve(StrEnum):
    """Why an address speaks for a place, from the strongest."""

    ADRESSE = "adresse"
    DOMAINE = "domaine"


@dataclass(frozen=True, slots=True)
class Lien:
    """``adresse`` is the person's, ``contre`` what the place shows: seen side by side by who decides.

    ``preuve`` None: close, but not close enough to be believed without looking.
    """

    adresse: str
    contre: str
    preuve: Preuve | None


def compare(adresses: Iterable[str], sites: Iterable[str], courriels: Iterable[str]) -> list[Lien]:
    """Return what ties the proved ``adresses`` of a person to what a place shows, the strongest first."""
    montres = [(c, domain_of_address(c), True) for c in courriels]
    montres += [(s, host_of(s), is_own_site(s)) for s in sites]
    liens = [
        lien
        for adresse in adresses
        for contre, hote, sien in montres
        if (lien := _link(adresse, contre, hote, sien)) is not None
    ]
    rang = {Preuve.ADRESSE: 0, Preuve.DOMAINE: 1, None: 2}
    return sorted(liens, key=lambda lien: (rang[lien.preuve], lien.adresse, lien.contre))


def is_shared(domaine: str) -> bool:
    """Say whether anybody may have a box or a page at ``domaine``: it then says nothing of who one is."""
    possede = owned(domaine)
    if possede is None:
        return True
    # What hosts call a suffix of their own (« github.io ») holds pages of anybody.
    heberge = possede != _suffixes(officiels=True).privatesuffix(domaine)
    parties = domaine.split(".")
    plus_hauts = {".".join(parties[rang:]) for rang in range(len(parties))}
    sien = possede.partition(".")[0]
    return heberge or sien in _FAMILLES_DE_BOITES or bool(plus_hauts & (_BOITES | _HEBERGEURS))


def owned(domaine: str) -> str | None:
    """Return the part of ``domaine`` that somebody owns (« mediatheque.ville.fr » → « ville.fr »)."""
    if domaine.replace(".", "").isdigit() or ":" in domaine:
        return None
    possede: str | None = _suffixes().privatesuffix(domaine)
    return possede


def domain_of_address(adresse: str) -> str:
    """Return the domain of an e-mail address, "" when it is none."""
    nom, arobase, domaine = adresse.strip().rpartition("@")
    return _folded(domaine) if nom and arobase else ""


def host_of(site: str) -> str:
    """Return the host of the address of a site, without « www. »; "" when it cannot be read."""
    site = site.strip()
    try:
        hote = urlsplit(site if "//" in site else f"//{site}").hostname or ""
    except ValueError:
        return ""
    return _folded(hote).removeprefix("www.")


def is_own_site(site: str) -> bool:
    """Say whether ``site`` is a site's first page: « ville.fr/nos-associations/x » is the town's, not x's."""
    site = site.strip()
    try:
        adresse = urlsplit(site if "//" in site else f"//{site}")
    except ValueError:
        return False
    pas = [p for p in adresse.path.lower().split("/") if p]
    return not adresse.query and all(p in _ACCUEILS for p in pas) and len(pas) <= 1


def _link(adresse: str, contre: str, hote: str, sien: bool) -> Lien | None:
    a_moi = domain_of_address(adresse)
    if not a_moi or not hote:
        return None
    if adresse.strip().lower() == contre.strip().lower():
        return Lien(adresse, contre, None if is_shared(a_moi) else Preuve.ADRESSE)
    if is_shared(a_moi) or is_shared(hote) or owned(a_moi) != owned(hote):
        return None
    # Who holds « ville.fr » answers for « mediatheque.ville.fr »; the other way round, nothing says so.
    tient = hote == a_moi or hote.endswith(f".{a_moi}")
    return Lien(adresse, contre, Preuve.DOMAINE if tient and sien else None)


def _folded(domaine: str) -> str:
    """Return a domain as names are compared: small letters, no last dot, accents as the network writes them."""
    domaine = domaine.strip().rstrip(".").lower()
    try:
        return domaine.encode("idna").decode("ascii") if domaine else ""
    except UnicodeError:
        return ""


@cache
def _suffixes(*, officiels: bool = False) -> PublicSuffixList:
    """Return the list that comes with the package: read once, never fetched. ``officiels``: no host's own."""
    return PublicSuffixList(accept_unknown=False, only_icann=officiels)
