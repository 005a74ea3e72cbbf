"""The measure itself, on words counted by hand and on texts whose difficulty is known."""

import pytest

from tests.lisibilite.extraction import sentences, visible_text
from tests.lisibilite.mesure import measure, syllables, syllables_of, words

# Said aloud and counted on fingers.
COMPTES = {
    1: "aide lieu page près chez vous loi oui ville feuille jour fruit voir loin titre table peuvent",
    2: "école service mairie travail billet famille région client nuage ruelle poème maïs payer plier",
    3: "téléphone océan création février essayer fermeture moniteur corriger délégué défenseur territoire",
    4: "ordinateur bibliothèque département candidature informations européen automatique véhiculer",
    5: "autorisation coopérative bibliothécaires électronicien",
}
MOTS = [(mot, n) for n, liste in COMPTES.items() for mot in liste.split()]
ADMINISTRATIF = [
    "La recevabilité de votre demande de renouvellement est conditionnée à la transmission dématérialisée "
    "préalable de l’intégralité des pièces justificatives mentionnées dans l’accusé d’enregistrement."
]
SIMPLE = [
    "Venez nous voir le lundi.",
    "Une personne vous aide à faire vos papiers.",
    "C’est gratuit.",
]


@pytest.mark.parametrize(("mot", "attendu"), MOTS)
def test_syllables_are_those_one_hears(mot: str, attendu: int) -> None:
    assert syllables(mot) == attendu


@pytest.mark.parametrize(
    ("ecrit", "attendu"),
    [("l’école", 2), ("allez-vous", 3), ("CV", 2), ("d’ordinateur", 4), ("Qu’est-ce", 2), ("!", 1)],
)
def test_what_stands_between_two_blanks_is_one_word(ecrit: str, attendu: int) -> None:
    assert syllables_of(ecrit) == attendu


def test_figures_are_no_words() -> None:
    assert words("Appelez le 39 39 !") == ["Appelez", "le"]


def test_administrative_french_is_far_below_plain_french() -> None:
    assert measure(ADMINISTRATIF).score < 20
    assert measure(SIMPLE).score > 90


def test_template_is_cut_into_its_own_sentences() -> None:
    gabarit = """{% load i18n %}{# not this #}<h1>Titre court</h1>
    <p>Un lieu près de <b>chez vous</b>, {{ nom }}. {% translate "Une autre phrase, très simple." %}</p>
    <script>var x = "pas de ça ici";</script><button>Voir</button>"""
    assert sentences(visible_text(gabarit)) == [
        "Un lieu près de chez vous, .",
        "Une autre phrase, très simple.",
    ]
