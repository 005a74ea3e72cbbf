"""Documents and searches for tests of the pure engine. No real place."""

from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.standard.fiche import Fiche
from repere.recherche.index.document import Document
from repere.recherche.index.index import Index
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.moteur.trouver import Trouvaille, find
from repere.recherche.requete import Requete, read_request
from repere.recherche.services.documents import document_of_record
from repere.socle.geographie import Point

LUNDI = datetime(2026, 11, 23, 12, 30, tzinfo=PARIS)
TOURS = Point(47.39, 0.69)
DEMARCHES = "Aide aux démarches administratives"
OUTILS = "Maîtrise des outils numériques du quotidien"
ACCES = "Accès internet et matériel informatique"


def document(pk: int, nom: str = "", /, **champs: Any) -> Document:
    fiche = Fiche(id=str(pk), nom=nom or f"Lieu {pk}", **champs)
    return document_of_record(fiche, pk=pk, identifiant=f"{pk:08}")


def a_km(pk: int, km: float, nom: str = "", /, **champs: Any) -> Document:
    """A place ``km`` north of Tours."""
    return document(
        pk, nom, latitude=TOURS.latitude + km / 111.195, longitude=TOURS.longitude, **champs
    )


def autour(rayon: float = 20.0) -> Terrain:
    return Terrain("Tours", TOURS, rayon)


def lire(adresse: str) -> Requete:
    return read_request(parse_qs(adresse))


def trouver(
    index: Index, adresse: str = "", terrain: Terrain | None = None, moment: datetime = LUNDI
) -> Trouvaille:
    requete = lire(adresse)
    return find(index, requete, terrain, requete.moment(moment))


def noms(index: Index, trouvaille: Trouvaille) -> list[str]:
    return [index.documents[rang].nom for rang in trouvaille.page]
