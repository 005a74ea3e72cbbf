"""Where the sheet of a structure begins: by whom it is represented, by its first labels, by its shape."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from repere.monographies.lecture.champs import OUVRE
from repere.monographies.lecture.formes import Formes
from repere.monographies.lecture.gens import (
    NOM_MAX,
    REPRESENTE,
    clean_name,
    is_name,
    read_people,
    split_people,
)
from repere.monographies.lecture.lignes import (
    Mise,
    ends,
    join,
    label_at,
)
from repere.monographies.lecture.modele import Dit, Passage
from repere.monographies.lecture.nettoyage import Ligne
from repere.monographies.lecture.personnes import (
    find_shapes,
    has_role,
    is_first_name,
    opens_with_person,
)
from repere.monographies.lecture.vocabulaire import (
    STRUCTURE,
    Champ,
    read_section,
)
from repere.monographies.lecture.votes import Scrutin
from repere.socle.texte import plier

# Lines between the name of a structure and its first label: people and their roles.
ENTRE_DEUX: Final = 6
TITRE_LIGNES: Final = 4


@dataclass
class Entete:
    """The heading of a sheet: lines ``debut`` to ``fin`` (excluded) of the list."""

    debut: int
    fin: int
    nom: Dit
    personnes: list[tuple[str, str]] = field(default_factory=list)


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

    def find(self) -> list[Entete]:
        """Return the headings of the part, in order."""
        nommees = [entete for i in range(self.debut, self.fin) if (entete := self._named(i))]
        if len(nommees) > 1:
            return nommees
        surs: list[Entete] = []
        libre = self.debut
        for i in range(self.debut, self.fin):
            if i < libre:
                continue
            entete = (
                self._represented(i, libre)
                or self._named(i)
                or self._above_label(i, libre)
                or self._with_person(i)
            )
            if entete:
                surs.append(entete)
                libre = entete.fin
        pris = {i for e in surs for i in range(e.debut, e.fin)}
        presents = self.formes.attendance()
        autres = [
            self._entete(i, i + 1, self.lignes[i].texte, [])
            for i in range(self.debut, self.fin)
            if i not in pris and i not in presents and self.formes.is_heading(i, len(surs))
        ]
        return self._judge([e for e in surs + autres if e.debut not in presents])

    def _judge(self, trouves: list[Entete]) -> list[Entete]:
        """Add the names met elsewhere that lead a sheet; with enough of them, leave out what is not like them."""
        if self.scrutin.decides:
            trouves = [
                e for e in trouves if self.scrutin.is_strong(e.debut, e.nom.texte, e.personnes)
            ]
            trouves = [e for e in trouves if not self.scrutin.is_repeated(e.debut, e.nom.texte)]
        pris = {i for e in trouves for i in range(e.debut, e.fin)}
        for elu in self.scrutin.elus:
            if elu.debut not in pris:
                trouves.append(self._entete(elu.debut, elu.fin, elu.nom, elu.personnes))
        ordre = sorted(trouves, key=lambda e: e.debut)
        return [e for e, suivant in zip_longest(ordre, ordre[1:]) if not self._empty(e, suivant)]

    def _empty(self, entete: Entete, suivant: Entete | None) -> bool:
        """A heading right above the heading of a sheet, that no list names, is that of a part."""
        if suivant is None or suivant.debut > entete.fin or not self.scrutin.decides:
            return False
        connu = self.scrutin.known
        return not connu(entete.nom.texte) and bool(connu(suivant.nom.texte))

    def _represented(self, i: int, libre: int) -> Entete | None:
        ligne = self.lignes[i]
        suite = self.lignes[i + 1].texte[:NOM_MAX] if i + 1 < self.fin else ""
        debut_de_ligne = ligne.texte[: 2 * NOM_MAX]
        m = REPRESENTE.search(join([debut_de_ligne, suite]) if suite else debut_de_ligne)
        if m is None or ligne.puce or m.start() > len(ligne.texte):
            return None
        debut, nom = i, ligne.texte[: m.start()]
        while debut > libre and self._name_goes_up(debut, nom):
            debut -= 1
            nom = join([self.lignes[debut].texte, nom])
        if not is_name(nom) or re.search(r"\b(?:est|sont|était|a été|sera)$", nom):
            return None
        fin = self._end_of_people(i)
        apres = join([ligne.texte for ligne in self.lignes[debut:fin]])
        gens = REPRESENTE.split(apres, maxsplit=1)[-1]
        return self._entete(debut, fin, nom, read_people(gens))

    def _name_goes_up(self, debut: int, nom: str) -> bool:
        ligne, avant = self.lignes[debut], self.lignes[debut - 1]
        if ligne.blanc or avant.puce or ends(avant.texte) or avant.texte.endswith(":"):
            return False
        if len(nom) == 0 or nom[:1].islower() or nom[:1] in "(,":
            return True
        return debut - 1 > self.debut and bool(
            re.search(r"(?:\b(?:de|du|des|la|le|les|et|pour|d'|l')|[-–(/])$", avant.texte)
        )

    def _end_of_people(self, i: int) -> int:
        fin = i + 1
        while fin < min(self.fin, i + 4):
            avant, ligne = self.lignes[fin - 1], self.lignes[fin]
            if ligne.puce or ligne.blanc or self.libelles[fin] or ends(avant.texte):
                break
            coupe = re.search(r"(?:[-,+&]|\b(?:par|et|de|la|le|du|des|à|d'|l'))$", avant.texte)
            petite = ligne.texte[:1].islower() or ligne.texte[:1] == "("
            nom_coupe = not re.search(r"par\s.*,", join([avant.texte])) and (
                self.mise.is_full(avant, 0.75) and not self.mise.could_hold(avant, ligne)
            )
            if not (coupe or petite or nom_coupe):
                break
            fin += 1
        return fin

    def _named(self, i: int) -> Entete | None:
        libelle = self.libelles[i]
        if libelle is None or libelle.champ is not Champ.NOM or not libelle.valeur:
            return None
        avant, gens = split_people(libelle.valeur)
        return self._entete(i, i + 1, avant, gens)

    def _above_label(self, i: int, libre: int) -> Entete | None:
        """The lines above a first label are the name, then people; what is above them is another text."""
        libelle = self.libelles[i]
        if libelle is None or libelle.champ not in OUVRE:
            return None
        haut, quelquun = i, False
        while haut > max(libre, i - ENTRE_DEUX):
            ligne = self.lignes[haut - 1]
            if ligne.puce or self.libelles[haut - 1] or read_section(ligne.texte):
                return None
            if ends(ligne.texte) and not ligne.titre:
                return None
            haut -= 1
            if opens_with_person(ligne.texte) or has_role(ligne.texte):
                quelquun = True
            elif is_name(ligne.texte):
                break
        else:
            return None
        debut = self._title_start(haut, libre)
        if debut is None:
            return None
        nom, gens = split_people(join([ligne.texte for ligne in self.lignes[debut:i]]))
        if not (gens or quelquun) and self._under_label(debut, libre):
            return None
        sur = bool(gens or quelquun) or self._stands_out(debut, i)
        if not is_name(nom) or not (sur or self.formes.begins(debut)):
            return None
        return self._entete(debut, i, nom, gens)

    def _title_start(self, haut: int, libre: int) -> int | None:
        """Go up a title that was cut; None when it is the end of a label's value."""
        debut = haut
        while debut > libre and not self.formes.begins(debut) and haut - debut < TITRE_LIGNES:
            avant = self.lignes[debut - 1]
            if self.libelles[debut - 1]:
                return None
            if avant.puce or ends(avant.texte):
                return haut  # where blank lines were lost, the layout alone ties it to a bullet
            debut -= 1
        return debut

    def _under_label(self, i: int, libre: int) -> bool:
        """Tell whether a line is in the list that a bare label opens, without bullets or empty lines."""
        while i > libre and not self.lignes[i].blanc and not self.lignes[i - 1].puce:
            i -= 1
            if libelle := self.libelles[i]:
                return not libelle.valeur
        return False

    def _stands_out(self, haut: int, i: int) -> bool:
        texte = self.lignes[haut].texte
        return i == haut + 1 and len(texte) < 70 and STRUCTURE.match(plier(texte)) is not None

    def _with_person(self, i: int) -> Entete | None:
        """A name, a dash, somebody: "Médiathèque de X - Prénom Nom"; or somebody on the next line."""
        ligne = self.lignes[i]
        if ligne.puce or self.libelles[i] or len(ligne.texte) > 2 * NOM_MAX:
            return None
        if ends(ligne.texte) or read_section(ligne.texte):
            return None
        fin, texte = i + 1, ligne.texte
        suite = self.lignes[fin] if fin < self.fin else None
        if suite and not suite.puce and opens_with_person(suite.texte) and self._people_line(fin):
            if STRUCTURE.search(plier(texte)) is None and not ligne.blanc:
                return None
            fin = self._end_of_people(fin)
            texte = join([autre.texte for autre in self.lignes[i:fin]])
        elif not split_people(texte)[1]:
            if not (suite and self._cut_name(texte, suite.texte)):
                return None
            fin, texte = fin + 1, join([texte, suite.texte])
        nom, gens = split_people(texte)
        if not gens or not is_name(nom) or len(texte) > 2 * NOM_MAX or not self.formes.begins(i):
            return None
        return self._entete(i, fin, nom, gens)

    def _cut_name(self, texte: str, suite: str) -> bool:
        """Tell whether a line ends between a first name and its surname."""
        m = re.search(r"[-–,:(]\s([^\s]+)$", texte)
        return m is not None and is_first_name(m[1]) and len(suite.split()) <= 8

    def _people_line(self, i: int) -> bool:
        texte = self.lignes[i].texte
        return len(texte) < 130 and not ends(texte) and "(" not in texte.split(",")[0]

    def _entete(self, debut: int, fin: int, nom: str, gens: list[tuple[str, str]]) -> Entete:
        passage = Passage(self.lignes[debut].numero, self.lignes[fin - 1].numero)
        return Entete(debut, fin, Dit(self._only_known(clean_name(nom)), passage), gens)

    def _only_known(self, nom: str) -> str:
        """Leave out what comes after a name met elsewhere, if it is somebody."""
        connu = self.scrutin.known(nom)
        mots = nom.split()
        for taille in range(1, len(mots)):
            if plier(" ".join(mots[:taille])) == connu and find_shapes(" ".join(mots[taille:])):
                return " ".join(mots[:taille])
        return nom
