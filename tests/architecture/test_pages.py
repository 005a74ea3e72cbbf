"""Templates: each is used, none holds a script, a style or a request to somebody else."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import REPERE, modules

# Django finds these by their names.
ERREURS = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
# Links are not requests; these are.
_CHARGE = re.compile(
    r"""<(?:script|img|iframe|link|source|video|audio|use)\b[^>]*?(?:src|href)=["'](?:https?:)?//"""
)


def templates() -> list[Path]:
    return sorted(
        p for p in REPERE.rglob("templates/**/*") if p.is_file() and "admin" not in p.parts
    )


def name_of(fichier: Path) -> str:
    return str(fichier).split("/templates/", 1)[1]


def test_every_template_is_used() -> None:
    textes = [f.read_text() for f in [*templates(), *modules()]]
    inutiles = [
        name_of(f)
        for f in templates()
        if name_of(f) not in ERREURS and not any(f'"{name_of(f)}"' in texte for texte in textes)
    ]
    assert templates() and not inutiles


@pytest.mark.parametrize("fichier", templates(), ids=name_of)
def test_template_holds_nothing_inline(fichier: Path) -> None:
    texte = fichier.read_text()
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", texte)
    assert not re.search(r"\bhx-on|hx-vals=['\"]js:|javascript:", texte)


@pytest.mark.parametrize("fichier", templates(), ids=name_of)
def test_template_asks_nothing_of_another_site(fichier: Path) -> None:
    assert not _CHARGE.search(fichier.read_text())


@pytest.mark.parametrize("fichier", templates(), ids=name_of)
def test_template_marks_nothing_safe(fichier: Path) -> None:
    """What sources wrote is never trusted as HTML."""
    assert not re.search(r"\|\s*safe\b|autoescape off", fichier.read_text())


# Written by Leaflet and htmx while they work.
_D_AILLEURS = ("leaflet-", "htmx-")
# Colours of drawings, numbered by what draws them: tests/observatoire/dessin looks at each.
_NUMEROTEE = re.compile(r"(?:sur-)?[a-z]\d{1,2}")
_COMMENTAIRE = re.compile(r"/\*.*?\*/", re.DOTALL)
_CORPS = re.compile(r"\{[^{}]*\}")


def test_every_class_that_a_sheet_styles_is_written_somewhere() -> None:
    """What a page no longer shows still travels with every other."""
    ecrits = "\n".join(f.read_text() for f in [*templates(), *modules(), *REPERE.rglob("*.js")])
    feuilles = sorted(REPERE.rglob("*.css"))
    stylees = {
        classe
        for feuille in feuilles
        for classe in re.findall(
            r"\.([a-z][\w-]*)", _CORPS.sub("{}", _COMMENTAIRE.sub("", feuille.read_text()))
        )
        if not classe.startswith(_D_AILLEURS) and not _NUMEROTEE.fullmatch(classe)
    }
    inutiles = [c for c in stylees if not re.search(rf"(?<![\w-]){c}(?![\w-])", ecrits)]
    assert stylees and not inutiles
