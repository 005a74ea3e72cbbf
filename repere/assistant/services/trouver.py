"""Three places for what was understood: near first; a wish that nobody vouches for is said, not hidden.

The search alone would rather go far than give up a wish. Who has no car needs a place that can be asked.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.assistant.dialogue.demande import Demande, facet_of
from repere.assistant.dialogue.mots import constraint_in_words
from repere.assistant.services.ouverts_a import closed_to
from repere.assistant.services.preference import REGARDES, preferred
from repere.recherche.moteur.relachement import where_in_words
from repere.recherche.requete import Requete, Tri
from repere.recherche.requete.modele import RAYON_MAX_KM
from repere.recherche.resultats import Resultat, Resultats
from repere.recherche.services.memoire import current_index
from repere.recherche.services.recherche import Exclusion, search
from repere.recherche.services.terrains import resolve
from repere.socle.articles import unbroken
from repere.socle.langue import _, pluriel

LIEUX_MONTRES: Final = 3
# Who cannot go far would rather have a place that promises less.
_TOUT_PRES_KM: Final = 10.0
_A_DOMICILE: Final = frozenset({"format:domicile"})
# What few places do is sought across the région, then far beyond.
_PLUS_LOIN_KM: Final = (50.0, RAYON_MAX_KM)


@dataclass(frozen=True, slots=True)
class Trouves:
    """``resultats``: the whole list to link to. ``annonces``: what the places shown do not promise.

    ``loin``: none is where it was asked; ``epuise``: there are no others, these are the first ones again.
    """

    resultats: Resultats
    lieux: tuple[Resultat, ...]
    annonces: tuple[str, ...]
    loin: bool = False
    epuise: bool = False


def find_places(
    demande: Demande,
    publics: Collection[str],
    moment: datetime,
    *,
    rang: int = 0,
    compter: bool = True,
) -> Trouves | None:
    """Return the places to show; None when the place asked is unknown to the directory.

    ``rang``: how many times others were asked for. ``compter``: a search that nobody here answers is
    counted, as those of the site are.
    """
    try:
        tout_pres = demande.within(_TOUT_PRES_KM) if demande.near else demande
        return (
            _near(tout_pres, publics, moment, rang, compter and not demande.near)
            or _near(demande, publics, moment, rang, compter)
            or _far(demande, moment, rang)
        )
    except ParametresRefuses:
        return None


def is_possible(contrainte: str, resultats: Resultats) -> bool:
    """Say whether one of the places found meets a wish; yes for one that only orders them."""
    critere = facet_of(contrainte)
    if critere is None:
        return True
    nom, valeur = critere
    facettes = resultats.facettes.get(nom, ())
    return any(facette.valeur == valeur and facette.nombre for facette in facettes)


def _near(
    demande: Demande, publics: Collection[str], moment: datetime, rang: int, compter: bool
) -> Trouves | None:
    """Return the places within the radius, those that meet every wish first."""
    ferme = closed_to(publics)
    choisis = partial(preferred, demande=demande, publics=publics)
    for sauf in (ferme, None):
        for noms in _attempts(demande.souhaits):
            resultats = _found(demande.without(noms), moment, sauf, compter=compter)
            if resultats.total and not resultats.relache:
                # Whoever said who they are is sent farther rather than to a place for others.
                ailleurs = ferme if publics and sauf else None
                return _filled(demande, noms, moment, (sauf, ailleurs), resultats, choisis, rang)
            compter = False
    return None


def _attempts(souhaits: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what to give up: nothing, one wish, then one after the other."""
    yield ()
    yield from ((nom,) for nom in souhaits)
    yield from (souhaits[:nombre] for nombre in range(2, len(souhaits) + 1))


def _found(
    requete: Requete, moment: datetime, sauf: Exclusion | None, *, compter: bool = False
) -> Resultats:
    """Return what the search finds; its link leads to whole pages, though few places are read here."""
    peu = replace(requete, par_page=REGARDES)
    return replace(search(peu, moment, compter=compter, sauf=sauf), requete=requete)


