"""The rank of a place among those found. Documented in docs/reference/recherche.md: change both.

It does what is asked > it meets the other wishes > distance > is named so > open soon > verified recently > complete;
then name and identifier, so that the order is total and the same everywhere.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from repere.recherche.index.bits import Appartenance, bits_of, ranks_of
from repere.recherche.index.horaires import Ouverture
from repere.recherche.moteur.selection import SERVICES, Selection
from repere.recherche.requete.modele import Tri
from repere.recherche.texte.synonymes import AUTREMENT

_LOIN = 10_000
_SANS_DATE = 5
# So few are sorted at once.
_PETIT = 60


class Essentiel(NamedTuple):
    """What decides first. ``manque_service``: 0 states what is asked, 1 does not say, 2 does not.

    ``adequation``: how well the text is answered, higher is better. ``manques``: wishes not met.
    ``nommes``: how many of the words it writes, twice when in its very name; as near, "Médiathèque"
    before "Bibliothèque".
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


def by_count(bits: int, ensembles: Sequence[int]) -> list[int]:
    """Return ``bits`` cut by how many of ``ensembles`` hold each rank: none, one, two…"""
    paliers = [bits]
    for ensemble in ensembles:
        dedans = [palier & ensemble for palier in paliers]
        dehors = [palier & ~ensemble for palier in paliers]
        paliers = [a | b for a, b in zip([*dehors, 0], [0, *dedans], strict=True)]
    return paliers


class Classement:
    """Ranks the places of a selection.

    Places are cut into steps by whole sets, one key after the other, and only the steps that reach the
    page are looked into. ``key`` says the same order one place at a time; a test compares them.
    """

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.index = selection.index
        self._services = _lacks(selection, [SERVICES])
        self._autres = _lacks(selection, [nom for nom in selection.reponses if nom != SERVICES])
        self._niveaux = [b for t in selection.termes for b in t.niveaux[:3] if b]
        self._noms = _named(selection)

    def order(self, bits: int, tri: Tri, debut: int, fin: int) -> list[int]:
        """Return the ranks from ``debut`` to ``fin`` of the set, sorted."""
        cle = self.key(tri)
        if tri is Tri.DISTANCE and self.selection.etendue.centre:
            return sorted(ranks_of(bits), key=cle)[debut:fin]
        choisis: list[int] = []
        passes = 0
        for palier in self._steps(bits):
            nombre = palier.bit_count()
            if passes + nombre > debut:
                rangs = sorted(ranks_of(palier), key=cle)
                choisis += rangs[max(debut - passes, 0) : fin - passes]
            passes += nombre
            if passes >= fin:
                break
        return choisis

    def key(self, tri: Tri) -> Callable[[int], tuple[float | str, ...]]:
        """Return what places are sorted by, one at a time."""
        services, autres, niveaux, noms = (
            [Appartenance(bits) for bits in ensembles]
            for ensembles in (self._services, self._autres, self._niveaux, self._noms)
        )
        moment = self.selection.moment
        etats, jour = self.index.states(moment), moment.date()

        def key(rang: int) -> tuple[float | str, ...]:
            document = self.index.documents[rang]
            essentiel = Essentiel(
                sum(1 for lacunes in services if rang in lacunes),
                sum(1 for niveau in niveaux if rang in niveau),
                sum(1 for lacunes in autres if rang in lacunes),
                self._step_of_distance(rang),
                sum(1 for nom in noms if rang in nom),
            )
            detail = Detail(
                self.index.opening(rang, etats),
                slice_of_age(document.verifie_le, document.date_maj, jour),
                document.completude,
                document.nom,
                document.identifiant,
            )
            km = (self._km(rang),) if tri is Tri.DISTANCE else ()
            return (*km, *essential_key(essentiel), *detail_key(detail))

        return key

    def _steps(self, bits: int, etape: int = 0) -> Iterator[int]:
        """Yield the sets of ties in order; large ones are cut by the next key."""
        cuts: tuple[Callable[[int], Iterable[int]], ...] = (
            lambda b: by_count(b, self._services),
            lambda b: reversed(by_count(b, self._niveaux)),
            lambda b: by_count(b, self._autres),
            self._by_distance,
            lambda b: reversed(by_count(b, self._noms)),
            lambda b: self.index.by_opening(self.selection.moment, b),
            self._by_age,
            self.index.by_completeness,
        )
        if etape == len(cuts) or bits.bit_count() <= _PETIT:
            yield bits
            return
        for palier in cuts[etape](bits):
            if palier:
                yield from self._steps(palier, etape + 1)

    def _by_distance(self, bits: int) -> Iterable[int]:
        if self.selection.etendue.centre is None:
            return (bits,)
        tranches: dict[int, list[int]] = {}
        for rang in ranks_of(bits):
            tranches.setdefault(self._step_of_distance(rang), []).append(rang)
        return (bits_of(tranches[tranche]) for tranche in sorted(tranches))

    def _by_age(self, bits: int) -> Iterable[int]:
        jour = self.selection.moment.date()
        return self.index.by_age(jour, lambda d: slice_of_age(d.verifie_le, d.date_maj, jour), bits)

    def _step_of_distance(self, rang: int) -> int:
        return slice_of_distance(self.selection.etendue.distance(self.index, rang))

    def _km(self, rang: int) -> float:
        km = self.selection.etendue.distance(self.index, rang)
        return _LOIN if km is None else round(km, 3)


def _named(selection: Selection) -> list[int]:
    """Return, for each term, who has it in its name; for each of its words, who writes it at all."""
    index = selection.index
    noms = [t.niveaux[3] for t in selection.termes]
    tapes = {mot for t in selection.termes for mot in t.terme.ecrits[0]}
    mots = tapes.union(*(AUTREMENT.get(mot, ()) for mot in tapes))
    return [b for b in [*noms, *(index.vocabulaire.levels(mot)[0] for mot in sorted(mots))] if b]


def _lacks(selection: Selection, noms: Sequence[str]) -> list[int]:
    """Return, for each thing asked, who does not state it, then who states the contrary."""
    vivants = selection.index.vivants
    ensembles = []
    for nom in noms:
        reponse = selection.reponses.get(nom)
        if reponse:
            voulu = selection.wanted(nom, reponse)
            ensembles += [vivants & ~voulu, vivants & ~voulu & ~reponse.muets]
    return [bits for bits in ensembles if bits]
