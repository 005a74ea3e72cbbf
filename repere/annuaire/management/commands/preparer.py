"""``repere preparer``: database, static files, territories and first data, each only when needed."""

import hashlib
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from repere.annuaire.services.premieres_donnees import load_first_data
from repere.annuaire.services.rattachement import attach_places
from repere.socle.catalogues import compile_catalogues
from repere.socle.commande import Commande
from repere.territoires.services.avis import approximations


class Command(Commande):
    help = "Prépare la base, les fichiers du site, les territoires, les premières données et l’assistant."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sans-assistant",
            action="store_true",
            help="Ne prépare pas ce que l’assistant apprend (une demi-minute la première fois).",
        )

    def handle(self, *args: Any, sans_assistant: bool = False, **options: Any) -> None:
        self._step("Base de données", migrate)
        self._step("Fichiers du site", collect_static)
        self._step("Langues", compile_languages)
        self._step("Communes et bassins de vie", load_territories)
        self._step("Premiers lieux", load_first_data)
        if not sans_assistant:
            # Contexts above this one say themselves what they prepare.
            for titre, action in preparations():
                self._step(titre, action)
        if avis := approximations():
            self.stdout.write(avis)

    def _step(self, titre: str, action: Callable[[], str]) -> None:
        self.stdout.write(f"{titre}… ", ending="")
        self.stdout.flush()
        self.stdout.write(self.style.SUCCESS(action()))


def preparations() -> list[tuple[str, Callable[[], str]]]:
    """Return what the applications want done before serving: a title, and what does it."""
    configs = [config for config in apps.get_app_configs() if hasattr(config, "prepare")]
    return [(str(config.verbose_name), config.prepare) for config in configs]


def migrate() -> str:
    """Apply the migrations that are not; looking for them is cheaper than running the command."""
    executeur = MigrationExecutor(connection)
    if not executeur.migration_plan(executeur.loader.graph.leaf_nodes()):
        return "à jour"
    call_command("migrate", verbosity=0, interactive=False)
    return "prête"


def collect_static() -> str:
    """Collect static files unless the same ones were collected last time."""
    temoin = Path(settings.DATA_DIR) / "static.empreinte"
    empreinte = _static_digest()
    if temoin.exists() and temoin.read_text() == empreinte:
        return "à jour"
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    temoin.write_text(empreinte)
    return "prêts"


def compile_languages() -> str:
    """Compile the catalogues of translations that changed."""
    return "prêtes" if compile_catalogues() else "à jour"


def _static_digest() -> str:
    condense = hashlib.sha256()
    for chercheur in get_finders():
        for chemin, stockage in chercheur.list([]):
            etat = Path(stockage.path(chemin)).stat()
            condense.update(f"{chemin}\0{etat.st_size}\0{etat.st_mtime_ns}\n".encode())
    return condense.hexdigest()


def load_territories() -> str:
    """Load the embedded communes and the provisional zones; attach the places that came before."""
    call_command("territoires", "embarques", verbosity=0)
    rattaches = attach_places()
    return f"prêts, {rattaches} lieux rattachés à leur commune" if rattaches else "prêts"
