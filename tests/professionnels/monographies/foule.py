"""People who take notes for one page of the network at the same moment."""

from functools import partial

from repere.monographies.models import Monographie
from repere.monographies.services.monographies import open_monograph
from repere.monographies.services.reunions import add_guest, note_arrival
from repere.monographies.services.vers_le_reseau import write_presentation
from repere.reseau.models import Presentation
from tests.professionnels.conftest import creer_bassin
from tests.professionnels.ensemble import at_once
from tests.professionnels.monographies.objets import dite

COMBIEN = 6
# Once is luck: a page read before it is held loses a line in one race of four.
COURSES = 16


def races() -> list[list[str]]:
    """Return the lines of the page, race after race; after each, it is empty again."""
    bassin = creer_bassin()
    monographie = open_monograph(zone=bassin.zone, annee=2026, par=None)
    reunion = monographie.reunions.get(rang=1)
    note_arrival(participation=add_guest(reunion=reunion, nom="", structure=bassin.structure))
    return [_race(monographie) for _ in range(COURSES)]


def _race(monographie: Monographie) -> list[str]:
    fiche = monographie.fiches.get()
    notes = [dite(monographie, f"Force {n}", nature="force", fiche=fiche) for n in range(COMBIEN)]
    at_once([partial(write_presentation, propos=note) for note in notes])
    lignes = Presentation.objects.get().forces.splitlines()
    Presentation.objects.all().delete()
    return lignes
