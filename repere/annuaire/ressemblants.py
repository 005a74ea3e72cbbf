"""Places that look like one that somebody is telling of: « Est-ce l’un de ceux-ci ? »"""

from typing import Final, NamedTuple

from django.db.models import Q
from rapidfuzz.fuzz import partial_ratio, token_set_ratio

from repere.annuaire.deduplication.noms import words_of_commune
from repere.annuaire.models import Lieu
from repere.socle.texte import plier
from repere.territoires.models import Commune

NOMBRE: Final = 5
# Names as near as « Médiathèque F. Mitterrand » and « Mediatheque François Mitterrand ».
_NOM_PROCHE: Final = 72.0
_ADRESSE_PROCHE: Final = 88.0
_ADRESSE_MIN: Final = 6
_NOM_MIN: Final = 3


class Ressemblant(NamedTuple):
    """A place of the directory, and what makes it look alike."""

    lieu: Lieu
    meme_adresse: bool
    score: float


def find_similar(
    *, nom: str, commune: Commune | None, adresse: str = "", sauf: int | None = None
) -> list[Ressemblant]:
    """Return the published places of ``commune`` that may be the one meant, the likeliest first. One query."""
    if commune is None:
        return []
    dites = words_of_commune(plier(commune.nom))
    nom_plie, adresse_pliee = _own_words(nom, dites), plier(adresse)
    if len(nom_plie) < _NOM_MIN and len(adresse_pliee) < _ADRESSE_MIN:
        return []
    ici = Q(rattachement=commune) | Q(rattachement=None, code_insee=commune.pk)
    lieux = Lieu.objects.published().filter(ici).exclude(pk=sauf or 0).without_heavy()
    proches = [_compare(lieu, nom_plie, adresse_pliee, dites) for lieu in lieux.order_by("pk")]
    ranges = sorted((p for p in proches if p.score), key=lambda p: -p.score)
    return ranges[:NOMBRE]


def _compare(lieu: Lieu, nom: str, adresse: str, dites: frozenset[str]) -> Ressemblant:
    sien = _own_words(lieu.nom, dites)
    ressemble = _likeness(nom, sien)
    meme = _same_address(adresse, plier(lieu.adresse))
    garde = ressemble if ressemble >= _NOM_PROCHE else 0.0
    return Ressemblant(lieu, meme, garde + (100.0 if meme else 0.0))


def _likeness(nom: str, sien: str) -> float:
    if len(nom) < _NOM_MIN or len(sien) < _NOM_MIN:
        return 0.0
    # While one types, a name is the beginning of another.
    debut = partial_ratio(nom, sien) if len(nom) < len(sien) else 0.0
    return float(max(token_set_ratio(nom, sien), debut * 0.9))


def _same_address(une: str, autre: str) -> bool:
    if len(une) < _ADRESSE_MIN or len(autre) < _ADRESSE_MIN:
        return False
    numeros = [next((m for m in texte.split() if m.isdigit()), "") for texte in (une, autre)]
    return numeros[0] == numeros[1] and token_set_ratio(une, autre) >= _ADRESSE_PROCHE


def _own_words(nom: str, dites: frozenset[str]) -> str:
    """Return a name without the words of its commune: they say nothing of which place it is."""
    mots = plier(nom).split()
    return " ".join(mot for mot in mots if mot not in dites) or " ".join(mots)
