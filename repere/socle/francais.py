"""Counting in French: zero is singular, thousands are spaced. Pure."""


def count(nombre: int, singulier: str, pluriel: str = "") -> str:
    """Return "0 lieu", "1 lieu", "1 242 lieux"; the plural takes an s unless given."""
    nom = singulier if abs(nombre) < 2 else pluriel or f"{singulier}s"
    chiffres = f"{nombre:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return f"{chiffres}\N{NO-BREAK SPACE}{nom}"
