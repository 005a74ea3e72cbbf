"""Numbers as producers write them, and what they write when they keep one. Pure."""

from math import isfinite
from typing import Final

from repere.territoires.erreurs import SourceIllisible

# « s » : secret statistique ; « ns » : non significatif, donc non diffusé ; « c » : confidentiel.
SECRETS: Final = frozenset({"s", "ns", "c", "secret", "n/s", "<5", "< 5"})
# Not there, which is not secret.
ABSENTS: Final = frozenset({"", "nd", "na", "n/a", "nan", "null", "none", "-", "..", "o"})


def read_number(brut: str) -> float | None:
    """Return a number, None when there is none. Raises SourceIllisible on anything else."""
    texte = brut.strip().strip('"').replace("\xa0", "").replace("\u202f", "").replace(" ", "")
    if texte.lower() in ABSENTS or is_secret(brut):
        return None
    try:
        valeur = float(texte.replace(",", ".").removesuffix("%"))
    except ValueError as erreur:
        raise SourceIllisible(f"« {brut} » n’est pas un nombre.") from erreur
    if not isfinite(valeur):
        raise SourceIllisible(f"« {brut} » n’est pas un nombre.")
    return valeur


def read_year(brut: str) -> int | None:
    """Return the year that a date begins with, None when it begins with none."""
    debut = brut.strip().strip('"')[:4]
    return int(debut) if debut.isdecimal() and len(debut) == 4 else None


def is_secret(brut: str) -> bool:
    """Say whether the producer knows the figure and does not publish it."""
    return brut.strip().strip('"').lower() in SECRETS
