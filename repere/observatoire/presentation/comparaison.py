"""From two to six territories side by side: the same figures, aligned, without a ranking."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.observatoire.dessin.nombres import number
from repere.observatoire.indicateurs.modele import Chiffre, Fonction, Indicateur
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import whole
from repere.observatoire.lecture.mesures import (
    A_20_MINUTES,
    ACCES,
    AIDE_RARE,
    FICHES,
    FRAGILITE,
    HEURES,
    LIEUX,
    MESURES,
    ours,
)
from repere.observatoire.lecture.petits import told, unrevealing
from repere.observatoire.offre.lecture import cover
from repere.observatoire.offre.modele import TOUT
from repere.observatoire.presentation.chiffres import MUETS, definition, doubt
from repere.observatoire.presentation.indicateur import decimals
from repere.observatoire.presentation.portrait.besoin import CODES
from repere.observatoire.territoires import Territoire
from repere.socle.francais import counted
from repere.socle.langue import N_, _

MAXIMUM: Final = 6
_BESOIN: Final = (FRAGILITE, *CODES[1:])
_AIDE: Final = (LIEUX, HEURES, ACCES, A_20_MINUTES, AIDE_RARE)
# What a full bar is, where it is not the greatest figure of the row.
_PLEINS: Final[Mapping[str, float]] = {"%": 100.0, FRAGILITE: 10.0}
_GROUPES: Final = (
    (N_("Qui y vit"), ("population",)),
    (N_("Le besoin"), _BESOIN),
    (N_("L’aide"), _AIDE),
)


class Cellule(NamedTuple):
    """``part``: 0 to 100, for the bar; None when there is none to draw."""

    dite: str
    part: int | None
    note: str


class Rangee(NamedTuple):
    """A figure of each territory."""

    libelle: str
    definition: str
    paires: tuple[tuple[Territoire, Cellule], ...]


@dataclass(frozen=True, slots=True)
class Tableau:
    """``groupes``: (title, rows)."""

    territoires: tuple[Territoire, ...]
    groupes: tuple[tuple[str, tuple[Rangee, ...]], ...]


def compare(territoires: Sequence[Territoire]) -> Tableau:
    """Read the figures of ``territoires``; rows that nobody has a figure for are left out."""
    officiels = [code for _titre, codes in _GROUPES for code in codes if code not in MESURES]
    lus = unrevealing(figures(territoires, *officiels))
    notres = ours(territoires, *MESURES)

    ensemble = whole()
    communes = members(territoires)
    muets = {
        t: cover(ensemble.offre, [part.code for part in communes[t]], TOUT).inconnues
        for t in territoires
    }

    def read(code: str, territoire: Territoire) -> Chiffre:
        return notres[code][territoire] if code in MESURES else lus[territoire, code]

    groupes = (
        (_(titre), tuple(_rows(codes, territoires, read, muets))) for titre, codes in _GROUPES
    )
    return Tableau(
        tuple(territoires), tuple((titre, rangees) for titre, rangees in groupes if rangees)
    )


def _rows(
    codes: Sequence[str],
    territoires: Sequence[Territoire],
    read: Callable[[str, Territoire], Chiffre],
    muets: Mapping[Territoire, int],
) -> list[Rangee]:
    rangees = []
    for code in codes:
        chiffres = [read(code, territoire) for territoire in territoires]
        if any(c.valeur is not None for c in chiffres):
            fiche = FICHES[code]
            cellules = _cells(fiche, chiffres)
            if code == HEURES:
                cellules = tuple(
                    _unsaid(c, muets[t]) for c, t in zip(cellules, territoires, strict=True)
                )
            paires = tuple(zip(territoires, cellules, strict=True))
            rangees.append(Rangee(_(fiche.libelle), definition(code), paires))
    return rangees


def _unsaid(cellule: Cellule, muets: int) -> Cellule:
    """Say of how many places the hours are not known: they open longer than what is counted."""
    return cellule._replace(note=counted(MUETS, muets)) if muets else cellule


def _cells(fiche: Indicateur, chiffres: Sequence[Chiffre]) -> tuple[Cellule, ...]:
    plein = _PLEINS.get(fiche.code if fiche.code == FRAGILITE else fiche.unite)
    plein = plein or max(c.valeur or 0 for c in chiffres) or 1.0
    return tuple(_cell(fiche, chiffre, plein) for chiffre in chiffres)


def _cell(fiche: Indicateur, chiffre: Chiffre, plein: float) -> Cellule:
    if not told(fiche, chiffre):
        return Cellule(_("moins de 5 personnes"), None, "")
    unite = "%" if fiche.unite == "%" else ""
    dite = number(chiffre.valeur, unite, decimals(fiche))
    if chiffre.valeur is None:
        return Cellule(dite, None, doubt(chiffre))
    return Cellule(dite, round(100 * max(chiffre.valeur, 0) / plein), _note(fiche, chiffre))


def _note(fiche: Indicateur, chiffre: Chiffre) -> str:
    """Say how many people a share is made of, and what makes it doubtful."""
    dits = []
    if fiche.fonction is Fonction.PART and chiffre.numerateur is not None:
        dits.append(_("soit {nombre}").format(nombre=number(chiffre.numerateur)))
    if fiche.code == FRAGILITE:
        # "… (4/5)": how many criteria it rests on.
        connus = chiffre.source.rpartition("(")[2].rstrip(")")
        dits.append(_("sur 10, d’après {connus} critères").format(connus=connus))
    if doute := doubt(chiffre):
        dits.append(doute)
    return ", ".join(dits)
