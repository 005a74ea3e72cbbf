"""Bringing a file of places: put down, read, applied, rolled back. What is long is done by ``taches``."""

import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Final

from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.annuaire.imports.lecture import FichierIllisible
from repere.annuaire.imports.registre import propose_mapping, read_records
from repere.annuaire.services.importation import Plan, apply_plan, import_turn, prepare_plan
from repere.annuaire.services.importation.annulation import Retour, roll_back
from repere.annuaire.services.importation.compte_rendu import (
    json_lines,
    rejected_lines,
    summary,
    write_rejected,
)
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.imports.avancement import Suivi
from repere.professionnels.imports.lignes import write_lines
from repere.professionnels.models import DepotImport
from repere.professionnels.models.depot import outside_of_the_web
from repere.socle.memoire import collector_paused
from repere.territoires.communes_connues import CommunesConnues

TABLEAU: Final = "tableau"
# A file is kept this long: applied or not, nobody needs it after.
JOURS: Final = 30
Etat = DepotImport.Etat


class DepotImpossible(Exception):
    """Why nothing is done, in French, with what to do."""


def deposit(*, fichier: BinaryIO, nom: str, format: str, complet: bool, par: Any) -> DepotImport:
    """Keep a file; nothing of it is read yet."""
    contenu = fichier.read()
    with transaction.atomic():
        depot = DepotImport(
            nom=nom[:200],
            format=format,
            complet=complet,
            depose_par=par,
            empreinte=sha256(contenu).hexdigest(),
        )
        fichier.seek(0)
        depot.contenu.save(
            f"{depot.empreinte[:16]}{Path(nom).suffix[:8].lower()}", File(fichier), save=False
        )
        depot.save()
        record(acteur=actor(par), quoi="import.depose", sur=f"depot:{depot.pk}")
    return depot


def read(*, depot: DepotImport) -> None:
    """Compute what the file would change, and keep it to be looked at. Writes no place."""
    with _telling(depot, "lecture") as suivi:
        _become(depot, Etat.LECTURE)
        if depot.format == TABLEAU and not depot.correspondance:
            _propose(depot)
            return
        plan = _plan(depot, suivi)
        write_lines(lines_of(depot), _lines(plan))
        depot.constat = _constat(plan)
        _become(depot, Etat.PRET)


def arrange(*, depot: DepotImport, correspondance: Mapping[str, Any]) -> None:
    """Keep which column goes where."""
    depot.correspondance = dict(correspondance)
    depot.save(update_fields=["correspondance"])


def apply(*, depot: DepotImport, par: Any) -> None:
    """Do what the plan says, computed again on the base as it is now: all of it or nothing."""
    with _telling(depot, "application") as suivi:
        # A worker that is killed leaves the base as it was, and the deposit as "in progress".
        with import_turn():
            plan = _plan(depot, suivi)
            depot.importation = apply_plan(
                plan=plan,
                fichier=depot.nom,
                empreinte=depot.empreinte,
                suivre=suivi.on("application", 30, 95),
            )
            depot.constat = _constat(plan)
            depot.etat, depot.message = Etat.APPLIQUE, ""
            depot.save()
            record(acteur=actor(par), quoi="import.applique", sur=f"depot:{depot.pk}")
        write_lines(lines_of(depot), _lines(plan))


def undo(*, depot: DepotImport, par: Any) -> Retour:
    """Roll the import back. Raises AnnulationImpossible: it then stays applied."""
    if depot.importation is None:
        raise DepotImpossible(_("Cet import n’a pas été appliqué."))
    with import_turn():
        retour = roll_back(importation=depot.importation, auteur=getattr(par, "first_name", ""))
        depot.constat |= {"retires": retour.retires, "gardes": retour.gardes}
        depot.etat, depot.message = Etat.ANNULE, ""
        depot.save()
        record(acteur=actor(par), quoi="import.annule", sur=f"depot:{depot.pk}")
    return retour


def start(*, depot: DepotImport, etat: DepotImport.Etat, depuis: Collection[str]) -> None:
    """Move to ``etat`` if nobody did first. Raises DepotImpossible."""
    pris = DepotImport.objects.filter(pk=depot.pk, etat__in=depuis).update(etat=etat, message="")
    if not pris:
        raise DepotImpossible(_("Cet import a changé d’état. Relisez la page, puis recommencez."))
    depot.etat = etat
    progress_of(depot).say("attente")


