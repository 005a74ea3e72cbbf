"""The models of the assistant, read."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from django.test import override_settings

from repere.assistant.comprehension.besoin import Poids
from repere.assistant.services.modele import MATIERES, model_file


@pytest.fixture(scope="session")
def modeles(modeles_appris: Path) -> Mapping[str, Poids]:
    with override_settings(DATA_DIR=modeles_appris):
        return {nom: Poids.open(model_file(nom)) for nom in MATIERES}
