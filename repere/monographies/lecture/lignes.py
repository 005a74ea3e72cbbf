"""Which lines belong together: where an extraction cut a sentence, and where people began another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from repere.assistant.comprehension.texte.dictionnaire import frequent_words
from repere.monographies.lecture.libelles import led_field
from repere.monographies.lecture.phrases import ends, hangs
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import (
    AU_MILIEU,
    Champ,
    Libelle,
    read_label,
    read_section,
    read_workshop,
)
from repere.socle.texte import plier

# Past this length lines are paragraphs: the extraction did not cut them.
LIGNE_LONGUE: Final = 160
PART_LONGUE: Final = 0.03
PART_RESTES: Final = 0.08
SANS_COUPE: Final = 10_000
# "3.1 Name": nothing goes on so.
_SOUS_TITRE: Final = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+[A-ZÀ-Þ]")
# "Interlocutrice : … . Commune : …"
_APRES_POINT: Final = re.compile(r"(?<=\.)\s+(?=[A-ZÀ-Þ][^:.;,]{3,40}\s?:\s)")
# An address or a telephone ends what it is said in.
_ADRESSE: Final = re.compile(r"(?:@[\w.-]+\.[a-z]{2,}|(?<!\d)0[1-9](?:[ .-]?\d{2}){4})$")


@dataclass(frozen=True)
class Mise:
    """How the text was laid out: ``largeur`` is where lines were cut, SANS_COUPE when they were not."""

    largeur: int
    # Lines were cut, then cut again narrower: full lines and short remains take turns.
    deux_fois: bool = False

    @classmethod
    def measure(cls, lignes: Sequence[Ligne]) -> "Mise":
        """Return the layout of these lines."""
        longueurs = sorted(len(ligne.texte) for ligne in lignes)
        if not longueurs:
            return cls(SANS_COUPE)
        longues = sum(longueur > LIGNE_LONGUE for longueur in longueurs)
        if longues > len(longueurs) * PART_LONGUE:
            return cls(SANS_COUPE)
        largeur = longueurs[len(longueurs) * 98 // 100]
        restes = sum(
            len(avant.texte) < largeur * 0.6 and apres.texte[:1].islower()
            for avant, apres in pairwise(lignes)
            if not (ends(avant.texte) or apres.blanc or apres.puce)
        )
        return cls(largeur, restes > len(lignes) * PART_RESTES)

    def is_full(self, ligne: Ligne, part: float = 0.6) -> bool:
        """Tell whether a line goes far enough to have been cut."""
        return len(ligne.texte) + ligne.retrait >= self.largeur * part

    def could_hold(self, avant: Ligne, apres: Ligne) -> bool:
        """Tell whether the first word of the next line had room on this one: then nothing was cut."""
        mot = apres.texte.split(" ", 1)[0]
        return len(avant.texte) + 1 + len(mot) + 12 <= self.largeur


def split_labels(lignes: Sequence[Ligne]) -> list[Ligne]:
    """Give its own line to a label that an extraction left in the middle of one."""
    faites: list[Ligne] = []
    for ligne in lignes:
        premiere, *autres = _split_label(ligne.texte)
        ligne.texte = premiere
        faites.append(ligne)
        faites += [Ligne(ligne.numero, autre) for autre in autres]
    return faites


def _split_label(texte: str) -> list[str]:
    parts = AU_MILIEU.split(texte)
    if m := _APRES_POINT.search(parts[-1]):
        libelle = read_label(parts[-1][m.end() :])
        if libelle and libelle.ferme and libelle.valeur:
            parts[-1:] = [parts[-1][: m.start()], *_split_label(parts[-1][m.end() :])]
    return parts


def _before(lignes: Sequence[Ligne], rang: int) -> str:
    """Return the line above, as long as nothing parts it from this one."""
    return "." if rang == 0 or lignes[rang].blanc else lignes[rang - 1].texte


def label_at(lignes: Sequence[Ligne], rang: int) -> Libelle | None:
    """Return the label that opens a line; in small letters it must not follow an unfinished line."""
    ligne = lignes[rang]
    libelle = read_label(ligne.texte)
    if libelle is None and ligne.texte.endswith(":") and not ligne.puce:
        suite = lignes[rang + 1] if rang + 1 < len(lignes) else None
        champ = (
            led_field(ligne.texte) if suite and suite.puce and ends(_before(lignes, rang)) else None
        )
        return Libelle(champ, "", deux_points=True, ferme=False) if champ else None
    if libelle is None or (ligne.puce and libelle.champ is Champ.AUTRE):
        return None
    if ligne.puce and not (libelle.ferme or libelle.deux_points):
        return None
    if ligne.texte[:1].isupper() or libelle.champ is Champ.LIEU or ligne.blanc or rang == 0:
        return libelle
    avant = lignes[rang - 1].texte
    return libelle if ends(avant) or avant.endswith((",", ":")) else None


def continues(mise: Mise, avant: Ligne, ligne: Ligne) -> bool:
    """Tell whether ``ligne`` goes on with the sentence of the line before it."""
    if (
        ligne.puce
        or ligne.titre
        or avant.titre
        or read_section(ligne.texte)
        or read_workshop(ligne.texte)
        or _SOUS_TITRE.match(ligne.texte)
    ):
        return False
    if re.search(r"\w-$", avant.texte) and ligne.texte[:1].isalpha() and not ligne.blanc:
        return True
    if avant.texte.count("(") > avant.texte.count(")"):
        return True
    if avant.texte.endswith(":"):
        return False
    if ligne.texte[:1].isupper() and _ADRESSE.search(avant.texte):
        return False
    petite = ligne.texte[:1].islower() or ligne.texte[:1] in "(,)»"
    fini = ends(avant.texte)
    if avant.puce and not petite and 0 < ligne.retrait < avant.retrait:
        return False
    if ligne.blanc:
        if fini:
            return False
        return petite or hangs(avant.texte)
    if petite:
        return not (fini and not mise.is_full(avant))
    if hangs(avant.texte):
        return True
    if mise.largeur == SANS_COUPE:
        return False
    if mise.deux_fois and avant.texte[:1].islower() and not fini and mise.is_full(ligne):
        return True
    if mise.could_hold(avant, ligne):
        return False
    return mise.is_full(avant, 0.7)


def join(textes: Sequence[str]) -> str:
    """Return lines as one text, cut words made whole."""
    entier = ""
    for texte in textes:
        if not entier:
            entier = texte
        elif entier.endswith("-") and entier[-2:-1].isalpha() and texte[:1].isalpha():
            entier = _join_cut(entier, texte)
        else:
            entier += " " + texte
    return entier


def _join_cut(avant: str, apres: str) -> str:
    """A line ends by a hyphen: a word was cut, unless the hyphen is its own ("quatre-vingts")."""
    debut = re.search(r"[^\W\d_]+(?=-$)", avant)
    fin = re.match(r"[^\W\d_]+", apres)
    if debut is None or fin is None or apres[0].isupper():
        return avant + apres
    entier, gauche, droite = plier(debut[0] + fin[0]), plier(debut[0]), plier(fin[0])
    compose = avant[: debut.start()].endswith("-")
    if _known(entier) or not (compose or (_known(gauche) and _known(droite))):
        return avant[:-1] + apres if not compose or _known(entier) else avant + apres
    return avant + apres


@lru_cache(maxsize=1)
def _french() -> frozenset[str]:
    return frequent_words("fr")


def _known(mot: str) -> bool:
    return mot in _french()
