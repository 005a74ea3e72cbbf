"""Who may give which role: the table, cell by cell, and what must hold of any such table."""

import pytest

from repere.comptes.droits import MATRICE, PEUT_DONNER, givers_of
from repere.comptes.roles import PERIMETRES, SECOND_FACTEUR, Genre, Role

# As one would say it aloud; the table is compared with it.
DIT = {
    Role.PROFESSIONNEL: "",
    Role.GESTIONNAIRE: "professionnel gestionnaire",
    Role.CONTRIBUTEUR: "",
    Role.ANIMATEUR: "professionnel gestionnaire contributeur",
    Role.OBSERVATEUR: "",
    Role.COORDINATEUR: "professionnel gestionnaire contributeur animateur observateur",
    Role.ADMINISTRATEUR: (
        "professionnel gestionnaire contributeur animateur observateur coordinateur administrateur"
    ),
}
AMPLEUR = [Genre.STRUCTURE, Genre.ZONE, Genre.REGION, Genre.SITE]


@pytest.mark.parametrize("donneur", Role)
@pytest.mark.parametrize("role", Role)
def test_each_cell(donneur: Role, role: Role) -> None:
    assert (role in PEUT_DONNER[donneur]) == (role.value in DIT[donneur].split())
    assert (donneur in givers_of(role)) == (role in PEUT_DONNER[donneur])


@pytest.mark.parametrize("donneur", Role)
def test_nobody_gives_what_they_could_not_do(donneur: Role) -> None:
    """Whatever a role that is given may do, who gives it may do too; looking is less than deciding."""
    for role in PEUT_DONNER[donneur]:
        for action, roles in MATRICE.items():
            assert roles is None or role not in roles or donneur in roles, (role, action)


@pytest.mark.parametrize("donneur", Role)
def test_nobody_gives_over_more_than_they_hold(donneur: Role) -> None:
    plus_large = max(AMPLEUR.index(g) for g in PERIMETRES[donneur])
    for role in PEUT_DONNER[donneur]:
        assert min(AMPLEUR.index(g) for g in PERIMETRES[role]) <= plus_large


def test_those_who_decide_for_others_are_named_from_above_and_proved_twice() -> None:
    for role in SECOND_FACTEUR - {Role.ADMINISTRATEUR}:
        assert role not in PEUT_DONNER[role]
        assert givers_of(role) <= SECOND_FACTEUR


def test_every_role_can_be_given() -> None:
    assert all(givers_of(role) for role in Role)
    assert set(PEUT_DONNER) == set(Role)
