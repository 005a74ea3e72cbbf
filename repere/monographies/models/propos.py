"""What was said: by a structure on its sheet, or by all in a workshop; and the themes it is about."""

from typing import Final

from django.conf import settings
from django.db import models
from django.utils import timezone

from repere.monographies.models.monographie import Monographie, Reunion
from repere.monographies.querysets.propos import ProposQuerySet, ThemeQuerySet

PROPOS_MAX: Final = 4000


class Fiche(models.Model):
    """The sheet of a structure in a monograph.

    ``contenu`` None: read from the directory and the network, where it is edited. Otherwise a dated copy: that of
    an old document, or of the day the monograph was published.
    """

    monographie = models.ForeignKey(Monographie, models.CASCADE, related_name="fiches")
    structure = models.ForeignKey(
        "annuaire.Structure", models.SET_NULL, null=True, blank=True, related_name="fiches"
    )
    lieu = models.ForeignKey(
        "annuaire.Lieu", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    nom = models.CharField("nom", max_length=200)
    ordre = models.PositiveSmallIntegerField("ordre", default=0)
    contenu = models.JSONField("contenu daté", null=True, blank=True)

    class Meta:
        verbose_name = "fiche d’une structure"
        verbose_name_plural = "fiches des structures"
        ordering = ["monographie", "ordre", "nom", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["monographie", "structure"],
                name="fiche_unique",
                condition=models.Q(structure__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.nom


class Propos(models.Model):
    """Something said, whoever wrote it down. ``role``: that of who spoke, never a name.

    ``cle`` is drawn by the tablet before anything is sent: sent twice, a note is one.
    """

    class Nature(models.TextChoices):
        BESOIN = "besoin", "besoin"
        INITIATIVE = "initiative", "initiative ou projet"
        FORCE = "force", "point fort"
        FAIBLESSE = "faiblesse", "point faible"
        PUBLIC = "public", "public en difficulté"
        OBSTACLE = "obstacle", "obstacle"
        OFFRE = "offre", "l’offre suffit-elle"
        MOYENS = "moyens", "organisation et moyens"
        VERBATIM = "verbatim", "parole rapportée"
        EQUIPE = "equipe", "équipe"
        PRESCRIPTEUR = "prescripteur", "qui envoie des personnes"
        NOTE = "note", "note"

    monographie = models.ForeignKey(Monographie, models.CASCADE, related_name="propos")
    reunion = models.ForeignKey(
        Reunion, models.SET_NULL, null=True, blank=True, related_name="propos"
    )
    fiche = models.ForeignKey(Fiche, models.SET_NULL, null=True, blank=True, related_name="propos")
    cle = models.UUIDField("clé", unique=True)
    nature = models.CharField("nature", max_length=12, choices=Nature.choices)
    # The heading it comes under, within a workshop.
    rubrique = models.CharField("rubrique", max_length=200, blank=True)
    texte = models.TextField("texte", max_length=PROPOS_MAX)
    role = models.CharField("rôle de qui parle", max_length=120, blank=True)
    # Lines of the imported document, from 1, both included.
    lignes = models.JSONField("lignes de la source", null=True, blank=True)
    ordre = models.PositiveIntegerField("ordre", default=0)
    # None: not decided yet. Only what is kept goes into the document.
    garde = models.BooleanField("gardé", null=True, default=None)
    ecrit_le = models.DateTimeField("écrit le", default=timezone.now)
    ecrit_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Raised at each change: two tablets never overwrite each other unseen.
    version = models.PositiveIntegerField("version", default=1)
    # Written on another tablet at the same time as this one was changed: both stand side by side until one
    # is chosen.
    variante_de = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="variantes"
    )
    # What it was made one with; undone, it comes back.
    fusionne_dans = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="fusionnes"
    )
    # What undoing the last change needs.
    avant = models.JSONField("avant le dernier rangement", default=dict, blank=True)
    # Written in the network, where it is edited from then on: the sheet does not say it twice.
    besoin = models.ForeignKey(
        "reseau.Besoin", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = ProposQuerySet.as_manager()

    class Meta:
        verbose_name = "propos"
        verbose_name_plural = "propos"
        ordering = ["monographie", "ordre", "ecrit_le", "pk"]
        indexes = [models.Index(fields=["monographie", "nature"], name="propos_nature")]

    def __str__(self) -> str:
        return self.texte[:80]


class Theme(models.Model):
    """A theme of the small taxonomy, which grows: a coordinator adds what the list does not have."""

    code = models.SlugField("code", max_length=40, primary_key=True)
    libelle = models.CharField("libellé", max_length=120)
    definition = models.CharField("définition", max_length=400, blank=True)
    ajoute_le = models.DateTimeField("ajouté le", default=timezone.now)
    ajoute_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    ferme_le = models.DateTimeField("fermé le", null=True, blank=True)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = "thème"
        ordering = ["libelle"]

    def __str__(self) -> str:
        return self.libelle


class Codage(models.Model):
    """A theme that a need or an initiative is about: suggested with its reasons, then confirmed or put aside."""

    class Etat(models.TextChoices):
        PROPOSE = "propose", "proposé"
        CONFIRME = "confirme", "confirmé"
        ECARTE = "ecarte", "écarté"

    propos = models.ForeignKey(Propos, models.CASCADE, related_name="codages")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="codages")
    etat = models.CharField("état", max_length=8, choices=Etat.choices, default=Etat.PROPOSE)
    # The words of the text that made the suggestion.
    raisons = models.JSONField("raisons", default=list, blank=True)
    decide_le = models.DateTimeField("décidé le", null=True, blank=True)
    decide_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "codage"
        ordering = ["propos", "theme"]
        constraints = [models.UniqueConstraint(fields=["propos", "theme"], name="codage_unique")]

    def __str__(self) -> str:
        return f"{self.theme_id} ({self.etat})"
