"""Official files, in their real formats, into figures that the hand finds again."""

import io

import pytest
from openpyxl import Workbook

from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.models import Valeur
from repere.observatoire.territoires import Territoire
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.models import AncienneCommune, Chargement
from tests.observatoire.indicateurs import fichiers
from tests.territoires.fabrique import creer_commune

TOURS, JOUE, ABILLY = (Territoire("commune", c, c) for c in ("37261", "37122", "37001"))
EPCI = Territoire("epci", "200000001", "Test")
DEPARTEMENT = Territoire("departement", "37", "Indre-et-Loire")
REGION = Territoire("region", "24", "Centre-Val de Loire")


def lu(territoire: Territoire, indicateur: str, annee: int | None = None):
    return figures([territoire], indicateur, annee=annee)[territoire, indicateur]


def test_census_by_age(charger) -> None:
    message = charger("population", fichiers.POPULATION)
    assert "2022 : 3 communes." in message
    assert lu(TOURS, "population").valeur == 1000.5
    assert lu(TOURS, "population_75_et_plus").valeur == 100.5
    assert lu(TOURS, "population_65_et_plus").valeur == 200.25
    assert lu(EPCI, "part_65_ans_et_plus").valeur == pytest.approx(fichiers.PART_65)
    assert lu(EPCI, "population_0_14").valeur == 230
    assert lu(EPCI, "part_65_ans_et_plus").millesime == "2022"


def test_census_of_another_year_of_the_same_file(charger) -> None:
    with pytest.raises(SourceIllisible, match="P16_POP0014"):
        charger("population", fichiers.POPULATION, annee=2016)


def test_diplomas_take_the_two_lowest_columns(charger) -> None:
    charger("diplomes", fichiers.DIPLOMES)
    assert lu(EPCI, "part_peu_diplomes").valeur == pytest.approx(fichiers.PEU_DIPLOMES)
    assert lu(TOURS, "part_peu_diplomes").valeur == 20


def test_households_in_an_archive_of_insee(charger) -> None:
    archive = fichiers.zipped(
        **{
            "base-cc-coupl-fam-men-2022": fichiers.MENAGES,
            "base-cc-coupl-fam-men-2022-COM": "CODGEO;P22_POP\n97501;10\n",
            "meta_base-cc-coupl-fam-men-2022": "COD_VAR;LIB_VAR\nC22_MEN;Ménages\n",
        }
    )
    charger("menages", archive)
    assert lu(TOURS, "menages_seuls").valeur == 60
    assert lu(EPCI, "familles_monoparentales").valeur == pytest.approx(100 * 77 / 338)


def test_incomes_as_published_until_2021(charger) -> None:
    archive = fichiers.zipped(
        cc_filosofi_2021_COM=fichiers.REVENUS_LARGE,
        cc_filosofi_2021_EPCI=fichiers.REVENUS_LARGE_EPCI,
        # The code of a bassin de vie is that of its main commune.
        cc_filosofi_2021_BV2022="CODGEO;NBPERSMENFISC21;MED21;TP6021\n37261;5000;1;99\n",
    )
    message = charger("revenus", archive)
    assert lu(TOURS, "taux_pauvrete").numerateur == pytest.approx(0.21 * 980)
    assert lu(TOURS, "revenu_median").valeur == 20500
    # One secret commune, its EPCI published: the least of the others is hidden with it, then both take its rate.
    assert "1 chiffre caché pour" in message
    assert "2 chiffres repris de l’intercommunalité" in message
    assert (lu(ABILLY, "taux_pauvrete").valeur, lu(ABILLY, "taux_pauvrete").statut) == (
        pytest.approx(17),
        "imputee",
    )
    assert lu(JOUE, "taux_pauvrete").statut == "imputee"
    assert (lu(EPCI, "taux_pauvrete").valeur, lu(EPCI, "taux_pauvrete").statut) == (
        pytest.approx(17),
        "publiee",
    )
    assert lu(EPCI, "revenu_median").valeur == 21000
    assert lu(ABILLY, "revenu_median").statut == "secrete"


def test_incomes_as_published_since_2023(charger) -> None:
    charger("revenus", fichiers.REVENUS_LONG)
    pauvrete = lu(TOURS, "taux_pauvrete")
    assert (pauvrete.valeur, pauvrete.annee) == (pytest.approx(21.5), 2023)
    assert pauvrete.denominateur == 900
    assert lu(DEPARTEMENT, "taux_pauvrete").valeur == pytest.approx(13)
    assert lu(REGION, "taux_pauvrete").valeur == pytest.approx(13.5)
    assert lu(ABILLY, "taux_pauvrete").statut == "imputee"
    assert lu(ABILLY, "taux_pauvrete").valeur == pytest.approx(18)


