"""Whether a group of words that looks like a name is one here.

The more a name is also a word, or the less surely it is spelt, the more must say that it is a place: a
capital, "à", "j'habite".
"""

from typing import Final

from repere.assistant.comprehension.gazetier.candidats import TURC, Candidat, Mode, is_french
from repere.assistant.comprehension.gazetier.contexte import Contexte, Indice
from repere.assistant.comprehension.gazetier.departements import AMBIGUS
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.gazetier.noms import ARTICLES, content
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS
from repere.assistant.comprehension.texte.langue import language
from repere.assistant.comprehension.texte.modele import Message
from repere.territoires.noms_communes import mots_du_nom

_GRANDE: Final = 5_000
_CONNUE: Final = 2_000
# "dans le Cher": only this says that a word is a département.
_DANS: Final = words("dans sur ds departement dpt dept partout habite vis tout")
_PETITE: Final = 1_000
_QUARTIER: Final = words("quartier quartiers cite qpv residence secteur")
# "à tour de rôle", "tour à tour", "à part", "à vie": no place even after "à".
# "la gare de tours", "près de contres".
_DE_LIEU: Final = words(
    """gare mairie ville centre caf cpam prefecture hopital quartier nord sud agglo bassin ccas mediatheque pres
    cote proche proches autour alentours environs secteur loin fac universite commune habitant"""
)
_IDIOMES: Final = words(
    "part vie charge pied bout table terre lire temps peine mort sec fond cote jour base"
)
_AILLEURS_MOTS: Final = words("nice sens calais vannes valence laval agen pau lens brest")


