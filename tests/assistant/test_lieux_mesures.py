"""How often the place of a message is right, and never one where none is said: on many messages at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from repere.assistant.comprehension.besoin.phrases.lecture import phrases
from tests.assistant.test_lieux import COMMUNES, find

EXEMPLES = Path(__file__).parent / "exemples"
CODES = {c.code for c in COMMUNES} | {c.departement for c in COMMUNES}
# Phrases of needs in which people do say a place.
AVEC_LIEU = (
    "tours", "orléans", "orleans", "blois", "chinon", "chartres", "vendôme", "pithiviers", "romorantin", "montargis",
    "issoudun", "loches", "châteaudun", "nogent", "contres", "joué-lès-tours", "dans le", "37000", "41000", "45000",
    "vierzon", "dreux", "bourges", "gien", "sanitas", "châteauroux", "amboise", "تور", "بلوا", "турі", "блуа",
    "loiret", "tüm", "saran", "olivet",
)  # fmt: skip


def read_examples(nom: str) -> Iterator[tuple[str, str]]:
    for ligne in (EXEMPLES / nom).read_text(encoding="utf-8").splitlines():
        if ligne and ligne[0] not in "#[":
            attendu, _, texte = ligne.partition(" | ")
            yield attendu, texte


def answered(texte: str) -> str:
    lieu = find(texte)
    if lieu is None or lieu.nie:
        return "-"
    if lieu.hors_zone:
        return "hors"
    return lieu.code if lieu.sur else "?"


@pytest.mark.parametrize(
    ("nom", "plancher"), [("lieux_messages.txt", 0.96), ("lieux_hasard.txt", 0.95)]
)
def test_the_place_is_right_most_of_the_time(nom: str, plancher: float) -> None:
    exemples = list(read_examples(nom))
    rates = [(a, t) for a, t in exemples if answered(t) != a]
    inventes = [(a, t) for a, t in rates if a not in CODES and answered(t) in CODES]
    sans_lieu = [a for a, _ in exemples if a not in CODES]
    assert 1 - len(rates) / len(exemples) >= plancher, rates
    assert len(inventes) <= 0.01 * len(sans_lieu), inventes


@pytest.mark.parametrize("phrase", ["J’habite à {} ({}).", "un cours à {} {} svp", "{} ({}), CAF"])
def test_every_commune_is_found_with_its_code_beside_its_departement(phrase: str) -> None:
    rates = {
        (c.nom, c.code) for c in COMMUNES if answered(phrase.format(c.nom, c.departement)) != c.code
    }
    assert not rates


def test_no_place_is_found_in_a_thousand_sentences_without_any() -> None:
    textes = [
        p.texte
        for p in phrases()
        if p.langue == "fr" and not any(nom in p.texte.lower() for nom in AVEC_LIEU)
    ]
    assert len(textes) >= 1_000
    trouves = {t: answered(t) for t in textes if answered(t) in CODES}
    assert len(trouves) <= 0.001 * len(textes), trouves
