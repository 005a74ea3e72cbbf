"""What operators must know of the territories they use."""

from repere.territoires.models import Commune, Zonage
from repere.territoires.services.journal import COMMUNES, last_success


def approximations() -> str | None:
    """Return what is approximate and the command that mends it, or None when nothing is."""
    if last_success(COMMUNES):
        return None
    total = Commune.objects.count()
    if not total:
        return "Aucune commune n’est chargée. Lancez : repere territoires embarques"
    approchees = Commune.objects.filter(position_approximative=True).count()
    provisoires = (
        Zonage.objects.filter(provisoire=True).order_by("nom").values_list("nom", flat=True)
    )
    phrases = [f"{approchees} communes sur {total} sont placées d’après leurs voisines."]
    if provisoires:
        phrases.append(f"Limites provisoires : {', '.join(provisoires)}.")
    phrases.append("Pour charger les données officielles : repere territoires charger")
    return " ".join(phrases)
