"""The words of pure code: French by themselves, any other language once it is offered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation

from repere.socle import langue, traduction
from repere.socle.langue import N_, _, active_language, formes, pluriel


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    traduction.install()


def test_a_message_is_its_own_french() -> None:
    assert _("Ouvert") == N_("Ouvert") == "Ouvert"


@pytest.mark.parametrize(
    ("nombre", "attendu"), [(0, "lieu"), (1, "lieu"), (1.5, "lieu"), (2, "lieux"), (-3, "lieux")]
)
def test_plural_is_that_of_french(nombre: float, attendu: str) -> None:
    assert pluriel("lieu", "lieux", nombre) == attendu
    assert pluriel(*formes("lieu", "lieux"), nombre) == attendu


@pytest.mark.parametrize(("nombre", "attendu"), [(0, "0 lieu"), (1, "1 lieu"), (2, "2 lieux")])
def test_templates_count_as_french_does(nombre: int, attendu: str) -> None:
    gabarit = Template(
        "{% load i18n %}{% blocktranslate count n=n %}{{ n }} lieu"
        "{% plural %}{{ n }} lieux{% endblocktranslate %}"
    )
    assert gabarit.render(Context({"n": nombre})) == attendu


def test_pure_code_looks_up_what_it_is_given() -> None:
    langue.speak(str.upper, lambda s, p, n: f"{n} {p}", lambda: "xx")
    assert (_("ouvert"), pluriel("a", "b", 1), active_language()) == ("OUVERT", "1 b", "xx")
    langue.speak()
    assert (_("ouvert"), active_language()) == ("ouvert", "fr")


def test_offering_a_second_language_ties_pure_code_to_django(settings) -> None:
    settings.LANGUAGES = [("fr", "Français"), ("en", "English")]
    traduction.install()
    with translation.override("en"):
        assert active_language() == "en"
    # A message of Django's own catalogue: proof that its catalogues answer.
    assert _("Monday") == "lundi"


def test_catalogues_lie_in_the_one_folder_of_settings(settings) -> None:
    assert [Path(chemin).name for chemin in settings.LOCALE_PATHS] == ["locale"]
