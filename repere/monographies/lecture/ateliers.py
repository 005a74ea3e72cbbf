"""The workshops of the second meeting: their headings and what was said under each."""

import re
from collections.abc import Sequence
from typing import Final

from repere.monographies.lecture.lignes import Mise, continues, join
from repere.monographies.lecture.modele import Atelier, Dit, Passage, Rubrique
from repere.monographies.lecture.personnes import Personnes
from repere.monographies.lecture.phrases import ends
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import NUMERO, read_workshop
from repere.socle.texte import plier

_GROUPE: Final = re.compile(r"groupe \d")
_APRES: Final = re.compile(r"rendez vous|prochaine|suites?\b|calendrier|\b20\d\d\b")
# What else workshops are called, and how they are counted.
_AUTREMENT: Final = re.compile(
    r"(?:(?P<rang>premiere?|1ere?|1er|deuxieme|2e|2eme|seconde?|troisieme|3e|3eme) )?"
    r"(?P<genre>atelier|groupe|sous groupe|theme|thematique|table|sequence|axe|temps|sujet|question|echange)s?"
    r"(?: (?:n |n o |no |numero |thematique )?(?P<numero>\d|[a-d]|i{1,3}|un|deux|trois)\b)?(?: |$)"
)
_RANGS: Final = {
    "premier": "1", "premiere": "1", "1er": "1", "1ere": "1", "un": "1", "i": "1", "a": "1",
    "deuxieme": "2", "2e": "2", "2eme": "2", "second": "2", "seconde": "2", "deux": "2", "ii": "2", "b": "2",
    "troisieme": "3", "3e": "3", "3eme": "3", "trois": "3", "iii": "3", "c": "3",
}  # fmt: skip
ATELIERS_MIN: Final = 2
ATELIER_MAX: Final = 130
RUBRIQUE_MAX: Final = 90
# A bullet that names a group of people is a heading; a longer one says something.
PUCE_TITRE: Final = 25
PUCE_COURTE: Final = 40


def workshop_number(ligne: Ligne) -> tuple[str, bool] | None:
    """Return the number of the workshop that a line opens, and whether it is its summary."""
    if ligne.atelier:
        return ligne.atelier, False
    return None if ligne.puce else read_workshop(ligne.texte)


def name_workshops(lignes: Sequence[Ligne], zones: Sequence[range]) -> None:
    """Where nothing is called a workshop, take groups or themes that are counted for them, in place."""
    rangs = [i for zone in zones for i in zone]
    if any(workshop_number(lignes[i]) for i in rangs):
        return
    trouves = {i: m for i in rangs if (m := _counted(lignes[i]))}
    # What is counted first holds the rest: "groupe A" is inside "échange n° 1".
    genres = list(dict.fromkeys(genre for genre, _ in trouves.values()))
    for genre in genres:
        comptes = {i: numero for i, (quoi, numero) in trouves.items() if quoi == genre}
        if len(set(comptes.values())) >= ATELIERS_MIN:
            for i, numero in comptes.items():
                lignes[i].atelier, lignes[i].titre, lignes[i].puce = numero, True, False
            return


def _counted(ligne: Ligne) -> tuple[str, str] | None:
    """Return what a heading counts, and its number; a number of its own may stand before it."""
    if len(ligne.texte) > ATELIER_MAX or (ligne.puce and not ligne.marque.endswith(")")):
        return None
    numero = NUMERO.match(ligne.texte)
    m = _AUTREMENT.match(plier(ligne.texte[numero.end() :] if numero else ligne.texte))
    rang = (m["rang"] or m["numero"]) if m else ""
    return (m["genre"], _RANGS.get(rang, rang)) if m and rang else None


def read_workshops(
    lignes: Sequence[Ligne], mise: Mise, rangs: range, qui: Personnes
) -> list[Atelier]:
    """Return the workshops told in lines ``rangs``."""
    ateliers: dict[str, Atelier] = {}
    cours: Atelier | None = None
    devant = ""
    i = rangs.start
    while i < rangs.stop:
        fin = i + 1
        while (
            fin < rangs.stop
            and not _opens(lignes[fin])
            and continues(mise, lignes[fin - 1], lignes[fin])
        ):
            fin += 1
        texte = join([ligne.texte for ligne in lignes[i:fin]])
        passage = Passage(lignes[i].numero, lignes[fin - 1].numero)
        if ouvert := workshop_number(lignes[i]):
            numero, synthese = ouvert
            cours = ateliers.setdefault(numero, Atelier(Dit(qui.mask(texte).strip(" :"), passage)))
            devant = "Synthèse" if synthese else ""
        elif _leaves(lignes[i]):
            cours = None
        elif cours is not None and _is_heading(lignes, i, fin, texte, rangs):
            if NUMERO.match(texte) or _APRES.search(plier(texte)):
                cours = None
            elif _GROUPE.fullmatch(plier(texte)):
                devant = texte
            else:
                titre = qui.mask(texte).strip(" :")
                cours.rubriques.append(Rubrique(f"{devant} – {titre}" if devant else titre))
        elif cours is not None:
            if not cours.rubriques:
                cours.rubriques.append(Rubrique(""))
            cours.rubriques[-1].points.append(Dit(qui.mask(texte), passage))
        i = fin
    for atelier in ateliers.values():
        atelier.rubriques = [rubrique for rubrique in atelier.rubriques if rubrique.points]
    return list(ateliers.values())


def _leaves(ligne: Ligne) -> bool:
    """Tell whether a line opens what comes after the meeting."""
    return (
        not ligne.puce and re.match(r"(?:Rendez-vous|Prochaine|Suites? )", ligne.texte) is not None
    )


def _opens(ligne: Ligne) -> bool:
    return (
        workshop_number(ligne) is not None
        or _leaves(ligne)
        or (ligne.texte.endswith(":") and len(ligne.texte) < 40 and ligne.texte[:1].isupper())
    )


def _heads_bullets(lignes: Sequence[Ligne], i: int, fin: int, rangs: range) -> bool:
    """Tell whether a short bullet stands above bullets of another sign, which come after its own sign."""
    if fin >= rangs.stop or not lignes[fin].puce or lignes[fin].marque == lignes[i].marque:
        return False
    texte = lignes[i].texte
    if len(texte) > PUCE_COURTE or ends(texte) or texte.endswith((",", ";")):
        return False
    debut = i
    while debut > rangs.start and not workshop_number(lignes[debut]):
        debut -= 1
    signes = [ligne.marque for ligne in lignes[debut:fin] if ligne.puce]
    return lignes[fin].marque not in signes[: signes.index(lignes[i].marque)]


def _is_heading(lignes: Sequence[Ligne], i: int, fin: int, texte: str, rangs: range) -> bool:
    if len(texte) > RUBRIQUE_MAX:
        return False
    if texte.endswith(":"):
        return (
            not lignes[i].puce or len(texte) < PUCE_TITRE or _heads_bullets(lignes, i, fin, rangs)
        )
    if lignes[i].puce:
        return _heads_bullets(lignes, i, fin, rangs)
    if texte.endswith("?"):
        return True
    return not ends(texte) and texte[:1].isupper() and not texte.endswith(",")
