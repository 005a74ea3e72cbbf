"""``repere importer``: read a file of places, show what it would change, apply it on demand."""

import json
from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
from django.core.management.base import CommandError

from repere.annuaire.imports.formats.correspondance import load_mapping
from repere.annuaire.imports.lecture import FichierIllisible
from repere.annuaire.imports.registre import FORMATS, propose_mapping, read_records
from repere.annuaire.services.importation import (
    ImportEnCours,
    Plan,
    apply_plan,
    import_turn,
    prepare_plan,
)
from repere.annuaire.services.importation.compte_rendu import (
    json_lines,
    summary,
    text_lines,
    write_rejected,
)
from repere.annuaire.tasks import list_duplicates
from repere.socle.commande import Commande
from repere.socle.memoire import collector_paused
from repere.socle.suggestion import nearest
from repere.territoires.communes_connues import CommunesConnues

DELAI_SECONDES = 60.0


class Command(Commande):
    help = (
        "Importe un fichier de lieux. Sans --appliquer, montre seulement ce qui changerait : "
        "rien n’est écrit."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        formats = " ; ".join(f"{code} : {f.libelle}" for code, f in FORMATS.items())
        parser.add_argument("format", help=f"Format du fichier. {formats}.")
        parser.add_argument("fichier", help="Chemin du fichier, ou adresse https://…")
        parser.add_argument("--appliquer", action="store_true", help="Écrit les changements.")
        parser.add_argument("--json", action="store_true", help="Une ligne JSON par changement.")
        parser.add_argument("--tout", action="store_true", help="Montre toutes les lignes.")
        parser.add_argument(
            "--rejets", type=Path, help="Où écrire les lignes refusées, à corriger."
        )
        parser.add_argument(
            "--correspondance",
            type=Path,
            help="Pour « tableau » : quelle colonne va dans quel champ.",
        )
        parser.add_argument(
            "--proposer",
            action="store_true",
            help="Pour « tableau » : propose une correspondance d’après les titres des colonnes.",
        )
        parser.add_argument(
            "--disparus",
            action="store_true",
            help="Le fichier est complet : désactive tous les lieux connus qui n’y sont plus.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["format"] not in FORMATS:
            proche = nearest(options["format"], {code: f.libelle for code, f in FORMATS.items()})
            raise CommandError(
                f"Le format « {options['format']} » n’existe pas. Le plus proche : « {proche} »."
            )
        contenu = read_source(options["fichier"])
        try:
            if options["proposer"]:
                proposition = propose_mapping(contenu, Path(options["fichier"]).name)
                self.stdout.write(json.dumps(proposition, ensure_ascii=False, indent=2))
                return
            with collector_paused():
                plan = self._run(contenu, options)
        except FichierIllisible as erreur:
            raise CommandError(str(erreur)) from erreur
        if options["rejets"] and plan.rejets:
            write_rejected(plan, options["rejets"], modele=options["fichier"])
        self._show(plan, options)

    def _run(self, contenu: bytes, options: dict[str, Any]) -> Plan:
        if not options["appliquer"]:
            return self._prepare(contenu, options)
        try:
            with import_turn():
                plan = self._prepare(contenu, options)
                empreinte = sha256(contenu).hexdigest()
                apply_plan(plan=plan, fichier=options["fichier"], empreinte=empreinte)
        except ImportEnCours as erreur:
            raise CommandError(
                "Un autre import est en cours : rien n’est écrit. Recommencez dans une minute."
            ) from erreur
        if plan.ajouts or plan.modifications:
            list_duplicates.enqueue()
        return plan

    def _prepare(self, contenu: bytes, options: dict[str, Any]) -> Plan:
        lectures = read_records(
            contenu,
            options["format"],
            nom_fichier=Path(options["fichier"]).name,
            correspondance=_mapping(options["correspondance"]),
            communes=CommunesConnues(),
        )
        return prepare_plan(
            format=options["format"], lectures=lectures, tous_disparus=options["disparus"]
        )

    def _show(self, plan: Plan, options: dict[str, Any]) -> None:
        if options["json"]:
            for ligne in json_lines(plan):
                self.stdout.write(ligne)
            self.stdout.write(json.dumps(summary(plan), ensure_ascii=False))
            return
        for ligne in text_lines(plan, limite=None if options["tout"] else 20):
            self.stdout.write(ligne)
        if options["appliquer"]:
            self.stdout.write(self.style.SUCCESS("Changements enregistrés."))
        else:
            self.stdout.write("Rien n’est écrit. Ajoutez --appliquer pour enregistrer.")


def read_source(fichier: str) -> bytes:
    """Return the bytes of a file or of an http(s) address. Raises CommandError with what to do."""
    if fichier.startswith(("http://", "https://")):
        try:
            reponse = httpx.get(fichier, timeout=DELAI_SECONDES, follow_redirects=True)
            return reponse.raise_for_status().content
        except httpx.HTTPError as erreur:
            raise CommandError(
                f"Téléchargement impossible : {_network_reason(erreur)}. Vérifiez l’adresse, ou téléchargez "
                "le fichier vous-même et donnez son chemin."
            ) from erreur
    try:
        return Path(fichier).read_bytes()
    except OSError as erreur:
        raise CommandError(
            f"Le fichier {fichier} ne s’ouvre pas : {_file_reason(erreur)}. Vérifiez son chemin."
        ) from erreur


def _network_reason(erreur: httpx.HTTPError) -> str:
    if isinstance(erreur, httpx.HTTPStatusError):
        return f"le site répond par l’erreur {erreur.response.status_code}"
    if isinstance(erreur, httpx.TimeoutException):
        return "le site met trop de temps à répondre"
    return "le site ne répond pas"


def _file_reason(erreur: OSError) -> str:
    if isinstance(erreur, FileNotFoundError):
        return "il n’existe pas"
    if isinstance(erreur, IsADirectoryError):
        return "c’est un dossier"
    return "sa lecture n’est pas permise" if isinstance(erreur, PermissionError) else str(erreur)


def _mapping(fichier: Path | None) -> dict[str, Any] | None:
    return load_mapping(read_source(str(fichier))) if fichier else None
