"""``repere observatoire``: official figures, what is loaded, and what fragility is scored against."""

from argparse import ArgumentParser
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from repere.observatoire.indicateurs.formats.libre import CODES, LecteurLibre, parse_column
from repere.observatoire.indicateurs.sources import SOURCES, Source
from repere.observatoire.lecture.etat_sources import EtatSource, state_of_sources
from repere.observatoire.models import Valeur
from repere.observatoire.offre.actions import ACTIONS as OFFRE
from repere.observatoire.services.chargements import Demande, load_figures
from repere.observatoire.services.references import ReferenceImpossible, declare_reference
from repere.socle.commande import Commande, Erreur
from repere.socle.texte import plier
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.sources import DELAI_SECONDES

Options = dict[str, Any]
# A table that we do not know.
TABLEAU: Final = "tableau"


class Command(Commande):
    help = "Charge les chiffres officiels de l’observatoire, dit ce qui manque, et règle l’indice."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        charger = _action(actions, "charger", "charge un fichier officiel, ou un tableau de taux")
        _add_load_arguments(charger)
        _action(actions, "sources", "dit ce qui est chargé, de quand, et ce qui manque")
        indice = _action(actions, "indice", "calcule et garde la référence de l’indice")
        indice.add_argument("--reference", required=True, metavar="NOM", help="nom à lui donner")
        for action in OFFRE:
            action.options(_action(actions, action.nom, action.aide))

    def handle(self, *args: Any, **options: Any) -> None:
        actions: dict[str, Callable[[Options], None]] = {
            "charger": self._load,
            "sources": self._sources,
            "indice": self._reference,
            **{action.nom: partial(action.run, self) for action in OFFRE},
        }
        try:
            actions[options["action"]](options)
        except (SourceIllisible, ReferenceImpossible) as erreur:
            raise Erreur(str(erreur)) from erreur

    def _load(self, options: Options) -> None:
        verbeux = bool(options["verbosity"])
        progres: Callable[[str], None] = self.stdout.write if verbeux else lambda phrase: None
        tableau = options["source"] == TABLEAU
        source = _table(options) if tableau else SOURCES[options["source"]]
        demande = Demande(
            adresse=options["fichier"] or options["url"] or "",
            annee=options["annee"],
            licence=options["licence"],
            millesime=options["millesime"],
            nom=options["nom"] if tableau else "",
            delai=options["delai"],
            forcer=options["forcer"],
            statut=Valeur.Statut.ESTIMEE if tableau else Valeur.Statut.PUBLIEE,
        )
        self.stdout.write(load_figures(source=source, demande=demande, progres=progres))

    def _sources(self, options: Options) -> None:
        for etat in state_of_sources():
            self.stdout.write(_state_line(etat))

    def _reference(self, options: Options) -> None:
        reference = declare_reference(nom=options["reference"])
        self.stdout.write(
            f"Référence « {reference.nom} » (indice version {reference.version}), en vigueur."
        )
        for critere, (bas, haut) in reference.bornes.items():
            annee = reference.millesimes[critere]
            self.stdout.write(f"  {critere} ({annee}) : de {bas:.1f} % à {haut:.1f} %")


def _action(actions: Any, nom: str, aide: str) -> ArgumentParser:
    parseur: ArgumentParser = actions.add_parser(nom, help=aide, add_help=False)
    parseur.add_argument("-h", "--help", action="help", help="Montre cette aide.")
    return parseur


def _add_load_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "source",
        choices=[*SOURCES, TABLEAU],
        metavar="SOURCE",
        help=f"{', '.join(SOURCES)} ou {TABLEAU}",
    )
    ou = parser.add_mutually_exclusive_group()
    ou.add_argument("--fichier", help="fichier déjà téléchargé (CSV, ZIP ou XLSX)")
    ou.add_argument("--url", help="adresse du fichier ; sinon, celle de qui le publie")
    parser.add_argument("--annee", type=int, metavar="AAAA", help="année des chiffres")
    parser.add_argument("--millesime", default="", help="version du fichier ; sinon, son année")
    parser.add_argument("--licence", default="", help="licence ; sinon, celle de la source")
    parser.add_argument("--nom", default="", help="pour un tableau : son nom, affiché comme source")
    parser.add_argument(
        "--colonne",
        action="append",
        default=[],
        metavar="COLONNE=INDICATEUR",
        help="pour un tableau : ce que donne une colonne ; « :complement » si elle dit l’inverse, "
        "« :fraction » si elle va de 0 à 1",
    )
    parser.add_argument(
        "--delai", type=float, default=DELAI_SECONDES, help="durée maximale d’attente, en secondes"
    )
    parser.add_argument(
        "--forcer", action="store_true", help="accepte un nombre de lignes inhabituel"
    )


def _table(options: Options) -> Source:
    """Return the source that a table of rates is, as its options describe it."""
    if not (options["nom"] and options["colonne"] and options["annee"]):
        raise SourceIllisible(
            "Pour un tableau, dites --nom NOM, --annee AAAA et --colonne COLONNE=INDICATEUR."
        )
    if not (options["fichier"] or options["url"]):
        raise SourceIllisible("Dites où est le tableau : --fichier CHEMIN.")
    return Source(
        code=f"{TABLEAU}:{plier(options['nom']).replace(' ', '-')}"[:60],
        libelle=options["nom"],
        page="",
        lecteur=LecteurLibre([parse_column(texte) for texte in options["colonne"]]),
        reperes=CODES,
        licence="",
    )


def _state_line(etat: EtatSource) -> str:
    if etat.chargement is None:
        ligne = f"manque   {etat.source.libelle}\n         {etat.commande}"
        ligne += f"\n         fichier : {etat.source.fichier} ({etat.source.page})"
    else:
        jour = f"{etat.chargement.charge_le:%d/%m/%Y}"
        ligne = f"chargé   {etat.source.libelle} : {etat.chargement.millesime}, le {jour}"
    if etat.echec is not None:
        ligne += f"\n         dernier essai : {etat.echec.message}"
    return ligne