def fail(*, depot: DepotImport, message: str, etat: DepotImport.Etat = Etat.ECHEC) -> None:
    """Say that a job did not end well."""
    progress_of(depot).end()
    _become(depot, etat, message)


def clean_up() -> int:
    """Erase the files brought long ago; what was done with them stays told. Return how many."""
    limite = timezone.now() - timedelta(days=JOURS)
    anciens = DepotImport.objects.filter(depose_le__lt=limite).exclude(contenu="")
    combien = 0
    for depot in anciens.order_by("pk"):
        for fichier in (lines_of(depot), rejects_of(depot)):
            fichier.unlink(missing_ok=True)
        depot.contenu.delete(save=False)
        depot.save(update_fields=["contenu"])
        combien += 1
    return combien


def write_rejects(*, depot: DepotImport) -> Path | None:
    """Return the file of refused lines, to be mended; None when none was, or when the file is gone."""
    fichier = rejects_of(depot)
    if not depot.contenu:
        return None
    plan = _plan(depot, None)
    if not plan.rejets:
        return None
    write_rejected(plan, fichier, modele=depot.nom)
    return fichier


def lines_of(depot: DepotImport) -> Path:
    return _folder() / f"{depot.pk}.lignes.jsonl"


def rejects_of(depot: DepotImport) -> Path:
    return _folder() / f"{depot.pk}.refus{Path(depot.nom).suffix.lower() or '.csv'}"


def progress_file(depot: DepotImport) -> Path:
    return _folder() / f"{depot.pk}.avancement"


def progress_of(depot: DepotImport) -> Suivi:
    return Suivi(progress_file(depot))


def _folder() -> Path:
    dossier = Path(outside_of_the_web().location)
    dossier.mkdir(parents=True, exist_ok=True)
    return dossier


@contextmanager
def _telling(depot: DepotImport, etape: str) -> Iterator[Suivi]:
    """Say from ``etape`` on how far a long job is, until it ends; a file that cannot be read ends it."""
    suivi = progress_of(depot)
    suivi.say(etape)
    try:
        with collector_paused():
            yield suivi
    except FichierIllisible as defaut:
        _become(depot, Etat.ILLISIBLE, str(defaut))
    finally:
        suivi.end()


def _become(depot: DepotImport, etat: DepotImport.Etat, message: str = "") -> None:
    depot.etat, depot.message = etat, message[:500]
    depot.save(update_fields=["etat", "message", "constat"])


def _propose(depot: DepotImport) -> None:
    depot.correspondance = propose_mapping(_bytes(depot), depot.nom)
    depot.save(update_fields=["correspondance"])
    _become(depot, Etat.A_RANGER)


def _plan(depot: DepotImport, suivi: Suivi | None) -> Plan:
    contenu = _bytes(depot)
    lectures = read_records(
        contenu,
        depot.format,
        nom_fichier=depot.nom,
        correspondance=depot.correspondance or None,
        communes=CommunesConnues(),
    )
    if suivi is not None:
        # How many lines there are is known at the end: a line is taken for 600 bytes.
        avance, attendues = suivi.on("lecture", 0, 30), max(1, len(contenu) // 600)
        lectures = _counted(lectures, lambda n: avance(n, max(attendues, n + 1)))
    return prepare_plan(format=depot.format, lectures=lectures, tous_disparus=depot.complet)


def _counted(lectures: Iterator[Any], dire: Any) -> Iterator[Any]:
    for rang, lecture in enumerate(lectures):
        if rang % 50 == 0:
            dire(rang)
        yield lecture


def _bytes(depot: DepotImport) -> bytes:
    if not depot.contenu:
        raise FichierIllisible(_("Ce fichier n’est plus gardé. Déposez-le de nouveau."))
    with depot.contenu.open("rb") as fichier:
        lu: bytes = fichier.read()
    return lu


def _lines(plan: Plan) -> Iterator[str]:
    yield from json_lines(plan)
    for rejet in rejected_lines(plan):
        yield json.dumps({"etat": "rejet", **rejet}, ensure_ascii=False, default=str)


def _constat(plan: Plan) -> dict[str, Any]:
    constat = summary(plan)
    return constat | {
        "rejetes": len(plan.rejets),
        "remarques": len(plan.remarques),
        "retenus": dict(plan.disparus_retenus),
    }
