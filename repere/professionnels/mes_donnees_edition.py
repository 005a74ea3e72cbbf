"""What writing places keeps of one person, as they may ask for it (RGPD, article 15)."""

from typing import Any

from repere.annuaire.models import HistoriqueDuLieu, Proposition
from repere.professionnels.models import Brouillon


def export(personne: Any) -> dict[str, Any]:
    """Return drafts, proposals, and which versions of places are by ``personne``."""
    versions = HistoriqueDuLieu.objects.filter(history_user=personne).order_by("history_id")
    proposees = Proposition.objects.filter(proposee_par=personne).order_by("pk")
    brouillons = Brouillon.objects.filter(personne=personne).order_by("pk")
    return {
        "brouillons": list(
            brouillons.values("lieu__identifiant", "section", "valeurs", "garde_le")
        ),
        "propositions": list(
            proposees.values("lieu__identifiant", "champ", "valeur_proposee", "etat", "creee_le")
        ),
        "changements": list(
            versions.values("identifiant", "history_date", "history_change_reason")
        ),
    }
