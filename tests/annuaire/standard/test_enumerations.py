"""Closed lists, whatever their version and spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.normalisation import read_enumeration
from repere.annuaire.standard.normalisation.enumerations import PRIX
from repere.annuaire.standard.vocabulaire import ENUMERATIONS


@pytest.mark.parametrize("champ", sorted(ENUMERATIONS))
def test_each_value_is_itself_in_every_spelling(champ):
    for valeur in ENUMERATIONS[champ]:
        for ecrit in (valeur, valeur.upper(), valeur.replace("'", "’"), f" {valeur} "):
            assert read_enumeration(champ, ecrit) == ((valeur,), ())


@pytest.mark.parametrize("separateur", ["|", ";", ",", " | ", "\n"])
def test_every_separator_of_every_version(separateur):
    cellule = separateur.join(["Surdité", "Langues étrangères (anglais)", "Illettrisme"])
    attendu = ("Surdité", "Langues étrangères (anglais)", "Illettrisme")
    assert read_enumeration("prise_en_charge_specifique", cellule).valeur == attendu


@pytest.mark.parametrize(
    ("champ", "ancienne", "nouvelles"),
    [
        ("services", "Comprehension du monde numérique", ("Compréhension du monde numérique",)),
        ("services", "Promouvoir la citoyenneté numérique", ("Compréhension du monde numérique",)),
        (
            "services",
            "S’équiper en matériel informatique",
            ("Acquisition de matériel informatique à prix solidaire",),
        ),
        (
            "frais_a_charge",
            "Gratuit sous condition : La gratuité est conditionnée à des critères (situation familiale, convention avec un organisme social...)",
            ("Gratuit sous condition",),
        ),
        ("frais_a_charge", "Payant : L'accès est payant;Adhésion : il faut adhérer", ("Payant",)),
        (
            "modalites_accompagnement",
            "A ma place : une personne habilitée fait les démarches à ma place",
            ("Accompagnement individuel",),
        ),
        (
            "modalites_accompagnement",
            "Seul : j'ai accès à du matériel et une connexion",
            ("En autonomie",),
        ),
        (
            "prise_en_charge_specifique",
            "Public langues étrangères",
            ("Langues étrangères (anglais)", "Langues étrangères (autres)"),
        ),
        ("publics_specifiquement_adresses", "Adultes;Jeunes (16-26 ans)", ("Jeunes",)),
        (
            "dispositif_programmes_nationaux",
            "CNFS|Point relais CAF",
            ("Conseillers numériques", "Point d'accès numérique CAF"),
        ),
        ("formations_labels", "Étapes numériques(La Poste)", ("Étapes numériques (La Poste)",)),
        ("typologie", "PE|asso;Bibliothèque / Médiathèque", ("FT", "ASSO", "BIB")),
        ("itinerance", True, ("Itinérant",)),
        ("itinerance", ["Fixe", "Itinérant"], ("Fixe", "Itinérant")),
    ],
)
def test_older_values_have_their_successor(champ, ancienne, nouvelles):
    assert read_enumeration(champ, ancienne) == (nouvelles, ())


def test_an_unknown_value_is_set_aside_with_the_nearest_named():
    lu = read_enumeration("publics_specifiquement_adresses", "Seniors actifs|Femmes")
    assert lu.valeur == ("Femmes",)
    assert [a.valeur for a in lu.avis] == ["Seniors actifs"]
    assert "« Seniors »" in lu.avis[0].remede


def test_a_slip_of_the_pen_is_mended_and_said():
    lu = read_enumeration("services", "Maîtrise des outils numérique du quotidiens")
    assert lu.valeur == ("Maîtrise des outils numériques du quotidien",)
    assert lu.avis


@given(st.sampled_from(sorted(ENUMERATIONS)), st.text())
def test_only_values_of_the_list_come_out(champ, cellule):
    assert set(read_enumeration(champ, cellule).valeur) <= set(ENUMERATIONS[champ])


def test_a_price_means_that_one_pays():
    lu = read_enumeration("frais_a_charge", "5 € par an")
    assert (lu.valeur, lu.avis[0].raison) == (("Payant",), PRIX)
    assert read_enumeration("frais_a_charge", "0 €").valeur == ()


@pytest.mark.parametrize(
    ("champ", "ecrit", "dit"),
    [
        ("services", "Réparer des vélos", "Valeurs possibles : Aide aux démarches"),
        ("typologie", "Zorro", "liste nationale"),
        ("typologie", "Bibliotheques ou mediatheques", "« BIB » (Bibliothèque / Médiathèque)"),
        ("publics_specifiquement_adresses", "Jeunesse", "« Jeunes »"),
    ],
)
def test_only_a_value_that_looks_alike_is_suggested(champ, ecrit, dit):
    lu = read_enumeration(champ, ecrit)
    assert lu.valeur == ()
    assert dit in lu.avis[0].remede
