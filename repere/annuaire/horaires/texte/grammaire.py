"""Second floor of the grammar: which hours go with which days, which words close or except."""

import re
from typing import Final

from repere.annuaire.horaires.texte.curseur import Lu
from repere.annuaire.horaires.texte.fermetures import LIEN, Fermetures
from repere.annuaire.horaires.texte.modele import Clause, Genre, Illisible, Jeton, Jour

# What tells, after days or just before them, why they have no hours.
_APRES_EXPLIQUE: Final = frozenset("wDlcXIFQBRNm")
_AVANT_EXPLIQUE: Final = frozenset("DINX")


class Grammaire(Fermetures):
    """Reads tokens from left to right; days open a clause, ranges join the clause that is open."""

    def read(self) -> Lu:
        """Return the clauses of the text. Raises Illisible where it may be understood two ways."""
        regles = {
            Genre.JOUR: self._days,
            Genre.PLAGE: self._range,
            Genre.HEURE: self._instant,
            Genre.NOMBRE: self._number,
            Genre.FERME: self.closed,
            Genre.SAUF: self.exclude,
            Genre.COUPURE: self.break_off,
            Genre.PARITE: self._parity,
            Genre.RANG: self._ranks,
            Genre.IRREGULIER: self._partial,
            Genre.SAISON: self._season,
            Genre.RESERVE: self._reserved,
            Genre.PAS: self.negation,
            Genre.OUVRANTE: self._open,
            Genre.FERMANTE: self._close,
        }
        while self.i < len(self.jetons):
            jeton = self.jetons[self.i]
            if jeton.genre in regles:
                regles[jeton.genre](jeton)
            elif self.pending() and jeton.genre in _APRES_EXPLIQUE and self.clause:
                self._explain(self.clause, jeton)
            self.i += 1
        self._refuse_mute()
        return self.lu

    # --- days and hours -------------------------------------------------------------------------
    def _days(self, jeton: Jeton) -> None:
        entre = set(self.genres[self.depuis_jour + 1 : self.i])
        if self.pending() and self.clause and not self.clause.remplace and entre <= set("vetbda"):
            self._more_days(self.clause, jeton.jours)
            return
        avant = re.split(r"[Plpf]", self.genres[: self.i])[-1]
        self.new(jeton.jours).expliquee = bool(set(avant) & _AVANT_EXPLIQUE)

    def _explain(self, clause: Clause, jeton: Jeton) -> None:
        if jeton.texte.lower() == "idem" and len(self.lu.clauses) > 1:
            clause.plages += self.lu.clauses[-2].plages
        clause.expliquee |= jeton.genre is not Genre.MOT or self.days_come_first()

    def _more_days(self, clause: Clause, jours: tuple[Jour, ...]) -> None:
        deja = clause.jours or ()
        if {(j.jour, j.rang) for j in deja} & {(j.jour, j.rang) for j in jours}:
            raise Illisible
        clause.jours = deja + jours
        self.depuis_jour = self.i

    def _range(self, jeton: Jeton) -> None:
        clause = self.clause or self.new(None)
        if jeton.plage is None:
            return
        if self.coupure:
            clause.coupures.append(jeton.plage)
            self.coupure = False
        elif clause.fermee:
            raise Illisible
        else:
            clause.plages.append(jeton.plage)

    def _instant(self, jeton: Jeton) -> None:
        """A time alone is an end that changes ("17h30 le mercredi"), or nothing we can tell."""
        suivants = self.next(rf"{LIEN}J(?![cdtb]*P)")
        if self.clause and self.clause.remplace and not self.clause.plages:
            self.clause.fin = jeton.valeur
        elif self.pending() and self.clause and self._tells_an_end():
            self.clause.fin, self.clause.remplace = jeton.valeur, True
        elif self.pending() and self.clause and self._is_a_cell():
            self.clause.expliquee = True
        elif suivants and self.has_hours():
            self.new(self.take_days(suivants), remplace=True).fin = jeton.valeur
        else:
            raise Illisible

    def _is_a_cell(self) -> bool:
        """ "Mercredi : 10h⏎": one line of a table that does not spoil the others."""
        return "l" in self.genres and bool(self.next(r"l|$")) and self.before() == Genre.DEUX_POINTS

    def _tells_an_end(self) -> bool:
        entre_parentheses = bool(self.avant_parenthese) and self.has_hours()
        return self.before() == Genre.JUSQUA or entre_parentheses

    def _number(self, jeton: Jeton) -> None:
        """A number stuck to hours is a piece of one that we failed to read."""
        if self.next(r"[tbac]*[Phn]") or re.search(r"[Ph][tbac]*$", self.genres[: self.i]):
            raise Illisible

    # --- which weeks ----------------------------------------------------------------------------
    def _parity(self, jeton: Jeton) -> None:
        """Odd or even weeks: a heading when it comes first, otherwise said of the clause before."""
        avant = self.genres[: self.i].rstrip("dw")
        en_tete = not avant or avant[-1] in "lfpb"
        if en_tete and (self.clause is None or self.next(r"[cwdtvaF]*J")):
            self.parite = jeton.valeur
        elif self.clause:
            self.clause.parites.append((len(self.clause.plages), jeton.valeur))
            self.clause.expliquee = True
        else:
            self.new(None).parites.append((0, jeton.valeur))

    def _ranks(self, jeton: Jeton) -> None:
        """ "Samedi 10h-12h (2e et 4e du mois)": ranks after their day."""
        if trouve := re.compile(r"R(?:[evt]*R)*(?:d*M|(?=[cvt(]*P))").match(self.genres, self.i):
            rangs = [j.valeur for j in self.jetons[self.i : trouve.end()] if j.genre is Genre.RANG]
            if not (self.clause and self.clause.jours and len(self.clause.jours) == 1):
                raise Illisible
            jour = self.clause.jours[0].jour
            self.clause.jours = tuple(Jour(jour, rang) for rang in rangs)
            self.i = trouve.end() - 1
        elif re.compile(r"R(?:[evt]*R)*d*W").match(self.genres, self.i):
            # The first week of a month has no words in OSM; a closing of that kind is left out.
            if Genre.FERME not in self.sentence():
                raise Illisible
            self.lu.partiel = True

    def _season(self, jeton: Jeton) -> None:
        """A season bounds hours in a way that texts rarely date: refused where hours depend on it."""
        phrase = self.sentence()
        if Genre.PLAGE in phrase and Genre.FERME not in phrase:
            raise Illisible
        self.lu.partiel = True

    def _partial(self, jeton: Jeton) -> None:
        self.lu.partiel = True
        if self.pending() and self.clause:
            self.clause.expliquee = True

    def _reserved(self, jeton: Jeton) -> None:
        if self.clause and self.clause.plages:
            raise Illisible
        if self.clause:
            self.clause.expliquee = True

    # --- parentheses ----------------------------------------------------------------------------
    def _open(self, jeton: Jeton) -> None:
        self.avant_parenthese.append(self.clause)

    def _close(self, jeton: Jeton) -> None:
        """After an aside ("(sauf jeudi, 18h30)") the clause before it goes on."""
        avant = self.avant_parenthese.pop() if self.avant_parenthese else None
        c = self.clause
        if avant and c is not avant and (c is None or c.remplace or c.fermee or not c.plages):
            self.clause = avant

    def _refuse_mute(self) -> None:
        """Days followed by nothing at all have lost their hours on the way: do not guess."""
        for clause in self.lu.clauses:
            if clause.plages or clause.fin or clause.fermee or not clause.jours:
                continue
            if clause.remplace or not clause.expliquee:
                raise Illisible
            self.lu.partiel = True
