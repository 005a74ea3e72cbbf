"""What an indicator is, and a figure. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# Statuses of a figure, beside those of the table: nothing was loaded.
PUBLIEE: Final = "publiee"
SECRETE: Final = "secrete"  # noqa: S105 — statistical secrecy
IMPUTEE: Final = "imputee"
ESTIMEE: Final = "estimee"
ABSENTE: Final = "absente"
# What an estimate rests on: the rate of the département, or rates that nobody says of how many people.
PAR_DEPARTEMENT: Final = "departement"
PAR_TAUX: Final = "taux"


class Fonction(StrEnum):
    """How figures of communes make that of a group."""

    # Numerators over denominators, in per cent.
    PART = "part"
    # Numerators add up.
    COMPTE = "compte"
    # Never added: only what the source publishes for that very territory.
    MEDIANE = "mediane"
    # Communes are counted.
    CLASSEMENT = "classement"


class Sens(StrEnum):
    """What a high figure tells."""

    FRAGILE = "fragile"
    FAVORABLE = "favorable"
    NEUTRE = "neutre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicateur:
    """``numerateur`` and ``denominateur``: who is counted, in words. ``millesime``: the one that loaders expect."""

    code: str
    libelle: str
    definition: str
    unite: str
    source: str
    licence: str
    millesime: str
    fonction: Fonction
    sens: Sens = Sens.NEUTRE
    numerateur: str = ""
    denominateur: str = ""
    # The source hides figures of few people: what could tell them by subtraction is hidden too.
    protege: bool = False
    # The denominator is the residents: a rate times the population is a count of people.
    habitants: bool = False
    # What ``repere observatoire charger`` calls the file that holds it.
    chargement: str = ""


@dataclass(frozen=True, slots=True)
class Chiffre:
    """A figure of a territory. ``valeur``: per cent for a share, else in the indicator's unit; None: not known.

    ``communes_connues`` of ``communes`` have a figure, where ``part_connue`` of the people live (0 to 1).
    ``numerateur`` and ``denominateur`` are None where only the rate is known: residents are not households.
    ``d_apres``: what an estimate rests on, PAR_DEPARTEMENT or PAR_TAUX.
    """

    valeur: float | None = None
    numerateur: float | None = None
    denominateur: float | None = None
    annee: int | None = None
    statut: str = ABSENTE
    communes_connues: int = 0
    communes: int = 0
    source: str = ""
    licence: str = ""
    millesime: str = ""
    part_connue: float = 0.0
    d_apres: str = ""

    @property
    def partielle(self) -> bool:
        """Whether some communes of the territory are missing from it."""
        return self.valeur is not None and self.communes_connues < self.communes
