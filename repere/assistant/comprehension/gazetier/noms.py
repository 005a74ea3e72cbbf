"""Every name that leads somewhere, under the keys by which people may write it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from repere.assistant.comprehension.gazetier.departements import AMBIGUS, DEPARTEMENTS, PROVINCES
from repere.assistant.comprehension.gazetier.modele import Entree
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.gazetier.villes import SURNOMS, VILLES
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.territoires.noms_communes import PETITS_MOTS, mots_du_nom

ARTICLES: Final = frozenset(("le", "la", "les", "l"))
# A town out of the territory weighs this much against misspellings.
_POPULATION_AILLEURS: Final = 60_000
# Beginnings of too many names to mean one.
DEBUTS_VAGUES: Final = words("saint sainte saints saintes sur sous en val chateau mont")
# Communes that merged and left no delegated commune behind: people still say their names.
REUNIES: Final = {
    "28012": (
        "Arrou",
        "Boisgasson",
        "Châtillon-en-Dunois",
        "Courtalain",
        "Langey",
        "Saint-Pellerin",
    ),
    "28103": ("Cloyes-sur-le-Loir", "Douy", "Montigny-le-Gannelon", "Romilly-sur-Aigre"),
    "37021": ("Beaumont-la-Ronce", "Louestault"),
    "37232": ("Saint-Patrice", "Ingrandes-de-Touraine", "Saint-Michel-sur-Loire"),
}
SURNOMS_LOCAUX: Final = {
    "romo": "41194",
    "spdc": "37233",
    "stpdc": "37233",
    "fleury": "45147",
    "joue": "37122",
}


@dataclass(frozen=True, slots=True)
class Cible:
    """A place that names lead to. ``article``: its name begins with one."""

    nom: str
    code: str
    departement: str
    population: int
    dedans: bool = True


class Noms:
    """The keys of names. Values are targets, the likeliest first."""

    def __init__(self, entrees: Iterable[Entree]) -> None:
        communes = sorted(entrees, key=lambda e: (-e.population, e.code))
        self.cibles: dict[str, Cible] = {}
        self.exacts: dict[str, list[Cible]] = defaultdict(list)
        self.partiels: dict[str, list[Cible]] = defaultdict(list)
        self.sons: dict[str, list[Cible]] = defaultdict(list)
        self.postaux: dict[str, list[Cible]] = defaultdict(list)
        self.avec_article: set[tuple[str, str]] = set()
        self.departements: dict[str, Cible] = {}
        self.dedans = {commune.departement for commune in communes}
        # First words of the names of larger communes: everyday words that may begin a misspelt one.
        self._longs = [content(mots_du_nom(c.nom)) for c in communes if c.population >= 2_000]
        for commune in communes:
            self._add(commune)
        self._add_elsewhere()
        self._add_departements()
        self.tetes = {mots[0] for mots in self._longs if len(mots) > 1}
        for surnom, code in SURNOMS_LOCAUX.items():
            if code in self.cibles and self.cibles[code] not in self.partiels[surnom][:1]:
                self.partiels[surnom].insert(0, self.cibles[code])
        flous = {
            (cle, cible.code): cible
            for index in (self.exacts, self.partiels)
            for cle, cibles in index.items()
            for cible in cibles[:2]
            if len(cle) >= 4 and cle not in SURNOMS_LOCAUX
        }
        self.flous = [cle for cle, _ in flous]
        self.flous_cibles = list(flous.values())
        self.flous_sons = [cle for cle in self.sons if len(cle) >= 4]

    @lru_cache(maxsize=128)  # noqa: B019 - as many gazetteers as territories: one
    def about_as_long(self, longueur: int, ecart: int) -> tuple[list[str], list[Cible]]:
        """Return the written keys that may be ``ecart`` mistakes away from one of that length."""
        rangs = [i for i, cle in enumerate(self.flous) if abs(len(cle) - longueur) <= ecart]
        return [self.flous[i] for i in rangs], [self.flous_cibles[i] for i in rangs]

    @lru_cache(maxsize=64)  # noqa: B019
    def sounds_about_as_long(self, longueur: int) -> list[str]:
        """Return the sounds that may be one mistake away from one of that length."""
        return [son for son in self.flous_sons if abs(len(son) - longueur) <= 1]

    def _add(self, commune: Entree) -> None:
        cible = Cible(commune.nom, commune.code, commune.departement, commune.population)
        self.cibles[cible.code] = cible
        for nom in dict.fromkeys((commune.nom, *commune.anciens, *REUNIES.get(commune.code, ()))):
            self._name(cible, nom)
        for code_postal in commune.codes_postaux:
            self.postaux[code_postal].append(cible)

    def _name(self, cible: Cible, nom: str) -> None:
        mots = mots_du_nom(nom)
        if not mots:
            return
        pleins = content(mots)
        cle = "".join(pleins)
        if mots[0] in ARTICLES:
            self.avec_article.add((cle, cible.code))
        for forme in {cle, "".join(mots)}:
            _append(self.exacts[forme], cible)
        _append(self.sons[sound(pleins)], cible)
        _append(self.sons[phonetic_key("".join(mots))], cible)
        for fin in range(1, len(pleins)):
            debut = pleins[:fin]
            if debut[-1] in DEBUTS_VAGUES:
                continue
            _append(self.partiels["".join(debut)], cible)
            _append(self.sons[sound(debut)], cible)
        if mots[0] in ARTICLES and len(pleins) == 1:
            self.avec_article.add((phonetic_key(cle), cible.code))

    def _add_elsewhere(self) -> None:
        """Name large towns that the territory does not hold, unless one of its own bears the name."""
        for code, nom in VILLES.items():
            if departement_of(code) in self.dedans:
                continue
            cible = Cible(nom, code, departement_of(code), _POPULATION_AILLEURS, False)
            self.cibles[code] = cible
            mots = mots_du_nom(nom)
            self._elsewhere(cible, content(mots))
            self._elsewhere(cible, mots)
        for surnom, code in SURNOMS.items():
            if code in self.cibles:
                self._elsewhere(self.cibles[code], tuple(surnom.split()))

    def _elsewhere(self, cible: Cible, mots: tuple[str, ...]) -> None:
        cle = "".join(mots)
        if cle not in self.exacts and all(c.population < 5_000 for c in self.partiels.get(cle, ())):
            self.exacts[cle].append(cible)
        if (son := sound(mots)) not in self.sons:
            self.sons[son].append(cible)

    def _add_departements(self) -> None:
        for code, nom in DEPARTEMENTS.items():
            mots = mots_du_nom(nom)
            cible = Cible(nom, code, code, 0, code in self.dedans)
            self.departements[code] = cible
            for forme in _spellings("".join(content(mots))):
                self.departements.setdefault(forme, cible)
        for province, code in PROVINCES.items():
            self.departements[province] = self.departements[code]

    @staticmethod
    def is_ambiguous(cle: str) -> bool:
        return cle in AMBIGUS


def _spellings(cle: str) -> Iterator[str]:
    """Yield "indreloire" and what people write for it: "Loir" and "Loire" are one sound."""
    yield cle
    if cle.endswith("loire") and cle != "loire":
        yield cle[:-1]
    elif cle.endswith("loir"):
        yield cle + "e"
    elif cle == "loircher":
        yield "loirecher"


def content(mots: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a name that count; all of them when none does."""
    tous = tuple(mots)
    return tuple(mot for mot in tous if mot not in PETITS_MOTS) or tous


def sound(mots: Iterable[str]) -> str:
    """Return how words sound, stuck together."""
    return "".join(map(phonetic_key, mots))


def departement_of(code: str) -> str:
    """Return the département of an INSEE code."""
    return code[:3] if code.startswith("97") else code[:2]


def _append(cibles: list[Cible], cible: Cible) -> None:
    if cible not in cibles:
        cibles.append(cible)
