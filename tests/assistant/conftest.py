"""The models of the assistant, trained once for every worker and both databases."""

import fcntl
from collections.abc import Mapping

import pytest
from django.test import override_settings

from repere.assistant.comprehension.besoin import Poids
from repere.assistant.services.modele import MATIERES, model_file, train_model


@pytest.fixture(scope="session")
def modeles(pytestconfig: pytest.Config) -> Mapping[str, Poids]:
    """What ``repere entrainer`` writes, kept in pytest's cache under the fingerprint of what they learnt."""
    dossier = pytestconfig.cache.mkdir("modeles")
    with (dossier / "verrou").open("w") as verrou, override_settings(DATA_DIR=dossier):
        fcntl.flock(verrou, fcntl.LOCK_EX)
        train_model()
        return {nom: Poids.open(model_file(nom)) for nom in MATIERES}
