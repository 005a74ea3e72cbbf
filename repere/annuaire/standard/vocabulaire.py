"""The words of the national standard "lieux de médiation numérique" (schema v1.0.1, 2024-06-13).

Each enumeration is the standard's own, value for value. The typologies are the de-facto closed list that
the national tools share: the schema leaves that field free. Labels are written the way we say them.

``N_`` marks the words that pages show as they are here; the values themselves are never translated.
"""

from typing import Final

from repere.socle.langue import N_

SERVICES: Final = (
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
    "Insertion professionnelle via le numérique",
    "Utilisation sécurisée du numérique",
    "Parentalité et éducation avec le numérique",
    "Loisirs et créations numériques",
    "Compréhension du monde numérique",
    "Accès internet et matériel informatique",
    "Acquisition de matériel informatique à prix solidaire",
)
PUBLICS: Final = (
    N_("Jeunes"),
    N_("Étudiants"),
    N_("Familles et/ou enfants"),
    N_("Seniors"),
    N_("Femmes"),
)
PRISES_EN_CHARGE: Final = (
    "Surdité",
    "Handicaps moteurs",
    "Handicaps mentaux",
    "Illettrisme",
    "Langues étrangères (anglais)",
    "Langues étrangères (autres)",
    "Déficience visuelle",
)
FRAIS: Final = (
    N_("Gratuit"),
    N_("Gratuit sous condition"),
    N_("Payant"),
)
DISPOSITIFS: Final = (
    "Aidants Connect",
    "Bibliothèques numérique de référence",
    "Certification PIX",
    "Conseillers numériques",
    "Emmaüs Connect",
    "France Services",
    "Grande école du numérique",
    "La Croix Rouge",
    "Point d'accès numérique CAF",
    "Promeneurs du net",
    "Relais numérique (Emmaüs Connect)",
)
FORMATIONS_LABELS: Final = (
    "Formé à « Mon Espace Santé »",
    "Formé à « DUPLEX » (illettrisme)",
    "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
    "Collectif ressources et acteurs réemploi (Normandie)",
    "Fabriques de Territoire",
    "Les Éclaireurs du numérique (Drôme)",
    "Mes Papiers (Métropole de Lyon)",
    "ORDI 3.0",
    "SUD LABS (PACA)",
    # In v1.0.2 and in every real file, though v1.0.1 does not have it; exporters to v1.0.1 carry it elsewhere.
    "Étapes numériques (La Poste)",
)
MODALITES_ACCES: Final = (
    "Se présenter",
    "Téléphoner",
    "Contacter par mail",
    "Prendre un RDV en ligne",
    "Ce lieu n'accueille pas de public",
    "Envoyer un mail avec une fiche de prescription",
)
MODALITES_ACCOMPAGNEMENT: Final = (
    "En autonomie",
    "Accompagnement individuel",
    "Dans un atelier collectif",
    "À distance",
)
ITINERANCES: Final = (
    N_("Itinérant"),
    N_("Fixe"),
)

