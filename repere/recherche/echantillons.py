"""The components of the search, with made-up places."""

from typing import Final

from repere.annuaire.presentation.ouverture import Etat
from repere.recherche.presentation.besoins import needs
from repere.recherche.presentation.filtres import Case, Filtres, Groupe, Moment
from repere.recherche.presentation.page import Formulaire, Page, Rayon, Tris
from repere.recherche.presentation.phrases import Lien
from repere.recherche.presentation.resultat import CarteResultat
from repere.socle.composants import Echantillon

ICI: Final = "#composants"
OUVERT: Final = CarteResultat(
    nom="Maison du numérique",
    adresse=ICI,
    genre="Espace public numérique",
    ou="12 rue des Lilas, Sainte-Fictive",
    distance="À 2,3 km",
    etat=Etat(True, "Ouvert jusqu’à 17 h"),
    fait=["Faire vos démarches en ligne", "Utiliser un ordinateur et internet sur place"],
    pour="aide aux démarches",
    aide="Quelqu’un vous aide",
    avec_aide=True,
    prix="Gratuit",
    telephone="02 00 00 00 00",
    telephone_lien="+33200000000",
    fraicheur="Vérifié il y a 5 semaines par la structure",
    horaires="",
    position=None,
)
FERME: Final = OUVERT._replace(
    nom="Médiathèque de la communauté de communes des Vallées et Plateaux imaginaires",
    etat=Etat(False, "Fermé, ouvre demain à 14 h"),
    aide="Du matériel en libre accès, sans aide",
    avec_aide=False,
    prix="Payant",
    fraicheur="D’après France Services, mis à jour il y a 6 mois",
)
FERIE: Final = OUVERT._replace(
    nom="Mairie", etat=Etat(False, "Jour férié : probablement fermé, appelez"), pour=""
)
INCONNU: Final = OUVERT._replace(
    nom="Permanence",
    genre="",
    distance="",
    etat=None,
    pour="",
    fait=[],
    aide="",
    prix="",
    telephone="",
    fraicheur="Mis à jour il y a 10 mois",
)
CARTES: Final = (OUVERT, FERME, FERIE, INCONNU)

_VILLE: Final = {"nom": "Sainte-Fictive", "precision": "Loiret, 45000"}
_LOIRET: Final = {"nom": "Loiret", "adresse": ICI, "nombre": 106, "lieux": "106 lieux"}
_GROUPES: Final = [
    {
        "titre": "Départements",
        "ancre": f"essai-{replie}",
        "replie": replie,
        "entrees": [_LOIRET, _LOIRET],
    }
    for replie in (False, True)
]
_CASES: Final = [
    Case("essai-1", "services", "a", "Faire vos démarches en ligne", 12, True),
    Case("essai-2", "services", "b", "Chercher un emploi avec internet", 3, False),
    Case("essai-3", "services", "c", "Acheter un ordinateur à petit prix", 0, False),
]
_QUAND: Final = [
    Case("ouvert-0", "ouvert", "", "Peu importe", None, False),
    Case("ouvert-1", "ouvert", "maintenant", "Ouvert maintenant", 4, True),
    Case("ouvert-9", "ouvert", "moment", "Au moment de mon choix", None, False),
]
FORMULAIRE: Final = Formulaire(
    q="imprimer",
    ou="Sainte-Fictive",
    endroit=[("commune", "00000")],
    rayons=[Rayon("5", "5 km", False), Rayon("20", "20 km", True)],
    gardes=[],
    filtres=Filtres(
        [
            Groupe("besoin", "De quoi avez-vous besoin ?", _CASES, 1, True, False, None),
            Groupe("quand", "Quand ?", _QUAND, 1, True, True, Moment("2026-11-23", "12:30", True)),
            Groupe("prix", "Prix", [Case("essai-4", "prix", "g", "Gratuit", 9, False)], 0, False, False, None),
        ],
        reste=True,
    ),
    plus=ICI,
    moins="",
    choisis=2,
)  # fmt: skip
PAGE: Final = Page(
    titre="36 lieux à moins de 20 km de Sainte-Fictive",
    adresse=ICI,
    points="",
    form=FORMULAIRE,
    notes=["Nous avons compris « imprimer » au lieu de « imprimmer »."],
    relache=("Aucun lieu ouvert le samedi à moins de 10 km. Voici les plus proches en semaine.",),
    pastilles=[Lien("Ouvert maintenant", ICI), Lien("Gratuit", ICI)],
    tout_effacer=ICI,
    tris=[Tris("Le plus utile", ""), Tris("Le plus proche", ICI)],
    cartes=list(CARTES),
    proches=[FERME],
    muets=[Lien("12 autres lieux ne le précisent pas", ICI)],
    avant=ICI,
    apres=ICI,
    numero=2,
    pages=3,
    plus_loin=Lien("Chercher jusqu’à 50 km", ICI),
    tous_ici=ICI,
    expliquer=ICI,
)
ECHANTILLONS: Final = (
    Echantillon("Besoins", "recherche/composants/besoins.html", [{"besoins": needs}]),
    Echantillon("Le robot dans chaque langue", "recherche/composants/langues.html"),
    Echantillon(
        "Endroits proposés",
        "recherche/composants/choix.html",
        [{"choix": [(_VILLE, ICI), (_VILLE, ICI)], "ou": "sainte"}, {"choix": [], "ou": "xyz"}],
    ),
    Echantillon("Filtres", "recherche/composants/filtres.html", [{"form": FORMULAIRE}]),
    Echantillon("Réponse", "recherche/composants/reponse.html", [{"page": PAGE}]),
    Echantillon("Territoires", "recherche/composants/groupes.html", [{"groupes": _GROUPES}]),
    Echantillon(
        "Lieu trouvé",
        "recherche/composants/resultat.html",
        [{"r": carte, "cible": ""} for carte in CARTES],
        dans="lieux",
    ),
)
