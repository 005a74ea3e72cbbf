"""SIRET, SIREN, RNA, RIDET; postal and INSEE codes."""

import re
from typing import Any, Final

from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.texte import as_text, is_filler, without_decimals

SIREN_LA_POSTE: Final = "356000000"
_RNA: Final = re.compile(r"W[0-9A-Z]\d{8}$")
_RIDET: Final = re.compile(r"\d{10}$")
_SCIENTIFIQUE: Final = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.I)
_SEPARATEURS: Final = re.compile(r"[\s.\-_'/]")
_CODE_INSEE: Final = re.compile(r"(?:[013-9]\d|2[AB1-9])\d{3}$")

ZEROS: Final = "Ce numéro n'est qu'un remplissage (que des zéros) : le SIRET est inconnu."
CLE: Final = "Ce numéro SIRET ou SIREN est faux (sa clé de contrôle ne tombe pas juste)."
FORME: Final = (
    "Ce numéro n'est ni un SIRET (14 chiffres), ni un SIREN (9), ni un RNA (W et 9 chiffres)."
)
SCIENTIFIQUE: Final = (
    "Le tableur a écrit ce numéro en notation scientifique : ses derniers chiffres sont perdus."
)
ZERO_PERDU: Final = "Le zéro du début manquait (le tableur l'enlève) ; il est remis."
CODE_POSTAL: Final = "Un code postal a 5 chiffres ; celui-ci est mis de côté."
CODE_INSEE: Final = "Ce code INSEE n'existe pas ; il est mis de côté."
_CHERCHER: Final = "Cherchez le bon numéro sur annuaire-entreprises.data.gouv.fr."


def luhn(numero: str) -> bool:
    """Say whether the last digit is the Luhn check of the others."""
    total = 0
    for rang, chiffre in enumerate(reversed(numero)):
        valeur = int(chiffre) * (2 if rang % 2 else 1)
        total += valeur - 9 if valeur > 9 else valeur
    return total % 10 == 0


def is_siret(numero: str) -> bool:
    """Check a 14-digit SIRET; La Poste's branches follow their own rule (sum of digits, modulo 5)."""
    if len(numero) != 14 or not numero.isascii() or not numero.isdigit() or not numero.strip("0"):
        return False
    poste = numero.startswith(SIREN_LA_POSTE) and sum(map(int, numero)) % 5 == 0
    return luhn(numero[:9]) and (luhn(numero) or poste)


def read_pivot(valeur: Any) -> Normalise[str]:
    """Return a SIRET, SIREN, RNA or RIDET without separators; "" when unknown or false."""
    brut = without_decimals(as_text(valeur).strip())
    if is_filler(brut):
        return Normalise("")
    numero = _SEPARATEURS.sub("", brut).upper()
    if not numero.strip("0"):
        return Normalise("", (Avis(brut, ZEROS, _CHERCHER),))
    if _SCIENTIFIQUE.fullmatch(brut):
        return Normalise("", (Avis(brut, SCIENTIFIQUE, _CHERCHER),))
    if not (numero.isascii() and numero.isalnum()):
        return Normalise("", (Avis(brut, FORME, _CHERCHER),))
    if numero.isdigit():
        return _read_digits(numero, brut)
    if _RNA.match(numero):
        return Normalise(numero)
    return Normalise("", (Avis(brut, FORME, _CHERCHER),))


def _read_digits(numero: str, brut: str) -> Normalise[str]:
    if is_siret(numero) or (len(numero) == 9 and luhn(numero)):
        return Normalise(numero)
    if len(numero) in (8, 13):  # a spreadsheet took the number for a quantity
        complet = numero.zfill(len(numero) + 1)
        if is_siret(complet) or (len(complet) == 9 and luhn(complet)):
            return Normalise(complet, (Avis(brut, ZERO_PERDU),))
    if _RIDET.match(numero):
        return Normalise(numero)
    raison = CLE if len(numero) in (9, 14) else FORME
    return Normalise("", (Avis(brut, raison, _CHERCHER),))


def read_postcode(valeur: Any) -> Normalise[str]:
    """Return a five-digit postal code, the leading zero put back when a spreadsheet ate it."""
    brut = without_decimals(as_text(valeur).strip())
    if len(brut) == 5 and brut.isascii() and brut.isdigit() and brut != "00000":
        return Normalise(brut)
    if is_filler(brut):
        return Normalise("")
    code = re.sub(r"[\s.]|^F-?(?=\d)", "", brut)
    if len(code) == 4 and code.isascii() and code.isdigit():
        return Normalise("0" + code, (Avis(brut, ZERO_PERDU),))
    if len(code) == 5 and code.isascii() and code.isdigit() and code != "00000":
        return Normalise(code)
    return Normalise("", (Avis(brut, CODE_POSTAL, "Écrivez les 5 chiffres, par exemple 37000."),))


def read_insee(valeur: Any) -> Normalise[str]:
    """Return an INSEE commune code (2A and 2B included), or ""."""
    brut = without_decimals(as_text(valeur).strip()).upper()
    if _CODE_INSEE.match(brut):
        return Normalise(brut)
    if is_filler(brut):
        return Normalise("")
    if len(brut) == 4 and _CODE_INSEE.match("0" + brut):
        return Normalise("0" + brut, (Avis(brut, ZERO_PERDU),))
    return Normalise(
        "", (Avis(brut, CODE_INSEE, "Laissez vide : la commune et le code postal suffisent."),)
    )
