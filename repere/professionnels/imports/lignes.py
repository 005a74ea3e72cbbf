"""The lines of a plan, kept in a file beside the base: shown page by page without computing it again."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

# What a plan says of a line, in the order in which one looks.
GENRES: Final = ("ajoute", "modifie", "disparu", "remarque", "rejet")
PAR_PAGE: Final = 50


def write_lines(fichier: Path, lignes: Iterable[str]) -> None:
    """Write JSON lines, each beginning with its ``etat``."""
    fichier.parent.mkdir(parents=True, exist_ok=True)
    with fichier.open("w", encoding="utf-8") as sortie:
        sortie.writelines(f"{ligne}\n" for ligne in lignes)


def page_of(fichier: Path, genre: str, numero: int) -> tuple[list[dict[str, Any]], bool]:
    """Return one page of the lines of ``genre``, and whether there are more after."""
    debut = (max(numero, 1) - 1) * PAR_PAGE
    trouvees = list(islice(_of(fichier, genre), debut, debut + PAR_PAGE + 1))
    return trouvees[:PAR_PAGE], len(trouvees) > PAR_PAGE


def _of(fichier: Path, genre: str) -> Iterator[dict[str, Any]]:
    marque = json.dumps({"etat": genre}, ensure_ascii=False)[:-1]
    try:
        with fichier.open(encoding="utf-8") as lignes:
            yield from (json.loads(ligne) for ligne in lignes if ligne.startswith(marque))
    except OSError:
        # Cleaned up since: nothing to show is no failure.
        return
