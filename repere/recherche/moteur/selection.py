"""Which places fit: one set of bits per thing asked; a request is their intersection."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial, reduce
from operator import or_
from typing import Final

from repere.recherche.index.index import HABITUDE, REFUS, Index
from repere.recherche.index.vocabulaire import Niveaux
from repere.recherche.moteur.laisses import TermeTrouve, answering, words_to_leave
from repere.recherche.moteur.terrain import Etendue, Terrain, extent
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.requete.modele import HABITUDES, OUVERT, VERIFIE_DEPUIS, Requete
from repere.recherche.texte.interpretation import Lu, Terme, interpret
from repere.recherche.texte.synonymes import lookup

TEXTE = "texte"
RAYON = "rayon"
# How many times farther one looks, when nothing fits.
FACTEURS: Final = (2.0, 5.0)
SERVICES = "services"
_VOISINS = 12


@dataclass(frozen=True, slots=True)
class Reponse:
    """Of one thing asked: the places that state it, and those that say nothing of it."""

    oui: int
    muets: int = 0


class Selection:
    """The sets of a request on an index; ``fitting`` combines them."""

    def __init__(
        self,
        index: Index,
        requete: Requete,
        terrain: Terrain | None,
        moment: datetime,
        lu: Lu | None = None,
    ) -> None:
        self.index, self.requete, self.terrain, self.moment = index, requete, terrain, moment
        self.lu: Lu = lu or interpret(requete.texte, index.vocabulaire)
        self.termes = mend(index, _found_terms(index, self.lu))
        self._etendues: dict[float, Etendue] = {1.0: extent(index, terrain)}
        self.etendue = self._etendues[1.0]
        self.laisses = self._disagreeing()
        self._texte = self._text_bits()
        self.refusants = self._refusing_all()
        self.reponses: dict[str, Reponse] = {
            nom: self._criterion(nom, valeurs) for nom, valeurs in requete.criteres
        }
        if requete.verifie_depuis:
            bits = index.verified_since(requete.verifie_depuis.toordinal())
            self.reponses[VERIFIE_DEPUIS] = Reponse(bits)
        self.facteur = 1.0
        self._open()

    def widen(self, facteur: float) -> None:
        """Search around ``facteur`` times farther than asked."""
        if facteur != self.facteur:
            self.facteur = facteur
            self._bits_within(facteur)
            self.etendue = self._etendues[facteur]
            self._open()

    def _open(self) -> None:
        if self.requete.ouvert:
            # Hours are dear: only those of the places that may come are evaluated.
            self.reponses[OUVERT] = self.opening(self.requete.ouvert, self.etendue.bits)

    def fitting(self, sans: Iterable[str] = ()) -> int:
        """Return the places that fit everything but ``sans`` (names of things asked, or "texte")."""
        sans = frozenset(sans)
        bits = self.etendue.bits
        if TEXTE not in sans:
            bits &= self._texte
        for nom, reponse in self.reponses.items():
            if nom not in sans:
                bits &= self.wanted(nom, reponse)
        # Whoever says "we do not do that" is no second best, while there is anybody else.
        refusants = self.refusants if SERVICES in sans else 0
        if TEXTE in sans:
            for trouve in self.termes:
                refusants |= _refusing(self.index, trouve.terme)
        return (bits & ~refusants) or bits

    def wanted(self, nom: str, reponse: Reponse) -> int:
        return reponse.muets if nom in self.requete.non_precises else reponse.oui

    def opening(self, ouvert: str, parmi: int) -> Reponse:
        """Return the places of ``parmi`` that are open then, and those whose hours do not tell."""
        if ouvert in HABITUDES:
            dits = self.index.stating(HABITUDE, "")
            return Reponse(self.index.stating(HABITUDE, ouvert) & parmi, parmi & ~dits)
        return Reponse(*self.index.open_at(self.moment, parmi))

    def _refusing_all(self) -> int:
        """Return the places that state to do none of the services asked."""
        services = self.requete.choix(SERVICES)
        refusent = self.index.vivants if services else 0
        for service in services:
            refusent &= self.index.stating(REFUS, service)
        return refusent

    def _criterion(self, nom: str, valeurs: tuple[str, ...]) -> Reponse:
        index = self.index
        muets = ~index.stating(nom, *CRITERES[nom].valeurs)
        if nom == SERVICES:
            # A place that states that it does none of what is asked has said all about it.
            muets &= ~self.refusants
        return Reponse(index.stating(nom, *valeurs), index.vivants & muets)

    def _disagreeing(self) -> tuple[str, ...]:
        """Give up the fewest words that let somebody here answer the others, and return them."""
        laisses = words_to_leave(
            self.termes,
            self.etendue.bits,
            [partial(self._bits_within, facteur) for facteur in FACTEURS if self.terrain],
            self._names_a_town,
        )
        for trouve in laisses:
            trouve.requis = False
        return tuple(trouve.terme.tape for trouve in laisses)

    def _bits_within(self, facteur: float) -> int:
        if facteur not in self._etendues:
            self._etendues[facteur] = extent(self.index, self.terrain, facteur)
        return self._etendues[facteur].bits

    def _names_a_town(self, terme: Terme) -> bool:
        return all(mot in self.index.villes for mot in terme.ecrits[0])

    def _text_bits(self) -> int:
        if self.lu.inconnus and not self.termes:
            return 0
        return answering(self.index.vivants, self.termes)

    def words(self) -> list[Terme]:
        """Return the terms as they were understood in the end."""
        return [trouve.terme for trouve in self.termes]

    def any_term(self) -> int:
        """Return the places that answer one term at least."""
        bits = 0
        for trouve in self.termes:
            bits |= trouve.niveaux[0]
        return bits


def _found_terms(index: Index, lu: Lu) -> list[TermeTrouve]:
    trouves = [TermeTrouve(terme, term_levels(index, terme)) for terme in lu.termes]
    sures = [t for t in trouves if t.terme.cibles or t.niveaux[1]]
    if sures:
        # "arrive", found in the prose of three places, must not narrow "carte grise".
        for trouve in trouves:
            trouve.requis = trouve in sures
    return trouves


def mend(index: Index, trouves: list[TermeTrouve]) -> list[TermeTrouve]:
    """Return the terms, one of them read as a neighbouring word where together they mean nothing.

    "marie de mezos": both words exist, but no place has both; "mairie" is what was meant.
    """
    if len(trouves) < 2 or answering(index.vivants, trouves):
        return trouves
    for rang, trouve in enumerate(trouves):
        autres = trouves[:rang] + trouves[rang + 1 :]
        mot = trouve.terme.tape
        for voisin in index.vocabulaire.neighbours(mot)[:_VOISINS]:
            terme = Terme(mot, ((voisin,),), lookup((voisin,)), corrige=voisin)
            mieux = TermeTrouve(terme, term_levels(index, terme))
            if answering(index.vivants, [*autres, mieux]):
                return [*autres, mieux]
    return trouves


def term_levels(index: Index, terme: Terme) -> Niveaux:
    """Return where ``terme`` is answered, in words or by what places state."""
    ecrits = [_all_written(index, mots) for mots in terme.ecrits]
    faible, moyen, fort, nom = (
        reduce(or_, ensembles, 0) for ensembles in zip(*ecrits, strict=True)
    )
    for cible in terme.cibles:
        bits = index.stating(cible.champ, cible.valeur)
        faible |= bits
        moyen |= bits if cible.poids >= 2 else 0
        fort |= bits if cible.poids == 3 else 0
    exclus = _refusing(index, terme) & ~fort
    return (faible | moyen | fort) & ~exclus, (moyen | fort) & ~exclus, fort, nom


def _all_written(index: Index, mots: tuple[str, ...]) -> Niveaux:
    faible, moyen, fort, nom = index.vocabulaire.levels(mots[0])
    for mot in mots[1:]:
        a, b, c, d = index.vocabulaire.levels(mot)
        faible, moyen, fort, nom = faible & a, moyen & b, fort & c, nom & d
    return faible, moyen, fort, nom


def _refusing(index: Index, terme: Terme) -> int:
    """Return the places that state not to do what the term is about, and do none of its services."""
    services = [cible.valeur for cible in terme.cibles if cible.champ == SERVICES]
    refusent = index.stating(REFUS, *services)
    return refusent & ~index.stating(SERVICES, *services)
