"""Whether a group of words that looks like a name is one here.

The more a name is also a word, or the less surely it is spelt, the more must say that it is a place: a
capital, "à", "j'habite".
"""

from typing import Final

from repere.assistant.comprehension.gazetier.ailleurs import AMBIGUES, ETRANGER
from repere.assistant.comprehension.gazetier.alentours import Alentours
from repere.assistant.comprehension.gazetier.candidats import Candidat, Mode
from repere.assistant.comprehension.gazetier.contexte import Contexte, Indice
from repere.assistant.comprehension.gazetier.departements import AMBIGUS, PAYS
from repere.assistant.comprehension.gazetier.ecrits import is_french
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.gazetier.mots_courants import MOTS, is_word
from repere.assistant.comprehension.gazetier.noms import ARTICLES, SURNOMS_LOCAUX
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS
from repere.assistant.comprehension.gazetier.ressemblance import (
    BIEN_ENTENDU,
    distance_to_words,
)

_GRANDE: Final = 5_000
_CONNUE: Final = 2_000
# "dans le Cher": only this says that a word is a département.
_DANS: Final = words("dans sur ds departement depart dep dpt dept partout habite vis tout")
# "la MDPH du Cher".
_ORGANISMES: Final = words(
    "caf mdph cpam msa prefecture conseil carsat urssaf cdad academie archives departementale"
)
_PETITE: Final = 1_000
# "à part", "à vie": no place even after "à".
_IDIOMES: Final = words(
    "part vie charge pied bout table terre lire temps peine mort sec fond cote jour base"
)

# "jargo 45": the number says that a place is named.
_COTE_DU_NUMERO: Final = 2.0
# Many write the town last, by ear: "…, amboiz".
_EN_FIN: Final = 1.25
_VILLE: Final = 15_000


