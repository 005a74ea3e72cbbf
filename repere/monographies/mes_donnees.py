"""What monographs keep of one person, as they may ask for it (RGPD, article 15).

Their account gone, notes and texts stay without their name: they are what structures said.
"""

from typing import Any

from repere.monographies.models import Codage, Propos, Reprise, Texte, Theme


def export(personne: Any) -> dict[str, Any]:
    """Return what ``personne`` wrote, decided or brought."""
    notes = Propos.objects.filter(ecrit_par=personne).order_by("pk")
    textes = Texte.objects.filter(modifie_par=personne).order_by("pk")
    codages = Codage.objects.filter(decide_par=personne).order_by("pk")
    themes = Theme.objects.filter(ajoute_par=personne).order_by("pk")
    reprises = Reprise.objects.filter(deposee_par=personne).order_by("pk")
    return {
        "notes": list(notes.values("monographie__titre", "nature", "texte", "role", "ecrit_le")),
        "textes": list(textes.values("monographie__titre", "section", "corps", "modifie_le")),
        "themes_decides": list(codages.values("theme", "etat", "decide_le")),
        "themes_ajoutes": list(themes.values("libelle", "ajoute_le")),
        "documents_repris": list(reprises.values("nom", "etat", "deposee_le")),
    }
