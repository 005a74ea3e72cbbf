"""The index of fragility of territories, each from its own numerators and denominators."""

from collections.abc import Mapping, Sequence
from typing import Final

from repere.observatoire.calcul.fragilite import CRITERES, Bornes, Indice, Reference, fragility
from repere.observatoire.indicateurs.modele import ESTIMEE, IMPUTEE, Chiffre
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.models import ReferenceFragilite
from repere.observatoire.territoires import Territoire

# A criterion known for fewer of the people than this says nothing of the group: poverty is published for towns.
PART_CONNUE_MIN: Final = 0.5


def current_reference() -> ReferenceFragilite | None:
    """Return the reference in force, None before ``repere observatoire indice``."""
    return ReferenceFragilite.objects.filter(en_vigueur=True).first()


def fragilities(
    territoires: Sequence[Territoire], *, reference: ReferenceFragilite | None = None
) -> dict[Territoire, Indice | None]:
    """Return the index of each territory against ``reference``, else the one in force; None: too little is known."""
    declaree = reference or current_reference()
    if declaree is None:
        return dict.fromkeys(territoires)
    chiffres = figures(territoires, *CRITERES)
    return indices(territoires, chiffres, as_reference(declaree))


def indices(
    territoires: Sequence[Territoire],
    chiffres: Mapping[tuple[Territoire, str], Chiffre],
    reference: Reference,
) -> dict[Territoire, Indice | None]:
    """Return the index of each territory from figures already read: the five criteria must be among them."""
    return {
        territoire: fragility(
            {critere: _telling(chiffres[territoire, critere]) for critere in CRITERES},
            reference,
            imputes=frozenset(
                critere
                for critere in CRITERES
                if chiffres[territoire, critere].statut in (IMPUTEE, ESTIMEE)
            ),
        )
        for territoire in territoires
    }


def _telling(chiffre: Chiffre) -> float | None:
    return chiffre.valeur if chiffre.part_connue >= PART_CONNUE_MIN else None


def as_reference(declaree: ReferenceFragilite) -> Reference:
    """Return the stored reference as the calculation takes it."""
    bornes = {critere: Bornes(*extremes) for critere, extremes in declaree.bornes.items()}
    return Reference(declaree.nom, bornes, declaree.version)
