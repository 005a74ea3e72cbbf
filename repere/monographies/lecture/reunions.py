"""The meetings: when, where, and which structures came. Persons are learnt, so as to be left out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from repere.monographies.lecture.ateliers import workshop_number
from repere.monographies.lecture.champs import OUVRE
from repere.monographies.lecture.dates import find_date, place_after
from repere.monographies.lecture.lignes import Mise, continues, join
from repere.monographies.lecture.modele import Dit, Passage, Reunion
from repere.monographies.lecture.personnes import Personnes, find_shapes
from repere.monographies.lecture.phrases import ends
from repere.monographies.lecture.presences import first_of, looks_person, structures_of
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import (
    STRUCTURE,
    Champ,
    read_label,
    read_section,
)
from repere.socle.texte import plier

_REUNION: Final = re.compile(r"\b(?:reunions?|rencontres?)\b")
_NUMERO: Final = re.compile(
    r"reunion (?:n )?(?:o )?\d|(?:premiere|seconde|deuxieme|[12](?:ere|nde|e|eme)) reunion"
)
# Lines between the word "réunion" and its date.
AUTOUR: Final = 3
# Participants of one meeting stand within so many lines of its date.
PRESENTS_MAX: Final = 12
# What one person, or one structure, takes of a line.
PRESENT_MAX: Final = 220
NOM_SEUL: Final = 70
_LE: Final = re.compile(r"\b(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi)\s+$", re.I)
NOM_MIN: Final = 4


def read_meetings(
    lignes: Sequence[Ligne], mise: Mise, rangs: range, personnes: Personnes, entetes: set[int]
) -> list[Reunion]:
    """Return the meetings told in lines ``rangs``, in order of date when both have one."""
    reunions: list[Reunion] = []
    places: list[int] = []
    for i in rangs:
        if (reunion := _dated(lignes, i, rangs)) and not _already(reunions, reunion):
            reunions.append(reunion)
            places.append(i)
    for i, groupe in _groups(lignes, mise, rangs, entetes):
        precedentes = [r for r, place in zip(reunions, places, strict=True) if place <= i]
        if not precedentes:
            precedentes = [Reunion(Passage(lignes[i].numero, lignes[i].numero))]
            reunions.insert(0, precedentes[0])
            places.insert(0, i)
        _add(precedentes[-1], groupe, personnes)
    return reunions


def _already(reunions: list[Reunion], nouvelle: Reunion) -> bool:
    return any(reunion.date == nouvelle.date for reunion in reunions)


def _dated(lignes: Sequence[Ligne], i: int, rangs: range) -> Reunion | None:
    lue, suite = find_date(lignes[i].texte), i + 1
    if lue is None and suite < rangs.stop and not lignes[suite].blanc:
        # "Le mercredi 23" at the foot of a line, "septembre 2020" on the next one.
        a_deux = find_date(join([lignes[i].texte, lignes[suite].texte]))
        dit = a_deux and _LE.search(lignes[i].texte[: a_deux.debut])
        if a_deux and dit and a_deux.debut < len(lignes[i].texte) < a_deux.fin:
            lue, suite = a_deux, i + 2
    if lue is None or lignes[i].puce:
        return None
    entier = join([ligne.texte for ligne in lignes[i:suite]])
    avant = plier(" ".join(autre.texte for autre in lignes[max(rangs.start, i - AUTOUR) : i + 1]))
    reunion = _REUNION.search(avant) or _opens_meeting(lignes, i, rangs)
    if not reunion or re.search(r"\bversion du\b", avant):
        return None
    fin = suite
    phrase = _NUMERO.search(plier(entier)) is not None or not lignes[i].texte[:1].isdigit()
    while fin < rangs.stop and fin < suite + 2 and not ends(lignes[fin - 1].texte):
        if not (phrase or lignes[fin].texte[:1].islower()):
            break
        suspendu = lignes[fin].texte[:1].islower()
        if (
            (lignes[fin].blanc and not suspendu)
            or lignes[fin].puce
            or read_label(lignes[fin].texte)
            or workshop_number(lignes[fin])
        ):
            break
        fin += 1
    reste = join([entier[lue.fin :], *(autre.texte for autre in lignes[suite:fin])])
    lieu = place_after(reste) or _place_below(lignes, i, rangs)
    passage = Passage(lignes[max(rangs.start, i - 1)].numero, lignes[fin - 1].numero)
    return Reunion(passage, lue.jour.isoformat(), lieu)


def _opens_meeting(lignes: Sequence[Ligne], i: int, rangs: range) -> bool:
    """Tell whether a date stands right above the list of those who came."""
    libelles = (read_label(ligne.texte) for ligne in lignes[i + 1 : min(i + 3, rangs.stop)])
    return any(libelle and libelle.champ is Champ.PRESENTS for libelle in libelles)


def _place_below(lignes: Sequence[Ligne], i: int, rangs: range) -> str | None:
    for ligne in lignes[i + 1 : min(i + 4, rangs.stop)]:
        libelle = read_label(ligne.texte)
        if libelle and libelle.champ is Champ.PRESENTS:
            return None
        if libelle and libelle.champ is Champ.LIEU:
            return libelle.valeur.strip(" .") or None
    return None


def _groups(
    lignes: Sequence[Ligne], mise: Mise, rangs: range, entetes: set[int]
) -> Iterator[tuple[int, list[Dit]]]:
    """Give each attendance list: where it begins and its lines, whole."""
    i = rangs.start
    while i < rangs.stop:
        libelle = read_label(lignes[i].texte)
        if libelle is None or libelle.champ not in (Champ.PRESENTS, Champ.EXCUSES):
            i += 1
            continue
        excuses, debut = libelle.champ is Champ.EXCUSES, i
        groupe: list[Dit] = []
        if libelle.valeur:
            texte = libelle.valeur
            while (
                i + 1 < rangs.stop
                and read_label(lignes[i + 1].texte) is None
                and continues(mise, lignes[i], lignes[i + 1])
            ):
                i += 1
                texte = join([texte, lignes[i].texte])
            groupe += [
                Dit(p, Passage(lignes[debut].numero, lignes[i].numero)) for p in _pieces(texte)
            ]
        i += 1
        while i < rangs.stop and i not in entetes and _is_present(lignes, i):
            premier, texte = i, lignes[i].texte
            while i + 1 < rangs.stop and _unfinished(lignes, i, texte):
                i += 1
                texte = join([texte, lignes[i].texte])
            passage = Passage(lignes[premier].numero, lignes[i].numero)
            groupe += [Dit(part, passage) for part in _pieces(texte)]
            i += 1
        yield debut, ([Dit(d.texte + "\0", d.passage) for d in groupe] if excuses else groupe)


def _is_present(lignes: Sequence[Ligne], i: int) -> bool:
    texte = lignes[i].texte
    if (
        workshop_number(lignes[i])
        or read_label(texte)
        or read_section(texte)
        or len(texte) > PRESENT_MAX * max(1, texte.count("("))
        or re.match(r"\d", texte)
    ):
        return False
    if find_shapes(texte) or "(" in texte or re.search(r"\s[-–]\s", texte):
        return not ends(texte) or len(texte) < 110
    gauche, deux_points, droite = texte.partition(" : ")
    if deux_points and looks_person(droite) and gauche[:1].isupper():
        return True
    structure = STRUCTURE.search(plier(texte)) is not None
    return structure and (lignes[i].puce or (_bare_name(lignes, i) and not _opens_sheet(lignes, i)))


def _bare_name(lignes: Sequence[Ligne], i: int) -> bool:
    """A structure that came, or is excused, without anybody's name."""
    ligne = lignes[i]
    return not (ligne.blanc or ligne.titre or ends(ligne.texte)) and len(ligne.texte) < NOM_SEUL


