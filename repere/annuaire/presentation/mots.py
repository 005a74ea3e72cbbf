"""The standard's vocabulary in the words of people who come for help. Pure.

The values of the standard stay what they are in every language; only the words for them change.
"""

from dataclasses import dataclass
from typing import Final

from repere.annuaire.standard import complements, vocabulaire
from repere.annuaire.standard.vocabulaire import TYPOLOGIES
from repere.socle.langue import N_, Table, _


@dataclass(frozen=True, slots=True)
class Service:
    """A service of the standard. ``cle`` names it in addresses; ``message`` is its French phrase."""

    cle: str
    message: str
    message_exemples: str

    @property
    def phrase(self) -> str:
        return _(self.message)

    @property
    def exemples(self) -> str:
        """What follows "par exemple"."""
        return _(self.message_exemples)


SERVICES: Final[dict[str, Service]] = {
    "Aide aux démarches administratives": Service(
        "demarches", N_("Faire vos démarches en ligne"), N_("impôts, Caf, retraite, carte grise")
    ),
    "Maîtrise des outils numériques du quotidien": Service(
        "outils",
        N_("Apprendre à vous servir d’un ordinateur ou d’un téléphone"),
        N_("envoyer un message, ranger ses photos, faire un appel vidéo"),
    ),
    "Accès internet et matériel informatique": Service(
        "acces",
        N_("Utiliser un ordinateur et internet sur place"),
        N_("consulter, écrire, imprimer"),
    ),
    "Insertion professionnelle via le numérique": Service(
        "emploi", N_("Chercher un emploi avec internet"), N_("CV, candidature, France Travail")
    ),
    "Utilisation sécurisée du numérique": Service(
        "securite",
        N_("Éviter les arnaques et protéger vos comptes"),
        N_("mots de passe, faux messages"),
    ),
    "Parentalité et éducation avec le numérique": Service(
        "enfants", N_("Accompagner vos enfants"), N_("temps d’écran, école en ligne")
    ),
    "Loisirs et créations numériques": Service(
        "loisirs", N_("Créer et vous amuser"), N_("photo, vidéo, impression 3D, jeux")
    ),
    "Compréhension du monde numérique": Service(
        "comprendre",
        N_("Comprendre le numérique"),
        N_("vie privée, réseaux sociaux, fausses nouvelles"),
    ),
    "Acquisition de matériel informatique à prix solidaire": Service(
        "materiel", N_("Acheter un ordinateur à petit prix"), N_("matériel reconditionné")
    ),
}
SERVICES_PAR_CLE: Final = {service.cle: valeur for valeur, service in SERVICES.items()}

# Said in the singular and without acronym; the other codes keep the standard's own label.
_TYPES: Final = Table(
    {
        "ASSO": N_("Association"),
        "BIB": N_("Bibliothèque ou médiathèque"),
        "CADA": N_("Centre d’accueil de demandeurs d’asile"),
        "CAF": N_("Caisse d’allocations familiales"),
        "CC": N_("Communauté de communes"),
        "CCAS": N_("Centre communal d’action sociale"),
        "CCONS": N_("Chambre consulaire"),
        "CD": N_("Conseil départemental"),
        "CDAS": N_("Centre départemental d’action sociale"),
        "CHRS": N_("Centre d’hébergement et de réinsertion sociale"),
        "CHU": N_("Centre d’hébergement d’urgence"),
        "CIAS": N_("Centre intercommunal d’action sociale"),
        "CIDFF": N_("Centre d’information sur les droits des femmes et des familles"),
        "CS": N_("Centre social"),
        "CSC": N_("Centre socioculturel"),
        "DEPT": N_("Service social du département"),
        "ENM": N_("Espace numérique mobile"),
        "EPCI": N_("Intercommunalité"),
        "EPI": N_("Espace public internet"),
        "EPN": N_("Espace public numérique"),
        "ESS": N_("Entreprise de l’économie sociale et solidaire"),
        "FT": N_("France Travail"),
        "GEIQ": N_("Groupement d’employeurs pour l’insertion"),
        "MDEF": N_("Maison de l’emploi et de la formation"),
        "MDH": N_("Maison des habitants"),
        "MDPH": N_("Maison départementale des personnes handicapées"),
        "MDS": N_("Maison départementale des solidarités"),
        "ML": N_("Mission locale"),
        "MSA": N_("Mutualité sociale agricole"),
        "MSAP": N_("Maison de services au public"),
        "MUNI": N_("Mairie"),
        "OF": N_("Organisme de formation"),
        "PAD": N_("Point d’accès au droit"),
        "PI": N_("Point info"),
        "PIJ_BIJ": N_("Point information jeunesse"),
        "PIMMS": N_("Point information médiation multiservices"),
        "PREF": N_("Préfecture ou sous-préfecture"),
        "RFS": N_("France Services"),
        "RS_FJT": N_("Foyer de jeunes travailleurs"),
        "TIERS_LIEUX": N_("Tiers-lieu"),
        "UDAF": N_("Union départementale des associations familiales"),
        "Autre": N_("Lieu d’aide numérique"),
    }
)

