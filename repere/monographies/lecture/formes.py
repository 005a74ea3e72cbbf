"""Headings that only their shape announces, and the lists of those who came, which have the same shape."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.monographies.lecture.champs import OUVRE
from repere.monographies.lecture.gens import DEVANT_NOM, is_name
from repere.monographies.lecture.lignes import Mise, continues
from repere.monographies.lecture.personnes import find_shapes
from repere.monographies.lecture.phrases import ends, hangs
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import (
    NUMERO,
    STRUCTURE,
    Champ,
    Libelle,
    read_section,
)
from repere.socle.texte import plier

# With so many sheets found surely, what only looks like a heading is text.
ASSEZ: Final = 3


@dataclass(frozen=True)
class Formes:
    """The lines of a part, and the labels that open some of them."""

    lignes: Sequence[Ligne]
    mise: Mise
    debut: int
    fin: int
    libelles: Mapping[int, Libelle | None]

    def begins(self, i: int) -> bool:
        """Tell whether a line begins something."""
        if i <= self.debut:
            return True
        return not continues(self.mise, self.lignes[i - 1], self.lignes[i])

    def is_heading(self, i: int, surs: int) -> bool:
        """Tell whether a line has the shape of a heading; ``surs``: how many sheets are found already."""
        ligne, texte = self.lignes[i], self.lignes[i].texte
        if ligne.puce or self.libelles[i] or ends(texte) or texte.endswith((",", ":")):
            return False
        if not is_name(DEVANT_NOM.sub("", texte)) or read_section(texte) or len(texte) > 100:
            return False
        numerote = NUMERO.match(texte) or DEVANT_NOM.match(texte)
        capitales = texte.isupper() and len(texte) > 5
        structure = STRUCTURE.match(plier(DEVANT_NOM.sub("", texte)))
        if not (ligne.titre or numerote or capitales or structure) or i + 1 >= self.fin:
            return False
        suite = self.lignes[i + 1]
        if suite.texte[:1].islower() or suite.puce or not self.begins(i):
            return False
        if not ligne.titre and self.mise.is_full(ligne, 0.8):
            return False
        proche = any(
            (lib := self.libelles[j]) and lib.champ in OUVRE
            for j in range(i + 1, min(i + 4, self.fin))
        )
        phrase = ends(suite.texte) or self.mise.is_full(suite, 0.7)
        isolee = ligne.blanc and suite.blanc and structure and phrase
        sur = (
            ligne.titre
            or proche
            or bool(isolee)
            or (bool(structure) and phrase and self._opens_part(i))
            or (surs < ASSEZ and (ligne.blanc or bool(numerote)))
        )
        return bool(sur)

    def _opens_part(self, i: int) -> bool:
        """Tell whether a line is the first under the heading of its part, even when that was cut in two."""
        if i != self.debut + 1 or self.debut == 0:
            return i == self.debut
        titre, suite = self.lignes[self.debut - 1], self.lignes[self.debut]
        return suite.texte[:1].islower() or hangs(titre.texte)

    def attendance(self) -> set[int]:
        """Lines of attendance lists: they have the shape of headings."""
        rangs: set[int] = set()
        dedans = False
        for i in range(self.debut, self.fin):
            libelle = self.libelles[i]
            if libelle and libelle.champ in (Champ.PRESENTS, Champ.EXCUSES):
                dedans = True
            elif (
                libelle
                or read_section(self.lignes[i].texte)
                or ends(self.lignes[i].texte)
                or (dedans and not (self._attends(i) and self._listed(i)))
            ):
                dedans = False
            if dedans:
                rangs.add(i)
        return rangs

    def _listed(self, i: int) -> bool:
        """The heading of a sheet may look like somebody who came: no bullet, a number, or a label below."""
        ligne = self.lignes[i]
        if re.match(r"\d", ligne.texte) or (self.lignes[i - 1].puce and not ligne.puce):
            return False
        suivant = self.libelles.get(i + 1)
        return suivant is None or suivant.champ not in OUVRE

    def _attends(self, i: int) -> bool:
        """Tell whether a line is of the list: somebody, or a structure that nothing parts from those above."""
        texte, ligne = self.lignes[i].texte, self.lignes[i]
        suite = self.lignes[i + 1] if i + 1 < self.fin else None
        close = suite is None or suite.blanc
        seule = STRUCTURE.match(plier(texte)) and close and not (ligne.blanc or ligne.titre)
        return bool(seule) or _has_person(texte)


def _has_person(texte: str) -> bool:
    return bool(find_shapes(texte)) or "(" in texte or bool(re.search(r"\s[-–:]\s", texte))
