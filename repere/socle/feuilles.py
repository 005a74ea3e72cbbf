"""One style sheet out of many: each component has its file, each page asks for a single one.

``repere/<context>/styles/NN-component.css`` of every installed context, in the order of their names:
tokens (10), base (20), frame (30), controls (40), components (50 to 70), adaptations (80), print (90).

CLAIR and SOMBRE hold the colours of one scheme, to be asked after it where the page must look like
the site around it rather than like the device.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import rcssmin
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage

FEUILLE: Final = "socle/repere.css"
CLAIR: Final = "socle/clair.css"
SOMBRE: Final = "socle/sombre.css"
JETONS: Final = Path(__file__).parent / "styles" / "10-jetons.css"
_BLOC: Final = re.compile(r":root \{([^{}]*)\}")
_COULEUR: Final = re.compile(r"(--[\w-]+): *([^;]+);")


def sources() -> list[Path]:
    """Return the style files of our contexts, in the order in which the sheet holds them."""
    dossiers = (
        Path(config.path) / "styles"
        for config in apps.get_app_configs()
        if config.name.startswith("repere.")
    )
    fichiers = (fichier for dossier in dossiers for fichier in dossier.glob("*.css"))
    return sorted(fichiers, key=lambda fichier: (fichier.name, str(fichier)))


def assembled() -> str:
    """Return the whole sheet, as it is written."""
    return "\n".join(fichier.read_text(encoding="utf-8") for fichier in sources())


def served() -> str:
    """Return the whole sheet, as it travels: without comments and spaces."""
    return str(rcssmin.cssmin(assembled()))


def scheme(sombre: bool) -> str:
    """Return the colours of one scheme: the tokens that the dark one changes."""
    clairs, sombres = (
        dict(_COULEUR.findall(bloc)) for bloc in _BLOC.findall(JETONS.read_text(encoding="utf-8"))
    )
    retenus = sombres if sombre else {nom: clairs[nom] for nom in sombres}
    jetons = "".join(f"{nom}:{valeur};" for nom, valeur in retenus.items())
    return f":root{{color-scheme:{'dark' if sombre else 'light'};{jetons}}}\n"


FEUILLES: Final[Mapping[str, Callable[[], str]]] = {
    FEUILLE: served,
    CLAIR: lambda: scheme(sombre=False),
    SOMBRE: lambda: scheme(sombre=True),
}


class FeuilleAssemblee(BaseFinder):
    """Gives FEUILLES, each written anew whenever one of its sources has changed."""

    def __init__(self, *_: object) -> None:
        self.stockage = FileSystemStorage(location=settings.DATA_DIR / "feuilles")

    def check(self, **_: Any) -> list[CheckMessage]:
        return []

    def find(self, path: str, find_all: bool = False, **_: Any) -> Any:
        if path not in FEUILLES:
            return [] if find_all else None
        return [self._write(path)] if find_all else self._write(path)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        ecartes = [*(ignore_patterns or ())]
        for nom in FEUILLES:
            if not matches_patterns(nom, ecartes):
                self._write(nom)
                yield nom, self.stockage

    def _write(self, nom: str) -> str:
        cible, contenu = Path(self.stockage.path(nom)), FEUILLES[nom]()
        if not cible.exists() or cible.read_text(encoding="utf-8") != contenu:
            cible.parent.mkdir(parents=True, exist_ok=True)
            # Through another name: two processes that start together never serve half a sheet.
            ecrit = cible.with_suffix(f".{uuid4().hex}")
            ecrit.write_text(contenu, encoding="utf-8")
            ecrit.replace(cible)
        return str(cible)
