"""An old document being read again: what was found in it waits beside its source for somebody's decision."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.monographies.models.monographie import Monographie


class Reprise(models.Model):
    """A document and its extracted text, without the persons it names, kept some months after the decision."""

    class Etat(models.TextChoices):
        LECTURE = "lecture", "en cours de lecture"
        ILLISIBLE = "illisible", "illisible"
        A_RELIRE = "a-relire", "à relire"
        APPLIQUEE = "appliquee", "appliquée"
        ECARTEE = "ecartee", "écartée"

    nom = models.CharField("fichier", max_length=200)
    empreinte = models.CharField("empreinte SHA-256", max_length=64, unique=True)
    texte = models.TextField("texte extrait", blank=True)
    # The file itself, for the time of reading it.
    fichier = models.BinaryField("contenu", null=True, editable=False)
    message = models.CharField("pourquoi il ne se lit pas", max_length=500, blank=True)
    annee = models.PositiveSmallIntegerField("année lue", null=True, blank=True)
    bassin = models.CharField("bassin lu", max_length=150, blank=True)
    etat = models.CharField("état", max_length=9, choices=Etat.choices, default=Etat.A_RELIRE)
    monographie = models.ForeignKey(
        Monographie, models.SET_NULL, null=True, blank=True, related_name="reprises"
    )
    decidee_le = models.DateTimeField("décidée le", null=True, blank=True)
    deposee_le = models.DateTimeField("déposée le", default=timezone.now)
    deposee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "reprise d’un document"
        verbose_name_plural = "reprises de documents"
        ordering = ["-deposee_le", "-pk"]

    def __str__(self) -> str:
        return self.nom


class Trouvaille(models.Model):
    """One value read, its lines, and what becomes of it. ``chemin``: "structures/3/besoins/1"."""

    class Etat(models.TextChoices):
        PROPOSE = "propose", "proposé"
        RETENU = "retenu", "retenu"
        CORRIGE = "corrige", "corrigé"
        ECARTE = "ecarte", "écarté"

    reprise = models.ForeignKey(Reprise, models.CASCADE, related_name="trouvailles")
    chemin = models.CharField("chemin", max_length=80)
    valeur = models.JSONField("valeur lue")
    corrigee = models.JSONField("valeur corrigée", null=True, blank=True)
    debut = models.PositiveIntegerField("première ligne", null=True, blank=True)
    fin = models.PositiveIntegerField("dernière ligne", null=True, blank=True)
    etat = models.CharField("état", max_length=7, choices=Etat.choices, default=Etat.PROPOSE)
    # Of a structure: the place of the directory that it seems to be.
    lieu = models.ForeignKey(
        "annuaire.Lieu", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    ordre = models.PositiveIntegerField("ordre", default=0)

    class Meta:
        verbose_name = "trouvaille"
        ordering = ["reprise", "ordre", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["reprise", "chemin"], name="trouvaille_unique")
        ]

    def __str__(self) -> str:
        return self.chemin
