"""Who said what, when: the records of each source as it gave them, and what awaits a decision."""

from django.conf import settings
from django.db import models


class FicheSource(models.Model):
    """The record of one place in one source, kept as that source gave it.

    A place is the composition of its records and of what people wrote by hand (``composition``), so that
    a new import, a merge and its undoing are one and the same computation.
    """

    lieu = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="fiches")
    # Where an undone merge sends the record back to.
    lieu_origine = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="+")
    source = models.CharField("source", max_length=120)
    identifiant = models.CharField("identifiant dans la source", max_length=200)
    # Some sources give one identifier to several places: a digest of name and address tells them apart.
    discriminant = models.CharField(max_length=16, blank=True)
    format = models.CharField("format", max_length=40)
    contenu = models.JSONField("fiche lue")
    brut = models.JSONField("enregistrement d’origine", default=dict)
    active = models.BooleanField("présente dans la source", default=True)
    vue_le = models.DateTimeField("vue le")

    class Meta:
        verbose_name = "fiche d’une source"
        verbose_name_plural = "fiches des sources"
        ordering = ["source", "identifiant", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "identifiant", "discriminant"], name="fiche_source_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} · {self.identifiant}"


class Import(models.Model):
    """An applied import: what was read, what it changed."""

    format = models.CharField("format", max_length=40)
    fichier = models.CharField("fichier ou adresse", max_length=500)
    empreinte = models.CharField("empreinte SHA-256", max_length=64)
    compteurs = models.JSONField("compteurs", default=dict)
    fait_le = models.DateTimeField("fait le", auto_now_add=True)
    annule_le = models.DateTimeField("annulé le", null=True, blank=True)

    class Meta:
        verbose_name = "import"
        ordering = ["-fait_le", "-pk"]

    def __str__(self) -> str:
        return f"{self.format} · {self.fichier}"


class TraceImport(models.Model):
    """What one import changed, and what was there before: what rolling it back puts back.

    About a record of a source (``fiche``: ``avant`` None, it was not there), or about a place (``lieu``: what
    people had written there, or whether it was in the directory).
    """

    importation = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="traces")
    fiche = models.ForeignKey(
        FicheSource, on_delete=models.CASCADE, null=True, related_name="traces"
    )
    lieu = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, null=True, related_name="+")
    avant = models.JSONField("avant", null=True)

    class Meta:
        verbose_name = "trace d’un import"
        verbose_name_plural = "traces des imports"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="trace_d_une_fiche_ou_d_un_lieu",
                condition=models.Q(fiche__isnull=False, lieu__isnull=True)
                | models.Q(fiche__isnull=True, lieu__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.importation_id} · {self.fiche_id or self.lieu_id}"


class Proposition(models.Model):
    """Somebody decides, field by field, of what contradicts a person's word.

    Said by a source (an import), or by ``proposee_par``, who may only propose.
    """

    class Etat(models.TextChoices):
        OUVERTE = "ouverte", "à décider"
        ACCEPTEE = "acceptee", "acceptée"
        REFUSEE = "refusee", "refusée"

    lieu = models.ForeignKey("annuaire.Lieu", on_delete=models.CASCADE, related_name="propositions")
    champ = models.CharField("champ", max_length=40)
    valeur_actuelle = models.JSONField("valeur actuelle", null=True)
    valeur_proposee = models.JSONField("valeur proposée", null=True)
    source = models.CharField("source", max_length=120)
    # What somebody proposed goes with their account; ``source`` holds their name.
    proposee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    etat = models.CharField("état", max_length=10, choices=Etat, default=Etat.OUVERTE)
    creee_le = models.DateTimeField("créée le", auto_now_add=True)
    decidee_le = models.DateTimeField("décidée le", null=True, blank=True)
    decidee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "proposition"
        ordering = ["etat", "-creee_le", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["lieu", "champ", "source"],
                condition=models.Q(etat="ouverte", proposee_par__isnull=True),
                name="proposition_ouverte_unique",
            ),
            models.UniqueConstraint(
                fields=["lieu", "champ", "proposee_par"],
                condition=models.Q(etat="ouverte", proposee_par__isnull=False),
                name="proposition_personne_unique",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lieu} · {self.champ}"
