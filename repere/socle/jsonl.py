"""Commands that read one JSON object a line and write one answer a line, in the same order."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def open_lines(chemin: str | None) -> Iterator[Iterable[bytes]]:
    """Give the lines of the file, or of the standard input."""
    if chemin in (None, "-"):
        yield sys.stdin.buffer
        return
    with Path(str(chemin)).open("rb") as lignes:
        yield lignes


def read_line(ligne: bytes) -> dict[str, Any]:
    """Return the object of a line, with its "id" and its "text". Raises ValueError, in French, on a bad one."""
    try:
        objet = json.loads(ligne.decode("utf-8-sig"))
    except UnicodeDecodeError as erreur:
        raise ValueError("ce n'est pas du texte en UTF-8.") from erreur
    except (ValueError, RecursionError) as erreur:
        raise ValueError("ce n'est pas du JSON.") from erreur
    if not isinstance(objet, dict):
        raise ValueError("il faut un objet JSON avec « id » et « text ».")
    for champ in ("id", "text"):
        if champ not in objet:
            raise ValueError(f"le champ « {champ} » manque.")
    if not isinstance(objet["text"], str):
        raise ValueError("le champ « text » doit être un texte entre guillemets.")
    return objet
