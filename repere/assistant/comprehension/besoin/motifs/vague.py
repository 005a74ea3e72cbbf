"""Messages that name a thing and not what to do with it: "un ordinateur", "c’est pour mes enfants"; or nothing.

What people want then is anyone's guess, the model's too, and a wrong guess costs more than a question.
"""

from typing import Final

from repere.assistant.comprehension.texte.modele import Message


def _words(texte: str) -> frozenset[str]:
    return frozenset(texte.split())


# A thing, a person, an occasion: many services deal with each.
_CHOSES: Final = _words(
    """ordinateur ordinateurs ordi pc portable telephone telephones smartphone tablette facebook instagram site
    compte dossier inscription formation atelier enfant enfants jeune jeunes ado ados travail boulot apprendre
    aide bloque bloquee marche numerique informatique rendez vous question renseignement probleme truc chose coup
    internet computer phone tablet laptop help learn children kids work"""
)
_OUTILS: Final = _words(
    """un une le la les l d de des du mon ma mes pour c cest est a au aux en et je j ai il elle faut voudrais veux
    mere pere maman papa mari femme fils fille voisin voisine parents soeur frere
    cherche besoin quelque quelqu avec bonjour bonsoir svp merci s plait sur main suis mon ca sa y ne pas on qui que
    a an the my for i want need hello please"""
)
# What ties an answer to the one before: "non, finalement plutôt là".
_LIAISONS: Final = _words(
    """finalement oui non si nan ouais ok accord alors ben bah bon ah oh oups pardon desole desolee excusez
    plutot sinon mais autrement changement change avis trompe trompee voulais dire plus tot apres tout habite vis
    la ici vers pres chez dans nous vous c etait actually rather instead sorry no yes then finally"""
)


def vague(message: Message) -> bool:
    """Tell whether ``message`` is made of such things alone."""
    mots = {mot for m in message.mots for mot in m.corrige.split()}
    if mots & _LIAISONS and mots <= _LIAISONS | _OUTILS:
        return True
    return bool(mots & _CHOSES) and mots <= _CHOSES | _OUTILS
