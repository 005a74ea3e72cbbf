"""``repere observatoire trajets`` and ``repere observatoire relever``."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any, Final

from repere.observatoire.actions import Action
from repere.observatoire.services.releves import take_census
from repere.observatoire.services.trajets import load_travel_times
from repere.socle.commande import Commande


def _trajets_options(parseur: ArgumentParser) -> None:
    parseur.add_argument(
        "--fichier",
        required=True,
        metavar="F",
        help="tableau CSV (fichier ou adresse) : code_depuis,code_vers,minutes",
    )
    parseur.add_argument("--licence", default="", help="licence des données")
    parseur.add_argument("--millesime", default="", help="version des données ; sinon, ce jour")
    parseur.add_argument(
        "--forcer", action="store_true", help="accepte un nombre de lignes inhabituel"
    )


def _trajets(commande: Commande, options: Mapping[str, Any]) -> None:
    message = load_travel_times(
        source=options["fichier"],
        licence=options["licence"],
        millesime=options["millesime"],
        forcer=options["forcer"],
    )
    commande.stdout.write(message)


def _relever_options(parseur: ArgumentParser) -> None:
    parseur.add_argument(
        "--refaire", action="store_true", help="remplace le relevé de ce mois, s’il existe"
    )


def _relever(commande: Commande, options: Mapping[str, Any]) -> None:
    nombre = take_census(refaire=options["refaire"])
    commande.stdout.write(
        f"Relevé de ce mois : {nombre} chiffres."
        if nombre
        else "Le relevé de ce mois existe déjà. Pour le refaire : --refaire."
    )


ACTIONS: Final = (
    Action(
        "trajets",
        "charge des temps de trajet par la route, à la place de l’estimation",
        _trajets_options,
        _trajets,
    ),
    Action(
        "relever",
        "compte l’offre de ce mois, pour suivre son évolution",
        _relever_options,
        _relever,
    ),
)
