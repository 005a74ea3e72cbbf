"""``repere monographie importer``: what an old monograph says, proposed for review. Writes nothing."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.db import DatabaseError, transaction

from repere.monographies.actions import ACTIONS
from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.fichier import extract_text
from repere.monographies.lecture.modele import (
    Dit,
    Fiche,
    FichierIllisible,
    Monographie,
    PasUneMonographie,
)
from repere.monographies.lecture.sortie import as_json
from repere.socle.commande import Commande, Erreur
from repere.territoires.models import AncienneCommune, Commune

# What scripts tell apart: no text in the file; text, but of another kind.
ILLISIBLE: Final = 2
AUTRE_TEXTE: Final = 3


class Command(Commande):
    help = (
        "Lit une monographie de bassin (texte, PDF ou DOCX) : réunions, structures, besoins, verbatims, "
        "ateliers, sans les noms de personnes. N’écrit rien : le résultat est à relire."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        sous = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        importer = sous.add_parser("importer", help="lire une monographie", add_help=False)
        importer.add_argument("-h", "--help", action="help", help="Montre cette aide.")
        importer.add_argument("fichier", metavar="FICHIER", help="texte, PDF ou DOCX")
        importer.add_argument("--json", action="store_true", help="tout ce qui est lu, en JSON")
        importer.add_argument(
            "--passages",
            action="store_true",
            help="avec --json : à côté de chaque valeur, les lignes du texte d’où elle vient",
        )
        for action in ACTIONS.values():
            parseur = sous.add_parser(action.nom, help=action.aide, add_help=False)
            parseur.add_argument("-h", "--help", action="help", help="Montre cette aide.")
            action.options(parseur)

    def handle(self, *args: Any, **options: Any) -> None:
        if action := ACTIONS.get(options["action"]):
            action.run(self, options)
            return
        monographie = self._read(options["fichier"])
        if options["json"] or options["passages"]:
            ecrite = as_json(monographie, passages=options["passages"])
            self.stdout.write(json.dumps(ecrite, ensure_ascii=False, indent=2))
        else:
            self._show(monographie)

    def _read(self, chemin: str) -> Monographie:
        try:
            octets = Path(chemin).read_bytes()
        except OSError as erreur:
            raise Erreur(f"Le fichier {chemin} ne s’ouvre pas.", returncode=ILLISIBLE) from erreur
        try:
            return read_monograph(extract_text(octets), known_communes())
        except FichierIllisible as erreur:
            raise Erreur(str(erreur), returncode=ILLISIBLE) from erreur
        except PasUneMonographie as erreur:
            raise Erreur(str(erreur), returncode=AUTRE_TEXTE) from erreur

    def _show(self, monographie: Monographie) -> None:
        self.stdout.write(f"Bassin : {monographie.bassin or 'non dit'}")
        for reunion in monographie.reunions:
            dit = ", ".join(filter(None, (reunion.date, reunion.lieu)))
            self.stdout.write(f"Réunion : {dit} ({len(reunion.participants)} structures)")
        self.stdout.write(f"Structures : {len(monographie.structures)}")
        for fiche in monographie.structures:
            self._show_sheet(fiche)
        self.stdout.write(f"Verbatims : {len(monographie.verbatims)}")
        self.stdout.write(f"Ateliers : {len(monographie.ateliers)}")

    def _show_sheet(self, fiche: Fiche) -> None:
        ou = _texte(fiche.commune)
        self.stdout.write(f"- {fiche.nom.texte}" + (f" ({ou})" if ou else ""))
        if fiche.horaires:
            self.stdout.write(f"    horaires : {fiche.horaires.texte}")
        for besoin in fiche.besoins:
            self.stdout.write(f"    besoin (ligne {besoin.passage.debut}) : {besoin.texte}")


def _texte(dit: Dit | None) -> str:
    return dit.texte if dit else ""


def known_communes() -> list[str]:
    """Return the names of communes, old ones last; none when the base is not prepared yet."""
    try:
        with transaction.atomic():
            noms = list(Commune.objects.order_by("pk").values_list("nom", flat=True))
            anciens = AncienneCommune.objects.order_by("pk").values_list("nom", flat=True)
            return noms + list(anciens)
    except DatabaseError:
        return []