class Juge(Alentours):
    """Judges the candidates of one message."""

    def accepts(self, c: Candidat) -> bool:
        """Say whether these words name a place."""
        if c.mode is Mode.CODE:
            return True
        contexte = Contexte(self._message, c.debut, c.fin)
        if contexte.is_street_or_person() or self.is_surname(c):
            return False
        if c.mode in (Mode.ECRITURE, Mode.HABITANT):
            return True
        cue = contexte.cue()
        if self.alone(c) and len(c.cle) >= 6:
            cue = max(cue, Indice.DANS)
        if c.mode is Mode.DEPARTEMENT:
            return self._departement(c)
        if not c.cibles[0].dedans:
            return self._elsewhere(c, cue)
        if c.mode is Mode.QUARTIER:
            return True
        if c.mode is Mode.QUARTIER_COMMUN:
            return self._quarter(c, cue)
        return self._commune(c, cue)

    def _commune(self, c: Candidat, cue: Indice) -> bool:
        if self.after_quarter(c) and (c.mode <= Mode.PARTIEL or c.cle in COMMUNS):
            return False
        if c.cle in PAYS and not (
            c.mode is Mode.EXACT and (self.direct(c) or self.beside_number(c))
        ):
            return False
        if c.mode in (Mode.EXACT, Mode.PARTIEL):
            return self._spelt_right(c, cue)
        return self._misspelt(c, cue)

    def _spelt_right(self, c: Candidat, cue: Indice) -> bool:
        population = c.cibles[0].population
        if self.beside_number(c):
            return True
        if population < _CONNUE and self.previous(c) == "en":
            return False
        if c.mode is Mode.PARTIEL and c.pleins == 1 and self.article_in_excess(c):
            return False
        if self.all_common(c):
            return self._word(c, cue)
        # "la Saint-Valentin" is a day.
        if self.is_feast(c):
            return False
        if c.pleins > 1 and all(map(is_french, self.pleins(c))):
            if self.article_in_excess(c) or (self.joins(c) and not self.capital(c)):
                return False
            if not self.capital(c):
                return cue >= Indice.DANS or self.whole(c)
        if c.pleins == 1 and c.article_manque:
            return self._word(c, cue) or (self.ends_carelessly(c) and not is_word(c.cle))
        if c.cle in SURNOMS_LOCAUX:
            return True
        # "les ormes devant chez moi"
        devant = c.pleins == 1 and self.article_in_excess(c) and not self.capital(c)
        if devant and not self._crie and cue < Indice.DANS:
            return False
        if c.mode is not Mode.EXACT and len(c.cle) <= 3 and cue < Indice.DANS:
            return self.capital(c) and not self.initial(c)
        if c.mode is Mode.EXACT and (c.pleins > 1 or population >= _CONNUE):
            return True
        if c.mode is Mode.PARTIEL and population >= _CONNUE and c.pleins == 1:
            return True
        if cue >= Indice.LISTE or self.capital(c) or self.alone(c):
            return True
        # What is no word, written as a name is, names it.
        return len(c.cle) >= (5 if self.at_edge(c) else 6) and not self._etranger

    def _word(self, c: Candidat, cue: Indice) -> bool:
        """A name that is also a word."""
        if self.followed_by_part(c):
            return True
        if self.article_in_excess(c) and not self.capital(c):
            return False
        if c.article_manque and not self.capital(c):
            return False
        if self.capital(c):
            known = c.cibles[0].population >= _GRANDE and not self.initial(c)
            return known or (
                cue >= Indice.LISTE
                and (not self.initial(c) or self.alone(c) or self.stops(c) or self.isolated(c))
            )
        if self.alone(c) or self.isolated(c):
            return c.cibles[0].population >= (_PETITE if self._crie else _GRANDE)
        # "atelier dessin tours"
        if self.ends_carelessly(c) and c.cibles[0].population >= _GRANDE:
            return True
        direct = self.direct(c)
        if Contexte(self._message, c.debut, c.fin).is_home():
            return self.previous(c) not in ARTICLES
        if direct and not any(map(is_word, self.pleins(c))):
            return True
        grande = c.cibles[0].population >= (_PETITE if self.previous(c) in ("de", "d") else _GRANDE)
        return direct and c.cle not in _IDIOMES and grande

    def _misspelt(self, c: Candidat, cue: Indice) -> bool:
        if (
            any(mot.brut[1:] != mot.brut[1:].lower() for mot in self._mots[c.debut : c.fin])
            and not self._crie
        ):
            return False
        if self.article_in_excess(c):
            return False
        if self.all_common(c):
            return self._sounds_like_a_word(c, cue)
        # Words of another language look like misspelt towns: "strange", "unuttum".
        if self._etranger and cue < Indice.HABITE and c.ecart > BIEN_ENTENDU:
            return False
        if self._etranger and c.pleins == 1 and not self.capital(c) and cue < Indice.HABITE:
            return False
        if self.beside_number(c) and len(c.cle) >= 5:
            return c.ecart <= _COTE_DU_NUMERO
        population = c.cibles[0].population
        if c.article_manque or (population < _CONNUE and self.previous(c) == "en"):
            return False
        if c.pleins > 1 and all(map(is_french, self.pleins(c))) and not self.capital(c):
            if self.joins(c):
                return c.pleins >= 3 and len(c.cle) >= 10
            connue = population >= _CONNUE or c.pleins >= 3
            return self.whole(c) and connue and len(c.cle) >= 6
        if c.mode is Mode.SON and self.joins(c):
            return cue >= Indice.DANS
        return c.ecart <= self._allowed(c, cue) and not self._likelier_word(c, cue)

    def _sounds_like_a_word(self, c: Candidat, cue: Indice) -> bool:
        """Judge a misspelt name that is a word, or sounds like one: "a tour", "vers luannt"."""
        situe = self.direct(c) or cue in (Indice.PRES, Indice.HABITE)
        inconnu = not any(map(is_word, self.pleins(c))) and c.cibles[0].population >= _VILLE
        ville = c.cibles[0].dedans and c.cibles[0].population >= _VILLE
        situe = situe or self.closes(c) or (ville and self.ends_carelessly(c))
        situe = situe or (inconnu and self.at_edge(c) and c.ecart <= 1)
        if not situe or self.previous(c) == "en":
            return False
        mots = self.pleins(c)
        ecrit = any(is_word(mot) or is_word(mot[1:]) for mot in mots) or len(c.cle) < 4
        if ecrit and c.mode is Mode.FLOU:
            return False
        grande = c.cibles[0].population >= (_GRANDE if ecrit else _PETITE)
        return len(c.cle) >= 4 and grande and c.cle not in _IDIOMES and not self.rolled(c)

    def _allowed(self, c: Candidat, cue: Indice) -> float:
        """Return how misspelt a name may be: the surer that a place is said, the more."""
        longueur, population = len(c.cle), c.cibles[0].population
        if cue >= Indice.DANS:
            return _allowed_where_places_are(longueur, population)
        if self.ends_carelessly(c) and longueur >= 4 and (c.pleins == 1 or c.etrange):
            return _allowed_where_places_are(longueur, population)
        fin = self.at_edge(c) and population >= _GRANDE and longueur >= 6
        nomme = (self.capital(c) and not self.initial(c)) or self.isolated(c)
        if nomme and population >= _PETITE and longueur >= 5:
            return 2.0 if longueur >= 8 else _EN_FIN if fin else 1.0
        if fin:
            return max(_EN_FIN, _allowed_anywhere(longueur, population))
        if self.at_edge(c) and longueur == 4 and population >= 5 * _GRANDE:
            return 1.0
        if self.at_edge(c) and longueur >= 5:
            bord = 1.0 if population >= _CONNUE or longueur >= 7 else BIEN_ENTENDU
            return max(bord, _allowed_anywhere(longueur, population))
        return _allowed_anywhere(longueur, population)

    def _likelier_word(self, c: Candidat, cue: Indice) -> bool:
        """Say whether an everyday word, misspelt, explains the word as well."""
        if c.pleins > 1 or Contexte(self._message, c.debut, c.fin).is_home():
            return False
        if self.capital(c) and not self.initial(c):
            return False
        situe = (cue >= Indice.DANS and c.cibles[0].population >= _VILLE) or (
            self.ends_carelessly(c) and c.cibles[0].population >= _CONNUE
        )
        avantage = 0.5 if situe else 0.0
        return distance_to_words(c.cle) <= c.ecart - avantage

    def _departement(self, c: Candidat) -> bool:
        mots = [mot.plie for mot in self._mots]
        if not c.cle.isalpha() or c.cle not in AMBIGUS:
            return True
        if self.beside_number(c):
            return True
        debut = c.debut + (mots[c.debut] in ARTICLES)
        avant = mots[max(0, debut - 3) : debut]
        if any(mot in _DANS for mot in avant) and {*avant} & {*ARTICLES, "du", "de"}:
            return True
        if (
            c.cibles[0].dedans
            and avant[-1:] in (["du"], ["l"], ["de"])
            and any(mot in _ORGANISMES for mot in avant[:-1])
        ):
            return True
        capital = self._mots[debut].brut[:1].isupper() and not self._crie
        return capital and bool({*avant[-1:]} & {"le", "la", "l"})

    def _elsewhere(self, c: Candidat, cue: Indice) -> bool:
        population = c.cibles[0].population
        if c.article_manque or self.article_in_excess(c) or self.lacks_article(c):
            return False
        # "tout le monde" is not Toutlemonde.
        if self.joins(c) and all(map(is_french, self.pleins(c))):
            return False
        if c.mode is not Mode.EXACT:
            if self.all_common(c) or len(c.cle) < 6:
                return False
            situe = self.direct(c) or cue in (Indice.PRES, Indice.HABITE)
            return situe and self._misspelt(c, cue)
        if c.cibles[0].code == ETRANGER:
            return self.direct(c) or cue in (Indice.PRES, Indice.HABITE) or self.alone(c)
        mot = c.cle in AMBIGUES or c.cle in MOTS
        if mot or (population < _VILLE and c.pleins == 1 and all(map(is_word, self.pleins(c)))):
            direct = self.direct(c) and population >= _VILLE and c.cle not in _IDIOMES
            direct = direct or cue in (Indice.PRES, Indice.HABITE)
            known = population >= _VILLE and not self.initial(c)
            known = known and c.cle not in AMBIGUES
            return (direct and len(c.cle) > 4) or (
                self.capital(c) and (known or cue >= Indice.DANS)
            )
        if cue >= Indice.DANS or self.alone(c):
            return True
        bord = not c.debut or c.fin == len(self._mots) or self.isolated(c)
        return (
            population >= _VILLE
            or (bord and len(c.cle) >= 5)
            or (self.capital(c) and not self.initial(c))
        )

    def _quarter(self, c: Candidat, cue: Indice) -> bool:
        if self.after_quarter(c):
            return True
        brut = self._message.brut.lower()
        proche = any(cible.nom.lower() in brut for cible in c.cibles)
        return proche or (not c.homonyme and self.capital(c) and cue >= Indice.DANS)


def _allowed_where_places_are(longueur: int, population: int) -> float:
    if longueur <= 3:
        return BIEN_ENTENDU if population >= _GRANDE else 0.0
    if longueur == 4:
        return 1.0 if population >= _PETITE else BIEN_ENTENDU
    return 1.4 if longueur <= 6 else 2.0 if longueur <= 9 else 3.0


def _allowed_anywhere(longueur: int, population: int) -> float:
    if longueur <= 4:
        return BIEN_ENTENDU if population >= 6_000 and longueur == 4 else 0.0
    if longueur == 5:
        return 1.0 if population >= 8_000 else BIEN_ENTENDU if population >= _GRANDE else 0.0
    if longueur == 6:
        return 1.0 if population >= _CONNUE else BIEN_ENTENDU if population >= _PETITE else 0.0
    if longueur <= 8:
        return 2.0 if population >= 8_000 and longueur == 8 else 1.2
    return 2.0 if longueur <= 10 else 2.5
