"""Where the sheet of a structure begins: by what announces it, by its shape, by the manner that comes back."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import zip_longest

from repere.monographies.lecture.annonces import Annonces, Entete
from repere.monographies.lecture.champs import OUVRE, Champ
from repere.monographies.lecture.formes import Formes
from repere.monographies.lecture.lignes import Mise, label_at
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.votes import ASSEZ, Scrutin


class Chercheur:
    """Looks for headings in a part of a document."""

    def __init__(
        self,
        lignes: Sequence[Ligne],
        mise: Mise,
        debut: int,
        fin: int,
        connus: Collection[str] = (),
    ) -> None:
        self.lignes, self.mise, self.debut, self.fin = lignes, mise, debut, fin
        self.libelles = {i: label_at(lignes, i) for i in range(debut, fin)}
        self.formes = Formes(lignes, mise, debut, fin, self.libelles)
        self.scrutin = Scrutin(self.formes, connus)
        self.annonces = Annonces(self.formes, self.scrutin.known)

    def find(self) -> list[Entete]:
        """Return the headings of the part, in order."""
        nommees = [
            entete for i in range(self.debut, self.fin) if (entete := self.annonces.named(i))
        ]
        if len(nommees) > 1:
            return nommees
        surs: list[Entete] = []
        libre = self.debut
        for i in range(self.debut, self.fin):
            if i < libre:
                continue
            if entete := self.annonces.find(i, libre):
                surs.append(entete)
                libre = entete.fin
        pris = {i for e in surs for i in range(e.debut, e.fin)}
        presents = self.formes.attendance()
        autres = [
            self.annonces.heading(i, i + 1, self.lignes[i].texte, [])
            for i in range(self.debut, self.fin)
            if i not in pris and i not in presents and self.formes.is_heading(i, len(surs))
        ]
        return self._judge([e for e in surs + autres if e.debut not in presents])

    def _judge(self, trouves: list[Entete]) -> list[Entete]:
        """Add the names met elsewhere that lead a sheet; with enough of them, leave out what is not like them."""
        if self.scrutin.decides:
            surs = [e for e in trouves if self._is_strong(e)]
            suites = Counter(self._followed_by(e) for e in surs)
            trouves = [
                e
                for e in trouves
                if e in surs or (self._followed_by(e) and suites[self._followed_by(e)] >= ASSEZ)
            ]
            trouves = [e for e in trouves if not self.scrutin.is_repeated(e.debut, e.nom.texte)]
        pris = {i for e in trouves for i in range(e.debut, e.fin)}
        for elu in self.scrutin.elus:
            if elu.debut not in pris:
                trouves.append(self.annonces.heading(elu.debut, elu.fin, elu.nom, elu.personnes))
        ordre = sorted(trouves, key=lambda e: e.debut)
        return [e for e, suivant in zip_longest(ordre, ordre[1:]) if not self._empty(e, suivant)]

    def _is_strong(self, entete: Entete) -> bool:
        return self.scrutin.is_strong(entete.debut, entete.nom.texte, entete.personnes)

    def _followed_by(self, entete: Entete) -> Champ | None:
        """Return the field right below a heading: sheets of one document open alike."""
        libelle = self.libelles.get(entete.fin)
        return libelle.champ if libelle and libelle.champ in OUVRE else None

    def _empty(self, entete: Entete, suivant: Entete | None) -> bool:
        """A heading right above the heading of a sheet, that no list names, is that of a part."""
        if suivant is None or suivant.debut > entete.fin or not self.scrutin.decides:
            return False
        connu = self.scrutin.known
        return not connu(entete.nom.texte) and bool(connu(suivant.nom.texte))
