"""The real files: every record kept, nothing changed without a word."""

import time
from pathlib import Path

import pytest

from repere.annuaire.imports.lecture import Lue, Rejetee
from repere.annuaire.imports.registre import read_records
from repere.annuaire.standard.normalisation import as_text
from repere.socle.texte import plier

pytestmark = pytest.mark.donnees_reelles


def read(chemin: Path, format: str) -> list[Lue | Rejetee]:
    return list(read_records(chemin.read_bytes(), format, nom_fichier=chemin.name))


@pytest.mark.parametrize(
    ("format", "fichier", "gardees", "refusees"),
    [
        ("mediation-numerique", "donnees/lieux-cvl-standard-v1.0.1.csv", 789, 0),
        ("recensement-regional", "donnees/recensement-regional-426.json", 426, 0),
        ("conseillers-numeriques", "donnees/conseillers-numeriques-schema-v0.json", 4930, 0),
        ("data-inclusion", "donnees/data-inclusion-schema-v0.json", 3811, 0),
        ("france-services", "geo/france-services-cvl-20240801.csv", 152, 0),
        # 26 branches of 2022 have a name and nothing else: neither commune nor coordinates.
        ("france-services", "donnees/france-services-2022.csv", 2657, 26),
    ],
)
def test_every_record_is_kept(donnees_reelles, format, fichier, gardees, refusees):
    lectures = read(donnees_reelles / fichier, format)
    assert sum(isinstance(x, Lue) for x in lectures) == gardees
    assert sum(isinstance(x, Rejetee) for x in lectures) == refusees


def test_the_national_file_within_its_time(donnees_reelles):
    debut = time.process_time()
    lectures = read(donnees_reelles / "donnees/lieux-national-11825.json", "mediation-numerique")
    assert len(lectures) == sum(isinstance(x, Lue) for x in lectures) == 11825
    assert time.process_time() - debut < 6


CENSUS = {"c_nom": "nom", "c_adresse": "adresse", "c_city": "commune", "c_postcode": "code_postal"}


def test_the_census_is_changed_nowhere_silently(donnees_reelles):
    for lue in read(
        donnees_reelles / "donnees/recensement-regional-426.json", "recensement-regional"
    ):
        dits = {champ for r in lue.remarques for champ in r.champ.split(", ")}
        for colonne, champ in CENSUS.items():
            brut = " ".join(as_text(lue.brut[colonne]).split())
            if champ not in dits:
                assert getattr(lue.fiche, champ) == brut
            else:
                assert (
                    plier(getattr(lue.fiche, champ)).replace(" ", "")[:2]
                    == plier(brut).replace(" ", "")[:2]
                )
        assert (lue.fiche.latitude, lue.fiche.longitude) == (
            lue.brut["c_lat_coor1"],
            lue.brut["c_long_coor1"],
        )


def test_no_phone_email_or_site_of_the_census_is_lost_silently(donnees_reelles):
    for lue in read(
        donnees_reelles / "donnees/recensement-regional-426.json", "recensement-regional"
    ):
        dits = {champ for r in lue.remarques for champ in r.champ.split(", ")}
        for colonne, champ in (
            ("c_telephone", "telephone"),
            ("c_courriel", "courriels"),
            ("c_site_web", "site_web"),
        ):
            if as_text(lue.brut[colonne]).strip() not in ("", "-"):
                assert getattr(lue.fiche, champ) or champ in dits
