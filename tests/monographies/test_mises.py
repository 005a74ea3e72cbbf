"""Layouts met late: labels of a document's own, tables without a colon, bullets apart from their items."""

import json
from pathlib import Path
from typing import Any

import pytest

from repere.monographies.lecture.ateliers import name_workshops, workshop_number
from repere.monographies.lecture.colonnes import Brute, unweave
from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.enumerations import items_of
from repere.monographies.lecture.gens import is_name, split_people
from repere.monographies.lecture.nettoyage import clean
from repere.monographies.lecture.pdf import pdf_text
from repere.monographies.lecture.sortie import as_json
from repere.socle.texte import plier
from tests.monographies.perturbations import POLICE

MISES = Path(__file__).parent / "mises"
NOMS = sorted(fichier.stem for fichier in MISES.glob("*.txt"))
COMMUNES = ["Ravenelle", "Pont-Ravin", "Corbigny-le-Haut", "Sainte-Ombrée", "Rochebrune"]
PERSONNES = (
    "kerzoncuff petremand montferrand vauclair pasquelin ollivault serrurier brezolles garnavault "
    "tregaront faucigny barbier gwladys sulian edern tiphaine malo ysoline maelle gwenola titouan"
)
toute_mise = pytest.mark.parametrize("nom", NOMS)


def read(nom: str) -> dict[str, Any]:
    texte = (MISES / f"{nom}.txt").read_text(encoding="utf-8")
    return as_json(read_monograph(texte, COMMUNES))


@toute_mise
def test_a_layout_is_read_whole(nom: str) -> None:
    assert read(nom) == json.loads((MISES / f"{nom}.json").read_text(encoding="utf-8"))


@toute_mise
def test_nobody_is_named(nom: str) -> None:
    mots = set(plier(json.dumps(read(nom), ensure_ascii=False)).split())
    assert not mots & set(PERSONNES.split())


@pytest.mark.parametrize(
    ("texte", "choses"),
    [
        ("relève, salle au rez-de-chaussée, PC portables", 3),
        ("une salle à part, des tablettes neuves et un second animateur", 3),
        ("trouver un local moins froid, se faire connaître des écoles", 2),
        ("d'une traductrice, d'un accès plus stable et de cartouches, dont le prix monte", 3),
        ("une équipe dédiée aux démarches, distincte des bibliothécaires", 1),
        ("un second agent, car quarante personnes attendent", 1),
        ("un formateur, les deux besoins étant liés", 1),
        ("des places de stage, toutes prises deux mois à l'avance", 1),
        ("un véhicule, une fois par mois", 1),
        ("former les agents et les élus au numérique", 1),
        ("du réseau dans les villages, les entretiens à distance coupent", 1),
        ("un serveur (disque, mémoire, licence)", 1),
        ("un local ; un partenariat, même modeste", 2),
    ],
)
def test_a_list_told_in_one_breath_is_cut_where_it_lists(texte: str, choses: int) -> None:
    assert len(items_of(texte)) == choses, items_of(texte)


def bulleted(texte: str) -> list[str]:
    return [ligne.texte for ligne in clean(texte) if ligne.puce]


def test_bullets_above_a_list_go_to_its_items() -> None:
    texte = "Besoins :\n•\n•\n\nUne formation des agents de la banque\nd'accueil\nUn local\n\nMairie de X\nLieu : Y"
    assert bulleted(texte) == ["Une formation des agents de la banque", "Un local"]


def test_bullets_below_a_list_go_to_its_items_and_not_to_the_next_heading() -> None:
    texte = "Besoins :\n• Un local\nUne formation\n\n•\n\nMairie de Rochebrune\nLieu : Rochebrune"
    assert bulleted(texte) == ["Un local", "Une formation"]


def test_a_lone_bullet_still_goes_to_the_line_below() -> None:
    assert bulleted("Projets :\n•\nUn club photo\n•\nUn jury") == ["Un club photo", "Un jury"]


def test_columns_whose_first_line_is_not_quite_aligned_are_told() -> None:
    lignes = [
        "MAIRIE DE ROCHEBRUNE                    BIBLIOTHÈQUE DE RAVENELLE",
        "LES PUBLICS                               LES PUBLICS",
        "Retraités                                 Tout public",
        "HORAIRES                                  HORAIRES",
        "Lundi 9h-12h                              Mardi 14h-17h",
    ]
    sortis = [b.texte.strip() for b in unweave([Brute(i, t) for i, t in enumerate(lignes, 1)])]
    assert sortis.index("Lundi 9h-12h") < sortis.index("BIBLIOTHÈQUE DE RAVENELLE")


def test_what_is_counted_first_holds_the_groups() -> None:
    lignes = clean(
        "Échange n° 1 : les publics\nGroupe A – Les anciens\nGroupe B – Les jeunes\nÉchange n° 2 : les idées"
    )
    name_workshops(lignes, [range(len(lignes))])
    assert [workshop_number(ligne) for ligne in lignes] == [("1", False), None, None, ("2", False)]


@pytest.mark.parametrize(
    "texte",
    [
        "Porte ouverte : mardi 14h-18h",
        "Tél. 02 47 00 11 22 / accueil@lieu.example",
        "L'association",
        "Animatrice multimédia",
        "Représentée par Mme Untel",
        "La salle ouvre tôt. Un atelier y a lieu",
    ],
)
def test_what_is_no_name_heads_no_sheet(texte: str) -> None:
    assert not is_name(texte)


def test_the_first_of_several_people_is_told_by_the_role_that_follows() -> None:
    nom, gens = split_people(
        "LE LAVOIR – Ysoline Bramval, référente numérique, Paul Durand, animateur"
    )
    assert nom == "LE LAVOIR"
    assert gens[0][0] == "Ysoline Bramval"


def test_a_pdf_whose_labels_stand_beside_their_values_is_read_row_by_row() -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_font("lexend", fname=POLICE)
    pdf.set_font("lexend", size=10)
    pdf.add_page()
    fiche = [
        ("Commune", "Rochebrune"),
        ("Publics", "lecteurs de tous âges, familles"),
        ("Horaires", "mardi 14h-17h"),
    ]
    for rang in range(5):
        for libelle, valeur in fiche:
            pdf.cell(45, 6, libelle)
            pdf.cell(0, 6, f"{valeur} {rang}", new_x="LMARGIN", new_y="NEXT")
    lignes = pdf_text(bytes(pdf.output())).split("\n")
    assert "Commune   Rochebrune 0" in [ligne.strip() for ligne in lignes]
