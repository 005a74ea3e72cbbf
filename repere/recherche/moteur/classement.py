"""The rank of a place among those found. Documented in docs/reference/recherche.md: change both.

It does what is asked > it meets the other wishes > distance > is named so > open soon > verified recently > complete;
then name and identifier, so that the order is total and the same everywhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import groupby
from typing import NamedTuple

from repere.recherche.index.bits import Appartenance, ranks_of
from repere.recherche.index.horaires import Ouverture
from repere.recherche.moteur.selection import SERVICES, Selection
from repere.recherche.requete.modele import Tri

_LOIN = 10_000
_SANS_DATE = 5


class Essentiel(NamedTuple):
    """What decides first. ``manque_service``: 0 states what is asked, 1 does not say, 2 does not.

    ``adequation``: how well the text is answered, higher is better. ``manques``: wishes not met.
    ``nommes``: how many of the words are in its very name; as near, "Médiathèque" before "Bibliothèque".
    """

    manque_service: int
    adequation: int
    manques: int
    tranche: int
    nommes: int = 0


class Detail(NamedTuple):
    """What decides between places as good and as near as one another."""

    ouverture: Ouverture
    anciennete: int
    completude: int
    nom: str
    identifiant: str


def essential_key(essentiel: Essentiel) -> tuple[int, int, int, int, int]:
    """Return what places are sorted by first, the best first."""
    manque_service, adequation, manques, tranche, nommes = essentiel
    return (manque_service, -adequation, manques, tranche, -nommes)


def detail_key(detail: Detail) -> tuple[int, int, int, str, str]:
    """Return what ties are sorted by."""
    ouverture, anciennete, completude, nom, identifiant = detail
    return (ouverture, anciennete, -completude, nom, identifiant)


def slice_of_distance(km: float | None) -> int:
    """Return the step of distance: 500 m up to 5 km, 1 km up to 20 km, then 5 km.

    Within a step, nobody would choose by distance: being open decides.
    """
    if km is None:
        return _LOIN
    if km < 5:
        return int(km * 2)
    return 10 + int(km - 5) if km < 20 else 25 + int((km - 20) / 5)


def slice_of_age(verifie_le: date | None, date_maj: date | None, jour: date) -> int:
    """Return 0 (verified within six months), 1 (a year), 2 (two), 3, 4 (updated within a year) or 5."""
    if verifie_le:
        jours = (jour - verifie_le).days
        return 0 if jours <= 183 else 1 if jours <= 366 else 2 if jours <= 731 else 3
    return 4 if date_maj and (jour - date_maj).days <= 366 else _SANS_DATE


@dataclass(slots=True)
class Classement:
    """Ranks the places of a selection."""

    selection: Selection

    def order(self, bits: int, tri: Tri, debut: int, fin: int) -> list[int]:
        """Return the ranks from ``debut`` to ``fin`` of the set, sorted; others are not looked into."""
        cles = self._first_keys(ranks_of(bits), tri)
        choisis: list[int] = []
        passes = 0
        for _, groupe in groupby(sorted(cles, key=cles.__getitem__), key=cles.__getitem__):
            # Only the ties that reach the page need their details, which cost most.
            egaux = list(groupe)
            if passes + len(egaux) > debut:
                combien = fin - passes
                choisis += self._first_of(egaux, combien)[max(debut - passes, 0) :]
            passes += len(egaux)
            if passes >= fin:
                break
        return choisis

    def _first_of(self, rangs: Sequence[int], combien: int) -> list[int]:
        details = self._details()
        if combien < len(rangs) // 4:
            return nsmallest(combien, rangs, key=details)
        return sorted(rangs, key=details)[:combien]

    def _first_keys(self, rangs: Sequence[int], tri: Tri) -> dict[int, tuple[float, ...]]:
        essentiel = self._essential()
        if essentiel is None:
            return dict.fromkeys(rangs, ())
        if tri is Tri.PERTINENCE:
            return {rang: essential_key(essentiel(rang)) for rang in rangs}
        return {rang: (self._km(rang), *essential_key(essentiel(rang))) for rang in rangs}

    def _km(self, rang: int) -> float:
        km = self.selection.etendue.distance(self.selection.index, rang)
        return _LOIN if km is None else round(km, 3)

    def _essential(self) -> Callable[[int], Essentiel] | None:
        """Return what decides first, None when nothing asked tells places apart."""
        selection = self.selection
        services = _lacks(selection, [SERVICES])
        autres = _lacks(selection, [nom for nom in selection.reponses if nom != SERVICES])
        niveaux = [Appartenance(b) for t in selection.termes for b in t.niveaux[:3] if b]
        noms = [Appartenance(t.niveaux[3]) for t in selection.termes if t.niveaux[3]]
        etendue, index = selection.etendue, selection.index
        if etendue.centre is None and not (services or autres or niveaux):
            return None

        def essentiel(rang: int) -> Essentiel:
            return Essentiel(
                sum(1 for lacunes in services if rang in lacunes),
                sum(1 for niveau in niveaux if rang in niveau),
                sum(1 for lacunes in autres if rang in lacunes),
                slice_of_distance(etendue.distance(index, rang)),
                sum(1 for nom in noms if rang in nom),
            )

        return essentiel

    def _details(self) -> Callable[[int], tuple[int | str, ...]]:
        index, moment = self.selection.index, self.selection.moment
        etats, jour = index.states(moment), moment.date()

        def key(rang: int) -> tuple[int | str, ...]:
            document = index.documents[rang]
            return detail_key(
                Detail(
                    index.opening(rang, etats),
                    slice_of_age(document.verifie_le, document.date_maj, jour),
                    document.completude,
                    document.nom,
                    document.identifiant,
                )
            )

        return key


def _lacks(selection: Selection, noms: Sequence[str]) -> list[Appartenance]:
    """Return, for each thing asked, who does not state it, then who states the contrary."""
    vivants = selection.index.vivants
    ensembles = []
    for nom in noms:
        reponse = selection.reponses.get(nom)
        if reponse:
            voulu = selection.wanted(nom, reponse)
            ensembles += [vivants & ~voulu, vivants & ~voulu & ~reponse.muets]
    return [Appartenance(bits) for bits in ensembles if bits]
