"""Somebody is asked to join: by e-mail, with a role over a perimeter."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.comptes.roles import Genre, Perimetre, Role


class Invitation(models.Model):
    """``empreinte`` is the digest of the link's secret: who reads the base cannot accept for others."""

    courriel = models.EmailField("adresse électronique")
    role = models.CharField("rôle", max_length=14, choices=[(r.value, r.value) for r in Role])
    genre = models.CharField("périmètre", max_length=9, choices=[(g.value, g.value) for g in Genre])
    cle = models.CharField("clé du périmètre", max_length=170, blank=True)
    empreinte = models.CharField(max_length=64, unique=True, editable=False)
    envoyee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="envoyée par",
        on_delete=models.CASCADE,
        related_name="invitations",
    )
    envoyee_le = models.DateTimeField("envoyée le", default=timezone.now)
    expire_le = models.DateTimeField("expire le")
    acceptee_le = models.DateTimeField("acceptée le", null=True, blank=True)
    annulee_le = models.DateTimeField("annulée le", null=True, blank=True)

    class Meta:
        verbose_name = "invitation"
        ordering = ["-envoyee_le", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["courriel", "role", "genre", "cle"],
                condition=models.Q(acceptee_le__isnull=True, annulee_le__isnull=True),
                name="invitation_ouverte_unique",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role} · {self.genre} {self.cle}".strip()

    @property
    def perimetre(self) -> Perimetre:
        return Perimetre(Genre(self.genre), self.cle)
