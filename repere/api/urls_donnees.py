"""Addresses of the downloads: they never change."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, path

from repere.annuaire.exports.registre import FICHIERS
from repere.api.donnees import catalogue, download
from repere.api.garde import guard_all


def downloads_per_minute() -> int:
    """Return the limit, read late so that it can change."""
    par_minute: int = settings.REPERE_DONNEES_PAR_MINUTE
    return par_minute


app_name = "donnees"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", catalogue, name="catalogue"),
    *guard_all(
        [
            path(chemin, download, {"chemin": chemin}, name=chemin.replace("/", "-"))
            for chemin in FICHIERS
        ],
        guichet="donnees",
        par_minute=downloads_per_minute,
    ),
]
