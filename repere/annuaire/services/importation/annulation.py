"""Rolling an import back: records become what they were, places follow; what people wrote since stays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from repere.annuaire.models import FicheSource, Import, Lieu, TraceImport
from repere.annuaire.services.correspondance import to_column
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.importation.plan import compare
from repere.annuaire.services.importation.traces import FICHIER_REIMPORTE
from repere.annuaire.services.recomposition import PlaceWriter, human_values, recompose_places
from repere.annuaire.standard.fiche import value_from_json
from repere.socle.lots import batched

MOTIF_ANNULE: Final = "Import annulé"
# What an import changed is kept this long: nobody rolls back last year's.
JOURS_DE_RETOUR: Final = 90
_LOT: Final = 400


class AnnulationImpossible(Exception):
    """Why the import stays, in French."""


@dataclass(frozen=True, slots=True)
class Retour:
    """``gardes``: places that the import brought and that people wrote on since: they stay."""

    fiches: int
    retires: int
    gardes: int


def roll_back(*, importation: Import, auteur: str = "") -> Retour:
    """Put back what was there before ``importation``, all of it or nothing. Raises AnnulationImpossible."""
    with transaction.atomic():
        fait = Import.objects.select_for_update().get(pk=importation.pk)
        _refuse_impossible(fait)
        redacteur = PlaceWriter(Signature(auteur=auteur, raison=f"{MOTIF_ANNULE} : {fait.fichier}"))
        traces = list(fait.traces.select_related("fiche"))
        touches = _put_records_back([t for t in traces if t.fiche_id])
        _put_words_back(traces, touches, redacteur)
        recompose_places(touches=touches, redacteur=redacteur)
        retires, gardes = _take_out(traces, redacteur)
        _put_states_back(traces, redacteur)
        fait.annule_le = importation.annule_le = timezone.now()
        fait.save(update_fields=["annule_le"])
    return Retour(sum(1 for t in traces if t.fiche_id), retires, gardes)


def forget_old_traces() -> int:
    """Erase what is kept of imports too old to be rolled back; return how many lines."""
    limite = timezone.now() - timedelta(days=JOURS_DE_RETOUR)
    vieilles = TraceImport.objects.filter(importation__fait_le__lt=limite)
    combien = vieilles.count()
    vieilles.delete()
    return combien


def _refuse_impossible(fait: Import) -> None:
    if fait.annule_le is not None:
        raise AnnulationImpossible("Cet import est déjà annulé.")
    if not fait.traces.exists():
        changes = any(fait.compteurs.get(c) for c in ("ajoutes", "modifies", "disparus"))
        raise AnnulationImpossible(
            "Cet import est trop ancien : ce qu’il y avait avant n’est plus gardé."
            if changes
            else "Cet import n’a rien changé."
        )
    siennes = fait.traces.filter(fiche=OuterRef("fiche"))
    apres = TraceImport.objects.filter(
        importation__pk__gt=fait.pk, importation__annule_le=None, fiche__isnull=False
    ).filter(Exists(siennes))
    suivant = Import.objects.filter(traces__in=apres).order_by("-pk").first()
    if suivant is not None:
        raise AnnulationImpossible(
            f"Un import plus récent a changé les mêmes lieux : {suivant.fichier}. Annulez-le d’abord."
        )


def _put_records_back(traces: Iterable[TraceImport]) -> dict[int, set[str]]:
    """Restore records; return the places to compose again, with the fields of which a source spoke."""
    touches: dict[int, set[str]] = {}
    fiches: list[FicheSource] = []
    for trace in traces:
        fiche, avant = trace.fiche, trace.avant
        if fiche is None:
            continue
        change: set[str] = set()
        if avant is None:
            fiche.active = False
        else:
            fiche.active = avant["active"]
            if "contenu" in avant:
                change = {c.champ for c in compare(fiche.contenu, avant["contenu"])}
                fiche.contenu, fiche.brut = avant["contenu"], avant["brut"]
        fiches.append(fiche)
        touches.setdefault(fiche.lieu_id, set()).update(change)
    FicheSource.objects.bulk_update(fiches, ["contenu", "brut", "active"], batch_size=_LOT)
    return touches


def _put_words_back(
    traces: Iterable[TraceImport], touches: dict[int, set[str]], redacteur: PlaceWriter
) -> None:
    """Give places what people had written, where they wrote nothing else since the import did."""
    for trace in traces:
        avant: dict[str, Any] = trace.avant or {}
        if "valeurs" not in avant or trace.lieu_id is None:
            continue
        lieu = Lieu.objects.get(pk=trace.lieu_id)
        for champ, valeur in avant["valeurs"].items():
            if lieu.provenance.get(champ, {}).get("par") != FICHIER_REIMPORTE:
                continue
            setattr(lieu, champ, to_column(champ, value_from_json(champ, valeur)))
            del lieu.provenance[champ]
            if champ in avant["provenance"]:
                lieu.provenance[champ] = avant["provenance"][champ]
        touches.setdefault(lieu.pk, set())
        redacteur.memoire.watch(Lieu.objects.get(pk=lieu.pk))
        lieu.save()


def _take_out(traces: Iterable[TraceImport], redacteur: PlaceWriter) -> tuple[int, int]:
    """Take out of the directory the places that only this import had brought; return (gone, kept)."""
    apportees = [t.fiche.lieu_id for t in traces if t.fiche and t.avant is None]
    vivantes = FicheSource.objects.filter(lieu=OuterRef("pk"), active=True)
    retires = gardes = 0
    for lot in batched(sorted(set(apportees)), _LOT):
        seuls = Lieu.objects.filter(pk__in=lot, desactive_le=None).exclude(Exists(vivantes))
        partis = []
        for lieu in seuls.order_by("pk"):
            if human_values(lieu):
                gardes += 1
            else:
                partis.append(lieu)
        set_state(partis, redacteur, le=timezone.localdate(), motif=MOTIF_ANNULE)
        retires += len(partis)
    return retires, gardes


def _put_states_back(traces: Iterable[TraceImport], redacteur: PlaceWriter) -> None:
    etats = {
        t.lieu_id: t.avant["etat"] for t in traces if t.lieu_id and t.avant and "etat" in t.avant
    }
    for lieu in Lieu.objects.filter(pk__in=etats).order_by("pk"):
        etat = etats[lieu.pk]
        le = date.fromisoformat(etat["le"]) if etat["le"] else None
        set_state([lieu], redacteur, le=le, motif=etat["motif"])


def set_state(lieux: list[Lieu], redacteur: PlaceWriter, *, le: date | None, motif: str) -> None:
    """Deactivate places, or put them back (``le`` None), as the history of each will say."""
    for lieu in lieux:
        redacteur.memoire.watch(lieu)
        lieu.desactive_le, lieu.motif_desactivation = le, motif
    Lieu.objects.filter(pk__in=[lieu.pk for lieu in lieux]).update(
        desactive_le=le, motif_desactivation=motif
    )
    redacteur.memoire.write(lieux)
