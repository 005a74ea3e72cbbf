"""Every message that the pages of the assistant may say is said in each language, whole and unbroken."""

import re
from collections import Counter

import polib
import pytest

from repere.annuaire.horaires.mots import format_ranges
from repere.socle.catalogues import sources
from repere.socle.francais import counted, decimal
from repere.socle.langue import FRANCAIS, LANGUES, formes
from repere.socle.traduction import in_language

CATALOGUES = {code: polib.pofile(str(chemin)) for code, chemin in sources().items()}
# Where the messages of those pages are: the conversation, the cards, the words of the standard, the
# sentences of the search, the frame of pages and the pages of errors.
ATTEINTS = (
    "repere/assistant/",
    "repere/annuaire/horaires/",
    "repere/annuaire/presentation/carte.py",
    "repere/annuaire/presentation/formats.py",
    "repere/annuaire/presentation/mots.py",
    "repere/annuaire/presentation/ouverture.py",
    "repere/annuaire/standard/",
    "repere/annuaire/templates/annuaire/remise/_lecture.html",
    "repere/recherche/moteur/",
    "repere/recherche/presentation/besoins.py",
    "repere/recherche/presentation/filtres.py",
    "repere/recherche/presentation/phrases.py",
    "repere/recherche/presentation/resultat.py",
    "repere/recherche/requete/criteres.py",
    "repere/recherche/services/recherche.py",
    "repere/recherche/templates/recherche/composants/autour.html",
    "repere/recherche/templates/recherche/composants/resultat.html",
    "repere/socle/articles.py",
    "repere/socle/francais.py",
    "repere/socle/templates/4",
    "repere/socle/templates/composants/question.html",
    "repere/socle/templates/socle/base.html",
    "repere/socle/templates/socle/confort.html",
    "repere/socle/templates/socle/erreur.html",
    "repere/territoires/geocodage/",
)
# Seen in French only, with the reason.
EN_FRANCAIS = {
    "repere/assistant/admin.py": "for those who run the site",
    "repere/assistant/management/": "for those who run the site",
    "repere/assistant/models.py": "for those who run the site",
}
# As many categories as CLDR gives to whole numbers.
FORMES = {"en": 2, "ar": 6, "pt": 2, "tr": 2, "uk": 3}
# A form that goes with one number only may spell it out: none, one, two.
EN_LETTRES = {"en": {0}, "ar": {0, 1, 2}, "pt": {0}, "tr": {0}, "uk": set()}
ECRITURES = {"ar": r"[\u0600-\u06ff]", "uk": r"[\u0400-\u04ff]"}
_EMPLACEMENTS = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^<>]+>")
_LETTRES = re.compile(r"[^\W\d_]{3,}")
# The same in every language: names, acronyms, words that all of them borrow.
NOMS = frozenset(
    {
        "API",
        "Fablab",
        "France Services",
        "France Travail",
        "La Poste",
        "Pass numérique",
        "Wi-Fi",
        "(Allô Service Public).",
    }
)
PAREILS = {
    "en": {"Conversation", "Pause", "Scanner", "Smartphone"},
    "ar": set(),
    "pt": {"Principal", "Smartphone", "bambara", "bengali", "hindi", "somali", "wolof"},
    "tr": {"Tablet"},
    "uk": set(),
}


def reached(messages: polib.POFile) -> list[polib.POEntry]:
    """Return the messages that those pages may say."""
    return [
        message
        for message in messages
        if any(f.startswith(ATTEINTS) and not f.startswith(tuple(EN_FRANCAIS)) for f, _ in message.occurrences)
    ]  # fmt: skip


def said(message: polib.POEntry) -> dict[int, str]:
    return message.msgstr_plural or {0: message.msgstr}


def test_there_is_a_catalogue_for_each_language_but_french() -> None:
    assert set(CATALOGUES) == set(LANGUES) - {FRANCAIS} == set(FORMES)


@pytest.mark.parametrize("code", CATALOGUES)
def test_every_message_reached_is_translated(messages: polib.POFile, code: str) -> None:
    """``repere makemessages --all`` adds the new ones; somebody who knows the language fills them."""
    traduits = {(m.msgid, m.msgid_plural): m for m in CATALOGUES[code].translated_entries()}
    manquants = [m.msgid for m in reached(messages) if (m.msgid, m.msgid_plural) not in traduits]
    assert len(reached(messages)) > 600
    assert not manquants


@pytest.mark.parametrize("code", CATALOGUES)
def test_no_translation_is_a_guess(code: str) -> None:
    assert not [m.msgid for m in CATALOGUES[code] if m.fuzzy]


