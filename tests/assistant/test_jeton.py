"""The token: short, signed, dated, without a word of anybody."""

from dataclasses import replace

import pytest
from django.core import signing
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.compris import LANGUES, Endroit
from repere.assistant.dialogue.entree import Entree
from repere.assistant.dialogue.etat import Etat, Genre
from repere.assistant.dialogue.mots import PROGRAMMES
from repere.assistant.dialogue.suite import follow
from repere.assistant.evaluation.valeurs import PUBLICS, is_constraint
from repere.assistant.services import jeton as module
from repere.assistant.services.jeton import VALABLE_SECONDES, read_token, write_token
from tests.assistant.dialogue.conversation import RESSOURCES, conversations_reprises

LONG = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"
PLEIN = Etat(
    services=SERVICES[:4],
    lieu=Endroit(LONG, "51513"),
    publics=PUBLICS,
    contraintes=tuple(f"programme:un-programme-assez-long-{rang:02}" for rang in range(12)),
    langue="uk",
    attend=Genre.LEQUEL,
    posees=tuple(Genre),
    choix=tuple(Endroit(f"{LONG}-{rang}", f"5151{rang}") for rang in range(4)),
    generaliste=True,
    servi=True,
    echecs=2,
    tours=999,
)


def test_the_fullest_conversation_fits_in_600_bytes() -> None:
    jeton = write_token(PLEIN)
    assert read_token(jeton) == PLEIN
    assert len(jeton.encode()) <= 600


@given(st.text())
def test_anything_else_is_a_new_conversation(texte: str) -> None:
    assert read_token(texte) == Etat()


@given(st.integers(min_value=0), st.characters())
def test_a_token_altered_is_a_new_conversation(rang: int, lettre: str) -> None:
    jeton = write_token(PLEIN)
    place = rang % len(jeton)
    altere = jeton[:place] + lettre + jeton[place + 1 :]
    assert read_token(altere) == (PLEIN if altere == jeton else Etat())


def test_a_token_of_yesterday_is_a_new_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    jeton = write_token(PLEIN)
    maintenant = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: maintenant + VALABLE_SECONDES + 1)
    assert read_token(jeton) == Etat()


def test_a_token_of_another_shape_is_a_new_conversation() -> None:
    for charge in ([], {}, [0] * 13, [2, *[0] * 12], None, "texte", [1, [99], *[0] * 11]):
        jeton = signing.dumps(charge, salt=module._SEL, compress=True)
        assert read_token(jeton) == Etat()


@given(conversations_reprises)
def test_only_words_of_ours_are_in_the_token(envois: list[Entree]) -> None:
    etat = Etat()
    for envoi in envois:
        etat, _tour = follow(etat, envoi, RESSOURCES)
        charge = signing.loads(write_token(etat), salt=module._SEL)
        ecrits = {mot for mot in _texts(charge) if not is_constraint(mot)}
        programmes = {c.partition(":")[2] for c in etat.contraintes if c.startswith("programme:")}
        places = [e for e in (etat.lieu, *etat.choix) if e]
        connus = {RESSOURCES.gazetier.place(e.code) for e in places}
        assert ecrits <= {*LANGUES, *(v for e in connus if e for v in (e.nom, e.code))}
        assert programmes <= set(PROGRAMMES)


def _texts(charge: object) -> set[str]:
    if isinstance(charge, list):
        return {mot for membre in charge for mot in _texts(membre)}
    return {charge} if isinstance(charge, str) else set()


def test_the_signature_is_of_this_instance_only(settings) -> None:
    jeton = write_token(replace(PLEIN, tours=1))
    settings.SECRET_KEY = "another"
    assert read_token(jeton) == Etat()
