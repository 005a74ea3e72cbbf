"""« C’est ma structure »: somebody says that they work in a place, and asks to keep its page true."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.comptes.models import Attribution

TEXTE_MAX = 1000


class Revendication(models.Model):
    """One person, one place, one demand at a time.

    ``attribution`` is the role that accepting gave: taking the decision back ends it. ``decidee_par`` None on
    a demand that is decided: an address of the person proved it, nobody had to.
    """

    class Etat(models.TextChoices):
        OUVERTE = "ouverte", "en attente"
        ACCEPTEE = "acceptee", "acceptée"
        REFUSEE = "refusee", "refusée"
        RETIREE = "retiree", "retirée"

    lieu = models.ForeignKey(
        Lieu, verbose_name="lieu", on_delete=models.CASCADE, related_name="revendications"
    )
    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="personne",
        on_delete=models.CASCADE,
        related_name="revendications",
    )
    fonction = models.CharField("fonction", max_length=100)
    message = models.TextField("message", max_length=TEXTE_MAX, blank=True)
    etat = models.CharField("état", max_length=8, choices=Etat, default=Etat.OUVERTE)
    # What proved it, in the words of ``domaines.Preuve``: "" when somebody decided.
    preuve = models.CharField("preuve", max_length=12, blank=True)
    motif = models.TextField("motif", max_length=TEXTE_MAX, blank=True)
    attribution = models.ForeignKey(
        Attribution,
        verbose_name="rôle donné",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    creee_le = models.DateTimeField("demandée le", default=timezone.now)
    decidee_le = models.DateTimeField("décidée le", null=True, blank=True)
    decidee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="décidée par",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = "revendication"
        ordering = ["creee_le", "pk"]
        indexes = [models.Index(fields=["etat", "creee_le"], name="revendication_file")]
        constraints = [
            models.UniqueConstraint(
                fields=["lieu", "personne"],
                condition=models.Q(etat="ouverte"),
                name="revendication_ouverte_unique",
            ),
            models.CheckConstraint(
                name="revendication_decidee_ou_ouverte",
                condition=models.Q(etat="ouverte", decidee_le__isnull=True)
                | (~models.Q(etat="ouverte") & models.Q(decidee_le__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lieu} : {self.get_etat_display()}"
