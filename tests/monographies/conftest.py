"""Monographs to read: our own, and the two real ones."""

from pathlib import Path

from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.modele import Monographie

INVENTEES = Path(__file__).parent / "inventees"
NOMS_INVENTES = sorted(fichier.stem for fichier in INVENTEES.glob("*.txt"))
# What a base would know around our invented basins: one commune of two.
COMMUNES = ["Coulvain", "Mirelande", "Varmeil"]


def text_of(nom: str) -> str:
    """Return the text of one of our own monographs."""
    return (INVENTEES / f"{nom}.txt").read_text(encoding="utf-8")


def read_invented(texte: str) -> Monographie:
    """Read a text with the communes that our own monographs need."""
    return read_monograph(texte, COMMUNES)
