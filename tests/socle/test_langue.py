"""The words of pure code: French by themselves, any other language once it is offered."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.template import Context, Template
from django.test import Client
from django.utils import translation

from repere.socle import langue, traduction
from repere.socle.langue import N_, Table, _, active_language, formes, pluriel
from repere.socle.pseudo import INTOUCHABLES, outside_marks, pseudo
from repere.socle.traduction import in_language, language_of
from tests.langues import write_english


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
    langue.speak(langue.Voix(str.upper, lambda s, p, n: f"{n} {p}", "xx"))
    assert (_("ouvert"), pluriel("a", "b", 1), active_language()) == ("OUVERT", "1 b", "xx")
    langue.speak()
    assert (_("ouvert"), active_language()) == ("ouvert", "fr")


def test_pure_code_and_templates_speak_the_same_language() -> None:
    # A message of Django's own catalogues: proof that they answer.
    with in_language("pt"):
        assert (_("Monday"), active_language(), translation.get_language()) == (
            "Segunda-feira",
            "pt",
            "pt",
        )
        with in_language("fr"):
            assert (active_language(), translation.get_language()) == ("fr", "fr")
        assert (active_language(), translation.get_language()) == ("pt", "pt")
    assert (_("Monday"), active_language(), translation.get_language()) == ("Monday", "fr", "fr")


@pytest.mark.parametrize(
    ("adresse", "code"),
    [
        ("/", "fr"),
        ("/en/assistant/", "en"),
        ("/ar", "ar"),
        ("/en-gb/assistant/", "fr"),
        ("/lieux/en/", "fr"),
        ("", "fr"),
        ("*", "fr"),
    ],
)
def test_language_is_read_in_the_address(adresse: str, code: str) -> None:
    assert language_of(adresse) == code


def test_errors_are_told_in_the_language_of_the_address(client: Client) -> None:
    reponse = client.get("/ar/rien/", headers={"Accept-Language": "tr", "Cookie": "langue=pt"})
    assert reponse.status_code == 404
    assert '<html lang="ar" dir="rtl"' in reponse.content.decode()
    assert "Accept-Language" not in reponse.get("Vary", "")
    # The next one, in the same process, is nobody's but its own.
    assert '<html lang="fr" dir="ltr"' in client.get("/rien/").content.decode()


def test_nothing_changes_language_but_the_one_door() -> None:
    """Django's own ``activate`` would leave pure code in French, and the next answer in that language."""
    from tests.architecture.sources import REPERE

    motif = re.compile(r"translation\.(?:override|activate)|import (?:override|activate)\b")
    fautes = {p.name for p in REPERE.rglob("*.py") if motif.search(p.read_text())}
    assert fautes == {"traduction.py"}


def test_a_table_is_read_in_the_language_of_the_reader() -> None:
    table = Table({"Gratuit": N_("Gratuit")})
    langue.speak(langue.Voix(str.upper))
    assert (table["Gratuit"], list(table.values()), table.get("Payant")) == (
        "GRATUIT",
        ["GRATUIT"],
        None,
    )
    assert table.messages == {"Gratuit": "Gratuit"}


ANGLAIS = {
    "Ouvert jusqu’à {heure}": "Open until {heure}",
    "{heures} h {minutes}": "{heures}:{minutes}",
    "1\u202f234,5": "1,234.5",
    "{nombre}\xa0km": "{nombre} km",
    "lundi": "Monday",
    "fermé": "closed",
    ("{n} lieu", "{n} lieux"): ("{n} place", "{n} places"),
}


@pytest.fixture
def anglais(messages: polib.POFile, tmp_path: Path, settings) -> Iterator[None]:
    """A catalogue of a few messages, as a translator would have started it."""
    assert {m for m in ANGLAIS if isinstance(m, str)} <= {entree.msgid for entree in messages}
    write_english(tmp_path, ANGLAIS)
    settings.LANGUAGES = [("fr", "Français"), ("en", "English")]
    settings.LOCALE_PATHS = [str(tmp_path)]
    traduction.install()
    with in_language("en"):
        yield


def test_a_catalogue_is_served(anglais: None) -> None:
    from datetime import datetime

    from repere.annuaire.horaires.osm import PARIS, state_at
    from repere.annuaire.horaires.phrases import describe_state
    from repere.annuaire.presentation.formats import distance_in_words

    lundi = datetime(2026, 11, 23, 10, tzinfo=PARIS)
    etat = describe_state(state_at("Mo-Fr 09:00-17:30", lundi), lundi)
    assert etat == "Open until 17:30"
    assert distance_in_words(2.34) == "2.3 km"
    # English is plural at zero; French is not.
    assert pluriel("{n} lieu", "{n} lieux", 0) == "{n} places"
    with in_language("fr"):
        assert pluriel("{n} lieu", "{n} lieux", 0) == "{n} lieu"
        assert (
            describe_state(state_at("Mo-Fr 09:00-17:30", lundi), lundi) == "Ouvert jusqu’à 17 h 30"
        )


def test_sentences_kept_in_memory_are_those_of_the_reader(anglais: None) -> None:
    from repere.annuaire.horaires.phrases import describe

    phrases = []
    for code in ("fr", "en"):
        with in_language(code):
            phrases.append(describe("Mo 09:30-12:00")[0])
    assert phrases == ["Lundi : 9 h 30 – 12 h", "Monday : 9:30 – 12 h"]


def test_messages_are_written_as_python_reads_them(messages: polib.POFile) -> None:
    assert len(messages) > 500
    # xgettext knows neither "\\N{…}" nor "\\u…": left in, no catalogue would ever answer.
    assert not [e.msgid for e in messages if "\\" in e.msgid.replace("\\n", "")]


def test_placeholders_have_names(messages: polib.POFile) -> None:
    """Another language puts them in another order."""
    anonymes = [e.msgid for e in messages if "{}" in e.msgid or "%s" in e.msgid or "%d" in e.msgid]
    assert not anonymes


def test_pseudo_language_keeps_what_translators_keep(messages: polib.POFile) -> None:
    for entree in messages:
        rendu = pseudo(entree.msgid)
        assert INTOUCHABLES.findall(rendu) == INTOUCHABLES.findall(entree.msgid), entree.msgid
        assert "".join(outside_marks([rendu])) in ("", entree.msgid)


def test_pseudo_language_is_marked_and_longer() -> None:
    court, rendu = "Voir %(n)s lieux", pseudo("Voir %(n)s lieux")
    assert len(rendu) > 1.3 * len(court)
    assert outside_marks(["Nom ", rendu[:8], rendu[8:], " libre"]) == ["Nom ", "", "", " libre"]
    assert pseudo("{debut} – {fin}") == "{debut} – {fin}"


def test_no_catalogue_loses_a_placeholder(settings) -> None:
    """What is committed in repere/locale: a lost placeholder would fail while a page is written."""
    fautes = []
    for chemin in Path(settings.LOCALE_PATHS[0]).rglob("*.po"):
        for entree in polib.pofile(str(chemin)).translated_entries():
            for texte in [entree.msgstr, *entree.msgstr_plural.values()]:
                if texte and set(INTOUCHABLES.findall(texte)) - set(
                    INTOUCHABLES.findall(entree.msgid + entree.msgid_plural)
                ):
                    fautes.append((chemin.parent.parent.name, entree.msgid))
    assert not fautes
