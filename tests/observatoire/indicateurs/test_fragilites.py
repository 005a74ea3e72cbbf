"""The reference of the index, declared and kept; scores of territories, from their own numerators."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.etat_sources import missing, state_of_sources
from repere.observatoire.lecture.fragilite import fragilities
from repere.observatoire.models import ReferenceFragilite, Valeur
from repere.observatoire.services.embarques import load_embedded_figures
from repere.observatoire.services.references import ReferenceImpossible, declare_reference
from repere.observatoire.territoires import Territoire
from repere.territoires.models import Chargement
from tests.observatoire.indicateurs import fichiers

TOURS, JOUE, ABILLY = (Territoire("commune", c, c) for c in ("37261", "37122", "37001"))
EPCI = Territoire("epci", "200000001", "Test")


@pytest.fixture
def tout(charger) -> None:
    charger("population", fichiers.POPULATION)
    charger("diplomes", fichiers.DIPLOMES)
    charger("internet-fixe", fichiers.ARCEP.encode("latin-1"))


def test_percentiles_are_weighted_by_people(tout) -> None:
    reference = declare_reference(nom="Région, 2022")
    bas, haut = reference.bornes["part_sans_fixe_tres_haut_debit"]
    # Nine in ten live in Tours, one in a hundred in Abilly, which stretches nothing.
    assert (bas, haut) == (pytest.approx(2), pytest.approx(25))
    assert reference.millesimes["part_sans_fixe_tres_haut_debit"] == 2026
    assert reference.millesimes["part_65_ans_et_plus"] == 2022
    assert reference.version == "1"


def test_a_group_is_scored_on_its_own_numerators(tout) -> None:
    declare_reference(nom="A")
    indices = fragilities([TOURS, JOUE, ABILLY, EPCI])
    assert indices[TOURS].combien == "3/5"
    assert indices[ABILLY].notes["part_sans_fixe_tres_haut_debit"] == 10
    assert indices[TOURS].notes["part_sans_fixe_tres_haut_debit"] == 1
    taux = figures([EPCI], "part_sans_fixe_tres_haut_debit")
    attendu = 1 + 9 * (taux[EPCI, "part_sans_fixe_tres_haut_debit"].valeur - 2) / 23
    assert indices[EPCI].notes["part_sans_fixe_tres_haut_debit"] == pytest.approx(attendu)


def test_a_newer_reference_takes_over_and_the_old_one_is_kept(tout) -> None:
    ancienne = declare_reference(nom="A")
    nouvelle = declare_reference(nom="B")
    assert list(ReferenceFragilite.objects.filter(en_vigueur=True)) == [nouvelle]
    ancienne.refresh_from_db()
    assert not ancienne.en_vigueur
    assert fragilities([TOURS], reference=ancienne)[TOURS] is not None


def test_no_reference_or_too_little_is_no_score(ici, charger) -> None:
    assert fragilities([TOURS]) == {TOURS: None}
    charger("population", fichiers.POPULATION)
    with pytest.raises(ReferenceImpossible, match=r"Critères chargés : 1\..*part_peu_diplomes"):
        declare_reference(nom="A")
    assert not ReferenceFragilite.objects.exists()


def test_rates_taken_from_the_epci_stretch_no_scale(tout, charger) -> None:
    charger("revenus", fichiers.REVENUS_LONG)
    reference = declare_reference(nom="A")
    assert reference.bornes["taux_pauvrete"] == [pytest.approx(21.5)] * 2
    indice = fragilities([ABILLY])[ABILLY]
    assert indice.imputes == {"taux_pauvrete"}
    assert indice.combien == "4/5"


def test_a_criterion_of_the_town_alone_is_not_that_of_the_group(ici, charger) -> None:
    """Poverty is published for towns, where it is higher: their part is no figure of the whole."""
    charger("population", fichiers.POPULATION)
    charger("diplomes", fichiers.DIPLOMES)
    charger("internet-fixe", fichiers.ARCEP.encode("latin-1"))
    charger(
        "revenus", fichiers.REVENUS_LARGE.replace("37261;480;980;20500;s;21,0\n", ""), forcer=True
    )
    declare_reference(nom="A")
    indices = fragilities([EPCI, JOUE])
    assert indices[JOUE].combien == "4/5"
    assert indices[EPCI].combien == "3/5"


def test_scores_take_few_queries(tout, django_assert_num_queries) -> None:
    declare_reference(nom="A")
    with django_assert_num_queries(4):
        fragilities([TOURS, JOUE, ABILLY])


def test_embedded_figures_say_that_they_are_of_the_departement(ici) -> None:
    assert load_embedded_figures() == "2 chiffres par département"
    assert load_embedded_figures() == "en place"
    lus = figures([TOURS], "taux_pauvrete", "part_65_ans_et_plus")
    pauvrete = lus[TOURS, "taux_pauvrete"]
    assert (pauvrete.valeur, pauvrete.annee, pauvrete.statut) == (
        pytest.approx(11.7),
        2013,
        "estimee",
    )
    assert pauvrete.d_apres == "departement"
    assert "Filosofi 2013" in pauvrete.source
    ages = lus[TOURS, "part_65_ans_et_plus"]
    # 87.9 people of 65 and over for 100 under 20, who are 144,821 of 606,511.
    assert ages.valeur == pytest.approx(100 * 0.879 * 144821 / 606511)
    assert ages.annee == 2017


def test_the_sums_of_the_embedded_ages_are_those_of_the_page() -> None:
    """Digits of the page run together: its five columns must add up to its total."""
    import json

    from repere.observatoire.services.embarques import FIGURES

    colonnes = {
        "18": (64938, 141399, 60872, 37047), "28": (109709, 210428, 72180, 40916),
        "36": (45367, 99801, 46592, 30472), "37": (144821, 296223, 102641, 62826),
        "41": (75552, 153969, 62324, 40070), "45": (173136, 332390, 109871, 62708),
    }  # fmt: skip
    serie = json.loads(FIGURES.read_text())["series"][1]
    for code, tranches in colonnes.items():
        chiffre = serie["departements"][code]
        assert sum(tranches) == chiffre["denominateur"]
        assert tranches[0] == chiffre["moins_de_20"]


def test_official_figures_replace_the_embedded_ones(charger) -> None:
    load_embedded_figures()
    charger("revenus", fichiers.REVENUS_LONG)
    assert figures([TOURS], "taux_pauvrete")[TOURS, "taux_pauvrete"].annee == 2023
    load_embedded_figures()
    assert figures([TOURS], "taux_pauvrete")[TOURS, "taux_pauvrete"].annee == 2023


def test_what_is_missing_is_named_with_its_command(charger) -> None:
    assert [s.code for s in missing("part_65_ans_et_plus", "frr")] == ["population", "frr"]
    charger("population", fichiers.POPULATION)
    assert [s.code for s in missing("part_65_ans_et_plus", "frr")] == ["frr"]
    etats = {etat.source.code: etat for etat in state_of_sources()}
    assert etats["population"].chargement.millesime == "2022"
    assert etats["frr"].commande == "repere observatoire charger frr --fichier CHEMIN"


def test_command_tells_what_is_loaded_and_what_failed(charger, tmp_path, capsys) -> None:
    charger("population", fichiers.POPULATION)
    mauvais = tmp_path / "page.html"
    mauvais.write_text("<html>")
    with pytest.raises(CommandError, match="page web"):
        call_command("observatoire", "charger", "population", "--fichier", str(mauvais))
    capsys.readouterr()
    call_command("observatoire", "sources")
    dit = capsys.readouterr().out
    assert "chargé   Insee, recensement : population par âge : 2022" in dit
    assert "dernier essai : La réponse est une page web" in dit
    assert "manque   Insee, recensement : diplômes" in dit


def test_command_declares_the_reference(tout, capsys) -> None:
    call_command("observatoire", "indice", "--reference", "Région 2022")
    dit = capsys.readouterr().out
    assert "« Région 2022 » (indice version 1), en vigueur" in dit
    assert "part_sans_fixe_tres_haut_debit (2026) : de 2.0 % à 25.0 %" in dit


def test_a_table_of_rates_is_an_estimate_and_says_its_name(ici, tmp_path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("CODE_INSEE,VIEUX,THD\n37261,20,0.98\n37122,40,0.5\n37001,,\n")
    call_command(
        "observatoire", "charger", "tableau", "--fichier", str(table), "--nom", "Tableau maison",
        "--annee", "2018", "--colonne", "VIEUX=part_65_ans_et_plus",
        "--colonne", "THD=part_sans_fixe_tres_haut_debit:fraction:complement", "--forcer",
    )  # fmt: skip
    lus = figures([TOURS, EPCI], "part_65_ans_et_plus", "part_sans_fixe_tres_haut_debit")
    ages = lus[TOURS, "part_65_ans_et_plus"]
    assert (ages.statut, ages.source, ages.numerateur) == ("estimee", "Tableau maison", 180)
    assert ages.d_apres == "taux"
    assert lus[TOURS, "part_sans_fixe_tres_haut_debit"].valeur == pytest.approx(2)
    # Residents are not premises: their number weighs, and is told as no count.
    assert lus[EPCI, "part_sans_fixe_tres_haut_debit"].numerateur is None
    assert lus[EPCI, "part_65_ans_et_plus"].valeur == pytest.approx(100 * 216 / 990)


def test_a_table_takes_the_place_of_no_official_figure(charger, tmp_path) -> None:
    charger("population", fichiers.POPULATION)
    table = tmp_path / "t.csv"
    table.write_text("CODE_INSEE,VIEUX\n37261,99\n37122,99\n37001,99\n")
    commande = (
        "observatoire", "charger", "tableau", "--fichier", str(table), "--nom", "Douteux",
        "--annee", "2022", "--colonne", "VIEUX=part_65_ans_et_plus",
    )  # fmt: skip
    with pytest.raises(CommandError, match="déjà chargé"):
        call_command(*commande)
    assert figures([TOURS], "part_65_ans_et_plus")[TOURS, "part_65_ans_et_plus"].valeur < 30


def test_scores_of_others_stay_a_series_apart(ici, tmp_path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("insee_com;SCORE\n37261;3,5\n37122;7\n37001;9\n")
    call_command(
        "observatoire", "charger", "tableau", "--fichier", str(table), "--nom", "Indice d’ailleurs",
        "--annee", "2023", "--colonne", "SCORE=score_officiel",
    )  # fmt: skip
    lus = figures([TOURS, EPCI], "score_officiel")
    assert lus[TOURS, "score_officiel"].valeur == 3.5
    assert lus[EPCI, "score_officiel"].valeur is None
    assert fragilities([TOURS]) == {TOURS: None}


@pytest.mark.parametrize(
    ("colonne", "phrase"),
    [
        ("VIEUX", "écrivez COLONNE=indicateur"),
        ("VIEUX=bonheur", "n’est pas un indicateur en taux"),
        ("VIEUX=population", "n’est pas un indicateur en taux"),
        ("VIEUX=taux_pauvrete:double", "écrivez COLONNE=indicateur"),
        ("RIEN=taux_pauvrete", "Il manque la colonne RIEN"),
        ("VIEUX=taux_pauvrete:fraction", "un taux de 2000 % est impossible"),
    ],
)
def test_a_table_badly_described_is_refused(ici, tmp_path, colonne: str, phrase: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("CODE_INSEE,VIEUX\n37261,20\n37122,20\n37001,20\n")
    with pytest.raises(CommandError, match=phrase):
        call_command(
            "observatoire", "charger", "tableau", "--fichier", str(table), "--nom", "T",
            "--annee", "2018", "--colonne", colonne,
        )  # fmt: skip
    assert not Valeur.objects.exists()
    assert not Chargement.objects.filter(reussi=True).exists()
