"""The tools of one person, as they may ask for them (RGPD, article 15)."""

from typing import Any

from repere.professionnels.models import Connecteur


def export(personne: Any) -> list[dict[str, Any]]:
    """Return the tools of ``personne`` that are told of changes."""
    siens = Connecteur.objects.filter(personne=personne).order_by("pk")
    return [dict(ligne) for ligne in siens.values("nom", "url", "cree_le", "arrete_le")]
