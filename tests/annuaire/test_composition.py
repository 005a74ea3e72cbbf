"""Composition: a place depends on its records, not on the order of events."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.composition import GROUPES, compose
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.vocabulaire import SERVICES

TEXTES = st.sampled_from(["", "a", "b", "c"])
FICHES = st.builds(
    Fiche,
    id=st.uuids().map(str),
    nom=st.sampled_from(["Médiathèque", "MEDIATHEQUE", "Mairie"]),
    source=st.sampled_from(["x", "y", "z"]),
    adresse=TEXTES,
    commune=TEXTES,
    code_postal=TEXTES,
    telephone=TEXTES,
    horaires=TEXTES,
    horaires_texte=TEXTES,
    date_maj=st.none() | st.dates(date(2020, 1, 1), date(2026, 1, 1)),
    services=st.lists(st.sampled_from(SERVICES), unique=True).map(tuple),
    services_non_proposes=st.lists(st.sampled_from(SERVICES), unique=True).map(tuple),
    wifi=st.sampled_from([None, True, False]),
)
LISTES = st.lists(FICHES, min_size=1, max_size=5)


@given(LISTES, st.randoms())
def test_order_does_not_matter(fiches: list[Fiche], hasard: Any) -> None:
    autres = fiches[:]
    hasard.shuffle(autres)
    assert compose(fiches) == compose(autres)


@given(FICHES)
def test_one_record_composes_into_itself(fiche: Fiche) -> None:
    dites = fiche.said()
    valeurs = compose([fiche]).valeurs
    refuses = tuple(s for s in dites.pop("services_non_proposes", ()) if s not in fiche.services)
    assert valeurs.pop("services_non_proposes", ()) == refuses
    assert valeurs == dites


@given(LISTES)
def test_groups_come_from_one_record(fiches: list[Fiche]) -> None:
    valeurs = compose(fiches).valeurs
    for groupe in GROUPES:
        ensemble = tuple(valeurs.get(c) or "" for c in groupe)
        if any(ensemble):
            assert ensemble in {tuple(getattr(f, c) or "" for c in groupe) for f in fiches}


@given(LISTES)
def test_lists_add_up_and_nothing_is_both_done_and_not_done(fiches: list[Fiche]) -> None:
    valeurs = compose(fiches).valeurs
    faits = set(valeurs.get("services", ()))
    assert faits == {s for f in fiches for s in f.services}
    assert not faits & set(valeurs.get("services_non_proposes", ()))


@given(LISTES, st.dictionaries(st.sampled_from(["telephone", "adresse", "nom"]), TEXTES))
def test_what_a_person_wrote_wins_even_emptiness(
    fiches: list[Fiche], humain: dict[str, str]
) -> None:
    valeurs = compose(fiches, humain).valeurs
    assert {c: valeurs.get(c, "") for c in humain} == humain


def test_a_name_that_does_not_shout_is_preferred() -> None:
    crie = Fiche(id="1", nom="MAIRIE DE X", date_maj=date(2025, 1, 1))
    parle = Fiche(id="2", nom="Mairie de X", date_maj=date(2022, 1, 1))
    assert compose([crie, parle]).valeurs["nom"] == "Mairie de X"


def test_provenance_names_the_source_and_its_date() -> None:
    fiche = Fiche(id="1", nom="X", source="Census", wifi=False, date_maj=date(2021, 5, 4))
    assert compose([fiche]).provenance["wifi"] == {
        "origine": "import",
        "sources": ["Census"],
        "le": "2021-05-04",
    }
