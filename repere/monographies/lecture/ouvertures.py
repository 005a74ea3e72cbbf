"""When a sheet says that its place is open: under a label, or in a sentence. Never when a workshop takes place."""

import re
from collections.abc import Iterator
from typing import Final

from repere.annuaire.horaires.texte import read_hours
from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.modele import Dit, Passage
from repere.monographies.lecture.vocabulaire import Champ

_HEURE: Final = re.compile(r"\d\s?h\b|\d{1,2}h\d\d|\d{1,2}:\d\d", re.I)
_OUVERT: Final = re.compile(
    r"\b(?:ouvert(?:e|s|es|ure|ures)?|ouvre(?:nt)?|accueille(?:nt)?|accueil|permanences?|reçoi(?:t|vent)|se réuni(?:t|ssent)|adhérents,?[^.;]{0,40} se retrouvent|se tien(?:t|nent)|horaires?)\b",
    re.I,
)
_JOUR: Final = re.compile(
    r"\b(?:(?:du|le|les|tous les|chaque)\s+(?:(?:matins?|après-midis?|jours?)\s+)?)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|\btous les (?:matins|jours|après-midi)",
    re.I,
)
# These say that something is done then, by somebody or once in a while, not that the door is open.
_PAS_LE_LIEU: Final = re.compile(
    r"\batelier|\bséances?\b|\bcours\b|\bformations?\b|\banimations?\b|\bréunions?\b|\bpar mois\b|\bpremiers?\b|\bdernier|\bsur deux\b|quinzaine|(?<!\bhors )(?<!\bsauf )\bvacances\b|\bété\b|\bfermée?s?\b|\bune fois\b",
    re.I,
)
_FIN_DE_PHRASE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])|\(|\)")
# One week in two is no opening hour that a calendar can say.
_PAR_MOMENTS: Final = re.compile(r"\bsur deux\b|\bquinzaine\b|\bquinze jours\b", re.I)
_JOUR_ABREGE: Final = re.compile(
    r"\b(?:l[ua]|ma|me|je|ve|sa|di)(?:n|r|u|m|rdi|ndi|edi|credi|manche|udi|medi)?\b", re.I
)
# What may follow the hours in their sentence.
_QUEUE: Final = re.compile(r",\s*(?:(?:et\s+)?(?:uniquement\s+)?sur rendez-vous|jour de|sans rendez-vous|sans interruption|hors|de (?:janvier|février|mars|avril|mai|juin|septembre|octobre|novembre) à|au public|à|en|dans|au|pour|où|quand|avec)\b.*$", re.I)  # fmt: skip


def hours_of(blocs: list[Bloc], prose: list[Bloc]) -> Dit | None:
    """Return the opening hours of a sheet: those of its label, else those that a sentence tells."""
    dits = [b for b in blocs if b.champ is Champ.HORAIRES]
    if dits:
        passage = Passage(dits[0].passage.debut, dits[-1].passage.fin)
        texte = ", ".join(b.texte for b in dits)
        if _PAR_MOMENTS.search(texte):
            return None
        for essai, ou in [(texte, passage), *((b.texte, b.passage) for b in dits)]:
            if osm := read_hours(_with_h(essai)).osm:
                return Dit(osm, ou)
        return None
    for bloc in prose:
        entieres = re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", bloc.texte)
        for phrase in [*_FIN_DE_PHRASE.split(bloc.texte), *map(_without_parentheses, entieres)]:
            if osm := _in_sentence(phrase):
                return Dit(osm, bloc.passage)
    return None


def _with_h(texte: str) -> str:
    """ "Me 10-12 14-18": without any "h", numbers of two are hours all the same."""
    if _HEURE.search(texte) or not _JOUR_ABREGE.search(texte):
        return texte
    return re.sub(r"\b(\d{1,2})\s?[-–/à]\s?(\d{1,2})\b", r"\1h-\2h", texte)


def _without_parentheses(phrase: str) -> str:
    """ "Le samedi est ouvert à tous (14h-18h)": the day is outside."""
    return re.sub(r"\s*\((?=\d)|\)", " ", phrase).strip()


def _in_sentence(phrase: str) -> str:
    m = _OUVERT.search(phrase)
    if m is None or not _HEURE.search(phrase, m.start()) or _PAS_LE_LIEU.search(phrase):
        return ""
    for essai in _tries(phrase, m.start()):
        lu = read_hours(essai)
        if lu.osm and not lu.partiel and not lu.reste:
            return lu.osm
    return ""


def _tries(phrase: str, ouvert: int) -> Iterator[str]:
    """From the word that opens, then from the first day after it; with its tail, then without."""
    avant = [m.start() for m in _JOUR.finditer(phrase, 0, ouvert)]
    debuts = [*avant[:1], ouvert]
    if jour := _JOUR.search(phrase, ouvert):
        debuts.append(jour.start())
    for debut in debuts:
        entier = phrase[debut:].rstrip(" .")
        yield entier
        derniere = max((m.end() for m in _HEURE.finditer(entier)), default=0)
        if queue := _QUEUE.search(entier, derniere):
            yield entier[: queue.start()]
