"""Finding a commune from what people type: the pure ranking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.territoires.noms_communes import mots_du_nom, noyau_du_nom
from repere.territoires.recherche_commune import IndexCommunes, Nom

CP_TOURS = ("37000", "37100", "37200")


def nom(code: str, nom: str, population: int = 100, *cp: str, ancien: bool = False) -> Nom:
    return Nom(code, nom, ancien, population, code[:2], cp)


NOMS = [
    nom("37261", "Tours", 139_000, *CP_TOURS),
    nom("37122", "Joué-lès-Tours", 38_000, "37300"),
    nom("37233", "Saint-Pierre-des-Corps", 15_000, "37700"),
    nom("37273", "La Ville-aux-Dames", 5_000, "37700"),
    nom("28422", "Les Villages Vovéens", 4_000, "28150"),
    nom("28422", "Voves", 4_000, "28150", ancien=True),
    nom("93066", "Saint-Denis", 149_000, "93200"),
    nom("97411", "Saint-Denis", 154_000, "97400"),
    nom("11339", "Saint-Denis", 500, "11310"),
    nom("45274", "Saint-Denis-en-Val", 7_500, "45560"),
    nom("36044", "Châteauroux", 43_000, "36000"),
    nom("86061", "Charroux", 1_100, "86250"),
    nom("37247", "Sainte-Maure-de-Touraine", 4_300, "37800"),
    nom("37156", "Montlouis-sur-Loire", 10_800, "37270"),
    nom("2A004", "Ajaccio", 73_000, "20000", "20090"),
    nom("18071", "Contres", 35, "18130"),
    nom("41059", "Le Controis-en-Sologne", 6_860, "41700"),
    nom("41059", "Contres", 6_860, "41700", ancien=True),
]
INDEX = IndexCommunes(NOMS, [*((n.code_insee, n.code_insee) for n in NOMS), ("28258", "28422")])


@pytest.mark.parametrize(
    ("tape", "code"),
    [
        ("st pierre d corp", "37233"),
        ("ST-PIERRE DES CORPS", "37233"),
        ("corps saint pierre", "37233"),
        ("joue les tour", "37122"),
        ("joué-lès-tours", "37122"),
        ("ville dames", "37273"),
        ("villes aux dames", "37273"),
        ("ste maure", "37247"),
        ("montlouis s/ loire", "37156"),
        ("montlouis/loire", "37156"),
        ("voves", "28422"),
        ("villages", "28422"),
        ("tuors", "37261"),
        ("Tours Cedex 2", "37261"),
        ("Tours (37)", "37261"),
        ("chatoroux", "36044"),
        ("CHATEAUROU", "36044"),
        ("st denis 45", "45274"),
        ("Saint-Denis (11)", "11339"),
        ("37000", "37261"),
        ("37 000", "37261"),
        ("370", "37261"),
        ("37042", "37261"),
        ("37233", "37233"),
        ("28258", "28422"),
        ("2a", "2A004"),
        ("2A004", "2A004"),
    ],
)
def test_first_answer(tape: str, code: str) -> None:
    assert INDEX.rank(tape)[0].code_insee == code


def test_every_homonym_comes_the_most_peopled_first() -> None:
    trouves = INDEX.rank("saint denis")
    assert [t.code_insee for t in trouves] == ["97411", "93066", "11339", "45274"]
    assert [t.exact for t in trouves] == [True, True, True, False]


def test_a_former_name_says_which_name_matched() -> None:
    assert INDEX.rank("voves")[0] == ("28422", "Voves", True)


def test_a_present_name_comes_before_the_same_former_name() -> None:
    assert [t.code_insee for t in INDEX.rank("contres")[:2]] == ["18071", "41059"]


def test_a_commune_comes_once_however_many_names_match() -> None:
    codes = [t.code_insee for t in INDEX.rank("vo", limit=20) + INDEX.rank("contr", limit=20)]
    assert len(codes) == len(set(codes))


def test_a_postal_code_gives_all_its_communes_by_population() -> None:
    assert [t.code_insee for t in INDEX.rank("37700")] == ["37233", "37273"]


@pytest.mark.parametrize("tape", ["", "   ", "\x00", "---", "xyzzyq", "99999", "'"])
def test_nonsense_finds_nothing(tape: str) -> None:
    assert INDEX.rank(tape) == []


def test_an_empty_territory_finds_nothing() -> None:
    assert IndexCommunes([]).rank("tours") == []
    assert IndexCommunes([]).rank("37000") == []


@given(st.text(max_size=60))
def test_any_text_is_answered(tape: str) -> None:
    trouves = INDEX.rank(tape, limit=5)
    assert len(trouves) <= 5
    assert len({t.code_insee for t in trouves}) == len(trouves)


@given(st.sampled_from(NOMS), st.booleans(), st.sampled_from(["-", " ", "  ", "’", "'"]))
def test_an_exact_name_always_comes_first(cible: Nom, majuscules: bool, separateur: str) -> None:
    tape = cible.nom.replace("-", separateur)
    premiers = INDEX.rank(tape.upper() if majuscules else tape)
    memes = {n.code_insee for n in NOMS if noyau_du_nom(n.nom) == noyau_du_nom(cible.nom)}
    assert {t.code_insee for t in premiers[: len(memes)]} == memes
    assert all(t.exact for t in premiers[: len(memes)])


@given(st.sampled_from(NOMS), st.integers(1, 30))
def test_any_beginning_of_a_name_finds_it(cible: Nom, longueur: int) -> None:
    trouves = INDEX.rank(cible.nom[:longueur], limit=len(NOMS))
    assert cible.code_insee in {t.code_insee for t in trouves}


@given(st.sampled_from([n for n in NOMS if len(n.nom) > 7]), st.data())
def test_two_letters_swapped_still_find_the_name(cible: Nom, data: st.DataObject) -> None:
    rang = data.draw(st.integers(1, len(cible.nom) - 2))
    lettres = list(cible.nom)
    lettres[rang], lettres[rang + 1] = lettres[rang + 1], lettres[rang]
    trouves = INDEX.rank("".join(lettres), limit=len(NOMS))
    assert cible.code_insee in {t.code_insee for t in trouves}


def test_abbreviations_are_spelt_out() -> None:
    assert mots_du_nom("St-Cyr s/ Loire") == ("saint", "cyr", "sur", "loire")
    assert mots_du_nom("Stes-Maries s/s Bois") == ("saintes", "maries", "sous", "bois")
