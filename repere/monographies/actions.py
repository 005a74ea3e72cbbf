"""Actions of ``repere monographie`` that contexts above bring: they know of monographs, not the other way round."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from repere.socle.commande import Commande


@dataclass(frozen=True, slots=True)
class ActionMonographie:
    """One more action: its name, its help, its options, what it does."""

    nom: str
    aide: str
    options: Callable[[ArgumentParser], None]
    run: Callable[[Commande, Mapping[str, Any]], None]


ACTIONS: dict[str, ActionMonographie] = {}


def register_action(action: ActionMonographie) -> None:
    """Add an action to the command."""
    ACTIONS[action.nom] = action
