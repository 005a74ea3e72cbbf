"""Which sites may show the directory: the operator's list, as policies write it."""

from collections.abc import Iterable
from urllib.parse import urlsplit

TOUS = "*"


def allows(hotes: Iterable[str], site: str) -> bool:
    """Say whether ``site``, as somebody types it, is one of ``hotes`` ("https://*.agglo.fr", "*"…)."""
    origine = origin_of(site)
    return bool(origine) and any(_matches(hote, origine) for hote in hotes)


def origin_of(site: str) -> str:
    """Return "https://www.ville.fr" from "www.Ville.fr/accueil", "" when it is no address."""
    texte = site.strip().lower()
    try:
        lue = urlsplit(texte if "://" in texte else f"https://{texte}")
        port = f":{lue.port}" if lue.port else ""
    except ValueError:
        return ""
    if lue.scheme not in ("http", "https") or not lue.hostname or " " in lue.netloc:
        return ""
    return f"{lue.scheme}://{lue.hostname}{port}"


def _matches(hote: str, origine: str) -> bool:
    if hote == TOUS:
        return True
    debut, etoile, fin = hote.partition("*")
    if not etoile:
        return origine == hote
    return len(origine) > len(hote) - 1 and origine.startswith(debut) and origine.endswith(fin)