def test_without_the_epci_a_secret_stays_secret(charger) -> None:
    charger("revenus", fichiers.REVENUS_LARGE)
    assert lu(ABILLY, "taux_pauvrete").statut == "secrete"
    assert lu(ABILLY, "taux_pauvrete").valeur is None
    assert lu(JOUE, "taux_pauvrete").statut == "publiee"
    assert lu(EPCI, "taux_pauvrete").communes_connues == 2


def test_households_helped_by_the_caf(charger) -> None:
    charger("caf", fichiers.CAF)
    assert lu(TOURS, "allocataires_caf").valeur == 320
    assert lu(TOURS, "part_allocataires_rsa").valeur == pytest.approx(100 * 65 / 320)
    # Three households of a village would be known by name.
    assert lu(ABILLY, "part_allocataires_rsa").statut == "secrete"
    assert Valeur.objects.get(code="37001", indicateur="part_allocataires_rsa").numerateur is None
    assert lu(EPCI, "allocataires_caf").valeur == 420
    assert lu(EPCI, "allocataires_caf").annee == 2024


def test_labels_of_the_caf_are_read_too(charger) -> None:
    _entete, reste = fichiers.CAF.split("\n", 1)
    libelles = "Date référence;Numéro commune;Nom commune;Nombre foyers NDUR;Nombre foyers RSA"
    charger("caf", f"\ufeff{libelles}\n{reste}", annee=2023, forcer=True)
    assert lu(TOURS, "allocataires_caf").valeur == 300


def test_fixed_lines_count_all_premises_once(charger) -> None:
    charger("internet-fixe", fichiers.ARCEP.encode("latin-1"))
    assert lu(TOURS, "part_sans_fixe_tres_haut_debit").valeur == pytest.approx(2)
    assert lu(EPCI, "part_sans_fixe_tres_haut_debit").numerateur == 24 + 50 + 45
    assert lu(EPCI, "part_sans_fixe_tres_haut_debit").annee == 2026


def test_4g_as_counts_or_as_rates(charger) -> None:
    charger("4g", "code_insee;sans_4g;total\n37261;1;50\n37122;10;20\n37001;5;30\n", annee=2026)
    assert lu(EPCI, "part_sans_4g").valeur == 16
    charger("4g", "code_insee,taux_sans_4g\n37261,0\n37122,50\n37001,100\n", annee=2026)
    assert lu(JOUE, "part_sans_4g").valeur == pytest.approx(50)


def test_a_year_that_no_file_says_is_asked_for(charger) -> None:
    with pytest.raises(SourceIllisible, match="--annee"):
        charger("4g", "code_insee;sans_4g;total\n37261;1;50\n37122;10;20\n37001;5;30\n")


def test_priority_districts_over_two_communes(charger) -> None:
    charger("qpv", fichiers.QPV, forcer=True)
    assert lu(EPCI, "qpv").valeur == 2
    assert lu(ABILLY, "qpv").valeur == 0
    assert lu(TOURS, "qpv").valeur == 1


def test_a_list_that_was_cut_short_is_refused(charger) -> None:
    with pytest.raises(SourceIllisible, match="500 au moins"):
        charger("qpv", fichiers.QPV)


def test_communes_classed_frr(charger) -> None:
    charger("frr", fichiers.FRR)
    assert [lu(t, "frr").valeur for t in (TOURS, JOUE, ABILLY)] == [0, 0, 1]
    assert lu(EPCI, "frr").annee == 2025


def test_workbook_of_the_observatoire_des_territoires(charger) -> None:
    classeur = Workbook()
    feuille = classeur.active
    for rangee in (
        ["France ruralités revitalisation"],
        ["Source"],
        ["codgeo", "libgeo", "codefrr"],
        ["37261", "Tours", None],
        ["37122", "Joué", 4],
        ["37001", "Abilly", "5"],
    ):
        feuille.append(rangee)
    tampon = io.BytesIO()
    classeur.save(tampon)
    charger("frr", tampon.getvalue(), annee=2025)
    assert lu(EPCI, "frr").valeur == 2


