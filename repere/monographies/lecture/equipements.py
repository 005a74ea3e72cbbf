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
} | {"une": 1, "vingt-cinq": 25, "vingt": 20, "trente": 30, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30}  # fmt: skip
_QUOI: Final = (
    r"(?:ordinateurs?|pcs?|postes?|tablettes?|imprimantes?|photocopieu(?:r|se)s?|scanners?|scanneurs?|smartphones?"
    r"|visiophones?|traceurs?|plotters?|fraiseuses?|drones?|tables? (?:tactiles?|num[ée]riques?)|machines? à coudre"
    r"|liseuses?|vid[ée]o-?projecteurs?|casques?(?= de r[ée]alit|s? vr)|consoles?|bornes?|brodeuses?|d[ée]coupes?"
    r"|d[ée]coupeuses?|robots?|webcams?|tableaux? (?:blancs? )?(?:interactifs?|num[ée]riques?)|tbi|ecrans? (?:interactifs?|tactiles?)"
    r"|écrans? (?:interactifs?|tactiles?)|portables?|mac|imac|cam[ée]ras?|serveurs?|raspberry(?: pi)?|arduinos?)"
)
_QUALITE: Final = (
    r"(?:\s+(?:informatiques?|fixes?|portables?|num[ée]riques?|tactiles?|3d|laser|vinyle|multifonctions?|couleur|android|ipad"
    r"|mobiles?|connect[ée]s?|de r[ée]alit[ée] virtuelle|vr|de bureau|de consultation|de d[ée]coupe|graphiques?|wi-?fi|publics?|de jeux?|multim[ée]dias?|interactifs?))*"
)
_NOMBRE: Final = r"(\d{1,3}(?:\s?/\s?\d{1,3})?|\b(?:" + "|".join(_EN_LETTRES) + r")\b)"
_COMPTE: Final = re.compile(
    rf"{_NOMBRE}\s+(?:d'|de\s+)?(?:(?:grand|petit|vieux|nouveaux?|anciens?|autres)s?\s+)?({_QUOI}{_QUALITE})(?!\w)",
    re.I,
)
_SEUL: Final = re.compile(rf"^(?:l'|la |le |les |des |une? )?({_QUOI}{_QUALITE})(?!\w)", re.I)
_EN_COMPTE: Final = re.compile(rf"\ben compte(?:nt|-t-on)?\s+{_NOMBRE}", re.I)
_OFFERT: Final = re.compile(
    r"disposition|libre|se compose|install|on y trouve|dispose|équip|possède|propose|\baccès\b|met à|prêt|comprend|compte\b|salle|locaux|espace",
    re.I,
)
# "Se servir d'une tablette" counts none; "se compose d'une découpeuse" does.
_COMPOSE: Final = re.compile(
    r"se compose|composée?s? d|dispose|équip|dotée?s? d|comprend|munie?s? d", re.I
)
_IMPRIMANTE: Final = re.compile(r"(?:l'|son |une )(imprimante(?:\s+3d)?)", re.I)
# Sold, given, wished for, or somebody else's.
_PAS_A_EUX: Final = re.compile(r"\bstock|\bvend|vente|\bdons?\b|recycl|revend|\bchacune?\b|manque|achat|acqu[ée]rir", re.I)  # fmt: skip
# "15 ordinateurs" may be told from behind; the others go without a number.
_COMPTE_APRES: Final = re.compile(
    rf"({_QUOI}{_QUALITE})\s*\((\d{{1,3}})(?: au total| en tout)?\)", re.I
)
_SANS_COMPTE: Final = re.compile(
    rf"(?:\bet des|\bl'(?:usage|utilisation) (?:de|des)|\bsur)\s+({_QUOI}{_QUALITE})(?!\w)", re.I
)
_TABLEAU: Final = re.compile(r"\bsur\s+tabl(?!ett)", re.I)
# In a list of equipment, a number counts whatever follows it, but people, places and money.
_N_CHOSES: Final = re.compile(rf"{_NOMBRE}\s+([^\W\d_][^:()]*?)\s*(?:\(|$)", re.I)
_GENS: Final = re.compile(
    r"\b(?:adherent|salarie|benevole|agent|animat|personne|usager|habitant|famille|membre|mediat|formateur|formatrice"
    r"|eleve|jeune|etp|equivalent|association|structure|services? civique|volontaire|stagiaire|inscrit|abonne|resident|logement"
    r"|m2|metre|euro|heure|an|fois|place|salle|bureau|bureaux|etage|seance|atelier|kg|go|mo|pouce)(?:e?s)?\b"
)
_INVARIABLES: Final = frozenset(
    ["dans", "sous", "sans", "plus", "vers", "bus", "cours", "temps", "souris", "accès", "jeux"]
)
ELEMENT_MAX: Final = 5
_PARTS: Final = re.compile(rf"\s*[,;•+]\s*(?![^(]*\))|\.\s+|\.{{3}}|\s+et\s+(?={_NOMBRE}\s)", re.I)
MOTS_MAX: Final = 6


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


