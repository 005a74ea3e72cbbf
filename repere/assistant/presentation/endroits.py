"""Towns to tap for people who do not write: the largest ones where there is help, by département."""

from typing import Final, NamedTuple

from repere.assistant.dialogue.entree import Geste, tap
from repere.assistant.presentation.modele import Bouton, Departement, Endroits
from repere.recherche.services.comptes import count_places
from repere.socle.langue import _
from repere.territoires.models import Commune
from repere.territoires.querysets import LES_PLUS_PEUPLEES

GRANDES_VILLES: Final = 8
VILLES_PAR_DEPARTEMENT: Final = 8
# More, and a list to unfold would be longer to read than the name of a town to write.
DEPARTEMENTS_MAX: Final = 12
# Enough of them for each département to have its own, few enough to read at every such question.
_LUES: Final = 800


class _Ville(NamedTuple):
    code: str
    nom: str
    departement: str
    nom_departement: str


def places_to_tap(departement: str = "") -> Endroits:
    """Return the towns of the territory; first those of ``departement``, when it is known. One query."""
    villes = _towns()
    groupes: dict[str, list[_Ville]] = {}
    for ville in villes:
        groupes.setdefault(ville.departement, []).append(ville)
    premieres = groupes.get(departement) or villes
    return Endroits(
        _buttons(premieres[:GRANDES_VILLES]),
        [_departement(*groupe) for groupe in sorted(groupes.items())]
        if len(groupes) <= DEPARTEMENTS_MAX
        else [],
    )


def _towns() -> list[_Ville]:
    """Return the towns where there is a place, the most peopled first."""
    comptes = count_places().communes
    champs = ("pk", "nom", "departement_id", "departement__nom")
    lignes = Commune.objects.in_territory().order_by(*LES_PLUS_PEUPLEES).values_list(*champs)
    return [ville for ville in map(_Ville._make, lignes[:_LUES]) if ville.code in comptes]


def _departement(code: str, villes: list[_Ville]) -> Departement:
    tout = Bouton(_("Tout le département"), tap(Geste.LIEU, code))
    return Departement(
        villes[0].nom_departement, [*_buttons(villes[:VILLES_PAR_DEPARTEMENT]), tout]
    )


def _buttons(villes: list[_Ville]) -> list[Bouton]:
    return [Bouton(ville.nom, tap(Geste.LIEU, ville.code)) for ville in villes]
