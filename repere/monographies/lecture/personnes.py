"""Names of persons: found by their shape and where they stand, and left out.

A structure named after somebody ("collège Jean Moulin") keeps its name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from repere.assistant.comprehension.texte.dictionnaire import frequent_words
from repere.monographies.lecture.prenoms import PRENOMS
from repere.monographies.lecture.vocabulaire import (
    AVANT_UN_HOMMAGE,
    ROLE,
    STRUCTURE,
)
from repere.socle.texte import plier

MASQUE: Final = "[personne]"
_MOT: Final = re.compile(r"[^\W\d_](?:[\w'-]*\w)?(?:\.(?=\s?[A-ZÀ-Þ]))?")
_PARTICULES: Final = frozenset(["de", "du", "da", "di", "le", "la", "van", "von", "ben", "el", "al", "d", "des", "dos", "bou", "ait", "mc"])  # fmt: skip
_CIVILITE: Final = re.compile(
    r"\b(?:MM?\.|Mr\.?|Mme|Mmes|Mlle|Monsieur|Madame|Mesdames|Messieurs|Dr\.?|Docteur)\s+"
    r"((?:[A-ZÀ-Þ]\.\s*)?[A-ZÀ-Þ][\w'-]+(?:\s+(?:(?:de|du|le|la|d')\s*)?[A-ZÀ-Þ][\w'-]+){0,2})"
)
_CIVILITE_COMMUNE: Final = frozenset(["le", "la", "maire", "president", "presidente"])
_AVANT_SON_ROLE: Final = re.compile(
    r"(?P<qui>[A-ZÀ-Þ][\w'-]+(?:\s(?:de |du |d')?[A-ZÀ-Þ][\w'-]+){1,3})\s*,\s*(?P<role>[^(),]{3,80})"
)
# Surnames that are also words of a monograph: alone, they name nobody.
_LONGUEUR_NOM: Final = 3


@dataclass
class Personnes:
    """The persons that a document presents, to know them again where only a surname is left."""

    prenoms: set[str] = field(default_factory=set)
    noms: set[str] = field(default_factory=set)
    roles: dict[str, str] = field(default_factory=dict)
    # Folded names of the structures that have a sheet: nobody is called so.
    structures: set[str] = field(default_factory=set)
    # Folded words of the names of structures: alone, they name nobody.
    mots_de_structures: set[str] = field(default_factory=set)

    def learn(self, nom: str, role: str = "") -> None:
        """Keep the words of a person's name, in whatever order they are written."""
        mots = [m[0] for m in _MOT.finditer(nom)]
        for mot in mots:
            plie = plier(mot)
            if is_first_name(mot) and (mot != mots[-1] or len(mots) == 1):
                self.prenoms.add(plie)
            elif plie in self.mots_de_structures or STRUCTURE.fullmatch(plie):
                continue
            elif plie not in _PARTICULES and len(plie) >= _LONGUEUR_NOM:
                self.noms.add(plie)
                if role and not find_shapes(role):
                    self.roles.setdefault(plie, role)

    def mask(self, texte: str) -> str:
        """Return ``texte`` without names: a role where one is known, else a word for it."""
        morceaux, fin = [], 0
        for debut, arret in _merge(self._find(texte)):
            morceaux += [texte[fin:debut], self._instead(texte[debut:arret])]
            fin = arret
        net = "".join([*morceaux, texte[fin:]])
        masque = re.escape(MASQUE)
        net = re.sub(rf"{masque}(?:\s*(?:,|et|&|/|-)?\s*{masque})+", MASQUE, net)
        # Two people of the same role are told once.
        net = re.sub(r"(\[[^\[\]]+\])(?:\s*(?:,|et|&)\s*\1)+", r"\1", net)
        return re.sub(rf"\s*\(\s*(?:{masque}\s*)+\)", "", net).strip()

    def _instead(self, nom: str) -> str:
        for mot in _MOT.finditer(nom):
            if role := self.roles.get(plier(mot[0])):
                return f"[{role}]"
        return MASQUE

    def _find(self, texte: str) -> Iterator[tuple[int, int]]:
        yield from find_shapes(texte)
        for m in _CIVILITE.finditer(texte):
            if plier(m[1]).split()[0] not in _CIVILITE_COMMUNE:
                yield m.span()
        yield from self._find_known(texte)

    def _find_known(self, texte: str) -> Iterator[tuple[int, int]]:
        mots = [m for m in _MOT.finditer(texte) if m[0][0].isupper()]
        for m in mots:
            plie = plier(m[0])
            if plie in self.noms and not _is_common(plie, m[0]):
                debut = re.search(r"(?:\b[A-Z]{1,2}\.?-?(?:[A-Z]\.)?\s?)?$", texte[: m.start()])
                yield (debut.start() if debut else m.start()), m.end()
            elif (plie in self.prenoms and not _honours(texte, m.start())) or (
                "." in m[0] and plie.split()[-1] in self.noms
            ):
                yield m.span()


