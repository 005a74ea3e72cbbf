"""What surrounds the words that may name a place: capitals, stops, articles, what follows."""

from functools import cached_property
from itertools import pairwise
from typing import Final

from repere.assistant.comprehension.gazetier.candidats import TURC, Candidat, Mode
from repere.assistant.comprehension.gazetier.ecrits import is_french, is_written
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.gazetier.mots_courants import PRENOMS
from repere.assistant.comprehension.gazetier.noms import ARTICLES, Noms, content
from repere.assistant.comprehension.texte.langue import language
from repere.assistant.comprehension.texte.modele import Message
from repere.territoires.noms_communes import mots_du_nom

_ARTICLES: Final = ARTICLES | {"au", "aux", "du", "des"}
# "Tours ou Blois", "Tours pour la CAF": no noun follows the name that begins the message.
_SUITES: Final = words("ou et pour mais sinon je c ca aide si svp")
_VILLE: Final = 15_000
_DIRECTS: Final = words("sur sr vers ver in em ds dans")
_FETES: Final = (("la", "saint"), ("la", "st"))
_GRANDE: Final = 5_000
_QUARTIER: Final = words("quartier quartiers cite qpv residence")
# "la gare de tours", "près de contres".
_DE_LIEU: Final = words(
    """gare mairie ville centre caf cpam prefecture hopital quartier nord sud agglo bassin ccas mediatheque pres
    cote proche proches autour alentours environs secteur loin fac universite commune habitant"""
)

_POLIS: Final = words(
    "stp svp merci bonjour bjr bonsoir slt salut please s il vous te plait oui euh"
)
# "Mon tour", "faire un tour", "en deux tours", "il a joué": no place.
_DETERMINE: Final = words(
    """le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    quel quelle quels quelles chaque deux trois quatre premier deuxieme second demi faire fait fais petit petite grand grande
    ai as a avons avez ont suis est etait ete je tu il elle on ils elles me m se s te t qui que pas plus trop tres tout toute"""
)
_PARTIES: Final = words("metropole centre nord sud agglo agglomeration plus habitat ville")


