"""What a structure lends or shows: kinds of equipment and how many."""

import re
from collections.abc import Iterator
from typing import Final

from repere.monographies.lecture.blocs import Bloc
from repere.monographies.lecture.modele import Equipement, Passage
from repere.monographies.lecture.vocabulaire import Champ
from repere.socle.texte import plier

_EN_LETTRES: Final = {
    mot: rang
    for rang, mot in enumerate(
        ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"],
        1,
    )
} | {"une": 1, "vingt": 20, "trente": 30, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30}  # fmt: skip
_QUOI: Final = (
    r"(?:ordinateurs?|pcs?|postes?|tablettes?|imprimantes?|photocopieu(?:r|se)s?|scanners?|scanneurs?|smartphones?"
    r"|liseuses?|vid[ée]o-?projecteurs?|casques?(?= de r[ée]alit|s? vr)|consoles?|bornes?|brodeuses?|d[ée]coupes?"
    r"|d[ée]coupeuses?|robots?|webcams?|tableaux? (?:blancs? )?(?:interactifs?|num[ée]riques?)|tbi|ecrans? (?:interactifs?|tactiles?)"
    r"|écrans? (?:interactifs?|tactiles?)|portables?|mac|imac|cam[ée]ras?|serveurs?|raspberry(?: pi)?|arduinos?)"
)
_QUALITE: Final = (
    r"(?:\s+(?:informatiques?|fixes?|portables?|num[ée]riques?|tactiles?|3d|laser|vinyle|multifonctions?|couleur|android|ipad"
    r"|mobiles?|connect[ée]s?|de r[ée]alit[ée] virtuelle|vr|de bureau|publics?|de jeux?|multim[ée]dias?|interactifs?))*"
)
_NOMBRE: Final = r"(\d{1,3}(?:\s?/\s?\d{1,3})?|\b(?:" + "|".join(_EN_LETTRES) + r")\b)"
_COMPTE: Final = re.compile(
    rf"(?<!d'){_NOMBRE}\s+(?:d'|de\s+)?(?:(?:grand|petit|vieux|nouveaux?|anciens?|autres)s?\s+)?({_QUOI}{_QUALITE})(?!\w)",
    re.I,
)
_SEUL: Final = re.compile(rf"^(?:l'|la |le |les |des |une? )?({_QUOI}{_QUALITE})(?!\w)", re.I)
_EN_COMPTE: Final = re.compile(rf"\ben compte(?:nt|-t-on)?\s+{_NOMBRE}", re.I)
_OFFERT: Final = re.compile(
    r"disposition|libre|dispose|équip|possède|propose|\baccès\b|met à|prêt|comprend|compte\b|salle|locaux|espace",
    re.I,
)
_IMPRIMANTE: Final = re.compile(r"(?:l'|son |une )(imprimante(?:\s+3d)?)", re.I)
# Sold, given, wished for, or somebody else's.
_PAS_A_EUX: Final = re.compile(r"\bstock|\bvend|vente|\bdons?\b|recycl|revend|\bchacune?\b|manque|achat|acqu[ée]rir", re.I)  # fmt: skip
_PAS_DES_LIEUX: Final = re.compile(r"^(?:PC|ordinateurs?) (?:adapt|pour)", re.I)
ELEMENT_MAX: Final = 5
_PARTS: Final = re.compile(r"\s*[,;•]\s*(?![^(]*\))|\.\s+|\.{3}")


def read_equipment(blocs: list[Bloc]) -> list[Equipement]:
    """Return the equipment that the blocks of a sheet state, without repeating one."""
    trouves: dict[tuple[str, int | None], Equipement] = {}
    for bloc in blocs:
        if bloc.champ is Champ.MATERIEL:
            lus = _read_list(bloc)
        elif bloc.champ in (None, Champ.INFORMATION, Champ.AUTRE):
            lus = _read_prose(bloc)
        else:
            continue
        for equipement in lus:
            trouves.setdefault((plier(equipement.type), equipement.nombre), equipement)
    comptes = {cle for cle, nombre in trouves if nombre is not None}
    return [e for (cle, nombre), e in trouves.items() if nombre is not None or cle not in comptes]


