"""Two places side by side before they become one: what each says, what the merge would say, what may be chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from repere.annuaire.composition import GROUPES, VIDES, compose
from repere.annuaire.models import FicheSource, Lieu
from repere.annuaire.presentation.champs import CHAMPS
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.services.fusion import inherited_fields
from repere.annuaire.services.recomposition import human_values
from repere.annuaire.standard.fiche import CHAMPS_LISTES, Fiche

GARDE: Final = "garde"
ABSORBE: Final = "absorbe"
LES_DEUX: Final = "deux"
# Follow from the rest: nobody chooses them.
_SUIVENT: Final = frozenset({"structure_parente", "source", "date_maj"})
_LISTES: Final = (*CHAMPS_LISTES, "equipements", "arrets", "horaires_exceptionnels")
_GROUPES: Final = {groupe[0]: groupe for groupe in GROUPES}
_SECONDAIRES: Final = {champ for groupe in GROUPES for champ in groupe[1:]}

Valeurs = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ligne:
    """What both places say of one thing; ``champs`` go together, as the lines of an address do.

    ``choix``: what may be kept; ``propose``: what the merge keeps when nobody says otherwise.
    """

    cle: str
    champs: tuple[str, ...]
    garde: Valeurs
    absorbe: Valeurs
    propose: str
    choix: tuple[str, ...]

    @property
    def pareils(self) -> bool:
        return _same(self.garde, self.absorbe)

    def kept(self, choix: str) -> Valeurs:
        """Return the values that ``choix`` keeps."""
        if choix == LES_DEUX:
            (champ,) = self.champs
            return {champ: tuple(dict.fromkeys((*self.garde[champ], *self.absorbe[champ])))}
        return self.absorbe if choix == ABSORBE else self.garde


def compare_places(garde: Lieu, absorbe: Lieu) -> list[Ligne]:
    """Return what either place says, in the order of its page. Two queries at most."""
    une, autre, reunie = record_of(garde), record_of(absorbe), merged_values(garde, absorbe)
    lignes = []
    for cle in CHAMPS:
        if cle in _SECONDAIRES or cle in _SUIVENT:
            continue
        champs = _GROUPES.get(cle, (cle,))
        dits = _said(une, champs), _said(autre, champs)
        if any(valeur not in VIDES for valeurs in dits for valeur in valeurs.values()):
            lignes.append(_line(cle, champs, *dits, {c: reunie.get(c) for c in champs}))
    return lignes


def merged_values(garde: Lieu, absorbe: Lieu) -> Valeurs:
    """Return what the merge would say of the kept place if nobody chose."""
    humain = human_values(garde)
    siens = human_values(absorbe)
    humain |= {champ: siens[champ] for champ in inherited_fields(garde, absorbe)}
    return compose(_records([garde.pk, absorbe.pk]), humain).valeurs


def chosen_values(lignes: Sequence[Ligne], choix: Mapping[str, str]) -> Valeurs:
    """Return the values to write for the person: those that the merge would not keep by itself."""
    voulues: Valeurs = {}
    for ligne in lignes:
        voulu = choix.get(ligne.cle, ligne.propose)
        if voulu in ligne.choix and voulu != ligne.propose:
            voulues |= ligne.kept(voulu)
    return voulues


def _line(
    cle: str, champs: tuple[str, ...], une: Valeurs, autre: Valeurs, reunie: Valeurs
) -> Ligne:
    choix: tuple[str, ...] = (GARDE, ABSORBE)
    if len(champs) == 1 and cle in _LISTES and une[cle] and autre[cle]:
        choix = (GARDE, ABSORBE, LES_DEUX)
    essai = Ligne(cle, champs, une, autre, GARDE, choix)
    propose = next((c for c in choix if _same(essai.kept(c), reunie)), "")
    return Ligne(cle, champs, une, autre, propose, choix)


def _said(fiche: Fiche, champs: Sequence[str]) -> Valeurs:
    return {champ: getattr(fiche, champ) for champ in champs}


def _same(une: Valeurs, autre: Valeurs) -> bool:
    return all(_canonical(une.get(champ)) == _canonical(autre.get(champ)) for champ in une)


def _canonical(valeur: Any) -> Any:
    """A list is the same in any order; nothing said is nothing, whatever its type."""
    if valeur in VIDES and valeur is not False:
        return None
    return frozenset(valeur) if isinstance(valeur, tuple) else valeur


def _records(lieux: Sequence[int]) -> list[Fiche]:
    lues = list(FicheSource.objects.filter(lieu__in=lieux).defer("brut").order_by("pk"))
    # Sources that name a place no more speak only where no other does.
    actives = [ligne for ligne in lues if ligne.active] or lues
    return [Fiche.from_json(ligne.contenu) for ligne in actives]
