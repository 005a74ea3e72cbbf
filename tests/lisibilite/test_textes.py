"""Every public text is easy: Kandel-Moles of 70 and more, no sentence above 20 words.

Sentences are those of our templates and of our Python messages: what we wrote, not the data.
"""

import ast
from pathlib import Path

import pytest

from tests.architecture.sources import REPERE, modules
from tests.architecture.test_pages import name_of, templates
from tests.lisibilite.extraction import sentences, visible_text
from tests.lisibilite.mesure import measure, words

SCORE_MIN = 70
MOTS_MAX = 20
# Below, one word more or less moves the score by ten points: the length of sentences is still checked.
MOTS_POUR_UN_SCORE = 30
# Names that mark a message in Python.
_MARQUES = {"_", "N_", "pluriel", "formes", "gettext", "gettext_lazy", "ngettext"}
# Read by operators and programs, not by the public.
HORS_PUBLIC = ("admin", "management", "imports", "services", "commande", "migrations")


def page_sentences(fichier: Path) -> list[str]:
    return sentences(visible_text(fichier.read_text()))


def messages(fichier: Path) -> list[str]:
    """Return the French messages of a module that are sentences."""
    appels = (n for n in ast.walk(ast.parse(fichier.read_text())) if isinstance(n, ast.Call))
    textes = [
        argument.value
        for appel in appels
        if isinstance(appel.func, ast.Name) and appel.func.id in _MARQUES
        for argument in appel.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    return [phrase for texte in textes for phrase in sentences(texte)]


def public_modules() -> list[Path]:
    return [f for f in modules() if not any(p in HORS_PUBLIC for p in f.with_suffix("").parts)]


def explain(phrases: list[str]) -> str:
    """Return the hardest sentences first, for whoever has to rewrite them."""
    pires = sorted(phrases, key=lambda phrase: measure([phrase]).score)
    return "\n".join(f"{measure([phrase]).score:6.1f}  {phrase}" for phrase in pires[:8])


@pytest.mark.parametrize("fichier", templates(), ids=name_of)
def test_page_is_easy_to_read(fichier: Path) -> None:
    mesure = measure(page_sentences(fichier))
    if mesure.mots >= MOTS_POUR_UN_SCORE:
        assert mesure.score >= SCORE_MIN, f"{mesure.score:.1f}\n{explain(mesure.phrases)}"


@pytest.mark.parametrize("fichier", templates(), ids=name_of)
def test_no_sentence_of_a_page_is_long(fichier: Path) -> None:
    assert not [phrase for phrase in page_sentences(fichier) if len(words(phrase)) > MOTS_MAX]


def test_no_message_is_long() -> None:
    longues = [
        f"{fichier.relative_to(REPERE)} : {phrase}"
        for fichier in public_modules()
        for phrase in messages(fichier)
        if len(words(phrase)) > MOTS_MAX
    ]
    assert not longues


def test_messages_are_easy_to_read() -> None:
    phrases = [phrase for fichier in public_modules() for phrase in messages(fichier)]
    assert len(phrases) > 20
    mesure = measure(phrases)
    assert mesure.score >= SCORE_MIN, f"{mesure.score:.1f}\n{explain(phrases)}"
