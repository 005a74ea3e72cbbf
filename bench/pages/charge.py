"""Clients that only wait and count: plain sockets kept open, one processor's crumbs."""

import asyncio
import time
from dataclasses import dataclass
from urllib.parse import quote

# Clients ask for what browsers ask for.
_ENTETES = "Host: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\nAccept: text/html\r\n"


@dataclass(frozen=True)
class Charge:
    """Times in milliseconds, in order; ``secondes`` from the first request to the last answer."""

    temps: list[float]
    secondes: float
    octets: int

    def percentile(self, part: float) -> float:
        return self.temps[min(len(self.temps) - 1, int(len(self.temps) * part))]

    @property
    def par_seconde(self) -> float:
        return len(self.temps) / self.secondes


def ask(port: int, chemins: list[str], *, fois: int, clients: int = 1) -> Charge:
    """Ask ``fois`` times, each of ``chemins`` in turn, with so many clients at once."""
    return asyncio.run(_ask_all(port, chemins, fois, clients))


async def _ask_all(port: int, chemins: list[str], fois: int, clients: int) -> Charge:
    rangs = iter(range(fois))
    temps: list[float] = []
    octets = 0

    async def client() -> None:
        nonlocal octets
        lecteur, ecrivain = await asyncio.open_connection("127.0.0.1", port)
        for rang in rangs:
            debut = time.perf_counter()
            octets = await _ask_once(lecteur, ecrivain, chemins[rang % len(chemins)])
            temps.append((time.perf_counter() - debut) * 1000)
        ecrivain.close()

    debut = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    secondes = time.perf_counter() - debut
    return Charge(sorted(temps), secondes, octets)


async def _ask_once(
    lecteur: asyncio.StreamReader, ecrivain: asyncio.StreamWriter, chemin: str
) -> int:
    ligne = f"GET {quote(chemin, safe='/?&=%+:,;')} HTTP/1.1\r\n{_ENTETES}\r\n"
    ecrivain.write(ligne.encode())
    tete = (await lecteur.readuntil(b"\r\n\r\n")).lower()
    if not tete.startswith(b"http/1.1 200"):
        raise SystemExit(f"{chemin} : {tete.splitlines()[0].decode()}")
    longueur = next(
        int(ligne.split(b":")[1])
        for ligne in tete.split(b"\r\n")
        if ligne.startswith(b"content-length")
    )
    await lecteur.readexactly(longueur)
    return longueur
