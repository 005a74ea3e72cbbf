"""What must be said beside a figure that its source did not publish as it stands. Pure."""

from repere.observatoire.indicateurs.modele import (
    ABSENTE,
    ESTIMEE,
    IMPUTEE,
    PAR_DEPARTEMENT,
    SECRETE,
    Chiffre,
)
from repere.socle.langue import _


def reserve(chiffre: Chiffre) -> str:
    """Return what to print beside a figure, "" when its source published it."""
    if chiffre.statut == SECRETE:
        return _("secret statistique")
    if chiffre.statut == ABSENTE:
        return _("donnée non chargée")
    if chiffre.statut == IMPUTEE:
        return _("repris de l’intercommunalité")
    if chiffre.statut == ESTIMEE:
        if chiffre.d_apres == PAR_DEPARTEMENT:
            return _("estimé d’après le département")
        return _("estimé")
    return ""
