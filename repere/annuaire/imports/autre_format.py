"""Refusing a whole file that is not of the format asked for, rather than each of its lines."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from repere.annuaire.imports.lecture import FichierIllisible, Lue, Rejetee
from repere.socle.texte import plier

_APERCU: Final = 200
# Format -> the column, folded, that names its places; a format that reads any table has none.
_TITRE_DU_NOM: Final = {
    "recensement-regional": "c nom", "france-services": "lib fs", "data-inclusion": "nom",
    "conseillers-numeriques": "nom", "mediation-numerique": "nom",
}  # fmt: skip
# Format -> columns that no other has.
_SIGNATURES: Final = {
    "recensement-regional": {"c nom"},
    "france-services": {"lib fs"},
    "data-inclusion": {"thematiques", "structure id", "reseaux porteurs"},
    "mediation-numerique": {"pivot", "modalites accompagnement", "adresse commune"},
}


def refuse_other_format(lectures: Iterable[Lue | Rejetee], format: str) -> Iterator[Lue | Rejetee]:
    """Yield ``lectures``. Raises FichierIllisible when not one has the column that names a place."""
    suite = iter(lectures)
    debut = list(islice(suite, _APERCU))
    titre = _TITRE_DU_NOM.get(format)
    if titre and debut and not any(isinstance(lecture, Lue) for lecture in debut):
        colonnes = list(dict.fromkeys(chain.from_iterable(lecture.brut for lecture in debut)))
        plies = {plier(str(c)) for c in colonnes}
        if titre not in plies:
            raise FichierIllisible(_message(format, titre, colonnes, plies))
    yield from chain(debut, suite)


def _message(format: str, titre: str, colonnes: Sequence[str], plies: set[str]) -> str:
    ressemble = next((f for f, signes in _SIGNATURES.items() if signes & plies and f != format), "")
    if not ressemble and "nom" in plies and format not in ("mediation-numerique", "data-inclusion"):
        ressemble = "mediation-numerique"
    conseil = (
        f"Il ressemble au format « {ressemble} » : essayez celui-là."
        if ressemble
        else "Si c’est un tableau à vous, prenez le format « tableau »."
    )
    extrait = ", ".join(str(c) for c in colonnes[:8])
    return (
        f"Ce fichier n’est pas au format « {format} » : il lui manque la colonne "
        f"« {titre.replace(' ', '_')} ». {conseil} Colonnes trouvées : {extrait}."
    )
