"""Run in a process of its own: kill a child before each statement of an operation, the last COMMIT included.

    python -m tests.professionnels.coupures.pilote ACTE

Prints one JSON line: how many children died, and what was wrong afterwards (nothing, one hopes).
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import django
from django.db import connection, connections

Acte = Callable[[], Any]


def main(nom: str) -> None:
    django.setup()
    acte = _ACTES[nom]()
    avant, defauts, morts = state(), [], 0
    while True:
        statut = _child(acte, morts)
        if os.waitstatus_to_exitcode(statut) == 0:
            break
        morts += 1
        if os.waitstatus_to_exitcode(statut) != -signal.SIGKILL:
            defauts.append(f"{morts} : {statut}")
            break
        if state() != avant:
            defauts.append(f"{morts} : la base a changé")
        if fautes := _faults():
            defauts.append(f"{morts} : {fautes}")
    if state() == avant:
        defauts.append("rien n’est fait à la fin")
    if fautes := _faults():
        defauts.append(f"à la fin : {fautes}")
    sys.stdout.write(json.dumps({"morts": morts, "defauts": defauts}))


def _child(acte: Acte, rang: int) -> int:
    """Do ``acte`` in a child that dies as its statement ``rang`` begins; return how it ended."""
    connections.close_all()
    if not (enfant := os.fork()):
        try:
            _die_at(rang)
            acte()
        except BaseException as erreur:
            sys.stderr.write(repr(erreur))
            sys.stderr.flush()
            os._exit(3)
        os._exit(0)
    return os.waitpid(enfant, 0)[1]


def _die_at(rang: int) -> None:
    connection.ensure_connection()
    vus = 0

    def count(_sql: str) -> None:
        nonlocal vus
        if vus == rang:
            os.kill(os.getpid(), signal.SIGKILL)
        vus += 1

    connection.connection.set_trace_callback(count)


def state() -> str:
    """Return a digest of every row of every table."""
    somme = sha256()
    with connection.cursor() as curseur:
        for table in sorted(connection.introspection.table_names(curseur)):
            curseur.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            somme.update(f"{table}:{curseur.fetchall()!r}".encode())
    connections.close_all()
    return somme.hexdigest()


def _faults() -> str:
    from repere.comptes.services.journal import find_tampering

    with connection.cursor() as curseur:
        curseur.execute("PRAGMA integrity_check")
        entiere = curseur.fetchall()
        curseur.execute("PRAGMA foreign_key_check")
        orphelines = curseur.fetchall()
    fautes = "" if entiere == [("ok",)] and not orphelines else f"{entiere} {orphelines}"
    if (ligne := find_tampering()) is not None:
        fautes += f" journal faux à la ligne {ligne}"
    return fautes


def _bassin() -> Any:
    from tests.professionnels.conftest import creer_bassin

    return creer_bassin()


def _edit() -> Acte:
    """Somebody saves a section of which a draft was kept."""
    from repere.annuaire.services.historique import Signature
    from repere.professionnels.services.brouillons import keep_draft
    from repere.professionnels.services.edition import save_section, section_values, typed
    from tests.professionnels.conftest import creer_personne

    lieu, personne = _bassin().chez_nous, creer_personne("jeanne")
    base = section_values(lieu, ("horaires", "wifi"))
    keep_draft(personne=personne, lieu=lieu, section="horaires", valeurs={}, base=base)
    miennes = typed(base) | {"horaires": "Mo 10:00-12:00", "wifi": False}
    qui = Signature("Jeanne", personne)
    return lambda: save_section(
        lieu=lieu, section="horaires", base=typed(base), miennes=miennes, signature=qui
    )


def _close() -> Acte:
    """Somebody takes a place out: the place and the journal, together."""
    from repere.annuaire.services.historique import Signature
    from repere.professionnels.services.edition import close_place
    from tests.professionnels.conftest import creer_personne

    lieu, personne = _bassin().chez_nous, creer_personne("jeanne")
    return lambda: close_place(
        lieu=lieu, motif="Travaux", le=None, signature=Signature("Jeanne", personne)
    )


def _verify() -> Acte:
    from repere.professionnels.services.verifications import confirm
    from tests.professionnels.conftest import creer_personne

    lieu, personne = _bassin().chez_nous, creer_personne("jeanne")
    return lambda: confirm(lieu=lieu, par="la structure", personne=personne)


def _merge() -> Acte:
    from repere.annuaire.services.fusion import merge_places

    bassin = _bassin()
    return lambda: merge_places(garde=bassin.chez_nous, absorbe=bassin.voisin, auteur="Jeanne")


def _unmerge() -> Acte:
    from repere.annuaire.models import Fusion
    from repere.annuaire.services.fusion import undo_merge

    _merge()()
    return lambda: undo_merge(fusion=Fusion.objects.get(), auteur="Jeanne")


def _import() -> Acte:
    """The file is on the disk, read and looked at; it is applied."""
    from repere.professionnels.services import imports
    from tests.annuaire.imports.fichiers import place
    from tests.professionnels.conftest import creer_personne
    from tests.professionnels.imports.objets import creer_depot

    _bassin()
    par = creer_personne("jeanne")
    depot = creer_depot(*[place(id=f"i{n}", nom=f"Lieu {n}") for n in range(3)], par=par)
    imports.read(depot=depot)
    return lambda: imports.apply(depot=depot, par=par)


def _unimport() -> Acte:
    from repere.professionnels.services import imports

    _import()()
    from repere.professionnels.models import DepotImport

    depot = DepotImport.objects.select_related("importation", "depose_par").get()
    return lambda: imports.undo(depot=depot, par=depot.depose_par)


def _monograph(nombre: int = 2) -> Any:
    """A monograph with a sheet and notes of its first meeting."""
    from repere.monographies.services.monographies import open_monograph
    from repere.monographies.services.reunions import add_guest, note_arrival
    from tests.professionnels.monographies.objets import dite

    bassin = _bassin()
    monographie = open_monograph(zone=bassin.zone, annee=2026, par=None)
    reunion = monographie.reunions.get(rang=1)
    note_arrival(participation=add_guest(reunion=reunion, nom="", structure=bassin.structure))
    for rang in range(nombre):
        dite(monographie, f"Note {rang}", fiche=monographie.fiches.get())
    return monographie


def _publish() -> Acte:
    from repere.monographies.services.monographies import publish

    monographie = _monograph()
    return lambda: publish(monographie=monographie, par=None)


def _unpublish() -> Acte:
    from repere.monographies.models import Monographie
    from repere.monographies.services.monographies import unpublish

    _publish()()
    monographie = Monographie.objects.get()
    return lambda: unpublish(monographie=monographie, par=None)


def _tidy() -> Acte:
    from repere.monographies.services.rangement import decide

    notes = list(_monograph(5).propos.all())
    return lambda: decide(propos=notes, garde=True)


def _make_one() -> Acte:
    from repere.monographies.services.rangement import merge

    notes = list(_monograph(5).propos.all())
    return lambda: merge(propos=notes)


def _settle() -> Acte:
    """Two tablets changed one note: the second text is taken."""
    from repere.monographies.services.carnet import settle
    from tests.professionnels.monographies.objets import dite

    monographie = _monograph()
    note = monographie.propos.order_by("pk")[0]
    variante = dite(monographie, "Autre", variante_de=note)
    return lambda: settle(variante=variante, choix="autre")


def _pour() -> Acte:
    """An old document is poured into a monograph."""
    from repere.monographies.services import reprises
    from tests.professionnels.reprises.objets import creer_reprise

    bassin = _bassin()
    reprise = creer_reprise()
    return lambda: reprises.pour(reprise=reprise, par=None, zone=bassin.zone)


def _redecide() -> Acte:
    """A value of a document that was poured is decided of: its monograph follows."""
    from repere.monographies.models import Reprise
    from repere.monographies.services import reprises

    _pour()()
    reprise = Reprise.objects.get()
    tete = reprise.trouvailles.get(chemin="structures/0")
    return lambda: reprises.decide(reprise=reprise, trouvailles=[tete.pk], etat="ecarte", par=None)


_ACTES: dict[str, Callable[[], Acte]] = {
    "enregistrer": _edit,
    "fermer": _close,
    "verifier": _verify,
    "fusionner": _merge,
    "defaire": _unmerge,
    "importer": _import,
    "annuler_import": _unimport,
    "publier": _publish,
    "depublier": _unpublish,
    "ranger": _tidy,
    "reunir": _make_one,
    "choisir": _settle,
    "verser": _pour,
    "redecider": _redecide,
}

if __name__ == "__main__":
    main(sys.argv[1])
