"""Comparing two records: a list of observations, their sum, a decision with its reasons."""

from collections.abc import Iterator
from math import exp
from typing import Final

from repere.annuaire.deduplication import indices
from repere.annuaire.deduplication.empreinte import Contexte, Empreinte
from repere.annuaire.deduplication.indices import Indice
from repere.annuaire.deduplication.lieux import Situation, locate, observe_lieu
from repere.annuaire.deduplication.modele import Decision, Rapprochement
from repere.annuaire.deduplication.structures import observe_structure

SEUIL_DOUBLON: Final = 0.6
# Low on purpose: France services at the door of a town hall, and nothing else said, is 0.12.
SEUIL_A_VERIFIER: Final = 0.11
# Below, two records contradict one another: no third record may bring them together.
SEUIL_COHERENCE: Final = 0.1
_DEMENTI: Final = -2.5


def compare(a: Empreinte, b: Empreinte, contexte: Contexte) -> Rapprochement:
    """Return the decision on a pair; the order of ``a`` and ``b`` does not matter."""
    if b.cle < a.cle:
        a, b = b, a
    observations = list(_observe(a, b, contexte))
    score = _probability(observations)
    decision = decide(score)
    raisons = () if decision == "distinct" else _explain(observations)
    return Rapprochement(a.cle, b.cle, score, decision, raisons)


def contradict(a: Empreinte, b: Empreinte, contexte: Contexte, *, sur: bool) -> bool:
    """Tell whether two records may not share a group that a pair, ``sur`` when beyond doubt, would bring together.

    A poor copy, which says nothing to be reached by, agrees with nobody: only what it does say counts.
    """
    if b.cle < a.cle:
        a, b = b, a
    observations = list(_observe(a, b, contexte))
    if _probability(observations) >= SEUIL_COHERENCE:
        return False
    pauvre = a.contacts.is_empty() or b.contacts.is_empty()
    return not (sur and pauvre) or any(min(i.lieu, i.structure) <= _DEMENTI for i in observations)


def decide(score: float) -> Decision:
    """Return what to do of a pair believed with probability ``score``."""
    if score >= SEUIL_DOUBLON:
        return "doublon"
    return "a_verifier" if score >= SEUIL_A_VERIFIER else "distinct"


def _observe(a: Empreinte, b: Empreinte, contexte: Contexte) -> Iterator[Indice]:
    situation: Situation = locate(a, b)
    if situation.is_elsewhere():
        yield indices.AUTRE_COMMUNE
        return
    yield indices.A_PRIORI
    yield from observe_lieu(a, b, situation, contexte)
    yield from observe_structure(a, b, contexte)


def _probability(observations: list[Indice]) -> float:
    """Same place *and* same structure: the product of two logistic sums."""
    lieu = sum(i.lieu for i in observations)
    structure = sum(i.structure for i in observations)
    return 1 / ((1 + exp(-lieu)) * (1 + exp(-structure)))


def _explain(observations: list[Indice]) -> tuple[str, ...]:
    """The reasons, the weightiest first, each once."""
    par_poids = sorted(observations, key=lambda i: -abs(i.lieu + i.structure))
    return tuple(dict.fromkeys(i.texte for i in par_poids if i.texte))
