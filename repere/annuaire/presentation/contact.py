"""How to reach a place: telephone, messages, sites, address, map."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode, urlsplit

from repere.annuaire.presentation.formats import phone_in_words
from repere.annuaire.standard.fiche import Fiche

# "61Rue Girardot"
_COLLE = re.compile(r"^(\d+)([A-ZÉ][a-zé]{2})")

if TYPE_CHECKING:
    from repere.annuaire.models import Lieu


class Lien(NamedTuple):
    """A link and its words."""

    texte: str
    adresse: str


class Contact(NamedTuple):
    """Ways to reach a place. ``position_approximative``: the map shows the commune, not the place."""

    telephones: list[Lien]
    courriels: list[str]
    sites: list[Lien]
    rendez_vous: str
    adresse: list[str]
    carte: str
    geo: str
    position_approximative: bool


def contact_of(fiche: Fiche, lieu: Lieu) -> Contact:
    """Return how to reach the place."""
    numeros = [numero for numero in (fiche.telephone, *fiche.autres_telephones) if numero]
    point = lieu.position or (lieu.rattachement.position if lieu.rattachement else None)
    zoom = 18 if lieu.position else 13
    carte = geo = ""
    if point:
        repere = urlencode({"mlat": point.latitude, "mlon": point.longitude})
        carte = (
            f"https://www.openstreetmap.org/?{repere}#map={zoom}/{point.latitude}/{point.longitude}"
        )
        geo = f"geo:{point.latitude},{point.longitude}?z={zoom}"
    return Contact(
        telephones=[Lien(phone_in_words(numero), f"tel:{numero}") for numero in numeros],
        courriels=list(fiche.courriels),
        sites=_sites(fiche),
        rendez_vous=fiche.prise_rdv if is_web(fiche.prise_rdv) else "",
        adresse=address_lines(fiche),
        carte=carte,
        geo=geo,
        position_approximative=lieu.position is None,
    )


def _sites(fiche: Fiche) -> list[Lien]:
    """Return the sites, each once: sources give one with and without https, with and without www."""
    par_texte: dict[str, Lien] = {}
    for url in fiche.site_web:
        if is_web(url) and (texte := _host(url)):
            connu = par_texte.get(texte.lower())
            if connu is None or (url.startswith("https:") and connu.adresse.startswith("http:")):
                par_texte[texte.lower()] = Lien(texte, url)
    return list(par_texte.values())


def address_lines(fiche: Fiche) -> list[str]:
    """Return the lines of an envelope, without the name."""
    ville = f"{fiche.code_postal} {fiche.commune}".strip()
    rue = _COLLE.sub(r"\1 \2", fiche.adresse)
    return [ligne for ligne in (rue, fiche.complement_adresse, ville) if ligne]


def is_web(url: str) -> bool:
    """Say whether ``url`` may be linked to: files hold "javascript:" and plain words too."""
    try:
        morceaux = urlsplit(url)
    except ValueError:
        return False
    return morceaux.scheme in {"http", "https"} and bool(morceaux.netloc)


def _host(url: str) -> str:
    morceaux = urlsplit(url)
    chemin = morceaux.path.rstrip("/")
    return morceaux.netloc.removeprefix("www.") + (chemin if len(chemin) < 30 else "")
