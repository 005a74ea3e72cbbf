"""The values of a document as they were decided."""

from typing import Any

from repere.monographies.models import Monographie, Reprise, Trouvaille

Etat = Trouvaille.Etat


class Lues:
    """The values of a document, what hangs from a value put aside being put aside with it."""

    def __init__(self, reprise: Reprise) -> None:
        self.empreinte = reprise.empreinte
        trouvailles = list(reprise.trouvailles.select_related("lieu__structure"))
        self.by_path = {t.chemin: t for t in trouvailles}
        self.etats = {t.chemin: self._state(t) for t in trouvailles}
        self.all = {t.chemin: value_of(t) for t in trouvailles}
        self.kept = {c: v for c, v in self.all.items() if self.etats[c] != Etat.ECARTE}

    def _state(self, trouvaille: Trouvaille) -> str:
        tete = self.by_path.get("/".join(trouvaille.chemin.split("/")[:2]))
        if tete is not None and tete.etat == Etat.ECARTE:
            return Etat.ECARTE
        return trouvaille.etat

    def heads(self, genre: str) -> list[str]:
        """Return the paths of what is kept of ``genre``: "structures/0", "structures/1"…"""
        return [c for c in self.kept if c.startswith(f"{genre}/") and c.count("/") == 1]

    def under(self, chemin: str) -> dict[str, Any]:
        return {c: v for c, v in self.kept.items() if c.startswith(f"{chemin}/")}


def value_of(trouvaille: Trouvaille) -> Any:
    """Return what a value is today: as read, or as somebody corrected it."""
    return trouvaille.corrigee if trouvaille.etat == Etat.CORRIGE else trouvaille.valeur


def left_to_read(monographie: Monographie) -> int:
    """Return how many values of old documents nobody has read again: nothing of them may be public."""
    a_relire = Trouvaille.objects.filter(reprise__monographie=monographie, etat=Etat.PROPOSE)
    return a_relire.count()
