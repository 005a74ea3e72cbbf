"""What a format could not carry: nothing is lost silently. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

NON_PREVU: Final = "le format n’a pas de place pour ce champ"


class Ecart(NamedTuple):
    """A place that the format cannot hold at all."""

    id: str
    nom: str
    champ: str
    raison: str


class Motif(NamedTuple):
    """Why the value of a field is absent from the export, or written otherwise."""

    champ: str
    raison: str


@dataclass(slots=True)
class Rapport:
    """Filled while an export is written; whole only once it has been read to the end."""

    exportes: int = 0
    ecartes: list[Ecart] = field(default_factory=list)
    remarques: dict[Motif, list[str]] = field(default_factory=dict)

    def note(self, id_lieu: str, champ: str, raison: str) -> None:
        """Say that ``champ`` of a place is not exported, or not as it stands."""
        self.remarques.setdefault(Motif(champ, raison), []).append(id_lieu)

    def leave_out(self, id_lieu: str, nom: str, champ: str, raison: str) -> None:
        """Say that a place is not exported."""
        self.ecartes.append(Ecart(id_lieu, nom, champ, raison))

    def to_json(self) -> dict[str, Any]:
        """Return the whole report, places by ``id``."""
        return {
            "exportes": self.exportes,
            "ecartes": [ecart._asdict() for ecart in self.ecartes],
            "remarques": [
                {"champ": m.champ, "raison": m.raison, "nombre": len(ids), "lieux": ids}
                for m, ids in self._sorted()
            ],
        }

    def lines(self, *, limite: int = 20) -> Iterator[str]:
        """Return the report as sentences for an operator, ``limite`` places left out at most."""
        yield f"{self.exportes} lieu(x) exporté(s), {len(self.ecartes)} laissé(s) de côté."
        for ecart in self.ecartes[:limite]:
            yield f"  laissé de côté : {ecart.nom} ({ecart.id}) – {ecart.champ} : {ecart.raison}"
        if (reste := len(self.ecartes) - limite) > 0:
            yield f"  … et {reste} autre(s), à lire avec --rapport"
        for motif, ids in self._sorted():
            yield f"  {len(ids)} lieu(x) – {motif.champ} : {motif.raison}"

    def _sorted(self) -> list[tuple[Motif, list[str]]]:
        return sorted(self.remarques.items(), key=lambda paire: (-len(paire[1]), paire[0]))
