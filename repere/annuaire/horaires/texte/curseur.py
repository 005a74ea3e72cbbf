"""Where the grammar stands in the tokens, and what it has found so far."""

import re
from dataclasses import dataclass, field

from repere.annuaire.horaires.texte.modele import Clause, Fermeture, Jeton, Jour
from repere.annuaire.horaires.texte.ordre import hours_after_days
from repere.annuaire.horaires.texte.regroupement import codes


@dataclass(slots=True)
class Lu:
    """What the grammar found; closings apply after everything else."""

    clauses: list[Clause] = field(default_factory=list)
    fermetures: list[Fermeture] = field(default_factory=list)
    feries_fermes: bool = False
    mois_fermes: list[int] = field(default_factory=list)
    partiel: bool = False


class Curseur:
    """A position in the tokens; rules look ahead with patterns over the kinds of tokens."""

    def __init__(self, jetons: list[Jeton]) -> None:
        self.jetons = hours_after_days(jetons)
        self.genres = codes(self.jetons)
        self.i = 0
        self.lu = Lu()
        self.clause: Clause | None = None
        self.avant_parenthese: list[Clause | None] = []
        self.parite: int | None = None
        self.depuis_jour = 0
        self.coupure = False

    def next(self, motif: str) -> re.Match[str] | None:
        return re.compile(motif).match(self.genres, self.i + 1)

    def before(self) -> str:
        return self.genres[self.i - 1] if self.i else ""

    def sentence(self) -> str:
        """Return the kinds of the sentence around the current token."""
        debut = max(self.genres.rfind(fin, 0, self.i) for fin in "pl") + 1
        fins = [n for fin in "pl" if (n := self.genres.find(fin, self.i)) >= 0]
        return self.genres[debut : min(fins, default=len(self.genres))]

    def take_days(self, trouve: re.Match[str]) -> tuple[Jour, ...]:
        """Return the days at the end of ``trouve``, and go on after them."""
        self.i = trouve.end() - 1
        return self.jetons[self.i].jours

    def pending(self) -> bool:
        c = self.clause
        return c is not None and c.jours is not None and not (c.plages or c.fermee or c.fin)

    def has_hours(self) -> bool:
        return any(c.plages for c in self.lu.clauses)

    def days_come_first(self) -> bool:
        return all(c.jours is not None for c in self.lu.clauses)

    def new(self, jours: tuple[Jour, ...] | None, remplace: bool = False) -> Clause:
        clause = Clause(jours, parite_de_section=self.parite, remplace=remplace)
        self.lu.clauses.append(clause)
        self.clause = clause
        self.depuis_jour = self.i
        return clause

    def shut(self, jours: tuple[Jour, ...]) -> None:
        self.lu.fermetures.append(Fermeture(jours, parite=self.parite))
