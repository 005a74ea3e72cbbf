"""The commune that a text names, somewhere among other words: "12 rue Nationale, 37000 Tours"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from repere.territoires.models import AncienneCommune, Commune
from repere.territoires.noms_communes import PETITS_MOTS, mots_du_nom, noyau, noyau_du_nom

_MOTS_MAX: Final = 24
_NOM_MAX: Final = 9
_CODE_POSTAL: Final = re.compile(r"(?<!\d)(\d{2}) ?(\d{3})(?!\d)")
# "rue de Chinon" is a street, of any town.
VOIES: Final = frozenset(
    [
        "rue",
        "avenue",
        "av",
        "boulevard",
        "bd",
        "bld",
        "chemin",
        "route",
        "rte",
        "allee",
        "impasse",
        "quai",
        "cours",
        "place",
        "pl",
        "square",
        "faubourg",
        "fg",
        "venelle",
        "passage",
        "sentier",
        "ruelle",
        "residence",
        "lotissement",
        "esplanade",
        "promenade",
    ]
)
# A name misspelt at the end of an address must be this near.
_RESSEMBLANCE: Final = 0.85
_LETTRES_MIN: Final = 4


def named_commune(texte: str) -> Commune | None:
    """Return the commune that ``texte`` names, None when it names none.

    A postal code settles between namesakes, and alone stands for its largest commune. Otherwise a name
    at the end wins, then at the beginning, the longest first; of namesakes, the most peopled.
    """
    desservies = _of_postal_codes(texte)
    mots = [mot for mot in mots_du_nom(texte) if not mot.isdigit()][:_MOTS_MAX]
    par_nom = _by_name(mots)
    for nom in _possible_names(mots):
        memes = par_nom.get(nom, [])
        if desservies:
            memes = [commune for commune in memes if commune.pk in desservies]
        if memes:
            return _largest(memes)
    return _largest(desservies.values()) or _misspelt(mots)


def _largest(communes: Iterable[Commune]) -> Commune | None:
    return max(communes, key=lambda c: (c.population or 0, c.pk), default=None)


def _of_postal_codes(texte: str) -> dict[str, Commune]:
    codes = ["".join(parties) for parties in _CODE_POSTAL.findall(texte)]
    if not codes:
        return {}
    return {commune.pk: commune for commune in Commune.objects.serving(*codes).order_by("pk")}


def _by_name(mots: Sequence[str]) -> dict[str, list[Commune]]:
    noms = set(_possible_names(mots))
    trouvees: dict[str, list[Commune]] = defaultdict(list)
    anciens: dict[str, list[Commune]] = defaultdict(list)
    for commune in Commune.objects.filter(nom_recherche__in=noms).order_by("pk"):
        trouvees[commune.nom_recherche].append(commune)
    anciennes = AncienneCommune.objects.filter(nom_recherche__in=noms).select_related("commune")
    for ancienne in anciennes.order_by("pk"):
        anciens[ancienne.nom_recherche].append(ancienne.commune)
    # A commune of today before what once had its name.
    return anciens | trouvees


def _possible_names(mots: Sequence[str]) -> Iterator[str]:
    """Yield the groups of words that may be the name, the likeliest first."""
    fin = len(mots)
    bornes = [(debut, fin) for debut in range(max(0, fin - _NOM_MAX), fin)]
    bornes += [(0, stop) for stop in range(min(fin, _NOM_MAX), 0, -1)]
    bornes += [
        (debut, debut + nombre)
        for nombre in range(min(fin, _NOM_MAX), 0, -1)
        for debut in range(fin - nombre, -1, -1)
    ]
    for debut, stop in bornes:
        if not _is_street(mots, debut) and any(m not in PETITS_MOTS for m in mots[debut:stop]):
            yield " ".join(mots[debut:stop])


def _is_street(mots: Sequence[str], debut: int) -> bool:
    avant = [mot for mot in mots[:debut] if mot not in PETITS_MOTS]
    return bool(avant) and avant[-1] in VOIES


def _misspelt(mots: Sequence[str]) -> Commune | None:
    for debut in range(max(0, len(mots) - 4), len(mots)):
        fin = list(mots[debut:])
        if _is_street(mots, debut) or len(noyau(tuple(fin))) < _LETTRES_MIN:
            continue
        for trouvee in Commune.objects.search(" ".join(fin), 1):
            if _alike(noyau(tuple(fin)), noyau_du_nom(trouvee.par)):
                return trouvee.commune
    return None


def _alike(a: str, b: str) -> bool:
    return bool(OSA.normalized_similarity(a, b) >= _RESSEMBLANCE)
