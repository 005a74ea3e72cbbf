"""Read the two kinds of files: messages with what is expected, and answers given to them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from repere.assistant.evaluation import valeurs

DOSSIER: Final = Path(__file__).parent
# Tuning reads the first and may look at each gap; the second is only ever counted.
REGLAGE: Final = DOSSIER / "reglage.jsonl"
GELE: Final = DOSSIER / "gele.jsonl"
# Seven more sets, by others who had seen neither rules nor phrasings. Gaps of all but the third were read.
LOTS: Final = tuple(DOSSIER / "lots" / f"lot-{numero}.jsonl" for numero in (1, 2, 3, 4, 5, 6, 7))
# What nobody reads: a gap that is seen is mended, and measures no more.
JAMAIS_LUS: Final = (GELE, LOTS[2])
# What an earlier turn may have left, when it left nothing.
RIEN_DIT: Final[Mapping[str, Any]] = {
    "services": [],
    "place": None,
    "place_code": None,
    "lang": "fr",
    "publics": [],
    "contraintes": [],
    "out_of_scope": None,
    "action": "answer",
}
SEUL_BESOIN: Final = ["services"]
CHAMPS: Final = ("id", "text", "context", "attendu", "famille")
ATTENTES: Final = ("place", "need")


class FichierInvalide(Exception):
    """What is wrong, line by line, in words for who wrote the file."""


@dataclass(frozen=True, slots=True)
class Exemple:
    """One message, the turn it answers if any, and what should be understood."""

    id: str
    text: str
    context: Mapping[str, Any] | None
    attendu: Mapping[str, Any]
    famille: str


def read_examples(fichier: Path) -> tuple[Exemple, ...]:
    """Return the messages of ``fichier``, or refuse it with all its faults."""
    lignes = tuple(_objects(fichier))
    fautes = [f"{ou} : {faute}." for ou, ligne in lignes for faute in _example_faults(ligne)]
    _refuse(fichier, fautes or _repeated(lignes))
    return tuple(Exemple(**{champ: ligne[champ] for champ in CHAMPS}) for _, ligne in lignes)


def read_answers(fichier: Path, exemples: Sequence[Exemple]) -> tuple[Mapping[str, Any], ...]:
    """Return one answer for each message, in their order; refuse a file that is not about them."""
    lignes = tuple(_objects(fichier))
    fautes = [f"{ou} : {faute}." for ou, ligne in lignes for faute in _answer_faults(ligne)]
    _refuse(fichier, fautes or _repeated(lignes))
    reponses = {ligne["id"]: ligne for _, ligne in lignes}
    voulus = [exemple.id for exemple in exemples]
    _refuse(
        fichier,
        [
            *(f"aucune réponse pour {cle}." for cle in voulus if cle not in reponses),
            *(f"{cle} n’est pas dans l’évaluation." for cle in reponses if cle not in set(voulus)),
        ],
    )
    return tuple(reponses[cle] for cle in voulus)


def _objects(fichier: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        texte = fichier.read_text(encoding="utf-8")
    except FileNotFoundError as erreur:
        raise FichierInvalide(f"{fichier} : fichier introuvable.") from erreur
    except OSError as erreur:
        raise FichierInvalide(f"{fichier} : le fichier ne se lit pas.") from erreur
    except UnicodeDecodeError as erreur:
        raise FichierInvalide(f"{fichier} : le fichier n’est pas en UTF-8.") from erreur
    # Not splitlines: a message may hold U+2028, which JSON does not escape.
    for numero, ligne in enumerate(texte.split("\n"), start=1):
        if ligne.strip():
            yield f"ligne {numero}", _object(fichier, numero, ligne)


def _object(fichier: Path, numero: int, ligne: str) -> dict[str, Any]:
    try:
        objet = json.loads(ligne)
    except (ValueError, RecursionError) as erreur:
        raise FichierInvalide(f"{fichier} : ligne {numero} : ce n’est pas du JSON.") from erreur
    if not isinstance(objet, dict):
        raise FichierInvalide(f"{fichier} : ligne {numero} : il faut un objet par ligne.")
    return objet


def _example_faults(ligne: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"« {champ} » manque" for champ in CHAMPS if champ not in ligne)
    yield from _identifier_faults(ligne)
    if not isinstance(ligne.get("text", ""), str):
        yield "« text » n’est pas un texte"
    if ligne.get("famille") not in valeurs.FAMILLES:
        yield f"« famille » : {ligne.get('famille')!r} est inconnue"
    yield from _context_faults(ligne.get("context"))
    if isinstance(attendu := ligne.get("attendu"), dict):
        # Text messages of which only the needs were told: the rest of what they say is not measured.
        yield from valeurs.faults({**RIEN_DIT, **attendu} if [*attendu] == SEUL_BESOIN else attendu)
    else:
        yield "« attendu » n’est pas un objet"


def _answer_faults(ligne: Mapping[str, Any]) -> Iterator[str]:
    yield from _identifier_faults(ligne)
    yield from valeurs.faults(ligne)


def _identifier_faults(ligne: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(cle := ligne.get("id"), str) or not cle:
        yield "« id » n’est pas un texte"


def _context_faults(contexte: object) -> Iterator[str]:
    if contexte is None:
        return
    if not isinstance(contexte, dict) or contexte.get("pending") not in ATTENTES:
        yield "« context » est nul ou dit « pending » : « place » ou « need »"
        return
    compris = {**RIEN_DIT, **{cle: contexte[cle] for cle in RIEN_DIT if cle in contexte}}
    yield from (f"« context » : {faute}" for faute in valeurs.faults(compris))


def _repeated(lignes: Iterable[tuple[str, Mapping[str, Any]]]) -> list[str]:
    vus: set[str] = set()
    fautes = []
    for ou, ligne in lignes:
        if ligne["id"] in vus:
            fautes.append(f"{ou} : {ligne['id']} est déjà pris.")
        vus.add(ligne["id"])
    return fautes


def _refuse(fichier: Path, fautes: Sequence[str], montrees: int = 10) -> None:
    if not fautes:
        return
    reste = len(fautes) - montrees
    suite = [f"… et {reste} de plus."] if reste > 0 else []
    raise FichierInvalide("\n".join([f"{fichier} :", *fautes[:montrees], *suite]))
