"""What a place was, each time it changed: rows of django-simple-history, written on purpose."""

from typing import Any, Final

from django.db import models
from simple_history.models import HistoricalRecords

# What follows from the other columns, or speaks of the row rather than of the place.
HORS_HISTOIRE: Final = (
    "texte_recherche",
    "provenance",
    "consentements",
    "structure",
    "rattachement",
    "revision",
    "cree_le",
)


class Changement(models.Model):
    """``auteur``: who changed it when no account did (« Import France Services »), or could not be named."""

    auteur = models.CharField("auteur", max_length=120, blank=True)

    class Meta:
        abstract = True


class Historique(HistoricalRecords):  # type: ignore[misc]
    """The tables of django-simple-history without its signals: ``services/historique.py`` writes.

    A place is written by batches, which signals do not see, and by several steps of one change, which
    signals would count as several.
    """

    def __init__(self) -> None:
        super().__init__(
            bases=[Changement],
            excluded_fields=list(HORS_HISTOIRE),
            custom_model_name="HistoriqueDuLieu",
            history_change_reason_field=models.CharField("raison", max_length=200, blank=True),
            user_related_name="+",
            verbose_name="version d’un lieu",
            verbose_name_plural="versions des lieux",
        )

    def create_history_model(self, model: Any, inherited: bool) -> Any:
        """Say in which module the class is found: the library names the app's, which has none."""
        classe = super().create_history_model(model, inherited)
        classe.__module__ = "repere.annuaire.models"
        return classe

    def post_save(self, instance: Any, created: bool, using: Any = None, **kwargs: Any) -> None:
        """Write nothing: see above."""

    def post_delete(self, instance: Any, using: Any = None, **kwargs: Any) -> None:
        """Write nothing: places are never deleted."""
