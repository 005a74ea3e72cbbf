"""The sheet of a structure as the document shows it, wherever its values come from. Pure.

``contenu`` of a dated sheet has the keys of ``repere monographie importer --json``, and "equipe".
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from repere.annuaire.horaires.mots import format_ranges
from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.horaires.regles import read_week
from repere.socle.langue import _

TEXTES: Final = ("nom", "commune", "horaires", "telephone", "courriel", "equipe")
LISTES: Final = ("publics", "besoins", "projets", "forces", "faiblesses", "prescripteurs")
_JOURS: Final = re.compile(r"\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)\b|24/7")


@dataclass(frozen=True, slots=True)
class Materiel:
    """``nombre`` None: not said."""

    type: str
    nombre: int | None = None


@dataclass(frozen=True, slots=True)
class FicheLue:
    """What a structure says of itself. ``horaires``: OSM opening_hours. ``lieu``: identifier of its place.

    ``datee``: copied on a day, and no longer what the directory says.
    """

    nom: str
    commune: str = ""
    horaires: str = ""
    telephone: str = ""
    courriel: str = ""
    equipe: str = ""
    equipements: tuple[Materiel, ...] = ()
    publics: tuple[str, ...] = ()
    besoins: tuple[str, ...] = ()
    projets: tuple[str, ...] = ()
    forces: tuple[str, ...] = ()
    faiblesses: tuple[str, ...] = ()
    prescripteurs: tuple[str, ...] = ()
    lieu: str = ""
    datee: bool = False

    @property
    def heures(self) -> list[str]:
        """The hours in sentences. An old document that names no day is not said to mean every day."""
        if not self.datee or not is_valid(self.horaires) or _JOURS.search(self.horaires):
            return describe(self.horaires)
        plages = format_ranges(read_week(self.horaires)[0])
        return [_("{heures} (jours non précisés)").format(heures=plages)]

    def to_json(self) -> dict[str, Any]:
        """Return the sheet as ``Fiche.contenu`` keeps it; what is not said is null, as the importer writes it."""
        valeurs = asdict(self)
        ecrit: dict[str, Any] = {champ: valeurs[champ] or None for champ in TEXTES}
        ecrit["equipements"] = list(valeurs["equipements"])
        return ecrit | {champ: list(valeurs[champ]) for champ in LISTES}


def from_json(contenu: Mapping[str, Any], *, nom: str = "", lieu: str = "") -> FicheLue:
    """Read a dated sheet; a value may stand beside its lines: {"valeur", "lignes"}."""
    textes = {champ: str(_plain(contenu.get(champ)) or "") for champ in TEXTES}
    listes = {
        champ: tuple(str(_plain(v)) for v in contenu.get(champ) or () if _plain(v))
        for champ in LISTES
    }
    materiels = tuple(
        Materiel(str(_plain(m.get("type")) or ""), _plain(m.get("nombre")))
        for m in contenu.get("equipements") or ()
    )
    return FicheLue(
        **textes | {"nom": textes["nom"] or nom},  # type: ignore[arg-type]
        **listes,  # type: ignore[arg-type]
        equipements=materiels,
        lieu=lieu,
        datee=True,
    )


def _plain(valeur: Any) -> Any:
    return valeur.get("valeur") if isinstance(valeur, Mapping) else valeur