def find_shapes(texte: str) -> list[tuple[int, int]]:
    """Return where "Prénom Nom" stands, by shape: a first name, then a name with a capital."""
    mots = list(_MOT.finditer(texte))
    trouves: list[tuple[int, int]] = []
    i = 0
    while i < len(mots):
        fin = _surname_after(texte, mots, i)
        if fin > i and is_first_name(mots[i][0]) and not _honours(texte, mots[i].start()):
            trouves.append((mots[i].start(), mots[fin].end()))
            i = fin
        elif _surname_first(texte, mots, i):
            trouves.append((mots[i].start(), mots[i + 1].end()))
            i += 1
        i += 1
    return trouves


def _surname_first(texte: str, mots: list[re.Match[str]], i: int) -> bool:
    """ "DURAND Paul": a word in capitals, a first name that no surname follows."""
    nom, suivant = mots[i][0], mots[i + 1][0] if i + 1 < len(mots) else ""
    if not (nom.isupper() and len(nom) > _LONGUEUR_NOM and is_first_name(suivant)):
        return False
    if suivant.isupper() or not re.fullmatch(r"\s", texte[mots[i].end() : mots[i + 1].start()]):
        return False
    if STRUCTURE.fullmatch(plier(nom)) or _honours(texte, mots[i].start()):
        return False
    apres = mots[i + 2] if i + 2 < len(mots) else None
    colle = apres is not None and texte[mots[i + 1].end() : apres.start()] == " "
    return not (apres is not None and colle and apres[0][0].isupper())


def _surname_after(texte: str, mots: list[re.Match[str]], i: int) -> int:
    """Return the rank of the last word of the surname that follows a first name, or ``i``."""
    fin = i
    for j in range(i + 1, min(i + 5, len(mots))):
        if not re.fullmatch(r"\s|\s?'", texte[mots[j - 1].end() : mots[j].start()]):
            break
        plie = plier(mots[j][0])
        if plie in _PARTICULES and j + 1 < len(mots):
            continue
        if not _capital(mots[j][0]) or STRUCTURE.fullmatch(plie) or ROLE.match(plie):
            break
        if j - i > 1 and fin > i and _is_common(plie, mots[j][0]):
            break
        fin = j
    return fin


def _capital(mot: str) -> bool:
    """ "Durand", "d'Arvor": a surname."""
    return mot[0].isupper() or re.match(r"d'[A-ZÀ-Þ]", mot) is not None


def is_first_name(mot: str) -> bool:
    """Tell whether a word, compound or not, is a first name."""
    parts = plier(mot).split()
    return bool(parts) and mot[:1].isupper() and parts[0] in PRENOMS and parts[-1] in PRENOMS


def _honours(texte: str, debut: int) -> bool:
    """Tell whether what follows ``debut`` is the name of a place: after "collège", in « », after "de la rue"."""
    avant = texte[max(0, debut - 50) : debut].rstrip()
    if avant.endswith(("«", "-")) and not texte[max(0, debut - 2) : debut].endswith("- "):
        return True
    if re.search(
        r"\b(?:centres|écoles|collèges|lycées|quartiers|médiathèques)\s(?:\w+\s)?\($", avant
    ):
        return True
    mots = plier(re.split(r"[,;:.()]|\s[-–](?:\s|$)", avant)[-1])
    return re.search(rf"\b{AVANT_UN_HOMMAGE.pattern}$", mots) is not None


@lru_cache(maxsize=1)
def _french() -> frozenset[str]:
    return frequent_words("fr")


def _is_common(plie: str, mot: str) -> bool:
    """A French word with a capital at the head of a sentence is no surname; in capitals it is one."""
    return plie in _french() and not (mot.isupper() and len(mot) > 4)


def _merge(intervalles: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    fondus: list[tuple[int, int]] = []
    for debut, fin in sorted(intervalles):
        if fondus and debut <= fondus[-1][1]:
            fondus[-1] = (fondus[-1][0], max(fin, fondus[-1][1]))
        else:
            fondus.append((debut, fin))
    return fondus


def opens_with_person(texte: str) -> bool:
    """Tell whether a line begins with somebody's name or a form of address."""
    if any(debut <= 1 for debut, _ in find_shapes(texte)) or _named_by_role(texte):
        return True
    m = _CIVILITE.match(texte)
    return m is not None and plier(m[1]).split()[0] not in _CIVILITE_COMMUNE


def _named_by_role(texte: str) -> bool:
    """ "Gwladys Montamat, responsable de secteur": no list holds the first name, the role tells."""
    m = _AVANT_SON_ROLE.match(texte)
    return m is not None and is_role(m["role"]) and not STRUCTURE.search(plier(m["qui"]))


def is_role(texte: str) -> bool:
    """Tell whether a line is somebody's role: "Référent EPN", "directrice adjointe"."""
    return ROLE.match(plier(texte)) is not None and len(texte) < 90


def has_role(texte: str) -> bool:
    """Tell whether a line is somebody's role, or the end of a name and a role: "Martin, directrice"."""
    if is_role(texte):
        return True
    m = re.match(r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?\s*,\s*(?P<role>.+)", texte)
    return m is not None and is_role(m["role"]) and not STRUCTURE.search(plier(texte.split(",")[0]))
