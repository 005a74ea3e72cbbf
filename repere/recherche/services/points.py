"""All the places that a search finds, as points of a map: from the index, without a row read."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from repere.recherche.index.document import Document
from repere.recherche.moteur.trouver import find
from repere.recherche.requete import Requete
from repere.recherche.services.memoire import current_index
from repere.recherche.services.terrains import resolve


def found_documents(requete: Requete, moment: datetime) -> list[Document]:
    """Return every place that answers ``requete``, whatever its page. Raises ParametresRefuses."""
    index = current_index()
    terrain = resolve(requete.ou, index) if requete.ou else None
    trouvaille = find(index, requete, terrain, requete.moment(moment))
    return trouvaille.selection.index.ranked(trouvaille.trouves)


def compact(documents: Iterable[Document]) -> dict[str, list[Any]]:
    """Return columns; ``approx`` ranks those placed where their commune is.

    Positions are whole hundred-thousandths of a degree. Places of unknown whereabouts are left out.
    """
    situes = [(document, document.point) for document in documents if document.point]
    return {
        "ids": [document.identifiant for document, _ in situes],
        "noms": [document.nom for document, _ in situes],
        "lats": [round(point.latitude * 1e5) for _, point in situes],
        "lons": [round(point.longitude * 1e5) for _, point in situes],
        "approx": [rang for rang, (document, _) in enumerate(situes) if document.vague],
    }
