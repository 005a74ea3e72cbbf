"""A commune that somebody types: found, or a few to choose from."""

from dataclasses import dataclass
from typing import Final

from repere.observatoire.presentation.mailles import address
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.recherche.endroits import only_one
from repere.territoires.models import Commune

_CHOIX_MAX: Final = 8
SAISIE_MAX: Final = 100


@dataclass(frozen=True, slots=True)
class Choix:
    """``commune``: the only one meant; else ``propositions``: (name, département, address, code)."""

    saisie: str = ""
    commune: Commune | None = None
    propositions: tuple[tuple[str, str, str, str], ...] = ()

    @property
    def inconnue(self) -> bool:
        """Whether what was typed is no commune of ours."""
        return bool(self.saisie) and self.commune is None and not self.propositions


def choose(saisie: str) -> Choix:
    """Return the commune of this instance that ``saisie`` means: a name, a postal code, an INSEE code."""
    ecrit = saisie.replace("\0", "").strip()[:SAISIE_MAX]
    if not ecrit:
        return Choix()
    ici = Commune.objects.in_territory()
    if exacte := ici.filter(pk=ecrit.upper()).first():
        return Choix(ecrit, exacte)
    trouvees = ici.search(ecrit, _CHOIX_MAX)
    if seule := only_one(trouvees):
        return Choix(ecrit, seule)
    return Choix(
        ecrit,
        None,
        tuple(
            (
                t.commune.nom,
                t.commune.departement_id,
                address(Territoire(COMMUNE, t.commune.pk, t.commune.nom)),
                t.commune.pk,
            )
            for t in trouvees
        ),
    )
