"""From a normalised text to tokens."""

import re
from typing import Final

from repere.annuaire.horaires.texte import heures, motifs
from repere.annuaire.horaires.texte.lexique import (
    ABREGES,
    CODES_OSM,
    DEMIS,
    GENRES,
    JOURS,
    MOIS,
    RANGS,
    weekday,
)
from repere.annuaire.horaires.texte.modele import Genre, Illisible, Jeton, Jour
from repere.annuaire.horaires.texte.plages import Demi

_SEMAINE: Final = tuple(Jour(n) for n in range(7))
_ACCOLES: Final = re.compile(rf"({'|'.join(JOURS)})s?(?=(?:{'|'.join(JOURS)})s?(?![a-z]))", re.I)
_AUTOUR: Final = re.compile(
    r"\.?\s*(?:(?:[-,/:&|.]|et|au|a|le|de|entre)\s*)*"
    r"(?:\d{1,2}\s?[h:.]|\d{1,2}\s?-\s?\d|(?:matin|apres|ferme|idem|rdv|sur r)|(?P<mot>[a-z]+))",
    re.IGNORECASE,
)


def tokenize(texte: str) -> list[Jeton]:
    """Cut a normalised text into tokens; spaces and stray signs vanish. Raises Illisible (25h…)."""
    jetons: list[Jeton] = []
    position = 0
    while position < len(texte):
        if texte[position] in " '\"\t":
            position += 1
            continue
        lus, position = _next(texte, position, jetons)
        jetons += lus
    return jetons


def _next(texte: str, debut: int, deja: list[Jeton]) -> tuple[list[Jeton], int]:
    for genre, motif in motifs.AVANT_LES_HEURES:
        if trouve := motif.match(texte, debut):
            return [_expression(genre, trouve)], trouve.end()
    for motif in heures.MOTIFS:
        if trouve := motif.match(texte, debut):
            return [Jeton(Genre.HEURE, trouve[0], heures.minutes(trouve))], trouve.end()
    for genre, motif in motifs.APRES_LES_HEURES:
        if trouve := motif.match(texte, debut):
            return [_expression(genre, trouve)], trouve.end()
    if trouve := _ACCOLES.match(texte, debut) or motifs.MOT.match(texte, debut):
        return [_word(trouve, texte, deja)], trouve.end()
    return [], debut + 1


def _expression(genre: Genre, trouve: re.Match[str]) -> Jeton:
    groupes = trouve.groupdict()
    texte = trouve[0]
    match genre:
        case Genre.RANG:
            return Jeton(genre, texte, int(groupes["rang"]))
        case Genre.NOMBRE:
            return Jeton(genre, texte, int(texte))
        case Genre.PARITE:
            return Jeton(genre, texte, 1 if groupes["im"] else 0)
        case Genre.DEMI:
            return Jeton(genre, texte, demi=Demi.APRES_MIDI if "aprem" in groupes else Demi.JOURNEE)
        case Genre.JOUR if groupes.get("initiales"):
            jours = _initials(re.sub(r"[^A-Z]", "", texte))
            return Jeton(genre if jours else Genre.BRUIT, texte, jours=jours)
        case Genre.JOUR:
            return Jeton(genre, texte, jours=_days_together(groupes))
    return Jeton(genre, texte)


def _days_together(groupes: dict[str, str | None]) -> tuple[Jour, ...]:
    if "week_end" in groupes:
        return _SEMAINE[5:]
    return _SEMAINE if "tous" in groupes else _SEMAINE[:5]


def _initials(lettres: str) -> tuple[Jour, ...]:
    """Read "LMMJV"; letters out of order are no days. Raises Illisible: one M alone is two days."""
    jours = ["LMMJVSD".index(lettre) for lettre in lettres]
    if lettres.count("M") == 2:
        jours[lettres.rindex("M")] += 1
    if jours != sorted(set(jours)):
        return ()
    if lettres.count("M") == 1:
        raise Illisible
    return tuple(Jour(n) for n in jours)


def _word(trouve: re.Match[str], texte: str, deja: list[Jeton]) -> Jeton:
    brut = trouve[0]
    mot = brut.lower()
    if (jour := weekday(mot)) is not None or (jour := _short(mot, trouve, texte, deja)) is not None:
        return Jeton(Genre.JOUR, brut, jours=(Jour(jour),))
    if brut in CODES_OSM:
        return Jeton(Genre.JOUR, brut, jours=(Jour(CODES_OSM[brut]),))
    if mot in RANGS:
        return Jeton(Genre.RANG, brut, RANGS[mot])
    if mot in DEMIS:
        return Jeton(Genre.DEMI, brut, demi=DEMIS[mot])
    return Jeton(GENRES.get(mot, Genre.MOT), brut, MOIS.get(mot, 0))


def _short(mot: str, trouve: re.Match[str], texte: str, deja: list[Jeton]) -> int | None:
    """Read "lu", "mer": also ordinary words, hence only beside a time or another day."""
    jour = ABREGES.get(mot)
    if jour is None:
        return None
    suite = _AUTOUR.match(texte, trouve.end())
    if suite and (
        not suite["mot"]
        or suite["mot"].lower() in ABREGES
        or weekday(suite["mot"].lower()) is not None
    ):
        return jour
    avant = [j.genre for j in deja[-2:]]
    liste = {Genre.VIRGULE, Genre.ET, Genre.TIRET, Genre.A, Genre.BARRE}
    if avant[-1:] == [Genre.JOUR] or (avant[:1] == [Genre.JOUR] and set(avant[1:]) <= liste):
        return jour
    return None
