"""A folder of official files, put beside the software: what is recognised is loaded, once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from repere.territoires.erreurs import SourceIllisible
from repere.territoires.lecture_officielle import kind_of
from repere.territoires.models import Contour
from repere.territoires.services.chargement import Chargeur, Demande, load
from repere.territoires.services.communes_officielles import communes_loader
from repere.territoires.services.contours import contours_loader
from repere.territoires.services.journal import COMMUNES, digest, last_success

# Communes first: outlines are those of communes that are known.
_ORDRE: Final = (COMMUNES, *(f"contours:{nature}" for nature in Contour.Nature))
Progres = Callable[[str], None]


class Fichier(NamedTuple):
    """A file and what it is."""

    referentiel: str
    chemin: Path


def load_folder(dossier: Path, *, progres: Progres = lambda phrase: None) -> list[str]:
    """Load the files of ``dossier`` that are not in place yet; return why some were refused.

    Each is loaded whole or not at all; one that is refused stops none of the others. Raises SourceIllisible when
    nothing in the folder is known.
    """
    fichiers = sorted(_recognised(dossier), key=lambda f: (_ORDRE.index(f.referentiel), f.chemin))
    if not fichiers:
        raise SourceIllisible(
            f"Aucun fichier connu dans {dossier} : il faut des communes en JSON ou des contours en GeoJSON."
        )
    refus = []
    for fichier in fichiers:
        try:
            progres(_load_once(fichier, progres))
        except SourceIllisible as erreur:
            refus.append(f"{fichier.chemin.name} : {erreur}")
    return refus


def _recognised(dossier: Path) -> Iterator[Fichier]:
    for chemin in dossier.iterdir() if dossier.is_dir() else ():
        if chemin.suffix in (".json", ".geojson"):
            nature = kind_of(chemin.read_bytes())
            if nature is not None:
                yield Fichier(COMMUNES if nature == COMMUNES else f"contours:{nature}", chemin)


def _load_once(fichier: Fichier, progres: Progres) -> str:
    dernier = last_success(fichier.referentiel)
    if dernier and dernier.empreinte == digest(fichier.chemin.read_bytes()):
        return f"{fichier.chemin.name} : déjà en place."
    demande = Demande(sources=(str(fichier.chemin),))
    return load(fichier.referentiel, demande, _loader(fichier.referentiel), progres)


def _loader(referentiel: str) -> Chargeur:
    if referentiel == COMMUNES:
        return communes_loader()
    return contours_loader(Contour.Nature(referentiel.removeprefix("contours:")))
