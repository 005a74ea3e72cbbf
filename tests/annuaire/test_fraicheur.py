"""How fresh a place is: the same answer from the calendar and from the base, at every boundary."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.fraicheur_des_lieux import (
    AGES,
    LIBELLES,
    SEUILS,
    Fraicheur,
    bounds,
    freshness_class,
    known_on,
    months_after,
    months_before,
)
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.fraicheur import ago, freshness, updated, verified, verified_on
from repere.annuaire.standard.fiche import Fiche
from tests.fabriques import creer_lieu

JOURS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
PEUT_ETRE = st.none() | JOURS
JOUR = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("connu", "classe"),
    [
        (date(2026, 9, 30), Fraicheur.A_JOUR),  # a clock that is fast
        (date(2026, 8, 31), Fraicheur.A_JOUR),
        (date(2026, 3, 1), Fraicheur.A_JOUR),
        (date(2026, 2, 28), Fraicheur.A_SURVEILLER),  # six months to the day
        (date(2025, 9, 1), Fraicheur.A_SURVEILLER),
        (date(2025, 8, 31), Fraicheur.A_VERIFIER),  # a year to the day
        (date(2025, 3, 1), Fraicheur.A_VERIFIER),
        (date(2025, 2, 28), Fraicheur.A_VERIFIER),  # eighteen months to the day: not yet over
        (date(2025, 2, 27), Fraicheur.A_ACTUALISER),
        (None, Fraicheur.A_ACTUALISER),
    ],
)
def test_boundaries(connu: date | None, classe: Fraicheur) -> None:
    assert freshness_class(connu, None, JOUR) is classe
    assert freshness_class(None, connu, JOUR) is classe


@given(PEUT_ETRE, PEUT_ETRE, JOURS)
def test_each_day_is_within_the_bounds_of_its_class_and_of_no_other(
    verifie: date | None, maj: date | None, jour: date
) -> None:
    connu = known_on(verifie, maj)
    classe = freshness_class(verifie, maj, jour)
    dedans = [
        c
        for c in Fraicheur
        if (du_au := bounds(c, jour))
        and (connu is not None or du_au.du is None)
        and (connu is None or du_au.du is None or connu >= du_au.du)
        and (connu is None or du_au.au is None or connu <= du_au.au)
    ]
    assert dedans == [classe]


@given(JOURS, st.integers(0, 2000), JOURS)
def test_a_place_never_gets_fresher_by_waiting(connu: date, attente: int, jour: date) -> None:
    ordre = list(Fraicheur)
    plus_tard = jour + timedelta(days=attente)
    assert ordre.index(freshness_class(connu, None, jour)) <= ordre.index(
        freshness_class(connu, None, plus_tard)
    )


@given(JOURS, PEUT_ETRE, st.integers(0, 2000), JOURS)
def test_verifying_never_makes_a_place_older(
    verifie: date, maj: date | None, plus_tard: int, jour: date
) -> None:
    ordre = list(Fraicheur)
    apres = freshness_class(verifie + timedelta(days=plus_tard), maj, jour)
    assert ordre.index(apres) <= ordre.index(freshness_class(verifie, maj, jour))


@given(JOURS, st.integers(0, 60))
def test_months_go_and_come_back_but_for_the_end_of_short_ones(jour: date, mois: int) -> None:
    revenu = months_after(months_before(jour, mois), mois)
    assert revenu <= jour and (jour - revenu).days <= 3
    if jour.day <= 28:
        assert revenu == jour


def test_every_class_has_its_words() -> None:
    assert set(LIBELLES) == set(AGES) == set(Fraicheur)


@pytest.fixture
def ages(db: None) -> list[Lieu]:
    """Places around every boundary, verified, updated, or both with the other one far away."""
    jour = timezone.localdate()
    limites = [months_before(jour, mois) for mois in SEUILS]
    jours = [None, jour, *(le + timedelta(days=d) for le in limites for d in (-1, 0, 1))]
    vieux = date(2001, 1, 1)
    dates = [(j, None) for j in jours] + [(None, j) for j in jours]
    dates += [(j, vieux) for j in jours] + [(vieux, j) for j in jours]
    return [
        creer_lieu(f"Lieu {rang:02}", verifie_le=verifie, date_maj=maj)
        for rang, (verifie, maj) in enumerate(dates)
    ]


def test_the_base_and_the_calendar_agree(ages: list[Lieu]) -> None:
    jour = timezone.localdate()
    for classe in Fraicheur:
        attendus = {
            lieu.pk
            for lieu in ages
            if freshness_class(lieu.verifie_le, lieu.date_maj, jour) is classe
        }
        assert attendus
        assert set(Lieu.objects.stale(classe).values_list("pk", flat=True)) == attendus
    frais = set(Lieu.objects.fresh().values_list("pk", flat=True))
    perimes = set(Lieu.objects.stale().values_list("pk", flat=True))
    assert frais.isdisjoint(perimes) and frais | perimes == {lieu.pk for lieu in ages}
    assert frais == set(Lieu.objects.stale(Fraicheur.A_JOUR).values_list("pk", flat=True))


def test_the_reads_chain(ages: list[Lieu]) -> None:
    deux = Lieu.objects.stale(Fraicheur.A_VERIFIER, Fraicheur.A_ACTUALISER)
    assert deux.published().matching("Lieu 00").count() == 1
    assert deux.stale(Fraicheur.A_JOUR).count() == 0
    demain = timezone.localdate() + timedelta(days=1)
    assert Lieu.objects.known_before(demain).count() == len(ages) - sum(
        (known_on(lieu.verifie_le, lieu.date_maj) or date.min) >= demain for lieu in ages
    )


def fiche(**champs: object) -> Fiche:
    return Fiche(id="a", nom="Ici", **champs)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("le", "mots"),
    [
        (date(2026, 9, 2), "aujourd’hui"),
        (date(2026, 8, 31), "aujourd’hui"),
        (date(2026, 8, 30), "hier"),
        (date(2026, 8, 29), "il y a 2 jours"),
        (date(2026, 8, 18), "il y a 13 jours"),
        (date(2026, 8, 17), "il y a 2 semaines"),
        (date(2026, 7, 2), "il y a 8 semaines"),
        (date(2026, 7, 1), "il y a 8 semaines"),
        (date(2026, 6, 30), "il y a 2 mois"),
        (date(2025, 8, 31), "il y a 12 mois"),
        (date(2024, 9, 1), "il y a 23 mois"),
        (date(2024, 8, 31), "il y a 2 ans"),
        (date(2021, 9, 1), "il y a 4 ans"),
    ],
)
def test_how_long_ago(le: date, mots: str) -> None:
    assert ago(le, JOUR) == mots


@given(JOURS, st.integers(0, 9000))
def test_how_long_ago_never_counts_zero_nor_one_week(jour: date, jours: int) -> None:
    mots = ago(jour - timedelta(days=jours), jour)
    assert " 0 " not in mots and mots not in {"il y a 1 semaine", "il y a 1 mois", "il y a 1 an"}


@pytest.mark.parametrize(
    ("qui", "phrase"),
    [
        ("la structure", "Vérifié il y a 3 semaines par la structure"),
        ("l’équipe du bassin", "Vérifié il y a 3 semaines par l’équipe du bassin"),
        ("Hub numérique", "Vérifié il y a 3 semaines par Hub numérique"),
        ("", "Vérifié il y a 3 semaines"),
    ],
)
def test_who_verified_is_said_apart_from_what_was_updated(qui: str, phrase: str) -> None:
    verifiee = fiche(verifie_le=date(2026, 8, 8), verifie_par=qui, date_maj=date(2026, 8, 20))
    assert verified(verifiee, JOUR) == phrase
    assert freshness(verifiee, JOUR, par_la_source=True) == phrase
    assert verified_on(verifiee).startswith("Vérifié le 8 août 2026")


def test_an_update_names_its_source_only_when_the_source_made_it() -> None:
    maj = fiche(date_maj=date(2026, 8, 8), source="France Services")
    assert (
        freshness(maj, JOUR, par_la_source=True)
        == "D’après France Services, mis à jour il y a 3 semaines"
    )
    assert freshness(maj, JOUR, par_la_source=False) == "Mis à jour il y a 3 semaines"
    assert updated(fiche(), JOUR, "France Services") == ""
    assert freshness(fiche(), JOUR, par_la_source=True) == ""


def test_a_verification_too_old_leaves_its_line_to_a_later_update() -> None:
    perimee = fiche(verifie_le=date(2024, 1, 1), date_maj=date(2026, 8, 8))
    assert freshness(perimee, JOUR, par_la_source=False) == "Mis à jour il y a 3 semaines"
    sans_mieux = fiche(verifie_le=date(2024, 1, 1), date_maj=date(2023, 1, 1))
    assert freshness(sans_mieux, JOUR, par_la_source=False).startswith("Vérifié il y a 2 ans")