FRAIS: Final = Table(
    {
        "Gratuit": N_("Gratuit"),
        "Gratuit sous condition": N_("Gratuit pour certaines personnes : demandez au lieu"),
        "Payant": N_("Payant : demandez le prix au lieu"),
    }
)
PRISES_EN_CHARGE: Final = Table(
    {
        "Surdité": N_("Personnes sourdes ou malentendantes"),
        "Handicaps moteurs": N_("Personnes qui ont du mal à se déplacer ou à bouger"),
        "Handicaps mentaux": N_("Personnes en situation de handicap mental"),
        "Illettrisme": N_("Personnes qui ont du mal à lire ou à écrire"),
        "Langues étrangères (anglais)": N_("Personnes qui parlent anglais"),
        "Langues étrangères (autres)": N_("Personnes qui parlent d’autres langues"),
        "Déficience visuelle": N_("Personnes aveugles ou malvoyantes"),
    }
)
MODALITES_ACCES: Final = Table(
    {
        "Se présenter": N_("Venez sur place"),
        "Téléphoner": N_("Téléphonez"),
        "Contacter par mail": N_("Écrivez un message électronique"),
        "Prendre un RDV en ligne": N_("Prenez rendez-vous en ligne"),
        "Ce lieu n'accueille pas de public": N_("Ce lieu n’accueille pas de public"),
        "Envoyer un mail avec une fiche de prescription": N_(
            "Un professionnel envoie votre demande"
        ),
    }
)
MODALITES_ACCOMPAGNEMENT: Final = Table(
    {
        "En autonomie": N_("Seul, avec le matériel du lieu"),
        "Accompagnement individuel": N_("Seul avec un conseiller"),
        "Dans un atelier collectif": N_("En atelier, à plusieurs"),
        "À distance": N_("À distance : par téléphone ou en vidéo"),
    }
)
CONSEILLER: Final = frozenset(MODALITES_ACCOMPAGNEMENT) - {"En autonomie"}

LANGUES: Final = Table(complements.LANGUES)
MATERIELS: Final = Table(complements.MATERIELS)
PUBLICS: Final = Table(
    {
        "Jeunes": N_("Jeunes"),
        "Étudiants": N_("Étudiants"),
        "Familles et/ou enfants": N_("Familles et enfants"),
        "Seniors": N_("Personnes âgées"),
        "Femmes": N_("Femmes"),
    }
)
# The short words of a filter; FRAIS are the sentences of a page.
PRIX: Final = Table({valeur: valeur for valeur in vocabulaire.FRAIS})
ITINERANCES: Final = Table({valeur: valeur for valeur in vocabulaire.ITINERANCES})


def kind_in_words(code: str) -> str:
    """Return the kind of place in the singular, without acronym."""
    return _(kind_message(code)) if code in TYPOLOGIES else code


def kind_message(code: str) -> str:
    """Return the same in French: what the search reads."""
    return _TYPES.messages.get(code) or TYPOLOGIES.get(code, code)


def service_in_words(valeur: str) -> str:
    """Return what one can do there; a value unknown to the standard is said as it is."""
    return SERVICES[valeur].phrase if valeur in SERVICES else valeur
