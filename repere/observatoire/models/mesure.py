"""What the observatory counts itself, so that years compare; and imported travel times."""

from django.db import models

from repere.territoires.models import Chargement, Commune


class Releve(models.Model):
    """A count of the supply of a territory, on a day. ``maille`` also takes the codes of zonages."""

    jour = models.DateField("jour")
    maille = models.CharField("maille", max_length=60)
    code = models.CharField("code", max_length=100, blank=True)
    mesure = models.SlugField("mesure", max_length=60)
    nombre = models.FloatField("nombre")

    class Meta:
        verbose_name = "relevé"
        ordering = ["maille", "code", "mesure", "jour"]
        constraints = [
            models.UniqueConstraint(
                fields=["maille", "code", "mesure", "jour"], name="releve_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.mesure} {self.maille} {self.code} {self.jour}"


class TempsDeTrajet(models.Model):
    """Minutes by road from a commune to another, of an imported table."""

    depuis = models.ForeignKey(Commune, models.CASCADE, related_name="+")
    vers = models.ForeignKey(Commune, models.CASCADE, related_name="+")
    minutes = models.FloatField("minutes")
    chargement = models.ForeignKey(Chargement, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = "temps de trajet"
        verbose_name_plural = "temps de trajet"
        ordering = ["depuis", "vers"]
        constraints = [
            models.UniqueConstraint(fields=["depuis", "vers"], name="temps_de_trajet_unique")
        ]

    def __str__(self) -> str:
        return f"{self.depuis_id} → {self.vers_id} : {self.minutes:g} min"


class Voisine(models.Model):
    """A commune beyond the border, whose people share the same places: counted in the demand, shown nowhere."""

    code_insee = models.CharField("code INSEE", max_length=5, primary_key=True)
    population = models.PositiveIntegerField("population")
    latitude = models.FloatField("latitude")
    longitude = models.FloatField("longitude")

    class Meta:
        verbose_name = "commune voisine"
        verbose_name_plural = "communes voisines"
        ordering = ["code_insee"]

    def __str__(self) -> str:
        return self.code_insee
