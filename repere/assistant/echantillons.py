"""The components of the conversation, with made-up answers."""

from typing import Final

from repere.assistant.comprehension.securite.cartes import card
from repere.assistant.dialogue.cartes_langues import cards_in
from repere.assistant.presentation.modele import (
    Bouton,
    Departement,
    Endroits,
    Humain,
    Langue,
    Lien,
    Page,
    Partage,
    Pastille,
    Question,
    Tour,
)
from repere.assistant.presentation.urgence import emergency
from repere.recherche.echantillons import FERME, ICI, OUVERT
from repere.socle.composants import Echantillon
from repere.socle.langue import LANGUES

_VILLES: Final = [Bouton(nom, "lieu:0") for nom in ("Sainte-Fictive", "Bourg-l’Imaginaire")]
_LANGUES: Final = [Langue(code, nom, ICI, code == "fr") for code, nom in LANGUES.items()]
_BESOINS: Final = [
    Bouton("Faire une démarche", "besoin:demarches", "impôts, Caf, retraite", "demarches"),
    Bouton("Apprendre les bases", "besoin:outils", "téléphone, ordinateur", "outils"),
    Bouton("Je ne sais pas", "ne-sais-pas", icone="aide"),
]
_PASTILLES: Final = [
    Pastille("Faire une démarche", "retirer:service:demarches", "changer:service"),
    Pastille("Sainte-Fictive", "retirer:lieu", "changer:lieu"),
    Pastille("gratuit", "retirer:contrainte:cout:gratuit", ""),
]
_REPONSE: Final = Tour(
    numero=1,
    langue="fr",
    sens="ltr",
    dit="bonjour je doit faire mes impots a sainte fictive",
    urgence=None,
    phrases=("Voici trois lieux près de Sainte-Fictive.",),
    portes=[],
    multilingue=False,
    pastilles=_PASTILLES,
    titre="2 lieux pour vous",
    cartes=[OUVERT, FERME],
    tous=ICI,
    tous_texte="Voir les 12 lieux trouvés",
    question=None,
    rapides=[
        Bouton("gratuit", "contrainte:cout:gratuit", icone="prix"),
        Bouton("le samedi", "contrainte:horaire:samedi", icone="rdv"),
        Bouton("autre besoin", "autre-besoin", icone="chercher"),
    ],
    cible="",
)
_MUET: Final = _REPONSE._replace(pastilles=[], cartes=[], rapides=[], dit="")
_QUESTIONS: Final = (
    Question("De quoi avez-vous besoin ?", _BESOINS, images=True, endroits=None),
    Question("Laquelle ?", _VILLES, images=False, endroits=None),
    Question(
        "Dans quelle ville ?",
        [],
        images=False,
        endroits=Endroits(_VILLES, [Departement("Loiret", _VILLES)]),
    ),
)
_PAGE: Final = Page(
    adresse=ICI,
    action=ICI,
    jeton="",
    langues=_LANGUES,
    accueil=True,
    pro=False,
    encadre=False,
    cible="",
    suite="",
    avis="",
    texte="",
    pastilles=[],
    exemples=["J’ai reçu un SMS bizarre de ma banque"],
    besoins=_BESOINS,
    tour=None,
    partage=Partage("sms:?body=", "mailto:?subject=", "https://exemple.test/recherche"),
    humain=Humain("39 39", "tel:3939", OUVERT, "", "", dans_reponse=False),
)

ECHANTILLONS: Final = (
    Echantillon("Choix de la langue", "assistant/composants/langues.html", [{"page": _PAGE}]),
    Echantillon(
        "Un robot, qui le dit",
        "assistant/composants/robot.html",
        [
            {"page": _PAGE},
            {"page": _PAGE._replace(pro=True)},
            {"page": _PAGE._replace(accueil=False)},
        ],
    ),
    Echantillon("Message", "assistant/composants/message.html", [{"page": _PAGE}]),
    Echantillon("Phrases et images", "assistant/composants/guide.html", [{"page": _PAGE}]),
    Echantillon(
        "Réponse",
        "assistant/composants/tour.html",
        [
            {"page": _PAGE, "t": _REPONSE},
            *(
                {"page": _PAGE, "t": _MUET._replace(numero=rang, question=question)}
                for rang, question in enumerate(_QUESTIONS, 2)
            ),
            {
                "page": _PAGE,
                "t": _MUET._replace(numero=9, multilingue=True, dans_sa_langue=cards_in("es")),
            },
            {
                "page": _PAGE,
                "t": _MUET._replace(numero=10, portes=[Lien("115", "tel:115", "tel")]),
            },
        ],
    ),
    Echantillon(
        "Urgence",
        "assistant/composants/urgence.html",
        [
            {"u": emergency(card("urgence_violence", "fr"))},
            {"u": emergency(card("urgence_cyber", "ar"))},
        ],
    ),
    Echantillon("Garder, parler à quelqu’un", "assistant/composants/suite.html", [{"page": _PAGE}]),
)