class Alentours:
    """The surroundings of the candidates of one message."""

    def __init__(self, message: Message) -> None:
        self._message = message
        self._mots = message.mots
        self._etranger = language(message) != "fr"
        lettres = [c for c in message.brut if c.isalpha()]
        self._crie = bool(lettres) and sum(map(str.isupper, lettres)) > 0.6 * len(lettres)

    @cached_property
    def careless(self) -> bool:
        """Say whether the message is written by ear or in a hurry: no capital and no "à" are to be expected."""
        ecorches = sum(
            not mot.plie.isdigit() and (mot.corrige != mot.plie or not is_written(mot.plie))
            for mot in self._mots
        )
        return ecorches >= 2 and 5 * ecorches >= len(self._mots) and not self._etranger

    def ends_carelessly(self, c: Candidat) -> bool:
        """Say whether the name is the last thing said in such a message, of nothing before it."""
        if not c.debut or c.fin < len(self._mots) or not self.careless:
            return False
        return self._mots[c.debut - 1].corrige.split()[-1:][0] not in _DETERMINE

    def is_surname(self, c: Candidat) -> bool:
        """Say whether a first name stands just before: "Marie Vendôme", "Lucas Olivet"."""
        if not c.debut or c.pleins > 1 or c.mode > Mode.EXACT:
            return False
        avant = self._mots[c.debut - 1]
        saint = c.debut > 1 and self._mots[c.debut - 2].plie in ("saint", "st", "sainte", "ste")
        colle = self._message.brut[avant.fin : self._mots[c.debut].debut] == " "
        nomme = avant.plie in PRENOMS and avant.brut[0].isupper() and not saint
        return nomme and colle and self.capital(c)

    def article_in_excess(self, c: Candidat) -> bool:
        """Say whether an article comes before words whose name has none: "dans la chambre", "la Saint-Jean"."""
        article = self.previous(c) in _ARTICLES or self._mots[c.debut].plie in ARTICLES
        return article and not Noms.has_article(c.cibles[0])

    def lacks_article(self, c: Candidat) -> bool:
        """Say whether a town of elsewhere is written without its article: "François Hollande" is not Le François."""
        dit = self.previous(c) in _ARTICLES or self._mots[c.debut].plie in ARTICLES
        return Noms.has_article(c.cibles[0]) and not dit

    def is_feast(self, c: Candidat) -> bool:
        """Say whether a saint is that of a day: "la Saint-Valentin"."""
        mots = [mot.plie for mot in self._mots[max(0, c.debut - 1) : c.debut + 2]]
        return any(pair in _FETES for pair in pairwise(mots)) and not Noms.has_article(c.cibles[0])

    def all_common(self, c: Candidat) -> bool:
        """Say whether every word is an everyday one: "bon val" is no Bonneval, "pas cher" no place."""
        pleins = self.pleins(c)
        saint = pleins[0] in ("saint", "sainte", "st", "ste") and c.pleins > 1
        un_mot = len(mots_du_nom(c.cibles[0].nom)) <= 2 or c.pleins == 1
        commun = is_written if c.mode in (Mode.EXACT, Mode.PARTIEL) else is_french
        return un_mot and not saint and not c.etrange and all(map(commun, pleins))

    def pleins(self, c: Candidat) -> tuple[str, ...]:
        return content(mot.plie for mot in self._mots[c.debut : c.fin])

    def whole(self, c: Candidat) -> bool:
        """Say whether the words are those of the name, all of them, or "sainte Maure"."""
        mots = content(mots_du_nom(c.cibles[0].nom))
        return len(mots) == c.pleins or mots[0] in ("saint", "sainte")

    def joins(self, c: Candidat) -> bool:
        """Say whether the words would have to be stuck together: "bon val" is not Bonneval."""
        return c.pleins > len(content(mots_du_nom(c.cibles[0].nom)))

    def after_quarter(self, c: Candidat) -> bool:
        avant = {mot.plie for mot in self._mots[max(0, c.debut - 3) : c.debut]}
        return bool(avant & _QUARTIER)

    def rolled(self, c: Candidat) -> bool:
        suivants = [mot.plie for mot in self._mots[c.fin : c.fin + 2]]
        avant = [mot.plie for mot in self._mots[max(0, c.debut - 2) : c.debut]]
        return suivants == ["de", "role"] or avant == ["tour", "a"]

    def cut_short(self, c: Candidat) -> bool:
        """Say whether a hyphen ties the name to words that are not of it: "Billy" in "Billy-Montigny"."""
        brut, mots = self._message.brut, self._mots
        avant = brut[mots[c.debut].debut - 1 : mots[c.debut].debut] == "-" and c.debut > 0
        suivant = mots[c.fin].plie if c.fin < len(mots) else ""
        apres = suivant and brut[mots[c.fin - 1].fin : mots[c.fin].debut] == "-"
        return avant or bool(apres and suivant not in _PARTIES)

    def previous(self, c: Candidat) -> str:
        return self._mots[c.debut - 1].plie if c.debut else ""

    def direct(self, c: Candidat) -> bool:
        """Say whether "à", "sur", "en" touches the name, and is no verb ("on m'a joué")."""
        if not c.debut:
            return False
        avant = self._mots[c.debut - 1]
        if avant.brut in ("à", "À") or avant.plie in _DIRECTS:
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

    def capital(self, c: Candidat) -> bool:
        """Say whether the word that counts has a capital, in a message that is not all capitals."""
        mots = [m for m in self._mots[c.debut : c.fin] if m.plie not in ARTICLES] or self._mots[
            c.debut : c.fin
        ]
        return mots[0].brut[0].isupper() and not self._crie

    def initial(self, c: Candidat) -> bool:
        if not c.debut:
            return True
        avant = self._mots[c.debut - 1]
        return any(s in self._message.brut[avant.fin : self._mots[c.debut].debut] for s in ".!?\n")

    def alone(self, c: Candidat) -> bool:
        return all(
            mot.plie in _POLIS for rang, mot in enumerate(self._mots) if not c.debut <= rang < c.fin
        )

    def closes(self, c: Candidat) -> bool:
        """Say whether a large town is named last, after a stop: "…, tour"."""
        ville = c.cibles[0].dedans and c.cibles[0].population >= _VILLE
        return ville and c.debut > 0 and c.fin == len(self._mots) and self.isolated(c)

    def isolated(self, c: Candidat) -> bool:
        """Say whether stops part the name from what is before and after it: "aide CAF, Tours"."""
        if not c.debut:
            return self.stops(c)
        avant = self._message.brut[self._mots[c.debut - 1].fin : self._mots[c.debut].debut]
        apres = self._message.brut[self._mots[c.fin - 1].fin :].lstrip()[:1]
        return (
            any(s in avant for s in ",;:(-–.!?\n")
            and avant != "-"
            and (not apres or apres in ",;:).!?")
        )

    def at_edge(self, c: Candidat) -> bool:
        """Say whether the message begins or ends there, or stops part the name from the rest."""
        return not c.debut or c.fin == len(self._mots) or self.isolated(c)

    def stops(self, c: Candidat) -> bool:
        fin = self._mots[c.fin - 1].fin
        suivant = self._mots[c.fin].plie if c.fin < len(self._mots) else ""
        if self._message.brut[fin : fin + 1] in "'’" and suivant in TURC:
            return True
        return self._message.brut[fin : fin + 1] in (",", ":", ";", "(", "") or self._message.brut[
            fin : fin + 2
        ] in (" :", " (", " -", " –")

    def followed_by_part(self, c: Candidat) -> bool:
        """Say whether what follows is said of large towns only: "Tours Métropole", "tours nord"."""
        suivant = self._mots[c.fin].plie if c.fin < len(self._mots) else ""
        if suivant in _SUITES and not c.debut:
            return c.cibles[0].population >= _VILLE and self.capital(c)
        return suivant in _PARTIES and c.cibles[0].population >= _GRANDE and c.pleins == 1

    def beside_number(self, c: Candidat) -> bool:
        """Say whether the number of its département, or a postal code of it, is beside: "Blet 18", "37 tours"."""
        voisins = [mot.plie for mot in self._mots[c.fin : c.fin + 1]]
        voisins += [mot.plie for mot in self._mots[max(0, c.debut - 1) : c.debut]]
        dits = {cible.departement for cible in c.cibles}
        return bool(dits & {mot[:2] for mot in voisins if mot.isdigit() and len(mot) in (2, 5)})
