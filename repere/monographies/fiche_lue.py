"""The sheet of a structure as the document shows it, wherever its values come from. Pure.

``contenu`` of a dated sheet has the keys of ``repere monographie importer --json``, and "equipe".
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

TEXTES: Final = ("nom", "commune", "horaires", "telephone", "courriel", "equipe")
LISTES: Final = ("publics", "besoins", "projets", "forces", "faiblesses", "prescripteurs")


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
