"""Asking the geocoder, within a time and a size that nothing it does can exceed.

httpx, already our door to the network. Its time-outs bound each wait, not their sum: a server that
drips its headers would hold a page for minutes. The question runs in a short-lived thread of its own,
cancelled as a whole; so few at once that a dead geocoder leaves threads for the pages.
"""

import asyncio
from collections.abc import Callable
from functools import lru_cache
from ssl import SSLContext, create_default_context
from threading import BoundedSemaphore, Thread
from typing import Final

import httpx

DELAI_SECONDES: Final = 1.5
TAILLE_MAX: Final = 100_000
# Half of the threads with which a worker answers (FILS, in the command that serves).
_ENSEMBLE: Final = 2
_places: Final = BoundedSemaphore(_ENSEMBLE)


class GeocodeurEnDefaut(Exception):
    """No usable answer came in time. Its text names the fault, never the address."""


def ask(url: str, texte: str, delai: float = DELAI_SECONDES) -> bytes:
    """Return what the geocoder at ``url`` answers about ``texte``. Raises GeocodeurEnDefaut."""
    if not _places.acquire(blocking=False):
        raise GeocodeurEnDefaut("trop de demandes à la fois")
    recu: list[bytes] = []
    faute: list[str] = []
    question = Thread(
        target=_ask_apart,
        args=(url, texte, delai, recu.append, faute.append),
        name="geocodage",
        daemon=True,
    )
    question.start()
    # Looking a name up is what asyncio cannot cancel: that thread may end later than we wait.
    question.join(delai)
    if recu:
        return recu[0]
    raise GeocodeurEnDefaut(faute[0] if faute else "pas de réponse à temps")


def _ask_apart(
    url: str,
    texte: str,
    delai: float,
    receive: Callable[[bytes], None],
    fail: Callable[[str], None],
) -> None:
    try:
        receive(asyncio.run(_fetch(url, texte, delai)))
    except GeocodeurEnDefaut as erreur:
        fail(str(erreur))
    except TimeoutError:
        fail("pas de réponse à temps")
    except Exception as erreur:
        # Whatever an unknown server makes a library raise, a person still gets her places.
        fail(type(erreur).__name__)
    finally:
        _places.release()


async def _fetch(url: str, texte: str, delai: float) -> bytes:
    parametres = {"q": texte, "index": "address", "limit": "1", "autocomplete": "0"}
    # Unpacked, a small answer may be huge: none is asked packed, and none is read so.
    entetes = {"Accept": "application/json", "Accept-Encoding": "identity"}
    async with (
        asyncio.timeout(delai),
        httpx.AsyncClient(verify=_trust(), timeout=delai, follow_redirects=False) as client,
        client.stream("GET", url, params=parametres, headers=entetes) as reponse,
    ):
        if reponse.status_code != httpx.codes.OK:
            raise GeocodeurEnDefaut(f"réponse {reponse.status_code}")
        recu = bytearray()
        async for morceau in reponse.aiter_raw():
            recu += morceau
            if len(recu) > TAILLE_MAX:
                raise GeocodeurEnDefaut("réponse trop longue")
        return bytes(recu)


@lru_cache(maxsize=1)
def _trust() -> SSLContext:
    # Reading the certificates takes tens of milliseconds: once for the process.
    return create_default_context()
