"""Asking the geocoder where an address is."""

from typing import Final

from repere.socle.appels import Demande, Guichet

DELAI_SECONDES: Final = 1.5
GUICHET: Final = Guichet("geocodage", taille_max=100_000)


def ask(url: str, texte: str, delai: float = DELAI_SECONDES) -> bytes:
    """Return what the geocoder at ``url`` answers about ``texte``. Raises AppelEnDefaut."""
    parametres = {"q": texte, "index": "address", "limit": "1", "autocomplete": "0"}
    return GUICHET.ask(Demande(url, parametres=parametres), delai)
