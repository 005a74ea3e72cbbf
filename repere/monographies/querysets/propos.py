"""Reads on what was said, and on the themes it is about."""

from typing import TYPE_CHECKING, Self

from django.db import models

from repere.monographies.codage.themes import THEMES

if TYPE_CHECKING:
    from repere.monographies.models import Propos, Theme  # noqa: F401


class ProposQuerySet(models.QuerySet["Propos"]):
    """``Propos.objects.kept()``."""

    def kept(self) -> Self:
        """Keep what goes into the document."""
        return self.filter(garde=True)

    def undecided(self) -> Self:
        """Keep what nobody has kept nor put aside."""
        return self.filter(garde__isnull=True)


class ThemeQuerySet(models.QuerySet["Theme"]):
    """``Theme.objects.names()["formation"]``."""

    def names(self) -> dict[str, str]:
        """Return the name of each theme by its code: that of the base, which grows; else the one we bring. One query."""
        apportes = {code: theme.libelle for code, theme in THEMES.items()}
        return apportes | dict(self.order_by().values_list("code", "libelle"))
