"""What every format's reader shares: its surroundings, and the loop over a file's records."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.imports.colonnes import EN_TROP
from repere.annuaire.imports.composition import compose
from repere.annuaire.imports.lecture import Communes, Enregistrement, Lue, Rejetee, Remarque
from repere.annuaire.imports.tables import read_records_of
from repere.annuaire.standard.normalisation import as_text

ILLISIBLE: Final = "Cette ligne est illisible."
CASES_EN_TROP: Final = "Cette ligne a plus de cases que le tableau n'a de colonnes."
_CASES_DECALEES: Final = "Un séparateur est sans doute de trop : vérifiez que rien n'est décalé, ou mettez le texte entre guillemets."
_REMEDE: Final = (
    "Corrigez-la dans le fichier (guillemets, colonnes décalées), puis importez-la de nouveau."
)


@dataclass(frozen=True, slots=True)
class Contexte:
    """What a reader may need beside the file. ``correspondance`` is the mapping of ``tableau``."""

    nom_fichier: str = ""
    correspondance: Mapping[str, Any] | None = None
    communes: Communes | None = None


Lecture = Iterator[Lue | Rejetee]
Lecteur = Callable[[bytes, Contexte], Lecture]
Traduction = Callable[[Enregistrement], Brouillon]


def read_with(traduire: Traduction) -> Lecteur:
    """Return the reader of a format whose records each make one place."""

    def lire(contenu: bytes, contexte: Contexte) -> Lecture:
        for enregistrement in read_records_of(contenu):
            yield read_one(enregistrement, traduire, contexte)

    return lire


def read_one(
    enregistrement: Enregistrement, traduire: Traduction, contexte: Contexte
) -> Lue | Rejetee:
    """Translate and compose one record; a line that could not be cut is refused."""
    if enregistrement.probleme:
        remarque = Remarque(
            enregistrement.ligne, "", "", enregistrement.probleme or ILLISIBLE, _REMEDE
        )
        return Rejetee(enregistrement.ligne, dict(enregistrement.valeurs), (remarque,))
    brouillon = traduire(enregistrement)
    if en_trop := enregistrement.valeurs.get(EN_TROP):
        brouillon.say(EN_TROP, as_text(en_trop), CASES_EN_TROP, _CASES_DECALEES)
    return compose(brouillon, contexte.communes)
