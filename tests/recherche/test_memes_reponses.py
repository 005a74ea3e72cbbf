"""The same answers on both databases: seventy searches on our own data, their ordered places committed.

The suite runs on SQLite and PostgreSQL; both must give what is in ``reponses.json``. After a change of
the rules that is wanted, write it anew with ``FIGER=1 pytest tests/recherche/test_memes_reponses.py``,
and read the difference before committing it.
"""

import json
import os
from pathlib import Path
from typing import Any, Final

import pytest
from django.db import connection

from repere.annuaire.services.premieres_donnees import load_first_data
from repere.recherche.services.recherche import search
from tests.recherche.fabrique import LUNDI, lire
from tests.recherche.recherches import COMMUNES, DU_DEPOT
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db

FICHIER: Final = Path(__file__).with_name("reponses.json")
AUTRES: Final = (
    "",
    "tri=distance&commune=37261",
    "commune=28085&rayon=0",
    "commune=28085&rayon=50&par_page=3&page=2",
    "departement=37",
    "departement=28&services=Accès internet et matériel informatique",
    "services=Aide aux démarches administratives&services=Loisirs et créations numériques",
    "publics_specifiquement_adresses=Seniors&accompagnement=oui",
    "materiel_libre_acces=oui&commune=37261",
    "ouvert=maintenant",
    "ouvert=soir&commune=37261",
    "ouvert=2026-11-24T15:00&services=Loisirs et créations numériques",
    "wifi=oui&impression=oui",
    "equipements=imprimante_3d&itinerance=Itinérant",
    "langues=ar&commune=37261",
    "frais_a_charge=Gratuit&non_precise=frais_a_charge&commune=28085",
    "q=zxwvqk&commune=37261",
    "verifie_depuis=2026-01-01",
)
RECHERCHES: Final = tuple(dict.fromkeys([adresse for adresse, _ in DU_DEPOT] + list(AUTRES)))


def answers() -> dict[str, Any]:
    reponses = {}
    for adresse in RECHERCHES:
        resultats = search(lire(adresse), LUNDI, compter=False)
        reponses[adresse] = {
            "total": resultats.total,
            "relache": list(resultats.relache),
            "lieux": [f"{r.lieu.identifiant} {r.lieu.nom}" for r in resultats.lieux],
            "facettes": sum(f.nombre for fs in resultats.facettes.values() for f in fs),
        }
    return reponses


def test_both_databases_give_the_same_places_in_the_same_order() -> None:
    assert len(RECHERCHES) >= 60
    for code, (nom, latitude, longitude) in COMMUNES.items():
        creer_commune(code, nom, latitude=latitude, longitude=longitude)
    load_first_data()
    donnees = answers()
    if os.environ.get("FIGER"):
        FICHIER.write_text(json.dumps(donnees, ensure_ascii=False, indent=1) + "\n")
    attendues = json.loads(FICHIER.read_text())
    assert attendues.keys() == donnees.keys()
    ecarts = [adresse for adresse in RECHERCHES if attendues[adresse] != donnees[adresse]]
    assert not ecarts, f"{connection.vendor}: {ecarts}"
