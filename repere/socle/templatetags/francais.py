"""Counting in templates, the French way."""

from django import template

from repere.socle.francais import count

register = template.Library()


@register.filter
def compte(nombre: int, nom: str) -> str:
    """Return "12 lieux" from ``12|compte:"lieu,lieux"``; without a comma the plural takes an s."""
    singulier, _, pluriel = nom.partition(",")
    return count(nombre, singulier, pluriel)
