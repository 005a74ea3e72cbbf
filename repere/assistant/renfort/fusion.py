"""What a proposal may change in what our rules understood: what they left empty, and nothing else."""

from dataclasses import replace

from repere.assistant.comprehension.compris import Dit, Endroit
from repere.assistant.comprehension.gazetier.gazetier import Gazetier
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.assistant.renfort.lecture import Proposition


def is_lacking(dit: Dit) -> bool:
    """Tell whether there is something to ask: a danger or another subject is answered as it is."""
    if dit.urgences or dit.hors_sujet:
        return False
    return not dit.services or not _has_place(dit)


def completed(dit: Dit, proposition: Proposition, gazetier: Gazetier) -> Dit:
    """Return ``dit`` with its empty slots filled. A danger may be added, none is ever taken away."""
    if dit.urgences:
        return dit
    if proposition.urgence:
        return replace(dit, urgences=(proposition.urgence,))
    if dit.hors_sujet:
        return dit
    lieu = dit.lieu if _has_place(dit) else _place(proposition.lieu, gazetier)
    return replace(
        dit,
        services=dit.services or proposition.services,
        lieu=lieu,
        publics=dit.publics or proposition.publics,
        contraintes=dit.contraintes or proposition.contraintes,
    )


def _has_place(dit: Dit) -> bool:
    # Refused, outside, or one of several: something was said, which the dialogue deals with.
    return bool(dit.lieu or dit.doutes or dit.refuse or dit.ailleurs)


def _place(extrait: str, gazetier: Gazetier) -> Endroit | None:
    """Return the commune that the quoted words name by our own gazetteer, which alone decides."""
    lieu = gazetier.find(normalise(f"à {extrait}")) if extrait else None
    if lieu is None or not lieu.sur or lieu.hors_zone or lieu.nie:
        return None
    return Endroit(lieu.nom, lieu.code)
