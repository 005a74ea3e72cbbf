"""Words that close or except: "fermé", "sauf", "coupure", "pas ouvert"."""

import re
from typing import Final

from repere.annuaire.horaires.texte.curseur import Curseur
from repere.annuaire.horaires.texte.modele import Clause, Fermeture, Genre, Illisible, Jeton, Jour
from repere.annuaire.horaires.texte.plages import Demi, without_half

# Articles and words that stand between two things that go together.
LIEN: Final = "[daw]*"
_MOITIES: Final = (Demi.MATIN, Demi.APRES_MIDI)
_MOIS: Final = r"[daw]*O(?:[eat]*O)*(?![ndaRh])"


class Fermetures(Curseur):
    """The rules that take hours away."""

    def closed(self, jeton: Jeton) -> None:
        if self.pending() and self.clause and self.has_hours() and self.next("ah"):
            # "vendredi fermeture à 16h": an end that changes, told after the hours of the week.
            self.clause.remplace = True
        elif self.pending() and self.clause and not self._closes_next_days():
            self._close_pending(self.clause)
        elif trouve := self.next(rf"{LIEN}(?:m{LIEN})?J"):
            self._close_days(trouve)
        elif trouve := self.next(rf"{LIEN}m"):
            self._close_half(trouve)
        elif self.next(r"[dawE]*P"):
            self.coupure = True
        elif self.next(rf"{LIEN}H"):
            self.lu.feries_fermes = True
        elif trouve := self.next(_MOIS):
            self._close_months(trouve)

    def _closes_next_days(self) -> bool:
        """ "Mardi⏎Fermé lundi": on a line of its own, it closes the days that follow."""
        entre = set(self.genres[self.depuis_jour + 1 : self.i])
        return bool(entre & set("lpf") and self.next(rf"{LIEN}J(?!c)"))

    def _close_pending(self, clause: Clause) -> None:
        if (cellule := self.next(r"[tb]P(?=[lpf]|$|[tbv]+J)")) and self._is_half(cellule.end() - 1):
            clause.expliquee = True
            return
        if trouve := self.next(rf"{LIEN}m"):
            self._close_half(trouve)
            clause.expliquee = True
            return
        if self.next(r"[dawE]*P"):
            raise Illisible
        clause.fermee = True
        self.shut(clause.jours or ())

    def _is_half(self, n: int) -> bool:
        """ "Lundi : fermé - 14h à 18h": closed for the other half of the day."""
        plage = self.jetons[n].plage
        return plage is not None and len({bool(without_half((plage,), d)) for d in _MOITIES}) == 2

    def _close_days(self, trouve: re.Match[str]) -> None:
        demis = [j.demi for j in self.jetons[self.i : trouve.end()] if j.genre is Genre.DEMI]
        jours = self.take_days(trouve)
        if demis:
            jours = tuple(Jour(j.jour, j.rang, demis[0]) for j in jours)
        if plage := self.next(r"[dawE]*P"):
            self.i = plage.end() - 1
            self.lu.fermetures.append(Fermeture(jours, self.jetons[self.i].plage, self.parite))
            return
        self.shut(jours)
        if not self.has_hours():
            # What follows "fermé le lundi" starts anew: its hours are not Monday's.
            self.clause = None

    def _close_half(self, trouve: re.Match[str]) -> None:
        self.i = trouve.end() - 1
        demi = self.jetons[self.i].demi
        if demi and self.clause:
            self.clause.demis_fermes.add(demi)

    def _close_months(self, trouve: re.Match[str]) -> None:
        mois = [j.valeur for j in self.jetons[self.i : trouve.end()] if j.genre is Genre.SAISON]
        if all(mois) and not set(trouve[0]) & set("atw"):
            self.lu.mois_fermes += mois
        else:
            self.lu.partiel = True
        self.i = trouve.end() - 1

    def exclude(self, jeton: Jeton) -> None:
        if self.next(rf"{LIEN}H"):
            self.lu.feries_fermes = True
            return
        if self.next(rf"{LIEN}Q"):
            raise Illisible
        if mois := self.next(_MOIS):
            self._close_months(mois)
            return
        if not (trouve := self.next(rf"{LIEN}J")):
            self.lu.partiel = True
            return
        jours = self.take_days(trouve)
        if self.next(r"[cvtdweu(a]*[Ph]") and self.has_hours():
            if entiers := tuple(j for j in jours if not j.demi):
                # "sauf jeudi après-midi et vendredi 17h": closed, then another end.
                self.shut(tuple(j for j in jours if j.demi))
            self.new(entiers or jours, remplace=True)
        else:
            self.shut(jours)

    def negation(self, jeton: Jeton) -> None:
        """ "pas ouvert le samedi" names days without opening them."""
        if trouve := self.next(rf"{LIEN}J"):
            self.shut(self.take_days(trouve))

    def break_off(self, jeton: Jeton) -> None:
        if self.before() != Genre.SANS and self.next(r"[dawcE]*P"):
            self.coupure = True
