"""Links that stop messages without signing in (RFC 8058): signed, for one person and one kind, without end."""

from typing import Any, Final, NamedTuple

from django.core.signing import BadSignature, Signer

from repere.comptes.courriels import address_of
from repere.comptes.genres_notification import Genre, Rythme

_SIGNATURE: Final = Signer(salt="repere.comptes.desabonnement")
_ENTRE: Final = "."


class Sortie(NamedTuple):
    """What a link stops: ``quoi`` is a kind, or the messages that gather all that comes at a rhythm."""

    personne: int
    quoi: Genre | Rythme


def link_out(personne: Any, quoi: Genre | Rythme) -> str:
    """Return the whole address that stops ``quoi`` for ``personne``."""
    jeton = _SIGNATURE.sign(f"{personne.pk}{_ENTRE}{quoi.value}")
    return address_of("comptes:desabonnement", jeton)


def read_link(jeton: str) -> Sortie | None:
    """Return what the link stops; None when we did not write it."""
    try:
        numero, _entre, quoi = _SIGNATURE.unsign(jeton).partition(_ENTRE)
        genres = {genre.value: genre for genre in Genre}
        return Sortie(int(numero), genres.get(quoi) or Rythme(quoi))
    except (BadSignature, ValueError):
        return None


def headers_out(lien: str) -> dict[str, str]:
    """Return the headers by which mail readers show their own button; they POST to ``lien``."""
    return {"List-Unsubscribe": f"<{lien}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def preferences_address() -> str:
    """Return the whole address of the page where one chooses."""
    return address_of("comptes:preferences")
