"""The shared board of a basin: what one offers, what one seeks."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.reseau.querysets.annonce import AnnonceQuerySet
from repere.reseau.taxonomie import ANNONCES, SENS

TITRE_MAX = 120
TEXTE_MAX = 2000


class Annonce(models.Model):
    """``zonage`` and ``zone`` are codes: rows of zones are made anew at each load of the territory."""

    zonage = models.CharField("zonage", max_length=60)
    zone = models.CharField("zone", max_length=100)
    auteur = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="auteur", related_name="annonces"
    )
    sens = models.CharField("sens", max_length=7, choices=[(s, s) for s in SENS])
    genre = models.CharField("genre", max_length=12, choices=[(g, g) for g in ANNONCES])
    titre = models.CharField("titre", max_length=TITRE_MAX)
    texte = models.TextField("texte", max_length=TEXTE_MAX, blank=True)
    publiee_le = models.DateTimeField("publiée le", default=timezone.now)
    expire_le = models.DateTimeField("expire le")
    close_le = models.DateTimeField("close le", null=True, blank=True)
    # Closed by its author or by the animateur: why, in a few words.
    conclusion = models.CharField("conclusion", max_length=200, blank=True)

    objects = AnnonceQuerySet.as_manager()

    class Meta:
        verbose_name = "annonce"
        ordering = ["-publiee_le", "-pk"]
        indexes = [models.Index(fields=["zonage", "zone", "expire_le"], name="annonce_zone")]

    def __str__(self) -> str:
        return self.titre


class Reponse(models.Model):
    """An answer, read by who may read the announcement."""

    annonce = models.ForeignKey(Annonce, models.CASCADE, related_name="reponses")
    auteur = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    texte = models.TextField("texte", max_length=TEXTE_MAX)
    ecrite_le = models.DateTimeField("écrite le", default=timezone.now)

    class Meta:
        verbose_name = "réponse"
        ordering = ["ecrite_le", "pk"]

    def __str__(self) -> str:
        return f"{self.annonce_id} · {self.auteur_id}"
