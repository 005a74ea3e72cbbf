"""The maps of a basin: who may need help, and who is near it. Pure."""

from collections.abc import Mapping
from typing import Final

from repere.observatoire.cartes import (
    Decoupe,
    Habillage,
    choropleth,
    quantiles,
    readable_names,
    sliced,
)
from repere.observatoire.dessin.nombres import number
from repere.observatoire.redaction.composition.phrases import NBSP
from repere.observatoire.redaction.document import Figure
from repere.observatoire.redaction.matiere import Matiere
from repere.socle.articles import of

_BORNES_DE_L_INDICE: Final = (3.0, 4.5, 6.0, 7.5)
# As many names as are read at a glance.
_NOMS_MAX: Final = 6


def fragility_map(matiere: Matiere) -> Figure | None:
    """Return the map of the index, None when no commune has one or nothing can be drawn."""
    notes = {c.code: c.indice.note for c in matiere.portrait.communes if c.indice}
    return _drawn(
        matiere,
        notes,
        sliced(notes, _BORNES_DE_L_INDICE, decimales=1),
        "La fragilité numérique, commune par commune",
        "Indice de fragilité, de 1 à 10",
        "l’indice va",
    )


def access_map(matiere: Matiere) -> Figure | None:
    """Return the map of hours of help for 10,000 people, None when nothing is computed or can be drawn."""
    acces = {c.code: c.acces for c in matiere.portrait.communes if c.acces is not None}
    return _drawn(
        matiere,
        acces,
        quantiles(acces, unite="h"),
        "L’aide à portée, commune par commune",
        "Heures d’aide par semaine pour 10 000 habitants",
        "les heures d’aide à portée vont",
    )


def _drawn(
    matiere: Matiere,
    valeurs: Mapping[str, float],
    decoupe: Decoupe,
    titre: str,
    cle: str,
    verbe: str,
) -> Figure | None:
    portrait = matiere.portrait
    if not valeurs or not portrait.formes:
        return None
    dit = _range(matiere, valeurs, verbe, decoupe.decimales)
    legende = decoupe.legende(cle, _outline_note(matiere))
    poids = {c.code: c.population for c in portrait.communes}
    svg = choropleth(
        portrait.formes,
        decoupe.classes,
        titre=titre,
        description=dit,
        identifiant=f"carte-{_number_of(titre)}",
        habillage=Habillage(etiquettes=readable_names(portrait.formes, poids, _NOMS_MAX)),
    )
    return Figure(
        svg=svg,
        alternative=f"Carte des communes. {dit}",
        legende=f"{titre}, bassin de vie {of(matiere.bassin)}",
        titre_cle=legende.titre,
        cle=tuple((case.classe, case.libelle) for case in legende.cases),
        note=legende.note,
    )


def _number_of(texte: str) -> int:
    """Return a small number that names a drawing within its document, the same every time."""
    return sum(rang * ord(lettre) for rang, lettre in enumerate(texte, 1)) % 100_000


def _outline_note(matiere: Matiere) -> str:
    if any(forme.approximative for forme in matiere.portrait.formes):
        return "Les limites des communes sont approchées."
    return ""


def _range(matiere: Matiere, valeurs: Mapping[str, float], verbe: str, decimales: int) -> str:
    """Say the least and the most, and where: two communes of the same name are both counted."""
    rangees = sorted(
        (valeurs[c.code], c.nom) for c in matiere.portrait.communes if c.code in valeurs
    )
    bas, haut = rangees[0], rangees[-1]
    return (
        f"{len(rangees)} communes{NBSP}: {verbe} de {number(bas[0], decimales=decimales)} ({bas[1]}) "
        f"à {number(haut[0], decimales=decimales)} ({haut[1]})."
    )
