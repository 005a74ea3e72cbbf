"""The trained models of the assistant: where they are kept, when they are trained anew, who reads them."""

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from django.conf import settings

from repere.assistant.comprehension.besoin.modele import apprentissage as besoin
from repere.assistant.comprehension.besoin.modele.apprentissage import Lecon
from repere.assistant.comprehension.besoin.modele.poids import Poids, read_header
from repere.assistant.comprehension.securite.hors_sujet import apprentissage as hors_sujet
from repere.assistant.comprehension.securite.urgences import apprentissage as urgences
from repere.socle.reglages import processeurs

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Matiere:
    """What one model learns, and in how many boxes."""

    lessons: Callable[[], Iterator[Lecon]]
    fingerprint: Callable[[], str]
    cases: int


BESOIN: Final = "besoin"
HORS_SUJET: Final = "hors_sujet"
URGENCES: Final = "urgences"
MATIERES: Final = {
    BESOIN: Matiere(besoin.lessons, besoin.fingerprint, 2**18),
    HORS_SUJET: Matiere(hors_sujet.lessons, hors_sujet.fingerprint, hors_sujet.CASES),
    URGENCES: Matiere(urgences.lessons, urgences.fingerprint, urgences.CASES),
}


def model_file(nom: str = BESOIN) -> Path:
    """Return where the model ``nom`` of this instance is kept."""
    return Path(settings.DATA_DIR) / "assistant" / f"{nom}.modele"


def train_model(*, force: bool = False) -> bool:
    """Train the models that did not learn just what we teach. Return whether any was trained."""
    perimes = [nom for nom in MATIERES if force or not _up_to_date(nom)]
    if not perimes:
        return False
    for nom, donnees in zip(perimes, _all_trained(perimes), strict=True):
        _keep(nom, donnees)
    current_model.cache_clear()
    return True


def _up_to_date(nom: str) -> bool:
    return _trained_on(model_file(nom)) == MATIERES[nom].fingerprint()


def _all_trained(noms: Sequence[str]) -> Iterator[bytes]:
    """Train side by side, as far as there are processors: somebody waits for this at the first start."""
    ensemble = min(len(noms), processeurs())
    if ensemble == 1:
        yield from map(_trained, noms)
        return
    with ProcessPoolExecutor(ensemble, mp_context=get_context("spawn")) as ouvriers:
        yield from ouvriers.map(_trained, noms)


def _trained(nom: str) -> bytes:
    # Here and not above: what trains weighs 100 MB, and servers import this module.
    from repere.assistant.comprehension.besoin.modele.entrainement import Exemple, train

    matiere = MATIERES[nom]
    lecons = [Exemple(*lecon) for lecon in matiere.lessons()]
    return train(lecons, matiere.fingerprint(), matiere.cases)


def _keep(nom: str, donnees: bytes) -> None:
    fichier = model_file(nom)
    fichier.parent.mkdir(parents=True, exist_ok=True)
    provisoire = fichier.with_suffix(".partiel")
    provisoire.write_bytes(donnees)
    # At once or not at all: a server may be reading the old one.
    provisoire.replace(fichier)


def _trained_on(fichier: Path) -> str:
    try:
        with fichier.open("rb") as ouvert:
            return read_header(ouvert.readline()).empreinte
    except (OSError, ValueError):
        return ""


@lru_cache(maxsize=len(MATIERES))
def current_model(nom: str = BESOIN) -> Poids | None:
    """Return the trained model ``nom``, None without: phrases are still found, the rest abstains."""
    try:
        return Poids.open(model_file(nom))
    except (OSError, ValueError) as erreur:
        _log.warning(
            "Assistant sans modèle (%s) : lancez « repere entrainer ». Les besoins dits en clair sont compris.",
            erreur,
        )
        return None
