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


def compare(a: Empreinte, b: Empreinte, contexte: Contexte) -> Rapprochement:
    """Return the decision on a pair; the order of ``a`` and ``b`` does not matter."""
    if b.cle < a.cle:
        a, b = b, a
    observations = list(_observe(a, b, contexte))
    score = _probability(observations)
    decision = decide(score)
    raisons = () if decision == "distinct" else _explain(observations)
    return Rapprochement(a.cle, b.cle, score, decision, raisons)


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
