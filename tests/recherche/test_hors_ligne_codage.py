"""The compact file of a bassin loses nothing, whatever the places."""

import json
from dataclasses import replace
from datetime import date, datetime

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import PARIS, is_holiday, state_at
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.recherche.hors_ligne.codage import PRECISION, abridged, compress, encode, to_json
from repere.recherche.hors_ligne.modele import BassinGarde, CommuneGardee, LieuGarde
from repere.recherche.hors_ligne.semaine import Feries, compact_hours, sentences
from repere.recherche.requete.criteres import CRITERES
from repere.socle.geographie import Point
from tests.recherche.decodage import decode

textes = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
jours = st.dates(date(1990, 1, 1), date(2090, 12, 31))
points = st.builds(
    Point,
    st.floats(-60, 60).map(lambda x: round(x, 5) or 1e-5),
    st.floats(-179, 179).map(lambda x: round(x, 5) or 1e-5),
)
paires = st.sampled_from([(nom, v) for nom, c in CRITERES.items() for v in c.valeurs])
services = st.sampled_from(sorted(CRITERES["services"].valeurs))
telephones = st.sampled_from(
    [
        ("02\N{NO-BREAK SPACE}47\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}01", "+33247000001"),
        ("0\N{NO-BREAK SPACE}800\N{NO-BREAK SPACE}12\N{NO-BREAK SPACE}34\N{NO-BREAK SPACE}56", "+33800123456"),
        ("+262\N{NO-BREAK SPACE}262\N{NO-BREAK SPACE}12\N{NO-BREAK SPACE}34\N{NO-BREAK SPACE}56", "+262262123456"),
        ("39\N{NO-BREAK SPACE}49", "+333949"),
    ]
)  # fmt: skip
horaires = st.sampled_from(
    [
        "",
        "24/7",
        "Mo-Fr 09:00-12:30,14:00-17:30; We off",
        "Mo 09:00-12:00; PH off",
        "Tu[1] 09:00-10:00",
    ]
)
exceptions = st.builds(
    lambda du, duree, osm, message: HorairesExceptionnels(
        du, date.fromordinal(du.toordinal() + duree), osm, message
    ),
    jours, st.integers(0, 60), horaires, textes,
)  # fmt: skip


def lieux(codes: list[str]) -> st.SearchStrategy[LieuGarde]:
    return st.builds(
        LieuGarde,
        identifiant=st.text("abcdefghij234567", min_size=1, max_size=8),
        nom=textes,
        commune=st.sampled_from(codes),
        code_postal=st.sampled_from(["", "37000", "37100"]),
        adresse=textes,
        point=st.none() | points,
        telephones=st.lists(telephones, max_size=2).map(tuple),
        courriels=st.lists(textes, max_size=2).map(tuple),
        sites=st.lists(textes, max_size=2).map(tuple),
        valeurs=st.frozensets(paires, max_size=6).map(lambda v: tuple(sorted(v))),
        refus=st.lists(st.tuples(services, textes), max_size=2).map(tuple),
        horaires=horaires,
        horaires_texte=textes,
        exceptions=st.lists(exceptions, max_size=2).map(tuple),
        resume=textes,
        detail=textes,
        lignes=st.lists(st.tuples(textes, textes), max_size=3).map(tuple),
        nouvelle=st.none() | jours,
        verifie=st.booleans(),
    )


@st.composite
def bassins(draw: st.DrawFn) -> BassinGarde:
    codes = draw(st.lists(st.sampled_from("ABCDE"), min_size=1, max_size=4, unique=True))
    communes = tuple(
        CommuneGardee(
            code=code,
            nom=draw(textes),
            codes_postaux=draw(st.sampled_from([(), ("37000",), ("37100", "37000")])),
            point=draw(st.none() | points),
            anciennes=draw(st.lists(textes, max_size=2).map(tuple)),
        )
        for code in codes
    )
    return BassinGarde(
        zonage="bassins",
        code="ici",
        nom=draw(textes),
        communes=communes,
        lieux=tuple(draw(st.lists(lieux(codes), max_size=5))),
        feries=tuple(draw(st.lists(jours, max_size=4, unique=True))),
    )


