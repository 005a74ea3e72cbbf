"""Text messages and bad spelling, written blind: the first need and the place stay understood."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.besoin.phrases.lecture import CLES
from repere.assistant.comprehension.comprendre import understand
from repere.assistant.comprehension.compris import Compris, Ressources
from repere.assistant.services import modele as service
from tests.assistant.test_lieux import GAZETIER

EXEMPLES = Path(__file__).parent / "exemples" / "texto.txt"

Compares = list[tuple[str, str, str, Compris]]


@pytest.fixture(scope="module")
def compris(modeles: Mapping[str, Poids]) -> Compares:
    ressources = Ressources(
        GAZETIER,
        modeles[service.BESOIN],
        hors_sujet=modeles[service.HORS_SUJET],
        urgences=modeles[service.URGENCES],
    )
    lignes = EXEMPLES.read_text(encoding="utf-8").splitlines()
    cas = [ligne.split(" | ", 2) for ligne in lignes if not ligne.startswith("#")]
    return [(CLES[cle], code, texte, understand(texte, ressources)) for cle, code, texte in cas]


def test_the_first_need_of_text_messages_is_understood(compris: Compares) -> None:
    rates = [texte for besoin, _, texte, lu in compris if lu.services[:1] != (besoin,)]
    assert 1 - len(rates) / len(compris) >= 0.90, rates


def test_the_place_of_text_messages_is_understood(compris: Compares) -> None:
    rates = [texte for _, code, texte, lu in compris if not lu.lieu or lu.lieu.code != code]
    assert 1 - len(rates) / len(compris) >= 0.90, rates
