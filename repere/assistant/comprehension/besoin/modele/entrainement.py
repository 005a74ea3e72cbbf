"""Training: from phrases and what they mean to the weights of a linear model.

Imported by what trains only: scikit-learn weighs more than all the rest of Repère together, and the
server never needs it.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from repere.assistant.comprehension.besoin.modele.poids import BLOCS, FORMAT, Entete, encode
from repere.assistant.comprehension.besoin.modele.traits import Epeles, features
from repere.assistant.comprehension.texte.modele import Mot

CASES: Final = 2**18
# Strength of each example against the wish for small weights: docs/decisions/0014-comprehension.md.
C: Final = 0.3
PLIS: Final = 2
# Words whose letters are remembered while reading all texts: enough for those that come back.
RETENUS: Final = 10_000


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
    idf: list[float] = _rarity(_counts([e.mots for e in exemples], cases)).tolist()
    return idf


def matrix(textes: Sequence[Sequence[Mot]], idf: Sequence[float]) -> Any:
    """Return one line a text, one column a box."""
    return _valued(_counts(textes, len(idf)), np.asarray(idf, dtype=np.float64))


def _counts(textes: Sequence[Sequence[Mot]], cases: int) -> list[Any]:
    """Return, for each block, how often each text falls in each box: one line a text, one column a box."""
    # Arrays and not lists: there are six million values, and a number in a list takes four times its size.
    blocs = [(array("l", [0]), array("l"), array("d")) for _ in BLOCS]
    connus = Epeles(cases)
    for mots in textes:
        if len(connus.mots) > RETENUS:
            connus = Epeles(cases)
        lus = features(mots, cases, connus)
        for (debuts, rangs, nombres), bloc in zip(blocs, lus, strict=True):
            rangs.extend(bloc.keys())
            nombres.extend(bloc.values())
            debuts.append(len(rangs))
    return [
        csr_matrix((np.array(nombres), np.array(rangs), np.array(debuts)), (len(textes), cases))
        for debuts, rangs, nombres in blocs
    ]


def _rarity(comptes: list[Any]) -> Any:
    textes = comptes[0].shape[0]
    return np.log((1 + textes) / (1 + sum(comptes).getnnz(axis=0))) + 1.0


def _valued(comptes: list[Any], idf: Any) -> Any:
    """Return tf-idf, each block of length one, times what it counts: what ``Poids`` reads in one message."""
    blocs = []
    for compte, part in zip(comptes, BLOCS, strict=True):
        bloc = compte.copy()
        bloc.data = (1.0 + np.log(bloc.data)) * idf[bloc.indices]
        longueurs = np.sqrt(np.asarray(bloc.multiply(bloc).sum(axis=1)).ravel())
        tailles = np.diff(bloc.indptr)
        bloc.data *= part / np.repeat(np.where(longueurs > 0, longueurs, 1.0), tailles)
        blocs.append(bloc)
    return sum(blocs[1:], blocs[0]).tocsr()


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
        # One variable and two numbers to find: far quicker than the solver meant for thousands.
        juge = LogisticRegression(C=1e4, solver="newton-cholesky")
        juge.fit(marges[:, [rang]], [e.classe == classe for e in exemples], sample_weight=ecoutes)
        droites.append((float(juge.coef_[0][0]), float(juge.intercept_[0])))
    return droites


def train(exemples: Sequence[Exemple], empreinte: str, cases: int = CASES) -> bytes:
    """Return the file of the model that ``exemples`` teach. The same bytes for the same examples."""
    comptes = _counts([e.mots for e in exemples], cases)
    idf = _rarity(comptes)
    lignes = _valued(comptes, idf)
    plans = separate(lignes, exemples)
    droites = calibrate(held_out_margins(lignes, exemples), exemples, plans.classes)
    entete = Entete(
        FORMAT, empreinte, cases, plans.classes, tuple(round(float(s), 4) for s in plans.seuils),
        tuple(round(p, 4) for p, _ in droites), tuple(round(b, 4) for _, b in droites),
    )  # fmt: skip
    return encode(entete, np.column_stack([idf, plans.poids.T]).astype("<f2").tobytes())
