"""Headings that a document writes as bullets: the same sign always opens a sheet, or always opens a list."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from repere.monographies.lecture.champs import OUVRE
from repere.monographies.lecture.personnes import opens_with_person
from repere.monographies.lecture.phrases import ends
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import REPRESENTE, read_label

# A manner comes back: once is no manner.
RETOURS: Final = 2
PART: Final = 0.75
TITRE_MAX: Final = 110
AUTOUR: Final = 3


def promote_headings(lignes: Sequence[Ligne]) -> None:
    """Take for headings, in place, the bullets that only ever open something."""
    marques: dict[str, list[int]] = defaultdict(list)
    for i, ligne in enumerate(lignes):
        if ligne.puce and ligne.marque:
            marques[ligne.marque].append(i)
    for rangs in marques.values():
        ouvrent = [i for i in rangs if _opens(lignes, i)]
        if len(ouvrent) >= RETOURS and len(ouvrent) >= PART * len(rangs):
            for i in rangs:
                lignes[i].puce, lignes[i].titre, lignes[i].blanc = False, True, True


def _opens(lignes: Sequence[Ligne], i: int) -> bool:
    ligne = lignes[i]
    if len(ligne.texte) > TITRE_MAX or ends(ligne.texte.removesuffix("?")) or i + 1 >= len(lignes):
        return False
    if read_label(ligne.texte) or (i and _bare_label(lignes[i - 1])):
        return False
    suivante = lignes[i + 1]
    if suivante.puce:
        return suivante.marque != ligne.marque
    for j in range(i + 1, min(i + 1 + AUTOUR, len(lignes))):
        if lignes[j].puce:
            return False
        texte = lignes[j].texte
        if j == i + 1 and lignes[j].blanc and ends(texte) and len(texte) > len(ligne.texte):
            return True
        libelle = read_label(texte)
        if (
            (libelle and libelle.champ in OUVRE)
            or REPRESENTE.match(texte)
            or opens_with_person(texte)
        ):
            return True
    return False


def _bare_label(ligne: Ligne) -> bool:
    libelle = read_label(ligne.texte)
    return libelle is not None and not libelle.valeur
