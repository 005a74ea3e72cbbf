"""Who holds which role, over what."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.comptes.querysets.attribution import AttributionQuerySet
from repere.comptes.roles import Genre, Perimetre, Role


class Attribution(models.Model):
    """A role of a person over a perimeter. Ended, it stays: what was done under it has its reason.

    The perimeter is a kind and a key, not a foreign key: accounts know nothing of structures nor of
    territories, which ask "who holds what over me?".
    """

    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        related_name="attributions",
    )
    role = models.CharField("rôle", max_length=14, choices=[(r.value, r.value) for r in Role])
    genre = models.CharField("périmètre", max_length=9, choices=[(g.value, g.value) for g in Genre])
    cle = models.CharField("clé du périmètre", max_length=170, blank=True)
    accordee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="accordée par",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    accordee_le = models.DateTimeField("accordée le", default=timezone.now)
    terminee_le = models.DateTimeField("terminée le", null=True, blank=True)

    objects = AttributionQuerySet.as_manager()

    class Meta:
        verbose_name = "attribution"
        ordering = ["personne", "genre", "cle", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["personne", "role", "genre", "cle"],
                condition=models.Q(terminee_le__isnull=True),
                name="attribution_en_cours_unique",
            ),
            models.CheckConstraint(
                name="attribution_cle_selon_genre",
                condition=(models.Q(genre="site") & models.Q(cle=""))
                | (~models.Q(genre="site") & ~models.Q(cle="")),
            ),
        ]
        indexes = [models.Index(fields=["genre", "cle"], name="attribution_perimetre")]

    def __str__(self) -> str:
        return f"{self.role} · {self.genre} {self.cle}".strip()

    @property
    def perimetre(self) -> Perimetre:
        return Perimetre(Genre(self.genre), self.cle)
