"""Who needs help in a territory: people counted first, shares and the score beside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.observatoire.calcul.fragilite import CRITERES, Indice
from repere.observatoire.dessin.nombres import number
from repere.observatoire.indicateurs.modele import ABSENTE, Chiffre, Fonction, Indicateur
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.fragilite import as_reference, current_reference, indices
from repere.observatoire.lecture.mesures import FRAGILITE
from repere.observatoire.lecture.petits import told, unrevealing
from repere.observatoire.presentation.chiffres import (
    Affiche,
    definition,
    doubt,
    origin,
    score,
    score_note,
)
from repere.observatoire.territoires import Territoire
from repere.socle.articles import unbroken
from repere.socle.langue import _

# Beside the five criteria: who else is often in difficulty.
AUTRES: Final = ("menages_seuls", "familles_monoparentales", "part_allocataires_rsa")
CODES: Final = ("population", *CRITERES, *AUTRES)


class LigneBesoin(NamedTuple):
    """``combien``: people or premises, counted; ``part`` of them; ``ailleurs``: the part in the région."""

    libelle: str
    definition: str
    combien: str
    part: str
    ailleurs: str
    note: str


@dataclass(frozen=True, slots=True)
class BlocBesoin:
    """``indice`` None: too little is known. ``absents``: what nobody loaded yet; ``secrets``: what may not be told."""

    population: Chiffre
    lignes: tuple[LigneBesoin, ...]
    absents: tuple[Affiche, ...]
    secrets: tuple[Affiche, ...]
    indice: Indice | None
    indice_ailleurs: Indice | None
    sources: tuple[str, ...]

    @property
    def compare(self) -> bool:
        """Whether the région is beside."""
        return any(ligne.ailleurs for ligne in self.lignes)

    @property
    def indice_dit(self) -> Affiche | None:
        """The score, on how many criteria it rests, that of the région; None when too little is known."""
        if self.indice is None:
            return None
        # Else nobody knows whether ten is good.
        note = unbroken(_("10 : le plus fragile ; {note}")).format(note=score_note(self.indice))
        if self.indice_ailleurs is not None:
            # A score on three criteria beside one on four: whoever compares must know.
            note += unbroken(_(" ; région : {note} ({combien})")).format(
                note=number(self.indice_ailleurs.note, decimales=1),
                combien=self.indice_ailleurs.combien,
            )
        return Affiche(
            _("Indice de fragilité numérique"), score(self.indice), note, definition(FRAGILITE)
        )


def need_block(territoire: Territoire, region: Territoire | None) -> BlocBesoin:
    """Read who needs help in ``territoire``, beside its ``region``."""
    lus = [territoire] if region is None or region == territoire else [territoire, region]
    chiffres = figures(lus, *CODES)
    notes = _scores(lus, chiffres)
    chiffres = unrevealing(chiffres)
    ailleurs = region if len(lus) > 1 else None
    connus = [code for code in CODES[1:] if chiffres[territoire, code].valeur is not None]
    return BlocBesoin(
        chiffres[territoire, "population"],
        tuple(_line(chiffres, territoire, ailleurs, code) for code in connus),
        _named(c for c in CODES[1:] if chiffres[territoire, c].statut == ABSENTE),
        _named(
            c for c in CODES[1:] if c not in connus and chiffres[territoire, c].statut != ABSENTE
        ),
        notes.get(territoire),
        notes.get(ailleurs) if ailleurs else None,
        _sources([chiffres[territoire, code] for code in ("population", *connus)]),
    )


def _named(codes: Iterable[str]) -> tuple[Affiche, ...]:
    return tuple(
        Affiche(INDICATEURS[code].libelle, "", definition=definition(code)) for code in codes
    )


def _scores(
    territoires: Sequence[Territoire], chiffres: Mapping[tuple[Territoire, str], Chiffre]
) -> dict[Territoire, Indice | None]:
    reference = current_reference()
    if reference is None:
        return {}
    return indices(territoires, chiffres, as_reference(reference))


def _line(
    chiffres: Mapping[tuple[Territoire, str], Chiffre],
    territoire: Territoire,
    ailleurs: Territoire | None,
    code: str,
) -> LigneBesoin:
    indicateur, chiffre = INDICATEURS[code], chiffres[territoire, code]
    return LigneBesoin(
        indicateur.libelle,
        definition(code),
        _counted(indicateur, chiffre),
        share(indicateur, chiffre),
        share(indicateur, chiffres[ailleurs, code]) if ailleurs else "",
        doubt(chiffre),
    )


def _counted(indicateur: Indicateur, chiffre: Chiffre) -> str:
    if chiffre.numerateur is None:
        return _("non connu")
    if not told(indicateur, chiffre):
        return _("moins de 5")
    return number(chiffre.numerateur)


def share(indicateur: Indicateur, chiffre: Chiffre) -> str:
    """Return a figure in its unit; what few people make is not told."""
    if not told(indicateur, chiffre):
        return _("non montré")
    decimales = 1 if indicateur.fonction is Fonction.PART else 0
    return number(chiffre.valeur, indicateur.unite, decimales)


def _sources(chiffres: Sequence[Chiffre]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dite for c in chiffres if (dite := origin(c))))
