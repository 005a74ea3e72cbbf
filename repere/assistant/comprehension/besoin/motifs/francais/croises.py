"""Two subjects in one breath, of which one is asked and the other is what it is about. Data."""

from typing import Final

LIGNES: Final = {
    # A parent asks about the child, whatever the child does it with.
    "enfants:4": """
        devoirs/redac/redaction/redactions/expose ~4 chatgpt/chat/ia/robot
        explique/expliquer ~4 ia/algorithme/internet ~3 a mes/mon/ma @enfant
        mot/mdp/code/codes/identifiant* ~4 ent/pronote/educonnect
        =ent/pronote/educonnect ~6 mot/mdp/code/codes/identifiant*
        souci/peur/inquiete/inquiet ~5 @enfant ~5 snap/insta/tiktok/montre/publie/poste
    """,
    "loisirs:4": """
        faire/creer/inventer/fabriquer/generer ~3 image/images/chanson/chansons/musique/dessin/clip ~4 ia/robot/intelligence/chatgpt
        apprendre ~2 montage/mao/beatmaking
    """,
    # What a thing is comes before how to guard oneself from it.
    "comprendre:4": """
        quoi ~2 phishing/hameconnage/ransomware/rancongiciel/cookies/vpn/biscuits
        comprendre ~3 hacker/hackers/pirates/phishing/hameconnage/cookies/algorithme*
    """,
    # What is printed is what it is for.
    "acces:4": """
        imprimer/imprime/photocopier/scanner ~3 attestation*/releve*/quittance*/justificatif*/avis
        endroit/lieu/coin ~2 @ordi
        assoir/asseoir ~4 devant ~2 @ordi
    """,
}
