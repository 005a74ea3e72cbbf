"""The standard's vocabulary in the words of people who come for help. Pure."""

from typing import Final, NamedTuple

from repere.annuaire.standard.vocabulaire import TYPOLOGIES


class Service(NamedTuple):
    """A service of the standard. ``cle`` names it in addresses; ``exemples`` follow "par exemple"."""

    cle: str
    phrase: str
    exemples: str


SERVICES: Final[dict[str, Service]] = {
    "Aide aux démarches administratives": Service(
        "demarches", "Faire vos démarches en ligne", "impôts, Caf, retraite, carte grise"
    ),
    "Maîtrise des outils numériques du quotidien": Service(
        "outils",
        "Apprendre à vous servir d’un ordinateur ou d’un téléphone",
        "envoyer un message, ranger ses photos, faire un appel vidéo",
    ),
    "Accès internet et matériel informatique": Service(
        "acces", "Utiliser un ordinateur et internet sur place", "consulter, écrire, imprimer"
    ),
    "Insertion professionnelle via le numérique": Service(
        "emploi", "Chercher un emploi avec internet", "CV, candidature, France Travail"
    ),
    "Utilisation sécurisée du numérique": Service(
        "securite", "Éviter les arnaques et protéger vos comptes", "mots de passe, faux messages"
    ),
    "Parentalité et éducation avec le numérique": Service(
        "enfants", "Accompagner vos enfants", "temps d’écran, école en ligne"
    ),
    "Loisirs et créations numériques": Service(
        "loisirs", "Créer et vous amuser", "photo, vidéo, impression 3D, jeux"
    ),
    "Compréhension du monde numérique": Service(
        "comprendre", "Comprendre le numérique", "vie privée, réseaux sociaux, fausses nouvelles"
    ),
    "Acquisition de matériel informatique à prix solidaire": Service(
        "materiel", "Acheter un ordinateur à petit prix", "matériel reconditionné"
    ),
}
SERVICES_PAR_CLE: Final = {service.cle: valeur for valeur, service in SERVICES.items()}

# Said in the singular and without acronym; the other codes keep the standard's own label.
_TYPES: Final = {
    "ASSO": "Association",
    "BIB": "Bibliothèque ou médiathèque",
    "CADA": "Centre d’accueil de demandeurs d’asile",
    "CAF": "Caisse d’allocations familiales",
    "CC": "Communauté de communes",
    "CCAS": "Centre communal d’action sociale",
    "CCONS": "Chambre consulaire",
    "CD": "Conseil départemental",
    "CDAS": "Centre départemental d’action sociale",
    "CHRS": "Centre d’hébergement et de réinsertion sociale",
    "CHU": "Centre d’hébergement d’urgence",
    "CIAS": "Centre intercommunal d’action sociale",
    "CIDFF": "Centre d’information sur les droits des femmes et des familles",
    "CS": "Centre social",
    "CSC": "Centre socioculturel",
    "DEPT": "Service social du département",
    "ENM": "Espace numérique mobile",
    "EPCI": "Intercommunalité",
    "EPI": "Espace public internet",
    "EPN": "Espace public numérique",
    "ESS": "Entreprise de l’économie sociale et solidaire",
    "FT": "France Travail",
    "GEIQ": "Groupement d’employeurs pour l’insertion",
    "MDEF": "Maison de l’emploi et de la formation",
    "MDH": "Maison des habitants",
    "MDPH": "Maison départementale des personnes handicapées",
    "MDS": "Maison départementale des solidarités",
    "ML": "Mission locale",
    "MSA": "Mutualité sociale agricole",
    "MSAP": "Maison de services au public",
    "MUNI": "Mairie",
    "OF": "Organisme de formation",
    "PAD": "Point d’accès au droit",
    "PI": "Point info",
    "PIJ_BIJ": "Point information jeunesse",
    "PIMMS": "Point information médiation multiservices",
    "PREF": "Préfecture ou sous-préfecture",
    "RFS": "France Services",
    "RS_FJT": "Foyer de jeunes travailleurs",
    "TIERS_LIEUX": "Tiers-lieu",
    "UDAF": "Union départementale des associations familiales",
    "Autre": "Lieu d’aide numérique",
}

