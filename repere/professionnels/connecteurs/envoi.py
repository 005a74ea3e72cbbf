"""Sending to an address that somebody else chose: within a time and a size, and only to the Internet.

The address that is checked is the one that is connected to: a name that answers one thing to whoever checks
and another to whoever connects leads nowhere. httpcore, which httpx stands on: it lets us connect ourselves.
"""

import asyncio
import socket
import time
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import httpcore
from django.conf import settings

from repere.professionnels.connecteurs.adresses import fault_of, is_public

DELAI: Final = 8.0
_LU_MAX: Final = 16_384
_AGENT: Final = "Repere-connecteur/1"


class Reponse(NamedTuple):
    """``statut`` 0: no answer, ``faute`` says why. What they wrote is not kept: nobody reads it."""

    statut: int
    faute: str
    duree_ms: int

    @property
    def reussie(self) -> bool:
        return 200 <= self.statut < 300


class AdresseInterdite(Exception):
    """The name leads inside a network, not to the Internet."""


def send(url: str, corps: bytes, entetes: dict[str, str]) -> Reponse:
    """POST ``corps``; never raises."""
    debut = time.monotonic()
    statut, faute = 0, fault_of(url, prives=settings.REPERE_CONNECTEURS_PRIVES)
    if not faute:
        try:
            statut = asyncio.run(_post(url, corps, entetes))
        except TimeoutError:
            faute = "pas de réponse à temps"
        except AdresseInterdite:
            faute = "adresse qui n’est pas sur internet"
        except Exception as erreur:
            # Whatever an unknown server makes a library raise: the class says enough, the text may say too much.
            faute = type(erreur).__name__
    return Reponse(statut, faute, int((time.monotonic() - debut) * 1000))


async def _post(url: str, corps: bytes, entetes: dict[str, str]) -> int:
    envoyes = {
        "Content-Type": "application/json",
        "User-Agent": _AGENT,
        "Accept-Encoding": "identity",
        **entetes,
    }
    async with (
        asyncio.timeout(DELAI),
        httpcore.AsyncConnectionPool(network_backend=_VersInternet(), retries=0) as bassin,
        bassin.stream("POST", url, headers=list(envoyes.items()), content=corps) as reponse,
    ):
        lus = 0
        async for morceau in reponse.aiter_stream():
            lus += len(morceau)
            if lus > _LU_MAX:
                break
        return int(reponse.status)


class _VersInternet(httpcore.AsyncNetworkBackend):
    """Connects to the very address that it checked."""

    def __init__(self) -> None:
        self._vrai = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        boucle = asyncio.get_running_loop()
        trouvees = await boucle.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        ips = [str(adresse[0]) for *_reste, adresse in trouvees]
        permis = settings.REPERE_CONNECTEURS_PRIVES or all(is_public(ip) for ip in ips)
        if not ips or not permis:
            raise AdresseInterdite
        return await self._vrai.connect_tcp(ips[0], port, timeout, local_address, socket_options)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        raise AdresseInterdite

    async def sleep(self, seconds: float) -> None:
        await self._vrai.sleep(seconds)
