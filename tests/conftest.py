"""The tripwires: what every test runs under."""

import fcntl
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as reglages_hypothesis

pytest_plugins = ["tests.base_demandee"]

# No test depends on the mood of a machine: speed is measured in bench/.
_REGLAGES = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow],
    "print_blob": True,
}
# The same code is told the same twice: what one sends is not refused for another's rare case.
reglages_hypothesis.register_profile("repere", derandomize=True, **_REGLAGES)
# Rare cases are looked for apart: `pytest -m hypothesis --hypothesis-profile=insistant`.
reglages_hypothesis.register_profile("insistant", max_examples=1500, **_REGLAGES)
reglages_hypothesis.load_profile("repere")

RACINE = Path(__file__).resolve().parent.parent
DONNEES_REELLES = RACINE.parent / "shared"
REELLES_PRESENTES = (DONNEES_REELLES / "donnees").is_dir()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests on real files where those are absent."""
    if REELLES_PRESENTES:
        return
    ecartes = [item for item in items if item.get_closest_marker("donnees_reelles")]
    config.hook.pytest_deselected(items=ecartes)
    items[:] = [item for item in items if item not in ecartes]


def pytest_terminal_summary(terminalreporter: object) -> None:
    """Say so: also from the process that leads the others, which collects nothing itself."""
    if not REELLES_PRESENTES:
        terminalreporter.write_line(  # type: ignore[attr-defined]
            "The tests on real files (marker donnees_reelles) were NOT RUN: "
            "no shared/donnees beside the repository."
        )


@pytest.fixture
def donnees_reelles() -> Path:
    """The folder of real files, beside the repository."""
    return DONNEES_REELLES


@pytest.fixture(scope="session")
def base_vide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of data with an empty base, for processes of one's own: made once, by whoever comes first."""
    racine = tmp_path_factory.getbasetemp()
    commun = (racine.parent if "PYTEST_XDIST_WORKER" in os.environ else racine) / "base-vide"
    with commun.with_suffix(".verrou").open("w") as verrou:
        fcntl.flock(verrou, fcntl.LOCK_EX)
        if not commun.exists():
            en_cours = tmp_path_factory.mktemp("vide")
            _migrate(en_cours)
            en_cours.rename(commun)
    return commun


def _migrate(dossier: Path) -> None:
    environ = {n: v for n, v in os.environ.items() if n != "DATABASE_URL"}
    environ |= {"REPERE_DATA_DIR": str(dossier), "DJANGO_SETTINGS_MODULE": "config.settings"}
    subprocess.run(
        [sys.executable, "-m", "repere.socle.cli", "migrate", "-v0"],
        env=environ, cwd=RACINE, check=True,
    )  # fmt: skip


@pytest.fixture
def donnees(base_vide: Path, tmp_path: Path) -> Path:
    """A folder of data of one's own, with an empty base."""
    return Path(shutil.copytree(base_vide, tmp_path / "donnees"))


@pytest.fixture(scope="session")
def modeles_appris(pytestconfig: pytest.Config) -> Path:
    """A folder of data with what ``repere entrainer`` writes: trained once for every worker, base and browser.

    Kept in pytest's cache under the fingerprint of what was learnt.
    """
    from django.test import override_settings

    from repere.assistant.services.modele import train_model

    dossier = pytestconfig.cache.mkdir("modeles")
    with (dossier / "verrou").open("w") as verrou, override_settings(DATA_DIR=dossier):
        fcntl.flock(verrou, fcntl.LOCK_EX)
        train_model()
    return dossier


@pytest.fixture(autouse=True)
def _unordered_queries_come_shuffled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An unordered query has no order: reverse it, so that a test that leans on luck fails."""
    from django.db.models.query import QuerySet

    fetch_all = QuerySet._fetch_all

    def fetch_all_reversed(self: QuerySet) -> None:
        deja_lu = self._result_cache is not None
        fetch_all(self)
        if not deja_lu and not self.ordered and isinstance(self._result_cache, list):
            self._result_cache.reverse()

    monkeypatch.setattr(QuerySet, "_fetch_all", fetch_all_reversed)
    yield


@pytest.fixture(autouse=True)
def _counts_are_not_written() -> Iterator[None]:
    """The counts that a process writes as it ends would go to the base of whoever runs the tests."""
    from repere.assistant.services import comptes
    from repere.recherche.services import infructueuses

    for contexte in (infructueuses, comptes):
        contexte.forget_waiting()
    yield
    for contexte in (infructueuses, comptes):
        contexte.forget_waiting()


@pytest.fixture(scope="session", autouse=True)
def _catalogues() -> None:
    """The translations as they are written now."""
    from repere.socle.catalogues import compile_catalogues

    compile_catalogues()


@pytest.fixture(scope="session")
def messages() -> object:
    """Every message that translators would be given (a polib.POFile)."""
    import polib

    from repere.socle.management.commands.pseudolangue import find_messages

    return polib.pofile(find_messages())


@pytest.fixture(scope="session")
def catalogue_pseudo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the compiled pseudo-language."""
    from django.core.management import call_command

    dossier = tmp_path_factory.mktemp("pseudo")
    call_command("pseudolangue", vers=dossier, verbosity=0, stdout=io.StringIO())
    return dossier


@pytest.fixture
def langue_pseudo(catalogue_pseudo: Path) -> Iterator[str]:
    """The whole site in the language that nobody speaks: marked, longer, from right to left."""
    from django.test import override_settings

    from repere.socle import pseudo, traduction

    with override_settings(
        LANGUAGE_CODE=pseudo.CODE,
        LANGUAGES=[(pseudo.CODE, "Pseudo")],
        LOCALE_PATHS=[str(catalogue_pseudo)],
    ):
        traduction.install()
        yield pseudo.CODE
    traduction.install()


@pytest.fixture(autouse=True)
def _limits_start_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test comes from the same network address, and lasts less than the minute that is counted."""
    from repere.socle import limites

    limites.COMPTEURS.clear()
    instant = limites.time()
    monkeypatch.setattr(limites, "time", lambda: instant)


@pytest.fixture
def admin_client(db: None) -> object:
    """An operator who showed a second proof, as the administration wants it."""
    from django.contrib.auth.models import User
    from django.test import Client

    from tests.acces import force_login_twice

    client = Client()
    force_login_twice(client, User.objects.create_superuser("admin"))
    return client


@pytest.fixture(autouse=True)
def _journal_is_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests that end by emptying the base meet a table that refuses: lift its guard, then put it back."""
    marque = request.node.get_closest_marker("django_db")
    vraie = "transactional_db" in request.fixturenames or (
        marque is not None and marque.kwargs.get("transaction")
    )
    if vraie:
        request.getfixturevalue("transactional_db")
    yield
    if vraie:
        _empty_journal()


def _empty_journal() -> None:
    from importlib import import_module

    from django.apps import apps
    from django.db import connection

    from repere.comptes.models import Evenement

    gardes = import_module("repere.comptes.migrations.0002_journal_inalterable")
    if Evenement.objects.exists():
        with connection.schema_editor() as editeur:
            gardes.unprotect(apps, editeur)
            editeur.execute("DELETE FROM comptes_evenement")
            gardes.protect(apps, editeur)
