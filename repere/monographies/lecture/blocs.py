"""The lines of a part, as people wrote them: paragraphs, bullets, each under its label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from repere.monographies.lecture.lignes import Mise, continues, join, label_at
from repere.monographies.lecture.modele import Passage
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import Champ

# A label with its value on its line says no more than that; these go on under it.
_LISTES: Final = {
    Champ.PROJETS, Champ.BESOINS, Champ.FORCES, Champ.FAIBLESSES, Champ.PRESCRIPTEURS, Champ.PUBLICS, Champ.MATERIEL,
}  # fmt: skip
_JOUR_OU_HEURE: Final = re.compile(
    r"(?:(?:du|le|les|et|sauf)\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\b|\d{1,2}\s?[h:]",
    re.I,
)


@dataclass
class Bloc:
    """A paragraph or a bullet; ``champ`` is the label it stands under."""

    texte: str
    passage: Passage
    champ: Champ | None = None
    puce: bool = False


class Assemblage:
    """Gathers lines into blocks."""

    def __init__(self, lignes: Sequence[Ligne], mise: Mise) -> None:
        self.lignes, self.mise = lignes, mise
        self.blocs: list[Bloc] = []
        self._cours: list[Ligne] = []
        self._textes: list[str] = []
        self._champ: Champ | None = None
        self._etiquete = False  # what is gathered opens by its label
        self._valeur = False  # the label had its value on its line
        self._puces = False  # bullets came under the label

    def gather(self, debut: int, fin: int) -> list[Bloc]:
        """Return the blocks of lines ``debut`` to ``fin`` (excluded)."""
        for rang in range(debut, fin):
            ligne = self.lignes[rang]
            libelle = label_at(self.lignes, rang)
            if libelle is not None:
                self._flush()
                self._champ, self._valeur = libelle.champ, bool(libelle.valeur)
                self._puces = False
                if libelle.valeur:
                    self._start(ligne, libelle.valeur)
                    self._etiquete = True
            elif self._cours and self._goes_on(ligne):
                self._cours.append(ligne)
                self._textes.append(ligne.texte)
            else:
                self._flush()
                self._leave_label(ligne)
                self._start(ligne, ligne.texte)
        self._flush()
        return self.blocs

    def _goes_on(self, ligne: Ligne) -> bool:
        horaires = self._champ is Champ.HORAIRES and not ligne.puce
        if horaires and _JOUR_OU_HEURE.match(ligne.texte):
            return True
        if self._champ is Champ.MATERIEL and self.mise.could_hold(self._cours[-1], ligne):
            return False
        return continues(self.mise, self._cours[-1], ligne)

    def _leave_label(self, ligne: Ligne) -> None:
        self._puces = self._puces or ligne.puce
        if ligne.puce and self._champ in _LISTES:
            return
        if self._champ is Champ.HORAIRES and (ligne.puce or _JOUR_OU_HEURE.match(ligne.texte)):
            return
        apres_puces = self._puces and not ligne.puce and self._champ is not Champ.PROJETS
        # Nothing was gathered under the label yet: the value is on the lines below.
        vide = not self._valeur and not (self.blocs and self.blocs[-1].champ is self._champ)
        seul = not vide and self._champ not in _LISTES
        if self._champ is not None and (self._valeur or apres_puces or seul):
            self._champ, self._valeur, self._puces = None, False, False

    def _start(self, ligne: Ligne, texte: str) -> None:
        self._cours, self._textes = [ligne], [texte]
        self._etiquete = False

    def _flush(self) -> None:
        if self._cours:
            texte = join(self._textes).strip()
            passage = Passage(self._cours[0].numero, self._cours[-1].numero)
            if texte:
                self._keep(
                    Bloc(texte, passage, self._champ, self._cours[0].puce and not self._etiquete)
                )
        self._cours, self._textes = [], []

    def _keep(self, bloc: Bloc) -> None:
        avant = self.blocs[-1] if self.blocs else None
        debris = not bloc.puce and " " not in bloc.texte and bloc.champ in _LISTES
        if debris and avant and avant.puce and avant.champ is bloc.champ:
            avant.texte += " " + bloc.texte
            avant.passage = Passage(avant.passage.debut, bloc.passage.fin)
        else:
            self.blocs.append(bloc)
