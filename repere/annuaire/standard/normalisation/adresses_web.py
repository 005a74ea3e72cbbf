"""E-mail addresses and web addresses of a cell."""

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.texte import as_text, is_filler
from repere.socle.texte import sans_accents

COURRIEL: Final = re.compile(
    r"[a-z0-9](?:[a-z0-9._%+'-]*[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}",
    re.I,
)
_DANS_UN_TEXTE: Final = re.compile(r"(?<![\w.%+'-])" + COURRIEL.pattern + r"(?![\w@])", re.I)
_HOTE: Final = re.compile(r"(?:[\w](?:[\w-]*[\w])?\.)+(?:[a-z]{2,24}|xn--[\w-]+)\.?$", re.I)
_AROBASE: Final = re.compile(
    r"\s*[\[({<]\s*(?:at|arobase|a)\s*[\])}>]\s*|\s+(?:at|arobase)\s+", re.I
)
_SEPARATEURS: Final = re.compile(
    r"\s*(?:[|\n\t]|;(?=\s|https?:|www)|,\s|\s/\s|\s-\s|\sou\s|\set\s)\s*|,(?=https?:|www)|\s(?=https?:|www)"
)
_ENTRE_COURRIELS: Final = re.compile(
    r"[|;,\n\t/]|\s-\s|\sou\s|\set\s|(?<=\.[a-z]{2})\s(?=\S+@)|(?<=\.[a-z]{3})\s(?=\S+@)"
)
_SCHEMA: Final = re.compile(
    r"^h?t{1,2}ps?\s*:?\s*/{0,3}\s*(?:https?\s*:?\s*/{0,3}\s*)?(?=[^/])", re.I
)

FAUX: Final = "Cette adresse électronique n'est pas valable ; elle est mise de côté."
REPAREE: Final = "Cette adresse électronique était mal écrite ; elle est corrigée."
URL_FAUSSE: Final = "Cette adresse de site n'est pas valable ; elle est mise de côté."
URL_REPAREE: Final = "Cette adresse de site était mal écrite ; elle est corrigée."
DEPLACEE: Final = "Une adresse électronique était dans la case du site web ; elle est déplacée."
DEPLACEE_SITE: Final = "Une adresse de site était dans la case du courriel ; elle est déplacée."


class Liens(NamedTuple):
    """What a cell gave, each kind in its place."""

    courriels: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


def read_emails(valeur: Any) -> Normalise[Liens]:
    """Return the e-mail addresses of a cell (and the web addresses that strayed there)."""
    brut = as_text(valeur).strip()
    if is_filler(brut):
        return Normalise(Liens())
    if COURRIEL.fullmatch(brut):
        return Normalise(Liens((_lower_domain(brut),)))
    return _read_emails(brut)


@lru_cache(maxsize=5_000)
def _read_emails(brut: str) -> Normalise[Liens]:
    texte = _AROBASE.sub("@", re.sub(r"mailto:", "", brut, flags=re.I))
    courriels: dict[str, None] = {}
    sites: dict[str, None] = {}
    avis: list[Avis] = []
    separateurs = _SEPARATEURS if re.search(r"://|www\.", texte) else _ENTRE_COURRIELS
    for morceau in separateurs.split(texte):
        if is_filler(morceau):
            continue
        if lu := _one_email(morceau):
            courriels[lu] = None
            if lu.lower() != morceau.strip().lower():
                avis.append(Avis(morceau, REPAREE, f"Adresse retenue : {lu}."))
        elif (url := _one_url(morceau)) and re.search(r"https?:|www\.", morceau):
            sites[url] = None
            avis.append(Avis(morceau, DEPLACEE_SITE))
        else:
            avis.append(Avis(morceau, FAUX, "Écrivez-la comme accueil@exemple.fr."))
    return Normalise(Liens(tuple(courriels), tuple(sites)), tuple(avis))


def _one_email(texte: str) -> str:
    """Return the address of a piece of text, "" when mending it would be a guess."""
    # Spaces beside "@" and "." are slips; elsewhere ("cc monts.fr") a letter or a hyphen may be missing.
    serre = re.sub(r"\s*([@.])\s*", r"\1", texte.strip()) if texte.count("@") == 1 else texte
    if serre.count(" ") and not re.search(r"[:<(]|\b(?:mail|courriel|contact)\b", texte, re.I):
        return ""
    if m := _DANS_UN_TEXTE.search(serre):
        return _lower_domain(m[0])
    colle = sans_accents(serre).strip(".,;:<>()[]\"'").replace("..", ".")
    return _lower_domain(colle) if COURRIEL.fullmatch(colle) else ""


def _lower_domain(courriel: str) -> str:
    local, _, domaine = courriel.rpartition("@")
    return f"{local}@{domaine.lower()}"


def read_urls(valeur: Any) -> Normalise[Liens]:
    """Return the web addresses of a cell, scheme added when missing (and the e-mails that strayed there)."""
    brut = as_text(valeur).strip()
    if is_filler(brut):
        return Normalise(Liens())
    return _read_urls(brut)


@lru_cache(maxsize=5_000)
def _read_urls(brut: str) -> Normalise[Liens]:
    sites: dict[str, None] = {}
    courriels: dict[str, None] = {}
    avis: list[Avis] = []
    for morceau in _SEPARATEURS.split(brut):
        if is_filler(morceau):
            continue
        if "@" in morceau and COURRIEL.fullmatch(morceau):
            courriels[_lower_domain(morceau)] = None
            avis.append(Avis(morceau, DEPLACEE))
        elif url := _one_url(morceau):
            sites[url] = None
            if url != morceau:
                avis.append(Avis(morceau, URL_REPAREE, f"Adresse retenue : {url}"))
        else:
            avis.append(Avis(morceau, URL_FAUSSE, "Écrivez-la comme https://www.exemple.fr."))
    return Normalise(Liens(tuple(courriels), tuple(sites)), tuple(avis))


def _one_url(texte: str) -> str:
    texte = texte.strip().strip("<>\"'()").rstrip(".,;")
    if is_url(texte):
        return texte
    sans_espace = re.sub(r"\s+", "", texte)
    schema = "http://" if re.match(r"h?t{1,2}p\s*:", texte, re.I) else "https://"
    candidat = schema + _SCHEMA.sub("", sans_espace)
    # "voir la page Facebook" must not become an address once its spaces are gone.
    phrase = " " in texte and not re.search(r"/|www", texte)
    return candidat if not phrase and "@" not in candidat and is_url(candidat) else ""


def is_url(texte: str) -> bool:
    """Say whether ``texte`` is an http(s) address with a plausible host name."""
    if not texte.startswith(("http://", "https://")) or re.search(r"\s", texte):
        return False
    try:
        hote = urlsplit(texte).hostname or ""
    except ValueError:
        return False
    return bool(_HOTE.match(hote)) and "http" not in texte[7:14]
