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


def _says(noeud: ast.AST) -> bool:
    """Say whether ``noeud`` holds a call that answers in the language of the moment."""
    return any(
        isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in {"_", "pluriel"}
        for n in ast.walk(noeud)
    )


def said_too_early(module: ast.Module) -> list[int]:
    """Return the lines that say something while the module is imported: in French for ever."""
    paresseux = any(
        isinstance(n, ast.ImportFrom) and any(a.name == "gettext_lazy" for a in n.names)
        for n in module.body
    )
    fautes = []
    restent: list[ast.stmt] = [] if paresseux else list(module.body)
    while restent:
        instruction = restent.pop()
        if isinstance(instruction, ast.ClassDef):
            restent += instruction.body
        elif not isinstance(instruction, ast.FunctionDef) and _says(instruction):
            fautes.append(instruction.lineno)
    return fautes


def test_nothing_is_said_while_importing() -> None:
    fautes = [
        f"{fichier.relative_to(REPERE)}:{ligne}"
        for fichier in modules()
        for ligne in said_too_early(tree(fichier))
    ]
    assert not fautes
    assert said_too_early(ast.parse('class A:\n    nom = _("Nom")\nX = {"a": _("B")}')) == [3, 2]


_MEMOIRE = re.compile(r"(?:functools\.)?(?:lru_cache|cache)\b")


def kept_for_all(module: ast.Module) -> list[int]:
    """Return the functions whose answers are kept, that speak, and do not keep them by language."""
    return [
        fonction.lineno
        for fonction in ast.walk(module)
        if isinstance(fonction, ast.FunctionDef)
        and any(_MEMOIRE.match(ast.unparse(decorateur)) for decorateur in fonction.decorator_list)
        and _says(fonction)
        and "langue" not in {a.arg for a in fonction.args.args}
    ]


def test_sentences_kept_in_memory_are_kept_by_language() -> None:
    fautes = [
        f"{fichier.relative_to(REPERE)}:{ligne}"
        for fichier in modules()
        for ligne in kept_for_all(tree(fichier))
    ]
    assert not fautes
    fautive = '@lru_cache(maxsize=8)\ndef f(n):\n    return _("Nom")'
    assert kept_for_all(ast.parse(fautive)) == [2]
    assert not kept_for_all(ast.parse(fautive.replace("f(n)", "f(n, langue)")))
