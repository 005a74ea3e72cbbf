"""Figures of a commune that would tell, by subtraction, the few people of another: hidden from its page too."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from django.db.models import Q

from repere.assistant.petits_nombres import SEUIL
from repere.observatoire.indicateurs.modele import SECRETE, Chiffre, Fonction, Indicateur
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.indicateurs.secret import complements
from repere.observatoire.models import Valeur
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.territoires.models import Appartenance, Commune

Cle = tuple[Territoire, str]
# An indicator, a year.
Serie = tuple[str, int]
# Counts of premises, of surfaces and of communes are nobody's.
DE_PERSONNE = frozenset({"internet-fixe", "4g", "qpv", "frr"})


def unrevealing(chiffres: Mapping[Cle, Chiffre]) -> dict[Cle, Chiffre]:
    """Return ``chiffres`` without those from which a small one could be found.

    The page of an EPCI gives its sum, those of its communes their parts: a lone small part must not be what is left.
    One query, none where no commune has a figure of its own; more only when a small one was loaded.
    """
    series = {
        (code, c.annee)
        for (territoire, code), c in chiffres.items()
        if territoire.maille == COMMUNE
        and c.annee is not None
        and c.numerateur is not None
        and INDICATEURS[code].chargement not in DE_PERSONNE
    }
    caches = _hidden(series) if series else {}
    return {
        (territoire, code): _untold(c)
        if territoire.maille == COMMUNE and territoire.code in caches.get((code, c.annee or 0), ())
        else c
        for (territoire, code), c in chiffres.items()
    }


def shown(chiffres: Mapping[Cle, Chiffre]) -> dict[Cle, Chiffre]:
    """Return what ``unrevealing`` does, without small counts either: the one rule of pages, lists, maps and files."""
    return {
        (territoire, code): c if told(INDICATEURS[code], c) else _untold(c)
        for (territoire, code), c in unrevealing(chiffres).items()
    }


def told(indicateur: Indicateur, chiffre: Chiffre) -> bool:
    """Tell whether a figure may be shown: none that 1 to 4 people make."""
    if not counts_people(indicateur) or chiffre.numerateur is None:
        return True
    return not 0 < chiffre.numerateur < SEUIL


def counts_people(indicateur: Indicateur) -> bool:
    """Tell whether it counts people, or households."""
    comptes = (Fonction.PART, Fonction.COMPTE)
    # What we measure ourselves counts places and hours, or all the people of a commune, which is public.
    officielle = indicateur.chargement != ""
    return (
        officielle and indicateur.fonction in comptes and indicateur.chargement not in DE_PERSONNE
    )


def _untold(chiffre: Chiffre) -> Chiffre:
    return replace(chiffre, valeur=None, numerateur=None, denominateur=None, statut=SECRETE)


def _hidden(series: Collection[Serie]) -> dict[Serie, set[str]]:
    demandees = Q(pk__in=[])
    for code, annee in series:
        demandees |= Q(indicateur=code, annee=annee)
    lignes = Valeur.objects.filter(demandees, maille=COMMUNE, numerateur__gt=0).order_by("pk")
    petites: dict[Serie, set[str]] = defaultdict(set)
    for code, annee, commune in lignes.filter(numerateur__lt=SEUIL).values_list(
        "indicateur", "annee", "code"
    ):
        petites[code, annee].add(commune)
    if not petites:
        return {}
    groupes = _groups()
    caches = {}
    for (code, annee), siennes in petites.items():
        tailles = {v.code: v.numerateur or 0.0 for v in lignes.filter(indicateur=code, annee=annee)}
        caches[code, annee] = complements(groupes, siennes, tailles)
    return caches


def _groups() -> list[Collection[str]]:
    """Return the communes of every EPCI, département, région and zone: each has a page, with its sum."""
    groupes: dict[tuple[str, object], list[str]] = defaultdict(list)
    communes = Commune.objects.in_territory().order_by("pk")
    for commune, epci, departement, region in communes.values_list(
        "pk", "epci_id", "departement_id", "departement__region_id"
    ):
        for nom, groupe in (("epci", epci), ("departement", departement), ("region", region)):
            if groupe:
                groupes[nom, groupe].append(commune)
    zones = Appartenance.objects.filter(commune__in=communes).order_by("pk")
    for zone, commune in zones.values_list("zone_id", "commune_id"):
        groupes["zone", zone].append(commune)
    return list(groupes.values())
