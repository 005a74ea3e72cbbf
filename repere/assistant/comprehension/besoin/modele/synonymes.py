"""Words that may stand for each other in what we teach: the need is the same whoever it is for. Data."""

import random
import re
from typing import Final

# One line a set; a copy takes any other of the same line.
_LIGNES: Final = """
mon fils/mon garçon/mon gamin/le grand/le petit/mon aîné/mon neveu/mon petit-fils/le petit dernier
ma fille/ma gamine/ma grande/la petite/ma nièce/ma petite-fille/la dernière
mes enfants/les enfants/mes petits/les gamins/nos enfants/mes deux garçons/mes trois enfants
mes petits-enfants/les petits/mes petits-fils
mon ado/mon adolescent/ma fille de quinze ans/mon fils de treize ans/le grand
ma mère/maman/ma belle-mère/ma tante/ma grand-mère/mamie/ma voisine/une amie
mon père/papa/mon beau-père/mon oncle/mon grand-père/papi/mon voisin/un ami
mon mari/mon époux/mon conjoint/mon compagnon/mon copain
ma femme/mon épouse/ma compagne/ma copine
ordinateur/ordi/pc/ordinateur portable/machine
téléphone/portable/smartphone/mobile/téléphone portable
internet/le net/la toile/le web
je voudrais/j'aimerais/je souhaite/je veux/je souhaiterais/j'ai envie de
je cherche/je recherche/il me faut/il me faudrait/j'ai besoin de/où trouver
je ne sais pas/je sais pas/j'ignore/je n'ai jamais su
je n'arrive pas/j'arrive pas/je ne parviens pas/impossible
je ne comprends rien/je comprends rien/je suis perdu/je m'y perds/c'est du chinois
pas cher/bon marché/à petit prix/abordable/pas trop cher/à bas prix
mail/courriel/e-mail/message électronique
photos/images/clichés/photographies
argent/sous/moyens/budget
aider/accompagner/donner un coup de main/épauler/guider
expliquer/montrer/apprendre
reçu/eu/trouvé
dossier/papier/document/formulaire
travail/boulot/emploi/job/poste
arnaque/escroquerie/fraude/tromperie
vidéo/film/petit film
quelqu'un/une personne/des gens/un conseiller/un bénévole
un atelier/une séance/une réunion/un stage/une animation
médiathèque/bibliothèque/mairie/centre social
"""
_GROUPES: Final = [ligne.split("/") for ligne in _LIGNES.split("\n") if ligne]
_PAR_MOT: Final = {mot: groupe for groupe in reversed(_GROUPES) for mot in groupe}
# The longest first: "mon petit-fils" is not "mon petit".
_TOUS: Final = re.compile(
    r"(?<![\w’'-])(?:"
    + "|".join(sorted(map(re.escape, _PAR_MOT), key=len, reverse=True))
    + r")(?![\w’'-])",
    re.IGNORECASE,
)


def reworded(texte: str, graine: int) -> str:
    """Return ``texte`` with some of its words said otherwise. The same ones each time."""
    hasard = random.Random(graine)  # noqa: S311 — no secret: the same copies each time

    def other(trouve: re.Match[str]) -> str:
        groupe = _PAR_MOT[trouve[0].lower()]
        return hasard.choice(groupe) if hasard.random() < 0.8 else trouve[0]

    return _TOUS.sub(other, texte)
