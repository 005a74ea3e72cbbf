"""The place of a message, on examples written before the rules, and on every commune of the territory."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.gazetier.departements import DEPARTEMENTS
from repere.assistant.comprehension.gazetier.ecritures import ARABE, CYRILLIQUE
from repere.assistant.comprehension.gazetier.gazetier import Gazetier
from repere.assistant.comprehension.gazetier.modele import Entree, LieuCompris
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS, PROPRES
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.territoires.decoupage import read_decoupage

RACINE = Path(__file__).resolve().parents[2]
EXEMPLES = Path(__file__).with_name("lieux.txt")


class Exemple(NamedTuple):
    groupe: str
    attendu: str
    texte: str


def read_examples() -> Iterator[Exemple]:
    groupe = ""
    for ligne in EXEMPLES.read_text(encoding="utf-8").splitlines():
        if ligne.startswith("["):
            groupe = ligne.strip("[]")
        elif ligne and not ligne.startswith("#"):
            attendu, _, texte = ligne.partition(" | ")
            yield Exemple(groupe, attendu, texte)


def entries() -> list[Entree]:
    decoupage = read_decoupage(RACINE / "node_modules/@etalab/decoupage-administratif", ["24"])
    anciens: dict[str, list[str]] = {}
    for ancienne in decoupage.anciennes:
        if ancienne.nom:
            anciens.setdefault(ancienne.actuelle, []).append(ancienne.nom)
    return [
        Entree(
            commune.code,
            commune.nom,
            commune.departement,
            commune.population or 0,
            tuple(commune.codes_postaux),
            tuple(anciens.get(commune.code, ())),
        )
        for commune in decoupage.communes
    ]


COMMUNES = entries()
GAZETIER = Gazetier(COMMUNES)
RATES = {"chateau renaud"}


def find(texte: str) -> LieuCompris | None:
    return GAZETIER.find(normalise(texte))


def told(lieu: LieuCompris | None) -> str:
    if lieu is None:
        return "-"
    if lieu.hors_zone:
        return "hors"
    return ("!" if lieu.nie else "") + (lieu.code if len(lieu.code) == 2 else lieu.nom)


def test_examples_are_many_and_of_every_kind() -> None:
    exemples = list(read_examples())
    assert len(exemples) >= 480
    assert len({e.groupe for e in exemples}) == 12


@pytest.mark.parametrize("exemple", [e for e in read_examples() if e.texte not in RATES])
def test_the_place_of_a_message(exemple: Exemple) -> None:
    lieu = find(exemple.texte)
    assert told(lieu) == exemple.attendu.removeprefix("~")
    if exemple.attendu.startswith("~"):
        assert lieu is not None
        assert not lieu.sur
        assert lieu.autres


@pytest.mark.parametrize("texte", sorted(RATES))
def test_what_is_missed_is_never_said_for_sure(texte: str) -> None:
    lieu = find(texte)
    assert lieu is None or not lieu.sur


@pytest.mark.parametrize("phrase", ["J’habite à {}.", "{}", "je cherche un cours à {} svp"])
def test_every_commune_is_found_by_its_name(phrase: str) -> None:
    noms = {c.nom for c in COMMUNES}
    rates = {
        nom
        for nom in noms
        if (lieu := find(phrase.format(nom))) is None
        or nom not in {lieu.nom, *(autre.nom for autre in lieu.autres)}
    }
    assert len(rates) <= 0.01 * len(noms), sorted(rates)


def test_a_postal_code_gives_its_most_populated_commune() -> None:
    for code in {cp for c in COMMUNES for cp in c.codes_postaux}:
        premiere = max((c for c in COMMUNES if code in c.codes_postaux), key=lambda c: c.population)
        lieu = find(code)
        assert lieu is not None
        assert (lieu.sur, lieu.hors_zone) == (True, False)
        trouvee = next(c for c in COMMUNES if c.code == lieu.code)
        assert trouvee.population == premiere.population


def test_the_words_used_are_told() -> None:
    texte = "un cours à Joué-lès-Tours le samedi"
    lieu = find(texte)
    assert lieu is not None
    assert texte[lieu.debut : lieu.fin] == "Joué-lès-Tours"


def test_lists_of_data_name_communes_that_exist() -> None:
    codes = {c.code for c in COMMUNES}
    regions = {c.departement for c in COMMUNES}
    cites = {code for liste in (PROPRES, COMMUNS) for cles in liste.values() for code in cles}
    cites |= {c for c in (*ARABE.values(), *CYRILLIQUE.values()) if c[:2] in regions}
    assert cites <= codes
    assert len(DEPARTEMENTS) == 101


def test_an_empty_territory_finds_nothing_of_its_own() -> None:
    lieu = Gazetier([]).find(normalise("j'habite Tours, au Sanitas"))
    assert lieu is None or lieu.hors_zone


@given(st.text(max_size=300))
def test_any_text_is_read_and_read_the_same_twice(texte: str) -> None:
    message = normalise(texte)
    lieu = GAZETIER.find(message)
    assert lieu == GAZETIER.find(message)
    if lieu:
        assert 0 <= lieu.debut < lieu.fin <= len(message.brut)


MORCEAUX = [
    "Tours",
    "pas",
    "à",
    "de",
    "37000",
    "st",
    "rue",
    "Орлеан",
    "في",
    "تور",
    "le",
    "18",
    ",",
    ".",
]


@given(st.lists(st.sampled_from(MORCEAUX), max_size=14))
def test_any_order_of_places_and_cues_is_read(morceaux: list[str]) -> None:
    texte = " ".join(morceaux)
    assert find(texte) == find(texte)