def _read_list(bloc: Bloc) -> Iterator[Equipement]:
    for part in _PARTS.split(bloc.texte):
        comptes = list(_counted(part, bloc.passage, offert=True))
        yield from comptes
        nu = part.strip(" .-–")
        if not comptes and nu and len(nu.split()) <= 6 and not re.search(r"\d\s?m[2²]|:", nu):
            yield Equipement(_bare(nu), None, bloc.passage)


def _read_prose(bloc: Bloc) -> Iterator[Equipement]:
    liste, reste = _leading_list(bloc.texte)
    if liste:
        yield from _read_list(Bloc(liste, bloc.passage, Champ.MATERIEL))
        bloc = Bloc(reste, bloc.passage)
    dernier = ""
    for phrase in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ0-9'])", bloc.texte):
        if _PAS_A_EUX.search(phrase) or phrase.endswith("?"):
            continue
        for equipement in _counted(phrase, bloc.passage):
            dernier = equipement.type
            yield equipement
        if m := _EN_COMPTE.search(phrase):
            if dernier:
                yield Equipement(dernier, _number(m[1]), bloc.passage)
        elif m := re.search(rf"équipée?s? (?:de |d')({_QUOI}{_QUALITE})", phrase, re.I):
            dernier = _singular(m[1])
        if (m := _IMPRIMANTE.search(phrase)) and re.search(r"disposition|libre-service|profiter|\baccès\b|accès est", phrase):  # fmt: skip
            yield Equipement(m[1].lower(), 1, bloc.passage)


def _leading_list(texte: str) -> tuple[str, str]:
    """Cut "8 PC portables, 4 PC fixes, Arduino, imprimante 3D" from the sentence that may follow."""
    debut = 0
    for m in re.finditer(r"[^,]+,?", texte):
        if len(m[0].split()) > ELEMENT_MAX:
            seul = _SEUL.match(m[0].strip())
            fin = m.start() + len(m[0]) - len(m[0].lstrip()) + (seul.end() if seul else 0)
            break
        debut = fin = m.end()
    liste = texte[:fin] if debut else ""
    if sum(bool(_COMPTE.match(part.strip())) for part in liste.split(",")) < 2:
        return "", texte
    return liste, texte[fin:].strip()


def _counted(texte: str, passage: Passage, *, offert: bool = False) -> Iterator[Equipement]:
    for m in _COMPTE.finditer(texte):
        nombre = _number(m[1])
        if plier(m[1]) in ("un", "une") and not (offert or _OFFERT.search(texte)):
            continue
        if re.match(
            r"\s+(?:de travail|d'accueil|à pourvoir|de médiat|salari|adapté)", texte[m.end() :]
        ):
            continue
        if not re.match(r"[\d\s]*\d", texte[max(0, m.start() - 4) : m.start()].strip() or "x"):
            yield Equipement(_singular(m[2]), nombre, passage)


def _number(mot: str) -> int:
    """ "6/8" is at least 6."""
    if mot[:1].isdigit():
        return int(re.split(r"\s?/\s?", mot)[0])
    return _EN_LETTRES[plier(mot)]


def _bare(texte: str) -> str:
    m = _SEUL.match(texte)
    return _singular(m[1]) if m and m.end() == len(texte) else texte


def _singular(type_: str) -> str:
    """Kinds are named as the text does, in the singular: "PC portable", "tablette"."""
    net = re.sub(r"\b(tabl|bur)eaux\b", r"\1eau", " ".join(type_.split()).lower())
    net = re.sub(r"([a-zà-ÿ]{2,}[^s\W])s\b", r"\1", net)
    return re.sub(r"\bpcs?\b|\b3d\b|\bvr\b|\btbi\b", lambda m: m[0].upper().rstrip("S"), net)
