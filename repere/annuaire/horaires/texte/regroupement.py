"""First floor of the grammar: days into groups, times into ranges.

Each token's kind is one letter: rules are patterns over the string of kinds.
"""

import re
from typing import Final

from repere.annuaire.horaires.texte.modele import Genre, Illisible, Jeton, Jour
from repere.annuaire.horaires.texte.plages import MINUTES_PAR_JOUR, Demi, Plage

# Before 5:00 nobody opens such a place: a slip of the keyboard, not to be believed.
_PREMIERE: Final = 5 * 60
# From Monday to Friday: nobody means these two days only.
_SEMAINE_ENTIERE: Final = 4
_DEUX_JOURS: Final = 2
_PAIRE: Final = re.compile(
    r"d?E?d?h(?:[tbac]{0,2}|u|l)d?h"
    r"|h[tbau]d?n|n[tbau]d?h"
    r"|Ed?hed?h"
    r"|(?<![^JPmcldvebftZ(pQ])n[tba]n(?=$|[lvbft)eJpP(;nd])"
)
_RANGS: Final = r"(?:R(?:[evt]*R)*)"
_JOUR: Final = rf"(?:{_RANGS}?d?JM?(?:[mM])*)"
_JOURS: Final = re.compile(rf"{_JOUR}(?:(?:[evb]{{1,2}}d?|t|d?[au]|d)?{_JOUR})*")


def codes(jetons: list[Jeton]) -> str:
    """Return the kinds of ``jetons``, one letter each."""
    return "".join(j.genre for j in jetons)


def pair_times(jetons: list[Jeton]) -> list[Jeton]:
    """Replace times two by two with ranges, whatever stands between: "9h-12h-14h-17h"."""
    sortie: list[Jeton] = []
    position, genres = 0, codes(jetons)
    while position < len(jetons):
        trouve = _PAIRE.match(genres, position)
        morceau = jetons[trouve.start() : trouve.end()] if trouve else []
        if trouve and (plage := _range(morceau)):
            sortie.append(plage)
            position = trouve.end()
        else:
            sortie.append(jetons[position])
            position += 1
    return [j for j in sortie if not (j.genre is Genre.PLAGE and j.plage is None)]


def _range(morceau: list[Jeton]) -> Jeton | None:
    debut, fin = (_minutes(j) for j in morceau if j.genre in (Genre.HEURE, Genre.NOMBRE))
    texte = " ".join(j.texte for j in morceau)
    if debut == 0 and fin in (0, MINUTES_PAR_JOUR):
        # "00:00 - 00:00" fills a blank in some files; from 0:00 to 24:00 is a real range.
        plage = Plage(0, MINUTES_PAR_JOUR) if fin else None
        return Jeton(Genre.PLAGE, texte, plage=plage)
    fin = fin or MINUTES_PAR_JOUR
    if all(j.genre is not Genre.HEURE for j in morceau) and not _PREMIERE <= debut < fin:
        return None
    if not _PREMIERE <= debut < fin:
        raise Illisible
    return Jeton(Genre.PLAGE, texte, plage=Plage(debut, fin))


def _minutes(jeton: Jeton) -> int:
    if jeton.genre is Genre.HEURE:
        return jeton.valeur
    if jeton.valeur > 24:
        raise Illisible
    return jeton.valeur * 60


def group_days(jetons: list[Jeton]) -> list[Jeton]:
    """Replace runs of days with one token that holds them all: "1er et 3e lundi", "mardi au jeudi"."""
    cites = [j for t in jetons if t.genre is Genre.JOUR for j in t.jours]
    sortie: list[Jeton] = []
    position, genres = 0, codes(jetons)
    while position < len(jetons):
        trouve = _JOURS.match(genres, position)
        if trouve:
            morceau = _own_days(jetons[trouve.start() : trouve.end()], genres, trouve)
            texte = " ".join(j.texte for j in morceau)
            sortie.append(Jeton(Genre.JOUR, texte, jours=_days(morceau, cites)))
            position += len(morceau)
        else:
            sortie.append(jetons[position])
            position += 1
    return sortie


def _own_days(morceau: list[Jeton], genres: str, trouve: re.Match[str]) -> list[Jeton]:
    """ "9h-17h du lundi au vendredi, samedi 9h-12h": leave the last day to the hours after it."""
    tete = re.match(r"[^J]*P[^J]*$", genres[: trouve.start()])
    dernier = re.search(r"[evt]{1,2}d?[^J]*J[^J]*$", codes(morceau))
    if not (tete and dernier and re.match(r"[cvdtw(QI]*P|[wdc]*D", genres[trouve.end() :])):
        return morceau
    avant = morceau[: dernier.start()]
    return avant if re.search(r"J(?:[au]d?|t)J[mM]*$", codes(avant)) else morceau


def _days(morceau: list[Jeton], cites: list[Jour]) -> tuple[Jour, ...]:
    jours: list[Jour] = []
    rangs: list[int] = []
    liaison = ""
    enchaine = codes(morceau).count("t") > 1
    for jeton in morceau:
        match jeton.genre:
            case Genre.RANG:
                rangs.append(jeton.valeur)
            case Genre.JOUR:
                jours = _append(
                    jours, jeton, rangs, _is_range(liaison, enchaine, jours, jeton, cites)
                )
                rangs, liaison = [], ""
            case Genre.DEMI if jeton.demi:
                jours = _halve(jours, jeton.demi)
            case Genre.DE | Genre.DU_MOIS:
                pass
            case _:
                liaison += jeton.genre
    return tuple(jours)


def _is_range(
    liaison: str, enchaine: bool, jours: list[Jour], jeton: Jeton, cites: list[Jour]
) -> bool:
    """A dash is a range, unless dashes follow one another or a day in between is told elsewhere."""
    if liaison in ("a", "u"):
        return True
    if liaison != "t" or enchaine or len(jours) != 1:
        return False
    ecart = jeton.jours[0].jour - jours[0].jour
    if ecart >= _SEMAINE_ENTIERE:
        return True
    entre = {Jour(n) for n in range(jours[0].jour + 1, jeton.jours[0].jour)}
    if entre & set(cites) and ecart > _DEUX_JOURS:
        raise Illisible
    return not entre & set(cites)


def _append(jours: list[Jour], jeton: Jeton, rangs: list[int], plage: bool) -> list[Jour]:
    if plage and jours:
        premier, dernier = jours[-1].jour, jeton.jours[0].jour
        nombre = (dernier - premier) % 7
        return [*jours, *(Jour((premier + n) % 7) for n in range(1, nombre + 1))]
    nouveaux = [Jour(j.jour, rang) for j in jeton.jours for rang in rangs or [0]]
    if "tous les jours" in jeton.texte.lower() and not jours:
        return nouveaux
    if len(jours) == 7 and not any(j.rang for j in jours):
        # "tous les jours du lundi au vendredi": the second words tell the first ones better.
        return nouveaux
    if {(j.jour, j.rang) for j in jours} & {(j.jour, j.rang) for j in nouveaux}:
        raise Illisible
    return [*jours, *nouveaux]


def _halve(jours: list[Jour], demi: Demi) -> list[Jour]:
    """ "mercredi et vendredi matin": the half goes to every day that has none of its own."""
    return [j if j.demi else Jour(j.jour, j.rang, demi) for j in jours]
