"""A monograph as JSON: the fields and, for who reviews it beside its source, the lines they come from."""

from collections.abc import Sequence
from typing import Any

from repere.monographies.lecture.modele import (
    Atelier,
    Dit,
    Fiche,
    Monographie,
    Reunion,
)

_TEXTES = ("commune", "horaires", "telephone", "courriel")
_LISTES = ("publics", "besoins", "projets", "forces", "faiblesses", "prescripteurs")


def as_json(monographie: Monographie, *, passages: bool = False) -> dict[str, Any]:
    """Return a monograph as JSON; with ``passages``, each value is {"valeur", "lignes": [first, last]}."""
    ecrire = _Ecriture(passages)
    return {
        "bassin": monographie.bassin,
        "reunions": [ecrire.meeting(reunion) for reunion in monographie.reunions],
        "structures": [ecrire.sheet(fiche) for fiche in monographie.structures],
        "verbatims": ecrire.values(monographie.verbatims),
        "ateliers": [ecrire.workshop(atelier) for atelier in monographie.ateliers],
    }


class _Ecriture:
    def __init__(self, passages: bool) -> None:
        self.passages = passages

    def value(self, dit: Dit | None) -> Any:
        if dit is None:
            return None
        if not self.passages:
            return dit.texte
        return {"valeur": dit.texte, "lignes": list(dit.passage)}

    def values(self, dits: Sequence[Dit]) -> list[Any]:
        return [self.value(dit) for dit in dits]

    def meeting(self, reunion: Reunion) -> dict[str, Any]:
        ecrite: dict[str, Any] = {
            "date": reunion.date,
            "lieu": reunion.lieu,
            "participants": self.values(reunion.participants),
        }
        return ecrite | ({"lignes": list(reunion.passage)} if self.passages else {})

    def sheet(self, fiche: Fiche) -> dict[str, Any]:
        ecrite: dict[str, Any] = {"nom": self.value(fiche.nom)}
        ecrite |= {champ: self.value(getattr(fiche, champ)) for champ in _TEXTES}
        ecrite["equipements"] = [
            {"type": e.type, "nombre": e.nombre}
            | ({"lignes": list(e.passage)} if self.passages else {})
            for e in fiche.equipements
        ]
        return ecrite | {champ: self.values(getattr(fiche, champ)) for champ in _LISTES}

    def workshop(self, atelier: Atelier) -> dict[str, Any]:
        return {
            "titre": self.value(atelier.titre),
            "rubriques": [
                {"titre": rubrique.titre, "points": self.values(rubrique.points)}
                for rubrique in atelier.rubriques
            ],
        }
