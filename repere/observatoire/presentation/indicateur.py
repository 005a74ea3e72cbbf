"""The page of an indicator: its map, its table, its years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from repere.observatoire.cartes import (
    Forme,
    Habillage,
    Legende,
    choropleth,
    quantiles,
    symbols,
)
from repere.observatoire.dessin.nombres import INSECABLE, number
from repere.observatoire.indicateurs.modele import ABSENTE, Chiffre, Fonction, Indicateur
from repere.observatoire.lecture.chiffres import years
from repere.observatoire.lecture.formes import shapes
from repere.observatoire.lecture.mesures import FICHES, MESURES, measured
from repere.observatoire.presentation.cartes import Ligne
from repere.observatoire.presentation.chiffres import doubt, origin
from repere.observatoire.presentation.mailles import address, regions
from repere.observatoire.presentation.petits import hidden
from repere.observatoire.territoires import Territoire, territories
from repere.socle.langue import _

NOM: Final = "nom"
VALEUR: Final = "valeur"
NOMBRE: Final = "nombre"
TRIS: Final = (VALEUR, NOMBRE, NOM)


@dataclass(frozen=True, slots=True)
class Releves:
    """The figures of an indicator for every territory of a kind; ``caches``: codes of those not told."""

    fiche: Indicateur
    par: str
    annee: int | None
    chiffres: Mapping[Territoire, Chiffre]
    caches: frozenset[str]

    def told(self, territoire: Territoire) -> Chiffre:
        """Return a figure, empty when it must not be told."""
        if territoire.code in self.caches:
            return Chiffre(statut=self.chiffres[territoire].statut)
        return self.chiffres[territoire]

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the figures come from, each once."""
        dites = (origin(c) for c in self.chiffres.values() if c.valeur is not None)
        return tuple(sorted({dite for dite in dites if dite}))

    @property
    def connus(self) -> int:
        """How many territories have a figure."""
        return sum(c.valeur is not None for c in self.chiffres.values())


def read(code: str, par: str, annee: int | None = None) -> Releves:
    """Read an indicator for every territory of the kind ``par``."""
    fiche = FICHES[code]
    chiffres = measured(territories(par), code, annee=annee)
    caches = hidden(fiche, chiffres)
    return Releves(fiche, par, annee, chiffres, caches)


def vintages(code: str) -> list[int]:
    """Return the years that have figures, the last first; none for our own measures, made today."""
    return [] if code in MESURES else sorted(years(code)[code], reverse=True)


def decimals(fiche: Indicateur) -> int:
    """Return how many decimals its figures are worth."""
    return 0 if fiche.fonction is Fonction.COMPTE or fiche.unite == "€ par an" else 1


def figure(releves: Releves, territoire: Territoire) -> str:
    """Return a figure in words, with its unit."""
    chiffre = releves.told(territoire)
    if territoire.code in releves.caches:
        return _("non montré")
    return number(chiffre.valeur, unit(releves.fiche), decimals(releves.fiche))


def unit(fiche: Indicateur) -> str:
    """Return the unit that fits after a figure in a table: none that the heading says already."""
    return fiche.unite if fiche.unite in ("%", "€ par an") else ""


def count(releves: Releves, territoire: Territoire) -> str:
    """Return how many people, or premises, a share is made of; "" where there is none."""
    chiffre = releves.told(territoire)
    if releves.fiche.fonction is not Fonction.PART:
        return ""
    if territoire.code in releves.caches:
        return _("non montré")
    return number(chiffre.numerateur)


def rows(releves: Releves, tri: str) -> list[Ligne]:
    """Return the rows of the table, in the order of ``tri``; those without a figure last."""
    avec_nombre = releves.fiche.fonction is Fonction.PART
    return [
        Ligne(
            territoire.nom,
            address(territoire),
            (
                figure(releves, territoire),
                *([count(releves, territoire)] if avec_nombre else []),
                _status(releves.told(territoire)),
            ),
        )
        for territoire in _ordered(releves, tri)
    ]


def _status(chiffre: Chiffre) -> str:
    if chiffre.statut == ABSENTE:
        return _("non chargé")
    return doubt(chiffre) or _("publié")


def _ordered(releves: Releves, tri: str) -> list[Territoire]:
    par_nom = sorted(releves.chiffres, key=lambda t: (t.nom, t.code))
    if tri == NOM:
        return par_nom

    def rank(territoire: Territoire) -> float:
        chiffre = releves.told(territoire)
        lue = chiffre.numerateur if tri == NOMBRE else chiffre.valeur
        return float("inf") if lue is None else -lue

    return sorted(par_nom, key=rank)


@dataclass(frozen=True, slots=True)
class CarteDIndicateur:
    """``svg`` is empty when nothing can be drawn."""

    svg: SafeString
    legende: Legende


def indicator_map(releves: Releves) -> CarteDIndicateur:
    """Return the map of every territory of the kind, région by région on the same sheet."""
    formes = shapes_of(releves.par)
    dessin, legende = drawn(releves, formes, liens=True)
    return CarteDIndicateur(
        mark_safe(dessin) if formes else SafeString(""),  # noqa: S308 — escaped by dessin.balises
        legende,
    )


def shapes_of(par: str) -> list[Forme]:
    """Return the shapes of the kind ``par`` over this instance."""
    trouvees: dict[str, Forme] = {}
    for region in regions():
        for forme in shapes(region, par):
            trouvees.setdefault(forme.code, forme)
    return list(trouvees.values())


def drawn(releves: Releves, formes: Sequence[Forme], *, liens: bool = False) -> tuple[str, Legende]:
    """Return the map as SVG and its key; ``liens``: areas lead to their portraits."""
    fiche = releves.fiche
    valeurs = {t.code: releves.told(t).valeur for t in releves.chiffres}
    par_code = {t.code: t for t in releves.chiffres}
    libelle = _(fiche.libelle)
    description = _("Le tableau qui suit donne tous les chiffres de cette carte.")
    habillage = Habillage(
        paroles={code: figure(releves, t) for code, t in par_code.items()},
        liens={code: address(t) for code, t in par_code.items()} if liens else {},
    )
    titre = f"{libelle}{INSECABLE}({_(fiche.unite)})" if fiche.unite else libelle
    note = _note(formes)
    if fiche.fonction is Fonction.COMPTE:
        # Coloured by its count, a large territory would weigh more than a crowded one.
        svg = symbols(formes, valeurs, titre=libelle, description=description, habillage=habillage)
        dite = _("Plus le rond est grand, plus le nombre est grand.")
        return svg, Legende(titre, (), f"{dite} {note}".strip())
    decoupe = quantiles(valeurs, unite=unit(fiche), decimales=decimals(fiche))
    svg = choropleth(
        formes, decoupe.classes, titre=libelle, description=description, habillage=habillage
    )
    return svg, decoupe.legende(titre, note)


def _note(formes: Sequence[Forme]) -> str:
    if any(forme.approximative for forme in formes):
        return _("Limites approximatives : les contours officiels ne sont pas chargés.")
    return ""
