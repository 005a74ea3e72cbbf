"""Every name that leads somewhere, under the keys by which people may write it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from repere.assistant.comprehension.gazetier.ailleurs import ETRANGER, SURNOMS, towns
from repere.assistant.comprehension.gazetier.departements import AMBIGUS, DEPARTEMENTS, PROVINCES
from repere.assistant.comprehension.gazetier.modele import Entree
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.socle.texte import sans_accents
from repere.territoires.noms_communes import PETITS_MOTS, mots_du_nom

_LETTRES: Final = re.compile(r"[^\W\d_]+")
_E_FINAL: Final = re.compile(r"(?<=..)(?:é|ée|és|ées|ez)$")
_AY_FINAL: Final = re.compile(r"(?<=..)(?:ay|ey|aye)$")
SAINTS: Final = frozenset(("saint", "sainte"))
ARTICLES: Final = frozenset(("le", "la", "les", "l"))
# A name that a commune only had, or that a part of it has, is said of fewer people than its own.
_PART_DES_ANCIENS: Final = 4
# "Saint-Étienne" is the large town, "Saint-Denis" may be the beginning of one of ours.
_PAR_RAPPORT: Final = 40
# Others are known of elsewhere only when they are written right.
_GRANDE_AILLEURS: Final = 20_000
# "Château-Gontier" is the beginning of a longer name.
_DEBUT_AILLEURS: Final = 8_000
# Beginnings of too many names to mean one.
DEBUTS_VAGUES: Final = words(
    "saint sainte saints saintes sur sous en val chateau mont ville bois beau belle bon cinq ile pont petit petite grand grande"
)
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
    "chx": "36044",
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
        self.departements_entendus: dict[str, Cible] = {}
        self.dedans = {commune.departement for commune in communes}
        # First words of the names made of several: everyday words that may begin a misspelt one.
        longs = [content(mots_du_nom(nom)) for c in communes for nom in (c.nom, *c.anciens)]
        self.tetes = {mots[0] for mots in longs if len(mots) > 1}
        # "saintjean": two words that people write as one.
        self.saints = {"".join(mots[:2]) for mots in longs if mots[0] in SAINTS and len(mots) > 1}
        for commune in communes:
            self._add(commune)
        self._add_departements()
        self._add_elsewhere()
        for index in (self.exacts, self.partiels, self.sons):
            for cibles in index.values():
                cibles.sort(key=lambda c: (not c.dedans, -c.population, c.code))
        for surnom, code in SURNOMS_LOCAUX.items():
            if code in self.cibles and self.cibles[code] not in self.partiels[surnom][:1]:
                self.partiels[surnom].insert(0, self.cibles[code])

    def _add(self, commune: Entree) -> None:
        cible = Cible(commune.nom, commune.code, commune.departement, commune.population)
        self.cibles[cible.code] = cible
        self._name(cible, commune.nom)
        ancienne = replace(cible, population=cible.population // _PART_DES_ANCIENS)
        for nom in dict.fromkeys((*commune.anciens, *REUNIES.get(commune.code, ()))):
            self._name(ancienne, nom)
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
        for son in (sound(pleins), heard(nom), phonetic_key("".join(mots))):
            _append(self.sons[son], cible)
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
        for code, nom, population in towns():
            if departement_of(code) in self.dedans:
                continue
            cible = Cible(nom, code, departement_of(code), population, False)
            self.cibles[code] = cible
            mots = mots_du_nom(nom)
            pleins = content(mots)
            self._elsewhere(cible, pleins)
            self._elsewhere(cible, mots)
            if len(pleins) > 2 and population >= _DEBUT_AILLEURS and pleins[0] not in SAINTS:
                self._elsewhere(cible, pleins[:2])
        for surnom, code in SURNOMS.items():
            if code in self.cibles:
                self._elsewhere(self.cibles[code], tuple(surnom.split()))

    def _elsewhere(self, cible: Cible, mots: tuple[str, ...]) -> None:
        """Let a town of elsewhere have a name that nothing here bears; of namesakes, keep the largest."""
        cle = "".join(mots)
        if any(c.dedans for c in self.exacts.get(cle, ())):
            return
        departement = self.departements.get(cle)
        if (departement and departement.dedans) or any(
            _PAR_RAPPORT * c.population >= cible.population for c in self.partiels.get(cle, ())
        ):
            return
        if all(cible.population > c.population for c in self.exacts[cle]):
            self.exacts[cle] = [cible]
        son = sound(mots)
        grande = cible.code != ETRANGER and cible.population >= _GRANDE_AILLEURS
        if grande and son not in self.sons:
            self.sons[son].append(cible)

    def _add_departements(self) -> None:
        for code, nom in DEPARTEMENTS.items():
            mots = content(mots_du_nom(nom))
            cible = Cible(nom, code, code, 0, code in self.dedans)
            self.departements[code] = cible
            self.departements.setdefault("".join(mots), cible)
            if len(mots) > 1 or (cible.dedans and nom.lower() not in AMBIGUS):
                self.departements_entendus.setdefault(sound(mots), cible)
        for province, code in PROVINCES.items():
            self.departements[province] = self.departements[code]

    @staticmethod
    def has_article(cible: Cible) -> bool:
        """Say whether a name begins with an article."""
        return mots_du_nom(cible.nom)[0] in ARTICLES

    def department(self, mots: tuple[str, ...]) -> Cible | None:
        """Return the département of these words: "loir cher", "eur loire", "lindre"."""
        cle = "".join(mots)
        if not cle.isalpha():
            return None
        if len(mots) > 1:
            return self.departements.get(cle) or self.departements_entendus.get(sound(mots))
        if len(cle) >= 6 and (entendu := self.departements_entendus.get(sound(mots))):
            return entendu
        colle = cle[1:] if cle[0] == "l" and cle not in self.departements else cle
        return self.departements.get(colle) if colle == cle or colle in AMBIGUS else None

    @staticmethod
    def is_ambiguous(cle: str) -> bool:
        return cle in AMBIGUS


def content(mots: Iterable[str]) -> tuple[str, ...]:
    """Return the words of a name that count; all of them when none does."""
    tous = tuple(mots)
    return tuple(mot for mot in tous if mot not in PETITS_MOTS) or tous


def sound(mots: Iterable[str]) -> str:
    """Return how words sound, stuck together."""
    return "".join(map(phonetic_key, mots))


def heard(nom: str) -> str:
    """Return how a name sounds, its last accents heard: "Lucé" is not "luce"."""
    mots = [mot for mot in _LETTRES.findall(nom.lower()) if sans_accents(mot) not in PETITS_MOTS]
    return sound(accented(_AY_FINAL.sub("é", mot)) for mot in mots)


def accented(mot: str) -> str:
    """Fold a word so that its last accent is still heard: "olivé" → "oliver", that sounds as "olivet"."""
    return sans_accents(_E_FINAL.sub("er", mot))


def departement_of(code: str) -> str:
    """Return the département of an INSEE code."""
    return code[:3] if code.startswith("97") else code[:2]


def _append(cibles: list[Cible], cible: Cible) -> None:
    if all(cible.code != autre.code for autre in cibles):
        cibles.append(cible)