def _opens_sheet(lignes: Sequence[Ligne], i: int) -> bool:
    suite = lignes[i + 1].texte if i + 1 < len(lignes) else ""
    libelle = read_label(suite)
    return (libelle is not None and libelle.champ in OUVRE) or looks_person(suite)


def known_names(lignes: Sequence[Ligne], mise: Mise, rangs: range) -> set[str]:
    """Return the folded names of the structures in the attendance lists, excused ones too."""
    qui, noms = Personnes(), set()
    for _, groupe in _groups(lignes, mise, rangs, set()):
        textes = [dit.texte.rstrip("\0") for dit in groupe]
        devant = first_of(textes, qui)
        noms |= {plier(nom) for texte in textes for nom in structures_of(texte, qui, devant)}
    return {nom for nom in noms if len(nom) >= NOM_MIN}


def _unfinished(lignes: Sequence[Ligne], i: int, texte: str) -> bool:
    suite = lignes[i + 1]
    if suite.puce or read_label(suite.texte) or read_section(suite.texte):
        return False
    if texte.count("(") > texte.count(")"):
        return True
    if suite.blanc:
        return False
    return (
        suite.texte[:1].islower()
        or suite.texte.startswith("(")
        or bool(re.search(r"(?:\b(?:de|du|des|la|le|les|et|d'|l')|[-–,])$", texte))
    )


def _pieces(texte: str) -> list[str]:
    """Several people on one line: "A B (X), C D (Y)" or "A B (X) C D (Y)"."""
    if texte.count("(") > 1 and len(re.findall(r"\)\s*(?:[,;]|et\b)?\s*(?=[A-ZÀ-Þ])", texte)):
        # A name like "Ami(e)s" has parentheses of its own: only those before a space or a comma close a person.
        parts = re.split(r"(?<=\))\s*(?:[,;]|\bet\b)?\s+(?=[A-ZÀ-Þ])", texte)
        return [p for p in parts if p.strip(" ,;")]
    if texte.count(";"):
        return [p for p in texte.split(";") if p.strip()]
    return [texte]


def _add(reunion: Reunion, groupe: list[Dit], personnes: Personnes) -> None:
    devant = first_of((ligne.texte.rstrip("\0") for ligne in groupe), personnes)
    for ligne in groupe:
        excuse, texte = ligne.texte.endswith("\0"), ligne.texte.rstrip("\0")
        for nom in structures_of(texte, personnes, devant):
            cle = plier(nom)
            if not excuse and cle and all(plier(p.texte) != cle for p in reunion.participants):
                reunion.participants.append(Dit(nom, ligne.passage))
