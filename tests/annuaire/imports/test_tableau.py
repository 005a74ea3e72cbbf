"""Any table, with its mapping written or drafted."""

import json

import pytest

from repere.annuaire.imports.formats.correspondance import load_mapping
from repere.annuaire.imports.lecture import FichierIllisible
from repere.annuaire.imports.registre import propose_mapping
from tests.annuaire.imports.fichiers import as_csv, as_json, as_xlsx, read_all, read_one

TABLE = (
    "Réf;Nom de la structure;N°;Voie;CP;Ville;Tél.;E-mail;Site Internet;Ateliers;Géo;Code couleur\n"
    "A1;Espace du Val;1;place de la Mairie;37000;Val-Fictif;02 47 00 00 01;accueil@exemple.fr;exemple.fr;Initiation/Sécurité;47.39, 0.69;vert\n"
).encode()
CORRESPONDANCE = {
    "champs": {
        "id": "Réf",
        "nom": "Nom de la structure",
        "adresse": ["N°", "Voie"],
        "code_postal": "CP",
        "commune": {"colonne": "Ville"},
        "coordonnees": "Géo",
        "source": {"constante": "Ville de Val-Fictif"},
        "services": {
            "colonnes": ["Ateliers"],
            "separateur": "/",
            "valeurs": {
                "initiation": "Maîtrise des outils numériques du quotidien",
                "Sécurité": "Utilisation sécurisée du numérique",
            },
        },
    }
}


def test_a_mapping_with_joined_columns_constant_separator_and_values():
    (lue,) = read_all(TABLE, "tableau", correspondance=CORRESPONDANCE)
    fiche = lue.fiche
    assert (fiche.id, fiche.nom, fiche.adresse) == ("A1", "Espace du Val", "1 place de la Mairie")
    assert (fiche.latitude, fiche.longitude) == (47.39, 0.69)
    assert fiche.services == (
        "Maîtrise des outils numériques du quotidien",
        "Utilisation sécurisée du numérique",
    )
    assert fiche.source == "Ville de Val-Fictif"
    assert lue.brut["Code couleur"] == "vert"


def test_the_mapping_is_drafted_from_the_titles():
    proposition = propose_mapping(TABLE, "lieux-du-val.csv")
    attendu = {
        "nom": "Nom de la structure",
        "code_postal": "CP",
        "commune": "Ville",
        "telephone": "Tél.",
        "courriels": "E-mail",
        "site_web": "Site Internet",
    }
    assert attendu.items() <= proposition["champs"].items()
    assert proposition["champs"]["source"] == {"constante": "lieux-du-val"}
    assert "Code couleur" in proposition["colonnes_non_reprises"]


def test_the_draft_serves_when_no_mapping_is_given():
    (lue,) = read_all(TABLE, "tableau", nom_fichier="lieux-du-val.csv")
    assert (lue.fiche.nom, lue.fiche.commune, lue.fiche.telephone) == (
        "Espace du Val",
        "Val-Fictif",
        "+33247000001",
    )


def test_a_draft_can_be_read_back_as_json():
    proposition = json.loads(json.dumps(propose_mapping(TABLE, "x.csv")))
    assert read_all(TABLE, "tableau", correspondance=proposition)


def test_titles_below_a_banner_in_a_workbook():
    contenu = as_xlsx(["Lieux du Val", "mars 2024"], ["Nom", "Commune"], ["Un", "Val-Fictif"])
    correspondance = {"ligne_entetes": 2, "champs": {"nom": "Nom", "commune": "Commune"}}
    (lue,) = read_all(contenu, "tableau", correspondance=correspondance)
    assert (lue.fiche.nom, lue.ligne) == ("Un", 3)


def test_mapping_files_in_json_and_toml():
    toml = b'[champs]\nnom = "Nom"\nadresse = ["N", "Voie"]\n[champs.source]\nconstante = "Ville"\n'
    attendu = {"champs": {"nom": "Nom", "adresse": ["N", "Voie"], "source": {"constante": "Ville"}}}
    assert load_mapping(toml) == attendu
    assert load_mapping(json.dumps(attendu).encode()) == attendu
    with pytest.raises(FichierIllisible):
        load_mapping(b"{ ni l'un ni l'autre")


@pytest.mark.parametrize(
    ("correspondance", "indice"),
    [
        ({"champs": {"telefone": "Tél."}}, "« telephone »"),
        ({"champs": {"nom": "Nom de structure"}}, "« Nom de la structure »"),
        ({"champs": {"nom": {"col": "x"}}}, "colonnes"),
        ({"champs": {"nom": 3}}, "colonnes"),
        ({"champs": {}}, "champs"),
        ({"autre": 1}, "champs"),
        ({"ligne_entetes": "un", "champs": {"nom": "CP"}}, "ligne_entetes"),
    ],
)
def test_a_wrong_mapping_names_the_right_word(correspondance, indice):
    with pytest.raises(FichierIllisible, match=indice):
        read_all(TABLE, "tableau", correspondance=correspondance)


def test_a_table_without_a_line_cannot_be_drafted():
    with pytest.raises(FichierIllisible, match="titres"):
        propose_mapping(b"Nom;Commune\n")


def test_abbreviated_titles_are_understood_by_how_they_open():
    champs = propose_mapping(b"id_lx,lib_lx,lib_com,insee_com,cp\n1,Un,Val-Fictif,37261,37000\n")[
        "champs"
    ]
    attendu = {"id": "id_lx", "nom": "lib_lx", "commune": "lib_com", "code_insee": "insee_com"}
    assert attendu.items() <= champs.items()


def test_what_json_nests_is_found_as_columns():
    imbrique = {
        "nom_lieu": "Club",
        "adresse": {"rue": "5 rue du Port", "ville": "Val-Fictif", "cp": "37000"},
        "contact": {"tel": "0247000011"},
        "geo_point_2d": {"lon": 0.69, "lat": 47.39},
    }
    lue = read_one(imbrique, "tableau")
    fiche = lue.fiche
    assert (fiche.nom, fiche.adresse, fiche.commune) == ("Club", "5 rue du Port", "Val-Fictif")
    assert (fiche.code_postal, fiche.telephone) == ("37000", "+33247000011")
    assert (fiche.latitude, fiche.longitude) == (47.39, 0.69)


def test_the_questions_of_a_form_are_understood():
    titres = {
        "Horodateur": "06/05/2024 10:11:12",
        "Quel est le nom de votre lieu ?": "Club",
        "Nom et prénom du référent": "Personne",
        "Adresse complète du lieu": "5 rue du Port, 37000 Val-Fictif",
        "Votre adresse mail": "club@exemple.fr",
        "Quels services proposez-vous ?": "Aide aux démarches administratives",
    }
    champs = propose_mapping(as_json(titres))["champs"]
    assert champs["nom"] == "Quel est le nom de votre lieu ?"
    assert champs["adresse"] == "Adresse complète du lieu"
    assert champs["courriels"] == "Votre adresse mail"
    assert champs["services"] == "Quels services proposez-vous ?"
    assert "Nom et prénom du référent" not in champs.values()


def test_a_table_without_names_asks_for_its_column():
    contenu = as_csv({"a": "1", "b": "2"})
    proposition = propose_mapping(contenu)
    assert proposition["champs"]["nom"] == ""
    with pytest.raises(FichierIllisible, match=r"nom du lieu.*a, b"):
        read_all(contenu, "tableau")
