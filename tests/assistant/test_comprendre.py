"""A message is understood in its turn: what it asks, where, whether it is ours, and what to do next."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.comprendre import understand
from repere.assistant.comprehension.compris import Contexte, Endroit, Ressources
from repere.assistant.comprehension.securite.hors_sujet.jugement import likely
from repere.assistant.comprehension.securite.hors_sujet.regles import out_of_scope
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.assistant.evaluation.valeurs import ACTIONS, CONTRAINTES, HORS_SUJET, PUBLICS
from repere.assistant.services import modele as service
from tests.assistant.test_lieux import GAZETIER

EXEMPLES = Path(__file__).parent / "exemples" / "conversation.txt"
DEMARCHES, OUTILS, EMPLOI, SECURITE, ENFANTS, LOISIRS, COMPRENDRE, ACCES, ACQUISITION = SERVICES
LETTRES = dict(zip("dmispclaq", (
    DEMARCHES, OUTILS, EMPLOI, SECURITE, ENFANTS, COMPRENDRE, LOISIRS, ACCES, ACQUISITION,
), strict=True))  # fmt: skip
LIEUX = {"Tours": Endroit("Tours", "37261"), "Blois": Endroit("Blois", "41018")}
NUES = Ressources(GAZETIER)
OU = Contexte(attend="place", services=(DEMARCHES,))
QUOI = Contexte(attend="need", lieu=LIEUX["Tours"])


class Cas(NamedTuple):
    code: str
    action: str
    services: str
    contexte: Contexte
    texte: str


def turn(ecrit: str) -> Contexte:
    genre, _, valeur = ecrit.partition(":")
    if genre == "P":
        return Contexte(attend="place", services=tuple(LETTRES[lettre] for lettre in valeur))
    return Contexte(attend="need", lieu=LIEUX[valeur]) if genre == "N" else Contexte()


def read_cases() -> list[Cas]:
    lignes = EXEMPLES.read_text(encoding="utf-8").splitlines()
    coupees = (ligne.split("|", 4) for ligne in lignes if ligne and not ligne.startswith("#"))
    return [Cas(code, a, s, turn(avant), texte) for code, a, s, avant, texte in coupees]


@pytest.fixture(scope="module")
def ressources(modeles: Mapping[str, Poids]) -> Ressources:
    """What the site understands with, over a few communes."""
    return Ressources(
        GAZETIER,
        modeles[service.BESOIN],
        urgences=modeles[service.URGENCES],
        hors_sujet=modeles[service.HORS_SUJET],
    )


def test_examples_of_every_round_are_told_apart(ressources: Ressources) -> None:
    comptes: Counter[str] = Counter()
    for exemple in read_cases():
        compris = understand(exemple.texte, ressources, exemple.contexte)
        genre = "autre" if exemple.code else "notre"
        comptes[genre] += 1
        comptes[f"{genre} juste"] += (compris.hors_sujet or "") == exemple.code
        comptes["action"] += compris.action == exemple.action
    assert comptes["autre juste"] >= 0.90 * comptes["autre"]
    assert comptes["notre juste"] >= 0.95 * comptes["notre"]
    assert comptes["action"] >= 0.90 * (comptes["autre"] + comptes["notre"])


def test_model_says_nothing_of_what_it_is_not_sure_of(ressources: Ressources) -> None:
    for texte in ("bonjour, j’ai besoin d’aide", "c’est pour ma voisine", "oui", "les deux"):
        probables = likely(normalise(texte), None, ressources.hors_sujet)
        assert out_of_scope(normalise(texte), (), probables) is None, texte
    assert likely(normalise("bonjour"), None, None) == {}


def test_place_alone_is_never_another_subject(ressources: Ressources) -> None:
    for texte in ("chez moi à Amboise", "Dans le Loiret.", "я в Орлеані", "en Touraine, à Loches"):
        compris = understand(texte, ressources, OU)
        assert (compris.hors_sujet, compris.action) == (None, "answer"), texte
        assert compris.services == (DEMARCHES,)


@pytest.mark.parametrize("texte", ["je préfère pas dire où j’habite", "ça vous regarde pas"])
def test_who_will_not_say_where_is_handed_over(texte: str) -> None:
    assert understand(texte, NUES, OU).action == "handoff"


def test_not_knowing_how_to_is_a_need_and_no_answer() -> None:
    assert understand("je sais pas", NUES, QUOI).action == "answer"
    assert understand("je ne sais pas lire", NUES, QUOI).dit.parole is None
    assert understand("je sais pas me servir de la souris", NUES, QUOI).dit.parole is None
    assert understand("je sais pas trop où c’est", NUES, OU).action == "handoff"


def test_need_said_after_another_replaces_it() -> None:
    compris = understand("non, imprimer un papier plutôt", NUES, OU)
    assert compris.services[0] == ACCES
    assert compris.action == "ask_place"


def test_leave_taken_drops_the_question() -> None:
    for texte in ("merci c’est bon j’ai trouvé", "laissez tomber", "ok merci bonne journée"):
        compris = understand(texte, NUES, OU)
        assert (compris.services, compris.hors_sujet, compris.action) == ((), "bavardage", "close")


def test_starting_again_forgets_all() -> None:
    compris = understand("on reprend au début", NUES, OU)
    assert (compris.services, compris.lieu, compris.action) == ((), None, "restart")


def test_constraint_alone_leaves_the_question_asked() -> None:
    compris = understand("gratuit et le samedi", NUES, OU)
    assert compris.action == "ask_place"
    assert {"cout:gratuit", "horaire:samedi"} <= {*compris.contraintes}


@pytest.mark.parametrize(
    ("texte", "contrainte"),
    [
        ("elle est libre que le soir", "horaire:soir"),
        ("قريب مني", "plus_proche"),
        ("je préfère quelqu’un qui vient chez moi", "format:domicile"),
    ],
)
def test_condition_said_after_places_is_no_other_subject(
    texte: str, contrainte: str, ressources: Ressources
) -> None:
    servi = Contexte(services=(DEMARCHES,), lieu=LIEUX["Tours"])
    compris = understand(texte, ressources, servi)
    assert (compris.hors_sujet, compris.services) == (None, (DEMARCHES,))
    assert contrainte in compris.contraintes


def test_subject_named_beside_a_condition_stays_one(ressources: Ressources) -> None:
    servi = Contexte(services=(DEMARCHES,), lieu=LIEUX["Tours"])
    for texte, code in (
        ("je cherche un dentiste le samedi", "sante"),
        ("je veux parler à un conseiller demain", "humain"),
    ):
        assert understand(texte, ressources, servi).hors_sujet == code, texte


def test_place_corrected_is_the_one_kept() -> None:
    assert understand("non pas Blois, Vendôme", NUES, OU).lieu == Endroit("Vendôme", "41269")


def test_danger_comes_before_any_question() -> None:
    for contexte in (OU, QUOI, Contexte()):
        assert understand("je veux mourir", NUES, contexte).action == "emergency"


def test_fear_of_a_crime_is_no_crime() -> None:
    for texte in ("comment éviter de se faire hacker", "on peut pirater mon compte facebook ?"):
        assert understand(texte, NUES).hors_sujet != "illicite"
    assert understand("pirater le wifi du voisin", NUES).action == "refuse"


def test_other_subject_beside_a_need_gets_both() -> None:
    compris = understand("mon téléphone est cassé, acheter un téléphone d’occasion à Tours", NUES)
    assert compris.hors_sujet == "reparation"
    assert compris.services == (ACQUISITION,)
    assert compris.action == "redirect_and_answer"


ENDROITS = st.none() | st.sampled_from([*LIEUX.values()])
CONTEXTES = st.builds(
    Contexte,
    attend=st.sampled_from([None, "place", "need"]),
    services=st.lists(st.sampled_from(SERVICES), max_size=3, unique=True).map(tuple),
    lieu=ENDROITS,
)
# Words that mean something, in any order, and anything at all.
MOTS = st.sampled_from(
    [mot for exemple in read_cases() for mot in exemple.texte.split()]
    + ["Tours", "37000", "?", "pas", "\u200f", "🙂", "1'", "{}", "<b>"]
)
TEXTES = st.lists(MOTS, max_size=12).map(" ".join) | st.text(max_size=300)


@settings(max_examples=150, deadline=None)
@given(TEXTES, CONTEXTES)
def test_any_message_in_any_turn_gets_values_of_the_interface(
    texte: str, contexte: Contexte
) -> None:
    compris = understand(texte, NUES, contexte)
    assert compris == understand(texte, NUES, contexte)
    assert compris.action in ACTIONS
    assert compris.hors_sujet is None or compris.hors_sujet in HORS_SUJET
    assert {*compris.services} <= {*SERVICES}
    assert len({*compris.services}) == len(compris.services)
    assert {*compris.publics} <= {*PUBLICS}
    assert all(c in CONTRAINTES or ":" in c for c in compris.contraintes)
    assert compris.lieu is None or len(compris.lieu.code) in (2, 5)


@settings(max_examples=60, deadline=None)
@given(TEXTES)
def test_emergency_of_a_message_is_never_lost_to_the_turn(texte: str) -> None:
    seul = understand(texte, NUES)
    for contexte in (OU, QUOI):
        assert (understand(texte, NUES, contexte).action == "emergency") == (
            seul.action == "emergency"
        )
