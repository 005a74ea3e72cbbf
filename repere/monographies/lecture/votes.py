"""Which lines are headings of sheets, by several signs at once: names met elsewhere, what follows, the manner that comes back."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from repere.monographies.lecture.champs import OUVRE, Champ
from repere.monographies.lecture.formes import Formes
from repere.monographies.lecture.gens import (
    DEVANT_NOM,
    VAGUES,
    clean_name,
    is_name,
    split_lines,
    split_people,
)
from repere.monographies.lecture.personnes import opens_with_person
from repere.monographies.lecture.phrases import ends, hangs
from repere.monographies.lecture.vocabulaire import REPRESENTE, STRUCTURE, read_section
from repere.socle.texte import plier

# With so many names met elsewhere at the head of a text, the document presents who came.
ASSEZ: Final = 3
LIGNE_DE_TEXTE: Final = 60
NOM_LIGNES: Final = 2
_ARTICLE: Final = re.compile(r"^(?:la|le|les|l) ")


@dataclass(frozen=True)
class Elu:
    """Lines ``debut`` to ``fin`` (excluded) hold a name."""

    debut: int
    fin: int
    nom: str
    personnes: list[tuple[str, str]]


class Scrutin:
    """The vote on the lines of a part; ``connus``: folded names of structures met in lists."""

    def __init__(self, formes: Formes, connus: Collection[str]) -> None:
        self.formes, self.connus = formes, connus
        self.elus = [elu for i in range(formes.debut, formes.fin) if (elu := self._elect(i))]
        if self.decides:
            self.elus += [elu for i in range(formes.debut, formes.fin) if (elu := self._alone(i))]
        manieres = Counter(self.manner(elu.debut) for elu in self.elus)
        self.manieres = {m for m, fois in manieres.items() if fois >= ASSEZ and any(m)}

    @property
    def decides(self) -> bool:
        """Tell whether enough names are met for the others to be judged by them."""
        return len(self.elus) >= ASSEZ

    def manner(self, i: int) -> tuple[bool, bool, str]:
        """Return how a heading is written: in capitals, as the word processor's heading, after what."""
        ligne = self.formes.lignes[i]
        devant = DEVANT_NOM.match(ligne.texte)
        return (
            clean_name(split_people(ligne.texte)[0]).isupper(),
            ligne.titre,
            re.sub(r"\d+", "#", plier(devant[0])) if devant else "",
        )

    def known(self, nom: str) -> str:
        """Return the part of a name that is met elsewhere."""
        plie = plier(clean_name(nom))
        if plie in self.connus:
            return plie
        if (nu := _ARTICLE.sub("", plie)) in self.connus:
            return nu
        sans = plier(re.sub(r"\s*\([^()]*\)\s*$", "", clean_name(nom)))
        if sans in self.connus:
            return sans
        devant = [connu for connu in self.connus if plie.startswith(connu + " ")]
        return max(devant, key=len, default="")

    def is_strong(self, debut: int, nom: str, gens: Sequence[tuple[str, str]]) -> bool:
        """Tell whether a heading found otherwise holds among those that are sure."""
        if not set(plier(nom).split()) - VAGUES:
            return False
        if self.known(nom) or self.manner(debut) in self.manieres:
            return True
        return bool(gens) or STRUCTURE.match(plier(nom)) is not None

    def is_repeated(self, debut: int, nom: str) -> bool:
        """Tell whether another line, surer, leads the sheet of the same name."""
        connu = self.known(nom)
        memes = [elu.debut for elu in self.elus if connu and self.known(elu.nom) == connu]
        return bool(memes) and debut not in memes

    def _elect(self, i: int) -> Elu | None:
        formes = self.formes
        ligne = formes.lignes[i]
        if ligne.puce or formes.libelles[i] or read_section(ligne.texte) or ends(ligne.texte):
            return None
        if not formes.begins(i):
            return None
        for taille in range(1, NOM_LIGNES + 1):
            fin = i + taille
            if fin >= formes.fin or (taille > 1 and self._breaks(fin - 1)):
                return None
            if hangs(formes.lignes[fin - 1].texte):
                continue
            nom, gens = split_lines([autre.texte for autre in formes.lignes[i:fin]])
            if is_name(nom) and self._is_known(nom) and self._leads(i, fin, bool(gens)):
                return Elu(i, fin, clean_name(nom), gens)
        return None

    def _alone(self, i: int) -> Elu | None:
        """Elect a proper name of the genre, alone on its line between two texts: no list need hold it."""
        formes, ligne = self.formes, self.formes.lignes[i]
        if ligne.puce or not ligne.blanc or formes.libelles[i] or i + 1 >= formes.fin:
            return None
        nom, suite = ligne.texte, formes.lignes[i + 1]
        if len(nom) > LIGNE_DE_TEXTE or ends(nom) or hangs(nom) or self.known(nom):
            return None
        propre = any(mot[:1].isupper() for mot in re.split(r"[ '-]", nom)[1:])
        structure = STRUCTURE.match(plier(nom)) is not None
        texte = not (suite.puce or formes.libelles[i + 1]) and _is_text(suite.texte)
        if propre and structure and texte and is_name(nom) and not read_section(nom):
            return Elu(i, i + 1, clean_name(nom), [])
        return None

    def _breaks(self, i: int) -> bool:
        ligne = self.formes.lignes[i]
        return ligne.puce or ligne.blanc or self.formes.libelles[i] is not None

    def _is_known(self, nom: str) -> bool:
        connu = self.known(nom)
        return bool(connu) and len(plier(clean_name(nom))) <= len(connu) + 25

    def _leads(self, i: int, fin: int, gens: bool) -> bool:
        """Tell whether what follows is a sheet: a label, somebody, or a text; not another who came."""
        formes = self.formes
        if REPRESENTE.search(formes.lignes[i].texte):
            return True
        for j in range(fin, min(fin + 4, formes.fin)):
            libelle, texte = formes.libelles[j], formes.lignes[j].texte
            if libelle:
                return libelle.champ in OUVRE or libelle.champ not in (
                    Champ.PRESENTS,
                    Champ.EXCUSES,
                )
            if formes.lignes[j].puce or read_section(texte):
                return False
            if REPRESENTE.match(texte):
                return True
            if _is_text(texte) and not (j == fin and gens and "(" in texte):
                return True
            if not (j == fin and (opens_with_person(texte) or not formes.lignes[j].blanc)):
                return False
            if self.known(split_people(texte)[0]):
                return False
        return False


def _is_text(texte: str) -> bool:
    return (ends(texte) or len(texte) > LIGNE_DE_TEXTE) and len(texte.split()) > 5
