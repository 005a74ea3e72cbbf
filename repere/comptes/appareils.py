"""Which device signed in, as its owner would say it. Pure."""

from typing import Final

from repere.socle.langue import _

# The first that is found: every browser claims to be several others.
_NAVIGATEURS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMES: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def device(agent: str) -> str:
    """Return the browser and the system of ``agent``: « Firefox, Windows »."""
    noms = [_first(agent, _NAVIGATEURS), _first(agent, _SYSTEMES)]
    return ", ".join(nom for nom in noms if nom) or _("Appareil inconnu")


def _first(agent: str, marques: tuple[tuple[str, str], ...]) -> str:
    return next((nom for marque, nom in marques if marque in agent), "")
