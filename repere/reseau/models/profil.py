"""A professional, as they accept to be seen by the others."""

from django.conf import settings
from django.db import models

from repere.reseau.querysets.profil import ProfilQuerySet

TEXTE_MAX = 1000


class Profil(models.Model):
    """Seen by the network from the moment its owner says so, and no longer than they want.

    Never an address nor a number: one writes through the site.
    """

    personne = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="personne", related_name="profil"
    )
    nom = models.CharField("nom montré", max_length=80)
    fonction = models.CharField("fonction", max_length=120, blank=True)
    structure = models.ForeignKey(
        "annuaire.Structure",
        models.SET_NULL,
        verbose_name="structure",
        related_name="profils",
        null=True,
        blank=True,
    )
    # Where one works: the basin follows, whatever the zonage becomes.
    commune = models.ForeignKey(
        "territoires.Commune",
        models.SET_NULL,
        verbose_name="commune de travail",
        related_name="+",
        null=True,
        blank=True,
    )
    publics = models.JSONField("publics accueillis", default=list, blank=True)
    outils = models.JSONField("outils et sujets", default=list, blank=True)
    langues = models.JSONField("langues parlées", default=list, blank=True)
    formations = models.TextField("formations données", max_length=TEXTE_MAX, blank=True)
    partage = models.TextField("ce qu’il ou elle partage", max_length=TEXTE_MAX, blank=True)
    visible_depuis = models.DateTimeField("visible depuis le", null=True, blank=True)
    modifie_le = models.DateTimeField("modifié le", auto_now=True)

    objects = ProfilQuerySet.as_manager()

    class Meta:
        verbose_name = "profil"
        ordering = ["nom", "pk"]

    def __str__(self) -> str:
        return self.nom

    @property
    def visible(self) -> bool:
        return self.visible_depuis is not None
