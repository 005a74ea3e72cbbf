"""Asking a service that is not ours, within a time and a size that nothing it does can exceed.

httpx, our door to the network. Its time-outs bound each wait, not their sum: a server that drips its
headers would hold a page for minutes. The question runs in a short-lived thread of its own, cancelled as
a whole; so few at once that a dead service leaves threads for the pages.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from ssl import SSLContext, create_default_context
from threading import BoundedSemaphore, Thread
from typing import Any, Final

import httpx
from django.core.cache import cache

# Half of the threads with which a worker answers (FILS, in the command that serves).
ENSEMBLE: Final = 2


class AppelEnDefaut(Exception):
    """No usable answer came in time. Its text names the fault, never what was asked.

    ``statut`` is that of an answer which refuses, 0 when there was none.
    """

    def __init__(self, faute: str, statut: int = 0) -> None:
        super().__init__(faute)
        self.statut = statut


@dataclass(frozen=True, slots=True)
class Demande:
    """One request: ``parametres`` go in the address, ``corps`` is sent as JSON."""

    url: str
    methode: str = "GET"
    parametres: Mapping[str, str] = field(default_factory=dict)
    entetes: Mapping[str, str] = field(default_factory=dict)
    corps: Any = None


class Guichet:
    """The window at which a service is asked: ``nom`` is its threads', ``ensemble`` how many ask at once."""

    def __init__(self, nom: str, *, taille_max: int, ensemble: int = ENSEMBLE) -> None:
        self.nom = nom
        self.taille_max = taille_max
        self.places = BoundedSemaphore(ensemble)

    def ask(self, demande: Demande, delai: float) -> bytes:
        """Return the body of a 200 answer, within ``delai`` seconds in all. Raises AppelEnDefaut."""
        if not self.places.acquire(blocking=False):
            raise AppelEnDefaut("trop de demandes à la fois")
        recu: list[bytes] = []
        fautes: list[AppelEnDefaut] = []
        question = Thread(
            target=self._ask_apart,
            args=(demande, delai, recu.append, fautes.append),
            name=self.nom,
            daemon=True,
        )
        question.start()
        # Looking a name up is what asyncio cannot cancel: that thread may end later than we wait.
        question.join(delai)
        if recu:
            return recu[0]
        raise fautes[0] if fautes else AppelEnDefaut("pas de réponse à temps")

    def _ask_apart(
        self,
        demande: Demande,
        delai: float,
        receive: Callable[[bytes], None],
        fail: Callable[[AppelEnDefaut], None],
    ) -> None:
        try:
            receive(asyncio.run(_fetch(demande, delai, self.taille_max)))
        except AppelEnDefaut as erreur:
            fail(erreur)
        except TimeoutError:
            fail(AppelEnDefaut("pas de réponse à temps"))
        except Exception as erreur:
            # Whatever an unknown server makes a library raise, a person still gets her places.
            fail(AppelEnDefaut(type(erreur).__name__))
        finally:
            self.places.release()


async def _fetch(demande: Demande, delai: float, taille_max: int) -> bytes:
    # Unpacked, a small answer may be huge: none is asked packed, and none is read so.
    entetes = {"Accept": "application/json", "Accept-Encoding": "identity", **demande.entetes}
    async with (
        asyncio.timeout(delai),
        httpx.AsyncClient(verify=_trust(), timeout=delai, follow_redirects=False) as client,
        client.stream(
            demande.methode,
            demande.url,
            params=dict(demande.parametres) or None,
            headers=entetes,
            json=demande.corps,
        ) as reponse,
    ):
        if reponse.status_code != httpx.codes.OK:
            raise AppelEnDefaut(f"réponse {reponse.status_code}", reponse.status_code)
        recu = bytearray()
        async for morceau in reponse.aiter_raw():
            recu += morceau
            if len(recu) > taille_max:
                raise AppelEnDefaut("réponse trop longue")
        return bytes(recu)


@lru_cache(maxsize=1)
def _trust() -> SSLContext:
    # Reading the certificates takes tens of milliseconds: once for the process.
    return create_default_context()


class Disjoncteur:
    """Stops asking a service that fails: after ``tolerees`` faults within ``pause`` seconds, for as long."""

    def __init__(self, nom: str, *, tolerees: int = 3, pause: int = 60) -> None:
        self._cle = f"{nom}:fautes"
        self._tolerees = tolerees
        self.pause = pause

    def is_open(self) -> bool:
        """Tell whether the service is left alone for now."""
        return (cache.get(self._cle) or 0) >= self._tolerees

    def count_fault(self) -> None:
        cache.add(self._cle, 0, self.pause)
        try:
            cache.incr(self._cle)
        except ValueError:
            # Over in between: the next fault begins another minute.
            return
