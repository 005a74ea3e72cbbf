"""``repere monographie importer``: what an old monograph says, proposed for review. Writes only when asked."""

import json
from argparse import ArgumentParser
from collections.abc import Mapping
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
from repere.monographies.services import reprises
from repere.socle.articles import of
from repere.socle.commande import Commande, Erreur
from repere.territoires.models import Zone

# What scripts tell apart: no text in the file; text, but of another kind.
ILLISIBLE: Final = 2
AUTRE_TEXTE: Final = 3
REFUS: Final = 4


class Command(Commande):
    help = (
        "Lit une monographie de bassin (texte, PDF ou DOCX) : réunions, structures, besoins, verbatims, "
        "ateliers, sans les noms de personnes. N’écrit rien sans --appliquer : le résultat est à relire."
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
        importer.add_argument(
            "--appliquer",
            action="store_true",
            help="écrit la monographie, à relire dans l’espace professionnel ; l’annuaire ne change pas",
        )
        importer.add_argument("--annee", type=int, help="l’année, si le document ne la dit pas")
        importer.add_argument("--bassin", help="le bassin, si son nom n’est pas reconnu")
        for action in ACTIONS.values():
            parseur = sous.add_parser(action.nom, help=action.aide, add_help=False)
            parseur.add_argument("-h", "--help", action="help", help="Montre cette aide.")
            action.options(parseur)

    def handle(self, *args: Any, **options: Any) -> None:
        if action := ACTIONS.get(options["action"]):
            action.run(self, options)
            return
        octets = self._bytes(options["fichier"])
        if options["appliquer"]:
            self._apply(octets, options)
            return
        monographie = self._read(octets)
        if options["json"] or options["passages"]:
            self._write(monographie, options["passages"])
            return
        self._show(monographie)
        self._foretell(octets, options)

    def _bytes(self, chemin: str) -> bytes:
        try:
            return Path(chemin).read_bytes()
        except OSError as erreur:
            raise Erreur(f"Le fichier {chemin} ne s’ouvre pas.", returncode=ILLISIBLE) from erreur

    def _read(self, octets: bytes) -> Monographie:
        try:
            return read_monograph(extract_text(octets), reprises.known_communes())
        except FichierIllisible as erreur:
            raise Erreur(str(erreur), returncode=ILLISIBLE) from erreur
        except PasUneMonographie as erreur:
            raise Erreur(str(erreur), returncode=AUTRE_TEXTE) from erreur

    def _write(self, monographie: Monographie, passages: bool) -> None:
        ecrite = as_json(monographie, passages=passages)
        self.stdout.write(json.dumps(ecrite, ensure_ascii=False, indent=2))

    def _apply(self, octets: bytes, options: Mapping[str, Any]) -> None:
        """All of it or nothing; with ``--json``, what was read is all that is written out."""
        monographie = self._read(octets)
        try:
            with transaction.atomic():
                plan, deja = self._pour(octets, options)
        except reprises.RepriseImpossible as refus:
            raise Erreur(str(refus), returncode=REFUS) from refus
        if options["json"] or options["passages"]:
            self._write(monographie, options["passages"])
            return
        self._tell(plan)
        self.stdout.write("Déjà appliqué : rien n’est ajouté." if deja else "Appliqué. À relire.")

    def _foretell(self, octets: bytes, options: Mapping[str, Any]) -> None:
        """Do it, say what was done, undo it."""
        try:
            with transaction.atomic():
                plan, _ = self._pour(octets, options)
                transaction.set_rollback(True)
        except reprises.RepriseImpossible as refus:
            self.stdout.write(f"--appliquer refuserait : {refus}")
        except DatabaseError:
            self.stdout.write("Base non préparée : on ne peut pas dire ce qui serait écrit.")
        else:
            self._tell(plan)
            self.stdout.write("Rien n’est écrit. Ajoutez --appliquer pour écrire.")

    def _pour(self, octets: bytes, options: Mapping[str, Any]) -> tuple[reprises.Plan, bool]:
        nom = Path(options["fichier"]).name
        reprise, nouvelle = reprises.deposit(nom=nom, octets=octets, par=None)
        reprises.read(reprise=reprise)
        zone = self._zone(options["bassin"])
        deja = not nouvelle and reprise.etat == reprise.Etat.APPLIQUEE
        reprises.pour(reprise=reprise, par=None, zone=zone, annee=options["annee"])
        reprise.refresh_from_db()
        return reprises.plan_of(reprise=reprise, zone=zone, annee=options["annee"]), deja

    def _zone(self, nom: str | None) -> Zone | None:
        if not nom:
            return None
        zone = reprises.zone_named(nom)
        if zone is None:
            raise reprises.RepriseImpossible(f"Le bassin « {nom} » n’est pas connu.")
        return zone

    def _tell(self, plan: reprises.Plan) -> None:
        self.stdout.write(
            f"Monographie : bassin {of(plan.zone.nom)}, {plan.annee}, en rédaction, non publiée.\n"
            f"Réunions : {plan.reunions}. Fiches : {plan.fiches}, dont {plan.liees} liées à un lieu.\n"
            f"Besoins, projets, forces, faiblesses, verbatims, points d’ateliers : {plan.propos}.\n"
            f"Textes (projet, territoire, synthèse) : {plan.textes}."
        )

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
