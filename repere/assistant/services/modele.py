"""The trained model of the assistant: where it is kept, when it is trained anew, who reads it."""

import logging
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from repere.assistant.comprehension.besoin.modele.apprentissage import fingerprint, lessons
from repere.assistant.comprehension.besoin.modele.poids import Poids, read_header

_log = logging.getLogger(__name__)


def model_file() -> Path:
    """Return where the model of this instance is kept."""
    return Path(settings.DATA_DIR) / "assistant" / "besoin.modele"


def train_model(*, force: bool = False) -> bool:
    """Train the model unless the one kept learnt just what we teach. Return whether it was trained."""
    fichier, empreinte = model_file(), fingerprint()
    if not force and _trained_on(fichier) == empreinte:
        return False
    # Here and not above: what trains weighs 100 MB, and servers import this module.
    from repere.assistant.comprehension.besoin.modele.entrainement import Exemple, train

    donnees = train([Exemple(*lecon) for lecon in lessons()], empreinte)
    fichier.parent.mkdir(parents=True, exist_ok=True)
    provisoire = fichier.with_suffix(".partiel")
    provisoire.write_bytes(donnees)
    # At once or not at all: a server may be reading the old one.
    provisoire.replace(fichier)
    current_model.cache_clear()
    return True


def _trained_on(fichier: Path) -> str:
    try:
        with fichier.open("rb") as ouvert:
            return read_header(ouvert.readline()).empreinte
    except (OSError, ValueError):
        return ""


@lru_cache(maxsize=1)
def current_model() -> Poids | None:
    """Return the trained model, None without: phrases are still found, the rest abstains."""
    try:
        return Poids.open(model_file())
    except (OSError, ValueError) as erreur:
        _log.warning(
            "Assistant sans modèle (%s) : lancez « repere entrainer ». Les besoins dits en clair sont compris.",
            erreur,
        )
        return None
