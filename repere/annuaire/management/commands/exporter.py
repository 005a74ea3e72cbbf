"""``repere exporter``: write the published places in an exchange format."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone

from repere.annuaire.exports.colonnes import Exporteur, Fichier, Publication
from repere.annuaire.exports.publications import publications
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.exports.registre import EXPORTEURS, file_name
from repere.annuaire.filtres import FILTRES, Selection, select
from repere.annuaire.filtres.proximite import BORNES
from repere.annuaire.filtres.refus import ParametresRefuses
from repere.socle.commande import Commande
from repere.socle.suggestion import nearest


class Command(Commande):
    help = (
        "Exporte les lieux publiés. Ce que le format ne sait pas dire est compté à la fin, "
        "et détaillé avec --rapport."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        formats = " ; ".join(f"{e.identifiant} : {e.libelle}" for e in EXPORTEURS.values())
        parser.add_argument("format", help=f"Format voulu. {formats}.")
        parser.add_argument(
            "--sortie",
            help="Fichier ou dossier où écrire. Dans un dossier, le fichier reçoit le nom "
            "recommandé. « - » ou rien dans un enchaînement de commandes : sortie standard.",
        )
        parser.add_argument("--json", action="store_true", help="Écrit du JSON plutôt que du CSV.")
        parser.add_argument("--xlsx", action="store_true", help="Écrit un classeur Excel.")
        parser.add_argument("--rapport", type=Path, help="Où écrire le rapport détaillé, en JSON.")
        filtres = parser.add_argument_group("pour n’exporter que certains lieux")
        for filtre in FILTRES.values():
            filtres.add_argument(
                _option(filtre.nom),
                action="append",
                metavar="VALEUR",
                help=f"{filtre.description} Par exemple : {filtre.exemple}.",
            )
        for nom in BORNES:
            filtres.add_argument(_option(nom), action="append", metavar="NOMBRE", help=_PROXIMITE)

    def handle(self, *args: Any, **options: Any) -> None:
        exporteur = _format(options["format"])
        selection = _selection(options)
        fichiers = _files(exporteur, options)
        ecriture = _Ecriture(fichiers, selection)
        cible = _target(options["sortie"])
        if cible is None:
            self._to_stdout(ecriture)
        else:
            for chemin in ecriture.to_path(cible):
                self.stderr.write(f"Écrit : {chemin}")
        self._report(ecriture.rapports, options["rapport"])

    def _to_stdout(self, ecriture: "_Ecriture") -> None:
        if any(fichier.extension == "xlsx" for fichier in ecriture.fichiers):
            raise CommandError("Un classeur Excel ne s’affiche pas : donnez --sortie.")
        for bloc in ecriture.one_document():
            self.stdout.write(bloc.decode(), ending="")

    def _report(self, rapports: dict[str, Rapport], fichier: Path | None) -> None:
        for cle, rapport in rapports.items():
            if len(rapports) > 1:
                self.stderr.write(f"{cle} :")
            for ligne in rapport.lines():
                self.stderr.write(ligne)
        if fichier:
            contenu = {"fichiers": {cle: r.to_json() for cle, r in rapports.items()}}
            fichier.write_text(json.dumps(contenu, ensure_ascii=False, indent=1) + "\n")


class _Ecriture:
    """Writes the files of one format, each with its report."""

    def __init__(self, fichiers: tuple[Fichier, ...], selection: Selection) -> None:
        self.fichiers = fichiers
        self.rapports = {fichier.cle: Rapport() for fichier in fichiers}
        self._selection = selection

    def to_path(self, cible: Path) -> list[Path]:
        """Write to a folder, a .zip or one file; nothing half-written stays under the final name."""
        if cible.is_dir():
            noms = [(cible / self._name(fichier), [fichier]) for fichier in self.fichiers]
        else:
            noms = [(cible, list(self.fichiers))]
        for chemin, fichiers in noms:
            provisoire = chemin.with_name(f"{chemin.name}.part")
            try:
                self._write(provisoire, fichiers, compresse=chemin.suffix == ".zip")
                provisoire.replace(chemin)
            except OSError as erreur:
                raise CommandError(f"Impossible d’écrire {chemin} : {erreur.strerror}.") from erreur
            finally:
                provisoire.unlink(missing_ok=True)
        return [chemin for chemin, _ in noms]

    def one_document(self) -> Iterator[bytes]:
        """Return the one file, or one JSON object that holds each under its key."""
        if len(self.fichiers) == 1:
            yield from self._blocks(self.fichiers[0])
            return
        separateur = "{"
        for fichier in self.fichiers:
            yield f'{separateur}"{fichier.cle}":'.encode()
            yield from self._blocks(fichier)
            separateur = ","
        yield b"}\n"

    def _write(self, chemin: Path, fichiers: list[Fichier], *, compresse: bool) -> None:
        if compresse:
            with ZipFile(chemin, "w", ZIP_DEFLATED) as archive:
                for fichier in fichiers:
                    with archive.open(f"{fichier.cle}.{fichier.extension}", "w") as membre:
                        membre.writelines(self._blocks(fichier))
            return
        with chemin.open("wb") as sortie:
            entier = len(fichiers) == 1
            sortie.writelines(self._blocks(fichiers[0]) if entier else self.one_document())

    def _blocks(self, fichier: Fichier) -> Iterator[bytes]:
        return fichier.ecrire(self._read, self.rapports[fichier.cle])

    def _read(self) -> Iterator[Publication]:
        return publications(self._selection.lieux)

    def _name(self, fichier: Fichier) -> str:
        return file_name(
            fichier,
            jour=timezone.localdate(),
            producteur=settings.REPERE_PRODUCTEUR,
            territoire=settings.REPERE_TERRITOIRE,
            precisions=self._selection.precisions,
        )


_PROXIMITE = "Lieux autour d’un point : --lat et --lon en degrés, --rayon-km en kilomètres."


def _option(nom: str) -> str:
    return "--" + nom.replace("_", "-")


def _format(nom: str) -> Exporteur:
    if nom in EXPORTEURS:
        return EXPORTEURS[nom]
    proche = nearest(nom, {e.identifiant: e.libelle for e in EXPORTEURS.values()})
    raise CommandError(f"Le format « {nom} » n’existe pas. Le plus proche : « {proche} ».")


def _selection(options: dict[str, Any]) -> Selection:
    donnes = {nom: options[nom] for nom in (*FILTRES, *BORNES) if options[nom]}
    try:
        return select(donnes)
    except ParametresRefuses as erreur:
        lignes = [f"{_option(refus.parametre)} : {refus}" for refus in erreur.refus]
        raise CommandError("\n".join(lignes)) from erreur


def _files(exporteur: Exporteur, options: dict[str, Any]) -> tuple[Fichier, ...]:
    """Return the files to write: by the options, else by the suffix of the output, else the first."""
    extensions = {fichier.extension for fichier in exporteur.fichiers}
    if len(extensions) == 1:
        return exporteur.fichiers
    demandees = {ext for ext in ("json", "xlsx") if options[ext]}
    if refusees := demandees - extensions:
        raise CommandError(f"{exporteur.libelle} ne s’écrit pas en {refusees.pop().upper()}.")
    suffixe = Path(options["sortie"] or "").suffix.lstrip(".")
    voulues = demandees or ({suffixe} & extensions) or {exporteur.fichiers[0].extension}
    return tuple(f for f in exporteur.fichiers if f.extension in voulues)


def _target(sortie: str | None) -> Path | None:
    """Return where to write, None for the standard output."""
    if sortie == "-" or (sortie is None and not sys.stdout.isatty()):
        return None
    cible = Path(sortie or ".")
    if sortie and sortie.endswith("/"):
        cible.mkdir(parents=True, exist_ok=True)
    return cible
