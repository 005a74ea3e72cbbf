"""More than a hundred searches of real life have their place in the first three."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from repere.annuaire.imports.lecture import Lue
from repere.annuaire.imports.registre import read_records
from repere.annuaire.services.premieres_donnees import load_first_data
from repere.recherche.index.index import Index
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.services.documents import document_of_record
from repere.recherche.services.recherche import search
from repere.socle.geographie import Point
from repere.socle.texte import plier
from tests.recherche.fabrique import LUNDI, lire, trouver
from tests.recherche.recherches import COMMUNES, DU_DEPOT, REELLES, Recherche
from tests.territoires.fabrique import creer_commune

PREMIERS = 3
SEUIL = 0.95
# (name, commune) of the first results.
Reponses = Callable[[str], Sequence[tuple[str, str]]]


def missed(recherches: Sequence[Recherche], repondre: Reponses) -> list[str]:
    ratees = []
    for adresse, attendus in recherches:
        premiers = [(plier(nom), plier(ou)) for nom, ou in repondre(adresse)]
        voulus = [attendu.split("@") for attendu in attendus.split("|")]
        if not any(
            nom.startswith(debut) and (not ou or ou == commune)
            for nom, commune in premiers
            for debut, ou in voulus
        ):
            ratees.append(f"{adresse} → {premiers}")
    return ratees


def test_there_are_enough_of_them() -> None:
    assert len(DU_DEPOT) >= 60 and len(REELLES) >= 60


@pytest.mark.django_db
def test_searches_on_the_first_data() -> None:
    for code, (nom, latitude, longitude) in COMMUNES.items():
        creer_commune(code, nom, latitude=latitude, longitude=longitude)
    load_first_data()

    def repondre(adresse: str) -> list[tuple[str, str]]:
        resultats = search(lire(adresse), LUNDI, compter=False)
        return [(r.lieu.nom, r.lieu.commune) for r in resultats.lieux[:PREMIERS]]

    ratees = missed(DU_DEPOT, repondre)
    assert len(ratees) <= (1 - SEUIL) * len(DU_DEPOT), "\n".join(ratees)


class SansCommunes:
    """Recognises no commune: what the file says is kept."""

    def find(self, code_insee: str, code_postal: str, nom: str) -> None:
        return None


@pytest.mark.donnees_reelles
def test_searches_on_the_national_file(donnees_reelles: Path) -> None:
    fichier = donnees_reelles / "donnees" / "lieux-national-11825.json"
    lues = read_records(
        fichier.read_bytes(),
        "mediation-numerique",
        nom_fichier=fichier.name,
        communes=SansCommunes(),
    )
    fiches = [lue.fiche for lue in lues if isinstance(lue, Lue)]
    index = Index(
        document_of_record(fiche, pk=rang, identifiant=f"{rang:08}")
        for rang, fiche in enumerate(fiches, start=1)
    )

    def repondre(adresse: str) -> list[tuple[str, str]]:
        ou = lire(adresse).ou
        terrain = Terrain("", ou.point, ou.rayon) if ou and isinstance(ou.point, Point) else None
        page = trouver(index, adresse, terrain).page[:PREMIERS]
        trouvees = [fiches[index.documents[rang].pk - 1] for rang in page]
        return [(fiche.nom, fiche.commune) for fiche in trouvees]

    ratees = missed(REELLES, repondre)
    assert len(ratees) <= (1 - SEUIL) * len(REELLES), "\n".join(ratees)
