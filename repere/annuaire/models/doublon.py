"""Places that may be one, and merges that can be undone."""

from django.db import models


class DoublonPresume(models.Model):
    """A doubtful pair, for a person to decide; a pair found distinct is never proposed again."""

    class Etat(models.TextChoices):
        A_VERIFIER = "a_verifier", "à vérifier"
        DISTINCTS = "distincts", "deux lieux distincts"
        FUSIONNES = "fusionnes", "fusionnés"

    lieu_a = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="+")
    lieu_b = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="+")
    score = models.FloatField("ressemblance")
    raisons = models.JSONField("raisons", default=list)
    etat = models.CharField("état", max_length=10, choices=Etat, default=Etat.A_VERIFIER)
    cree_le = models.DateTimeField("proposé le", auto_now_add=True)

    class Meta:
        verbose_name = "doublon présumé"
        verbose_name_plural = "doublons présumés"
        ordering = ["etat", "-score", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["lieu_a", "lieu_b"], name="doublon_paire_unique"),
            models.CheckConstraint(
                name="doublon_paire_ordonnee",
                condition=models.Q(lieu_a__lt=models.F("lieu_b")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lieu_a} / {self.lieu_b}"


class Fusion(models.Model):
    """A merge: ``absorbe`` now lives in ``garde``. ``avant`` holds what undoing needs.

    ``choix``: field → value (JSON) that a person chose for the kept place. ``apres``: what people had
    written of the kept place once merged, so that undoing keeps what they write later.
    """

    garde = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="fusions")
    absorbe = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="+")
    raisons = models.JSONField("raisons", default=list)
    avant = models.JSONField("ce que les personnes avaient écrit avant", default=dict)
    choix = models.JSONField("valeurs choisies", default=dict, blank=True)
    apres = models.JSONField("ce que les personnes avaient écrit après", default=dict, blank=True)
    fiches = models.JSONField("fiches déplacées", default=list)
    faite_par = models.CharField("faite par", max_length=150, blank=True)
    faite_le = models.DateTimeField("faite le", auto_now_add=True)
    annulee_le = models.DateTimeField("annulée le", null=True, blank=True)

    class Meta:
        verbose_name = "fusion"
        ordering = ["-faite_le", "-pk"]

    def __str__(self) -> str:
        return f"{self.absorbe} → {self.garde}"
