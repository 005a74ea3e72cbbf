"""All that the network keeps of one person (RGPD, article 15)."""

from typing import Any

from repere.reseau.models import Annonce, Besoin, Message, Profil, Reponse


def export(personne: Any) -> dict[str, Any]:
    """Return the profile, what one wrote, and what one received."""
    profil = Profil.objects.filter(personne=personne).values(
        "nom",
        "fonction",
        "structure__nom",
        "commune",
        "publics",
        "outils",
        "langues",
        "formations",
        "partage",
        "visible_depuis",
    )
    besoins = Besoin.objects.filter(dit_par=personne).order_by("pk")
    return {
        "profil": profil.first(),
        "messages": list(
            Message.objects.of(personne)
            .order_by("ecrit_le", "pk")
            .values("de", "vers", "texte", "ecrit_le", "lu_le")
        ),
        "annonces": list(
            Annonce.objects.filter(auteur=personne).values(
                "zone", "sens", "genre", "titre", "texte", "publiee_le", "close_le", "conclusion"
            )
        ),
        "besoins": list(besoins.values("structure__nom", "genre", "texte", "dit_le", "resolu_le")),
        "reponses": list(
            Reponse.objects.filter(auteur=personne).values("annonce", "texte", "ecrite_le")
        ),
    }
