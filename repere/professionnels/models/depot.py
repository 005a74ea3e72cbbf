"""A file of places that a coordinator brings: read, looked at, applied, rolled back."""

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import models
from django.utils import timezone


def outside_of_the_web() -> FileSystemStorage:
    """Return where files wait: beside the base, never under an address."""
    return FileSystemStorage(location=settings.DATA_DIR / "depots", base_url=None)


class DepotImport(models.Model):
    """``constat``: counters of the plan as it was last computed; the lines are in a file beside."""

    class Etat(models.TextChoices):
        DEPOSE = "depose", "déposé"
        LECTURE = "lecture", "en cours de lecture"
        A_RANGER = "a_ranger", "colonnes à ranger"
        PRET = "pret", "prêt à appliquer"
        ILLISIBLE = "illisible", "illisible"
        APPLICATION = "application", "en cours d’application"
        APPLIQUE = "applique", "appliqué"
        ANNULATION = "annulation", "en cours d’annulation"
        ANNULE = "annule", "annulé"
        ECHEC = "echec", "arrêté avant la fin"

    nom = models.CharField("nom du fichier", max_length=200)
    contenu = models.FileField("fichier", storage=outside_of_the_web, max_length=300, blank=True)
    empreinte = models.CharField("empreinte SHA-256", max_length=64)
    format = models.CharField("format", max_length=40)
    correspondance = models.JSONField("correspondance", default=dict, blank=True)
    complet = models.BooleanField("le fichier est toute la source", default=False)
    etat = models.CharField("état", max_length=12, choices=Etat, default=Etat.DEPOSE)
    constat = models.JSONField("constat", default=dict, blank=True)
    message = models.CharField("message", max_length=500, blank=True)
    depose_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="depots"
    )
    depose_le = models.DateTimeField("déposé le", default=timezone.now)
    importation = models.OneToOneField(
        "annuaire.Import", models.SET_NULL, null=True, blank=True, related_name="depot"
    )

    class Meta:
        verbose_name = "dépôt d’un import"
        verbose_name_plural = "dépôts d’imports"
        ordering = ["-depose_le", "-pk"]

    def __str__(self) -> str:
        return self.nom

    @property
    def en_cours(self) -> bool:
        """Whether a job is at work on it, or was when it stopped."""
        return self.etat in {self.Etat.LECTURE, self.Etat.APPLICATION, self.Etat.ANNULATION}
