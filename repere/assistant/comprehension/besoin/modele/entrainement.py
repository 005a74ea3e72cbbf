"""Training: from phrases and what they mean to the weights of a linear model.

Imported by what trains only: scikit-learn weighs more than all the rest of Repère together, and the
server never needs it.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from repere.assistant.comprehension.besoin.modele.poids import FORMAT, Entete, encode, weighted
from repere.assistant.comprehension.besoin.modele.traits import features
from repere.assistant.comprehension.texte.modele import Mot

CASES: Final = 2**18
# Strength of each example against the wish for small weights: docs/decisions/0014-comprehension.md.
C: Final = 0.3
PLIS: Final = 2


@dataclass(frozen=True, slots=True)
class Exemple:
    """Words and what they mean; ``ecoute``: how much to listen; ``source``: copies of one phrase share it."""

    mots: Sequence[Mot]
    classe: str
    ecoute: float = 1.0
    source: int = 0


@dataclass(frozen=True, slots=True)
class Plans:
    """The plane that parts each class from all others: a line of weights and an offset for each."""

    classes: tuple[str, ...]
    poids: Any
    seuils: Any

    def margins(self, lignes: Any) -> Any:
        return lignes @ self.poids.T + self.seuils


def box_weights(exemples: Sequence[Exemple], cases: int = CASES) -> list[float]:
    """Return for each box how telling it is: the rarer over ``exemples``, the more (smoothed IDF)."""
    presences = [0] * cases
    for exemple in exemples:
        for case in {case for bloc in features(exemple.mots, cases) for case in bloc}:
            presences[case] += 1
    return [log((1 + len(exemples)) / (1 + n)) + 1.0 for n in presences]


def matrix(textes: Sequence[Sequence[Mot]], idf: Sequence[float]) -> Any:
    """Return one line a text, one column a box."""
    # Arrays and not lists: there are six million values, and a number in a list takes four times its size.
    debuts, cases, valeurs = array("l", [0]), array("l"), array("d")
    for mots in textes:
        for case, valeur in weighted(mots, len(idf), idf):
            cases.append(case)
            valeurs.append(valeur)
        debuts.append(len(cases))
    donnees = (np.array(valeurs, dtype=np.float64), np.array(cases), np.array(debuts))
    lignes = csr_matrix(donnees, shape=(len(textes), len(idf)))
    lignes.sum_duplicates()
    return lignes


def separate(lignes: Any, exemples: Sequence[Exemple], c: float = C) -> Plans:
    """Return the planes that part the classes of ``exemples`` best (linear SVM, one against the rest)."""
    machine = LinearSVC(C=c, random_state=0, tol=0.05)
    machine.fit(lignes, [e.classe for e in exemples], sample_weight=[e.ecoute for e in exemples])
    return Plans(tuple(machine.classes_), machine.coef_, machine.intercept_)


def held_out_margins(lignes: Any, exemples: Sequence[Exemple], plis: int = PLIS) -> Any:
    """Return the margins of each example by planes that never saw it, nor a copy of it."""
    pli = np.array([e.source % plis for e in exemples])
    marges: Any = None
    for numero in range(plis):
        dedans, dehors = np.flatnonzero(pli != numero), np.flatnonzero(pli == numero)
        plans = separate(lignes[dedans], [exemples[int(i)] for i in dedans])
        if marges is None:
            marges = np.zeros((len(exemples), len(plans.classes)))
        marges[dehors] = plans.margins(lignes[dehors])
    return marges


def calibrate(marges: Any, exemples: Sequence[Exemple], classes: Sequence[str]) -> list[Any]:
    """Return slope and base of each class: what turns its margins into probabilities (Platt)."""
    ecoutes = [e.ecoute for e in exemples]
    droites = []
    for rang, classe in enumerate(classes):
        juge = LogisticRegression(C=1e4)
        juge.fit(marges[:, [rang]], [e.classe == classe for e in exemples], sample_weight=ecoutes)
        droites.append((float(juge.coef_[0][0]), float(juge.intercept_[0])))
    return droites


def train(exemples: Sequence[Exemple], empreinte: str, cases: int = CASES) -> bytes:
    """Return the file of the model that ``exemples`` teach. The same bytes for the same examples."""
    idf = box_weights(exemples, cases)
    lignes = matrix([e.mots for e in exemples], idf)
    plans = separate(lignes, exemples)
    droites = calibrate(held_out_margins(lignes, exemples), exemples, plans.classes)
    entete = Entete(
        FORMAT, empreinte, cases, plans.classes, tuple(round(float(s), 4) for s in plans.seuils),
        tuple(round(p, 4) for p, _ in droites), tuple(round(b, 4) for _, b in droites),
    )  # fmt: skip
    return encode(entete, np.column_stack([idf, plans.poids.T]).astype("<f2").tobytes())
