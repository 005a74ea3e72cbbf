"""What the document of a basin is made from, read from the base or written by hand in a test. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from repere.monographies.fiche_lue import FicheLue
from repere.observatoire.calcul.fragilite import Indice
from repere.observatoire.cartes import Forme
from repere.observatoire.indicateurs.modele import Chiffre
from repere.observatoire.offre.modele import Couverture


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneDite:
    """A commune of the basin. ``acces``: hours of help a week for 10,000 people; None: not computed."""

    code: str
    nom: str
    population: int = 0
    indice: Indice | None = None
    acces: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """Figures of the basin, and of the region beside. ``reference``: against what fragility is scored."""

    chiffres: Mapping[str, Chiffre] = field(default_factory=dict)
    autour: Mapping[str, Chiffre] = field(default_factory=dict)
    nom_autour: str = ""
    indice: Indice | None = None
    indice_autour: Indice | None = None
    reference: str = ""
    communes: tuple[CommuneDite, ...] = ()
    formes: tuple[Forme, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aide:
    """The supply of the basin. ``couvertures``: what is asked, in words -> who reaches it; the first: any help."""

    couvertures: Mapping[str, Couverture] = field(default_factory=dict)
    a_vol_d_oiseau: bool = True

    @property
    def toute(self) -> Couverture | None:
        """Who reaches any help; None when nothing was read."""
        return next(iter(self.couvertures.values()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rencontre:
    """A meeting. ``presentes`` and ``excusees``: structures, never persons."""

    rang: int
    debut: datetime | None = None
    lieu: str = ""
    commune: str = ""
    presentes: tuple[str, ...] = ()
    excusees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dit:
    """Something said and kept. ``themes``: those that a person confirmed. ``structure``: whose sheet it is on."""

    nature: str
    texte: str
    role: str = ""
    rubrique: str = ""
    structure: str = ""
    themes: tuple[str, ...] = ()
    # Rank of the meeting where it was said; 0 when that is not known.
    reunion: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Matiere:
    """All of it. ``titre``, else one is made of the name of the basin; ``textes``: what people wrote, by section."""

    bassin: str
    annee: int
    jour: date
    titre: str = ""
    region: str = ""
    publiee_le: date | None = None
    reprise: bool = False
    editeur: str = ""
    site: str = ""
    textes: Mapping[str, str] = field(default_factory=dict)
    portrait: Portrait = Portrait()
    aide: Aide = Aide()
    fiches: tuple[FicheLue, ...] = ()
    rencontres: tuple[Rencontre, ...] = ()
    dits: tuple[Dit, ...] = ()
    # Notes that nobody has kept nor put aside.
    indecis: int = 0
    # Needs and initiatives that nobody has given a theme yet are told, not counted under any.
    themes: Mapping[str, str] = field(default_factory=dict)
