"""From the words of the national standard to those of data·inclusion v1.

Source: the dbt models of gip-inclusion/data-inclusion (2026-06-30), but for what is said below.
"""

from typing import Final

_FONDAMENTAUX: Final = "numerique--maitriser-les-fondamentaux-du-numerique"
_EN_LIGNE: Final = "numerique--acceder-a-des-services-en-ligne"
_EQUIPEMENT: Final = "numerique--acquerir-un-equipement"

THEMATIQUES: Final[dict[str, tuple[str, ...]]] = {
    "Accès internet et matériel informatique": (
        "numerique--acceder-a-une-connexion-internet",
        _EQUIPEMENT,
    ),
    "Acquisition de matériel informatique à prix solidaire": (_EQUIPEMENT,),
    "Aide aux démarches administratives": (
        "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
        _EN_LIGNE,
    ),
    "Compréhension du monde numérique": (_FONDAMENTAUX,),
    "Insertion professionnelle via le numérique": (
        "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
        _FONDAMENTAUX,
    ),
    "Loisirs et créations numériques": (
        "remobilisation--activites-sportives-et-culturelles",
        _FONDAMENTAUX,
    ),
    "Maîtrise des outils numériques du quotidien": (_FONDAMENTAUX, _EN_LIGNE),
    "Parentalité et éducation avec le numérique": (
        "famille--soutien-a-la-parentalite-et-a-leducation",
        _FONDAMENTAUX,
    ),
    "Utilisation sécurisée du numérique": (_FONDAMENTAUX,),
}
# When a place charges for some things only, "gratuit" wins, as in the national conversion.
FRAIS: Final = {"Gratuit": "gratuit", "Gratuit sous condition": "gratuit", "Payant": "payant"}
MOBILISATIONS: Final = {
    "Contacter par mail": "envoyer-un-courriel",
    "Envoyer un mail avec une fiche de prescription": "envoyer-un-courriel",
    "Prendre un RDV en ligne": "utiliser-lien-mobilisation",
    "Se présenter": "se-presenter",
    "Téléphoner": "telephoner",
}
PRESCRIPTION: Final = "Envoyer un mail avec une fiche de prescription"
PUBLICS: Final = {
    "Étudiants": "etudiants",
    "Familles et/ou enfants": "familles",
    "Femmes": "femmes",
    "Jeunes": "jeunes",
    "Seniors": "seniors",
}
PRISES_EN_CHARGE: Final = {
    "Déficience visuelle": "personnes-en-situation-de-handicap",
    "Handicaps mentaux": "personnes-en-situation-de-handicap",
    "Handicaps moteurs": "personnes-en-situation-de-handicap",
    "Surdité": "personnes-en-situation-de-handicap",
    "Langues étrangères (anglais)": "personnes-exilees",
    "Langues étrangères (autres)": "personnes-exilees",
}
# One type a service. The national conversion keeps equipment first; mediators insist that help from
# somebody is another thing than equipment alone, so that help comes first here.
TYPES: Final = {
    "Accompagnement individuel": "accompagnement",
    "Dans un atelier collectif": "atelier",
    "En autonomie": "aide-materielle",
}
RESEAUX: Final[dict[str, tuple[str, ...]]] = {
    # dispositif_programmes_nationaux and formations_labels
    "Aidants Connect": ("aidants-connect",),
    "Conseillers numériques": ("conseillers-numeriques",),
    "France Services": ("france-service",),
    "Grande école du numérique": ("grandes-ecoles-du-numerique",),
    "La Croix Rouge": ("croix-rouge",),
    "Fabriques de Territoire": ("fabrique-de-territoire",),
    # typologie
    "ACI": ("aci",),
    "AFPA": ("afpa",),
    "AI": ("ai",),
    "ASE": ("ase",),
    "AVIP": ("creches-avip",),
    "CAARUD": ("caarud",),
    "CADA": ("cada",),
    "CAF": ("caf",),
    "CAP_EMPLOI": ("cap-emploi-reseau-cheops",),
    "CAVA": ("cava",),
    "CC": ("communes",),
    "CCAS": ("ccas-cias",),
    "CCONS": ("chambres-consulaires",),
    "CD": ("departements",),
    "CDAS": ("departements",),
    "CHRS": ("chrs",),
    "CHU": ("chu",),
    "CIAS": ("ccas-cias",),
    "CIDFF": ("cidff",),
    "CMP": ("cmp",),
    "CMS": ("cms",),
    "CPAM": ("cpam",),
    "CPH": ("cph",),
    "CSAPA": ("csapa",),
    "DEPT": ("departements",),
    "E2C": ("ecoles-de-la-deuxieme-chance",),
    "EA": ("ea",),
    "EATT": ("eatt",),
    "EI": ("ei",),
    "EITI": ("eiti",),
    "EPCI": ("communes",),
    "EPI": ("espaces-publics-numeriques",),
    "EPIDE": ("epide",),
    "EPN": ("espaces-publics-numeriques",),
    "ESAT": ("esat",),
    "ETTI": ("etti",),
    "FT": ("france-travail",),
    "GEIQ": ("geiq",),
    "HUDA": ("huda",),
    "LA_POSTE": ("la-poste",),
    "MDE": ("maisons-de-l-emploi",),
    "MDEF": ("maisons-de-l-emploi",),
    "MDPH": ("mdph",),
    "MDS": ("maisons-des-solidarites", "departements"),
    "MJC": ("mjc",),
    "ML": ("mission-locale",),
    "MSA": ("mutualite-sociale-agricole",),
    "MSAP": ("msap",),
    "MUNI": ("communes",),
    "ODC": ("delegataire-conseil-departemental",),
    "PAD": ("points-justice",),
    "PIJ_BIJ": ("reseau-information-jeunesse",),
    "PIMMS": ("pimms-mediation",),
    "PJJ": ("pjj",),
    "PLIE": ("plie",),
    "PREF": ("regions",),
    "REG": ("regions",),
    "RESSOURCERIE": ("ressourceries",),
    "RFS": ("france-service",),
    "RS_FJT": ("residences-fjt",),
    "SPIP": ("spip",),
    "UDAF": ("unaf",),
}
