"""What is asked: read from an address, refused by name, written back to one address."""

from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.annuaire.horaires.osm import PARIS
from repere.recherche.requete import CRITERES, Ou, Requete, Tri, read_request, to_query
from repere.recherche.requete.modele import ordered, write_moment
from repere.socle.geographie import Point


def lire(adresse: str) -> Requete:
    return read_request(parse_qs(adresse.lstrip("?"), keep_blank_values=True))


def refus(adresse: str) -> dict[str, str]:
    with pytest.raises(ParametresRefuses) as erreur:
        lire(adresse)
    return {r.parametre: r.proche for r in erreur.value.refus}


def test_address_of_the_acceptance_is_read() -> None:
    requete = lire(
        "q=carte+grise&commune=37261&rayon=20&services=Aide+aux+d%C3%A9marches+administratives"
        "&services=Utilisation%20s%C3%A9curis%C3%A9e%20du%20num%C3%A9rique&ouvert=maintenant"
    )
    assert requete == Requete(
        texte="carte grise",
        ou=Ou(commune="37261"),
        criteres=(
            (
                "services",
                (
                    "Aide aux démarches administratives",
                    "Utilisation sécurisée du numérique",
                ),
            ),
        ),
        ouvert="maintenant",
    )


def test_empty_form_asks_nothing() -> None:
    assert lire("q=&commune=&services=&ouvert=&page=&lat=&lon=&rayon=") == Requete()


def test_case_accents_and_dashes_of_values_do_not_matter() -> None:
    assert lire("frais_a_charge=gratuit+sous+CONDITION").choix("frais_a_charge") == (
        "Gratuit sous condition",
    )


@pytest.mark.parametrize(
    ("adresse", "attendu"),
    [
        ("service=x", {"service": "services"}),
        (
            "services=aide+aux+demarche",
            {"services": "Aide aux démarches administratives"},
        ),
        ("ouvert=maintenan", {"ouvert": "maintenant"}),
        ("ouvert=2026-13-45T99:00", {"ouvert": "maintenant"}),
        ("rayon=900&commune=37261", {"rayon": "100"}),
        ("rayon=nan&commune=37261", {"rayon": ""}),
        ("lat=47.1", {"lon": ""}),
        ("lat=99&lon=0", {"lat": "90"}),
        ("commune=tours", {"commune": "37261"}),
        ("commune=37261&departement=37", {"departement": ""}),
        ("tri=distances", {"tri": "distance"}),
        ("page=0", {"page": "1"}),
        ("par_page=5000", {"par_page": "100"}),
        ("page=1&page=2", {"page": ""}),
        ("wifi=peut-être", {"wifi": ""}),
        ("verifie_depuis=hier", {"verifie_depuis": ""}),
        ("a=1&wifi=x", {"a": "", "wifi": ""}),
    ],
)
def test_what_is_not_understood_is_refused_by_name(adresse: str, attendu: dict[str, str]) -> None:
    proches = refus(adresse)
    assert proches.keys() == attendu.keys()
    assert all(not proche or proches[nom] == proche for nom, proche in attendu.items())


def test_caller_may_read_parameters_of_its_own() -> None:
    assert read_request({"vue": ["carte"], "q": ["cv"]}, autres=["vue"]).texte == "cv"


def test_hour_without_a_zone_is_an_hour_of_paris() -> None:
    requete = lire("ouvert=2026-11-23T12:30")
    attendu = datetime(2026, 11, 23, 11, 30, tzinfo=UTC)
    assert requete.moment(datetime(2000, 1, 1, tzinfo=UTC)) == attendu
    assert lire("ouvert=2026-11-23T11:30Z") == requete
    assert lire("ouvert=2026-11-23T12:30+01:00") == requete  # the "+" comes as a space


def test_hour_that_comes_twice_keeps_its_offset() -> None:
    """In the night of 25 October 2026, 2:30 happens twice."""
    deux_fois = [lire(f"ouvert=2026-10-25T02:30%2B0{n}:00") for n in (2, 1)]
    maintenant = datetime(2026, 1, 1, tzinfo=UTC)
    premiere, seconde = (requete.moment(maintenant).astimezone(UTC) for requete in deux_fois)
    assert (premiere.hour, seconde.hour) == (0, 1)
    assert [lire(to_query(requete)) for requete in deux_fois] == deux_fois


def test_facet_link_adds_and_removes() -> None:
    requete = Requete(page=3)
    avec = requete.bascule("wifi", "oui").bascule("langues", "ar")
    assert (avec.criteres, avec.page) == ((("langues", ("ar",)), ("wifi", ("oui",))), 1)
    assert avec.bascule("wifi", "oui").bascule("langues", "ar") == Requete()


def _criteres() -> st.SearchStrategy[tuple[tuple[str, tuple[str, ...]], ...]]:
    choix = {
        nom: st.lists(st.sampled_from(list(critere.valeurs)), max_size=3).map(tuple)
        for nom, critere in CRITERES.items()
    }
    return st.fixed_dictionaries({}, optional=choix).map(ordered)


_moments = st.datetimes(
    datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.sampled_from([UTC, PARIS])
).map(write_moment)
_decimal = st.decimals(-90, 90, places=5).map(float)
_rayons = st.none() | st.decimals(0, 100, places=2).map(float)
_ou = (
    st.none()
    | st.builds(Ou, commune=st.sampled_from(["37261", "2A004"]), rayon_km=_rayons)
    | st.builds(
        Ou,
        point=st.builds(Point, _decimal, _decimal),
        rayon_km=_rayons,
        libelle=st.sampled_from(["", "12 rue Nationale"]),
    )
    | st.builds(Ou, zone=st.just("bassins-de-vie/la-chatre"))
    | st.builds(Ou, epci=st.just("243700754"))
)


@st.composite
def requetes(draw: st.DrawFn) -> Requete:
    criteres = draw(_criteres())
    return Requete(
        texte=draw(st.sampled_from(["", "carte grise", "C++ & <été> 100 % ?=&;#+"])),
        ou=draw(_ou),
        criteres=criteres,
        ouvert=draw(st.sampled_from(["", "maintenant", "soir", "samedi"]) | _moments),
        verifie_depuis=draw(st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))),
        non_precises=tuple(sorted(nom for nom, _ in criteres if draw(st.booleans()))),
        tri=draw(st.sampled_from(Tri)),
        page=draw(st.integers(1, 500)),
        par_page=draw(st.integers(1, 100)),
    )


@given(requetes())
def test_a_request_and_its_address_are_the_same_thing(requete: Requete) -> None:
    assert lire(to_query(requete)) == requete


@given(
    st.dictionaries(st.sampled_from(["q", "page", "lat", "ouvert", "rayon", "zz"]), st.lists(st.text()))
)  # fmt: skip
def test_hostile_parameters_are_read_or_refused(parametres: dict[str, list[str]]) -> None:
    try:
        requete = read_request(parametres)
    except ParametresRefuses as erreur:
        assert {r.parametre for r in erreur.refus} <= {*parametres, "lat", "lon"}
    else:
        assert lire(to_query(requete)) == requete


@pytest.mark.parametrize("nom", ["rayon", "rayon_km"])
def test_the_usual_radius_said_or_not_is_one_search_at_one_address(nom: str) -> None:
    dit = read_request({"commune": ["37261"], nom: ["20"]})
    assert dit == read_request({"commune": ["37261"]})
    assert to_query(dit) == "?commune=37261"
    assert dit.ou is not None
    elargie = replace(dit, ou=replace(dit.ou, rayon_km=20.0))
    assert to_query(elargie) == "?commune=37261"
