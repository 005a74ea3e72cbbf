"""The rules of the sheet of pages, for a picture that travels alone: on white, without a page around it."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import rcssmin

SOURCE: Final = Path(__file__).parents[1] / "static" / "observatoire" / "dessin.css"
_COMMENTAIRE: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_DEFINITION: Final = re.compile(r"(--d-[\w-]+):\s*([^;]+);")
_USAGE: Final = re.compile(r"var\((--d-[\w-]+)\)")
_SOMBRE: Final = re.compile(r"@media \(prefers-color-scheme: dark\) \{(.*?\})\s*\}", re.DOTALL)
_CONDITION: Final = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
# Without a page, nothing says how wide it is.
_MISE_EN_PAGE: Final = re.compile(r"svg\.[\w-]+ \{[^}]*\}")


def colours(*, sombre: bool = False) -> dict[str, str]:
    """Return the colours of one scheme by the name of their token."""
    source = _COMMENTAIRE.sub("", SOURCE.read_text(encoding="utf-8"))
    clairs = dict(_DEFINITION.findall(source[: source.index("@media")]))
    sombres = _SOMBRE.search(source)
    return clairs | dict(_DEFINITION.findall(sombres[1])) if sombre and sombres else clairs


@cache
def rules(*, sombre: bool = False) -> str:
    """Return the rules with their colours written out: readers of SVG outside browsers know no variables."""
    source = _CONDITION.sub("", _COMMENTAIRE.sub("", SOURCE.read_text(encoding="utf-8")))
    regles = _MISE_EN_PAGE.sub("", _DEFINITION.sub("", source)).replace(".dessin {", "", 1)
    couleurs = colours(sombre=sombre)
    ecrites = _USAGE.sub(lambda nom: couleurs[nom[1]], regles.lstrip().removeprefix("}"))
    return str(rcssmin.cssmin(ecrites))


@cache
def everything() -> str:
    """Return all the rules, those of the dark scheme too: for browsers only, which know variables."""
    return str(rcssmin.cssmin(_MISE_EN_PAGE.sub("", SOURCE.read_text(encoding="utf-8"))))
