"""Before the grammar: put aside what is not the ordinary week of one door.

School holidays, telephone hours, "24h/24 pour les coworkers", rounds through several villages.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from repere.annuaire.horaires.texte.lexique import (
    LIEUX,
    NEUTRES,
    PAS_UN_LIEU,
    PRISE_DE_CONTACT,
    SITES,
    SUR_PLACE,
)
from repere.annuaire.horaires.texte.modele import Genre, Illisible, Jeton
from repere.annuaire.horaires.texte.regroupement import codes

_FINS: Final = frozenset({Genre.POINT, Genre.LIGNE, Genre.FORT})


@dataclass(slots=True)
class Contexte:
    """The tokens that remain, and what was said by those put aside."""

    jetons: list[Jeton]
    scolaire: bool = False
    vacances: bool = False
    partiel: bool = False
    ecartes: list[str] = field(default_factory=list)

    def drop(self, debut: int, fin: int) -> None:
        """Take tokens away; hours among them make the reading partial."""
        morceau = self.jetons[debut:fin]
        self.partiel |= bool(set(codes(morceau)) & set("PhJ"))
        self.ecartes += [j.texte for j in morceau]
        del self.jetons[debut:fin]


def drop_neutral(jetons: list[Jeton]) -> list[Jeton]:
    """Return the tokens that carry a meaning; "vacances comprises" adds none."""
    sortie: list[Jeton] = []
    for n, jeton in enumerate(jetons):
        autour = [j.texte.lower() for j in jetons[max(0, n - 3) : n + 3]]
        if jeton.genre is Genre.VACANCES and any(m.startswith("compri") for m in autour):
            continue
        if jeton.genre is not Genre.MOT or jeton.texte.lower() not in NEUTRES:
            sortie.append(jeton)
    return sortie


def drop_telephone_hours(jetons: list[Jeton]) -> list[Jeton]:
    """Return the tokens without the hours at which one may call or book."""
    gardes: list[Jeton] = []
    au_telephone = False
    for n, jeton in enumerate(jetons):
        mot = jeton.texte.lower()
        if jeton.genre in _FINS or jeton.genre is Genre.FERMANTE:
            au_telephone = False
        elif jeton.genre is Genre.TELEPHONE:
            au_telephone = not any(j.texte.lower() in SUR_PLACE for j in jetons[max(0, n - 3) : n])
        elif mot in PRISE_DE_CONTACT and any(j.genre is Genre.RDV for j in jetons[n : n + 4]):
            au_telephone = True
        if not (au_telephone and jeton.genre in (Genre.JOUR, Genre.HEURE, Genre.NOMBRE)):
            gardes.append(jeton)
    return gardes


def drop_heading(contexte: Contexte) -> None:
    """Leave out the titles of a table's columns: "Jour | Matin | Après-midi"."""
    if trouve := re.match(r"[lbtw]*m[btw]*m[btw]*(?:m[btw]*)?l+", codes(contexte.jetons)):
        contexte.drop(*trouve.span())


def join_stacked_days(contexte: Contexte) -> None:
    """Read days one below another, then hours once, as a list of days."""
    genres = codes(contexte.jetons)
    if re.fullmatch(r"[^JPhl]*J(?:l+J)+[lcdw]*P[^J]*", genres):
        dernier = genres.rindex("J")
        tete = [j for j in contexte.jetons[:dernier] if j.genre is not Genre.LIGNE]
        contexte.jetons[:dernier] = tete


def drop_open_ends(contexte: Contexte) -> None:
    """Leave out "sur rendez-vous à partir de 16h": it has no end, and is by appointment anyway."""
    while trouve := re.search(r"(?<=P)[evtbdw]*D[dwev]*awdh", codes(contexte.jetons)):
        contexte.drop(*trouve.span())


def drop_holidays(contexte: Contexte) -> None:
    """Keep the school period only: the calendar of school holidays is not in OSM evaluators."""
    while trouve := re.search(r"(?<=P)[v(]*Z[c(]+(?:P[tbev]*)+\)?", codes(contexte.jetons)):
        exception = contexte.jetons[trouve.start() : trouve.end()]
        if not any(j.texte.lower().startswith(("sauf", "excepte")) for j in exception):
            break
        contexte.vacances = True
        contexte.drop(*trouve.span())
    while trouve := re.search(r"(?:P[tbev]*)+\([wcd]*V[wc]*\)", codes(contexte.jetons)):
        contexte.vacances = True
        contexte.drop(*trouve.span())
    while trouve := re.search(r"\([^()]*V[^()]*\)", codes(contexte.jetons)):
        contexte.vacances = True
        contexte.partiel = True
        contexte.drop(*trouve.span())
    contexte.scolaire = "Z" in codes(contexte.jetons)
    while trouve := re.search(r"V[cvwdtb(]*l?F", codes(contexte.jetons)):
        contexte.scolaire = True
        contexte.drop(*trouve.span())
    while trouve := re.search(
        r"V[cvwdtbfmDl(]*[JPh].*?(?=Z[cwdtbl(]*[JP]|$)", codes(contexte.jetons)
    ):
        contexte.vacances = True
        contexte.drop(*trouve.span())
    while trouve := re.search(r"[^vflp]*P[wdtb]*V", codes(contexte.jetons)):
        contexte.vacances = True
        contexte.drop(*trouve.span())


def drop_seasonal_asides(contexte: Contexte) -> None:
    """Leave out "(17h en hiver)": the hours outside the parentheses are those of the year."""
    aside = r"\((?=[^()]*O)(?=[^()]*[Ph])[^()JF]*\)"
    while trouve := re.search(aside, codes(contexte.jetons)):
        contexte.drop(*trouve.span())


def day_and_night(contexte: Contexte) -> bool:
    """Tell whether the text says "24/7"; beside other hours it is for members: put aside."""
    genres = codes(contexte.jetons)
    if "T" not in genres:
        return False
    if set(genres) <= set("TJwtbvdelp(cD)"):
        return True
    while trouve := re.search(r"[tbv]*T[tbvdwe]*J?", codes(contexte.jetons)):
        contexte.drop(*trouve.span())
        contexte.partiel = True
    return False


def refuse_rounds(jetons: list[Jeton]) -> None:
    """Raise Illisible when hours are told of several places: their union is open nowhere."""
    if len(_places_between_hours(jetons)) > 1:
        raise Illisible


def _places_between_hours(jetons: list[Jeton]) -> set[int]:
    """Return the gaps between hours (0: before the first) where a place is named."""
    capitales = sum(j.texte.isupper() for j in jetons if j.genre is Genre.MOT)
    crie = capitales > 0.6 * max(1, sum(j.genre is Genre.MOT for j in jetons))
    genres = "f" + codes(jetons) + " "
    intervalle, trouves = 0, set()
    for n, jeton in enumerate(jetons):
        if jeton.genre is Genre.PLAGE:
            intervalle += 1
        elif jeton.genre is Genre.MOT and _is_place(jeton, genres[n], genres[n + 2 :], crie):
            trouves.add(intervalle)
    return trouves


def _is_place(jeton: Jeton, avant: str, apres: str, crie: bool) -> bool:
    mot = jeton.texte.lower()
    if mot in LIEUX or (mot in SITES and re.match(r"[da]+w", apres)):
        return True
    if mot in PAS_UN_LIEU or crie or len(mot) < 4 or jeton.texte.isupper():
        return False
    en_tete = avant in "fpl" and not re.match(r"[ct]", apres)
    return jeton.texte[0].isupper() and not en_tete
