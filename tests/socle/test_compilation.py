"""Catalogues are compiled where programs read them, when they changed and only then."""

import os
from gettext import GNUTranslations
from pathlib import Path

import pytest

from repere.socle import catalogues
from repere.socle.catalogues import compile_catalogues

ENTETE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    po = tmp_path / "locale" / "en" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(f'{ENTETE}msgid "Ouvert"\nmsgstr "Open"\n')
    monkeypatch.setattr(catalogues, "SOURCES", tmp_path / "locale")
    return po


def read(vers: Path) -> str:
    with (vers / "en" / "LC_MESSAGES" / "django.mo").open("rb") as fichier:
        return GNUTranslations(fichier).gettext("Ouvert")


def test_what_changed_is_compiled_again(source: Path, tmp_path: Path) -> None:
    vers = tmp_path / "mo"
    assert compile_catalogues(vers) == ["en"]
    assert read(vers) == "Open"
    assert compile_catalogues(vers) == []
    avant = source.stat().st_mtime_ns
    # An older file that comes back is a change too.
    source.write_text(source.read_text().replace("Open", "Opened"))
    os.utime(source, ns=(avant - 10**9, avant - 10**9))
    assert compile_catalogues(vers) == ["en"]
    assert read(vers) == "Opened"
    assert [p.name for p in (vers / "en" / "LC_MESSAGES").iterdir()] == ["django.mo"]


def test_a_guess_is_not_compiled(source: Path, tmp_path: Path) -> None:
    source.write_text(source.read_text().replace('msgid "Ouvert"', '#, fuzzy\nmsgid "Ouvert"'))
    compile_catalogues(tmp_path / "mo")
    assert read(tmp_path / "mo") == "Ouvert"


def test_our_catalogues_are_those_compiled() -> None:
    assert set(catalogues.sources()) == {"ar", "en", "pt", "tr", "uk"}