TYPOLOGIES: Final = {
    "ACI": N_("Structures porteuses d'ateliers et chantiers d'insertion"),
    "ACIPHC": N_("SIAE — Atelier chantier d'insertion premières heures en chantier"),
    "AFPA": N_("Agence nationale pour la formation professionnelle des adultes"),
    "AI": N_("Associations intermédiaires"),
    "ASE": N_("Aide sociale à l'enfance"),
    "ASSO": "Associations",
    "ASSO_CHOMEUR": N_("Associations de chômeurs"),
    "Autre": "Autre",
    "AVIP": N_("Crèche à vocation d'insertion professionnelle"),
    "BIB": "Bibliothèque / Médiathèque",
    "CAARUD": N_(
        "Centre d'accueil et d'accompagnement à la réduction de risques pour usagers de drogues"
    ),
    "CADA": "Centres d'accueil de demandeurs d'asile",
    "CAF": "Caisses d'allocation familiale",
    "CAP_EMPLOI": N_("Cap Emploi"),
    "CAVA": N_("Centres d'adaptation à la vie active"),
    "CC": "Communautés de Commune",
    "CCAS": "Centres communaux d'action sociale",
    "CCONS": "Chambres consulaires",
    "CD": "Conseils Départementaux",
    "CDAS": "Centre départemental d'action sociale",
    "CFP": N_("Centre des finances publiques"),
    "CHRS": "Centres d'hébergement et de réinsertion sociale",
    "CHU": "Centres d'hébergement d'urgence",
    "CIAS": "Centres intercommunaux d'action sociale",
    "CIDFF": "Centres d'information sur les droits des femmes et des familles",
    "CITMET": N_("Cité des métiers"),
    "CMP": N_("Centre Médico Psychologique"),
    "CMS": N_("Centre médico-social"),
    "CPAM": N_("Caisse primaire d'assurance maladie"),
    "CPH": N_("Centres provisoires d'hébergement"),
    "CS": "Centre social",
    "CSAPA": N_("Centre de soins, d'accompagnement et de prévention en addictologie"),
    "CSC": "Centre socioculturel",
    "DEETS": N_("Directions de l'Economie, de l'Emploi, du Travail et des Solidarités"),
    "DEPT": "Services sociaux du Conseil départemental",
    "DIPLP": N_("Délégation interministérielle à la prévention et à la lutte contre la pauvreté"),
    "E2C": N_("École de la deuxième chance"),
    "EA": N_("Entreprise adaptée"),
    "EATT": N_("Entreprise adaptée"),
    "EI": N_("Entreprises d'insertion"),
    "EITI": N_("Entreprises d'insertion par le travail indépendant"),
    "ENM": "Espace Numérique Mobile",
    "EPCI": "Intercommunalité",
    "EPI": "Espace Public Internet",
    "EPIDE": N_("Établissement pour l'insertion dans l'emploi"),
    "EPN": "Espace publique numérique",
    "ES": N_("Épicerie solidaire"),
    "ESAT": N_("Établissements ou services d'aide par le travail"),
    "ESS": "Entreprise def l'Économie Sociale et Solidaire",
    "ETTI": N_("Entreprises de travail temporaire d'insertion"),
    "EVS": N_("Espace de vie sociale"),
    "FABLAB": N_("Fablab"),
    "FABRIQUE": N_("Fabrique"),
    "FAIS": N_("Fédérations d'acteurs de l'insertion et de la solidarité"),
    "FT": "France travail",
    "GEIQ": "Groupements d'employeurs pour l'insertion et la qualification",
    "HUDA": N_("Hébergement d'urgence pour demandeurs d'asile"),
    "LA_POSTE": N_("La Poste"),
    "MDE": N_("Maison de l'emploi"),
    "MDH": "Maison des Habitants",
    "MDEF": "Maison de l'emploi et de la formation",
    "MDPH": "Maison Départementale des Personnes Handicapées",
    "MDS": "Maison Départementale des Solidarités",
    "MJC": N_("Maison des jeunes et de la culture"),
    "ML": "Mission Locale",
    "MQ": N_("Maison de quartier"),
    "MSA": "Mutualité Sociale Agricole",
    "MSAP": "Maison de Services Au Public",
    "MUNI": "Municipalités",
    "OACAS": N_("Structures agréées Organisme d'accueil communautaire et d'activité solidaire"),
    "ODC": N_("Organisation délégataire d'un CD"),
    "OF": "Organisme de formations",
    "OIL": N_("Opérateur d'intermédiation locative"),
    "OPCS": N_("Organisation porteuse de la clause sociale"),
    "PAD": "Point d'Accès au Droit",
    "PENSION": N_("Pension de famille"),
    "PI": "Point info",
    "PIJ_BIJ": "Points et bureaux information jeunesse",
    "PIMMS": "Point Information Médiation Multi Services",
    "PJJ": N_("Protection judiciaire de la jeunesse"),
    "PLIE": N_("Plans locaux pour l'insertion et l'emploi"),
    "PREF": "Préfecture, Sous-Préfecture",
    "PREVENTION": N_("Service ou club de prévention"),
    "REG": N_("Région"),
    "RELAIS_LECTURE": N_("Relais lecture"),
    "RESSOURCERIE": N_("Ressourcerie"),
    "RFS": "Réseau France Services",
    "RS_FJT": "Résidence sociale - Foyer de Jeunes Travailleurs",
    "SCP": N_("Services et clubs de prévention"),
    "SPIP": N_("Services pénitentiaires d'insertion et de probation"),
    "TIERS_LIEUX": "Tiers lieu & coworking",
    "UDAF": "Union Départementale d'Aide aux Familles",
}

# Field of the standard -> its closed list.
ENUMERATIONS: Final[dict[str, tuple[str, ...]]] = {
    "typologie": tuple(TYPOLOGIES),
    "services": SERVICES,
    "publics_specifiquement_adresses": PUBLICS,
    "prise_en_charge_specifique": PRISES_EN_CHARGE,
    "frais_a_charge": FRAIS,
    "dispositif_programmes_nationaux": DISPOSITIFS,
    "formations_labels": FORMATIONS_LABELS,
    "modalites_acces": MODALITES_ACCES,
    "modalites_accompagnement": MODALITES_ACCOMPAGNEMENT,
    "itinerance": ITINERANCES,
}

# The filler that the national tools write where nobody knows the SIRET.
PIVOT_INCONNU: Final = "00000000000000"
