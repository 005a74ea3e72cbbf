"""How to name a proposed place of ours, then of others, for the table of rights."""

from typing import Any

from repere.annuaire.services.lieux_proposes import propose_place
from tests.professionnels.conftest import Bassin


def proposed(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [
        [propose_place(valeurs={"nom": "Le Fil"}, commune=lieu.rattachement).pk]
        for lieu in (bassin.chez_nous, bassin.loin)
        if lieu.rattachement
    ]  # type: ignore[return-value]


OBJETS = {"professionnels:lieu_propose": proposed}
