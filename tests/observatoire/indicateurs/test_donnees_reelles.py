"""Ten communes of a real table, copied by hand from it; sums of a département made again another way."""

import csv
from pathlib import Path

import pytest
from django.core.management import call_command

from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.fragilite import fragilities
from repere.observatoire.territoires import Territoire, territories

pytestmark = [pytest.mark.donnees_reelles, pytest.mark.django_db]
AGES, DIPLOMES, PAUVRETE = "part_65_ans_et_plus", "part_peu_diplomes", "taux_pauvrete"
# That column says who has no fast line, whatever its name: 6 % in Tours, 89 % in Sancerre.
LIGNES = "part_sans_fixe_tres_haut_debit"
SEULS, MONO = "menages_seuls", "familles_monoparentales"
COLONNES = {
    "TX_65ETPLUS": AGES, "TX_NSCOL15P": DIPLOMES, "TX_POVERTY": PAUVRETE,
    "TAUX_COUVERTURE_THD": LIGNES, "TX_MENSEUL": SEULS, "TX_FAMMONO": MONO,
}  # fmt: skip
CODES = (AGES, DIPLOMES, PAUVRETE, LIGNES, SEULS, MONO)
DIX = {
    "37261": (21.82, 36.2, 34.44, 5.93, 55.51, 9.09),
    "45234": (18.93, 37.3, 30.93, 5.54, 49.12, 9.95),
    "18033": (26.75, 46.83, 31.75, 35.1, 46.88, 10.24),
    "41018": (24.32, 48.4, 34.23, 39.09, 49.17, 10.2),
    "28085": (25.76, 45.2, 27.68, 48.97, 47.7, 10.69),
    "36044": (27.76, 55.58, 32.36, 29.3, 47.06, 10.58),
    "37072": (30.33, 55.9, 34.83, 79.86, 44.01, 8.63),
    "18241": (41.89, 48.69, None, 89.07, 50.38, 9.02),
    "36018": (37.03, 61.43, 34.73, 85.39, 45.56, 8.72),
    "28405": (21.67, 58.32, None, 18.62, 24.27, 1.11),
}


@pytest.fixture
def table(settings, donnees_reelles: Path) -> Path:
    settings.REPERE_REGIONS = ["24"]
    call_command("territoires", "embarques", verbosity=0)
    fichier = donnees_reelles / "geo" / "ifn-indicateurs-communes-cvl-2017-2020.csv"
    options = [f"--colonne={colonne}={code}" for colonne, code in COLONNES.items()]
    call_command(
        "observatoire", "charger", "tableau", f"--fichier={fichier}", "--nom=Table ancienne",
        "--annee=2017", *options, verbosity=0,
    )  # fmt: skip
    return fichier


def test_the_figures_of_ten_communes(table: Path) -> None:
    communes = {code: Territoire("commune", code, code) for code in DIX}
    lus = figures(list(communes.values()), *CODES)
    for code, attendus in DIX.items():
        for indicateur, attendu in zip(CODES, attendus, strict=True):
            chiffre = lus[communes[code], indicateur]
            if attendu is None:
                assert (chiffre.valeur, chiffre.statut) == (None, "absente")
            else:
                assert chiffre.valeur == pytest.approx(attendu)
                assert (chiffre.statut, chiffre.source) == ("estimee", "Table ancienne")
    # 21.82 % of the 139,259 people of Tours.
    assert lus[communes["37261"], AGES].numerateur == pytest.approx(30386.3, abs=0.1)
    assert lus[communes["37261"], SEULS].numerateur is None


def test_a_departement_made_again_another_way(table: Path, donnees_reelles: Path) -> None:
    officielles = donnees_reelles / "geo" / "communes-cvl-2026.csv"
    with officielles.open() as flux:
        habitants = {c["code"]: int(c["population"]) for c in csv.DictReader(flux)}
    with table.open() as flux:
        taux = {
            c["CODE_INSEE"]: float(c["TX_65ETPLUS"])
            for c in csv.DictReader(flux)
            if c["TX_65ETPLUS"] and c["CODE_INSEE"] in habitants
        }
    ecarts = []
    for territoire in territories("departement"):
        ici = [code for code in taux if code.startswith(territoire.code)]
        personnes = sum(habitants[code] for code in ici)
        attendu = sum(taux[code] * habitants[code] for code in ici) / personnes
        chiffre = figures([territoire], AGES)[territoire, AGES]
        assert chiffre.valeur == pytest.approx(attendu, abs=0.01)
        ecarts.append(abs(chiffre.valeur - sum(taux[c] for c in ici) / len(ici)))
    # Plainly not means of rates: villages are not as old as towns.
    assert len(ecarts) == 6
    assert max(ecarts) > 1


def test_every_commune_and_bassin_has_a_score(table: Path) -> None:
    call_command("observatoire", "indice", "--reference=Essai", verbosity=0)
    communes = fragilities(territories("commune"))
    assert sum(indice is not None for indice in communes.values()) >= 1740
    notes = [indice.note for indice in communes.values() if indice is not None]
    assert min(notes) >= 1 and max(notes) <= 10
    bassins = fragilities(territories("bassins-de-vie"))
    assert len(bassins) == 23
    assert all(indice is not None for indice in bassins.values())
    parmi = {bassin.nom: indice.note for bassin, indice in bassins.items()}
    # Shape only: the country towns of the south are more fragile than the two métropoles.
    assert parmi["La Châtre"] > parmi["Tours"]
    assert parmi["Argenton-Le Blanc"] > parmi["Orléans"]
