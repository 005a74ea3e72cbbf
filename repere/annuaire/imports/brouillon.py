"""A record while it is being read: its fields, raw then normalised, and what there is to say."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from repere.annuaire.imports.lecture import Remarque
from repere.annuaire.standard.normalisation import Avis, Normalise


@dataclass(slots=True)
class Brouillon:
    """``champs`` is keyed by the fields of Fiche; the steps of ``composition`` normalise it in place."""

    ligne: int
    brut: dict[str, Any]
    champs: dict[str, Any] = field(default_factory=dict)
    remarques: list[Remarque] = field(default_factory=list)

    def texte(self, champ: str) -> str:
        """Return a text field already normalised, "" when absent."""
        valeur: str = self.champs.get(champ, "")
        return valeur

    def keep(self, champ: str, lu: Normalise[Any]) -> None:
        """Set ``champ`` to a normalised value and record its remarks."""
        self.champs[champ] = lu.valeur
        if lu.avis:
            self.note(champ, lu.avis)

    def note(self, champ: str, avis: Iterable[Avis]) -> None:
        """Record remarks about ``champ``."""
        for valeur, raison, remede in avis:
            self.remarques.append(Remarque(self.ligne, champ, valeur[:300], raison, remede))

    def say(self, champ: str, valeur: str, raison: str, remede: str = "") -> None:
        """Record one remark about ``champ``."""
        self.note(champ, (Avis(valeur, raison, remede),))

    def add(self, champ: str, *valeurs: str) -> None:
        """Append values to a raw multi-valued field."""
        deja = self.champs.get(champ) or ()
        texte = None if isinstance(deja, list | tuple) else str(deja)
        liste = list(deja) if texte is None else re.split(r"\s*[|;]\s*", texte)
        self.champs[champ] = [*liste, *(v for v in valeurs if v and v not in liste)]


def draft(ligne: int, brut: Mapping[str, Any], champs: Mapping[str, Any]) -> Brouillon:
    """Start a record from its raw form and its fields in the vocabulary of Fiche."""
    return Brouillon(ligne, dict(brut), {c: v for c, v in champs.items() if v not in ("", None)})
