"""Texts and their case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.normalisation import clean_text, readable_case
from repere.socle.texte import plier


@pytest.mark.parametrize(
    ("abime", "repare"),
    [
        ("MÃ©diathÃ¨que", "Médiathèque"),
        ("Lâ€™atelier", "L’atelier"),
        ("NÂ° 11", "N° 11"),
    ],
)
def test_mojibake_is_repaired_and_said(abime, repare):
    lu = clean_text(abime)
    assert lu.valeur == repare
    assert [a.valeur for a in lu.avis] == [abime]


@pytest.mark.parametrize(
    "sain", ["Médiathèque", "L’Île-d’Or", "Âge d'or", "À côté", "Saint-Maÿ", "Œuvre n° 3"]
)
def test_sound_french_is_left_alone(sain):
    assert clean_text(sain) == (sain, ())


def test_spaces_html_and_invisible_characters_go():
    assert clean_text("  Espace\u00a0 numérique\u200b ").valeur == "Espace numérique"
    lu = clean_text("<ul><li>lundi</li><li>mardi</li></ul>", lignes=True)
    assert lu.valeur.split() == ["lundi", "mardi"]
    assert lu.avis
    assert clean_text("R&amp;D").valeur == "R&D"


@pytest.mark.parametrize(
    "vide", ["", "-", "--", "N/A", "null", "Non renseigné", "undefined", " — "]
)
def test_fillers_say_nothing(vide):
    assert clean_text(vide).valeur == ""


@pytest.mark.parametrize(
    ("cri", "lisible"),
    [
        ("COMMUNE DE LA CHAPELLE SAINT URSIN", "Commune de la Chapelle Saint Ursin"),
        ("LA POSTE", "La Poste"),
        ("CENTRE COMMUNAL D'ACTION SOCIALE", "Centre Communal d'Action Sociale"),
        ("MEDIATHEQUE MUNICIPALE", "Médiathèque Municipale"),
        ("APF FRANCE HANDICAP", "APF France Handicap"),
        ("AGENCE METROPOLITAINE (AMTRO)", "Agence Metropolitaine (AMTRO)"),
    ],
)
def test_shouted_names_become_readable(cri, lisible):
    assert readable_case(cri) == lisible


@pytest.mark.parametrize(
    "garde", ["CCAS", "GERMINAL", "3R", "EPN", "Médiathèque", "MJC du CENTRE", ""]
)
def test_acronyms_lone_words_and_mixed_case_stay(garde):
    assert readable_case(garde) == garde


@pytest.mark.parametrize(
    ("cri", "lisible"),
    [
        ("41 RUE PAUL VERLAINE", "41 rue Paul Verlaine"),
        ("11 PL DU CLOITRE", "11 place du Cloitre"),
        ("RTE DE COSNE", "Route de Cosne"),
        ("3 PLACE LOUIS XIII", "3 place Louis XIII"),
        ("12 BIS AV DU 8 MAI 1945", "12 bis avenue du 8 Mai 1945"),
        ("34 GRANDE RUE", "34 Grande Rue"),
        ("BP 196", "BP 196"),
    ],
)
def test_shouted_addresses_become_readable(cri, lisible):
    assert readable_case(cri, adresse=True) == lisible


def test_the_official_name_of_the_commune_gives_its_accents():
    assert (
        readable_case("MSAP CHATEAU LA VALLIERE", officiel="Château-la-Vallière")
        == "MSAP Château-la-Vallière"
    )
    assert readable_case("GUE-D'OSSUS", adresse=True, officiel="Gué-d'Ossus") == "Gué-d'Ossus"


@given(st.text())
def test_any_text_can_be_cleaned_and_lowered(texte):
    propre = clean_text(texte).valeur
    assert clean_text(propre).valeur == clean_text(clean_text(propre).valeur).valeur
    assert isinstance(readable_case(texte, adresse=True, officiel=texte[:10]), str)


@given(st.text(alphabet="ABDEÉÀ' -0123456789L", min_size=2))
def test_lowering_a_name_keeps_its_letters(texte):
    assert plier(readable_case(texte)) == plier(texte)


def test_a_script_leaves_with_what_it_holds():
    assert clean_text("Bonjour <script>alert(1)</script>à tous").valeur == "Bonjour à tous"
    assert clean_text("Écrire à <accueil@exemple.fr>").valeur == "Écrire à <accueil@exemple.fr>"
