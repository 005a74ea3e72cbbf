"""Labels of a document's own: what comes back before hours is what it calls its hours. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from repere.monographies.lecture.champs import Champ
from repere.monographies.lecture.communes import Communes
from repere.monographies.lecture.equipements import counts_equipment
from repere.monographies.lecture.puces import Ligne
from repere.monographies.lecture.vocabulaire import STRUCTURE, read_label
from repere.socle.texte import plier

_OUVRE: Final = re.compile(
    r"(?P<quoi>[A-ZÀ-Þ][^:.;,?()«»\"\d]{1,38}?)\s?:(?:\s+(?P<valeur>\S.*))?$"
)
_HEURES: Final = re.compile(
    r"\b(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\b.*\d|\d{1,2}\s?h\b|\bsur (?:rendez-vous|rdv)\b", re.I
)
_JOINDRE: Final = re.compile(r"@[\w-]+\.|(?<!\d)0[1-9](?:[ .-]?\d{2}){4}")
# How the genre calls what a document calls otherwise.
_DIT: Final = {
    Champ.CONTACT: "Contact", Champ.HORAIRES: "Horaires", Champ.MATERIEL: "Matériel", Champ.LIEU: "Lieu",
}  # fmt: skip
_EN_SUSPENS: Final = re.compile(r"(?:\b(?:de|du|des|la|le|les|un|une|et|en|au|aux|pour)|')$")
RETOURS: Final = 2
SEULS: Final = 3
LIBELLE_MAX: Final = 40
PART: Final = 0.6
LIEU_MAX: Final = 90
MOTS_MAX: Final = 5


def close_labels(lignes: Sequence[Ligne]) -> None:
    """Give their colon back, in place, to labels that the cells of a table left without one."""
    seuls: dict[str, list[int]] = defaultdict(list)
    devant: dict[int, list[str]] = {}
    for i, ligne in enumerate(lignes):
        if ligne.puce or read_label(ligne.texte):
            continue
        if _is_label(ligne.texte):
            seuls[ligne.texte].append(i)
        elif quois := _labels_ahead(ligne.texte):
            devant[i] = quois
    places = sorted(i for rangs in seuls.values() for i in rangs)
    # One under the other, they are a column whose values stand elsewhere.
    suivent = sum(b - a == 1 for a, b in pairwise(places))
    if any(len(r) >= SEULS for r in seuls.values()) and 2 * suivent < len(places):
        for i in places:
            lignes[i].texte += " :"
    fois = Counter(quoi for quois in devant.values() for quoi in quois)
    # A sentence may begin by the word of a label; those of a table come back, all of them.
    choisis = {i: max(quois, key=lambda q: (fois[q], len(q))) for i, quois in devant.items()}
    if sum(fois[quoi] >= SEULS for quoi in set(choisis.values())) >= SEULS:
        for i, quoi in choisis.items():
            lignes[i].texte = f"{quoi} :{lignes[i].texte[len(quoi) :]}"


def _is_label(texte: str) -> bool:
    lu = read_label(f"{texte} :") if texte[:1].isupper() and len(texte) < LIBELLE_MAX else None
    return lu is not None and lu.champ not in (Champ.PRESENTS, Champ.EXCUSES)


def _labels_ahead(texte: str) -> list[str]:
    """Return the labels, of those that nothing else looks like, that may open a line without a colon."""
    mots = texte.split(" ")
    quois = [" ".join(mots[:taille]) for taille in range(1, min(MOTS_MAX, len(mots) - 1) + 1)]
    return [quoi for quoi in quois if _is_label(quoi) and not _EN_SUSPENS.search(quoi)]


def learn_labels(lignes: Sequence[Ligne], communes: Communes) -> None:
    """Call by its common name, in place, a label that comes back before values of one kind."""
    places: dict[str, list[int]] = defaultdict(list)
    connues: dict[Champ, int] = defaultdict(int)
    for i, ligne in enumerate(lignes):
        if libelle := read_label(ligne.texte):
            connues[libelle.champ] += 1
        elif not ligne.puce and (m := _OUVRE.match(ligne.texte)):
            cle = plier(m["quoi"])
            mots = len(cle.split())
            if mots == 1 or (mots <= MOTS_MAX and not STRUCTURE.search(cle)):
                places[cle].append(i)
    for rangs in places.values():
        champ = _kind([_value(lignes, i) for i in rangs], communes)
        if champ is not None and len(rangs) >= max(RETOURS, 2 * connues[champ]):
            for i in rangs:
                lignes[i].texte = _DIT[champ] + lignes[i].texte[_colon(lignes[i].texte) :]


def _colon(texte: str) -> int:
    deux_points = texte.index(":")
    return deux_points - 1 if texte[deux_points - 1] == " " else deux_points


def _value(lignes: Sequence[Ligne], i: int) -> str:
    m = _OUVRE.match(lignes[i].texte)
    if m and m["valeur"]:
        return str(m["valeur"])
    return lignes[i + 1].texte if i + 1 < len(lignes) else ""


def _kind(valeurs: Sequence[str], communes: Communes) -> Champ | None:
    """Return what most values are."""
    for champ, dit in (
        (Champ.CONTACT, lambda v: _JOINDRE.search(v)),
        (Champ.HORAIRES, lambda v: _HEURES.search(v)),
        (Champ.MATERIEL, counts_equipment),
        (Champ.LIEU, lambda v: len(v) < LIEU_MAX and communes.named_first(v)),
    ):
        if sum(bool(dit(valeur)) for valeur in valeurs) >= max(RETOURS, PART * len(valeurs)):
            return champ
    return None
