"""From a text to the words under which it is indexed and sought."""

import re
from typing import Final

from repere.socle.texte import plier
from repere.territoires.noms_communes import ABREVIATIONS

# Words that say nothing of what is sought, or that every place of the directory would answer.
MOTS_VIDES: Final = frozenset(
    plier(
        """
        a ai aide aider aidez aides alors apprendre apres arrive arriver as au aucun aussi autour autre
        aux avec avez avoir avons beaucoup besoin bien bonjour bon bonne c ca car ce cela celle celui ces
        cet cette chercher cherche chercher chez chose comment comme connaitre d dans de demander depuis
        des deux difficile difficulte dois doit donc du elle en encore ensemble es est et etait etre
        eux facile faire fais fait faites faut fois gens il ils j jamais je jour l la laquelle le les
        leur leurs lieu lieux lui m ma maintenant mais mal me meme merci merci mes moi moins mon n ne
        nos notre nous numerique on ont ou par parce pas personne personnes peu peut peux place plus
        plusieurs pour pourquoi pouvez pouvoir pres probleme proche puis qu quand que quel quelle
        quelles quelqu quelque quelques quels qui quoi rien s sa sais sait sans savoir se sera ses si
        sont sous souhaite suis sur t ta te tes toi ton tous tout toute toutes tres trouver trop tu un
        une utiliser va vais vers veux veut voudrais voulez vos votre vous vraiment y endroit adresse
        endroits compte connecter mari mere pere fils fille parle parler document documents dossier nouveau nouvelle service services informatique
        bjr chui comprend comprendre comprends demande dun dune ds g jai jarrive jsuis ki pa pb pr qd
        slt stp svp truc trucs tt vs
        """
    ).split()
)
# Words of which the last letter is no plural.
INVARIABLES: Final = frozenset(
    {"acces", "blois", "cours", "epris", "mas", "pays", "temps", "tours"}
)
# What people write short, and places in full.
RACCOURCIS: Final = {
    "fr": "france",
    "tel": "telephone",
    "num": "numerique",
    "dpt": "departement",
    "maj": "mise jour",
    "reso": "reseau",
    "imprimente": "imprimante",
    "ordis": "ordi",
}
_ECRITS: Final = re.compile(r"\w+")
# Folding would lose the accent that makes a person of what she receives.
_ACCENTUES: Final = ((re.compile(r"\bretraitée?s?\b", re.I), "senior"),)


def racine(mot: str) -> str:
    """Return the singular of a folded word, near enough: the same on both sides of a comparison."""
    if len(mot) < 4 or mot in INVARIABLES or mot.isdigit():
        return mot
    if len(mot) > 5 and mot.endswith("aux") and mot[-4] != "e":
        return f"{mot[:-3]}al"
    return mot[:-1] if mot[-1] in "sx" and mot[-2] not in "s" else mot


def words_of(texte: str) -> list[str]:
    """Return the indexed words of ``texte``, small ones included."""
    return [racine(ABREVIATIONS.get(mot, mot)) for mot in plier(texte).split()]


def tells(mot: str) -> bool:
    """Say whether a folded word says something of what is sought."""
    return mot not in MOTS_VIDES


def telling_words(texte: str) -> list[str]:
    """Return the words of ``texte`` that say something; "cv" in "je veux faire un cv"."""
    for motif, mot in _ACCENTUES:
        texte = motif.sub(mot, texte)
    mots = " ".join(RACCOURCIS.get(mot, mot) for mot in plier(texte).split()).split()
    # Before taking plurals off: "foix" is a town, "fois" is nothing.
    return [racine(ABREVIATIONS.get(mot, mot)) for mot in mots if tells(mot)]


def as_typed(texte: str, mots: str) -> str:
    """Return ``mots``, words that were understood, as ``texte`` writes them: "agee" gives "âgée"."""
    ecrits = {racine(plier(ecrit)): ecrit for ecrit in reversed(_ECRITS.findall(texte))}
    return " ".join(ecrits.get(racine(mot), mot) for mot in mots.split())
