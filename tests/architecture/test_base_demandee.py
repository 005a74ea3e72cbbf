"""What a test says of the database before it runs is what it does: ``--base=avec`` leaves nothing out unseen."""

import pytest
from django.db import connection
from django.test import SimpleTestCase, TestCase

from tests.base_demandee import AVEC, SANS, sort_out, uses_database


@pytest.fixture
def derriere(db: None) -> None:
    """Asks for the database on behalf of who names it."""


def test_one_that_says_nothing_asks_for_nothing(request: pytest.FixtureRequest) -> None:
    assert not uses_database(request.node)


@pytest.mark.django_db
def test_one_that_is_marked_asks(request: pytest.FixtureRequest) -> None:
    assert uses_database(request.node) and connection.introspection.table_names()


def test_a_fixture_asks(request: pytest.FixtureRequest, db: None) -> None:
    assert uses_database(request.node)


def test_a_fixture_asks_for_another(request: pytest.FixtureRequest, derriere: None) -> None:
    assert uses_database(request.node)


@pytest.mark.usefixtures("transactional_db")
def test_a_fixture_asks_by_name(request: pytest.FixtureRequest) -> None:
    assert uses_database(request.node)


class TestOfDjango(TestCase):
    @pytest.fixture(autouse=True)
    def _this(self, request: pytest.FixtureRequest) -> None:
        self.ici = request.node

    def test_it_asks(self) -> None:
        assert uses_database(self.ici)


class TestOfDjangoWithout(SimpleTestCase):
    @pytest.fixture(autouse=True)
    def _this(self, request: pytest.FixtureRequest) -> None:
        self.ici = request.node

    def test_it_does_not(self) -> None:
        assert not uses_database(self.ici)


@pytest.mark.parametrize("fixture", ["db", "admin_client", "derriere"])
def test_asking_on_the_way_is_an_error(request: pytest.FixtureRequest, fixture: str) -> None:
    with pytest.raises(pytest.fail.Exception, match="on the way"):
        request.getfixturevalue(fixture)


def test_without_asking_the_database_does_not_answer() -> None:
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        connection.ensure_connection()


def test_together_both_halves_are_the_whole(request: pytest.FixtureRequest) -> None:
    items = request.session.items
    avec, sans = sort_out(items, AVEC)
    assert sort_out(items, SANS) == (sans, avec)
    assert sort_out(items, None) == (items, [])
    assert len(avec) + len(sans) == len(items) and request.node in sans
