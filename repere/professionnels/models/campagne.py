"""Campaigns: the places of a basin, verified one after the other by those who were asked to."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.professionnels.querysets.campagnes import CampagneQuerySet, TacheQuerySet

CONSIGNE_MAX = 1000
NOTES_MAX = 1000


class Campagne(models.Model):
    """``zonage`` and ``zone`` are codes: rows of zones are made anew at each load.

    ``bilan`` is written once, at the closing: tasks of places that disappear later do not change it.
    """

    class Cible(models.TextChoices):
        TOUS = "tous", "tous les lieux"
        ANCIENS = "anciens", "les lieux qui ne sont plus à jour"
        INCOMPLETS = "incomplets", "les lieux dont la fiche est incomplète"

    titre = models.CharField("titre", max_length=120)
    zonage = models.CharField("code du zonage", max_length=60)
    zone = models.CharField("code de la zone", max_length=100)
    cible = models.CharField("quels lieux", max_length=10, choices=Cible)
    consigne = models.TextField("consigne", max_length=CONSIGNE_MAX, blank=True)
    ouverte_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ouverte par",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    ouverte_le = models.DateTimeField("ouverte le", default=timezone.now)
    fermee_le = models.DateTimeField("fermée le", null=True, blank=True)
    bilan = models.JSONField("bilan", default=dict, blank=True)

    objects = CampagneQuerySet.as_manager()

    class Meta:
        verbose_name = "campagne"
        ordering = ["-ouverte_le", "-pk"]
        indexes = [models.Index(fields=["zonage", "zone"], name="campagne_zone")]

    def __str__(self) -> str:
        return self.titre

    @property
    def ouverte(self) -> bool:
        return self.fermee_le is None


class Tache(models.Model):
    """One place to verify. ``confiee_a``: whose it is; ``prise_par``, until ``prise_fin``: who is at it now.

    ``priorite`` orders the queue, the greatest first. ``commune`` is where the place was at the opening.
    ``avant`` holds what undoing the outcome needs; ``version`` counts changes: a page shown before one
    cannot overwrite it.
    """

    class Etat(models.TextChoices):
        A_FAIRE = "a_faire", "à vérifier"
        VERIFIE = "verifie", "vérifié"
        CORRIGE = "corrige", "corrigé"
        INJOIGNABLE = "injoignable", "injoignable"
        FERME = "ferme", "fermé"

    campagne = models.ForeignKey(Campagne, on_delete=models.CASCADE, related_name="taches")
    lieu = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="+")
    commune = models.CharField("commune", max_length=120, blank=True)
    confiee_a = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="confiée à",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    priorite = models.PositiveIntegerField("priorité", default=0)
    etat = models.CharField("état", max_length=12, choices=Etat, default=Etat.A_FAIRE)
    essais = models.PositiveSmallIntegerField("essais sans réponse", default=0)
    reessayer_le = models.DateTimeField("à réessayer après", null=True, blank=True)
    notes = models.TextField("notes", max_length=NOTES_MAX, blank=True)
    prise_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="prise par",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    prise_fin = models.DateTimeField("prise jusqu’à", null=True, blank=True)
    faite_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="faite par",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    faite_le = models.DateTimeField("faite le", null=True, blank=True)
    # The last outcome, a call without an answer included.
    notee_le = models.DateTimeField("notée le", null=True, blank=True)
    avant = models.JSONField("ce qui était écrit avant", default=dict, blank=True)
    version = models.PositiveIntegerField(default=0)

    objects = TacheQuerySet.as_manager()

    class Meta:
        verbose_name = "tâche"
        ordering = ["campagne", "-priorite", "pk"]
        indexes = [
            models.Index(fields=["campagne", "etat", "-priorite"], name="tache_file"),
            models.Index(fields=["confiee_a", "etat"], name="tache_de_qui"),
            models.Index(fields=["faite_par", "-faite_le"], name="tache_derniere"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["campagne", "lieu"], name="tache_une_par_lieu"),
            models.CheckConstraint(
                name="tache_faite_ou_a_faire",
                condition=models.Q(etat="a_faire", faite_le__isnull=True)
                | (~models.Q(etat="a_faire") & models.Q(faite_le__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lieu} · {self.get_etat_display()}"
