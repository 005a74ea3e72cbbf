"""The pages of the assistant in each of our languages: nothing they say was left in French."""

from collections.abc import Iterator

import pytest
from django.test import Client

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.etat import Etat
from repere.assistant.dialogue.mots import _CONTRAINTES, _PUBLICS
from repere.assistant.services.jeton import write_token
from repere.socle import traduction
from repere.socle.langue import FRANCAIS, LANGUES, active_language
from tests.navigateur.conftest import adresses as adresses  # a small directory

AUTRES = [code for code in LANGUES if code != FRANCAIS]
TOURS = Endroit("Tours", "37261")
DEMARCHES = ("Aide aux démarches administratives",)
# What is known, and the tap that comes next.
GESTES = {
    "what is needed?": (Etat(), "recommencer"),
    "where?": (Etat(), "besoin:demarches"),
    "places": (Etat(services=DEMARCHES, lieu=TOURS), "contrainte:cout:gratuit"),
    "places in a département": (Etat(services=DEMARCHES), "lieu:37"),
    "places, wishes given up": (
        Etat(services=("Loisirs et créations numériques",), lieu=TOURS, contraintes=("langue:ti",)),
        "contrainte:horaire:soir",
    ),
    "general help": (Etat(services=DEMARCHES, lieu=TOURS), "ne-sais-pas"),
    "somebody": (Etat(services=DEMARCHES, lieu=TOURS), "humain"),
    "somebody, somewhere": (Etat(), "humain"),
    "every chip": (
        Etat(services=DEMARCHES, publics=tuple(_PUBLICS), contraintes=tuple(_CONTRAINTES)),
        "lieu:37261",
    ),
}


@pytest.fixture
def restes(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[tuple[str, str]]]:
    """Every message that no catalogue translates, with the language in which it was asked for."""
    trouves: set[tuple[str, str]] = set()

    def gettext(source: traduction.Source, message: str) -> str:
        if active_language() != FRANCAIS:
            trouves.add((active_language(), message))
        return message

    def ngettext(source: traduction.Source, singulier: str, pluriel: str, n: float) -> str:
        return gettext(source, singulier)

    monkeypatch.setattr(traduction.Source, "gettext", gettext)
    monkeypatch.setattr(traduction.Source, "ngettext", ngettext)
    # Nothing is kept of what was looked up before.
    traduction.install()
    yield trouves
    monkeypatch.undo()
    traduction.install()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("code", AUTRES)
def test_nothing_is_left_in_french(
    client: Client, adresses: dict[str, str], restes: set[tuple[str, str]], code: str
) -> None:
    sens = "rtl" if code == "ar" else "ltr"
    entete = f'<html lang="{code}" dir="{sens}"'
    adresse = f"/{code}/assistant/"
    for ouverture in (adresse, f"{adresse}?pro=1", f"/{code}/rien/"):
        assert entete in client.get(ouverture).content.decode()
    for nom, (etat, geste) in GESTES.items():
        reponse = client.post(adresse, {"etat": write_token(etat), "geste": geste})
        assert entete in reponse.content.decode(), (nom, reponse.status_code)
        assert "Accept-Language" not in reponse.get("Vary", "")
    assert not restes


@pytest.mark.django_db
def test_what_is_left_is_seen(client: Client, restes: set[tuple[str, str]]) -> None:
    with traduction.in_language("en"):
        traduction.langue._("Une phrase que personne n’a traduite.")
        traduction.translation.gettext("Une autre.")
    assert restes == {("en", "Une phrase que personne n’a traduite."), ("en", "Une autre.")}


@pytest.mark.django_db(transaction=True)
def test_words_of_a_card_are_those_of_the_reader(client: Client, adresses: dict[str, str]) -> None:
    """One after the other, in the same process: nothing kept for one reader is served to the next."""
    etat = write_token(Etat(services=DEMARCHES))
    dits = {
        "en": "For your request:",
        "ar": "لطلبك:",
        "fr": "Pour votre demande",
        "tr": "İsteğiniz için:",
    }
    for _tour in range(2):
        for code, mots in dits.items():
            adresse = "/assistant/" if code == FRANCAIS else f"/{code}/assistant/"
            page = client.post(adresse, {"etat": etat, "geste": "lieu:37261"}).content.decode()
            assert [c for c, m in dits.items() if m in page] == [code], mots
