"""An action of ``repere observatoire``: each part of the observatory brings its own to the command."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from repere.socle.commande import Commande


@dataclass(frozen=True, slots=True)
class Action:
    """Its name, its help, its options, what it does."""

    nom: str
    aide: str
    options: Callable[[ArgumentParser], None]
    run: Callable[[Commande, Mapping[str, Any]], None]
