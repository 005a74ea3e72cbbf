"""Plain text: mojibake, control characters, HTML leftovers, fillers."""

import html
import re
from typing import Any, Final

import ftfy

from repere.annuaire.standard.normalisation.resultat import Avis, Normalise

# What people and programs write where they know nothing; compared lower-cased.
_mots = str.split
VIDES: Final = frozenset(
    _mots(
        "- -- --- — – . .. ... / ? n/a na n.a. nc n.c. nr null none nan nil undefined néant neant x xx "
        "inconnu inconnue #n/a #ref! #valeur! sans [] {}"
    )
) | {"non renseigné", "non renseignée", "non communiqué", "à compléter", "non précisé", ""}

# UTF-8 read as Latin-1 or Mac Roman leaves these pairs; sound French never holds them.
_ABIME = re.compile(
    "[ÃÂ][\u0080-\u00bf\u0152-\u0178\u2018-\u203a\u20ac\u2122]|â€|â\u0080|√[©®†¥ß¢™¥]|ï¿½|Å“"
)
_A_NETTOYER = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff\n]|  |\r"
)
_INVISIBLES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff\u00ad]")
_ESPACES = re.compile("[ \t\u00a0\u202f\u2000-\u200a]+")
_BALISE = re.compile(
    r"</?(?:p|br|ul|ol|li|div|span|b|i|u|strong|em|a|h[1-6]|table|thead|tbody|tr|td|th|font|img|hr|center|"
    r"section|article|small|sup|sub|blockquote|iframe|script|style)\b[^<>]*>",
    re.I,
)
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.I | re.S)
_DECIMALES_NULLES = re.compile(r"\+?\d{3,}([.,]0+)")
_ENTITE = re.compile(r"&(?:#\d{2,5}|#x[0-9a-f]{2,4}|[a-z]{2,8});", re.I)

ABIME: Final = "Les accents étaient abîmés par une conversion ; ils sont réparés."
PERDU: Final = "Des caractères ont été perdus par une conversion (signe « � »)."
BALISES: Final = "Le texte contenait des balises de page web ; elles sont retirées."


def as_text(valeur: Any) -> str:
    """Return a cell as text: no ".0" behind whole numbers, lists joined by ``|``."""
    if isinstance(valeur, str):
        return valeur
    if valeur is None:
        return ""
    if isinstance(valeur, float) and valeur.is_integer() and abs(valeur) < 1e15:
        return str(int(valeur))
    if isinstance(valeur, list | tuple):
        return "|".join(as_text(v) for v in valeur)
    return str(valeur)


def without_decimals(texte: str) -> str:
    """Return "37261" from "37261.0": a code that a program took for a quantity."""
    return texte[: m.start(1)] if (m := _DECIMALES_NULLES.fullmatch(texte)) else texte


def is_filler(texte: str) -> bool:
    """Say whether ``texte`` only means that nobody knows."""
    return texte.strip().lower() in VIDES


def mend_encoding(texte: str) -> Normalise[str]:
    """Repair "MÃ©diathÃ¨que"; sound text comes back untouched."""
    if texte.isascii():
        return Normalise(texte)
    if _ABIME.search(texte):
        repare = ftfy.fix_encoding(texte)
        if repare != texte:
            return Normalise(repare, (Avis(texte[:200], ABIME, "Vérifiez les accents."),))
    if "\ufffd" in texte:
        return Normalise(texte, (Avis(texte[:200], PERDU, "Corrigez ce texte à la main."),))
    return Normalise(texte)


def clean_text(valeur: Any, *, lignes: bool = False) -> Normalise[str]:
    """Return a cell as readable text; line breaks stay only with ``lignes``."""
    texte, avis = mend_encoding(as_text(valeur))
    texte, retire = _without_html(texte)
    if _A_NETTOYER.search(texte):
        texte = _clean_spaces(texte, lignes)
    texte = texte.strip()
    if is_filler(texte):
        return Normalise("", avis)
    return Normalise(texte, (*avis, *retire))


def _without_html(texte: str) -> tuple[str, tuple[Avis, ...]]:
    if "&" in texte and _ENTITE.search(texte):
        texte = html.unescape(texte)
    if "<" not in texte or not _BALISE.search(texte):
        return texte, ()
    avis = Avis(texte[:200], BALISES)
    texte = _SCRIPT.sub("", texte)
    return _BALISE.sub(lambda b: "" if b[0][1:3].lower() in {"b>", "i>", "a "} else "\n", texte), (
        avis,
    )


def _clean_spaces(texte: str, lignes: bool) -> str:
    texte = texte.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    texte = _ESPACES.sub(" ", _INVISIBLES.sub("", texte))
    morceaux = [m.strip() for m in texte.split("\n")]
    if not lignes:
        return " ".join(m for m in morceaux if m)
    return re.sub("\n{3,}", "\n\n", "\n".join(morceaux))
