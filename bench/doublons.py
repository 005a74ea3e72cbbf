"""Time, memory and quality of the search for duplicates on a file of the national standard.

    .venv/bin/python bench/doublons.py FILE [LABELS.jsonl]

FILE: CSV (commas) or JSON, columns of the standard, lists with "|". LABELS: one {"a", "b", "same"} a line;
``a`` and ``b`` are values of ``id``, or row numbers from 0 (an id that comes back names its last row).
Budget for the 11,825 national records: 5 s and 300 MB on one core, the start of Python included.
"""

import csv
import json
import resource
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from repere.annuaire.deduplication import Resultat, find_duplicates
from repere.annuaire.standard.fiche import CHAMPS_LISTES, CHAMPS_STANDARD, Fiche

DEBUT = time.monotonic()
Ligne = Mapping[str, Any]
Paire = tuple[int, int]


def read_rows(fichier: Path) -> Sequence[Ligne]:
    """Return the rows of a CSV or JSON file."""
    texte = fichier.read_text(encoding="utf-8-sig")
    if fichier.suffix == ".json":
        return json.loads(texte)
    return list(csv.DictReader(texte.splitlines()))


def to_fiche(ligne: Ligne) -> Fiche:
    """Build the record from the columns that the search reads; dates do not matter to it."""
    champs: dict[str, Any] = {}
    for nom in CHAMPS_STANDARD:
        valeur = ligne.get(nom)
        if valeur in (None, "") or nom == "date_maj":
            continue
        if nom in CHAMPS_LISTES:
            champs[nom] = tuple(str(valeur).split("|"))
        else:
            champs[nom] = float(valeur) if nom in ("latitude", "longitude") else str(valeur)
    return Fiche(**{"id": "", "nom": ""} | champs)


def identifiers(ligne: Ligne) -> set[str]:
    """What gives a duplicate away at first sight: telephone, e-mail, SIRET."""
    courriels = str(ligne.get("courriels") or "").lower().split("|")
    siret = str(ligne.get("pivot") or "")
    autres = [str(ligne.get("telephone") or ""), siret if siret.strip("0") else ""]
    return {valeur for valeur in (*courriels, *autres) if valeur}


def read_labels(fichier: Path, lignes: Sequence[Ligne]) -> dict[Paire, bool]:
    """Return the pairs of rows that a person judged."""
    rangs = {str(i): i for i in range(len(lignes))} | {
        str(ligne.get("id")): i for i, ligne in enumerate(lignes)
    }
    etiquettes = {}
    for texte in fichier.read_text().splitlines():
        etiquette = json.loads(texte)
        a, b = sorted((rangs[str(etiquette["a"])], rangs[str(etiquette["b"])]))
        etiquettes[a, b] = bool(etiquette["same"])
    return etiquettes


def predicted(resultat: Resultat) -> set[Paire]:
    """Return every pair that ended in one group."""
    return {(int(a), int(b)) for g in resultat.groupes for a, b in combinations(sorted(g.cles), 2)}


def report(titre: str, etiquettes: Mapping[Paire, bool], predites: set[Paire]) -> None:
    """Print precision, recall and F1 over the judged pairs."""
    justes = sum(vrai and paire in predites for paire, vrai in etiquettes.items())
    trouves = sum(paire in predites for paire in etiquettes)
    vrais = sum(etiquettes.values())
    precision, rappel = justes / max(trouves, 1), justes / max(vrais, 1)
    f1 = 2 * precision * rappel / max(precision + rappel, 1e-9)
    print(
        f"{titre:>22}: precision {precision:.3f}  recall {rappel:.3f}  F1 {f1:.3f}"
        f"  ({len(etiquettes)} pairs, {vrais} duplicates)"
    )


def main() -> None:
    """Search, then judge when labels are given."""
    lignes = read_rows(Path(sys.argv[1]))
    fiches = {f"{i:09d}": to_fiche(ligne) for i, ligne in enumerate(lignes)}
    avant = time.monotonic()
    resultat = find_duplicates(fiches)
    apres = time.monotonic()
    memoire = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{len(fiches)} records: search {apres - avant:.2f} s, in all {apres - DEBUT:.2f} s,"
        f" {memoire} MB; {resultat.paires_comparees} pairs compared,"
        f" {len(resultat.groupes)} groups, {len(resultat.a_verifier)} to review"
    )
    if len(sys.argv) > 2:
        etiquettes = read_labels(Path(sys.argv[2]), lignes)
        predites = predicted(resultat)
        report("all", etiquettes, predites)
        cachees = {
            (a, b): vrai
            for (a, b), vrai in etiquettes.items()
            if identifiers(lignes[a]).isdisjoint(identifiers(lignes[b]))
        }
        report("no shared identifier", cachees, predites)


if __name__ == "__main__":
    main()
