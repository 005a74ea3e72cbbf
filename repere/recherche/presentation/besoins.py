"""The nine needs of the home page: the services of the standard in the fewest everyday words. Pure."""

from typing import Final, NamedTuple

from repere.annuaire.presentation.mots import SERVICES
from repere.socle.langue import N_, _


class Besoin(NamedTuple):
    """A need. ``valeur``: the service to search for; ``cle`` names its pictogram."""

    valeur: str
    cle: str
    mot: str
    exemples: str


# Shorter than on a place page: read at a glance, beside a pictogram, by somebody who reads little.
_MOTS: Final = {
    "demarches": (N_("Faire une démarche"), N_("impôts, Caf, retraite")),
    "outils": (N_("Apprendre les bases"), N_("téléphone, ordinateur")),
    "acces": (N_("Utiliser un ordinateur"), N_("internet, imprimer")),
    "emploi": (N_("Chercher un emploi"), N_("CV, candidature")),
    "securite": (N_("Éviter les arnaques"), N_("mots de passe")),
    "enfants": (N_("Aider mes enfants"), N_("école, écrans")),
    "loisirs": (N_("Créer et jouer"), N_("photo, vidéo, jeux")),
    "comprendre": (N_("Comprendre internet"), N_("vie privée, rumeurs")),
    "materiel": (N_("Acheter un ordinateur"), N_("à petit prix")),
}


def needs() -> list[Besoin]:
    """Return the nine needs, the most sought first, in the reader's language."""
    return [
        Besoin(valeur, service.cle, *map(_, _MOTS[service.cle]))
        for valeur, service in SERVICES.items()
    ]
