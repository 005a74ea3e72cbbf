"""Cutting values into classes whose limits are round enough to be said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from repere.observatoire.dessin.legende import Case, Legende
from repere.observatoire.dessin.nombres import known, number
from repere.socle.langue import _


@dataclass(frozen=True, slots=True)
class Decoupe:
    """``bornes`` are where each class but the first begins; ``classes`` the class of each code that has a value."""

    bornes: tuple[float, ...]
    classes: dict[str, int]
    unite: str = ""
    decimales: int = 0
    manquent: bool = False

    def legende(self, titre: str, note: str = "") -> Legende:
        """Return what the colours mean, in words, from the least to the most; then "no data" when there is none for an area."""
        cases = [Case(f"c{rang}", mots) for rang, mots in enumerate(self._words())]
        if self.manquent:
            cases.append(Case("absent", _("Non connu")))
        return Legende(titre, tuple(cases), note)

    def _words(self) -> list[str]:
        dits = [number(borne, self.unite, self.decimales) for borne in self.bornes]
        if not dits:
            return [_("Une seule valeur")]
        entre = [
            # The unit once: keys are narrow.
            _("De {debut} à moins de {fin}").format(
                debut=number(debut, "", self.decimales), fin=number(fin, self.unite, self.decimales)
            )
            for debut, fin in pairwise(self.bornes)
        ]
        return [
            _("Moins de {fin}").format(fin=dits[0]),
            *entre,
            _("{debut} et plus").format(debut=dits[-1]),
        ]


def quantiles(
    valeurs: Mapping[str, float | None],
    *,
    nombre: int = 5,
    poids: Mapping[str, float] | None = None,
    unite: str = "",
    decimales: int = 0,
) -> Decoupe:
    """Return ``nombre`` classes that hold as many areas, or as much ``poids`` (people), as one another; fewer on ties."""
    connues = {code: v for code, brut in valeurs.items() if (v := known(brut)) is not None}
    rangees = sorted(
        (valeur, 1.0 if poids is None else max(poids.get(code, 0.0), 0.0))
        for code, valeur in connues.items()
    )
    return sliced(valeurs, _limits(rangees, nombre, decimales), unite=unite, decimales=decimales)


def sliced(
    valeurs: Mapping[str, float | None],
    bornes: Sequence[float],
    *,
    unite: str = "",
    decimales: int = 0,
) -> Decoupe:
    """Return the classes that begin at ``bornes``: a value on a limit belongs above it."""
    classes = {
        code: sum(v >= borne for borne in bornes)
        for code, brut in valeurs.items()
        if (v := known(brut)) is not None
    }
    manquent = len(classes) < len(valeurs)
    return Decoupe(tuple(bornes), classes, unite, decimales, manquent)


def _limits(rangees: Sequence[tuple[float, float]], nombre: int, decimales: int) -> list[float]:
    total = sum(poids for _v, poids in rangees)
    if not total:
        return []
    bornes: list[float] = []
    cumul = 0.0
    for valeur, poids in rangees:
        # As many limits as shares of the whole that are now passed.
        while len(bornes) < nombre - 1 and cumul >= total * (len(bornes) + 1) / nombre - 1e-9:
            bornes.append(round(valeur, decimales))
        cumul += poids
    plancher = rangees[0][0]
    return sorted({borne for borne in bornes if borne > plancher})
