"""Names inside sentences: contracted, elided, and never alone at the end of a line."""

import pytest

from repere.socle.articles import at, of, unbroken, within, within_departement


@pytest.mark.parametrize(
    ("nom", "a", "de"),
    [
        ("Tours", "à Tours", "de Tours"),
        ("Orléans", "à Orléans", "d’Orléans"),
        ("Étrechet", "à Étrechet", "d’Étrechet"),
        ("Le Blanc", "au Blanc", "du Blanc"),
        ("Les Villages Vovéens", "aux Villages Vovéens", "des Villages Vovéens"),
        ("La Riche", "à La Riche", "de La Riche"),
        ("L’Île-Bouchard", "à L’Île-Bouchard", "de L’Île-Bouchard"),
        ("Leigné", "à Leigné", "de Leigné"),
    ],
)
def test_communes_take_their_preposition(nom: str, a: str, de: str) -> None:
    assert (at(nom), of(nom)) == (a, de)


@pytest.mark.parametrize(
    ("nom", "attendu"),
    [
        ("Cher (18)", "dans le Cher (18)"),
        ("Eure-et-Loir (28)", "en Eure-et-Loir (28)"),
        ("Indre (36)", "dans l’Indre (36)"),
        ("Indre-et-Loire (37)", "en Indre-et-Loire (37)"),
        ("Loir-et-Cher (41)", "en Loir-et-Cher (41)"),
        ("Lot-et-Garonne (47)", "en Lot-et-Garonne (47)"),
        ("Loiret (45)", "dans le Loiret (45)"),
        ("Loire (42)", "dans la Loire (42)"),
        ("Haute-Loire (43)", "en Haute-Loire (43)"),
        ("Hautes-Alpes (05)", "dans les Hautes-Alpes (05)"),
        ("Val-d'Oise (95)", "dans le Val-d'Oise (95)"),
        ("Paris (75)", "à Paris (75)"),
        ("La Réunion (974)", "à La Réunion (974)"),
        ("Guyane (973)", "en Guyane (973)"),
    ],
)
def test_departements_take_theirs(nom: str, attendu: str) -> None:
    assert within_departement(nom) == attendu


def test_intercommunalites_are_named_in_full() -> None:
    assert within("CC du Perche") == "dans la communauté de communes du Perche"
    assert (
        within("CA Chartres Métropole") == "dans la communauté d’agglomération Chartres Métropole"
    )
    assert within("Tours Métropole") == "dans Tours Métropole"


def test_no_mark_begins_a_line() -> None:
    lie = unbroken("Rien pour « caf » : voici le reste ; appelez !")
    assert lie.replace("\N{NO-BREAK SPACE}", "_") == (
        "Rien pour «_caf_»_: voici le reste_; appelez_!"
    )
