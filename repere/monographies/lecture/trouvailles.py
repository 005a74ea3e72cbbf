"""A monograph as a list of values, each with its path and its lines; and a sheet made again from its values. Pure.

Paths are those of the JSON: "structures/3/besoins/1", "ateliers/0/rubriques/2/points/4".
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from repere.monographies.lecture.modele import Monographie
from repere.monographies.lecture.sections import Section, texts_of
from repere.monographies.lecture.sortie import as_json
from repere.monographies.sections import SYNTHESE

TEXTES: Final = ("commune", "horaires", "telephone", "courriel")
LISTES: Final = ("publics", "besoins", "projets", "forces", "faiblesses", "prescripteurs")
EQUIPEMENTS: Final = "equipements"
PROSE: Final = "textes"


class Trouvee(NamedTuple):
    """One value; lines from 1, both included, None where the value is of the whole document."""

    chemin: str
    valeur: Any
    debut: int | None = None
    fin: int | None = None


def flatten(monographie: Monographie, sections: Sequence[Section] = ()) -> list[Trouvee]:
    """Return all that was read, in the order in which one reads it again: the synthesis comes last."""
    lu = as_json(monographie, passages=True)
    textes = {
        slug: Trouvee(f"{PROSE}/{slug}", corps, *passage)
        for slug, (corps, passage) in texts_of(sections).items()
    }
    return [
        *([Trouvee("bassin", lu["bassin"])] if lu["bassin"] else []),
        *(texte for slug, texte in textes.items() if slug != SYNTHESE),
        *_each("reunions", lu["reunions"], _meeting),
        *_each("structures", lu["structures"], _sheet),
        *_said("verbatims", lu["verbatims"]),
        *_each("ateliers", lu["ateliers"], _workshop),
        *(texte for slug, texte in textes.items() if slug == SYNTHESE),
    ]


def lines_taken(monographie: Monographie) -> set[int]:
    """Return the lines where sheets, quotes and workshops were read: prose stops there."""
    return {
        ligne
        for trouvee in flatten(monographie)
        if trouvee.debut and trouvee.fin and not trouvee.chemin.startswith("reunions/")
        for ligne in range(trouvee.debut, trouvee.fin + 1)
    }


def _each(chemin: str, valeurs: list[Any], lire: Any) -> Iterator[Trouvee]:
    for rang, valeur in enumerate(valeurs):
        yield from lire(f"{chemin}/{rang}", valeur)


def _said(chemin: str, dits: list[Any]) -> Iterator[Trouvee]:
    for rang, dit in enumerate(dits):
        yield _one(f"{chemin}/{rang}", dit)


def _one(chemin: str, dit: Mapping[str, Any]) -> Trouvee:
    return Trouvee(chemin, dit["valeur"], *dit["lignes"])


def _meeting(chemin: str, reunion: Mapping[str, Any]) -> Iterator[Trouvee]:
    valeur = {"date": reunion["date"], "lieu": reunion["lieu"]}
    yield Trouvee(chemin, valeur, *reunion["lignes"])
    yield from _said(f"{chemin}/participants", reunion["participants"])


def _sheet(chemin: str, fiche: Mapping[str, Any]) -> Iterator[Trouvee]:
    yield _one(chemin, fiche["nom"])
    for champ in TEXTES:
        if fiche[champ]:
            yield _one(f"{chemin}/{champ}", fiche[champ])
    for rang, materiel in enumerate(fiche[EQUIPEMENTS]):
        valeur = {"type": materiel["type"], "nombre": materiel["nombre"]}
        yield Trouvee(f"{chemin}/{EQUIPEMENTS}/{rang}", valeur, *materiel["lignes"])
    for champ in LISTES:
        yield from _said(f"{chemin}/{champ}", fiche[champ])


def _workshop(chemin: str, atelier: Mapping[str, Any]) -> Iterator[Trouvee]:
    yield _one(chemin, atelier["titre"])
    for rang, rubrique in enumerate(atelier["rubriques"]):
        if rubrique["titre"]:
            yield Trouvee(f"{chemin}/rubriques/{rang}", rubrique["titre"])
        yield from _said(f"{chemin}/rubriques/{rang}/points", rubrique["points"])


def group_of(chemin: str) -> str:
    """Return what one reads together: "structures/3", "textes/projet", "reunions", "ateliers/0", "bassin"."""
    parts = chemin.split("/")
    return "/".join(parts[:2]) if parts[0] in {"structures", "ateliers", PROSE} else parts[0]


def sheet_of(valeurs: Mapping[str, Any], chemin: str) -> dict[str, Any]:
    """Make the sheet of "structures/3" again from its values, with the keys of the JSON."""
    fiche: dict[str, Any] = {"nom": valeurs.get(chemin)}
    fiche |= {champ: valeurs.get(f"{chemin}/{champ}") for champ in TEXTES}
    return fiche | {
        champ: _listed(valeurs, f"{chemin}/{champ}/") for champ in (EQUIPEMENTS, *LISTES)
    }


def _listed(valeurs: Mapping[str, Any], prefixe: str) -> list[Any]:
    ranges = sorted(
        (int(chemin.removeprefix(prefixe)), chemin)
        for chemin in valeurs
        if chemin.startswith(prefixe)
    )
    return [valeurs[chemin] for _, chemin in ranges]
