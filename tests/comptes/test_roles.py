"""Roles are held over what makes sense for them, once, and leave a trace."""

import pytest
from django.contrib.auth import get_user_model

from repere.comptes.models import Attribution, Evenement
from repere.comptes.roles import (
    LIBELLES,
    PERIMETRES,
    SECOND_FACTEUR,
    SITE,
    Genre,
    Perimetre,
    Role,
    may_be_held,
)
from repere.comptes.services.roles import RoleImpossible, end_role, grant_role

pytestmark = pytest.mark.django_db
TOURS = Perimetre(Genre.ZONE, "12")
ESPACE = Perimetre(Genre.STRUCTURE, "7")


@pytest.fixture
def personne():
    return get_user_model().objects.create_user("ines", email="ines@exemple.fr")


@pytest.fixture
def chef():
    return get_user_model().objects.create_user("chef", email="chef@exemple.fr")


def test_a_role_is_given_once_and_written(personne, chef) -> None:
    for _ in range(2):
        grant_role(personne=personne, role=Role.ANIMATEUR, perimetre=TOURS, par=chef)
    assert Attribution.objects.current().of(personne).held() == {(Role.ANIMATEUR, TOURS)}
    (ligne,) = Evenement.objects.all()
    assert (ligne.acteur, ligne.quoi, ligne.sur) == (
        f"personne:{chef.pk}",
        "role.accorde",
        f"personne:{personne.pk}",
    )
    assert ligne.details == {"role": "animateur", "genre": "zone", "cle": "12"}


def test_a_role_that_ended_is_held_no_more_and_may_come_back(personne, chef) -> None:
    attribution = grant_role(personne=personne, role=Role.GESTIONNAIRE, perimetre=ESPACE, par=chef)
    for _ in range(2):
        end_role(attribution=attribution, par=chef)
    assert not Attribution.objects.current().held()
    grant_role(personne=personne, role=Role.GESTIONNAIRE, perimetre=ESPACE)
    assert Attribution.objects.current().held() == {(Role.GESTIONNAIRE, ESPACE)}
    assert list(Evenement.objects.values_list("quoi", flat=True)) == [
        "role.accorde",
        "role.termine",
        "role.accorde",
    ]


def test_an_account_that_may_not_sign_in_holds_nothing(personne) -> None:
    grant_role(personne=personne, role=Role.ADMINISTRATEUR, perimetre=SITE)
    personne.is_active = False
    personne.save()
    assert not Attribution.objects.current().held()


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("genre", Genre)
def test_roles_are_refused_elsewhere_than_where_they_make_sense(personne, role, genre) -> None:
    perimetre = Perimetre(genre, "" if genre is Genre.SITE else "1")
    assert may_be_held(role, perimetre) == (genre in PERIMETRES[role])
    if may_be_held(role, perimetre):
        assert grant_role(personne=personne, role=role, perimetre=perimetre).perimetre == perimetre
    else:
        with pytest.raises(RoleImpossible):
            grant_role(personne=personne, role=role, perimetre=perimetre)
        assert not Evenement.objects.exists()


def test_roles_are_found_by_what_they_cover(personne) -> None:
    grant_role(personne=personne, role=Role.PROFESSIONNEL, perimetre=ESPACE)
    grant_role(personne=personne, role=Role.ANIMATEUR, perimetre=TOURS)
    roles = Attribution.objects.current()
    assert roles.over([TOURS, SITE]).held() == {(Role.ANIMATEUR, TOURS)}
    assert roles.over([]).held() == frozenset()
    assert roles.with_role(Role.PROFESSIONNEL).held() == {(Role.PROFESSIONNEL, ESPACE)}


@pytest.mark.parametrize(("genre", "cle"), [(Genre.SITE, "1"), (Genre.ZONE, "")])
def test_a_perimeter_without_its_key_is_none(genre: Genre, cle: str) -> None:
    with pytest.raises(ValueError, match="perimeter"):
        Perimetre(genre, cle)


def test_every_role_is_named_placed_and_who_decides_for_others_signs_in_twice() -> None:
    assert set(LIBELLES) == set(PERIMETRES) == set(Role)
    assert {Role.ANIMATEUR, Role.COORDINATEUR, Role.ADMINISTRATEUR} == SECOND_FACTEUR