def _filled(
    demande: Demande,
    noms: tuple[str, ...],
    moment: datetime,
    exclusions: tuple[Exclusion | None, Exclusion | None],
    resultats: Resultats,
    choisis: Callable[[Sequence[Resultat]], tuple[Resultat, ...]],
    rang: int,
) -> Trouves:
    """Return the places that fit without ``noms`` (``resultats``), then others as near that promise less."""
    lieux = {trouve.lieu.pk: trouve for trouve in choisis(resultats.lieux)}
    complets, laisses = len(lieux), noms
    autres = [nom for nom in demande.souhaits if nom not in noms]
    etapes = [(exclusions[0], (*noms, *autres[:n])) for n in range(1, len(autres) + 1)]
    for sauf, plus in (*etapes, (exclusions[1], (*noms, *autres))):
        if len(lieux) >= LIEUX_MONTRES * (rang + 1):
            break
        laisses = plus
        resultats = _found(demande.without(laisses), moment, sauf)
        for trouve in choisis(resultats.lieux):
            lieux.setdefault(trouve.lieu.pk, trouve)
    for trouve in _reachable(resultats.proches):
        lieux.setdefault(trouve.lieu.pk, trouve)
    montres, debut = _turned_to(tuple(lieux.values()), rang)
    complets = min(max(complets - debut, 0), LIEUX_MONTRES)
    annonces = [*_announced(demande, noms, laisses, complets, len(montres))]
    if _beyond(montres, demande.requete):
        annonces.insert(0, _("Peu de lieux le font près de là. Regardez bien les distances."))
    return Trouves(resultats, montres, tuple(annonces), epuise=bool(rang) and not debut)


def _turned_to(lieux: tuple[Resultat, ...], rang: int) -> tuple[tuple[Resultat, ...], int]:
    """Return the places to show and the rank of the first one; the first ones again after the last."""
    debut = LIEUX_MONTRES * rang
    debut = debut if debut < len(lieux) else 0
    return lieux[debut : debut + LIEUX_MONTRES], debut


def _beyond(montres: Sequence[Resultat], requete: Requete) -> bool:
    """Say whether one of the places is farther than was asked: the sentence that leads there says "near"."""
    if requete.ou is None or requete.ou.area:
        return False
    return any((trouve.distance_km or 0.0) > requete.ou.rayon for trouve in montres)


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
        # Whoever cannot move is not told what to check before going.
        if domicile := _A_DOMICILE.intersection(muets):
            yield _("Aucun n’annonce qu’il vient à domicile. Demandez-leur avant tout.")
        if muets := tuple(c for c in muets if c not in domicile):
            yield unbroken(_("À vérifier avant d’y aller : {quoi}.").format(quoi=_listed(muets)))
    restants = tuple(c for c in demande.unmet(laisses) if c not in demande.unmet(noms))
    if restants and not complets:
        yield unbroken(_("À vérifier avant d’y aller : {quoi}.").format(quoi=_listed(restants)))
    elif restants and complets < montres:
        phrase = pluriel(
            "Le premier lieu annonce : {quoi}. Pour les autres, vérifiez avant d’y aller.",
            "Les premiers lieux annoncent : {quoi}. Pour les autres, vérifiez avant d’y aller.",
            complets,
        )
        yield unbroken(phrase.format(quoi=_listed(restants)))


def _listed(contraintes: Collection[str]) -> str:
    return ", ".join(constraint_in_words(contrainte) for contrainte in contraintes)


def _far(demande: Demande, moment: datetime, rang: int) -> Trouves:
    """Return the nearest that do what is asked, however far, and say so: the need is never given up."""
    requete = demande.without(demande.souhaits)
    for rayon in _PLUS_LOIN_KM:
        if not requete.ou or requete.ou.area:
            break
        loin = replace(requete, ou=replace(requete.ou, rayon_km=rayon), tri=Tri.DISTANCE)
        resultats = _found(loin, moment, None)
        if any(_does(trouve, requete) for trouve in resultats.lieux[:LIEUX_MONTRES]):
            return _told_far(demande, resultats, (_none_near(demande),), rang)
    resultats = _found(demande.requete, moment, None)
    return _told_far(demande, resultats, resultats.relache, rang)


def _does(resultat: Resultat, requete: Requete) -> bool:
    return bool(set(resultat.lieu.services) & set(requete.choix("services")))


def _told_far(
    demande: Demande, resultats: Resultats, phrases: tuple[str, ...], rang: int
) -> Trouves:
    trouves = (*resultats.lieux, *resultats.proches)
    lieux, debut = _turned_to(tuple(_reachable(trouves)) or trouves[:1], rang)
    tous = demande.souhaits
    annonces = _announced(demande, tous, tous, 0, len(lieux))
    dites = () if debut else phrases
    epuise = bool(rang) and not debut
    return Trouves(resultats, lieux, (*dites, *annonces), loin=True, epuise=epuise)


def _reachable(trouves: Sequence[Resultat]) -> Iterator[Resultat]:
    """Yield those where somebody may go; at two hundred kilometres a place answers nobody."""
    return (trouve for trouve in trouves if (trouve.distance_km or 0.0) <= RAYON_MAX_KM)


def _none_near(demande: Demande) -> str:
    ou = demande.requete.ou
    terrain = resolve(ou, current_index()) if ou else None
    phrase = _("Aucun lieu ne fait cela {ou}. Voici les plus proches.")
    return phrase.format(ou=where_in_words(terrain))
