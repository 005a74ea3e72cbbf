"""JSON as databases can store it again: no NaN, no NUL, no half of a surrogate pair."""

import json
import re
from typing import Any, Final

_A_SOIGNER: Final = re.compile(r"\\u(?:0000|d[89a-f])", re.I)


def load_json(texte: str) -> Any:
    """Parse JSON. Raises ValueError on broken text, RecursionError on absurd nesting."""
    document = json.loads(texte, parse_constant=lambda _: None)
    return _sound(document) if _A_SOIGNER.search(texte) else document


def _sound(valeur: Any) -> Any:
    if isinstance(valeur, str):
        return (
            valeur.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        )
    if isinstance(valeur, list):
        return [_sound(v) for v in valeur]
    if isinstance(valeur, dict):
        return {_sound(cle): _sound(v) for cle, v in valeur.items()}
    return valeur
