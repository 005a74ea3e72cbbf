"""One line of a list of those who came: which part is a structure, which are people. People are learnt."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from repere.monographies.lecture.personnes import (
    MASQUE,
    Personnes,
    find_shapes,
    is_first_name,
    is_role,
)
from repere.monographies.lecture.vocabulaire import ROLE, STRUCTURE
from repere.socle.texte import plier

_CIVIL: Final = re.compile(r"(?:M\.|Mme|Mlle|MM\.|Mmes|Mr|Monsieur|Madame)\s+")
_PARENTHESES: Final = re.compile(r"(?P<qui>[^(]{3,80}?)\s*\((?P<quoi>.+)\)\s*[,;.]?$")
_SEPARE: Final = re.compile(r"\s+[-–:|/]\s+|,\s*|\s:\s")
_GENS: Final = re.compile(r",|\bet\b|&|/|;|\+")
GENS, LIEUX = "gens", "lieux"


def first_of(lignes: Iterable[str], personnes: Personnes) -> str:
    """Return what stands first on most lines of a list: people or structures; "" when nothing tells."""
    voix: Counter[str] = Counter()
    for ligne in lignes:
        parts = _parts(ligne)
        if len(parts) < 2:
            continue
        genres = [_kind(part, personnes) for part in parts]
        if genres[0] == GENS or LIEUX in genres[1:]:
            voix[GENS] += 1
        elif genres[0] == LIEUX or GENS in genres[1:]:
            voix[LIEUX] += 1
    devant = voix.most_common(1)
    return devant[0][0] if devant and voix[GENS] != voix[LIEUX] else ""


def _parts(texte: str) -> list[str]:
    if m := _PARENTHESES.match(texte):
        return [m["qui"], m["quoi"]]
    return [p.strip(" .") for p in _SEPARE.split(texte) if p.strip(" .")]


def _kind(part: str, personnes: Personnes) -> str:
    if plier(part) in personnes.structures:
        return LIEUX
    if looks_person(part):
        return GENS
    return LIEUX if STRUCTURE.search(plier(part)) or re.search(r"\d", part) else ""


def looks_person(part: str) -> bool:
    """Tell whether a part opens with a person's name, in whatever order it is written."""
    mots = part.split()
    if _CIVIL.match(part):
        return True
    return bool(find_shapes(part) and find_shapes(part)[0][0] == 0) or (
        2 <= len(mots) <= 3 and is_first_name(mots[-1]) and not STRUCTURE.search(plier(part))
    )


def structures_of(texte: str, personnes: Personnes, devant: str = "") -> list[str]:
    """Return the structures of one line; ``devant``: what stands first on the lines around it."""
    m = _PARENTHESES.match(texte)
    if m:
        qui, quoi = _kind(m["qui"], personnes), _kind(_first_part(m["quoi"]), personnes)
        if (quoi == GENS and qui != GENS) or (not quoi and qui != GENS and devant == LIEUX):
            return _learn(m["quoi"], [m["qui"]], personnes)
        if qui != LIEUX or (quoi == LIEUX and devant == GENS):
            return _learn(m["qui"], [m["quoi"]], personnes)
    if pointe := _around_colon(texte, personnes, devant):
        return pointe
    parts = _parts(texte) if not m else [p for p in _SEPARE.split(texte) if p.strip(" .")]
    gens = [p for p in parts if looks_person(p) and plier(p) not in personnes.structures]
    autres = [p for p in parts if p not in gens]
    if plier(parts[0] if parts else "") in personnes.structures:
        return _learn("", autres, personnes)
    if len(parts) > 1 and not gens:
        if devant == LIEUX:
            return _learn(", ".join(parts[1:]), parts[:1], personnes)
        if devant == GENS or not STRUCTURE.search(plier(parts[0])):
            gens, autres = parts[:1], parts[1:]
    return _learn(", ".join(gens), autres, personnes)


def _first_part(texte: str) -> str:
    return texte.split(",")[0].strip()


def _around_colon(texte: str, personnes: Personnes, devant: str) -> list[str]:
    """ "Structure : Prénom Nom, Prénom Nom", or the other way round."""
    gauche, deux_points, droite = texte.partition(" : ")
    if not deux_points or not droite.strip():
        return []
    if looks_person(gauche):
        return []
    gens = [p.strip() for p in _GENS.split(droite) if p.strip()]
    if any(looks_person(p) for p in gens) or devant == LIEUX:
        return _learn(droite, [gauche], personnes)
    return []


def _learn(qui: str, quoi: Sequence[str], personnes: Personnes) -> list[str]:
    for nom in _GENS.split(qui):
        net = _CIVIL.sub("", nom.strip())
        if not is_role(net):
            personnes.learn(net)
    noms = []
    for part in quoi:
        net = _without_role(personnes.mask(part))
        if len(net) > 1 and MASQUE not in net:
            noms.append(net)
    return noms


def _without_role(texte: str) -> str:
    """ "CIAS référent jeunesse" came for the CIAS; "Volontaire Repair Café" for the Repair Café."""
    plie = plier(texte)
    m = ROLE.match(plie)
    if m:
        reste = texte.split()[len(m[0].split()) :]
        while reste and (reste[0][:1].islower() or is_role(reste[0])):
            reste = reste[1:]
        return " ".join(reste).strip(" ,–-")
    mots = texte.split()
    for rang, mot in enumerate(mots[1:], 1):
        if mot[:1].islower() and ROLE.match(plier(" ".join(mots[rang:]))):
            return " ".join(mots[:rang]).strip(" ,–-")
    return texte.strip(" ,–-")
