"""The themes of needs and initiatives, and what each is about. Pure.

The codes of the network's needs keep their name (``reseau.taxonomie.BESOINS``), so that a need said in a meeting and
one said on a page are counted together. The others come from the monographs; a coordinator adds more in the base.
"""

from typing import Final, NamedTuple


class Theme(NamedTuple):
    """``libelle`` in a few words, ``definition`` in one sentence: what a person reads before confirming."""

    libelle: str
    definition: str


THEMES: Final[dict[str, Theme]] = {
    "formation": Theme(
        "Formation des médiateurs",
        "Former les médiateurs, les agents et les bénévoles qui accompagnent.",
    ),
    "equipement": Theme(
        "Matériel à renouveler",
        "Renouveler, acheter ou entretenir le matériel des lieux.",
    ),
    "personnes": Theme(
        "Personnes à recruter",
        "Trouver des salariés, des volontaires ou des bénévoles, et du temps.",
    ),
    "locaux": Theme("Locaux", "Trouver un local, l’agrandir, l’aménager ou le mettre aux normes."),
    "financement": Theme("Financement", "Financer les activités et les postes, et pouvoir durer."),
    "visibilite": Theme(
        "Visibilité", "Se faire connaître du public, des partenaires et des mairies."
    ),
    "coordination": Theme(
        "Coordination", "Se connaître, travailler en réseau et ne pas agir chacun de son côté."
    ),
    "outils": Theme(
        "Outils partagés",
        "Partager des tutoriels, des ateliers, des méthodes, un annuaire ou une carte.",
    ),
    "langues": Theme(
        "Langues et français simple",
        "Accueillir en d’autres langues, traduire, écrire plus simplement.",
    ),
    "handicap": Theme("Handicap", "Accueillir les personnes handicapées, rendre accessible."),
    "aller-vers": Theme(
        "Aller vers", "Rejoindre chez elles ou ailleurs les personnes qui ne viennent pas."
    ),
    "ruralite": Theme(
        "Ruralité et mobilité", "Couvrir les communes éloignées, aider à se déplacer."
    ),
    "interfaces": Theme(
        "Changements des sites", "Suivre les changements des sites et des applications."
    ),
    "sans-domicile": Theme(
        "Personnes sans domicile",
        "Accompagner les personnes à la rue ou en très grande précarité.",
    ),
    "illettrisme": Theme(
        "Illettrisme", "Accompagner les personnes qui lisent ou écrivent difficilement."
    ),
    "jeunes": Theme(
        "Jeunes et écrans",
        "Les usages des jeunes, les écrans en famille, les dangers en ligne pour les enfants.",
    ),
    "aines": Theme("Personnes âgées", "Accompagner les personnes âgées et retraitées."),
    "acces-droits": Theme(
        "Accès aux droits", "Aider aux démarches et aux droits qui se font en ligne."
    ),
    "connexion": Theme("Connexion", "Une connexion suffisante : fibre, réseau mobile, wifi."),
    "equipement-personnes": Theme(
        "Équipement des personnes",
        "Que chacun ait chez soi un appareil : don, prêt, vente à petit prix.",
    ),
    "confiance": Theme(
        "Données et confiance",
        "Protéger les données des personnes, les arnaques, agir à leur place sans risque.",
    ),
    "pedagogie": Theme(
        "Façons d’accompagner",
        "Adapter les ateliers et les accompagnements à chacun, vers l’autonomie.",
    ),
}
