"""The accessibility grid holds the 106 criteria of the RGAA, and names tests that exist."""

import re

from tests.architecture.sources import RACINE

GRILLE = (RACINE / "docs" / "reference" / "accessibilite.md").read_text()
# Criteria of each of the thirteen themes of the RGAA 4.1.
CRITERES = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)


def test_grid_holds_every_criterion_in_order() -> None:
    attendus = [f"{t}.{c}" for t, n in enumerate(CRITERES, 1) for c in range(1, n + 1)]
    assert len(attendus) == 106
    assert re.findall(r"^\| (\d+\.\d+) \|", GRILLE, flags=re.M) == attendus


def test_grid_counts_its_own_rows() -> None:
    dits = [int(n) for n in re.search(r"(\d+) contrôlés.*?(\d+) à vérifier.*?(\d+) sans objet",
                                      GRILLE, flags=re.S).groups()]  # fmt: skip
    lignes = [ligne for ligne in GRILLE.splitlines() if re.match(r"\| \d", ligne)]
    etats = [ligne.rsplit("|", 2)[1].strip() for ligne in lignes]
    assert dits == [
        sum(etat.startswith(debut) for etat in etats)
        for debut in ("contrôle automatique", "à vérifier", "sans objet")
    ]


def test_grid_names_tests_that_exist() -> None:
    cites = set(re.findall(r"tests/[\w/]+\.py", GRILLE))
    assert cites and not [nom for nom in cites if not (RACINE / nom).is_file()]
