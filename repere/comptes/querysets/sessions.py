"""Reading connexions: those that are open, as their owner knows them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from repere.comptes.appareils import device


@dataclass(frozen=True, slots=True)
class Connexion:
    """``appareil``: the browser and the system, in words."""

    numero: int
    appareil: str
    depuis: datetime
    ici: bool


def open_sessions(personne: Any) -> list[UserSession]:
    """Return the sessions of ``personne`` that still open the account, the newest first."""
    vives = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    trouvees = UserSession.objects.filter(user=personne, session_key__in=vives)
    return list(trouvees.order_by("-created_at", "-pk"))


def connexions(request: HttpRequest) -> list[Connexion]:
    """Return the open connexions of who asks, this one marked."""
    return [
        Connexion(
            s.pk, device(s.user_agent), s.created_at, s.session_key == request.session.session_key
        )
        for s in open_sessions(request.user)
    ]
