"""From what an extraction gives to the lines that people wrote: characters, page furniture, notes."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from repere.monographies.lecture.colonnes import Brute, read_tables, unweave
from repere.monographies.lecture.fichier import MARQUE_TITRE
from repere.monographies.lecture.puces import PUCE, Ligne, join_lone_bullets, split_bullets
from repere.monographies.lecture.tableaux import end_of_telephone, read_row
from repere.monographies.lecture.vocabulaire import is_known_label
from repere.socle.texte import plier

_CARACTERES: Final = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u3000\t", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u200e\u200f", ""),
        **dict.fromkeys("’‘ʼ´`′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("\u2010\u2011", "-"),
        **dict.fromkeys("—―", "–"),
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "…": "...",
    }
)
_FOLIO: Final = re.compile(
    r"[-–\s|]*(?:page\s*|p\.\s*)?\d{1,3}(?:\s*(?:/|sur|of)\s*\d{1,3})?[-–\s|]*", re.I
)
_TITRE_ET_FOLIO: Final = re.compile(
    r".{0,90}\W\s*(?:page|p\.)\s*\d{1,3}(?:\s*(?:/|sur)\s*\d{1,3})?|(?:page|p\.)\s*\d{1,3}(?:\s*(?:/|sur)\s*\d{1,3})?\s*[-–|].{0,90}",
    re.I,
)
_TITRE: Final = re.compile(
    r"(?:monographie|mediation numerique pour tous|le numerique pour tous)\b.{0,70}"
)
_SOMMAIRE: Final = re.compile(r"\S.*?(?:\t|\.{3,}|(?: \.){3,}| {3,})[\s.]*\d{1,3}\s*")
_NOTE: Final = re.compile(r"([1-9]\d?)\s+(?=[A-ZÀ-Þ])")
# A running title comes back once a page; what comes back sooner is part of the text.
REPETITIONS: Final = 3
ECART: Final = 8
PAGE: Final = 140  # written lines on a page of two columns, at most


def clean(texte: str) -> list[Ligne]:
    """Return the written lines of a text."""
    lignes = _mark(read_tables(unweave(_raw(texte))))
    _drop_titles_beside_numbers(lignes)
    _drop_running_titles(lignes)
    lignes = _drop_notes(_drop_links([ligne for ligne in lignes if not _is_furniture(ligne.texte)]))
    lignes = join_lone_bullets(lignes)
    return join_hyphenated([eclat for ligne in lignes for eclat in split_bullets(ligne)])


def characters(texte: str) -> str:
    """Return ``texte`` with one character where extractions have several."""
    return unicodedata.normalize("NFC", texte.translate(_CARACTERES))


def _raw(texte: str) -> list[Brute]:
    lignes = texte.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [Brute(numero, ligne) for numero, ligne in enumerate(lignes, 1)]


def _mark(brutes: Sequence[Brute]) -> list[Ligne]:
    lignes: list[Ligne] = []
    blanc = True
    for numero, brute in brutes:
        for rang, part in enumerate(re.split(r"[\f\v\x85\u2028\u2029]", brute)):
            brut = read_row(characters(part))
            net = " ".join(brut.replace(MARQUE_TITRE, "").split())
            blanc = blanc or rang > 0
            if not net:
                blanc = True
                continue
            if _SOMMAIRE.fullmatch(part.rstrip()) and plier(part)[:1].isalnum():
                blanc = True
                continue
            retrait = len(brut) - len(brut.lstrip())
            lignes.append(Ligne(numero, net, blanc, retrait=retrait, titre=MARQUE_TITRE in part))
            blanc = False
    return lignes


def _is_furniture(texte: str) -> bool:
    return (
        not texte
        or _FOLIO.fullmatch(texte) is not None
        or _TITRE_ET_FOLIO.fullmatch(texte) is not None
    )


def _drop_titles_beside_numbers(lignes: list[Ligne]) -> None:
    """A short document repeats its title too seldom to be noticed: but beside a page number."""
    for avant, ligne in pairwise(lignes):
        for folio, titre in ((avant, ligne), (ligne, avant)):
            net = titre.texte
            if (
                _FOLIO.fullmatch(folio.texte)
                and _TITRE.fullmatch(plier(net))
                and not net.endswith(".")
            ):
                titre.texte = ""


def _drop_running_titles(lignes: list[Ligne]) -> None:
    """Empty the lines that come back on each page, whatever their page number."""
    places: dict[str, list[int]] = defaultdict(list)
    for rang, ligne in enumerate(lignes):
        places[re.sub(r"\d+", "#", plier(ligne.texte))].append(rang)
    assez = max(REPETITIONS, len(lignes) // PAGE)
    for cle, rangs in places.items():
        premiere = lignes[rangs[0]].texte
        if len(rangs) < assez or len(cle) < 6 or _is_value(lignes, rangs):
            continue
        if premiere.endswith((".", ":", ";", "?", "!")) or PUCE.match(premiere):
            continue
        if min(b - a for a, b in pairwise(rangs)) >= ECART:
            for rang in rangs:
                lignes[rang].texte = ""


def _is_value(lignes: Sequence[Ligne], rangs: Sequence[int]) -> bool:
    """A label, or what several sheets say under the same one: "Commune", "Commune Rochebrune"."""
    texte = lignes[rangs[0]].texte
    if is_known_label(f"{texte} :") or is_known_label(f"{texte.split(' ', 1)[0]} :"):
        return True
    dessous = sum(rang > 0 and is_known_label(f"{lignes[rang - 1].texte} :") for rang in rangs)
    return 2 * dessous >= len(rangs)


def _drop_links(lignes: list[Ligne]) -> list[Ligne]:
    """Leave out addresses that a PDF repeats at the foot of the page that holds the link."""
    entier = " ".join(ligne.texte for ligne in lignes)
    return [
        ligne
        for ligne in lignes
        if not (
            re.fullmatch(r"https?://\S+", ligne.texte) and entier.count(ligne.texte.rstrip("/")) > 1
        )
    ]


def _drop_notes(lignes: list[Ligne]) -> list[Ligne]:
    """Leave out footnotes: a number, then a sentence, after a word that carries the same number."""
    gardees: list[Ligne] = []
    dans_une_note = False
    for ligne in lignes:
        note = _NOTE.match(ligne.texte)
        appel = note and _find_call(gardees[-80:], note[1])
        if note and appel:
            ancre, motif = appel
            ancre.texte = motif.sub(r"\1", ancre.texte, count=1)
            dans_une_note = True
            continue
        suite = not (ligne.blanc or PUCE.match(ligne.texte) or is_known_label(ligne.texte))
        if dans_une_note and suite:
            continue
        dans_une_note = False
        gardees.append(ligne)
    return gardees


def _find_call(lignes: Sequence[Ligne], numero: str) -> tuple[Ligne, re.Pattern[str]] | None:
    motif = re.compile(rf"([a-zà-ÿ]{{3,}})(?:{numero}(?=[\s,.;:)]|$)|\s?{numero}(?=\())")
    for ligne in reversed(lignes):
        if motif.search(ligne.texte):
            return ligne, motif
    return None


def join_hyphenated(lignes: list[Ligne]) -> list[Ligne]:
    """Give its end back to a telephone, or to a word, that a line cut: only a soft hyphen is sure here."""
    for avant, apres in pairwise(lignes):
        if fin := end_of_telephone(avant.texte, apres.texte):
            avant.texte, apres.texte = f"{avant.texte} {fin}", apres.texte[len(fin) :].strip()
        if avant.texte.endswith("\u00ad") and not apres.puce:
            mot, _, reste = apres.texte.partition(" ")
            avant.texte = avant.texte.rstrip("\u00ad") + mot
            apres.texte = reste
    gardees = [ligne for ligne in lignes if ligne.texte]
    for ligne in gardees:
        ligne.texte = ligne.texte.replace("\u00ad", "")
    return gardees
