"""Maps whose areas are coloured by class."""

from collections.abc import Mapping, Sequence

from repere.observatoire.cartes.fond import NU, Fond, Habillage, ground, hatched
from repere.observatoire.cartes.formes import Forme
from repere.observatoire.dessin.balises import document


def choropleth(
    formes: Sequence[Forme],
    classes: Mapping[str, int],
    *,
    titre: str,
    description: str,
    identifiant: str = "carte",
    habillage: Habillage = NU,
) -> str:
    """Return the map of ``formes``, each in the colour of its class (0 to 4), hatched when it has none.

    Its key is a ``Legende``, written beside it by the page, below it by ``standalone``.
    """
    couleurs = {code: f"c{classe}" for code, classe in classes.items()}
    return _map(ground(formes), couleurs, titre, description, identifiant, habillage)


def crossed(
    formes: Sequence[Forme],
    classes: Mapping[str, tuple[int, int]],
    *,
    titre: str,
    description: str,
    identifiant: str = "croisement",
    habillage: Habillage = NU,
) -> str:
    """Return the map of two things at once: (need, supply), each from 0 to 2, in one of nine colours."""
    couleurs = {code: f"b{besoin}{offre}" for code, (besoin, offre) in classes.items()}
    return _map(ground(formes), couleurs, titre, description, identifiant, habillage)


def _map(
    fond: Fond,
    couleurs: Mapping[str, str],
    titre: str,
    description: str,
    identifiant: str,
    habillage: Habillage,
) -> str:
    return document(
        identifiant,
        fond.taille,
        titre,
        description,
        hatched(identifiant),
        fond.coloured(identifiant, couleurs, habillage),
        fond.names(habillage.etiquettes),
        classe="carte",
        role=habillage.role,
    )
