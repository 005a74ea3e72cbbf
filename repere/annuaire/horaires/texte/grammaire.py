"""Second floor of the grammar: which hours go with which days, which words close or except."""

import re
from dataclasses import dataclass, field
from typing import Final

from repere.annuaire.horaires.texte.modele import (
    Clause,
    Genre,
    Illisible,
    Jeton,
    Jour,
    Plage,
)
from repere.annuaire.horaires.texte.regroupement import codes

# Articles and words that stand between two things that go together.
_LIEN: Final = "[daw]*"
_MUETS: Final = frozenset("vetbcdafp()")


@dataclass(slots=True)
class Lu:
    """What the grammar found; closings apply after everything else."""

    clauses: list[Clause] = field(default_factory=list)
    fermetures: list[tuple[tuple[Jour, ...], Plage | None]] = field(default_factory=list)
    feries_fermes: bool = False
    partiel: bool = False


class Grammaire:
    """Reads tokens from left to right; days open a clause, ranges join the clause that is open."""

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

    def read(self) -> Lu:
        """Return the clauses of the text. Raises Illisible where it may be understood two ways."""
        regles = {
            Genre.JOUR: self._days,
            Genre.PLAGE: self._range,
            Genre.HEURE: self._instant,
            Genre.FERME: self._closed,
            Genre.SAUF: self._except,
            Genre.COUPURE: self._break,
            Genre.PARITE: self._parity,
            Genre.RANG: self._ranks,
            Genre.IRREGULIER: self._partial,
            Genre.SAISON: self._season,
            Genre.RESERVE: self._reserved,
            Genre.PAS: self._negation,
            Genre.OUVRANTE: self._open,
            Genre.FERMANTE: self._close,
        }
        while self.i < len(self.jetons):
            jeton = self.jetons[self.i]
            if jeton.genre in regles:
                regles[jeton.genre](jeton)
            self.i += 1
        self._refuse_mute()
        return self.lu

    # --- what comes next ------------------------------------------------------------------------
    def _next(self, motif: str) -> re.Match[str] | None:
        return re.compile(motif).match(self.genres, self.i + 1)

    def _take_days(self, trouve: re.Match[str]) -> tuple[Jour, ...]:
        """Return the days at the end of ``trouve``, and go on after them."""
        self.i = trouve.end() - 1
        return self.jetons[self.i].jours

    def _pending(self) -> bool:
        c = self.clause
        return c is not None and c.jours is not None and not (c.plages or c.fermee or c.fin)

    def _new(self, jours: tuple[Jour, ...] | None, remplace: bool = False) -> Clause:
        clause = Clause(jours, parite_de_section=self.parite, remplace=remplace)
        self.lu.clauses.append(clause)
        self.clause = clause
        self.depuis_jour = self.i
        return clause

    # --- rules ----------------------------------------------------------------------------------
    def _days(self, jeton: Jeton) -> None:
        entre = self.genres[self.depuis_jour + 1 : self.i]
        if self._pending() and self.clause and not self.clause.remplace and set(entre) <= set("vetbda"):
            self._more_days(self.clause, jeton.jours)
            return
        self._new(jeton.jours)

    def _more_days(self, clause: Clause, jours: tuple[Jour, ...]) -> None:
        deja = clause.jours or ()
        if {(j.jour, j.rang) for j in deja} & {(j.jour, j.rang) for j in jours}:
            raise Illisible
        clause.jours = deja + jours
        self.depuis_jour = self.i

    def _range(self, jeton: Jeton) -> None:
        if jeton.plage is None:
            return
        clause = self.clause or self._new(None)
        if self.coupure:
            clause.coupures.append(jeton.plage)
            self.coupure = False
        elif clause.fermee:
            raise Illisible
        else:
            clause.plages.append(jeton.plage)

    def _instant(self, jeton: Jeton) -> None:
        """A time alone is an end that changes ("17h30 le mercredi"), or nothing we can tell."""
        precedent = self.genres[self.i - 1] if self.i else ""
        suivants = self._next(rf"{_LIEN}J(?![cdtb]*P)")
        if self.clause and self.clause.remplace and not self.clause.plages:
            self.clause.fin = jeton.valeur
        elif self._pending() and self.clause and precedent == "u":
            self.clause.fin, self.clause.remplace = jeton.valeur, True
        elif suivants and self._has_hours():
            self._new(self._take_days(suivants), remplace=True).fin = jeton.valeur
        else:
            raise Illisible

    def _has_hours(self) -> bool:
        return any(c.plages for c in self.lu.clauses)

    def _closed(self, jeton: Jeton) -> None:
        if self._pending() and self.clause and not self._closes_next_days():
            self._close_pending(self.clause)
        elif trouve := self._next(rf"{_LIEN}(?:m{_LIEN})?J"):
            self._close_days(trouve)
        elif trouve := self._next(rf"{_LIEN}m"):
            self._close_half(trouve)
        elif self._next(r"[dawE]*P"):
            self.coupure = True
        elif self._next(r"[daw]*H"):
            self.lu.feries_fermes = True
        elif self._next(r"[daw]*O"):
            self.lu.partiel = True

    def _closes_next_days(self) -> bool:
        """ "Mardi⏎Fermé lundi": a line of its own closes the days that follow."""
        entre = self.genres[self.depuis_jour + 1 : self.i]
        return bool(set(entre) & set("lpf") and self._next(rf"{_LIEN}J(?!c)"))

    def _close_pending(self, clause: Clause) -> None:
        if trouve := self._next(rf"{_LIEN}m"):
            demi = self.jetons[trouve.end() - 1].demi
            if demi:
                clause.demis_fermes.add(demi)
                clause.muette = False
            self.i = trouve.end() - 1
            return
        if self._next(r"[dawE]*P"):
            raise Illisible
        clause.fermee = True
        self.lu.fermetures.append((clause.jours or (), None))

    def _close_days(self, trouve: re.Match[str]) -> None:
        demis = [j.demi for j in self.jetons[self.i : trouve.end()] if j.genre is Genre.DEMI]
        jours = self._take_days(trouve)
        if demis:
            jours = tuple(Jour(j.jour, j.rang, demis[0]) for j in jours)
        if plage := self._next(r"[dawE]*P"):
            self.i = plage.end() - 1
            self.lu.fermetures.append((jours, self.jetons[self.i].plage))
            return
        self.lu.fermetures.append((jours, None))
        self._after_closing()

    def _after_closing(self) -> None:
        """What follows "fermé le lundi" starts anew: its hours are not Monday's."""
        if not self._has_hours():
            self.clause = None

    def _close_half(self, trouve: re.Match[str]) -> None:
        self.i = trouve.end() - 1
        demi = self.jetons[self.i].demi
        if demi and self.clause:
            self.clause.demis_fermes.add(demi)

    def _except(self, jeton: Jeton) -> None:
        if self._next(rf"{_LIEN}H"):
            self.lu.feries_fermes = True
            return
        if self._next(r"[daw]*Q"):
            raise Illisible
        if not (trouve := self._next(rf"{_LIEN}J")):
            self.lu.partiel = True
            return
        jours = self._take_days(trouve)
        heures = self._next(r"[cvtdweu(a]*([Ph])")
        if heures and self._has_hours():
            self._new(jours, remplace=True)
        else:
            self.lu.fermetures.append((jours, None))

    def _break(self, jeton: Jeton) -> None:
        precedent = self.genres[self.i - 1] if self.i else ""
        if precedent != Genre.SANS and self._next(r"[dawcE]*P"):
            self.coupure = True

    def _parity(self, jeton: Jeton) -> None:
        """Odd or even weeks: a heading when days follow it, otherwise said of the clause before."""
        avant = self.genres[: self.i].rstrip("dw")
        if (not avant or avant[-1] in "lfpb") and self._next(r"[cwdtva]*J"):
            self.parite = jeton.valeur
        elif self.clause:
            self.clause.parites.append((len(self.clause.plages), jeton.valeur))
        elif self._next(r"[cwdtva(]*P"):
            clause = self._new(None)
            clause.parites.append((0, jeton.valeur))

    def _ranks(self, jeton: Jeton) -> None:
        """ "Samedi 10h-12h (2e et 4e du mois)": ranks after their day."""
        if trouve := re.compile(r"R(?:[evt]*R)*d*M").match(self.genres, self.i):
            rangs = [j.valeur for j in self.jetons[self.i : trouve.end()] if j.genre is Genre.RANG]
            if not (self.clause and self.clause.jours and len(self.clause.jours) == 1):
                raise Illisible
            jour = self.clause.jours[0].jour
            self.clause.jours = tuple(Jour(jour, rang) for rang in rangs)
            self.i = trouve.end() - 1
        elif re.compile(r"R(?:[evt]*R)*d*W").match(self.genres, self.i) and self._hours_ahead():
            if "F" not in self.genres[: self.i]:
                raise Illisible
            self.lu.partiel = True

    def _hours_ahead(self) -> bool:
        return "P" in self.genres

    def _partial(self, jeton: Jeton) -> None:
        self.lu.partiel = True

    def _season(self, jeton: Jeton) -> None:
        """A season bounds hours in a way the text rarely dates: only its closings may be left out."""
        avant = self.genres[max(0, self.i - 6) : self.i]
        if not set(avant) & set("FV(") and "P" in self.genres:
            raise Illisible
        self.lu.partiel = True

    def _reserved(self, jeton: Jeton) -> None:
        if self.clause and self.clause.plages:
            raise Illisible

    def _negation(self, jeton: Jeton) -> None:
        """ "pas ouvert le samedi" names days without opening them."""
        if trouve := self._next(rf"{_LIEN}J"):
            jours = self._take_days(trouve)
            self.lu.fermetures.append((jours, None))

    def _open(self, jeton: Jeton) -> None:
        self.avant_parenthese.append(self.clause)

    def _close(self, jeton: Jeton) -> None:
        if not self.avant_parenthese:
            return
        avant = self.avant_parenthese.pop()
        if avant and self.clause is not avant and (self.clause is None or self._is_aside(self.clause)):
            self.clause = avant

    @staticmethod
    def _is_aside(clause: Clause) -> bool:
        return clause.remplace or clause.fermee or not clause.plages

    def _refuse_mute(self) -> None:
        """Days followed by nothing at all have lost their hours on the way: refuse to guess."""
        for clause in self.lu.clauses:
            if clause.remplace and not (clause.plages or clause.fin):
                raise Illisible


def hours_after_days(jetons: list[Jeton]) -> list[Jeton]:
    """Return the tokens with days first where each run of hours comes before its days."""
    majeurs = [
        (n, j)
        for n, j in enumerate(jetons)
        if j.genre in (Genre.PLAGE, Genre.JOUR) and not _excepted(jetons, n)
    ]
    suite = re.sub(r"P+", "P", "".join(j.genre for _, j in majeurs))
    if not re.fullmatch(r"(?:PJ)+", suite) or "h" in codes(jetons):
        return jetons
    sortie: list[Jeton] = []
    attente: list[Jeton] = []
    for jeton in jetons:
        if jeton.genre is Genre.JOUR and any(j.genre is Genre.PLAGE for j in attente):
            sortie += [jeton, *attente]
            attente = []
        else:
            attente.append(jeton)
    return sortie + attente


def _excepted(jetons: list[Jeton], n: int) -> bool:
    avant = codes(jetons[:n]).rstrip("dawm")
    apres = codes(jetons[n + 1 :])
    return avant.endswith(("F", "S", "N")) or bool(re.match(r"[daw]*F(?!.*J)", apres))
