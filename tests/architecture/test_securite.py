"""The page that says where security is tested names files that are there, and every chapter of the standard."""

import re

from tests.architecture.sources import RACINE

PAGE = (RACINE / "docs" / "reference" / "securite.md").read_text()
# OWASP ASVS 5.0 has so many chapters.
CHAPITRES = range(1, 18)


def test_every_test_that_is_named_is_there() -> None:
    cites = set(re.findall(r"`(tests/[\w/.]+)`", PAGE))
    assert len(cites) > 20
    assert not sorted(cite for cite in cites if not (RACINE / cite).exists())


def test_every_chapter_is_named() -> None:
    nommes = {int(n) for n in re.findall(r"\bV(\d+)\b", PAGE)}
    assert nommes == set(CHAPITRES)
