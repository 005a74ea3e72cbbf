"""The few words that let basins be compared: what structures need, what colleagues can do, offer and ask. Pure.

Needs come from the field monographs (docs/explications/besoins-du-terrain.md): each was said by several
structures. "autre" keeps what the list does not have yet, in the person's own words.
"""

from typing import Final

from repere.socle.langue import N_, Table

AUTRE: Final = "autre"

BESOINS: Final = Table(
    {
        "formation": N_("Former les médiateurs"),
        "equipement": N_("Renouveler ou acheter du matériel"),
        "personnes": N_("Trouver des personnes : salariés, volontaires, bénévoles"),
        "locaux": N_("Trouver ou améliorer un local"),
        "financement": N_("Financer les activités"),
        "visibilite": N_("Se faire connaître"),
        "coordination": N_("Se coordonner avec les autres structures"),
        "outils": N_("Partager des outils, des ateliers, des méthodes"),
        "langues": N_("Accueillir en d’autres langues, écrire plus simplement"),
        "handicap": N_("Mieux accueillir les personnes handicapées"),
        "aller-vers": N_("Aller vers les personnes qui ne viennent pas"),
        "ruralite": N_("Couvrir les communes éloignées"),
        "interfaces": N_("Suivre les changements des sites de l’État"),
        AUTRE: N_("Autre besoin"),
    }
)
# What one is at ease with, and can show to colleagues.
OUTILS: Final = Table(
    {
        "ordinateur": N_("Ordinateur"),
        "telephone": N_("Téléphone et tablette"),
        "demarches": N_("Démarches en ligne"),
        "sante": N_("Santé en ligne"),
        "emploi": N_("Emploi : CV, recherche, France Travail"),
        "ecole": N_("École et parents"),
        "bureautique": N_("Bureautique"),
        "securite": N_("Sécurité et arnaques"),
        "libre": N_("Logiciels libres, reconditionnement"),
        "fabrication": N_("Fabrication numérique, robotique"),
        "image": N_("Photo, vidéo, son"),
        "jeux": N_("Jeux vidéo"),
        "medias": N_("Information, réseaux sociaux"),
        "ia": N_("Intelligence artificielle"),
        "accessibilite": N_("Aides techniques, accessibilité"),
        "illettrisme": N_("Illettrisme, français langue étrangère"),
    }
)
SENS: Final = Table({"offre": N_("Je propose"), "demande": N_("Je cherche")})
# The same, as others read it: « Amina propose », and a list of all the offers.
SENS_LU: Final = Table({"offre": N_("propose"), "demande": N_("cherche")})
SENS_LISTE: Final = Table({"offre": N_("Les offres"), "demande": N_("Les demandes")})
ANNONCES: Final = Table(
    {
        "pret": N_("Prêt de matériel"),
        "remplacement": N_("Remplacement, renfort"),
        "atelier": N_("Atelier animé à deux"),
        "salle": N_("Salle"),
        "formation": N_("Formation, échange de pratiques"),
        "don": N_("Don de matériel"),
        AUTRE: N_("Autre"),
    }
)
