"""Where and what: a place of digital help."""

from typing import Any, Final

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from repere.annuaire.models.champs import ChampsComplementaires, ChampsStandard
from repere.annuaire.models.historique import Historique
from repere.annuaire.models.revision import NumeroDeRevision
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.socle.geographie import Point

# Fields whose values people filter on; each value becomes a row of Critere.
CHAMPS_CRITERES: Final = (
    "typologie",
    "services",
    "services_non_proposes",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "itinerance",
    "langues",
)


def slug_of(nom: str) -> str:
    """Return what the address of a place says of its name."""
    return slugify(nom)[:60].strip("-") or "lieu"


class Lieu(ChampsStandard, ChampsComplementaires):
    """A physical (or itinerant) place run by one structure.

    ``identifiant`` never changes and is never reused: a merged place keeps its row and points to the
    one that took it over, so that its address keeps answering.
    """

    identifiant = models.CharField("identifiant permanent", max_length=16, unique=True)
    structure = models.ForeignKey(
        "annuaire.Structure",
        verbose_name="structure",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="lieux",
    )
    rattachement = models.ForeignKey(
        "territoires.Commune",
        verbose_name="commune du territoire",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="lieux",
    )
    provenance = models.JSONField("provenance de chaque valeur", default=dict, blank=True)
    consentements = models.JSONField(
        "données personnelles dont la publication est consentie", default=list, blank=True
    )
    texte_recherche = models.TextField(default="", blank=True, editable=False)
    desactive_le = models.DateField("désactivé le", null=True, blank=True)
    motif_desactivation = models.CharField("motif", max_length=200, blank=True)
    fusionne_dans = models.ForeignKey(
        "self",
        verbose_name="fusionné dans",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="absorbes",
        db_index=False,
    )
    cree_le = models.DateTimeField("créé le", default=timezone.now, editable=False)
    revision = NumeroDeRevision(default=0, editable=False, db_index=True)

    objects = LieuQuerySet.as_manager()
    history = Historique()

    class Meta:
        verbose_name = "lieu"
        verbose_name_plural = "lieux"
        ordering = ["nom", "pk"]
        indexes = [
            models.Index(fields=["latitude", "longitude"], name="lieu_position"),
            models.Index(fields=["code_insee"], name="lieu_code_insee"),
            # All that indexes of other contexts ask after each change, without reading a row.
            models.Index(
                fields=["revision"],
                name="lieu_publies_revision",
                condition=models.Q(desactive_le__isnull=True, fusionne_dans__isnull=True),
            ),
            # Of merged places only: SQLite took an index of nearly nothing but NULL for a good one, and read
            # every place of the country to count those of a town.
            models.Index(
                fields=["fusionne_dans"],
                name="lieu_fusionne_dans",
                condition=models.Q(fusionne_dans__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="lieu_position_entiere",
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(
                    latitude__gte=-90,
                    latitude__lte=90,
                    longitude__gte=-180,
                    longitude__lte=180,
                ),
            ),
            models.CheckConstraint(
                name="lieu_pas_fusionne_en_lui_meme",
                condition=models.Q(fusionne_dans__isnull=True)
                | ~models.Q(fusionne_dans=models.F("pk")),
            ),
        ]

    def __str__(self) -> str:
        return self.nom

    def get_absolute_url(self) -> str:
        return reverse("annuaire:lieu", args=[self.identifiant, self.slug])

    @property
    def slug(self) -> str:
        return slug_of(self.nom)

    @property
    def position(self) -> Point | None:
        """The place's own position; None when nobody gave it."""
        if self.latitude is None or self.longitude is None:
            return None
        return Point(self.latitude, self.longitude)

    @property
    def publie(self) -> bool:
        return self.desactive_le is None and self.fusionne_dans_id is None

    def criteria(self) -> set[tuple[str, str]]:
        """Return the (field, value) pairs that Critere must hold for this place."""
        return {(champ, valeur) for champ in CHAMPS_CRITERES for valeur in self._valeurs(champ)}

    def _valeurs(self, champ: str) -> list[Any]:
        valeurs: list[Any] = getattr(self, champ)
        return valeurs


class Critere(models.Model):
    """Index of a place's list values, so that filters are joins on both databases."""

    lieu = models.ForeignKey(Lieu, on_delete=models.CASCADE, related_name="criteres")
    champ = models.CharField(max_length=40)
    valeur = models.CharField(max_length=200)

    class Meta:
        verbose_name = "critère"
        ordering = ["champ", "valeur"]
        constraints = [
            models.UniqueConstraint(fields=["lieu", "champ", "valeur"], name="critere_unique"),
            models.CheckConstraint(
                name="critere_champ_connu", condition=models.Q(champ__in=CHAMPS_CRITERES)
            ),
        ]
        indexes = [models.Index(fields=["champ", "valeur"], name="critere_champ_valeur")]

    def __str__(self) -> str:
        return f"{self.champ} : {self.valeur}"
