"""How the heading of a sheet announces itself: by whom it is represented, by a label, by somebody beside or below."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from repere.monographies.lecture.champs import OUVRE, Champ
from repere.monographies.lecture.formes import Formes
from repere.monographies.lecture.gens import (
    NOM_MAX,
    clean_name,
    is_name,
    read_people,
    split_lines,
    split_people,
)
from repere.monographies.lecture.lignes import join
from repere.monographies.lecture.modele import Dit, Passage
from repere.monographies.lecture.personnes import (
    find_shapes,
    has_role,
    is_first_name,
    opens_with_person,
)
from repere.monographies.lecture.phrases import ends, hangs
from repere.monographies.lecture.vocabulaire import REPRESENTE, STRUCTURE, read_section
from repere.socle.texte import plier

# Lines between the name of a structure and its first label: people and their roles.
ENTRE_DEUX: Final = 6
TITRE_LIGNES: Final = 4
# Sheets open by these.
_UNE_LIGNE: Final = frozenset([Champ.LIEU, Champ.PERSONNES, Champ.CONTACT])
_TETE: Final = frozenset([Champ.LIEU, Champ.INFORMATION, Champ.PERSONNES])


@dataclass
class Entete:
    """The heading of a sheet: lines ``debut`` to ``fin`` (excluded) of the list."""

    debut: int
    fin: int
    nom: Dit
    personnes: list[tuple[str, str]] = field(default_factory=list)


class Annonces:
    """The headings that say so themselves, in a part; ``connu``: the part of a name met elsewhere, or ""."""

    def __init__(self, formes: Formes, connu: Callable[[str], str]) -> None:
        self.formes, self.connu = formes, connu
        self.lignes, self.mise, self.libelles = formes.lignes, formes.mise, formes.libelles
        self.debut, self.fin = formes.debut, formes.fin

    def find(self, i: int, libre: int) -> Entete | None:
        """Return the heading that line ``i`` announces; lines before ``libre`` are taken."""
        return (
            self._represented(i, libre)
            or self.named(i)
            or self._above_label(i, libre)
            or self._with_person(i)
        )

    def heading(self, debut: int, fin: int, nom: str, gens: list[tuple[str, str]]) -> Entete:
        """Return a heading, its name cleaned."""
        passage = Passage(self.lignes[debut].numero, self.lignes[fin - 1].numero)
        return Entete(debut, fin, Dit(self._only_known(clean_name(nom)), passage), gens)

    def _represented(self, i: int, libre: int) -> Entete | None:
        ligne = self.lignes[i]
        suite = self.lignes[i + 1].texte[:NOM_MAX] if i + 1 < self.fin else ""
        debut_de_ligne = ligne.texte[: 2 * NOM_MAX]
        m = REPRESENTE.search(join([debut_de_ligne, suite]) if suite else debut_de_ligne)
        if m is None or ligne.puce or m.start() > len(ligne.texte):
            return None
        # "Un club animé par des bénévoles" presents nobody.
        if join([debut_de_ligne, suite])[m.end() :][:1].islower():
            return None
        debut, nom = i, ligne.texte[: m.start()]
        while debut > libre and self._name_goes_up(debut, nom):
            debut -= 1
            nom = join([self.lignes[debut].texte, nom])
        if (
            self._is_value(debut)
            or not is_name(nom)
            or re.search(r"\b(?:est|sont|était|a été|sera)$", nom)
        ):
            return None
        fin = self._end_of_people(i)
        apres = join([ligne.texte for ligne in self.lignes[debut:fin]])
        _, *gens = REPRESENTE.split(apres, maxsplit=1)
        dessous = self.libelles.get(i + 1)
        qui = gens[0] if gens else dessous.valeur if dessous else ""
        return self.heading(debut, fin, nom, read_people(qui))

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

    def named(self, i: int) -> Entete | None:
        libelle = self.libelles[i]
        if libelle is None or libelle.champ is not Champ.NOM or not libelle.valeur:
            return None
        avant, gens = split_people(libelle.valeur)
        return self.heading(i, i + 1, avant, gens)

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
            elif is_name(ligne.texte) and ligne.texte.count(")") <= ligne.texte.count("("):
                break
        else:
            return None
        tourne = self._comes_again(libelle.champ, libre, i) and self._like_structure(haut)
        dessous = self.lignes[haut + 1].texte if haut + 1 < i else ""
        sur = (tourne or opens_with_person(dessous)) and not hangs(self.lignes[haut].texte)
        debut = self._title_start(haut, libre, sur=sur)
        if debut is None or self._is_value(debut):
            return None
        nom, gens = split_lines([ligne.texte for ligne in self.lignes[debut:i]])
        if not (gens or quelquun) and self._under_label(debut, libre):
            return None
        sur = bool(gens or quelquun) or tourne or self._stands_out(debut, i)
        if not is_name(nom) or not (sur or self.formes.begins(debut)):
            return None
        return self.heading(debut, i, nom, gens)

    def _is_value(self, i: int) -> bool:
        """Tell whether a line is what a label alone on the line above announces: where, who, how to reach them."""
        avant = self.libelles.get(i - 1)
        return avant is not None and not avant.valeur and avant.champ in _UNE_LIGNE

    def _comes_again(self, champ: Champ, libre: int, i: int) -> bool:
        """Tell whether a label begins another round of labels: what stands above heads it."""
        avant = (self.libelles[j] for j in range(libre, i))
        return champ in _TETE or any(libelle and libelle.champ is champ for libelle in avant)

    def _like_structure(self, i: int) -> bool:
        texte = self.lignes[i].texte
        if self.lignes[i - 1 if i else 0].texte.endswith((",", "(")) or len(texte) > NOM_MAX:
            return False
        return bool(self.connu(texte)) or STRUCTURE.match(plier(texte)) is not None

    def _title_start(self, haut: int, libre: int, *, sur: bool) -> int | None:
        """Go up a title that was cut; None when it is the end of a label's value."""
        debut = haut
        while debut > libre and not self.formes.begins(debut) and haut - debut < TITRE_LIGNES:
            avant = self.lignes[debut - 1]
            if self.libelles[debut - 1]:
                return haut if sur and not hangs(avant.texte) else None
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
        textes = [texte]
        if suite and not suite.puce and opens_with_person(suite.texte) and self._people_line(fin):
            if STRUCTURE.search(plier(texte)) is None and not ligne.blanc:
                return None
            fin = self._end_of_people(fin)
            textes = [autre.texte for autre in self.lignes[i:fin]]
        elif not split_people(texte)[1]:
            if not (suite and self._cut_name(texte, suite.texte)):
                return None
            fin, textes = fin + 1, [join([texte, suite.texte])]
        nom, gens = split_lines(textes)
        if (
            not gens
            or not is_name(nom)
            or len(join(textes)) > 2 * NOM_MAX
            or not self.formes.begins(i)
        ):
            return None
        return self.heading(i, fin, nom, gens)

    def _cut_name(self, texte: str, suite: str) -> bool:
        """Tell whether a line ends between a first name and its surname."""
        m = re.search(r"[-–,:(]\s([^\s]+)$", texte)
        return m is not None and is_first_name(m[1]) and len(suite.split()) <= 8

    def _people_line(self, i: int) -> bool:
        texte = self.lignes[i].texte
        return len(texte) < 130 and not ends(texte) and "(" not in texte.split(",")[0]

    def _only_known(self, nom: str) -> str:
        """Leave out what comes after a name met elsewhere, if it is somebody or says of what kind it is."""
        connu = self.connu(nom)
        mots = nom.split()
        for taille in range(1, len(mots)):
            devant, suite = " ".join(mots[:taille]), " ".join(mots[taille:])
            genre = devant[-1] in ",–-" and suite.islower()
            if plier(devant) == connu and (genre or find_shapes(suite)):
                return devant.rstrip(" ,–-")
        return nom
