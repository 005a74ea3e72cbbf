"""The search itself: fingerprint, block, compare, group."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from repere.annuaire.deduplication.blocage import pairs_to_compare
from repere.annuaire.deduplication.comparaison import compare, contradict
from repere.annuaire.deduplication.empreinte import (
    Contexte,
    Empreinte,
    codes_of_communes,
    read_empreinte,
)
from repere.annuaire.deduplication.modele import Rapprochement, Resultat
from repere.annuaire.deduplication.regroupement import Juge, Regroupement
from repere.annuaire.standard.fiche import Fiche
from repere.socle.memoire import collector_paused

Paires = Iterable[tuple[str, str]]
Interdits = Mapping[str, set[str]]


def find_duplicates(
    fiches: Mapping[str, Fiche] | Iterable[tuple[str, Fiche]], *, deja_tranches: Paires = ()
) -> Resultat:
    """Find the records of the same physical place run by the same structure.

    Keys are the caller's, opaque and unique. ``deja_tranches``: pairs that a person declared distinct; they
    are neither grouped, even through a third record, nor proposed again. The order of ``fiches`` does not
    matter.
    """
    couples = fiches.items() if isinstance(fiches, Mapping) else fiches
    with collector_paused():
        return _search(_read_all(couples), _forbidden(deja_tranches))


def _search(empreintes: list[Empreinte], interdits: Interdits) -> Resultat:
    contexte = Contexte(empreintes)
    paires = pairs_to_compare(empreintes, contexte)
    jugements = [compare(empreintes[i], empreintes[j], contexte) for i, j in paires]
    proches = [j for j in jugements if j.decision != "distinct"]
    regroupement = Regroupement(_judge(empreintes, contexte), interdits)
    regroupement.join(j for j in proches if j.decision == "doublon")
    douteux = (j for j in proches if j.b not in interdits.get(j.a, ()))
    return Resultat(
        groupes=regroupement.groupes(),
        a_verifier=_to_review(douteux, regroupement),
        paires_comparees=len(paires),
    )


def _read_all(couples: Iterable[tuple[str, Fiche]]) -> list[Empreinte]:
    ordonnes = sorted(couples, key=lambda couple: couple[0])
    codes = codes_of_communes(fiche for _, fiche in ordonnes)
    return [read_empreinte(cle, fiche, codes) for cle, fiche in ordonnes]


def _forbidden(deja_tranches: Paires) -> Interdits:
    interdits: dict[str, set[str]] = defaultdict(set)
    for a, b in deja_tranches:
        interdits[a].add(b)
        interdits[b].add(a)
    return interdits


def _judge(empreintes: list[Empreinte], contexte: Contexte) -> Juge:
    par_cle = {e.cle: e for e in empreintes}
    return lambda a, b, sur: contradict(par_cle[a], par_cle[b], contexte, sur=sur)


def _to_review(
    douteux: Iterable[Rapprochement], regroupement: Regroupement
) -> tuple[Rapprochement, ...]:
    """One question per pair of groups, the best scored: nobody answers the same question four times."""
    questions: dict[tuple[str, ...], Rapprochement] = {}
    for paire in sorted(douteux, key=lambda p: (-p.score, p.a, p.b)):
        if not regroupement.are_together(paire.a, paire.b):
            bouts = sorted(map(regroupement.representative, (paire.a, paire.b)))
            questions.setdefault(tuple(bouts), replace(paire, decision="a_verifier"))
    return tuple(questions.values())
