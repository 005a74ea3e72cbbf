"""What people write when they seek help, and the services where it is dealt with. Pure.

A first help for the box "Vous cherchez quoi ?": whole words, no ranking, no spelling mistakes.
"""

from typing import Final

from repere.socle.texte import plier

# Words that say nothing of what is sought.
_MOTS_VIDES: Final = frozenset(
    [
        "a",
        "ai",
        "aide",
        "aider",
        "apprendre",
        "au",
        "aux",
        "avec",
        "avoir",
        "besoin",
        "changer",
        "cherche",
        "comment",
        "creer",
        "d",
        "dans",
        "de",
        "des",
        "du",
        "en",
        "envoyer",
        "et",
        "faire",
        "internet",
        "j",
        "je",
        "l",
        "la",
        "le",
        "les",
        "m",
        "ma",
        "me",
        "mes",
        "mon",
        "numerique",
        "ou",
        "ouvrir",
        "par",
        "peut",
        "pour",
        "qu",
        "quelqu",
        "qui",
        "refaire",
        "remplir",
        "s",
        "savoir",
        "se",
        "sur",
        "trouver",
        "un",
        "une",
        "utiliser",
        "veux",
        "voudrais",
    ]
)
# Service (its key) -> beginnings of the words that lead to it; under four letters, the word itself.
_DEBUTS: Final[dict[str, str]] = {
    "demarches": """aah administrati allocation ameli amende ants apa apl caf carsat carte cheque compte
        conduire cpam declar demarche dossier energie formulaire franceconnect grise identite impot msa
        mutuelle papier passeport pension permis prefecture prestation retraite revenu rsa sante secu
        sejour titre vitale""",
    "outils": """adresse atelier clavier compte courriel debut initiation mail messagerie ordinateur
        photo smartphone souris tablette telephone visio whatsapp""",
    "acces": "connexion imprim ordinateur photocop scan wifi",
    "emploi": "candidature chomage cv emploi france lettre motivation pole recrut travail",
    "securite": "arnaque compte escroq hameconn mot passe pirat securit spam virus",
    "enfants": "college ecole ecran enfant parent pronote",
    "loisirs": "3d fablab jeu musique robot video",
    "comprendre": "desinformation infox reseaux rumeur",
    "materiel": "acheter occasion ordinateur reconditionn solidaire",
}


def significant_words(quoi: str) -> list[str]:
    """Return the folded words of a request, those that say nothing left out."""
    return [mot for mot in plier(quoi).split() if mot not in _MOTS_VIDES]


def stem(mot: str) -> str:
    """Return ``mot`` without the mark of the plural: "jeux" → "jeu"."""
    return mot.rstrip("sx") if len(mot) > 3 else mot


def services_for(mot: str) -> list[str]:
    """Return the keys of the services where the folded word ``mot`` is dealt with."""
    return [
        cle
        for cle, debuts in _DEBUTS.items()
        if any(_begins(mot, debut) for debut in debuts.split())
    ]


def _begins(mot: str, debut: str) -> bool:
    # Short words are acronyms: "cv" must not be found in "cvl".
    return stem(mot) == debut if len(debut) < 4 else mot.startswith(debut)
