"""Phrases that name a programme to which a place belongs."""

from typing import Final

PROGRAMMES_MOTIFS: Final = {
    "programme:france-services": """
        france service/services
        msap
        maison/espace/point =france
        maison ~1 services
        =francservice/franceservice/franceservices
    """,
    "programme:conseiller-numerique": """
        conseiller/conseillere/conseillers/conseilleres ~1 numerique*
        cnfs
    """,
    "programme:aidants-connect": """
        aidant/aidants/aidante connect/conect/conecte
        aidants? habilite*
    """,
    "programme:pix": """
        =pix
        pix
    """,
    "programme:emmaus-connect": """
        emmaus/emaus/emmaus connect/conect
        emmaus/kemmaus/kemaus
    """,
    "programme:croix-rouge": """
        croix rouge
    """,
    "programme:promeneurs-du-net": """
        promeneur/promeneurs ~1 net
    """,
    "programme:grande-ecole-du-numerique": """
        grande ecole ~1 numerique
    """,
    "programme:bibliotheque-numerique-de-reference": """
        bibliotheque numerique de reference
    """,
    "programme:point-acces-numerique-caf": """
        point/points d? acces numerique caf
        point/points numerique/numeriques ~1 caf
    """,
}
