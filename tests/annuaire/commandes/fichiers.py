"""Files that an operator could hand to the importer, written here."""

import csv
import io
from pathlib import Path

from repere.annuaire.standard.fiche import CHAMPS_STANDARD

LIGNE = {
    "id": "essai-1",
    "pivot": "00000000000000",
    "nom": "Espace numérique du Moulin",
    "commune": "Valpré",
    "code_postal": "37990",
    "adresse": "3 rue du Moulin",
    "telephone": "+33247000001",
    "source": "Essai",
    "date_maj": "2024-05-02",
    "services": "Aide aux démarches administratives",
}


def write_csv(fichier: Path, *lignes: dict[str, str]) -> Path:
    """Write ``lignes`` over LIGNE as a CSV of the national standard."""
    tampon = io.StringIO()
    ecrivain = csv.DictWriter(tampon, CHAMPS_STANDARD)
    ecrivain.writeheader()
    for rang, ligne in enumerate(lignes, start=1):
        ecrivain.writerow({**LIGNE, "id": f"essai-{rang}", **ligne})
    fichier.write_text(tampon.getvalue())
    return fichier
