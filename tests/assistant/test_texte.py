"""What goes through the first door of the assistant, and how it is spelt out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.masquage import LONGUEUR_MAX, Marque, guard
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.socle.texte import plier

PERSONNEL = [
    ("mon numéro 06 12 34 56 78", Marque.TELEPHONE, "12"),
    ("0612345678 merci", Marque.TELEPHONE, "3456"),
    ("+33 6 12 34 56 78", Marque.TELEPHONE, "34"),
    ("0033(0)612345678", Marque.TELEPHONE, "3456"),
    ("06.12.34.56.78", Marque.TELEPHONE, "34"),
    ("jeanne.durand+caf@exemple.fr", Marque.COURRIEL, "durand"),
    ("jeanne durand arobase exemple point fr", Marque.COURRIEL, "exemple"),
    ("2 85 05 78 006 084 36", Marque.NIR, "006"),
    ("185057800608436", Marque.NIR, "0578"),
    ("1 99 12 2A 004 118 36", Marque.NIR, "118"),
    ("FR76 3000 6000 0112 3456 7890 189", Marque.IBAN, "3000"),
    ("4970 1012 3456 7890", Marque.CARTE, "1012"),
    ("allocataire 1234567", Marque.NUMERO, "1234"),
    ("dossier 12345678A", Marque.NUMERO, "3456"),
]


@pytest.mark.parametrize(("brut", "marque", "secret"), PERSONNEL)
def test_what_is_personal_never_goes_further(brut: str, marque: Marque, secret: str) -> None:
    garde = guard(brut)
    assert garde.masques == (marque,)
    assert secret not in garde.texte
    assert marque in garde.texte


@pytest.mark.parametrize(
    "brut",
    [
        "né le 12/03/1985",
        "le 12-03-1985 à Tours",
        "37000 Tours",
        "rendez-vous à 14h30 le 23/11",
        "pension de 1 250,50 euros",
        "j'ai 72 ans et 3 enfants",
        "appelez le 39 39 ou le 3114",
        "facture de 2024 et 2025",
    ],
)
def test_what_is_not_personal_is_left(brut: str) -> None:
    assert guard(brut).masques == ()
    assert guard(brut).texte == brut


def test_two_secrets_are_told_once_each_in_order() -> None:
    garde = guard("a@exemple.fr 06 12 34 56 78 b@exemple.fr")
    assert garde.masques == (Marque.COURRIEL, Marque.TELEPHONE)


def test_marks_typed_by_somebody_are_words_like_others() -> None:
    assert guard("MARQUENIR").masques == ()


def test_number_across_the_cut_is_masked_whole() -> None:
    for avant in range(LONGUEUR_MAX - 16, LONGUEUR_MAX + 1):
        texte = guard("a" * (avant - 1) + " 06 12 34 56 78").texte
        assert not re.search(r"\d", texte)


@given(st.text(max_size=3 * LONGUEUR_MAX))
def test_guard_bounds_and_is_stable(brut: str) -> None:
    garde = guard(brut)
    assert len(garde.texte) <= LONGUEUR_MAX
    assert "\0" not in garde.texte
    assert garde.tronque == (len(brut) > LONGUEUR_MAX)


@given(
    st.from_regex(r"0[1-9]([ .\-]?[0-9]{2}){4}", fullmatch=True),
    st.sampled_from(["", "tel ", "au "]),
)
def test_no_french_number_passes(numero: str, avant: str) -> None:
    assert not re.search(r"\d", guard(avant + numero).texte)


@pytest.mark.parametrize(
    ("brut", "corrige"),
    [
        ("jve 1primer 1 cv svp", "je veux imprimer un cv s il vous plait"),
        ("chui perdu g pa internet", "je suis perdu j ai pas internet"),
        ("keske je fé 2main", "qu est ce que je fait demain"),
        ("heeeelp mon mdp", "help mon mot de passe"),
        ("j'ai besoin d’aide", "j ai besoin d aide"),
        ("c'est ce que je cherche", "c est ce que je cherche"),
        ("Déclaration d'IMPÔTS", "declaration d impots"),
        ("un b2i en mp3", "un b2i en mp3"),
        ("37000", "37000"),
    ],
)
def test_shortcuts_are_spelt_out(brut: str, corrige: str) -> None:
    assert normalise(brut).corrige == corrige


def test_other_scripts_keep_their_letters() -> None:
    assert normalise("أحتاج مساعدة في تور").plie.split()[-1] == "تور"
    assert normalise("допомога в Турі").plie == "допомога в турі"


@given(st.text(max_size=200))
def test_words_stand_where_they_say(brut: str) -> None:
    message = normalise(brut)
    for mot in message.mots:
        assert message.brut[mot.debut : mot.fin].replace("’", "'") == mot.brut
    assert [m.debut for m in message.mots] == sorted(m.debut for m in message.mots)
    assert normalise(brut) == message


def test_lexicon_is_folded_and_explains_no_french_by_itself() -> None:
    assert all(plier(sens) == sens for sens in RACCOURCIS.values())
    francais = {"ce", "se", "me", "sur", "face", "tel", "vite", "set", "personne", "aide", "fait"}
    assert not francais & set(RACCOURCIS)


@pytest.mark.parametrize(
    "graphies",
    [
        ("ordinateur", "ordinateurs", "hordinateure", "ordinatteur"),
        ("impots", "inpot", "impeau"),
        ("declaration", "declarassion"),
        ("telephone", "telefone"),
        ("imprimer", "inprimer"),
        ("chomage", "chaumage", "chomaje"),
        ("mediatheque", "mediatek"),
        ("retraite", "retrete"),
        ("arnaque", "arnak"),
        ("carte", "karte"),
    ],
)
def test_spellings_of_one_sound_share_a_key(graphies: tuple[str, ...]) -> None:
    assert len({phonetic_key(g) for g in graphies}) == 1


@pytest.mark.parametrize(
    ("un", "autre"), [("caf", "cave"), ("tours", "tarn"), ("cv", "caf"), ("loches", "luce")]
)
def test_other_words_have_other_keys(un: str, autre: str) -> None:
    assert phonetic_key(un) != phonetic_key(autre)


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_key_is_never_empty(mot: str) -> None:
    assert phonetic_key(mot)