class Juge:
    """Judges the candidates of one message."""

    def __init__(self, message: Message) -> None:
        self._message = message
        self._mots = message.mots
        self._etranger = language(message) != "fr"
        lettres = [c for c in message.brut if c.isalpha()]
        self._crie = bool(lettres) and sum(map(str.isupper, lettres)) > 0.6 * len(lettres)

    def accepts(self, c: Candidat) -> bool:
        """Say whether these words name a place."""
        if c.mode is Mode.CODE:
            return True
        contexte = Contexte(self._message, c.debut, c.fin)
        if contexte.is_street_or_person():
            return False
        if c.mode is Mode.ECRITURE:
            return True
        cue = contexte.cue()
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
        if self._after_quarter(c) and (c.mode <= Mode.PARTIEL or c.cle in COMMUNS):
            return False
        if c.mode in (Mode.EXACT, Mode.PARTIEL):
            return self._spelt_right(c, cue)
        return self._misspelt(c, cue)

    def _spelt_right(self, c: Candidat, cue: Indice) -> bool:
        population = c.cibles[0].population
        if population < _CONNUE and self._previous(c) == "en":
            return False
        if self._all_common(c):
            return self._word(c, cue)
        if c.pleins > 1 and all(map(is_french, self._pleins(c))) and not self._capital(c):
            return cue >= Indice.DANS or self._whole(c)
        if c.pleins == 1 and c.article_manque:
            return self._word(c, cue)
        if c.mode is not Mode.EXACT and len(c.cle) <= 3 and cue < Indice.DANS:
            return self._capital(c) and not self._initial(c)
        if c.mode is Mode.EXACT and (c.pleins > 1 or population >= _CONNUE):
            return True
        if c.mode is Mode.PARTIEL and population >= _CONNUE and c.pleins == 1:
            return True
        return cue >= Indice.LISTE or self._capital(c) or self._alone(c)

    def _word(self, c: Candidat, cue: Indice) -> bool:
        """A name that is also a word."""
        if self._followed_by_number(c):
            return True
        if c.article_manque and not self._capital(c):
            return False
        if self._capital(c):
            known = c.cibles[0].population >= _GRANDE and not self._initial(c)
            return known or (
                cue >= Indice.LISTE and (not self._initial(c) or self._alone(c) or self._stops(c))
            )
        if self._alone(c):
            return c.cibles[0].population >= _GRANDE
        direct = self._direct(c)
        if Contexte(self._message, c.debut, c.fin).is_home():
            return self._previous(c) not in ARTICLES
        grande = c.cibles[0].population >= (
            _PETITE if self._previous(c) in ("de", "d") else _GRANDE
        )
        return direct and c.cle not in _IDIOMES and grande

    def _misspelt(self, c: Candidat, cue: Indice) -> bool:
        if (
            any(mot.brut[1:] != mot.brut[1:].lower() for mot in self._mots[c.debut : c.fin])
            and not self._crie
        ):
            return False
        if self._all_common(c):
            chez_soi = Contexte(self._message, c.debut, c.fin).is_home()
            situe = self._direct(c) or (chez_soi and self._previous(c) not in ARTICLES)
            grande = c.cibles[0].population >= _GRANDE
            return (
                len(c.cle) >= 4
                and situe
                and grande
                and c.cle not in _IDIOMES
                and not self._rolled(c)
            )
        # Words of another language look like misspelt towns: "strange", "unuttum".
        if self._etranger and not self._capital(c) and cue < Indice.HABITE:
            return False
        population = c.cibles[0].population
        if c.article_manque or (population < _CONNUE and self._previous(c) == "en"):
            return False
        if c.pleins > 1 and all(map(is_french, self._pleins(c))) and not self._capital(c):
            situe = self._direct(c) or cue >= Indice.HABITE or self._whole(c)
            return situe and population >= _CONNUE and len(c.cle) >= 6
        if population < _CONNUE and cue < Indice.PRES and len(c.cle) < 5:
            return False
        if c.mode is Mode.SON and (cue >= Indice.DANS or self._joins(c)):
            return cue >= Indice.DANS
        if population < _CONNUE and cue < Indice.PRES and len(c.cle) < 6:
            return False
        if cue >= Indice.HABITE or (
            cue >= Indice.DANS and (len(c.cle) >= 5 or population >= _GRANDE)
        ):
            return True
        if self._capital(c) and not self._initial(c):
            return population >= _PETITE and len(c.cle) >= 5
        long = len(c.cle) >= (6 if c.mode is Mode.SON else 7)
        return (
            long
            and population >= _CONNUE
            and c.ecart <= (2.5 if c.pleins > 1 or len(c.cle) >= 10 else 1.5)
        )

    def _all_common(self, c: Candidat) -> bool:
        """Say whether every word is an everyday one: "bon val" is no Bonneval, "pas cher" no place."""
        pleins = self._pleins(c)
        un_mot = len(mots_du_nom(c.cibles[0].nom)) <= 2 or c.pleins == 1
        return un_mot and all(map(is_french, pleins))

    def _pleins(self, c: Candidat) -> tuple[str, ...]:
        return content(mot.plie for mot in self._mots[c.debut : c.fin])

    def _whole(self, c: Candidat) -> bool:
        """Say whether the words are those of the name, all of them, or "sainte Maure"."""
        mots = content(mots_du_nom(c.cibles[0].nom))
        return len(mots) == c.pleins or mots[0] in ("saint", "sainte")

    def _joins(self, c: Candidat) -> bool:
        """Say whether the words would have to be stuck together: "bon val" is not Bonneval."""
        return c.pleins > len(content(mots_du_nom(c.cibles[0].nom)))

    def _after_quarter(self, c: Candidat) -> bool:
        avant = {mot.plie for mot in self._mots[max(0, c.debut - 3) : c.debut]}
        return bool(avant & _QUARTIER)

    def _rolled(self, c: Candidat) -> bool:
        suivants = [mot.plie for mot in self._mots[c.fin : c.fin + 2]]
        avant = [mot.plie for mot in self._mots[max(0, c.debut - 2) : c.debut]]
        return suivants == ["de", "role"] or avant == ["tour", "a"]

    def _departement(self, c: Candidat) -> bool:
        mots = [mot.plie for mot in self._mots]
        if not c.cle.isalpha() or not self._is_word(c):
            return True
        debut = c.debut + (mots[c.debut] in ARTICLES)
        avant = mots[max(0, debut - 3) : debut]
        if any(mot in _DANS for mot in avant) and {*avant} & {*ARTICLES, "du", "de"}:
            return True
        capital = self._mots[debut].brut[:1].isupper() and not self._crie
        return capital and bool({*avant[-1:]} & {"le", "la", "l"})

    def _is_word(self, c: Candidat) -> bool:
        return c.cle in AMBIGUS

    def _elsewhere(self, c: Candidat, cue: Indice) -> bool:
        exact = c.mode is Mode.EXACT
        if not exact:
            return cue >= Indice.DANS and len(c.cle) >= 6 and not self._all_common(c)
        if c.cle in _AILLEURS_MOTS or is_french(c.cle):
            return self._capital(c) and cue >= Indice.DANS
        return cue >= Indice.DE or self._alone(c) or (self._capital(c) and not self._initial(c))

    def _quarter(self, c: Candidat, cue: Indice) -> bool:
        if self._after_quarter(c):
            return True
        proche = c.cibles[0].nom.lower() in self._message.brut.lower()
        return proche or (not c.homonyme and self._capital(c) and cue >= Indice.DANS)

    def _previous(self, c: Candidat) -> str:
        return self._mots[c.debut - 1].plie if c.debut else ""

    def _direct(self, c: Candidat) -> bool:
        """Say whether "à", "sur", "en" touches the name, and is no verb ("on m'a joué")."""
        if not c.debut:
            return False
        avant = self._mots[c.debut - 1]
        if avant.brut in ("à", "À", "sur", "sr", "vers", "in", "em"):
            return True
        deux = self._mots[c.debut - 2].plie if c.debut > 1 else ""
        if avant.plie in ("de", "d"):
            return deux in _DE_LIEU
        if avant.plie != "a":
            return False
        return deux not in (
            "m",
            "t",
            "l",
            "s",
            "n",
            "il",
            "elle",
            "on",
            "qui",
            "y",
            "nous",
            "vous",
            "qu",
            "ca",
        )

    def _capital(self, c: Candidat) -> bool:
        """Say whether the word that counts has a capital, in a message that is not all capitals."""
        mots = [m for m in self._mots[c.debut : c.fin] if m.plie not in ARTICLES] or self._mots[
            c.debut : c.fin
        ]
        return mots[0].brut[0].isupper() and not self._crie

    def _initial(self, c: Candidat) -> bool:
        if not c.debut:
            return True
        avant = self._mots[c.debut - 1]
        return any(s in self._message.brut[avant.fin : self._mots[c.debut].debut] for s in ".!?\n")

    def _alone(self, c: Candidat) -> bool:
        return c.fin - c.debut == len(self._mots)

    def _stops(self, c: Candidat) -> bool:
        fin = self._mots[c.fin - 1].fin
        suivant = self._mots[c.fin].plie if c.fin < len(self._mots) else ""
        if self._message.brut[fin : fin + 1] in "'’" and suivant in TURC:
            return True
        return self._message.brut[fin : fin + 1] in (",", ":", ";", "(", "") or self._message.brut[
            fin : fin + 2
        ] in (" :", " (", " -", " –")

    def _followed_by_number(self, c: Candidat) -> bool:
        suivants = [mot.plie for mot in self._mots[c.fin : c.fin + 1]]
        dits = {cible.departement for cible in c.cibles}
        return bool(dits & {mot[:2] for mot in suivants if mot.isdigit() and len(mot) in (2, 5)})
