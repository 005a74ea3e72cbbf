"""The search must not compare everything with everything, even on bad files."""

import pytest

from repere.annuaire.deduplication import find_duplicates
from repere.annuaire.standard.fiche import Fiche
from tests.annuaire.deduplication.fabrique import VALMONT, make


def in_many_towns(n: int) -> list[tuple[str, Fiche]]:
    """Three generic places a town, as national files have them."""
    return [
        (
            f"{i:05d}",
            make(
                ("LA POSTE", "MAIRIE", "France services")[i % 3],
                f"{i % 7 + 1} place de la Mairie",
                commune=f"Ville {i // 3}",
                code_insee=f"{i // 3:05d}",
                code_postal=f"{i // 3:05d}",
            ),
        )
        for i in range(n)
    ]


def in_one_building(n: int) -> list[tuple[str, Fiche]]:
    """Everyone at one door, with one telephone: the worst file there is."""
    return [
        (f"{i:05d}", make(f"Structure {chr(97 + i % 26)}{i}", "1 rue Haute",
                          telephone="+33299000001", latitude=47.1, longitude=2.1))
        for i in range(n)
    ]  # fmt: skip


def copies(n: int) -> list[tuple[str, Fiche]]:
    """One record again and again."""
    return [(f"{i:05d}", make("Médiathèque Colette", "1 rue Haute")) for i in range(n)]


@pytest.mark.parametrize("fichier", [in_many_towns, in_one_building, copies])
def test_pairs_compared_grow_like_records(fichier) -> None:
    petit = find_duplicates(fichier(300)).paires_comparees
    grand = find_duplicates(fichier(1200)).paires_comparees
    assert petit > 0
    assert grand <= petit * 4 * 1.1


def test_copies_are_one_group_all_the_same() -> None:
    (groupe,) = find_duplicates(copies(200)).groupes
    assert len(groupe.cles) == 200


def test_towns_are_not_mixed() -> None:
    assert find_duplicates(in_many_towns(300)).groupes == ()


def test_a_town_is_told_by_its_code_whatever_its_name() -> None:
    autre = VALMONT | {"commune": "VALMONT/LOUE"}
    resultat = find_duplicates(
        {"a": make("Médiathèque", "1 rue Haute"), "b": make("Médiathèque", "1 rue Haute", **autre)}
    )
    assert [g.cles for g in resultat.groupes] == [("a", "b")]
