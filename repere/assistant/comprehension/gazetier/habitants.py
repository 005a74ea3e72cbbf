"""What the people of a town are called: "je suis vierzonnaise" says where one lives. Facts, written by us."""

from typing import Final

from repere.assistant.comprehension.gazetier.mots import words
from repere.assistant.comprehension.texte.phonetique import phonetic_key

_LIGNES: Final = """
37261 tourangeau tourangelle; 45234 orleanais; 18033 berruyer; 41018 blesois; 36044 castelroussin; 28085 chartrain
28134 drouais durocasse; 18279 vierzonnais vierzonais; 37122 jocondien; 37233 corpopetrussien; 45208 montargois
41194 romorantinais; 41269 vendomois; 36088 issoldunois; 37132 lochois; 37072 chinonais; 37003 amboisien
45155 giennois; 45252 pithiverien; 28088 dunois castelneodunien; 28280 nogentais; 45147 fleuryssois; 45302 saranais
45232 olivetain; 45284 abraysien; 45285 stoeruellan; 18197 saintamandois; 36018 blancois; 37109 fondettois
37208 saintavertinois; 37156 montlouisien; 37050 chambraisien; 28218 luceen; 28404 vernolitain; 36063 deolois
45028 balgentien; 41232 salbrisien; 18141 mehunois; 45315 sullylois; 36046 castrais; 36006 argentonnais; 18241 sancerrois
"""


def _feminine(nom: str) -> str:
    if nom.endswith("ien"):
        return nom + "ne"
    return nom if nom.endswith("e") else nom + "e"


def _forms(nom: str) -> set[str]:
    feminin = _feminine(nom)
    pluriel = nom if nom[-1] in "sx" else nom + ("x" if nom.endswith("au") else "s")
    return {nom, feminin, pluriel, feminin + "s"}


# Regions are called so as well: "le Val orléanais", "le pays dunois".
PAYS: Final = words("pays val perche foret vallee vignoble gatinais berry pat parc")
HABITANTS: Final = {
    forme: code
    for ligne in _LIGNES.strip().splitlines()
    for code, *noms in (item.split() for item in ligne.split(";"))
    for nom in noms
    for forme in _forms(nom)
}
_SONS: Final = {phonetic_key(forme): code for forme, code in HABITANTS.items() if len(forme) > 6}


def inhabitant_of(mot: str) -> str:
    """Return the code of the commune whose people are called so, as it is written or sounds; "" otherwise."""
    return HABITANTS.get(mot) or (_SONS.get(phonetic_key(mot), "") if len(mot) > 6 else "")