@pytest.mark.parametrize("code", CATALOGUES)
def test_placeholders_are_those_of_the_message(code: str) -> None:
    """One lost is a hole in a sentence; one more fails while the page is written."""
    fautes = []
    for message in CATALOGUES[code].translated_entries():
        attendus = Counter(_EMPLACEMENTS.findall(message.msgid_plural or message.msgid))
        for rang, texte in said(message).items():
            trouves = Counter(_EMPLACEMENTS.findall(texte))
            permis = (Counter(), attendus) if rang in EN_LETTRES[code] else (attendus,)
            if trouves not in (permis if message.msgid_plural else (attendus,)):
                fautes.append((message.msgid, texte))
    assert not fautes


@pytest.mark.parametrize("code", CATALOGUES)
def test_every_form_of_a_plural_is_written(code: str) -> None:
    assert f"nplurals={FORMES[code]};" in CATALOGUES[code].metadata["Plural-Forms"]
    pluriels = [m for m in CATALOGUES[code].translated_entries() if m.msgid_plural]
    assert len(pluriels) > 5
    assert not [m.msgid for m in pluriels if sorted(m.msgstr_plural) != [*range(FORMES[code])]]


@pytest.mark.parametrize("code", CATALOGUES)
def test_translations_are_in_their_language(code: str) -> None:
    fautes = []
    for message in CATALOGUES[code].translated_entries():
        for texte in said(message).values():
            mots = _LETTRES.findall(_EMPLACEMENTS.sub(" ", texte))
            if not mots or message.msgid in NOMS:
                continue
            ecriture = ECRITURES.get(code)
            pareil = texte == message.msgid and texte not in PAREILS[code]
            if pareil or (ecriture and not re.search(ecriture, texte)):
                fautes.append((message.msgid, texte))
    assert not fautes


@pytest.mark.parametrize("code", CATALOGUES)
def test_blanks_and_ends_are_those_of_the_message(code: str) -> None:
    """A sentence stays a sentence, a piece stays a piece."""
    fins = (".", "…", ":", "?", "!", "؟")
    fautes = []
    for message in CATALOGUES[code].translated_entries():
        for texte in said(message).values():
            debut = message.msgid[:1].isspace() == texte[:1].isspace()
            fini = texte.endswith(fins) or not message.msgid.endswith(fins)
            if not (debut and texte == texte.rstrip() and fini and "  " not in texte):
                fautes.append((message.msgid, texte))
    assert not fautes


def test_arabic_isolates_are_closed() -> None:
    """What is in Latin letters is set apart, so that neighbours keep their order."""
    fautes = []
    for message in CATALOGUES["ar"].translated_entries():
        for texte in said(message).values():
            if texte.count("\N{FIRST STRONG ISOLATE}") != texte.count(
                "\N{POP DIRECTIONAL ISOLATE}"
            ):
                fautes.append(texte)
    assert not fautes


def test_numbers_keep_their_order_in_arabic() -> None:
    """A blank between two numbers goes rightwards: "116 117" would read "117 116"."""
    fautes = []
    for message in CATALOGUES["ar"].translated_entries():
        for texte in said(message).values():
            nu = re.sub("\N{FIRST STRONG ISOLATE}[^\N{POP DIRECTIONAL ISOLATE}]*.", "", texte)
            fautes += [texte] if re.search(r"\d \d", nu) else []
    assert not fautes


LIEUX = formes("Un lieu pour vous", "{nombre} lieux pour vous")


@pytest.mark.parametrize(
    ("code", "nombre", "dit"),
    [
        ("en", 0, "0 places for you"),
        ("en", 1, "A place for you"),
        ("pt", 2, "2 locais para si"),
        ("tr", 1, "Size uygun bir yer"),
        ("tr", 3, "Size uygun 3 yer"),
        ("uk", 1, "1 місце для вас"),
        ("uk", 3, "3 місця для вас"),
        ("uk", 11, "11 місць для вас"),
        ("uk", 21, "21 місце для вас"),
        ("ar", 1, "مكان لك"),
        ("ar", 2, "مكانان لك"),
        ("ar", 3, "3 أماكن لك"),
        ("ar", 11, "11 مكانًا لك"),
        ("ar", 100, "100 مكان لك"),
    ],
)
def test_counts_are_said_as_the_language_does(code: str, nombre: int, dit: str) -> None:
    with in_language(code):
        assert counted(LIEUX, nombre) == dit


@pytest.mark.parametrize(
    ("code", "heures", "nombre"),
    [
        ("en", "9:00 – 17:30", "1,234.5"),
        ("ar", "من 9:00 إلى 17:30", "1.234,5"),
        ("pt", "9h – 17h30", "1\N{NARROW NO-BREAK SPACE}234,5"),
        ("tr", "9:00 – 17:30", "1.234,5"),
        ("uk", "9:00 – 17:30", "1\N{NARROW NO-BREAK SPACE}234,5"),
    ],
)
def test_hours_and_numbers_are_written_as_the_language_does(
    code: str, heures: str, nombre: str
) -> None:
    with in_language(code):
        assert (format_ranges(((540, 1050),)), decimal(1234.5)) == (heures, nombre)
