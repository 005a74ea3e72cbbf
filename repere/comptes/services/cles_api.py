"""Personal keys: made and shown once, found by their digest, taken back."""

import secrets
from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from repere.comptes.models import CleApi
from repere.comptes.portees_api import PorteeCle
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor

# Searched for by tools that look for secrets in published code.
MARQUE: Final = "repere_cle_"
CLES_MAX: Final = 10


class TropDeCles(Exception):
    """Somebody who needs more keys than that forgot to take some back."""


@transaction.atomic
def create_key(
    *, personne: Any, nom: str, portees: Iterable[PorteeCle], jours: int, forte: bool
) -> tuple[CleApi, str]:
    """Make a key; return it with its secret, that nothing will tell again. Raises TropDeCles."""
    vives = CleApi.objects.filter(
        personne=personne, revoquee_le__isnull=True, expire_le__gt=timezone.now()
    )
    if vives.count() >= CLES_MAX:
        raise TropDeCles
    prefixe, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    cle = CleApi.objects.create(
        personne=personne,
        nom=nom,
        prefixe=prefixe,
        empreinte=_digest(secret),
        portees=sorted(portee.value for portee in portees),
        forte=forte,
        expire_le=timezone.now() + timedelta(days=jours),
    )
    _journal("cle.creee", cle, personne)
    return cle, f"{MARQUE}{prefixe}_{secret}"


@transaction.atomic
def revoke_key(*, cle: CleApi, par: Any) -> None:
    """Take a key back, at once and for good. Twice takes back once."""
    vives = CleApi.objects.filter(pk=cle.pk, revoquee_le__isnull=True)
    if vives.update(revoquee_le=timezone.now()):
        _journal("cle.revoquee", cle, par)


def find_key(texte: str) -> CleApi | None:
    """Return the key that ``texte`` is, if it still opens anything."""
    if not texte.startswith(MARQUE):
        return None
    prefixe, _, secret = texte.removeprefix(MARQUE).partition("_")
    cle = CleApi.objects.filter(prefixe=prefixe).select_related("personne").first()
    # Compared also when there is none: how long it takes says nothing of which keys exist.
    juste = constant_time_compare(_digest(secret), cle.empreinte if cle else _digest(""))
    if cle is None or not juste or not cle.active or not cle.personne.is_active:
        return None
    return cle


def note_use(*, cle: CleApi) -> None:
    """Keep the day of the last use, written once a day."""
    jour = timezone.localdate()
    if cle.utilisee_le != jour:
        CleApi.objects.filter(pk=cle.pk).update(utilisee_le=jour)


def _journal(quoi: str, cle: CleApi, qui: Any) -> None:
    details = {"portees": cle.portees, "jusqu_au": timezone.localdate(cle.expire_le).isoformat()}
    record(acteur=actor(qui), quoi=quoi, sur=f"cle:{cle.prefixe}", details=details)


def _digest(secret: str) -> str:
    # 256 bits drawn by chance: a slow digest would protect nothing more.
    return sha256(secret.encode()).hexdigest()
