"""Three places for what was understood: near first; a wish that nobody vouches for is said, not hidden.

The search alone would rather go far than give up a wish. Who has no car needs a place that can be asked.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.assistant.dialogue.demande import Demande
from repere.assistant.dialogue.mots import constraint_in_words
from repere.assistant.services.ouverts_a import open_to
from repere.recherche.index.document import Document
from repere.recherche.requete import Requete
from repere.recherche.resultats import Resultat, Resultats
from repere.recherche.services.recherche import list_found, search
from repere.socle.langue import _, pluriel

LIEUX_MONTRES: Final = 3
Garde = Callable[[Document], bool] | None


@dataclass(frozen=True, slots=True)
class Trouves:
    """``resultats``: the whole list to link to. ``annonces``: what the places shown do not promise."""

    resultats: Resultats
    lieux: tuple[Resultat, ...]
    annonces: tuple[str, ...]


def find_places(
    demande: Demande, publics: Collection[str], moment: datetime, *, compter: bool = True
) -> Trouves | None:
    """Return the places to show; None when the place asked is unknown to the directory.

    ``compter``: a search that nobody here answers is counted, as those of the site are.
    """
    try:
        return _near(demande, publics, moment, compter) or _far(demande, moment)
    except ParametresRefuses:
        return None


def _near(
    demande: Demande, publics: Collection[str], moment: datetime, compter: bool
) -> Trouves | None:
    """Return the places within the radius, those that meet every wish first."""
    for garde in (open_to(publics), None):
        for noms in _attempts(demande.souhaits):
            if _fits(demande.without(noms), moment, garde, compter=compter):
                return _filled(demande, noms, moment, garde)
            compter = False
    return None


def _attempts(souhaits: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what to give up: nothing, one wish, then one after the other."""
    yield ()
    yield from ((nom,) for nom in souhaits)
    yield from (souhaits[:nombre] for nombre in range(2, len(souhaits) + 1))


def _fits(requete: Requete, moment: datetime, garde: Garde, *, compter: bool) -> bool:
    liste = list_found(replace(requete, par_page=1), moment, compter=compter, parmi=garde)
    return bool(liste.total) and not liste.relache


def _filled(demande: Demande, noms: tuple[str, ...], moment: datetime, garde: Garde) -> Trouves:
    """Return the places that fit without ``noms``, then others as near that promise less."""
    lieux: dict[int, Resultat] = {}
    complets = 0
    autres = [nom for nom in demande.souhaits if nom not in noms]
    for nombre in range(len(autres) + 1):
        laisses = (*noms, *autres[:nombre])
        resultats = search(
            demande.without(laisses), moment, facettes=False, compter=False, parmi=garde
        )
        for lieu in resultats.lieux[:LIEUX_MONTRES]:
            lieux.setdefault(lieu.lieu.pk, lieu)
        complets = complets or len(lieux)
        if len(lieux) >= LIEUX_MONTRES:
            break
    for lieu in resultats.proches:
        lieux.setdefault(lieu.lieu.pk, lieu)
    montres = tuple(lieux.values())[:LIEUX_MONTRES]
    annonces = _announced(demande, noms, laisses, complets, len(montres))
    return Trouves(resultats, montres, tuple(annonces))


def _announced(
    demande: Demande,
    noms: tuple[str, ...],
    laisses: tuple[str, ...],
    complets: int,
    montres: int,
) -> Iterator[str]:
    """Say which wishes nobody shown vouches for, then those that only the first ones meet."""
    muets = demande.unmet(noms)
    if muets:
        phrase = _("Ces lieux ne disent pas : {quoi}. Demandez-le en appelant.")
        yield phrase.format(quoi=_listed(muets))
    restants = tuple(c for c in demande.unmet(laisses) if c not in muets)
    if restants and complets < montres:
        phrase = pluriel(
            "Le premier lieu annonce : {quoi}. Pour les autres, demandez-le en appelant.",
            "Les premiers lieux annoncent : {quoi}. Pour les autres, demandez-le en appelant.",
            complets,
        )
        yield phrase.format(quoi=_listed(restants))


def _listed(contraintes: Collection[str]) -> str:
    return ", ".join(constraint_in_words(contrainte) for contrainte in contraintes)


def _far(demande: Demande, moment: datetime) -> Trouves:
    """Let the search go farther, and say so: nothing near does what is asked, whatever is given up."""
    requete = demande.without(demande.souhaits)
    resultats = search(requete, moment, facettes=False, compter=False)
    lieux = (*resultats.lieux, *resultats.proches)[:LIEUX_MONTRES]
    tous = demande.souhaits
    annonces = _announced(demande, tous, tous, 0, len(lieux))
    return Trouves(resultats, lieux, (*resultats.relache, *annonces))
