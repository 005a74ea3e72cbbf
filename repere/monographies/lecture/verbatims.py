"""What people said in the meetings: the words and, when told, who spoke, by role only."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from repere.monographies.lecture.lignes import Mise, continues, ends, join
from repere.monographies.lecture.modele import Dit, Passage
from repere.monographies.lecture.nettoyage import Ligne
from repere.monographies.lecture.personnes import MASQUE, Personnes, is_role

# Under this many letters between quotes, it is a word that somebody sets apart.
LONGUEUR_MIN: Final = 12


def read_quotes(lignes: Sequence[Ligne], mise: Mise, rangs: range, qui: Personnes) -> list[Dit]:
    """Return the quotes of a part."""
    cites = list(_quoted(lignes, rangs))
    if not cites:
        cites = list(_plain(lignes, mise, rangs))
    return [Dit(net, d.passage) for d in cites if len(net := qui.mask(d.texte)) >= LONGUEUR_MIN]


def _quoted(lignes: Sequence[Ligne], rangs: range) -> Iterator[Dit]:
    """Give what stands between outermost quotes; a quote within a quote belongs to it."""
    profondeur, droit, debut = 0, False, 0
    textes: list[str] = []
    for i in rangs:
        if (profondeur or droit) and lignes[i].puce and re.match(r"[«\"]", lignes[i].texte):
            profondeur, droit, textes = 0, False, []  # the quote before was never closed
        textes.append("")
        for j, c in enumerate(lignes[i].texte):
            if not profondeur and not droit:
                if c not in '«"':
                    continue
                profondeur, droit, debut, textes = (c == "«"), c == '"', i, [""]
                continue
            profondeur += (c == "«") - (c == "»") if not droit else 0
            if (not profondeur and not droit) or (droit and c == '"'):
                droit = False
                texte = join([t for t in textes if t]).strip()
                suite = lignes[i].texte[j + 1 :]
                if suite.count("(") > suite.count(")") and i + 1 < rangs.stop:
                    suite = join([suite, lignes[i + 1].texte])
                yield Dit(texte + _speaker(suite), Passage(lignes[debut].numero, lignes[i].numero))
                textes = [""]
                continue
            textes[-1] += c
        textes[-1] = textes[-1].strip()


def _speaker(suite: str) -> str:
    """Return the role told after a quote, in parentheses; a name says nothing here."""
    net = suite.strip(" –-(),.")
    parts = [part.strip() for part in net.split(",") if is_role(part.strip())]
    return f" ({parts[0]})" if parts and len(net) < 90 else ""


def _plain(lignes: Sequence[Ligne], mise: Mise, rangs: range) -> Iterator[Dit]:
    groupe: list[Ligne] = []
    for i in [*rangs, -1]:
        if (
            i >= 0
            and groupe
            and not ends(groupe[-1].texte)
            and continues(mise, groupe[-1], lignes[i])
        ):
            groupe.append(lignes[i])
            continue
        if groupe and (texte := join([ligne.texte for ligne in groupe])) != MASQUE:
            yield Dit(texte, Passage(groupe[0].numero, groupe[-1].numero))
        groupe = [lignes[i]] if i >= 0 else []
