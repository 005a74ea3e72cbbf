"""Reading our own code as data."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
REPERE = RACINE / "repere"


def modules(dossier: Path = REPERE) -> list[Path]:
    return sorted(p for p in dossier.rglob("*.py") if "migrations" not in p.parts)


@cache
def tree(fichier: Path) -> ast.Module:
    return ast.parse(fichier.read_text())


def imported(fichier: Path) -> Iterator[str]:
    """Every module that ``fichier`` imports, wherever in the file, type checking included."""
    for noeud in ast.walk(tree(fichier)):
        if isinstance(noeud, ast.Import):
            yield from (alias.name for alias in noeud.names)
        elif isinstance(noeud, ast.ImportFrom) and noeud.module:
            yield noeud.module
