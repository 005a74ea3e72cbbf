"""What structures say they need and plan, by theme: for a basin, or for all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.urls import reverse

from repere.annuaire.standard.vocabulaire import TYPOLOGIES
from repere.assistant.petits_nombres import SEUIL
from repere.monographies.models import Theme
from repere.monographies.services.comparaison import (
    SANS_GENRE,
    Comparaison,
    Nombre,
    compare_needs,
)
from repere.observatoire.presentation.mailles import address
from repere.observatoire.territoires import Territoire, territories
from repere.socle.francais import counted
from repere.socle.langue import _, formes
from repere.socle.texte import plier

STRUCTURES: Final = formes("{nombre} structure", "{nombre} structures")
_ATELIERS: Final = formes("{nombre} point d’atelier", "{nombre} points d’atelier")
_THEMES_MAX: Final = 6


class Dite(NamedTuple):
    """A theme, and who says it, in words."""

    theme: str
    qui: str


@dataclass(frozen=True, slots=True)
class Paroles:
    """What was said in one basin. ``adresse``: the monograph, "" when there is none."""

    besoins: tuple[Dite, ...]
    projets: tuple[Dite, ...]
    annee: int | None
    adresse: str


class Colonne(NamedTuple):
    """A basin of the table of all."""

    nom: str
    code: str
    adresse: str
    annee: int | None


@dataclass(frozen=True, slots=True)
class Grille:
    """Themes by basin, or by kind of structure: (theme, how many columns say it, cells)."""

    colonnes: tuple[Colonne, ...]
    lignes: tuple[tuple[str, int, tuple[str, ...]], ...]

    @property
    def rangees(self) -> Iterator[tuple[str, int, list[tuple[Colonne, str]]]]:
        """Yield the lines, each cell beside its column: on a telephone it says whose it is."""
        for theme, combien, cellules in self.lignes:
            yield theme, combien, list(zip(self.colonnes, cellules, strict=True))


def heard(territoire: Territoire) -> Paroles | None:
    """Return what was said in ``territoire``; None when it is no basin, or when nothing was."""
    if not territoire.de_zonage:
        return None
    noms = Theme.objects.names()
    besoins = compare_needs(zonage=territoire.maille)
    projets = compare_needs(zonage=territoire.maille, projets=True)
    dits = _said(besoins, territoire.code, noms), _said(projets, territoire.code, noms)
    annee = besoins.monographies.get(territoire.code)
    if not any(dits) and annee is None:
        return None
    adresse = ""
    if annee is not None:
        adresse = reverse(
            "observatoire:monographie", args=[territoire.maille, territoire.code, annee]
        )
    return Paroles(dits[0][:_THEMES_MAX], dits[1][:_THEMES_MAX], annee, adresse)


def grids(zonage: str, *, projets: bool = False) -> tuple[Grille, Grille]:
    """Return what every basin of ``zonage`` says, then who says it; the themes of most basins first."""
    lue, noms = compare_needs(zonage=zonage, projets=projets), Theme.objects.names()
    return _by_basin(lue, noms, zonage), _by_kind(lue, noms)


def _by_basin(lue: Comparaison, noms: Mapping[str, str], zonage: str) -> Grille:
    dites = {zone for _theme, zone in [*lue.par_zone, *lue.reseau_par_zone]}
    colonnes = tuple(
        Colonne(t.nom, t.code, address(t), lue.monographies.get(t.code))
        for t in territories(zonage)
        if t.code in dites or t.code in lue.monographies
    )
    lignes = []
    for theme in lue.themes:
        cellules = tuple(_cell(lue, theme, colonne.code) for colonne in colonnes)
        lignes.append((noms.get(theme, theme), sum(map(bool, cellules)), cellules))
    return Grille(colonnes, tuple(lignes))


def _by_kind(lue: Comparaison, noms: Mapping[str, str]) -> Grille:
    # Monographs only: with the network here too, what the table of basins hides is found by subtraction.
    genres = {genre for _theme, genre in lue.par_genre}
    colonnes = tuple(
        sorted(
            (Colonne(_kind(genre), genre, "", None) for genre in genres),
            key=lambda colonne: (colonne.code == SANS_GENRE, plier(colonne.nom)),
        )
    )
    lignes = []
    for theme in lue.themes:
        cellules = tuple(_words(lue.par_genre.get((theme, c.code)), None) for c in colonnes)
        if any(cellules):
            lignes.append((noms.get(theme, theme), sum(map(bool, cellules)), cellules))
    return Grille(colonnes, tuple(lignes))


def _kind(genre: str) -> str:
    return _(TYPOLOGIES.get(genre, genre)) if genre else _("Genre non précisé")


def _said(lue: Comparaison, zone: str, noms: Mapping[str, str]) -> tuple[Dite, ...]:
    themes = [theme for theme in lue.themes if (theme, zone) in lue.par_zone]
    themes += [t for t in lue.themes if t not in themes and (t, zone) in lue.reseau_par_zone]
    return tuple(Dite(noms.get(theme, theme), _cell(lue, theme, zone)) for theme in themes)


def _cell(lue: Comparaison, theme: str, zone: str) -> str:
    return _words(lue.par_zone.get((theme, zone)), lue.reseau_par_zone.get((theme, zone)))


def _words(nombre: Nombre | None, reseau: Nombre | None) -> str:
    """Say who says it: in the monograph, on the network; "" when nobody does."""
    dits = []
    if nombre:
        dits += _counted(nombre)
    if reseau and (reseau.structures is None or reseau.structures):
        combien = (
            _("moins de {seuil} structures").format(seuil=SEUIL)
            if reseau.structures is None
            else counted(STRUCTURES, reseau.structures)
        )
        dits.append(_("{combien} sur le réseau").format(combien=combien))
    return ", ".join(dits)


def _counted(nombre: Nombre) -> list[str]:
    dits = []
    if nombre.structures:
        dits.append(counted(STRUCTURES, nombre.structures))
    if nombre.ateliers:
        dits.append(counted(_ATELIERS, nombre.ateliers))
    return dits