def position(point: Point) -> tuple[int, int]:
    return round(point.latitude * PRECISION), round(point.longitude * PRECISION)


@given(bassins())
def test_nothing_is_lost(bassin: BassinGarde) -> None:
    lu = decode(json.loads(to_json(encode(bassin))))
    assert (lu["nom"], lu["abrege"]) == (bassin.nom, False)
    assert lu["feries"] == [jour.isoformat() for jour in sorted(bassin.feries)]
    for commune, lue in zip(bassin.communes, lu["communes"], strict=True):
        assert (lue["code"], lue["nom"]) == (commune.code, commune.nom)
        assert (lue["cp"], lue["anciennes"]) == (
            list(commune.codes_postaux),
            list(commune.anciennes),
        )
        assert (lue["lat"], lue["lon"]) == (
            position(commune.point) if commune.point else (None, None)
        )
    assert len(lu["lieux"]) == len(bassin.lieux)
    attendus = sorted(json.dumps(said(lieu, bassin), sort_keys=True) for lieu in bassin.lieux)
    assert attendus == sorted(json.dumps(found(lieu, lu), sort_keys=True) for lieu in lu["lieux"])


def said(lieu: LieuGarde, bassin: BassinGarde) -> dict:
    commune = next(c for c in bassin.communes if c.code == lieu.commune)
    point = lieu.point or commune.point
    semaine = compact_hours(lieu.horaires) if lieu.horaires else None
    return {
        "id": lieu.identifiant,
        "nom": lieu.nom,
        "commune": lieu.commune,
        # A place without a postal code takes its commune's first.
        "cp": lieu.code_postal or "".join(commune.codes_postaux[:1]),
        "adresse": lieu.adresse,
        "ou": [*(position(point) if point else (None, None)), lieu.point is None],
        "telephones": [[ecrit, compose] for ecrit, compose in lieu.telephones],
        "courriels": list(lieu.courriels),
        "sites": list(lieu.sites),
        "valeurs": sorted([c, v, CRITERES[c].valeurs[v]] for c, v in lieu.valeurs),
        "refus": [[service, vers] for service, vers in lieu.refus],
        "horaires": [semaine[0], semaine[1], int(semaine[2])] if semaine else None,
        "texte": lieu.horaires_texte,
        "exceptions": [
            [e.du.isoformat(), e.au.isoformat(), sentences(e.horaires), e.message]
            for e in lieu.exceptions
        ],
        "textes": [lieu.resume, lieu.detail],
        "lignes": [list(ligne) for ligne in lieu.lignes],
        "date": [
            lieu.nouvelle.isoformat() if lieu.nouvelle else "",
            bool(lieu.nouvelle and lieu.verifie),
        ],
    }


def found(lieu: dict, bassin: dict) -> dict:
    horaires = lieu["horaires"]
    return {
        "id": lieu["id"],
        "nom": lieu["nom"],
        "commune": bassin["communes"][lieu["commune"]]["code"],
        "cp": lieu["cp"],
        "adresse": lieu["adresse"],
        "ou": [lieu["lat"], lieu["lon"], lieu["vague"]],
        "telephones": [[t["ecrit"], t["compose"]] for t in lieu["telephones"]],
        "courriels": lieu["courriels"],
        "sites": lieu["sites"],
        "valeurs": sorted([v["champ"], v["valeur"], v["libelle"]] for v in lieu["valeurs"]),
        "refus": [[r["valeur"]["valeur"], r["vers"]] for r in lieu["refus"]],
        "horaires": horaires and [horaires["phrases"], horaires["semaine"], horaires["feries"]],
        "texte": lieu["texte"],
        "exceptions": [[e["du"], e["au"], e["phrases"], e["message"]] for e in lieu["exceptions"]],
        "textes": [lieu["resume"], lieu["detail"]],
        "lignes": [[ligne["titre"], ligne["texte"]] for ligne in lieu["lignes"]],
        "date": [lieu["date"], lieu["verifie"]],
    }


