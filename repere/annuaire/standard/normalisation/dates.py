"""Dates as files write them."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.texte import as_text, is_filler
from repere.socle.texte import plier

_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$", re.S)
_FRANCAISE: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ,].*)?$", re.S)
_LETTRES: Final = re.compile(r"(?:\w+ )?(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})$")
_mots = str.split
_MOIS: Final = {
    mot: rang // 2 + 1
    for rang, mot in enumerate(
        _mots(
            "janvier jan fevrier fev mars mar avril avr mai may juin jun juillet juil "
            "aout aou septembre sept octobre oct novembre nov decembre dec"
        )
    )
}
# Before these, a date is the zero of some computer clock, not somebody's update.
ANNEE_MINIMALE: Final = 1995
ZERO: Final = (
    "Cette date est le zéro d'une horloge d'ordinateur (1970, 1900) : la vraie date est inconnue."
)
FUTURE: Final = "Cette date est dans le futur ; elle est mise de côté."
ILLISIBLE: Final = "Cette date n'est pas lisible ; elle est mise de côté."
JOUR_MOIS: Final = (
    "Le mois et le jour étaient inversés (façon américaine) ; ils sont remis en ordre."
)
_REMEDE: Final = "Écrivez la date sous la forme AAAA-MM-JJ, par exemple 2024-05-31."


def read_date(valeur: Any, *, aujourdhui: date | None = None) -> Normalise[date | None]:
    """Return the date of a cell: text in any usual order, spreadsheet or Unix number, datetime."""
    texte = as_text(valeur).strip()
    if is_filler(texte):
        return Normalise(None)
    lue = _as_date(valeur, texte)
    if lue is None:
        return Normalise(None, (Avis(texte, ILLISIBLE, _REMEDE),))
    return _plausible(lue, texte, aujourdhui or date.today())


def _as_date(valeur: Any, texte: str) -> date | None:
    if isinstance(valeur, datetime):
        return valeur.date()
    return valeur if isinstance(valeur, date) else _parse(texte)


def _plausible(lue: date, brut: str, aujourdhui: date) -> Normalise[date | None]:
    if lue.year < ANNEE_MINIMALE:
        return Normalise(None, (Avis(brut, ZERO, _REMEDE),))
    if lue > aujourdhui + timedelta(days=1):
        return Normalise(None, (Avis(brut, FUTURE, _REMEDE),))
    morceaux = _FRANCAISE.match(brut)
    if morceaux and int(morceaux[2]) > 12:
        return Normalise(lue, (Avis(brut, JOUR_MOIS, _REMEDE),))
    return Normalise(lue)


@lru_cache(maxsize=5_000)
def _parse(texte: str) -> date | None:
    try:
        return _parse_digits(texte) or _parse_words(texte)
    except (ValueError, OverflowError, OSError):
        return None


def _parse_digits(texte: str) -> date | None:
    if m := _ISO.match(texte):
        return date(int(m[1]), int(m[2]), int(m[3]))
    if m := _FRANCAISE.match(texte):
        annee = int(m[3]) + (2000 if len(m[3]) == 2 else 0)
        jour, mois = int(m[1]), int(m[2])
        return date(annee, jour, mois) if mois > 12 else date(annee, mois, jour)
    if m := re.match(r"(\d{4})-(\d{2})$", texte):
        return date(int(m[1]), int(m[2]), 1)
    return _parse_number(texte)


def _parse_number(texte: str) -> date | None:
    """8 digits: AAAAMMJJ; 4-5 digits: a spreadsheet's day; 10 or 13: Unix seconds or milliseconds."""
    if not re.match(r"\d{4,13}(?:\.\d+)?$", texte):
        return None
    entier = texte.split(".")[0]
    if len(entier) == 8:
        return date(int(entier[:4]), int(entier[4:6]), int(entier[6:]))
    if len(entier) == 5:
        return date(1899, 12, 30) + timedelta(days=int(entier))
    if len(entier) == 4 and 1900 < int(entier) < 2100:
        return date(int(entier), 1, 1)
    if len(entier) in (10, 13):
        return datetime.fromtimestamp(int(entier[:10]), UTC).date()
    return None


def _parse_words(texte: str) -> date | None:
    m = _LETTRES.match(plier(texte))
    if m is None or m[2] not in _MOIS:
        return None
    return date(int(m[3]), _MOIS[m[2]], int(m[1] or 1))
