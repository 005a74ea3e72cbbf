"""What the method promises, on the real thing: rows of the base, hours in OSM, stops, the cache between two reads."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import isclose, isfinite

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.models import Lieu
from repere.annuaire.standard.complements import Arret
from repere.observatoire.models import TempsDeTrajet
from repere.observatoire.offre.lecture import (
    Filtre,
    access,
    best_communes,
    coverage,
    nearest_open,
    simulate,
    supply,
)
from repere.territoires.models import Chargement, Commune
from tests.observatoire.offre.monde import (
    DEMARCHES,
    LA_REGION,
    OUTILS,
    commune,
    commune_ailleurs,
    lieu,
)

pytestmark = pytest.mark.django_db

HORAIRES = st.sampled_from(
    ["", "Mo-Fr 09:00-12:00", "Sa 09:00-19:00", "week 01-53/2 We 09:00-12:00", "off", "au hasard"]
)
KM = st.floats(0, 90)
COMMUNES = st.lists(st.tuples(KM, st.integers(0, 20_000)), min_size=1, max_size=8)
LIEUX = st.lists(
    st.tuples(
        st.integers(0, 7),
        HORAIRES,
        st.sampled_from([(), (DEMARCHES,), (OUTILS, DEMARCHES)]),
        st.booleans(),
    ),
    max_size=6,
)
# Each example writes some rows.
PEU = settings(max_examples=25)


@contextmanager
def monde(
    communes: list[tuple[float, int]], lieux: list[tuple[int, str, tuple[str, ...], bool]]
) -> Iterator[list[Commune]]:
    """Draw a world, for the time of an example; its second commune is beyond the border."""
    with transaction.atomic():
        creees = [
            (commune_ailleurs if rang == 1 else commune)(f"{87 if rang == 1 else 18}{rang:03}", *c)
            for rang, c in enumerate(communes)
        ]
        for rang, (ou, horaires, services, itinerant) in enumerate(lieux):
            la = creees[ou % len(creees)]
            arrets = (Arret("Ici", code_insee=la.pk, horaires=horaires),) if itinerant else ()
            lieu(f"Lieu {rang}", la, horaires=horaires, services=services, arrets=arrets)
        yield creees
        transaction.set_rollback(True)


@PEU
@given(COMMUNES, LIEUX)
def test_the_mean_over_people_is_supply_over_demand(
    communes: list[tuple[float, int]], lieux: list[tuple[int, str, tuple[str, ...], bool]]
) -> None:
    with monde(communes, lieux):
        offre = supply()
        acces = dict(zip((d.cle for d in offre.demandes), offre.reseau.access(), strict=True))
        # What nobody can reach is lost; a place is where a commune is, so only where nobody lives.
        atteints = sum(
            point.heures
            for point, attendu in zip(offre.points, offre.reseau._attendus, strict=True)
            if attendu
        )
        recu = sum(acces[d.cle] * d.population for d in offre.demandes) / 10_000
        assert isclose(recu, atteints, rel_tol=1e-9, abs_tol=1e-9)
        assert {code: acces[code] for code in offre.ici} == access()


@PEU
@given(COMMUNES, LIEUX, st.integers(0, 7), HORAIRES)
def test_one_place_more_lowers_nobody_and_was_foreseen(
    communes: list[tuple[float, int]],
    lieux: list[tuple[int, str, tuple[str, ...], bool]],
    ou: int,
    horaires: str,
) -> None:
    with monde(communes, lieux) as creees:
        avant, couvert = dict(access()), coverage(LA_REGION)
        la = creees[ou % len(creees)]
        neuf = lieu("Neuf", la, horaires=horaires)
        apres = access()
        assert all(apres[code] >= a * (1 - 1e-12) for code, a in avant.items())
        coverage_apres = coverage(LA_REGION)
        assert all(coverage_apres.a_portee[b] >= n for b, n in couvert.a_portee.items())
        Lieu.objects.filter(pk=neuf.pk).update(desactive_le="2026-01-01")
        assert access() == pytest.approx(avant)
        heures = {p.nom: p.heures for p in supply().points}
        assert "Neuf" not in heures
        if horaires == "Sa 09:00-19:00":
            prevue = simulate(la.pk, 10.0).gain
            assert {c: prevue.acces[c] for c in apres} == pytest.approx(apres, abs=0.01)


@PEU
@given(COMMUNES, LIEUX)
def test_asking_for_more_never_gives_more(
    communes: list[tuple[float, int]], lieux: list[tuple[int, str, tuple[str, ...], bool]]
) -> None:
    with monde(communes, lieux):
        tout, proches = access(), nearest_open()
        for filtre in (
            Filtre(service=DEMARCHES),
            Filtre(samedi=True),
            Filtre(service=OUTILS, samedi=True),
        ):
            assert all(a <= tout[c] * (1 + 1e-12) for c, a in access(filtre).items())
            loin = nearest_open(filtre)
            assert all(proches[code].minutes <= p.minutes for code, p in loin.items())
            couverture = coverage(LA_REGION, filtre)
            portees = [couverture.a_portee[b] for b in (10.0, 20.0, 30.0)]
            assert portees == sorted(portees) and portees[-1] <= couverture.total
            assert all(
                (code in loin and loin[code].minutes <= 30) == isfinite(minutes)
                for code, minutes in supply().minutes(filtre).items()
            )


@PEU
@given(COMMUNES)
def test_no_supply_gives_nothing(communes: list[tuple[float, int]]) -> None:
    with monde(communes, []):
        assert set(access().values()) <= {0.0}
        assert set(coverage(LA_REGION).a_portee.values()) == {0}
        assert nearest_open() == {}


@PEU
@given(COMMUNES, LIEUX)
def test_the_first_choice_is_the_best_there_is(
    communes: list[tuple[float, int]], lieux: list[tuple[int, str, tuple[str, ...], bool]]
) -> None:
    """What the greedy search says is what simulating says, and no other commune does better."""
    with monde(communes, lieux):
        offre = supply()
        choix = best_communes(LA_REGION, combien=20, offre=offre)
        gains = {}
        for code in offre.ici:
            avant = offre.minutes()
            atteints = offre.reseau.journeys_to(_at(offre.demandes, code))
            gains[code] = sum(
                offre.demandes[rang].population
                for rang, duree in atteints
                if duree <= 20 and avant.get(offre.demandes[rang].cle, 0) > 20
            )
        meilleur = max(gains.values(), default=0)
        assert (choix[0].personnes if choix else 0) == meilleur
        nombres = [c.personnes for c in choix]
        assert nombres == sorted(nombres, reverse=True) and all(nombres)
        couverture = coverage(LA_REGION, offre=offre)
        assert sum(nombres) == couverture.total - couverture.a_portee[20.0]


def _at(demandes: object, code: str) -> object:
    return next(d for d in demandes if d.cle == code)  # type: ignore[attr-defined]


@PEU
@given(
    COMMUNES,
    LIEUX,
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)), st.floats(0, 120), max_size=12
    ),
)
def test_a_table_of_travel_times_is_believed(
    communes: list[tuple[float, int]],
    lieux: list[tuple[int, str, tuple[str, ...], bool]],
    durees: dict[tuple[int, int], float],
) -> None:
    with monde(communes, lieux) as creees:
        chargement = Chargement.objects.create(referentiel="temps-de-trajet", reussi=True)
        dites = {
            (creees[a % len(creees)].pk, creees[b % len(creees)].pk): m
            for (a, b), m in durees.items()
        }
        TempsDeTrajet.objects.bulk_create(
            TempsDeTrajet(depuis_id=a, vers_id=b, minutes=m, chargement=chargement)
            for (a, b), m in dites.items()
        )
        offre = supply()
        assert offre.au_vol is not bool(dites)
        for code, proche in nearest_open().items():
            dite = dites.get((code, proche.point.commune))
            assert dite is None or proche.minutes == dite
            ouverts = {p.commune for p in offre.points if p.ouvert}
            assert all(proche.minutes <= dites.get((code, c), 1e9) for c in ouverts)
        recu = sum(
            a * d.population for a, d in zip(offre.reseau.access(), offre.demandes, strict=True)
        )
        assert recu / 10_000 <= sum(p.heures for p in offre.points) * (1 + 1e-9)
