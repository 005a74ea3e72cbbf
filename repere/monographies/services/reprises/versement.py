"""Pouring what was read into a monograph to be written, as often as one likes: all of it or nothing.

Nothing of the directory is written. A value that nobody has read again is marked so, and nothing of it is public.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from django.db import transaction
from django.utils import timezone

from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.monographies.lecture.trouvailles import PROSE, sheet_of
from repere.monographies.models import (
    Fiche,
    Monographie,
    Propos,
    Reprise,
    Reunion,
    Trouvaille,
)
from repere.monographies.models.propos import PROPOS_MAX
from repere.monographies.rubriques import ATELIERS
from repere.monographies.services.reprises.lues import Lues
from repere.monographies.services.reprises.propos import Dit, key_of, said
from repere.monographies.services.reprises.prose import write_prose
from repere.monographies.services.reprises.rapprochement import zone_named
from repere.monographies.services.reprises.reunions import write_meetings
from repere.socle.articles import of
from repere.territoires.models import Zone

Etat = Trouvaille.Etat
GARDE: Final[Mapping[str, bool | None]] = {
    Etat.PROPOSE: None,
    Etat.RETENU: True,
    Etat.CORRIGE: True,
    Etat.ECARTE: False,
}


class RepriseImpossible(ValueError):
    """It cannot be poured; the message says why, in French."""


class Plan(NamedTuple):
    """What pouring would write."""

    zone: Zone
    annee: int
    reunions: int
    fiches: int
    liees: int
    propos: int
    textes: int = 0


def basin_of(reprise: Reprise) -> Zone | None:
    """Return the zone that the document names, or that of its monograph."""
    if reprise.monographie is not None:
        ou = {"zonage": reprise.monographie.zonage, "code": reprise.monographie.zone}
        return Zone.objects.filter(**ou).first()
    return zone_named(reprise.bassin)


def plan_of(*, reprise: Reprise, zone: Zone | None = None, annee: int | None = None) -> Plan:
    """Return what pouring would write. Raises RepriseImpossible."""
    zone, annee = _where(reprise, zone, annee)
    lues = Lues(reprise)
    return Plan(
        zone=zone,
        annee=annee,
        reunions=len(lues.heads("reunions")),
        fiches=len(lues.heads("structures")),
        liees=sum(lues.by_path[c].lieu_id is not None for c in lues.heads("structures")),
        propos=sum(1 for _ in said(lues.kept)),
        textes=len(lues.heads(PROSE)),
    )


@transaction.atomic
def pour(
    *, reprise: Reprise, par: Any, zone: Zone | None = None, annee: int | None = None
) -> Monographie:
    """Write the monograph that the document tells, or bring it up to date. Raises RepriseImpossible."""
    reprise = Reprise.objects.select_for_update(of=("self",)).get(pk=reprise.pk)
    monographie = reprise.monographie or _open(reprise, *_where(reprise, zone, annee))
    lues = Lues(reprise)
    reunions = write_meetings(monographie, lues)
    fiches = _write_sheets(monographie, lues)
    _write_notes(monographie, lues, fiches, reunions)
    write_prose(monographie, lues)
    if reprise.etat != Reprise.Etat.APPLIQUEE:
        reprise.monographie, reprise.etat = monographie, Reprise.Etat.APPLIQUEE
        reprise.decidee_le = timezone.now()
        reprise.save(update_fields=["monographie", "etat", "decidee_le"])
        record(acteur=actor(par), quoi="reprise.appliquee", sur=f"reprise:{reprise.pk}")
    return monographie


@transaction.atomic
def put_aside(*, reprise: Reprise, par: Any) -> None:
    """Make nothing of a document. Once poured, its monograph stays: this does nothing."""
    reprises = Reprise.objects.filter(pk=reprise.pk, etat=Reprise.Etat.A_RELIRE)
    if reprises.update(etat=Reprise.Etat.ECARTEE, decidee_le=timezone.now()):
        record(acteur=actor(par), quoi="reprise.ecartee", sur=f"reprise:{reprise.pk}")


def _where(reprise: Reprise, zone: Zone | None, annee: int | None) -> tuple[Zone, int]:
    zone, annee = zone or basin_of(reprise), annee or reprise.annee
    if zone is None:
        dit = f"« {reprise.bassin} »" if reprise.bassin else "non dit"
        raise RepriseImpossible(f"Le bassin ({dit}) n’est pas connu. Choisissez un bassin.")
    if annee is None:
        raise RepriseImpossible("Le document ne dit pas son année. Donnez une année.")
    return zone, annee


def _open(reprise: Reprise, zone: Zone, annee: int) -> Monographie:
    if reprise.etat in {Reprise.Etat.LECTURE, Reprise.Etat.ILLISIBLE, Reprise.Etat.ECARTEE}:
        raise RepriseImpossible("Ce document n’est pas à relire.")
    monographie, nouvelle = Monographie.objects.get_or_create(
        zonage=zone.zonage_id,
        zone=zone.code,
        annee=annee,
        defaults={
            "titre": f"Bassin de vie {of(zone.nom)}, {annee}",
            "etat": Monographie.Etat.REDACTION,
            "origine": Monographie.Origine.REPRISE,
        },
    )
    if not nouvelle:
        raise RepriseImpossible(
            f"Le bassin {of(zone.nom)} a déjà une monographie pour {annee}. Donnez une autre année."
        )
    return monographie


def _write_sheets(monographie: Monographie, lues: Lues) -> dict[int, Fiche]:
    """A dated copy of each structure, linked to its place; two sheets of one structure: the first has it.

    Sheets that people opened since are theirs.
    """
    toutes = list(monographie.fiches.all())
    versees = {f.ordre: f for f in toutes if f.contenu is not None and "_a_relire" in f.contenu}
    prises = {f.structure_id for f in toutes if f.ordre not in versees or versees[f.ordre] != f}
    fiches: dict[int, Fiche] = {}
    rangs = [int(chemin.split("/")[1]) for chemin in lues.heads("structures")]
    nos = monographie.fiches.filter(pk__in=[f.pk for f in versees.values()])
    nos.exclude(ordre__in=[rang + 1 for rang in rangs]).delete()
    # Structures change hands between sheets: nobody holds one while all are written.
    nos.update(structure=None)
    for rang in rangs:
        chemin = f"structures/{rang}"
        lieu = lues.by_path[chemin].lieu
        structure = lieu.structure_id if lieu and lieu.structure_id not in prises else None
        if structure is not None:
            prises.add(structure)
        fiche = versees.get(rang + 1) or Fiche(monographie=monographie, ordre=rang + 1)
        fiche.nom, fiche.lieu = str(lues.kept[chemin])[:200], lieu
        fiche.structure_id, fiche.contenu = structure, _content(lues, chemin)
        fiche.save()
        fiches[rang] = fiche
    return fiches


def _content(lues: Lues, chemin: str) -> dict[str, Any]:
    """The keys of the JSON; ``_a_relire``: the paths that nobody has read again."""
    a_relire = [c for c in (chemin, *lues.under(chemin)) if lues.by_path[c].etat == Etat.PROPOSE]
    return sheet_of(lues.kept, chemin) | {"_a_relire": a_relire}


def _write_notes(
    monographie: Monographie,
    lues: Lues,
    fiches: Mapping[int, Fiche],
    reunions: Mapping[int, Reunion],
) -> None:
    """What somebody rewrote, kept or put aside since in the monograph stays as they left it."""
    dits = {key_of(lues.empreinte, dit.chemin): dit for dit in said(lues.all)}
    deja = {p.cle: p for p in monographie.propos.filter(cle__in=dits)}
    neufs: list[Propos] = []
    changes: list[Propos] = []
    for cle, dit in dits.items():
        propos = deja.get(cle) or Propos(monographie=monographie, cle=cle)
        _fill(propos, dit, lues)
        propos.fiche = fiches.get(dit.fiche) if dit.fiche is not None else None
        propos.reunion = reunions.get(ATELIERS) if dit.atelier else None
        (changes if cle in deja else neufs).append(propos)
    Propos.objects.bulk_create(neufs)
    Propos.objects.bulk_update(changes, ["texte", "garde", "fiche", "reunion"])


def _fill(propos: Propos, dit: Dit, lues: Lues) -> None:
    trouvaille = lues.by_path[dit.chemin]
    if propos.version == 1:
        propos.garde = GARDE[lues.etats[dit.chemin]]
        propos.texte = dit.texte[:PROPOS_MAX]
    if propos._state.adding:
        propos.nature, propos.rubrique, propos.role = dit.nature, dit.rubrique[:200], dit.role[:120]
        propos.lignes = [trouvaille.debut, trouvaille.fin]
        propos.ordre = trouvaille.ordre
