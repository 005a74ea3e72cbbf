"""The parts that all maps are made of: coloured areas, limits over them, names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud
from repere.observatoire.cartes.chemins import area_path, line_path
from repere.observatoire.cartes.formes import Forme
from repere.observatoire.cartes.plan import Plan, plan
from repere.observatoire.cartes.topologie import FOULE
from repere.observatoire.dessin.balises import element, escaped, text

# Units of the sheet: about one to a pixel of the narrowest telephone.
LARGEUR: Final = 360
HAUTEUR_MAX: Final = 420
# Steps of the grid by unit: finer than a telephone shows. Fewer where areas are many: each step weighs.
_FINESSE: Final = 2.0
_FINESSE_FOULE: Final = 1.25
# Above this many areas, a keyboard would need minutes to go through: the table beside does it.
LIENS_MAX: Final = 30
ABSENT: Final = "absent"
# What must be seen first is drawn last, so that its thick outline is whole.
D_ABORD: Final = "b20"
# From one line of a name to the next.
HAUT_DE_NOM: Final = 12


class Etiquette(NamedTuple):
    """Lines to write around a node, moved by some units of the sheet so that others can be read."""

    lignes: tuple[str, ...]
    ou: Noeud
    dx: float = 0
    dy: float = 0


@dataclass(frozen=True, slots=True)
class Habillage:
    """What a map shows besides its colours.

    ``paroles``: what each area says after its name; ``liens``: where it leads; ``limites``: lines drawn over, such as
    those of bassins over communes; ``etiquettes``: names to write, and where.
    """

    paroles: Mapping[str, str] = field(default_factory=dict)
    liens: Mapping[str, str] = field(default_factory=dict)
    limites: Sequence[Sequence[Noeud]] = ()
    etiquettes: Sequence[Etiquette] = ()

    @property
    def role(self) -> str:
        """What a map so dressed is: one that holds links is no "img", nobody could reach them."""
        return "group" if 0 < len(self.liens) <= LIENS_MAX else "img"


NU: Final = Habillage()


@dataclass(frozen=True, slots=True)
class Fond:
    """A sheet on which ``formes`` fit, and how their nodes fall on it."""

    formes: Sequence[Forme]
    grille: Plan
    finesse: float

    @property
    def taille(self) -> tuple[int, int]:
        """Return the size of the sheet."""
        return int(self.grille.largeur / self.finesse), int(self.grille.hauteur / self.finesse) + 1

    def place(self, noeud: Noeud) -> tuple[float, float]:
        """Return where ``noeud`` is on the sheet."""
        x, y = self.grille.place(noeud)
        return x / self.finesse, y / self.finesse

    def coloured(self, identifiant: str, classes: Mapping[str, str], habillage: Habillage) -> str:
        """Return the areas by the class that colours them, then the limits over them."""
        par_classe: dict[str, list[str]] = defaultdict(list)
        avec_liens = len(habillage.liens) <= LIENS_MAX
        for forme in self.formes:
            dit = _said(forme.nom, habillage.paroles.get(forme.code, ""))
            aire = self._area(forme, dit)
            if avec_liens and (lien := habillage.liens.get(forme.code)):
                # The title inside is a tooltip; not all screen readers call a link by it.
                aire = element("a", aire, href=lien, aria_label=dit)
            par_classe[classes.get(forme.code, ABSENT)].append(aire)
        groupes = [
            element("g", *aires, class_=classe, fill=_hatching(identifiant, classe))
            for classe, aires in sorted(
                par_classe.items(), key=lambda paire: (paire[0] == D_ABORD, paire[0])
            )
        ]
        if trait := line_path(habillage.limites, self.grille):
            groupes.append(element("path", class_="limites", d=trait))
        return element("g", *groupes, transform=f"scale({1 / self.finesse:g})")

    def _area(self, forme: Forme, dit: str) -> str:
        titre = element("title", escaped(dit))
        return element("path", titre, d=area_path(forme.anneaux, self.grille))

    def names(self, etiquettes: Sequence[Etiquette]) -> str:
        """Return the names to write over the map."""
        if not etiquettes:
            return ""
        return element(
            "g",
            *(self._name(etiquette) for etiquette in etiquettes),
            class_="noms",
            aria_hidden="true",
        )

    def _name(self, etiquette: Etiquette) -> str:
        x, y = self.place(etiquette.ou)
        # The base of a line is under its middle.
        haut = y + etiquette.dy + 4 - HAUT_DE_NOM / 2 * (len(etiquette.lignes) - 1)
        return "".join(
            text(ligne, x + etiquette.dx, haut + HAUT_DE_NOM * rang)
            for rang, ligne in enumerate(etiquette.lignes)
        )


def ground(formes: Sequence[Forme]) -> Fond:
    """Return the sheet for ``formes``."""
    noeuds = {noeud for forme in formes for anneau in forme.anneaux for noeud in anneau}
    finesse = _FINESSE_FOULE if len(formes) > FOULE else _FINESSE
    grille = plan(sorted(noeuds), int(LARGEUR * finesse), int(HAUTEUR_MAX * finesse))
    return Fond(formes, grille, finesse)


def hatched(identifiant: str) -> str:
    """Return the hatching of areas without data."""
    raies = element("path", class_="raies", d="M0 3h12M0 9h12")
    return element(
        "defs",
        element(
            "pattern",
            element("rect", class_="creux", width=12, height=12),
            raies,
            id=f"{identifiant}-h",
            width=12,
            height=12,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(-45)",
        ),
    )


def _hatching(identifiant: str, classe: str) -> str | None:
    return f"url(#{identifiant}-h)" if classe == ABSENT else None


def _said(nom: str, parole: str) -> str:
    return f"{nom}\N{NO-BREAK SPACE}: {parole}" if parole else nom
