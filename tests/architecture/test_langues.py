"""Ready for another language, and for one that goes from right to left."""

import ast
import re

import pytest

from tests.architecture.sources import REPERE, modules, tree

FEUILLES = sorted([*REPERE.glob("*/styles/*.css"), *REPERE.glob("*/static/**/*.css")])
SCRIPTS = sorted(REPERE.glob("*/static/**/*.js"))
GABARITS = sorted(p for p in REPERE.glob("*/templates/**/*.html") if "admin" not in p.parts)
_PHYSIQUES = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?"
    r"|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b"
)
# File, declaration -> why it is physical.
PHYSIQUES_PERMIS: dict[tuple[str, str], str] = {}
_CHAINE = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
_FRANCAIS = re.compile(r"[àâçéèêëîïôûùüœ’«»…]", re.I)
# Script -> why it holds words.
SCRIPTS_PARLANTS = {
    "integrer.js": "runs in the page of another site, before anything of ours answers: French unless "
    "the element says otherwise",
}


@pytest.mark.parametrize("feuille", FEUILLES, ids=lambda p: p.name)
def test_styles_know_neither_left_nor_right(feuille) -> None:
    css = re.sub(r"/\*.*?\*/", "", feuille.read_text(), flags=re.S)
    trouvees = {(feuille.name, m[0]) for m in _PHYSIQUES.finditer(css)}
    assert not trouvees - set(PHYSIQUES_PERMIS)


def test_physical_declarations_are_seen() -> None:
    fautes = ["margin-left: 1em", "left:0", "text-align: right", "border-top-left-radius: 1px"]
    assert all(map(_PHYSIQUES.search, fautes))
    bonnes = ["margin-inline-start: 1em", "inset-inline-start: 0", "text-align: start", "--left: 1"]
    assert not any(map(_PHYSIQUES.search, bonnes))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: p.name)
def test_scripts_have_no_words_of_their_own(script) -> None:
    """What they say comes from the page that called them."""
    code = re.sub(r"^\s*(?://|\*|/\*).*$", "", script.read_text(), flags=re.M)
    dites = [m[0] for m in _CHAINE.finditer(code) if _FRANCAIS.search(m[1] or m[2] or "")]
    assert not dites or script.name in SCRIPTS_PARLANTS


def test_no_function_hides_the_translation_under_a_throwaway() -> None:
    """``for _ in …`` makes ``_`` local: calling it in the same function fails, one day."""
    fautes = []
    for fichier in modules():
        for fonction in ast.walk(tree(fichier)):
            if isinstance(fonction, ast.FunctionDef):
                noms = [n for n in ast.walk(fonction) if isinstance(n, ast.Name) and n.id == "_"]
                ecrits = [n for n in noms if isinstance(n.ctx, ast.Store)]
                if ecrits and len(noms) > len(ecrits):
                    fautes.append(f"{fichier.relative_to(REPERE)}:{fonction.lineno}")
    assert not fautes


def test_messages_are_written_in_clear() -> None:
    """``_(f"…")`` and ``_(a + b)`` are found by no tool, and no catalogue answers them."""
    fautes = []
    for fichier in modules():
        for appel in ast.walk(tree(fichier)):
            if not (
                isinstance(appel, ast.Call) and isinstance(appel.func, ast.Name) and appel.args
            ):
                continue
            if appel.func.id in {"_", "N_", "pluriel", "formes"} and isinstance(
                appel.args[0], ast.JoinedStr | ast.BinOp
            ):
                fautes.append(f"{fichier.relative_to(REPERE)}:{appel.lineno}")
    assert not fautes


@pytest.mark.parametrize("gabarit", GABARITS, ids=lambda p: p.name)
def test_templates_do_not_add_plurals_by_hand(gabarit) -> None:
    """``|pluralize`` and ``|compte:`` know French only; ``{% plural %}`` knows every language."""
    texte = gabarit.read_text()
    assert "|pluralize" not in texte and "|compte:" not in texte
