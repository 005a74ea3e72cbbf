"""The living page of components: each context shows its own, from the real templates.

A context that has components lists them in ``repere/<context>/echantillons.py`` as ``ECHANTILLONS``, with
made-up data. Axe and the screenshots go through the page, so that no state waits to be met by chance.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from django.apps import apps
from django.contrib.staticfiles.finders import find
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.module_loading import module_has_submodule

from repere.socle.feuilles import JETONS

_MODULE: Final = "echantillons"


class Echantillon(NamedTuple):
    """A component, shown once for each of ``contextes``. ``dans``: the class of the list that holds it."""

    titre: str
    gabarit: str
    contextes: Sequence[Mapping[str, Any]] = ({},)
    dans: str = ""


class Vitrine(NamedTuple):
    """A component drawn: each of ``vues`` is what its template gives for one context."""

    titre: str
    gabarit: str
    vues: Sequence[str]
    dans: str


class Rayon(NamedTuple):
    """The components of one context."""

    nom: str
    vitrines: list[Vitrine]


def shelves(request: HttpRequest) -> Iterator[Rayon]:
    """Yield the components of every context that shows some, drawn."""
    for config in apps.get_app_configs():
        if config.name.startswith("repere.") and module_has_submodule(config.module, _MODULE):
            echantillons = import_module(f"{config.name}.{_MODULE}").ECHANTILLONS
            nom = config.name.rsplit(".", 1)[1]
            yield Rayon(nom, [_drawn(echantillon, request) for echantillon in echantillons])


def _drawn(echantillon: Echantillon, request: HttpRequest) -> Vitrine:
    titre, gabarit, contextes, dans = echantillon
    vues = [render_to_string(gabarit, dict(contexte), request) for contexte in contextes]
    return Vitrine(titre, gabarit, vues, dans)


def symbols(planche: str) -> list[str]:
    """Return the names of the drawings of a sprite."""
    return re.findall(r'<symbol id="([\w-]+)"', Path(str(find(planche))).read_text("utf-8"))


def colours() -> list[str]:
    """Return the names of the colours."""
    jetons = re.findall(r"--([\w-]+): *#[0-9a-f]{6};", JETONS.read_text("utf-8"))
    return list(dict.fromkeys(jetons))
