"""Counting and writing numbers as the reader's language does. Pure."""

from repere.socle.langue import _, pluriel


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
