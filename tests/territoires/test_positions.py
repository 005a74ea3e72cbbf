"""Placing communes with a gazetteer, then with neighbours."""

from repere.socle.geographie import Point, distance_km
from repere.territoires.positions import CommuneAPlacer, LieuConnu, match_places
from repere.territoires.voisinage import nearest, place_by_neighbours
from repere.territoires.zonage_par_defaut import ZoneLue, assign_to_nearest

ICI, LOIN = Point(47.4, 0.7), Point(48.4, 2.9)


def commune(code: str, nom: str, population: int | None = 1000, **champs: object) -> CommuneAPlacer:
    valeurs = {"region": "24", "departement": "37", "epci": "E", "codes_postaux": ("37000",)}
    return CommuneAPlacer(code=code, nom=nom, population=population, **{**valeurs, **champs})


def lieu(nom: str, population: int, point: Point, *autres: str, region: str = "24") -> LieuConnu:
    return LieuConnu(nom, autres, population, region, point)


def test_homonyms_are_told_apart_by_their_population() -> None:
    communes = [
        commune("41295", "Vineuil", 8000, epci="A", codes_postaux=("41350",)),
        commune("36247", "Vineuil", 1200, epci="B", codes_postaux=("36110",)),
    ]
    positions = match_places(communes, [lieu("Vineuil", 6950, LOIN), lieu("Vineuil", 1150, ICI)])
    assert positions == {"41295": LOIN, "36247": ICI}


def test_a_namesake_of_another_size_or_region_is_not_the_commune() -> None:
    lieux = [lieu("Contres", 3400, ICI), lieu("Contres", 40, ICI, region="75")]
    assert match_places([commune("18071", "Contres", 35)], lieux) == {}


def test_gazetteers_drop_apostrophes_and_keep_old_names() -> None:
    communes = [
        commune("37172", "Notre-Dame-d'Oé", 4500),
        commune("28422", "Les Villages Vovéens", 4000, chef_lieu="Voves"),
        commune("37001", "Nouveau-Nom", 1000),
    ]
    lieux = [
        lieu("Notre-Dame-dOé", 4100, ICI),
        lieu("Voves", 3000, ICI),
        lieu("Vieux-Nom", 990, ICI, "Nouveau Nom"),
    ]
    assert set(match_places(communes, lieux)) == {"37172", "28422", "37001"}


def test_a_place_far_from_its_neighbours_is_a_stray() -> None:
    communes = [commune("1", "Ada"), commune("2", "Bea"), commune("3", "Cleo")]
    lieux = [lieu("Ada", 1000, ICI), lieu("Bea", 1000, ICI), lieu("Cleo", 1000, LOIN)]
    assert set(match_places(communes, lieux)) == {"1", "2"}


def test_an_unknown_population_is_no_match() -> None:
    assert match_places([commune("1", "Ada", None)], [lieu("Ada", 0, ICI)]) == {}


def test_a_commune_is_placed_among_those_of_its_postal_code() -> None:
    communes = [
        commune("1", "Ada"),
        commune("2", "Bea"),
        commune("3", "Cleo", codes_postaux=("9",)),
    ]
    placees = place_by_neighbours(communes, {"1": ICI, "3": LOIN})
    assert set(placees) == {"2"}
    assert distance_km(placees["2"], ICI) < distance_km(placees["2"], LOIN)


def test_without_neighbours_the_departement_then_the_region_serve() -> None:
    seule = {"epci": "", "codes_postaux": ()}
    communes = [
        commune("1", "Ada", **seule),
        commune("2", "Bea", **seule),
        commune("3", "Cleo", departement="18", **seule),
        commune("4", "Dina", departement="99", region="99", **seule),
    ]
    assert place_by_neighbours(communes, {"1": ICI}) == {"2": ICI, "3": ICI}


def test_longitude_zero_is_a_position() -> None:
    zero = Point(47.0, 0.0)
    communes = [commune("1", "Ada"), commune("2", "Bea")]
    assert place_by_neighbours(communes, {"1": zero}) == {"2": zero}


def test_each_commune_goes_with_the_nearest_head_town() -> None:
    zones = [ZoneLue("a", "A", ("1",)), ZoneLue("b", "B", ("2", "absente"))]
    positions = {"1": ICI, "2": LOIN, "3": Point(47.5, 0.8), "4": Point(48.3, 2.8)}
    assert assign_to_nearest(zones, positions) == {"1": "a", "2": "b", "3": "a", "4": "b"}
    assert assign_to_nearest([ZoneLue("x", "X", ("absente",))], positions) == {}
    assert nearest(ICI, {"2": LOIN, "1": ICI}) == "1"
