"""On the real files: nothing quadratic, exact copies found, no obvious blunder. Figures: bench/doublons.py."""

from collections import defaultdict
from pathlib import Path

import pytest

from bench.doublons import read_rows, to_fiche
from repere.annuaire.deduplication import find_duplicates
from repere.annuaire.deduplication.empreinte import read_empreinte
from repere.annuaire.deduplication.genres import Genre

pytestmark = pytest.mark.donnees_reelles

INCOMPATIBLES = (
    {Genre.BIBLIOTHEQUE, Genre.MISSION_LOCALE},
    {Genre.MISSION_LOCALE, Genre.INFO_JEUNESSE},
    {Genre.BIBLIOTHEQUE, Genre.EMPLOI},
)


@pytest.mark.parametrize("nom", ["lieux-cvl-standard-v1.0.1.csv", "lieux-national-11825.json"])
def test_real_files(donnees_reelles: Path, nom: str) -> None:
    lignes = read_rows(donnees_reelles / "donnees" / nom)
    fiches = {f"{i:05d}": to_fiche(ligne) for i, ligne in enumerate(lignes)}
    resultat = find_duplicates(fiches)
    assert resultat.paires_comparees < 3 * len(fiches)
    assert len(resultat.a_verifier) < len(fiches) / 20
    groupe_de = {cle: rang for rang, g in enumerate(resultat.groupes) for cle in g.cles}
    copies = defaultdict(list)
    for cle, f in fiches.items():
        if f.pivot.strip("0") and f.adresse:
            copies[f.nom, f.pivot, f.adresse, f.code_insee].append(cle)
    for cles in copies.values():
        assert len(cles) == 1 or len({groupe_de.get(cle) for cle in cles}) == 1, cles
    for groupe in resultat.groupes:
        empreintes = [read_empreinte(cle, fiches[cle]) for cle in groupe.cles]
        assert len({e.itinerant for e in empreintes}) == 1, groupe
        genres = {genre for e in empreintes for genre in e.nom.genres}
        assert not any(paire <= genres for paire in INCOMPATIBLES), groupe
