"""Loading territories: what is embedded, then the official services."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from repere.socle.commande import Commande
from repere.socle.texte import plier
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.models import Contour, Zonage
from repere.territoires.services.chargement import (
    LICENCE_OUVERTE,
    Chargeur,
    Demande,
    communes_sources,
    load,
)
from repere.territoires.services.communes_officielles import communes_loader
from repere.territoires.services.contours import SOURCES, contours_loader
from repere.territoires.services.dossier import load_folder
from repere.territoires.services.embarques import load_embedded
from repere.territoires.services.journal import COMMUNES
from repere.territoires.services.zonage_officiel import zonage_loader
from repere.territoires.services.zonages import EnteteZonage
from repere.territoires.sources import DELAI_SECONDES

Options = dict[str, Any]


class Command(Commande):
    help = "Charge les communes, les intercommunalités, les contours et les zonages."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser(
            "embarques",
            help="charge les communes fournies avec le logiciel, sans connexion à internet",
        )
        dossier = actions.add_parser(
            "dossier", help="charge les fichiers officiels d’un dossier, s’ils ont changé"
        )
        dossier.add_argument("dossier", metavar="DOSSIER", type=Path)
        charger = actions.add_parser(
            "charger", help="charge les données officielles, à la place des approximations"
        )
        _add_source_arguments(charger)
        _add_zonage_arguments(charger)

    def handle(self, *args: Any, **options: Any) -> None:
        verbeux = bool(options["verbosity"])
        progres: Callable[[str], None] = self.stdout.write if verbeux else lambda phrase: None
        try:
            if options["action"] == "embarques":
                message = load_embedded(progres=progres)
            elif options["action"] == "dossier":
                if refus := load_folder(options["dossier"], progres=progres):
                    raise CommandError("\n".join(refus))
                message = "Les fichiers du dossier sont en place."
            else:
                message = load(*_prepare(options), progres=progres)
        except SourceIllisible as erreur:
            raise CommandError(str(erreur)) from erreur
        progres(message)


def _add_source_arguments(parser: CommandParser) -> None:
    parser.add_argument(
        "--referentiel",
        choices=["communes", "contours", "zonage"],
        default="communes",
        help="ce qui est chargé (communes si rien n’est dit)",
    )
    parser.add_argument("--source", help="adresse ou fichier ; sinon, le service officiel")
    parser.add_argument(
        "--nature",
        choices=Contour.Nature.values,
        default="commune",
        help="pour les contours : de quoi (communes si rien n’est dit)",
    )
    parser.add_argument("--licence", default=LICENCE_OUVERTE, help="licence des données")
    parser.add_argument("--millesime", default="", help="version des données ; sinon, ce jour")
    parser.add_argument(
        "--delai", type=float, default=DELAI_SECONDES, help="durée maximale d’attente, en secondes"
    )
    parser.add_argument(
        "--forcer", action="store_true", help="accepte un nombre de lignes inhabituel"
    )


def _add_zonage_arguments(parser: CommandParser) -> None:
    parser.add_argument("--zonage", metavar="NOM", help="pour un zonage : son nom")
    parser.add_argument("--code", help="pour un zonage : son code ; sinon, tiré du nom")
    parser.add_argument(
        "--date",
        type=date.fromisoformat,
        metavar="AAAA-MM-JJ",
        help="pour un zonage : sa date d’entrée en vigueur",
    )


def _prepare(options: Options) -> tuple[str, Demande, Chargeur]:
    """Return what to record the load as, what to fetch, and what writes it."""
    referentiel, forcer, source = options["referentiel"], options["forcer"], options["source"]
    if referentiel == "zonage":
        entete = _zonage_header(options)
        return (
            f"zonage:{entete.code}",
            _demande(options, (source,)),
            zonage_loader(entete, forcer=forcer),
        )
    if referentiel == "contours":
        nature = Contour.Nature(options["nature"])
        return (
            f"contours:{nature}",
            _demande(options, (source or SOURCES[nature],)),
            contours_loader(nature, forcer=forcer),
        )
    sources = (source,) if source else communes_sources()
    return COMMUNES, _demande(options, sources), communes_loader(forcer=forcer)


def _demande(options: Options, sources: tuple[str, ...]) -> Demande:
    return Demande(
        sources=sources,
        licence=options["licence"],
        millesime=options["millesime"],
        delai=options["delai"],
        forcer=options["forcer"],
    )


def _zonage_header(options: Options) -> EnteteZonage:
    """Return what the zonage says of itself: the options first, then what the base knows of it."""
    if not options["source"]:
        raise CommandError(
            "Dites où est le tableau : --source FICHIER (deux colonnes, code_insee;zone)."
        )
    code = options["code"] or plier(options["zonage"] or "").replace(" ", "-")
    if not code:
        raise CommandError("Dites de quel zonage il s’agit : --zonage NOM, ou --code CODE.")
    connu = Zonage.objects.filter(pk=code).first()
    return EnteteZonage(
        code=code,
        nom=options["zonage"] or (connu.nom if connu else code),
        source=options["source"],
        licence=options["licence"],
        date_debut=options["date"] or (connu.date_debut if connu else None),
    )
