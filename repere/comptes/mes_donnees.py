"""All that the site keeps of one person, as they may ask for it (RGPD, article 15)."""

from collections.abc import Callable
from typing import Any, Final

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Q

from repere.comptes.models import (
    AdresseEnPanne,
    Attribution,
    Evenement,
    Invitation,
    Notification,
)
from repere.comptes.services.roles import actor

# Given a person, returns what one part of the site keeps of them.
Lire = Callable[[Any], Any]
_AILLEURS: Final[dict[str, Lire]] = {}


def register_personal_data(nom: str, lire: Lire) -> None:
    """Tell what a context above keeps of a person: once, as its application becomes ready.

    What goes with the account is erased with it by the base itself (CASCADE).
    """
    _AILLEURS[nom] = lire


def export(personne: Any) -> dict[str, Any]:
    """Return everything but secrets: those would open the account to whoever finds the file."""
    return _of_the_account(personne) | {nom: lire(personne) for nom, lire in _AILLEURS.items()}


def _of_the_account(personne: Any) -> dict[str, Any]:
    moi = actor(personne)
    adresses = personne.emailaddress_set.order_by("pk")
    return {
        "compte": {
            "numero": personne.pk,
            "identifiant": personne.username,
            "nom": personne.first_name,
            "cree_le": personne.date_joined,
            "derniere_connexion": personne.last_login,
        },
        "adresses": list(adresses.values("email", "verified", "primary")),
        "roles": list(
            Attribution.objects.of(personne).values(
                "role", "genre", "cle", "accordee_le", "terminee_le"
            )
        ),
        "double_verification": list(
            Authenticator.objects.filter(user=personne)
            .order_by("pk")
            .values("type", "created_at", "last_used_at")
        ),
        "connexions": list(
            UserSession.objects.filter(user=personne)
            .order_by("pk")
            .values("created_at", "ip", "user_agent")
        ),
        "invitations": list(
            Invitation.objects.filter(courriel__in=[a.email for a in adresses]).values(
                "courriel", "role", "genre", "cle", "envoyee_le", "expire_le", "acceptee_le"
            )
        ),
        "notifications": list(
            Notification.objects.of(personne).values("genre", "phrase", "lien", "le", "lue_le")
        ),
        "messages_choisis": list(personne.preferences_notifications.values("genre", "rythme")),
        "courriels_en_attente": list(
            personne.courriels_sortants.values("vers", "objet", "cree_le")
        ),
        "adresses_en_panne": list(
            AdresseEnPanne.objects.filter(courriel__in=[a.email.lower() for a in adresses]).values(
                "courriel", "depuis", "raison", "prouvee_le"
            )
        ),
        "cles_api": list(
            personne.cles_api.values(
                "nom", "prefixe", "portees", "creee_le", "expire_le", "utilisee_le", "revoquee_le"
            )
        ),
        "journal": list(
            Evenement.objects.filter(Q(acteur=moi) | Q(sur=moi)).values(
                "numero", "le", "acteur", "quoi", "sur", "details"
            )
        ),
    }
