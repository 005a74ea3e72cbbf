"""What was promised, what is measured, and whether the one holds the other."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Ligne:
    """One line of the table. ``plafond`` (or ``plancher``) is the budget; neither: for information."""

    quoi: str
    mesure: float | None
    unite: str
    plafond: float | None = None
    plancher: float | None = None

    @property
    def verdict(self) -> str:
        if self.plafond is None and self.plancher is None:
            return ""
        if self.mesure is None:
            return "ABSENT"
        trop = self.plafond is not None and self.mesure > self.plafond
        trop_peu = self.plancher is not None and self.mesure < self.plancher
        return "DÉPASSÉ" if trop or trop_peu else "tenu"

    @property
    def budget(self) -> str:
        if self.plafond is not None:
            return f"≤ {self.plafond:g} {self.unite}"
        return f"≥ {self.plancher:g} {self.unite}" if self.plancher is not None else ""

    def printed(self) -> str:
        mesure = "–" if self.mesure is None else f"{round(self.mesure, 2):g} {self.unite}"
        return f"{self.quoi:<62} {mesure:>16}  {self.budget:<18} {self.verdict}".rstrip()


def as_json(lignes: list[Ligne]) -> str:
    return json.dumps(
        [{**asdict(ligne), "verdict": ligne.verdict} for ligne in lignes],
        ensure_ascii=False,
        indent=1,
    )
