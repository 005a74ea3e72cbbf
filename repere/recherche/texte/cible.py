"""Where a word leads, and short ways to write it."""

from typing import Final, NamedTuple


class Cible(NamedTuple):
    """A value of a criterion, and how well it answers (3: is that thing; 2: deals with it; 1: may help)."""

    champ: str
    valeur: str
    poids: int = 2


def services(*valeurs: str) -> tuple[Cible, ...]:
    return tuple(Cible("services", valeur) for valeur in valeurs)


def perhaps(*cibles: Cible) -> tuple[Cible, ...]:
    """Return ``cibles`` as what may help, for want of better."""
    return tuple(cible._replace(poids=1) for cible in cibles)


def types(*codes: str) -> tuple[Cible, ...]:
    return tuple(Cible("typologie", code, 3) for code in codes)


def programmes(*valeurs: str) -> tuple[Cible, ...]:
    return tuple(Cible("dispositif_programmes_nationaux", valeur, 3) for valeur in valeurs)


def materiels(*codes: str) -> tuple[Cible, ...]:
    return tuple(Cible("equipements", code, 3) for code in codes)


def oui(champ: str) -> tuple[Cible, ...]:
    return (Cible(champ, "oui", 3),)


def accueils(*valeurs: str) -> tuple[Cible, ...]:
    return tuple(Cible("prise_en_charge_specifique", valeur, 3) for valeur in valeurs)


def public(valeur: str) -> tuple[Cible, ...]:
    return (Cible("publics_specifiquement_adresses", valeur, 3),)


def langue(code: str) -> tuple[Cible, ...]:
    return (Cible("langues", code, 3),)


DEMARCHES: Final = services("Aide aux démarches administratives")
OUTILS: Final = services("Maîtrise des outils numériques du quotidien")
EMPLOI: Final = services("Insertion professionnelle via le numérique")
SECURITE: Final = services("Utilisation sécurisée du numérique")
ENFANTS: Final = services("Parentalité et éducation avec le numérique")
LOISIRS: Final = services("Loisirs et créations numériques")
COMPRENDRE: Final = services("Compréhension du monde numérique")
ACCES: Final = services("Accès internet et matériel informatique")
ACQUISITION: Final = services("Acquisition de matériel informatique à prix solidaire")
FRANCE_SERVICES: Final = programmes("France Services") + types("RFS", "MSAP")