def counts_equipment(texte: str) -> bool:
    """Tell whether a text counts equipment: "5 PC dans le hall"."""
    return _COMPTE.search(texte) is not None


def _read_list(bloc: Bloc, *, etiquete: bool = True) -> Iterator[Equipement]:
    """Read a list; without its label, what is no known equipment may be anything."""
    for part in _parts(bloc.texte):
        comptes = list(_counted(part, bloc.passage, offert=True))
        yield from comptes
        nu = part.strip(" .-–")
        if comptes or not nu or len(nu.split()) > MOTS_MAX or re.search(r"\d\s?m[2²]|:", nu):
            continue
        if _GENS.search(plier(nu)):
            continue
        m = _N_CHOSES.match(nu)
        if m and etiquete:
            yield Equipement(_singular(m[2]), _number(m[1]), bloc.passage)
        elif not m:
            yield Equipement(_bare(nu), None, bloc.passage)


def _parts(texte: str) -> list[str]:
    """A number captured by the cut is not a part of its own."""
    bords = [0]
    for m in _PARTS.finditer(texte):
        bords += [m.start(), m.end()]
    bords.append(len(texte))
    return [texte[bords[i] : bords[i + 1]] for i in range(0, len(bords), 2)]


def _read_prose(bloc: Bloc) -> Iterator[Equipement]:
    liste, reste = _leading_list(bloc.texte)
    if liste:
        yield from _read_list(Bloc(liste, bloc.passage, Champ.MATERIEL), etiquete=False)
        bloc = Bloc(reste, bloc.passage)
    dernier = ""
    for phrase in re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ0-9'])", bloc.texte):
        if _PAS_A_EUX.search(phrase) or phrase.endswith("?"):
            continue
        comptes = list(_counted(phrase, bloc.passage))
        for equipement in comptes:
            dernier = equipement.type
            yield equipement
        yield from _otherwise(phrase, bloc.passage, listee=bool(comptes))
        if m := _EN_COMPTE.search(phrase):
            if dernier:
                yield Equipement(dernier, _number(m[1]), bloc.passage)
        elif m := re.search(rf"équipée?s? (?:de |d')({_QUOI}{_QUALITE})", phrase, re.I):
            dernier = _singular(m[1])
        if (m := _IMPRIMANTE.search(phrase)) and re.search(r"disposition|libre-service|profiter|\baccès\b|accès est", phrase):  # fmt: skip
            yield Equipement(m[1].lower(), 1, bloc.passage)


def _otherwise(phrase: str, passage: Passage, *, listee: bool) -> Iterator[Equipement]:
    """What is counted from behind, or not counted at all."""
    for m in _COMPTE_APRES.finditer(phrase):
        yield Equipement(_singular(m[1]), int(m[2]), passage)
    for m in _SANS_COMPTE.finditer(phrase):
        mot = m[0].split()[0].lower()
        if (mot != "et" or listee) and (mot != "sur" or _TABLEAU.match(m[0])):
            yield Equipement(_singular(m[1]), None, passage)


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
    offert = offert or _OFFERT.search(texte) is not None
    for m in _COMPTE.finditer(texte):
        nombre = _number(m[1])
        if plier(m[1]) in ("un", "une") and not offert:
            continue
        avant = texte[: m.start()]
        if avant.endswith("d'") and not _COMPOSE.search(avant):
            continue
        if re.match(
            r"\s+(?:de travail|d'accueil|à pourvoir|de médiat|salari|adapté)", texte[m.end() :]
        ):
            continue
        if not re.match(r"[\d\s]*\d", texte[max(0, m.start() - 4) : m.start()].strip() or "x"):
            # After one that is counted, "et un scanner" is one more.
            offert = True
            yield Equipement(_singular(m[2]), nombre, passage)


def _number(mot: str) -> int:
    """ "6/8" is at least 6."""
    if mot[:1].isdigit():
        return int(re.split(r"\s?/\s?", mot)[0])
    return _EN_LETTRES[plier(mot)]


def _bare(texte: str) -> str:
    m = _SEUL.match(texte)
    return _singular(m[1]) if m and m.end() == len(texte) else texte


_SANS_S: Final = re.compile(r"([a-zà-ÿ]{2,}[^s\W])s\b")


def _singular(type_: str) -> str:
    """Kinds are named as the text does, in the singular: "PC portable", "tablette"."""
    net = re.sub(r"\b(tabl|bur)eaux\b", r"\1eau", " ".join(type_.split()).lower())
    net = " ".join(mot if mot in _INVARIABLES else _SANS_S.sub(r"\1", mot) for mot in net.split())
    return re.sub(r"\bpcs?\b|\b3d\b|\bvr\b|\btbi\b", lambda m: m[0].upper().rstrip("S"), net)