@given(bassins())
def test_same_places_make_the_same_file_in_any_order(bassin: BassinGarde) -> None:
    premier = to_json(encode(bassin))
    if len({(lieu.commune, lieu.nom, lieu.identifiant) for lieu in bassin.lieux}) < len(
        bassin.lieux
    ):
        return
    assert to_json(encode(replace(bassin, lieux=tuple(reversed(bassin.lieux))))) == premier
    assert brotli.decompress(compress(premier)) == premier


@given(bassins())
def test_abridging_drops_long_presentations_and_nothing_else(bassin: BassinGarde) -> None:
    entier, court = encode(bassin), encode(abridged(bassin))
    assert court.pop("abrege") == 1 and entier.pop("abrege") == 0
    assert not any(court["lieux"].pop("detail"))
    entier["lieux"].pop("detail")
    assert court == entier


@pytest.mark.parametrize(
    ("osm", "feries"),
    [
        ("Mo-Fr 09:00-17:00", Feries.MUETS),
        ("Mo-Fr 09:00-17:00; PH off", Feries.FERMES),
        ("24/7", Feries.COMME_LES_AUTRES),
        ("Fr 22:00-02:00", Feries.MUETS),
    ],
)
def test_a_week_that_tells_everything_is_kept(osm: str, feries: Feries) -> None:
    assert compact_hours(osm)[1] is not None
    assert compact_hours(osm)[2] == feries


def test_figures_of_an_hour_hold_together() -> None:
    assert sentences("Mo 09:30-12:00") == [
        "Lundi : 9\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}30 – 12\N{NO-BREAK SPACE}h"
    ]


@pytest.mark.parametrize(
    "osm",
    [
        "Tu[1] 09:00-12:00",
        "week 1-53/2 Mo 09:00-12:00",
        "Jul-Aug Mo-Fr 09:00-12:00",
        "Mo-Fr 09:00-17:00; SH off",
        "Mo-Fr 09:00-17:00; PH 10:00-12:00",
        'Mo-Fr 09:00-17:00 "sur rendez-vous"',
        "Mo-Fr 09:00-17:00 unknown",
        "Mo-Fr sunrise-sunset",
        "2026 Mo 09:00-10:00",
        "n’importe quoi",
    ],
)
def test_hours_that_need_more_than_a_week_are_told_but_not_evaluated(osm: str) -> None:
    assert compact_hours(osm)[1] is None


_JOURS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


@given(
    st.lists(
        st.tuples(st.sampled_from(_JOURS), st.integers(0, 23), st.integers(1, 600)),
        min_size=1,
        max_size=4,
    ),
    st.datetimes(
        min_value=datetime(2026, 1, 1),
        max_value=datetime(2027, 12, 31),
    ),
)
def test_the_week_kept_says_what_the_evaluator_says(regles: list, moment: datetime) -> None:
    osm = "; ".join(
        f"{jour} {h:02}:00-{(h * 60 + duree) // 60 % 24:02}:{duree % 60:02}"
        for jour, h, duree in regles
    )
    ici = moment.replace(tzinfo=PARIS, fold=0)
    # On the nights of clock changes an hour is missing, or comes twice: no week tells it.
    if ici.replace(hour=0).utcoffset() != ici.replace(hour=23).utcoffset():
        return
    semaine = compact_hours(osm)[1]
    if semaine is None or is_holiday(ici.date()):
        return
    minute = ici.hour * 60 + ici.minute
    bornes = semaine[ici.weekday()]
    plages = zip(bornes[::2], bornes[1::2], strict=True)
    # The day after a holiday inherits nothing of its night.
    if is_holiday(date.fromordinal(ici.date().toordinal() - 1)):
        return
    assert any(a <= minute < b for a, b in plages) == state_at(osm, ici).ouvert
