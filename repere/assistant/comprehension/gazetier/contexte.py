"""What the words around a name say of it: sought, lived in, only crossed, refused, or no place at all."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from repere.assistant.comprehension.gazetier.ecritures import NEGATIONS
from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.texte.modele import Message, Mot


class Indice(IntEnum):
    """How strongly what precedes a name says that it is a place, and the one that matters."""

    AUCUN = 0
    LISTE = 1
    DE = 2
    DANS = 3
    PRES = 4
    HABITE = 5
    CHERCHE = 6


PETITS: Final = words("le la les l de d du des au aux a")
_ENTRE: Final = words(
    "a au aux en sur dans ds vers de d du des le la les l ici actuellement maintenant bien pres tout toute toujours plus ville commune "
    "village quartier cite secteur rue centre in em at to o no na"
)
_DANS: Final = words(
    "a au aux en sur dans ds ver vers in em near at around perto jusqu jusque par habitant habitante habitants moro no na o "
    "secteur commune ville village quartier cite mairie ccas agence gare mediatheque bibliotheque"
)
_DE: Final = words("de d du des pour chez from from")
_PRES: Final = words(
    "pres pre proche proches vers autour cote alentours environs environ voisin secteur limite loin near perto cerca "
    "nahe around"
)
_HABITE: Final = words(
    "habite habites habitons habitez habitent abite jabite jhabite jabitte habit habitant habitante vis vit vivons vivent jvi jvis loge loges "
    "loger reside residons resident domicilie domiciliee installe installee demeure demeurant live living moro "
    "vivo abito wohne heberge hebergee habiter habitais situe emmenage demenage"
)
_SUIS: Final = words("suis chui jsui jss jsuis sommes est es i'm estou jsus vi")
# "c’est en cours", "ce qui est sur": nobody lives there.
_CHOSES: Final = words("c ce qui ca cela quel quelle il")
_CHERCHE: Final = words(
    "cherche cherchons cherches jcherche jcherch voudrais voudrait veux veut jve prefere preferons prefererais plutot "
    "faudrait aimerais aider maider maide souhaite souhaiterais trouver need finalement besoin"
)
_FAIBLES: Final = words(
    "travaille travailles bosse bosser jbosse ne nee nes passe passer passee viens venu venue venir originaire etais etait quitte "
    "ancien ancienne avant rdv rendez etudie etudiais work viens arrivee"
)
# "j’ai déménagé de Blois", "parti de Tours".
_PARTIS: Final = words(
    "demenage demenagee demenageons demenager quitte quitter parti partie partis pars"
)
_PARENTS: Final = words(
    "fils fille filles enfants soeur soeurs frere freres neveu niece cousin cousine copain copine ami amie cousins"
)
_LA_BAS: Final = words(
    "habite habitent vit vivent est sont reste voir visite rejoindre travaille etudie etudient part parti partie"
)
_RUPTURES: Final = words("mais et ou donc car puis alors parce maintenant finalement")
_VOIES: Final = words(
    "rue avenue av ave bd bld boulevard route rte chemin impasse allee allees quai faubourg fbg pont rocade porte "
    "place square ruelle vin vins fromage verre bouteille crottin autoroute"
)
_DE_RUE: Final = words("de d du des la le les l")
_TITRES: Final = words(
    "m mr monsieur mme madame mlle melle mademoiselle docteur dr maitre appelle apelle nomme nommee prenom nom"
)
# They want a place by themselves: "je préfère Tours".
_APPELS: Final = words("prefere preferons plutot")
_A_COTE: Final = words("cote pres juste plutot")
_NIE: Final = words("pas ni sauf hors hormis excepte not sans jamais nao no nicht")
_TRAVERSE_NIE: Final = words(
    "a au aux en sur dans ds vers de d du des le la les l in em aller allez venir me m deplacer rendre jusque jusqu "
    "y du tout plus habite habiter etre surtout"
)
# "je ne sors pas de Loches": one lives there.
_BOUGE: Final = words("bouge bouger sors sort sortir quitte quitter eloigne eloigner")
_TROUVE_PAS: Final = words("trouve trouver trouvons ya a rien connais")
_ARRET: Final = re.compile(r"[.!?;:,\n()–]")


class Contexte:
    """The surroundings of the words ``debut`` to ``fin`` (excluded) of a message."""

    def __init__(self, message: Message, debut: int, fin: int) -> None:
        self._brut = message.brut
        self._mots = message.mots
        self._debut, self._fin = debut, fin
        self._avant = _clause_before(message, debut)
        self._apres = [mot.plie for mot in message.mots[fin : fin + 5]]

    @property
    def previous(self) -> str:
        return self._mots[self._debut - 1].plie if self._debut else ""

    def touches(self) -> bool:
        """Say whether nothing but a space or a hyphen parts the name from the word before it."""
        return bool(self._avant)

    def is_street_or_person(self) -> bool:
        """Say whether the name is that of a street, a wine or somebody."""
        avant = list(self._avant[-4:])
        if avant and avant[-1] in _TITRES:
            return True
        while avant and avant[-1] in _DE_RUE:
            avant.pop()
        monument = avant[-1:] in (["chateau"], ["zoo"], ["musee"]) and not _PRES & set(self._avant)
        return (bool(avant) and avant[-1] in _VOIES) or monument or self._is_titled()

    def _is_titled(self) -> bool:
        """ "M. Blois": the dot ends no sentence."""
        if not self._debut:
            return False
        avant = self._mots[self._debut - 1]
        return avant.plie in _TITRES and self._brut[avant.fin : avant.fin + 1] in ". "

    def cue(self) -> Indice:
        """Return the strongest cue before the name, in its own clause."""
        avant = self._avant
        if self._apres[:3] in (["que", "j", "habite"], ["ou", "j", "habite"]):
            return Indice.HABITE
        if not avant:
            return Indice.LISTE
        proche = _nearest_cue(avant)
        if avant[-1] in _NIE or avant[-1] in _APPELS:
            proche = max(proche, Indice.DANS)
        if proche < Indice.DE and not self._lives(avant):
            return proche
        if any(mot in _CHERCHE for mot in avant) and proche >= Indice.DE:
            return Indice.CHERCHE
        if self._lives(avant):
            return Indice.HABITE
        return proche

    def _lives(self, avant: Sequence[str]) -> bool:
        for rang in range(len(avant) - 1, max(-1, len(avant) - 6), -1):
            if avant[rang] in _HABITE:
                return True
            if avant[rang] not in _ENTRE and avant[rang] not in _PRES:
                # "je suis à", "nous sommes de": where one is.
                sujet = avant[rang - 1] if rang else ""
                chose = avant[rang] in ("est", "es") and sujet in _CHOSES
                return (
                    avant[rang] in _SUIS
                    and rang < len(avant) - 1
                    and "pas" not in avant
                    and not chose
                )
        return False

    def is_home(self) -> bool:
        """Say whether "j'habite", "je suis à" stands just before."""
        return self._lives(self._avant)

    def is_left(self) -> bool:
        """Say whether the person leaves or crosses the place: "déménagé de Blois", "passé par Tours"."""
        avant = self._avant[-4:]
        if avant[-1:] == ["par"] and avant[-2:-1] in (["passe"], ["passee"], ["passer"]):
            return True
        return avant[-1:] in (["de"], ["d"], ["quitter"], ["quitte"]) and bool(_PARTIS & set(avant))

    def is_weak(self) -> bool:
        """Say whether the person only works, was born or has an appointment there."""
        if self.is_left():
            return True
        return any(mot in _FAIBLES for mot in self._avant) and not any(
            mot in _HABITE for mot in self._avant[-3:]
        )

    def is_of_others(self) -> bool:
        """Say whether a relative who needs no help lives there, or the person only comes from there."""
        return self.is_weak() or bool(_PARENTS & set(self._avant) and _LA_BAS & set(self._avant))

    def is_qualifier(self, fin_precedent: int) -> bool:
        """Say whether the name only tells where the one before is: "Fondettes, à côté de Tours"."""
        entre = [mot.plie for mot in self._mots[fin_precedent : self._debut]]
        return (
            bool(entre)
            and all(mot in _PRES or mot in _ENTRE for mot in entre)
            and any(mot in _PRES for mot in entre)
        )

    def is_refused_abroad(self) -> bool:
        """Say whether Ukrainian, Russian or Arabic words just before refuse the place."""
        proches = {mot.plie for mot in self._mots[max(0, self._debut - 2) : self._debut]}
        return bool(proches & NEGATIONS)

    def is_refused(self) -> bool:
        """Say whether the person does not want that place."""
        return self._refused_before() or self._refused_after()

    def _refused_before(self) -> bool:
        avant = list(self._avant)
        if avant[-2:] == ["trop", "loin"]:
            return True
        while avant and avant[-1] in _TRAVERSE_NIE:
            avant.pop()
        if not avant or _BOUGE & set(avant[-3:]):
            return False
        dernier = avant[-1]
        if dernier in _NIE:
            return dernier != "pas" or self._is_whole_refusal(avant)
        tous = [mot.plie for mot in self._mots[max(0, self._debut - 9) : self._debut]]
        return dernier in ("que", "qu") and bool({"plutot", "autre", "ailleurs"} & set(tous))

    def _is_whole_refusal(self, avant: Sequence[str]) -> bool:
        """Tell "pas à Tours" and "mais pas Tours" from "je comprends pas Tours", "il n’y a pas à Tours"."""
        if len(avant) == 1:
            return True
        # "J’en ai besoin ou pas, Tours"
        if avant[-2] == "ou":
            return False
        return avant[-2] not in _TROUVE_PAS and (
            avant[-1] != self._avant[-1] or avant[-2] in ("mais", "surtout", "non", "et", "ni")
        )

    def is_correction(self) -> bool:
        """Say whether the person takes back what came before: "non, à Chartres"."""
        avant = [mot.plie for mot in self._mots[max(0, self._debut - 5) : self._debut]]
        # "Enfin à côté, à Chartres", "non, près de Tours": so many words later at most.
        while avant and (avant[-1] in PETITS or avant[-1] in _A_COTE):
            avant.pop()
        return bool(avant) and avant[-1] in ("non", "pardon", "enfin")

    def _refused_after(self) -> bool:
        fin = self._mots[self._fin - 1].fin
        if self._apres[:1] == ["non"] and "?" in self._brut[fin : fin + 3]:
            return True
        apres = [mot for mot in self._apres if mot not in ("c", "est", "cest", "beaucoup")]
        return apres[:2] == ["trop", "loin"]


def _nearest_cue(avant: Sequence[str]) -> Indice:
    meilleur = Indice.AUCUN
    for mot in reversed(avant[-4:]):
        if mot in _PRES:
            meilleur = max(meilleur, Indice.PRES)
        elif mot in _DANS:
            meilleur = max(meilleur, Indice.DANS)
        elif mot in _DE:
            meilleur = max(meilleur, Indice.DE)
        elif mot not in PETITS:
            break
    return meilleur


def _clause_before(message: Message, debut: int) -> list[str]:
    """Return the words before, back to a stop or a word that begins another clause."""
    avant: list[str] = []
    suivant: Mot | None = message.mots[debut] if debut < len(message.mots) else None
    for rang in range(debut - 1, max(-1, debut - 15), -1):
        mot = message.mots[rang]
        if suivant and _ARRET.search(message.brut[mot.fin : suivant.debut]):
            break
        if mot.plie in _RUPTURES and not (mot.plie == "ou" and "où" in mot.brut.lower()):
            if mot.plie in ("maintenant", "finalement"):
                avant += mot.plie.split()
            break
        avant += reversed(_read(mot, message.mots[rang - 1] if rang else None, message.brut))
        suivant = mot
    return avant[::-1]


def _read(mot: Mot, avant: Mot | None, brut: str) -> list[str]:
    """Spell shortcuts out, so that "jve", "chui", "ds" are cues; keep what they were too short to say."""
    # Who writes "à" once writes it always: their "a" is a verb.
    situe = avant and (avant.plie in _HABITE or avant.plie in _SUIS)
    if mot.brut == "a" and "à" in brut and not situe:
        return ["ont"]
    return mot.corrige.split() if mot.corrige and mot.plie not in ("a", "d", "l") else [mot.plie]
