"""A place that the directory lacks, as somebody tells of it; whoever animates the basin decides."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.annuaire.models.lieu import Lieu

PRECISIONS_MAX = 2000
MOTIF_MAX = 500


class LieuPropose(models.Model):
    """``valeurs``: what is said of the place, as JSON values of ``Fiche``.

    A professional's place within their own structure is created at once (``CREE``): it waits to be looked at,
    not to be published. ``courriel`` is given to be answered, then erased: on the decision, or on schedule.
    """

    class Etat(models.TextChoices):
        NOUVEAU = "nouveau", "à décider"
        CREE = "cree", "créé, à regarder"
        ACCEPTE = "accepte", "accepté"
        REFUSE = "refuse", "refusé"

    nom = models.CharField("nom du lieu", max_length=250)
    rattachement = models.ForeignKey(
        "territoires.Commune",
        verbose_name="commune du territoire",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    valeurs = models.JSONField("ce qui en est dit", default=dict)
    precisions = models.TextField("précisions", max_length=PRECISIONS_MAX, blank=True)
    courriel = models.EmailField("adresse pour répondre", blank=True)
    personne = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="proposé par",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    empreinte = models.CharField(max_length=32, editable=False)
    nombre = models.PositiveIntegerField("reçu combien de fois", default=1)
    recu_le = models.DateTimeField("reçu le", default=timezone.now)
    etat = models.CharField("état", max_length=8, choices=Etat, default=Etat.NOUVEAU)
    decide_le = models.DateTimeField("décidé le", null=True, blank=True)
    decide_par = models.CharField("décidé par", max_length=150, blank=True)
    motif = models.CharField("motif", max_length=MOTIF_MAX, blank=True)
    # The place that it became, or the one that was there already.
    lieu = models.ForeignKey(
        Lieu, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "lieu proposé"
        verbose_name_plural = "lieux proposés"
        ordering = ["-recu_le", "-pk"]
        indexes = [models.Index(fields=["etat", "-recu_le"], name="lieu_propose_file")]
        constraints = [
            models.UniqueConstraint(
                fields=["empreinte"],
                condition=models.Q(etat="nouveau"),
                name="lieu_propose_une_fois",
            ),
        ]

    def __str__(self) -> str:
        return self.nom

    @property
    def attend(self) -> bool:
        return self.etat in {self.Etat.NOUVEAU, self.Etat.CREE}
