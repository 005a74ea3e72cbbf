"""What the assistant understands with: the gazetteer of today and the trained models."""

from repere.assistant.comprehension.compris import Ressources
from repere.assistant.services.gazetier import current_gazetteer
from repere.assistant.services.modele import HORS_SUJET, URGENCES, current_model


def current_resources() -> Ressources:
    """Return what ``understand`` reads. One query when nothing changed."""
    return Ressources(
        current_gazetteer(),
        current_model(),
        hors_sujet=current_model(HORS_SUJET),
        urgences=current_model(URGENCES),
    )
