"""What a structure lacks, plans, does well and works with: seen by the network, counted by the observatory."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from repere.reseau.querysets.besoin import BesoinQuerySet
from repere.reseau.taxonomie import AUTRE, BESOINS

TEXTE_MAX = 1000


class Besoin(models.Model):
    """One need of a structure. Met, it stays: what was lacking, and for how long, is worth knowing."""

    structure = models.ForeignKey("annuaire.Structure", models.CASCADE, related_name="besoins")
    genre = models.CharField("besoin", max_length=14, choices=[(b, b) for b in BESOINS])
    texte = models.TextField("précisions", max_length=TEXTE_MAX, blank=True)
    dit_le = models.DateTimeField("dit le", default=timezone.now)
    dit_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    resolu_le = models.DateTimeField("résolu le", null=True, blank=True)

    objects = BesoinQuerySet.as_manager()

    class Meta:
        verbose_name = "besoin"
        ordering = ["-dit_le", "-pk"]
        indexes = [models.Index(fields=["genre", "resolu_le"], name="besoin_genre")]
        constraints = [
            models.CheckConstraint(name="besoin_autre_en_mots", condition=~Q(genre=AUTRE, texte=""))
        ]

    def __str__(self) -> str:
        return f"{self.structure} : {self.genre}"


class Presentation(models.Model):
    """A structure in its own words, for its peers."""

    structure = models.OneToOneField(
        "annuaire.Structure", models.CASCADE, primary_key=True, related_name="presentation"
    )
    equipe = models.TextField("équipe", max_length=TEXTE_MAX, blank=True)
    projets = models.TextField("projets", max_length=TEXTE_MAX, blank=True)
    forces = models.TextField("points forts", max_length=TEXTE_MAX, blank=True)
    faiblesses = models.TextField("points faibles", max_length=TEXTE_MAX, blank=True)
    partenaires = models.TextField("partenaires", max_length=TEXTE_MAX, blank=True)
    prescripteurs = models.TextField(
        "qui lui envoie des personnes", max_length=TEXTE_MAX, blank=True
    )
    modifiee_le = models.DateTimeField("modifiée le", auto_now=True)

    class Meta:
        verbose_name = "présentation d’une structure"
        verbose_name_plural = "présentations des structures"

    def __str__(self) -> str:
        return str(self.structure)
