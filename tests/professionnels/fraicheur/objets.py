"""How to name a report on a place of ours, then of others, for the table of rights."""

from typing import Any

from repere.annuaire.services.signalements import report_error
from tests.professionnels.conftest import Bassin


def reports(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    notre, autre = (
        report_error(lieu=lieu, genre="telephone", texte="C’est le 02 47 00 00 09.")
        for lieu in (bassin.chez_nous, bassin.loin)
    )
    return [notre.pk], [autre.pk]


OBJETS = {
    "professionnels:signalement": reports,
    "professionnels:signalement_decider": reports,
    "professionnels:signalement_annuler": reports,
}
