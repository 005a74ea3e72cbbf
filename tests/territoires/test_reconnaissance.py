"""Recognising the commune of a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.territoires.reconnaissance_commune import CommuneConnue, ReconnaissanceCommune


def commune(code: str, nom: str, *codes_postaux: str) -> CommuneConnue:
    return CommuneConnue(code, nom, codes_postaux, 47.0, 1.0, False)


CONNUES = ReconnaissanceCommune(
    [
        commune("01004", "Ambérieu", "01500"),
        commune("37261", "Tours", "37000", "37100"),
        commune("37233", "Saint-Pierre-des-Corps", "37700"),
        commune("37273", "La Ville-aux-Dames", "37700"),
        commune("36247", "Vineuil", "36110"),
        commune("41295", "Vineuil", "41350"),
        commune("28422", "Les Villages Vovéens", "28150"),
        commune("2A004", "Ajaccio", "20000"),
    ],
    [
        ("28258", "Montainville", "28422"),
        ("28422", "Voves", "28422"),
        ("41999", "", "36247"),
        ("41999", "", "41295"),
    ],
)


@pytest.mark.parametrize(
    ("code_insee", "code_postal", "nom", "attendu"),
    [
        ("37261", "", "", "37261"),
        (" 37261 ", "99999", "n’importe quoi", "37261"),
        ("1004", "", "", "01004"),
        ("2a004", "", "", "2A004"),
        ("28258", "", "", "28422"),
        ("", "37700", "ST PIERRE DES CORPS", "37233"),
        ("", "37700", "saint pierre de corps", "37233"),
        ("", "37700", "La ville aux dame", "37273"),
        ("", "28150", "Voves", "28422"),
        ("", "37042", "TOURS CEDEX 1", "37261"),
        ("", "", "Tours (Indre-et-Loire)", "37261"),
        ("", "37000", "Commune-nouvelle-de-Tours", "37261"),
        ("", "37700", "Ville-aux-Dames-la-Neuve", "37273"),
        ("", "37700", "La Ville", "37273"),
        ("", "20090", "Ajaccio", "2A004"),
        ("", "1500", "Ambérieu", "01004"),
        ("", "36110", "", "36247"),
        ("", "41350", "Vineuil", "41295"),
        ("", "41000", "Vineuil", "41295"),
        ("00000", "37000", "Tours", "37261"),
        # Ambiguous or unknown: better nothing than a guess.
        ("", "", "Vineuil", None),
        ("", "37700", "", None),
        ("41999", "", "", None),
        ("", "75001", "Tours", None),
        ("", "37700", "Bourges", None),
        ("", "", "", None),
        ("99999", "", "", None),
    ],
)
def test_find(code_insee: str, code_postal: str, nom: str, attendu: str | None) -> None:
    trouvee = CONNUES.find(code_insee, code_postal, nom)
    assert (trouvee.code_insee if trouvee else None) == attendu


@given(st.text(max_size=12), st.text(max_size=8), st.text(max_size=40))
def test_any_record_is_answered(code_insee: str, code_postal: str, nom: str) -> None:
    CONNUES.find(code_insee, code_postal, nom)
