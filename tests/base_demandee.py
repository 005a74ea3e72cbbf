"""Which tests ask for the database: those alone may end otherwise on another one.

``pytest --base=avec`` runs them, ``--base=sans`` the others. A test says beforehand that it asks: by a mark, by the
name of a fixture, by its class. Asking on the way is an error on every database, or it would be left out unseen.
"""

from collections.abc import Generator, Sequence
from typing import Final

import pytest

AVEC: Final = "avec"
SANS: Final = "sans"
# Whatever opens the database stands on it: ``db``, ``transactional_db``, ``live_server``, ``admin_client``…
SOCLE: Final = "django_db_setup"
OUVERTURE: Final = "_django_db_helper"
ECARTES: Final = pytest.StashKey[int]()


def uses_database(item: pytest.Item) -> bool:
    """Tell from what a test says before it runs."""
    from django.test import TransactionTestCase

    classe = getattr(item, "cls", None)
    return (
        item.get_closest_marker("django_db") is not None
        or SOCLE in getattr(item, "fixturenames", ())
        or (classe is not None and issubclass(classe, TransactionTestCase))
    )


def sort_out(items: Sequence[pytest.Item], base: str | None) -> tuple[list[pytest.Item], list[pytest.Item]]:  # fmt: skip
    """Return the tests to run, and those left out."""
    gardes, ecartes = [], []
    for item in items:
        (gardes if base is None or uses_database(item) == (base == AVEC) else ecartes).append(item)
    return gardes, ecartes


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--base",
        choices=(AVEC, SANS),
        help="run only the tests that ask for the database (avec), or only the others (sans)",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items[:], ecartes = sort_out(items, config.getoption("base"))
    config.hook.pytest_deselected(items=ecartes)
    config.stash[ECARTES] = len(ecartes)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    valeur = yield
    if fixturedef.argname == OUVERTURE and not uses_database(request.node):
        pytest.fail("asks for the database on the way: name the fixture, or mark django_db")
    return valeur


def pytest_sessionfinish(session: pytest.Session) -> None:
    """The process that leads the others collects nothing itself: tell it."""
    sortie = getattr(session.config, "workeroutput", None)
    if sortie is not None:
        sortie["ecartes"] = session.config.stash.get(ECARTES, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    # Each collects the same tests, and leaves the same ones out.
    node.config.stash[ECARTES] = getattr(node, "workeroutput", {}).get("ecartes", 0)  # type: ignore[attr-defined]


def pytest_terminal_summary(terminalreporter: object, config: pytest.Config) -> None:
    base, ecartes = config.getoption("base"), config.stash.get(ECARTES, 0)
    if base is not None:
        question = "do not ask" if base == AVEC else "ask"
        terminalreporter.write_line(  # type: ignore[attr-defined]
            f"--base={base}: {ecartes} tests that {question} for the database were NOT RUN here."
        )
