"""Fetching a source, from an address or a file, within bounds of time and size."""

import time
from pathlib import Path

import httpx

from repere.territoires.erreurs import SourceIllisible

DELAI_SECONDES = 120.0
TAILLE_MAX = 300_000_000
_MEBIOCTET = 1 << 20


def fetch(source: str, *, delai: float = DELAI_SECONDES, taille_max: int = TAILLE_MAX) -> bytes:
    """Return the content of an address or a file.

    ``delai`` bounds the whole transfer in seconds, ``taille_max`` its size in bytes. Raises
    SourceIllisible.
    """
    if source.startswith(("http://", "https://")):
        return _download(source, delai, taille_max)
    try:
        return Path(source).read_bytes()
    except OSError as erreur:
        raise SourceIllisible(f"Le fichier {source} ne peut pas être lu.") from erreur


def _download(adresse: str, delai: float, taille_max: int) -> bytes:
    fin = time.monotonic() + delai
    recu = bytearray()
    try:
        with httpx.stream(
            "GET", adresse, timeout=min(delai, 30.0), follow_redirects=True
        ) as reponse:
            reponse.raise_for_status()
            for morceau in reponse.iter_bytes(_MEBIOCTET):
                recu += morceau
                # A server that drips never reaches the time-out of one read.
                if time.monotonic() > fin:
                    raise SourceIllisible(f"{adresse} est trop lent : abandon après {delai:g} s.")
                if len(recu) > taille_max:
                    raise SourceIllisible(f"{adresse} dépasse {taille_max // _MEBIOCTET} Mio.")
    except httpx.TimeoutException as erreur:
        raise SourceIllisible(f"{adresse} ne répond pas à temps.") from erreur
    except httpx.HTTPStatusError as erreur:
        code = erreur.response.status_code
        raise SourceIllisible(f"{adresse} répond par l’erreur {code}.") from erreur
    except (httpx.HTTPError, httpx.InvalidURL) as erreur:
        raise SourceIllisible(f"{adresse} est hors d’atteinte.") from erreur
    return bytes(recu)
