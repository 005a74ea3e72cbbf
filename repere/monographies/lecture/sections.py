"""The prose of a monograph: the project, the territory, the synthesis, paragraph by paragraph. Pure.

What sheets, meetings, quotes and workshops hold is read elsewhere: it is never taken twice.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from repere.monographies import sections as slugs
from repere.monographies.lecture.lignes import Mise, continues, join, label_at
from repere.monographies.lecture.masquage import mask_text
from repere.monographies.lecture.modele import Passage
from repere.monographies.lecture.nettoyage import clean
from repere.monographies.lecture.personnes import Personnes
from repere.monographies.lecture.phrases import hangs
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.titres import Partie, headings
from repere.monographies.lecture.vocabulaire import Champ

# Maps and pictures do not come with their text: their captions would speak of nothing.
_LEGENDE: Final = re.compile(
    r"(?:figure|carte|tableau|photo|illustration|graphique)\s*(?:n\s?°\s*)?\d{1,2}\s*[:.–-]", re.I
)
_EXPOSANT: Final = re.compile(r"\^\{(\w+)\}")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=[\w«\"])")
# Cut at its hyphen, which the end of a line seems to have added.
_QUATRE_VINGTS: Final = re.compile(r"(?<=\bquatre)(?=vingt)", re.I)
PUCE: Final = "- "
TITRE_SUITE: Final = 60


@dataclass(frozen=True)
class Section:
    """A part of prose; ``section``: its name in the document, "" for a part that the genre does not know."""

    titre: str
    section: str
    paragraphes: tuple[str, ...]
    passage: Passage


def read_sections(texte: str, pris: Collection[int] = ()) -> list[Section]:
    """Return the parts of prose of ``texte``, in order; ``pris``: lines, from 1, where something else was read."""
    lignes = clean(mask_text(texte, Personnes()))
    lecture = _Lecture(lignes, Mise.measure(lignes), frozenset(pris))
    return [lue for partie in headings(lignes) if (lue := lecture.read(partie))]


def texts_of(sections: Sequence[Section]) -> dict[str, tuple[str, Passage]]:
    """Return the text of each section of the document; a part that it does not know goes on with the one before."""
    textes: dict[str, tuple[str, Passage]] = {}
    cours = ""
    for section in sections:
        cours = section.section or cours or slugs.PROJET
        corps = _body(section.paragraphes)
        if cours not in textes:
            textes[cours] = (corps, section.passage)
            continue
        avant, passage = textes[cours]
        entier = f"{avant}\n\n{section.titre}\n\n{corps}"
        textes[cours] = (entier, Passage(passage.debut, section.passage.fin))
    return textes


def _body(paragraphes: Sequence[str]) -> str:
    """An empty line between paragraphs, none between the items of a list."""
    corps = ""
    for avant, paragraphe in zip(["", *paragraphes], paragraphes, strict=False):
        liste = avant.startswith(PUCE) and paragraphe.startswith(PUCE)
        corps += ("\n" if liste else "\n\n" if corps else "") + paragraphe
    return corps


class _Lecture:
    def __init__(self, lignes: Sequence[Ligne], mise: Mise, pris: frozenset[int]) -> None:
        self.lignes, self.mise, self.pris, self.qui = lignes, mise, pris, Personnes()

    def read(self, partie: Partie) -> Section | None:
        """Return what a part says; None when it says nothing that is not read elsewhere."""
        debut, titre = self._title(partie)
        fin = next((i for i in range(debut, partie.fin) if self._stops(i)), partie.fin)
        paragraphes, derniere = [], self.lignes[debut - 1].numero
        for groupe in self._gather(range(debut, fin), partie):
            if texte := self._text(groupe):
                paragraphes.append(texte)
                derniere = groupe[-1].numero
        if not paragraphes:
            return None
        passage = Passage(self.lignes[partie.debut].numero, derniere)
        return Section(self._clean(titre), partie.section, tuple(paragraphes), passage)

    def _title(self, partie: Partie) -> tuple[int, str]:
        """A title may go on to the next line."""
        i, titre = partie.debut + 1, partie.titre
        while i < partie.fin and (hangs(titre) or self.lignes[i].texte[:1].islower()):
            suite = self.lignes[i]
            if suite.puce or len(suite.texte) > TITRE_SUITE or i > partie.debut + 2:
                break
            i, titre = i + 1, join([titre, suite.texte])
        return i, titre

    def _stops(self, i: int) -> bool:
        """Tell whether sheets, or the list of those who came, begin here: the prose is over."""
        if self.lignes[i].numero in self.pris:
            return True
        libelle = label_at(self.lignes, i)
        return libelle is not None and libelle.champ in (Champ.PRESENTS, Champ.EXCUSES)

    def _gather(self, rangs: range, partie: Partie) -> Iterator[list[Ligne]]:
        cours: list[Ligne] = []
        legende: Ligne | None = None
        for i in rangs:
            ligne = self.lignes[i]
            if _LEGENDE.match(ligne.texte) or (legende and self._goes_on(legende, ligne)):
                legende = ligne
                continue
            legende = None
            if ligne.texte == partie.titre:
                continue
            coupe = i in partie.titres or (cours and i - 1 in partie.titres)
            if cours and not coupe and self._goes_on(cours[-1], ligne):
                cours.append(ligne)
                continue
            if cours:
                yield cours
            cours = [ligne]
        if cours:
            yield cours

    def _goes_on(self, avant: Ligne, ligne: Ligne) -> bool:
        """A full line that ends by a colon, then small letters without a bullet: one sentence."""
        enonce = avant.texte.endswith(":") and not ligne.puce and ligne.texte[:1].islower()
        return (enonce and self.mise.is_full(avant)) or continues(self.mise, avant, ligne)

    def _text(self, groupe: Sequence[Ligne]) -> str:
        texte = self._clean(join([ligne.texte for ligne in groupe]))
        return PUCE + texte if texte and groupe[0].puce else texte

    def _clean(self, texte: str) -> str:
        """A name cut by the end of a line is whole only here."""
        net = _EXPOSANT.sub(r"\1", self.qui.mask(texte))
        net = _QUATRE_VINGTS.sub("-", net)
        return _APOSTROPHE.sub("’", net).strip()
