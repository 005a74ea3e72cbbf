"""Where help is missing: what nobody offers near, whom nobody names, what was asked in vain, what is out of date."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import inf
from typing import Final

from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import Fraicheur, freshness_class
from repere.annuaire.standard.vocabulaire import PRISES_EN_CHARGE, PUBLICS, SERVICES
from repere.assistant.petits_nombres import SEUIL, protect
from repere.observatoire.calcul.croisement import Case, cross
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.offre.besoin import Mesure, needs
from repere.observatoire.offre.memoire import supply
from repere.observatoire.offre.modele import CHAMPS_DES_PUBLICS, TOUT, Filtre, PointDAide
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.recherche.sans_reponse import SansReponse, unmet
from repere.socle.lots import batched

UN_AN: Final = timedelta(days=365)
PERIMES: Final = (Fraicheur.A_VERIFIER, Fraicheur.A_ACTUALISER)
# Fewer parameters than any base allows in one query.
_COMMUNES_PAR_QUESTION: Final = 5000


@dataclass(frozen=True, slots=True)
class Manque:
    """What ``communes`` are more than 30 minutes from, and how many people live there.

    ``lieux``: points of the territory that offer it all the same, 0: none at all.
    """

    nom: str
    communes: tuple[str, ...]
    personnes: int
    lieux: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manques:
    """``publics`` are those that points name; ``sans_public`` points name none, and receive everybody.

    ``cases`` cross need, read from ``besoin``, with access; all empty where ``besoin`` is of
    POPULATION, ``commun`` when only larger territories tell it. ``perimes``: not known for a year or more, oldest first.
    ``jamais_verifies``: points that nobody verified. ``vaines``: at least so many, rounded down; ``vaines_cachees``:
    how many lines are too small to be told.
    """

    personnes: int
    sans_aide: Manque
    services: tuple[Manque, ...]
    publics: tuple[Manque, ...]
    sans_public: int
    besoin: Mesure
    commun: bool
    cases: Sequence[Case]
    fraicheurs: Mapping[Fraicheur, int]
    perimes: tuple[PointDAide, ...]
    jamais_verifies: int
    vaines: tuple[SansReponse, ...]
    vaines_cachees: int


def gaps(territoire: Territoire, *, offre: OffreLocale | None = None) -> Manques:
    """Return what is missing in ``territoire``."""
    locale = offre or supply()
    codes = [part.code for part in members([territoire])[territoire]]
    habitants = locale.people_of(codes)
    besoin = needs(locale)
    tous = locale.people_of(locale.ici)
    points = _one_by_place(locale.points_in(codes))
    classes = {p.cle: freshness_class(p.connu_le, None, timezone.localdate()) for p in points}
    vaines, cachees = _asked_in_vain(territoire, codes)
    return Manques(
        personnes=sum(habitants.values()),
        sans_aide=_lack(locale, habitants, "", TOUT),
        services=_lacks(locale, habitants, {s: Filtre(service=s) for s in SERVICES}),
        publics=_lacks(
            locale, habitants, {p: Filtre(public=p) for p in (*PUBLICS, *PRISES_EN_CHARGE)}
        ),
        sans_public=sum(not _names_a_public(point) for point in points),
        besoin=besoin.mesure,
        commun=besoin.commun,
        cases=cross(besoin.valeurs, locale.access(), tous, parmi=codes),
        fraicheurs={classe: list(classes.values()).count(classe) for classe in Fraicheur},
        perimes=tuple(sorted((p for p in points if classes[p.cle] in PERIMES), key=_oldest_first)),
        jamais_verifies=sum(point.verifie_le is None for point in points),
        vaines=vaines,
        vaines_cachees=cachees,
    )


def _lacks(
    offre: OffreLocale, habitants: Mapping[str, int], filtres: Mapping[str, Filtre]
) -> tuple[Manque, ...]:
    """Return what somebody lacks, that which most people lack first."""
    manques = [_lack(offre, habitants, nom, filtre) for nom, filtre in filtres.items()]
    return tuple(sorted((m for m in manques if m.communes), key=lambda m: (-m.personnes, m.nom)))


def _lack(offre: OffreLocale, habitants: Mapping[str, int], nom: str, filtre: Filtre) -> Manque:
    minutes = offre.minutes(filtre)
    communes = tuple(sorted(code for code in habitants if minutes[code] == inf))
    lieux = sum(filtre.accepts(point) for point in offre.points_in(habitants))
    return Manque(nom, communes, sum(habitants[code] for code in communes), lieux)


def _one_by_place(points: Sequence[PointDAide]) -> list[PointDAide]:
    """Return one point for each place: its stops are as old as itself."""
    return list({point.lieu: point for point in reversed(points)}.values())


def _names_a_public(point: PointDAide) -> bool:
    return any(champ in CHAMPS_DES_PUBLICS for champ, _valeur in point.valeurs)


def _oldest_first(point: PointDAide) -> tuple[int, str, str]:
    return point.connu_le.toordinal() if point.connu_le else 0, point.nom, point.cle


def _asked_in_vain(
    territoire: Territoire, codes: Sequence[str]
) -> tuple[tuple[SansReponse, ...], int]:
    """Return what was asked in vain in a year, and how many lines are too small to be told.

    Rounded down to fives: otherwise what a basin counts, less what the next counts, would tell a few people. Nothing
    of a single commune, which is too small.
    """
    if territoire.maille == COMMUNE:
        return (), 0
    depuis = timezone.localdate() - UN_AN
    comptes: Counter[tuple[str, ...]] = Counter()
    for lot in batched(codes, _COMMUNES_PAR_QUESTION):
        for mots, nombre in unmet(lot, depuis):
            comptes[mots,] += nombre
    montres = {cle[0]: n for cle, n in protect(comptes).items() if n is not None}
    lignes = [SansReponse(mots, nombre // SEUIL * SEUIL) for mots, nombre in montres.items()]
    return (
        tuple(sorted(lignes, key=lambda ligne: (-ligne.nombre, ligne.mots))),
        len(comptes) - len(montres),
    )
