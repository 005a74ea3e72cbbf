"""Every format that we write, and the names of its files. Pure."""

import re
from datetime import date
from typing import Final

from repere.annuaire.exports import data_inclusion, geojson, mediation_numerique, tableau
from repere.annuaire.exports.colonnes import Exporteur, Fichier
from repere.socle.texte import plier, sans_accents

EXPORTEURS: Final[dict[str, Exporteur]] = {
    module.EXPORTEUR.identifiant: module.EXPORTEUR
    for module in (mediation_numerique, data_inclusion, geojson, tableau)
}
FICHIERS: Final[dict[str, tuple[Exporteur, Fichier]]] = {
    fichier.chemin: (exporteur, fichier)
    for exporteur in EXPORTEURS.values()
    for fichier in exporteur.fichiers
}
_MOT: Final = re.compile(r"[A-Za-z0-9]+")
_PRECISIONS_MAX: Final = 60


def file_name(
    fichier: Fichier,
    *,
    jour: date,
    producteur: str,
    territoire: str,
    precisions: tuple[str, ...] = (),
) -> str:
    """Return the name that the standard recommends, the same for every format.

    ``precisions`` (the filters asked for) follow the territory: "CentreValDeLoire-37".
    """
    mots = _MOT.findall(sans_accents(territoire))
    lieu = "".join(mot[:1].upper() + mot[1:] for mot in mots)
    suite = "".join(f"-{plier(p).replace(' ', '-')}" for p in precisions)[:_PRECISIONS_MAX]
    return f"{jour.isoformat()}_{producteur}_{fichier.sujet}_{lieu}{suite}.{fichier.extension}"
