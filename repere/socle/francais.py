"""Counting, writing numbers and capitals as the reader's language does. Pure."""

from typing import Final

from repere.socle.langue import _, active_language, pluriel

# Turkish has an i with a dot and one without, and both have their capital.
_TURC: Final = "tr"
_CAPITALES_TURQUES: Final = {"i": "İ", "ı": "I"}
_MINUSCULES_TURQUES: Final = {grande: petite for petite, grande in _CAPITALES_TURQUES.items()}


def counted(formes: tuple[str, str], nombre: int) -> str:
    """Return ``formes``, which hold "{nombre}", agreed with ``nombre``: "1 242 lieux"."""
    return pluriel(*formes, nombre).format(nombre=figures(nombre))


def figures(nombre: int) -> str:
    """Return "1 242"."""
    return decimal(nombre)


def decimal(nombre: float) -> str:
    """Return "1 242,5"; a whole number has no decimals."""
    milliers, virgule = _separators()
    return f"{nombre:,}".translate({ord(","): milliers, ord("."): virgule})


def _separators() -> tuple[str, str]:
    # One sample instead of two invisible messages: translators write it as their language does.
    modele = _("1\N{NARROW NO-BREAK SPACE}234,5")
    return (
        modele[modele.index("1") + 1 : modele.index("2")],
        modele[modele.index("4") + 1 : modele.index("5")],
    )


def capitalized(texte: str) -> str:
    """Return ``texte`` with a capital; the rest of it stays as it was."""
    lettre = texte[:1]
    particuliere = _CAPITALES_TURQUES.get(lettre) if active_language() == _TURC else None
    return (particuliere or lettre.upper()) + texte[1:]


def uncapitalized(texte: str) -> str:
    """Return ``texte`` without its capital, to follow another word."""
    lettre = texte[:1]
    particuliere = _MINUSCULES_TURQUES.get(lettre) if active_language() == _TURC else None
    return (particuliere or lettre.lower()) + texte[1:]
