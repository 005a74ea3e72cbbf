"""What the first page of the observatory shows: the whole territory, and the ways down."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.urls import reverse

from repere.observatoire.dessin.nombres import number
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import Ensemble, whole
from repere.observatoire.lecture.parties import Partie, parts
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import cover
from repere.observatoire.offre.modele import TOUT
from repere.observatoire.presentation.cartes import Carte, territory_map
from repere.observatoire.presentation.chiffres import (
    Affiche,
    definition,
    inhabitants,
    origin,
)
from repere.observatoire.presentation.mailles import (
    address,
    level_name,
    levels,
    main_level,
    regions,
)
from repere.observatoire.presentation.portrait.aide import help_figures
from repere.observatoire.presentation.portrait.manque import (
    concerned,
    exposed,
    touched,
    where_count,
    why_distance,
)
from repere.observatoire.territoires import COMMUNE, REGION, Territoire
from repere.socle.langue import _

_PREMIERES: Final = 8


class Lien(NamedTuple):
    """A line that leads to a territory."""

    nom: str
    adresse: str
    dit: str


@dataclass(frozen=True, slots=True)
class PageAccueil:
    """``cartes``: one for each région. ``manquent``: what is not loaded, in words."""

    chiffres: tuple[Affiche, ...]
    cartes: tuple[Carte, ...]
    par: str
    ou_dit: str
    ou_note: str
    bassins: tuple[Lien, ...]
    communes: tuple[Lien, ...]
    mailles: tuple[tuple[str, str], ...]
    manquent: tuple[str, ...]


def read_home(*, vue: str = "") -> PageAccueil:
    """Read the first page; ``vue``: which map."""
    ensemble = whole()
    toutes = regions()
    par = main_level()
    parties = {region: parts(ensemble, region, par) for region in toutes}
    communes = [p for region in toutes for p in parts(ensemble, region, COMMUNE)]
    groupes = [p for siennes in parties.values() for p in siennes]
    return PageAccueil(
        _key_figures(ensemble, toutes, communes),
        tuple(
            territory_map(
                region, siennes, ensemble.mesure, vue=vue, par=par, identifiant=f"carte{rang or ''}"
            )
            for rang, (region, siennes) in enumerate(parties.items())
        ),
        level_name(par) or "",
        where_count(ensemble.mesure),
        why_distance(ensemble.mesure, commun=ensemble.commun),
        _most(groupes, communes, ensemble),
        _links(concerned(communes, ensemble.mesure)[:_PREMIERES], ensemble.mesure),
        tuple(
            (reverse("observatoire:territoires", args=[maille]), nom)
            for maille, nom in levels()
            if not (maille == REGION and len(toutes) == 1)
        ),
        _missing(ensemble),
    )


def _key_figures(
    ensemble: Ensemble, toutes: Sequence[Territoire], communes: Sequence[Partie]
) -> tuple[Affiche, ...]:
    lus = [c for c in figures(toutes, "population").values() if c.valeur]
    return (
        Affiche(
            _("Habitants"),
            number(sum(c.valeur or 0 for c in lus) if lus else None),
            " ; ".join(dict.fromkeys(origin(c) for c in lus)),
            definition("population"),
        ),
        *help_figures(cover(ensemble.offre, sorted(ensemble.communes), TOUT)),
        exposed(communes, ensemble.mesure),
    )


def _most(
    groupes: Sequence[Partie], communes: Sequence[Partie], ensemble: Ensemble
) -> tuple[Lien, ...]:
    """Return the groups where most people are concerned."""
    par_code = {p.territoire.code: p for p in concerned(communes, ensemble.mesure)}
    comptes = []
    for groupe, siennes in members([p.territoire for p in groupes]).items():
        touchees = [par_code[part.code] for part in siennes if part.code in par_code]
        if touchees:
            comptes.append((sum(touched(p, ensemble.mesure) for p in touchees), groupe))
    comptes.sort(key=lambda ligne: (-ligne[0], ligne[1].nom))
    return tuple(Lien(g.nom, address(g), inhabitants(n)) for n, g in comptes[:_PREMIERES])


def _links(parties: Sequence[Partie], mesure: Mesure) -> tuple[Lien, ...]:
    return tuple(
        Lien(p.territoire.nom, address(p.territoire), inhabitants(touched(p, mesure)))
        for p in parties
    )


def _missing(ensemble: Ensemble) -> tuple[str, ...]:
    """Say what is not loaded, and how it gets so."""
    dites = []
    if not ensemble.communes:
        dites.append(
            _("Les communes ne sont pas chargées. L’exploitant du site lance : repere preparer.")
        )
    if ensemble.mesure is not Mesure.FRAGILITE:
        dites.append(
            _(
                "L’indice de fragilité n’est pas calculé. L’exploitant charge les fichiers officiels "
                "(repere observatoire charger), puis lance : repere observatoire indice."
            )
        )
    if not ensemble.offre.points:
        dites.append(_("Aucun lieu d’aide n’est connu. L’exploitant lance : repere importer."))
    return tuple(dites)
