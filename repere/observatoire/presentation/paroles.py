"""What structures say they need and plan, by theme: for a basin, or for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.urls import reverse

from repere.monographies.models import Theme
from repere.monographies.services.comparaison import Comparaison, Nombre, compare_needs
from repere.observatoire.presentation.chiffres import SEUIL
from repere.observatoire.presentation.mailles import address
from repere.observatoire.territoires import (
    COMMUNE,
    DEPARTEMENT,
    EPCI,
    REGION,
    Territoire,
    territories,
)
from repere.reseau.taxonomie import BESOINS
from repere.socle.francais import counted
from repere.socle.langue import _, formes

_STRUCTURES: Final = formes("{nombre} structure", "{nombre} structures")
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
    """Themes by basin: (theme, how many basins, cells)."""

    colonnes: tuple[Colonne, ...]
    lignes: tuple[tuple[str, int, tuple[str, ...]], ...]


def heard(territoire: Territoire) -> Paroles | None:
    """Return what was said in ``territoire``; None when it is no basin, or when nothing was."""
    if territoire.maille in (COMMUNE, EPCI, DEPARTEMENT, REGION):
        return None
    noms = theme_names()
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


def grid(zonage: str, *, projets: bool = False) -> Grille:
    """Return what every basin of ``zonage`` says, the themes of most basins first."""
    lue, noms = compare_needs(zonage=zonage, projets=projets), theme_names()
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


def theme_names() -> Mapping[str, str]:
    """Return the name of each theme: those of the network, then those that coordinators added."""
    ajoutes = Theme.objects.order_by("code").values_list("code", "libelle")
    return {**dict(BESOINS), **dict(ajoutes)}


def _said(lue: Comparaison, zone: str, noms: Mapping[str, str]) -> tuple[Dite, ...]:
    themes = [theme for theme in lue.themes if (theme, zone) in lue.par_zone]
    themes += [t for t in lue.themes if t not in themes and (t, zone) in lue.reseau_par_zone]
    return tuple(Dite(noms.get(theme, theme), _cell(lue, theme, zone)) for theme in themes)


def _cell(lue: Comparaison, theme: str, zone: str) -> str:
    """Say who says it: in the monograph, on the network; "" when nobody does."""
    dits = []
    if nombre := lue.par_zone.get((theme, zone)):
        dits += _counted(nombre)
    if (reseau := lue.reseau_par_zone.get((theme, zone))) and (
        reseau.structures is None or reseau.structures
    ):
        combien = (
            _("moins de {seuil}").format(seuil=SEUIL)
            if reseau.structures is None
            else counted(_STRUCTURES, reseau.structures)
        )
        dits.append(_("{combien} sur le réseau").format(combien=combien))
    return ", ".join(dits)


def _counted(nombre: Nombre) -> list[str]:
    dits = []
    if nombre.structures:
        dits.append(counted(_STRUCTURES, nombre.structures))
    if nombre.ateliers:
        dits.append(counted(_ATELIERS, nombre.ateliers))
    return dits
