"""``repere evaluer``: measure answers of the assistant against what was expected."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from repere.assistant.evaluation.corpus import (
    GELE,
    JAMAIS_LUS,
    LOTS,
    REGLAGE,
    Exemple,
    FichierInvalide,
    read_answers,
    read_examples,
)
from repere.assistant.evaluation.intervalles import TIRAGES, with_intervals
from repere.assistant.evaluation.mesures import Reponse, measures
from repere.assistant.evaluation.tableau import as_json, table
from repere.assistant.evaluation.valeurs import ATTENDUS
from repere.socle.commande import Commande, Erreur

NOTRES = {"reglage": REGLAGE, "gele": GELE, **{lot.stem: lot for lot in LOTS}}
COMPARES = tuple(cle for cle in ATTENDUS if cle != "place")


class Command(Commande):
    help = (
        "Mesure les réponses de l’assistant : compare un fichier de réponses à ce qui est attendu."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "messages",
            metavar="MESSAGES",
            type=_messages,
            help="Messages et réponses attendues (JSONL), ou « reglage », « gele », « lot-1 » à « lot-7 » pour les nôtres.",
        )
        parser.add_argument(
            "reponses",
            metavar="REPONSES",
            type=Path,
            help="Réponses de « repere comprendre --jsonl » à ces messages.",
        )
        parser.add_argument("--json", action="store_true", help="Résultat en JSON.")
        parser.add_argument(
            "--ecarts",
            action="store_true",
            help="Montre aussi chaque message mal compris (jamais ceux de « gele » et de « lot-3 »).",
        )
        parser.add_argument(
            "--tirages",
            type=_draws,
            default=TIRAGES,
            help=f"Nombre de tirages pour les intervalles ({TIRAGES} par défaut).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        jamais_lu = options["messages"].resolve() in {f.resolve() for f in JAMAIS_LUS}
        if options["ecarts"] and jamais_lu:
            raise Erreur("Ces messages se comptent, ils ne se lisent pas : réglez sur « reglage ».")
        try:
            exemples = read_examples(options["messages"])
            reponses = read_answers(options["reponses"], exemples)
        except FichierInvalide as erreur:
            raise Erreur(str(erreur)) from erreur
        mesures = measures(exemples, reponses)
        chiffres = with_intervals(mesures, tirages=options["tirages"])
        ecarts = list(gaps(exemples, reponses)) if options["ecarts"] else []
        if options["json"]:
            resultat = {"messages": len(exemples), "mesures": as_json(mesures, chiffres)}
            resultat |= {"ecarts": ecarts} if options["ecarts"] else {}
            self.stdout.write(json.dumps(resultat, ensure_ascii=False))
            return
        self.stdout.write(f"{len(exemples)} messages\n\n{table(mesures, chiffres)}")
        for ecart in ecarts:
            self.stdout.write(f"\n{ecart['id']} : {ecart['text']}")
            for cle, (attendu, donne) in ecart["ecarts"].items():
                self.stdout.write(f"    {cle} : attendu {_say(attendu)}, compris {_say(donne)}")


def gaps(exemples: Sequence[Exemple], reponses: Sequence[Reponse]) -> Iterator[dict[str, Any]]:
    """Yield each message understood otherwise than expected, with both values where they differ."""
    for exemple, reponse in zip(exemples, reponses, strict=True):
        ecarts = {
            cle: (exemple.attendu[cle], reponse[cle])
            for cle in COMPARES
            if cle in exemple.attendu
            and _comparable(cle, exemple.attendu[cle]) != _comparable(cle, reponse[cle])
        }
        if ecarts:
            yield {"id": exemple.id, "text": exemple.text, "ecarts": ecarts}


def _comparable(cle: str, valeur: Any) -> Any:
    """Only the order of services says something."""
    return set(valeur) if cle in ("publics", "contraintes") else valeur


def _say(valeur: Any) -> str:
    if isinstance(valeur, list | tuple):
        return " + ".join(valeur) or "rien"
    return "rien" if valeur is None else str(valeur)


def _messages(nom: str) -> Path:
    return NOTRES.get(nom, Path(nom))


def _draws(texte: str) -> int:
    if not texte.isdigit() or not 0 <= int(texte) <= 100_000:
        raise ArgumentTypeError("un nombre de tirages entre 0 et 100 000")
    return int(texte)
