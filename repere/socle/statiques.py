"""Static files: those few that come from npm, and names that change with what they hold."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

Messages = list[CheckMessage]
# Name under /static/ -> file of node_modules. The ".map" is for developers' tools only.
FICHIERS: Final[Mapping[str, str]] = {
    f"leaflet/{nom}": f"leaflet/dist/{nom}"
    for nom in (
        "leaflet.js",
        "leaflet.js.map",
        "leaflet.css",
        "images/layers.png",
        "images/layers-2x.png",
        "images/marker-icon.png",
    )
}


# Contexts whose modules are ours to rewrite; Django's own switch stumbles over htmx's extensions.
_NOTRES: Final = ("annuaire", "assistant", "recherche", "socle")
_REFERENCES: Final = (
    (r'(?P<matched>\bfrom "(?P<url>\.[^"]+)")', 'from "%(url)s"'),
    (r'(?P<matched>\bimport\("(?P<url>\.[^"]+)"\))', 'import("%(url)s")'),
    (
        r'(?P<matched>\bnew URL\("(?P<url>\.[^"]+)", import\.meta\.url\))',
        'new URL("%(url)s", import.meta.url)',
    ),
)


class FichiersImmuables(CompressedManifestStaticFilesStorage):  # type: ignore[misc] # untyped
    """Names that change with the content, inside our modules too."""

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        *((f"{contexte}/*.js", _REFERENCES) for contexte in _NOTRES),
    )


class DansNodeModules(FileSystemStorage):
    """Reads FICHIERS where npm put them."""

    def __init__(self) -> None:
        super().__init__(location=settings.BASE_DIR / "node_modules")

    def path(self, name: str) -> str:
        return super().path(FICHIERS[name])

    def exists(self, name: str) -> bool:
        return name in FICHIERS and super().exists(name)


class FichiersNpm(BaseFinder):
    """Finds FICHIERS, and nothing else of node_modules."""

    def __init__(self, *_: object) -> None:
        self.stockage = DansNodeModules()

    def check(self, **_: Any) -> Messages:
        return []

    def find(self, path: str, find_all: bool = False, **_: Any) -> Any:
        trouves = [self.stockage.path(path)] if self.stockage.exists(path) else []
        return trouves if find_all else next(iter(trouves), None)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        ecartes = [*(ignore_patterns or ())]
        for nom in FICHIERS:
            if self.stockage.exists(nom) and not matches_patterns(nom, ecartes):
                yield nom, self.stockage
