"""Where a text stops: at the end of a sentence, or where none ends. Pure."""

import re
from typing import Final

_FINI: Final = re.compile(r"[.!?;][»\")\]]*$|[»\"]$")
_SUSPENDU: Final = re.compile(
    r"(?:[,(/&+]|\b(?:de|du|des|d'|l'|la|le|les|un|une|et|ou|à|au|aux|en|pour|par|avec|sur|dans|sous|qui|que|dont|est|sont|ce|cette|ces|leur|leurs|son|sa|ses|ne|entre|vers|sans|chez|plus|très))$",
    re.I,
)


def ends(texte: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return _FINI.search(texte) is not None


def hangs(texte: str) -> bool:
    """Tell whether a line stops where no sentence or title does: after "de", "sur", a comma."""
    return _SUSPENDU.search(texte) is not None
