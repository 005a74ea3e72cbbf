"""Telephones, e-mails, sites and SIRET reduced to what can be compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from repere.annuaire.deduplication.genres import Genre

# Mail and page hosts: they tell nothing of who runs the place.
_HEBERGEURS: Final = frozenset({
    "gmail.com", "orange.fr", "wanadoo.fr", "laposte.net", "yahoo.fr", "yahoo.com",
    "outlook.fr", "outlook.com", "hotmail.fr", "hotmail.com", "live.fr", "free.fr", "sfr.fr",
    "neuf.fr", "aol.com", "icloud.com", "gmx.fr", "bbox.fr", "numericable.fr",
    "protonmail.com", "france-services.gouv.fr", "facebook.com", "fr-fr.facebook.com",
    "sites.google.com", "instagram.com", "linkedin.com", "twitter.com",
    "outlook.office365.com", "maisondeservicesaupublic.fr", "cohesion-territoires.gouv.fr",
    "ijcentre.fr", "conseiller-numerique.gouv.fr", "helloasso.com", "google.com",
    "chambagri.fr",
})  # fmt: skip
_BLOGS: Final = ("wixsite.com", "blogspot.com", "wordpress.com", "over-blog.com", "jimdofree.com")
# The local part of an address often names the counter that reads it.
_INDICES_COURRIEL: Final[tuple[tuple[Genre, re.Pattern[str]], ...]] = (
    (Genre.FRANCE_SERVICES, re.compile(r"france.?services?|^(?:.*[._-])?(?:msap|mfs|efs|fs)(?:[._-]|$)|^msap")),
    (Genre.CCAS, re.compile(r"^(?:.*[._-])?ccas(?:[._-]|$)")),
    (Genre.INFO_JEUNESSE, re.compile(r"^(?:pij|bij|crij)\b")),
    (Genre.EPN, re.compile(r"^epn")),
)  # fmt: skip
_HOTES_COURRIEL: Final[tuple[tuple[Genre, re.Pattern[str]], ...]] = (
    (Genre.CENTRE_SOCIAL, re.compile(r"centre.?soc|socio.?cult|(?:^|[._@-])csc?[._-]|@csc?")),
)
_MOTS_PROGRAMME: Final = re.compile(
    r"france[._-]?services?|(?<![a-z])(?:msap|mfs|efs|fs)(?![a-z])|^msap"
)
_BOITE_MIN: Final = 4
_INDICES_DOMAINE: Final = {
    "laposte.fr": Genre.POSTE,
    "france-services.gouv.fr": Genre.FRANCE_SERVICES,
    "maisondeservicesaupublic.fr": Genre.FRANCE_SERVICES,
    "pimms.org": Genre.PIMMS,
    "pimmsmediation.fr": Genre.PIMMS,
}
_PAGE_FRANCE_SERVICES: Final = re.compile(r"/.*(?:france-?services?|msap)\b")
# The SIREN of La Poste: its counters are often filed under the town's name alone.
SIREN_POSTE: Final = "356000000"
_SITE: Final = re.compile(r"^(?:https?://)?(?:www\d?\.)?([^/?#\s]+)([^#\s]*)", re.IGNORECASE)
_NON_CHIFFRES: Final = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Contacts:
    """``domaines`` are own domains only; ``pages`` are host and path of own sites, path not empty.

    ``textes`` are the local parts and domains in one piece, where a name can be read. ``boites`` are what a
    programme's local parts keep without its words: msap.le-bourg@ and le-bourg@france-services give
    "lebourg". ``hotes`` are who else the local parts name: a counter's mailbox may be its host's.
    """

    telephones: frozenset[str]
    courriels: frozenset[str]
    domaines: frozenset[str]
    pages: frozenset[str]
    siret: str
    textes: tuple[str, ...]
    boites: frozenset[str]
    indices: frozenset[Genre]
    hotes: frozenset[Genre]

    def is_empty(self) -> bool:
        """Tell whether nothing is said to reach or to identify the place."""
        return not (self.telephones or self.courriels or self.domaines or self.pages or self.siret)


def read_contacts(
    telephones: Iterable[str], courriels: Iterable[str], sites: Iterable[str], pivot: str
) -> Contacts:
    """Read the ways to reach and to identify a place; fillers count as nothing."""
    adresses = frozenset(c.strip().lower() for c in courriels if "@" in c)
    liens = [lien for site in sites if (lien := _read_site(site))]
    hotes = {hote for hote, _ in liens} | {a.rpartition("@")[2] for a in adresses}
    domaines = frozenset(h for h in hotes if h and h not in _HEBERGEURS and not h.endswith(_BLOGS))
    pages = frozenset(hote + chemin for hote, chemin in liens if len(chemin) > 1)
    siret = _read_siret(pivot)
    return Contacts(
        telephones=frozenset(t for brut in telephones if (t := _read_telephone(brut))),
        courriels=adresses,
        domaines=domaines,
        pages=pages,
        siret=siret,
        textes=tuple(sorted(_compact(a.rpartition("@")[0]) for a in adresses))
        + tuple(sorted(_compact(d.rpartition(".")[0]) for d in domaines)),
        boites=frozenset(b for a in adresses if len(b := _read_boite(a)) >= _BOITE_MIN),
        indices=frozenset(_read_indices(adresses, hotes, pages, siret)),
        hotes=frozenset(
            genre for a in adresses for genre, motif in _HOTES_COURRIEL if motif.search(a)
        ),
    )


def _read_site(site: str) -> tuple[str, str] | None:
    trouve = _SITE.match(site.strip())
    if trouve is None or "." not in trouve.group(1):
        return None
    return trouve.group(1).lower(), trouve.group(2).rstrip("/").lower()


def _read_telephone(telephone: str) -> str:
    """The nine last digits; shorter numbers and repeated digits are nobody's."""
    chiffres = _NON_CHIFFRES.sub("", telephone)[-9:]
    return chiffres if len(chiffres) == 9 and len(set(chiffres)) > 2 else ""


def _read_siret(pivot: str) -> str:
    chiffres = _NON_CHIFFRES.sub("", pivot)
    return chiffres if len(chiffres) == 14 and chiffres.strip("0") else ""


def _read_indices(
    adresses: frozenset[str], hotes: set[str], pages: frozenset[str], siret: str
) -> Iterable[Genre]:
    for hote in hotes:
        if hote in _INDICES_DOMAINE:
            yield _INDICES_DOMAINE[hote]
    yield from (Genre.FRANCE_SERVICES for page in pages if _PAGE_FRANCE_SERVICES.search(page))
    for adresse in adresses:
        local = adresse.partition("@")[0]
        yield from (genre for genre, motif in _INDICES_COURRIEL if motif.search(local))
    if siret.startswith(SIREN_POSTE):
        yield Genre.POSTE


def _read_boite(adresse: str) -> str:
    """What is left of a programme's local part, "" of any other."""
    local, _, domaine = adresse.partition("@")
    reste, retires = _MOTS_PROGRAMME.subn("", local)
    programme = retires or _INDICES_DOMAINE.get(domaine) is Genre.FRANCE_SERVICES
    return _compact(reste) if programme else ""


def _compact(texte: str) -> str:
    return re.sub(r"[^a-z0-9]", "", texte)