# Programme or label -> what it means for whoever comes.
DISPOSITIFS: Final = {
    "Aidants Connect": "une personne habilitée peut faire vos démarches en votre nom, "
    "avec votre accord",
    "Bibliothèques numérique de référence": "une bibliothèque équipée pour le numérique",
    "Certification PIX": "vous pouvez y passer un certificat de compétences numériques",
    "Conseillers numériques": "un professionnel formé pour vous apprendre le numérique",
    "Emmaüs Connect": "aide, matériel et connexion à prix solidaire",
    "France Services": "aide aux démarches avec l’État et les caisses, près de chez vous",
    "Grande école du numérique": "formations aux métiers du numérique",
    "La Croix Rouge": "aide au numérique par la Croix-Rouge",
    "Point d'accès numérique CAF": "vos démarches avec la Caf, sur place",
    "Promeneurs du net": "des professionnels présents en ligne auprès des jeunes",
    "Relais numérique (Emmaüs Connect)": "matériel et connexion à prix solidaire",
    "Formé à « Mon Espace Santé »": "aide à ouvrir votre carnet de santé en ligne",
    "Formé à « DUPLEX » (illettrisme)": "accueil adapté si lire ou écrire est difficile",
    "Fabriques de Territoire": "un tiers-lieu reconnu par l’État",
    "ORDI 3.0": "ordinateurs remis en état",
    "Étapes numériques (La Poste)": "initiation au numérique dans un bureau de poste",
}
FRAIS: Final = {
    "Gratuit": "Gratuit",
    "Gratuit sous condition": "Gratuit sous condition : demandez au lieu",
    "Payant": "Payant : demandez le prix au lieu",
}
PRISES_EN_CHARGE: Final = {
    "Surdité": "Personnes sourdes ou malentendantes",
    "Handicaps moteurs": "Personnes qui ont du mal à se déplacer ou à bouger",
    "Handicaps mentaux": "Personnes en situation de handicap mental",
    "Illettrisme": "Personnes qui ont du mal à lire ou à écrire",
    "Langues étrangères (anglais)": "Personnes qui parlent anglais",
    "Langues étrangères (autres)": "Personnes qui parlent d’autres langues",
    "Déficience visuelle": "Personnes aveugles ou malvoyantes",
}
MODALITES_ACCES: Final = {
    "Se présenter": "Venez sur place",
    "Téléphoner": "Téléphonez",
    "Contacter par mail": "Écrivez un message électronique",
    "Prendre un RDV en ligne": "Prenez rendez-vous en ligne",
    "Ce lieu n'accueille pas de public": "Ce lieu n’accueille pas de public",
    "Envoyer un mail avec une fiche de prescription": "Un professionnel envoie votre demande",
}
MODALITES_ACCOMPAGNEMENT: Final = {
    "En autonomie": "Seul, avec le matériel du lieu",
    "Accompagnement individuel": "Seul avec un conseiller",
    "Dans un atelier collectif": "En atelier, à plusieurs",
    "À distance": "À distance : par téléphone ou en vidéo",
}
CONSEILLER: Final = frozenset(MODALITES_ACCOMPAGNEMENT) - {"En autonomie"}

# Fields, as the table of sources names them.
CHAMPS: Final = {
    "nom": "Nom",
    "pivot": "Structure",
    "adresse": "Adresse",
    "latitude": "Position sur la carte",
    "typologie": "Type de lieu",
    "telephone": "Téléphone",
    "autres_telephones": "Autres téléphones",
    "courriels": "Adresse électronique",
    "site_web": "Site internet",
    "horaires": "Horaires",
    "horaires_texte": "Horaires écrits par le lieu",
    "horaires_exceptionnels": "Fermetures exceptionnelles",
    "presentation_resume": "Présentation",
    "presentation_detail": "Présentation détaillée",
    "services": "Ce que ce lieu fait",
    "services_non_proposes": "Ce que ce lieu ne fait pas",
    "orientations": "Vers qui ce lieu vous envoie",
    "frais_a_charge": "Prix",
    "publics_specifiquement_adresses": "Publics",
    "prise_en_charge_specifique": "Accueil adapté",
    "dispositif_programmes_nationaux": "Programmes nationaux",
    "formations_labels": "Formations et labels",
    "autres_formations_labels": "Autres labels",
    "modalites_acces": "Comment venir",
    "modalites_accompagnement": "Comment vous êtes aidé",
    "prise_rdv": "Rendez-vous en ligne",
    "sur_rendez_vous": "Sur rendez-vous",
    "fiche_acces_libre": "Accessibilité",
    "accessible_pmr": "Accès en fauteuil roulant",
    "accompagnement": "Aide sur place",
    "materiel_libre_acces": "Matériel en libre accès",
    "equipements": "Équipement",
    "wifi": "Wi-Fi",
    "impression": "Impression",
    "impression_prix": "Prix de l’impression",
    "langues": "Langues",
    "itinerance": "Lieu itinérant",
    "arrets": "Arrêts",
    "structure_parente": "Structure parente",
    "partenaires": "Partenaires",
    "prescripteurs": "Qui oriente vers ce lieu",
    "equipe_salaries": "Salariés",
    "equipe_benevoles": "Bénévoles",
    "equipe_service_civique": "Service civique",
    "pass_numerique": "Pass numérique",
    "materiel_personnel_bienvenu": "Venir avec son appareil",
}


def kind_in_words(code: str) -> str:
    """Return the kind of place in the singular, without acronym."""
    return _TYPES.get(code) or TYPOLOGIES.get(code, code)


def service_in_words(valeur: str) -> str:
    """Return what one can do there; a value unknown to the standard is said as it is."""
    return SERVICES[valeur].phrase if valeur in SERVICES else valeur
