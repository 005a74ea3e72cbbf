"""Recognising the closed lists of the standard, however they are written and whatever their version."""

import re
from functools import lru_cache
from typing import Any, Final

from rapidfuzz import fuzz, process

from repere.annuaire.standard.normalisation.anciennes_valeurs import ALIAS
from repere.annuaire.standard.normalisation.resultat import Avis, Normalise
from repere.annuaire.standard.normalisation.texte import clean_text, is_filler
from repere.annuaire.standard.vocabulaire import ENUMERATIONS, TYPOLOGIES
from repere.socle.texte import plier

# Below, two different values of one list could be confused; above, it is a slip of the pen.
SEUIL_COQUILLE: Final = 92.0
# Below, naming the "nearest" value would only mislead.
SEUIL_RESSEMBLANCE: Final = 65.0
PRIX: Final = "Un prix est écrit : le lieu est noté payant."
INCONNUE: Final = "Cette valeur n'existe pas dans la liste du standard ; elle est mise de côté."
COQUILLE: Final = "Cette valeur était mal orthographiée ; elle est corrigée."
_PRIX: Final = re.compile(r"[1-9]\d*(?:[.,]\d+)?\s*(?:€|euros?\b)", re.I)
_DETAIL: Final = re.compile(r"\s*(?::|\(|\s[-–—]\s).*$", re.S)


def _canon(champ: str) -> dict[str, tuple[str, ...]]:
    connues = {plier(valeur): (valeur,) for valeur in ENUMERATIONS[champ]}
    if champ == "typologie":
        for code, libelle in TYPOLOGIES.items():
            connues.setdefault(plier(libelle), (code,))
    return {**{plier(a): v for a, v in ALIAS.get(champ, {}).items()}, **connues}


_CONNUES: Final = {champ: _canon(champ) for champ in ENUMERATIONS}


@lru_cache(maxsize=20_000)
def recognise(champ: str, valeur: str) -> tuple[str, ...] | None:
    """Return the standard's value(s) for ``valeur``, () when it has no successor, None if unknown."""
    connues = _CONNUES[champ]
    plie = plier(valeur)
    if plie in connues:
        return connues[plie]
    # "Payant : L'accès au lieu…", "À distance (par téléphone…)": the words before are the value.
    return connues.get(plier(_DETAIL.sub("", valeur)))


def nearest(champ: str, valeur: str) -> tuple[str, float]:
    """Return the value of the list closest to ``valeur``, and how close, out of 100."""
    choix = {v: plier(TYPOLOGIES[v] if champ == "typologie" else v) for v in ENUMERATIONS[champ]}
    trouve = process.extractOne(plier(valeur), choix, scorer=fuzz.ratio)
    return (trouve[2], trouve[1]) if trouve else ("", 0.0)


@lru_cache(maxsize=20_000)
def _read_cell(champ: str, cellule: str) -> Normalise[tuple[str, ...]]:
    valeurs: dict[str, None] = {}
    avis: list[Avis] = []
    for morceau in split_values((champ,), cellule):
        trouvees = recognise(champ, morceau)
        if trouvees is None:
            trouvees, remarque = _approach(champ, morceau)
            avis.append(remarque)
        valeurs.update(dict.fromkeys(trouvees))
    return Normalise(tuple(valeurs), tuple(avis))


def split_values(champs: tuple[str, ...], cellule: str) -> list[str]:
    """Split on the separators of every version, never inside a value that holds a comma."""
    morceaux: list[str] = []
    for morceau in re.split(r"[|;\n]", cellule):
        connu = any(recognise(champ, morceau) is not None for champ in champs)
        morceaux += [morceau] if connu else re.split(r",(?![^(]*\))", morceau)
    return [m.strip() for m in morceaux if not is_filler(m)]


def distribute(champs: tuple[str, ...], valeur: Any) -> dict[str, list[str]]:
    """Share a cell between several lists, each value where it is known; the first takes the unknown."""
    parts: dict[str, list[str]] = {}
    cellule = "|".join(map(str, valeur)) if isinstance(valeur, list | tuple) else str(valeur)
    for morceau in split_values(champs, cellule):
        connu = next((c for c in champs if recognise(c, morceau) is not None), champs[0])
        parts.setdefault(connu, []).append(morceau)
    return parts


def _approach(champ: str, morceau: str) -> tuple[tuple[str, ...], Avis]:
    if champ == "frais_a_charge" and _PRIX.search(morceau) and "gratuit" not in plier(morceau):
        return ("Payant",), Avis(morceau, PRIX, "Le prix lui-même n'a pas de place ici.")
    proche, score = nearest(champ, morceau)
    if score >= SEUIL_COQUILLE and champ != "typologie":
        return (proche,), Avis(morceau, COQUILLE, f"Valeur retenue : « {proche} ».")
    return (), Avis(morceau, INCONNUE, _remedy(champ, proche, score))


def _remedy(champ: str, proche: str, score: float) -> str:
    """Name the nearest value when it looks alike, else what there is to choose from."""
    if score >= SEUIL_RESSEMBLANCE:
        libelle = f" ({TYPOLOGIES[proche]})" if champ == "typologie" else ""
        return f"La valeur la plus proche est « {proche} »{libelle} : vérifiez."
    if champ == "typologie":
        return (
            "Choisissez un code de la liste nationale des types de lieux, par exemple BIB ou CCAS."
        )
    return f"Valeurs possibles : {' ; '.join(ENUMERATIONS[champ])}."


def read_enumeration(champ: str, valeur: Any) -> Normalise[tuple[str, ...]]:
    """Return the values of the standard that a cell or list states, order kept, none twice."""
    if not isinstance(valeur, str):
        valeur = (
            "|".join(str(v) for v in valeur) if isinstance(valeur, list | tuple) else str(valeur)
        )
    texte, avis = clean_text(valeur, lignes=True)
    lu = _read_cell(champ, texte)
    return Normalise(lu.valeur, (*avis, *lu.avis)) if avis else lu
