"""What somebody says is wrong on the page of a place; an operator decides."""

from django.db import models
from django.utils import timezone

from repere.annuaire.models.lieu import Lieu

TEXTE_MAX = 2000
REPONSE_MAX = 2000


class Signalement(models.Model):
    """The same words about the same place, while nobody has decided, are one row counted ``nombre`` times.

    ``courriel`` is the only personal datum: given to be answered, erased on schedule
    (``services/signalements.py``), shown to operators only.
    """

    class Genre(models.TextChoices):
        FERME = "ferme", "Ce lieu a fermé"
        DEMENAGE = "demenage", "Ce lieu a déménagé"
        HORAIRES = "horaires", "Les horaires sont faux"
        TELEPHONE = "telephone", "Le téléphone est faux"
        SERVICE = "service", "Ce lieu ne fait pas ce qui est écrit"
        AUTRE = "autre", "Autre chose"

    class Etat(models.TextChoices):
        NOUVEAU = "nouveau", "nouveau"
        ACCEPTE = "accepte", "accepté"
        REFUSE = "refuse", "refusé"

    lieu = models.ForeignKey(
        Lieu, verbose_name="lieu", on_delete=models.CASCADE, related_name="signalements"
    )
    genre = models.CharField("type d’erreur", max_length=12, choices=Genre)
    texte = models.TextField("précisions", max_length=TEXTE_MAX, blank=True)
    courriel = models.EmailField("adresse pour répondre", blank=True)
    empreinte = models.CharField(max_length=32, editable=False)
    nombre = models.PositiveIntegerField("reçu combien de fois", default=1)
    recu_le = models.DateTimeField("reçu le", default=timezone.now)
    etat = models.CharField("état", max_length=8, choices=Etat, default=Etat.NOUVEAU)
    decide_le = models.DateTimeField("décidé le", null=True, blank=True)
    decide_par = models.CharField("décidé par", max_length=150, blank=True)
    reponse = models.TextField("réponse", max_length=REPONSE_MAX, blank=True)
    repondu_le = models.DateTimeField("répondu le", null=True, blank=True)
    # What accepting changed on the place, with what was there before: to undo it.
    effet = models.JSONField("effet", default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = "signalement"
        verbose_name_plural = "signalements"
        ordering = ["-recu_le", "-pk"]
        indexes = [models.Index(fields=["etat", "-recu_le"], name="signalement_file")]
        constraints = [
            models.UniqueConstraint(
                fields=["lieu", "empreinte"],
                condition=models.Q(etat="nouveau"),
                name="signalement_une_fois",
            ),
            models.CheckConstraint(
                name="signalement_decide_ou_nouveau",
                condition=models.Q(etat="nouveau", decide_le__isnull=True)
                | (~models.Q(etat="nouveau") & models.Q(decide_le__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_genre_display()} : {self.lieu}"