def test_merged_communes_add_up(charger) -> None:
    nouvelle = creer_commune("37232", "Saint-Nouveau", population=50)
    for code in ("37900", "37901"):
        AncienneCommune.objects.create(
            code_insee=code, commune=nouvelle, nature=AncienneCommune.Nature.DELEGUEE
        )
    ajout = "37900;700;50;10;1\n37901;300;0;40;1\n"
    message = charger("diplomes", fichiers.DIPLOMES + ajout)
    assert "anciens codes reportés sur les communes actuelles : 2" in message
    chiffre = lu(Territoire("commune", "37232", ""), "part_peu_diplomes")
    assert (chiffre.numerateur, chiffre.denominateur) == (100, 1000)


def test_arrondissements_count_once(charger) -> None:
    paris = creer_commune("37056", "Ville", population=50)
    for code in ("37101", "37102"):
        AncienneCommune.objects.create(
            code_insee=code, commune=paris, nature=AncienneCommune.Nature.ARRONDISSEMENT
        )
    parts = "37101;100;10;0;1\n37102;100;20;0;1\n"
    charger("diplomes", fichiers.DIPLOMES + parts)
    ville = Territoire("commune", "37056", "")
    assert lu(ville, "part_peu_diplomes").numerateur == 30
    charger("diplomes", fichiers.DIPLOMES + parts + "37056;200;31;0;1\n")
    assert lu(ville, "part_peu_diplomes").numerateur == 31


@pytest.mark.parametrize(
    ("contenu", "phrase"),
    [
        (b"<!doctype html><p>503", "page web"),
        (b"", "Aucun tableau"),
        (b"PK\x03\x04abc", "archive est abîmée"),
        (b"a;b\n1;2\n", "CODGEO"),
        (b"CODGEO;P22_NSCOL15P\n37261;1\n", "P22_NSCOL15P_DIPLMIN"),
        (
            fichiers.DIPLOMES.replace("700;100", "700;beaucoup").encode(),
            "« beaucoup » n’est pas un nombre",
        ),
        (fichiers.DIPLOMES.replace("700;100", "700;900").encode(), "37261 : 940 sur 700"),
        (fichiers.DIPLOMES.replace("700;100", "700;-100").encode(), "impossible"),
        (fichiers.DIPLOMES.replace("700;100", "700;nan2").encode(), "pas un nombre"),
        ((fichiers.DIPLOMES + fichiers.DIPLOMES.split("\n", 1)[1]).encode(), "37261 est deux fois"),
        (b"\n".join(fichiers.DIPLOMES.encode().split(b"\n")[:2]), "1 lignes utilisables"),
        (
            fichiers.DIPLOMES.replace("37261", "75001").replace("37122", "75002")
            .replace("37001", "75003").encode(),
            "Aucune ligne ne concerne",
        ),
    ],
)  # fmt: skip
def test_a_bad_file_leaves_all_as_it_was(charger, contenu: bytes, phrase: str) -> None:
    charger("diplomes", fichiers.DIPLOMES)
    avant = list(Valeur.objects.order_by("pk").values())
    with pytest.raises(SourceIllisible) as erreur:
        charger("diplomes", contenu)
    assert phrase in str(erreur.value)
    assert "La dernière bonne version reste en service." in str(erreur.value)
    assert list(Valeur.objects.order_by("pk").values()) == avant
    echec = Chargement.objects.get(reussi=False)
    assert phrase in echec.message


def test_years_stay_side_by_side_and_the_same_one_is_replaced(charger) -> None:
    charger("diplomes", fichiers.DIPLOMES.replace("P22", "P16"))
    charger("diplomes", fichiers.DIPLOMES)
    charger("diplomes", fichiers.DIPLOMES.replace("700;100", "700;170"))
    assert lu(TOURS, "part_peu_diplomes").valeur == 30
    assert lu(TOURS, "part_peu_diplomes", annee=2016).valeur == 20
    assert Valeur.objects.filter(code="37261").count() == 2
    assert Chargement.objects.filter(reussi=True).last().empreinte


def test_only_files_of_this_instance_are_asked_for_by_an_operator(
    charger, settings, tmp_path
) -> None:
    from repere.observatoire.indicateurs.sources import SOURCES
    from repere.observatoire.services.chargements import Demande, load_figures

    with pytest.raises(SourceIllisible, match="n’a pas d’adresse fixe"):
        load_figures(source=SOURCES["4g"], demande=Demande())
    fichier = tmp_path / "reglee.csv"
    fichier.write_text(fichiers.DIPLOMES)
    settings.REPERE_OBSERVATOIRE_ADRESSES = [f"diplomes={fichier}"]
    load_figures(source=SOURCES["diplomes"], demande=Demande())
    assert lu(TOURS, "part_peu_diplomes").valeur == 20
