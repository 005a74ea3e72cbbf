"""Phrases as data: how they are read, found and denied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.normalisation import normalise

TABLE = Table(
    {
        "mourir": "veux/envie ~2 mourir\nwant to die",
        "vivre": "plus envie de? vivre",
        "cours": "@cours collectif*?",
        "frappe": "me frappe",
        "court": "=cours deau",
        "arabe": "شارع",
        "parle": "parle ~2 turc",
    },
    {"cours": "cours atelier*"},
    apres=True,
)


def said(texte: str) -> set[tuple[str, bool]]:
    return {(t.code, t.nie) for t in TABLE.find(normalise(texte))}


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("jve mourir", {("mourir", False)}),
        ("jve vraiment mourrir", {("mourir", False)}),
        ("je veux. Mourir n'est rien", set()),
        ("je ne veux pas mourir bête", {("mourir", True)}),
        ("je parle pas français je veux mourir", {("mourir", False)}),
        ("je ne parle pas français, veux mourir", {("mourir", False)}),
        ("j'ai plus envie de vivre", {("vivre", False)}),
        ("j'ai plus envie vivre", {("vivre", False)}),
        ("pas de cours collectifs", {("cours", True)}),
        ("cours collectifs, pas loin", {("cours", False)}),
        ("sans atelier", {("cours", True)}),
        ("il me frappe pas", {("frappe", True)}),
        ("il me frape", {("frappe", False)}),
        ("I don't want to die", {("mourir", True)}),
        ("un don, want to die", {("mourir", False)}),
        # A word of the dictionary is itself, though it sounds like another; its other forms are let through.
        ("c'est pareil en turc", set()),
        ("ils parlent turc", {("parle", False)}),
        ("ils parl turc", {("parle", False)}),
        ("jparle turc", {("parle", False)}),
        ("elle ne parle que turc", {("parle", False)}),
        ("elle ne parle pas que turc", {("parle", True)}),
        ("elle ne parle pas turc", {("parle", True)}),
        ("je dors في الشارع", {("arabe", False)}),
        ("", set()),
    ],
)
def test_phrases_are_found_with_what_denies_them(
    texte: str, attendu: set[tuple[str, bool]]
) -> None:
    assert said(texte) == attendu


def test_words_found_are_told_by_their_ranks() -> None:
    (trouve,) = TABLE.find(normalise("bonjour, jve mourir demain"))
    assert (trouve.debut, trouve.fin) == (1, 3)


@pytest.mark.parametrize("ligne", ["~2 mourir", "veux ~2", "~1"])
def test_phrase_without_ends_is_refused(ligne: str) -> None:
    with pytest.raises(ValueError, match="a phrase"):
        Table({"x": ligne})


@given(st.text(max_size=300))
def test_any_message_is_read_the_same_way_twice(brut: str) -> None:
    message = normalise(brut)
    trouvees = TABLE.find(message)
    assert trouvees == TABLE.find(message)
    assert all(0 <= t.debut < t.fin <= len(message.mots) for t in trouvees)
