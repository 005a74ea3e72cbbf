"""Doing what a plan says, all of it or nothing."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from repere.annuaire.identifiants import derive_identifier
from repere.annuaire.models import FicheSource, Import, Lieu
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.importation.plan import Ajout, Modification, Plan
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import value_from_json
from repere.socle.lots import batched

LOT = 500
MOTIF_DISPARU = "Absent de sa source"


def apply_plan(*, plan: Plan, fichier: str = "", empreinte: str = "") -> Import:
    """Write the plan in one transaction and record the import."""
    with transaction.atomic():
        redacteur = PlaceWriter(Signature(auteur=f"Import {plan.format}"))
        for lot in batched(plan.ajouts, LOT):
            _add(lot, plan.format, redacteur)
        _modify([m for m in plan.modifications if m.connue], redacteur)
        for modification in plan.modifications:
            _accept_own_record(modification)
        _deactivate(plan.disparues, redacteur)
        return Import.objects.create(
            format=plan.format,
            fichier=fichier[:500],
            empreinte=empreinte,
            compteurs={
                "lus": plan.lus,
                "ajoutes": len(plan.ajouts),
                "modifies": len(plan.modifications),
                "inchanges": plan.inchanges,
                "disparus": len(plan.disparues),
                "rejetes": len(plan.rejets),
            },
        )


def _add(ajouts: Sequence[Ajout], format: str, redacteur: PlaceWriter) -> None:
    lieux = []
    for ajout in ajouts:
        lieu = Lieu(identifiant=_free_identifier(ajout, redacteur))
        redacteur.write(lieu, [ajout.lue.fiche])
        lieux.append(lieu)
    redacteur.insert(lieux)
    maintenant = timezone.now()
    FicheSource.objects.bulk_create(
        FicheSource(
            lieu=lieu,
            lieu_origine=lieu,
            source=ajout.cle.source,
            identifiant=ajout.cle.identifiant,
            discriminant=ajout.cle.discriminant,
            format=format,
            contenu=ajout.lue.fiche.to_json(),
            brut=ajout.lue.brut,
            vue_le=maintenant,
        )
        for ajout, lieu in zip(ajouts, lieux, strict=True)
    )


def _free_identifier(ajout: Ajout, redacteur: PlaceWriter) -> str:
    tour = 0
    while not redacteur.reserve(identifiant := derive_identifier(*ajout.cle, tour)):
        tour += 1
    return identifiant


def _modify(modifications: Sequence[Modification], redacteur: PlaceWriter) -> None:
    maintenant = timezone.now()
    touches: dict[int, set[str]] = {}
    fiches = []
    for modification in modifications:
        fiche = modification.connue
        if fiche is None:
            continue
        fiche.contenu = modification.lue.fiche.to_json()
        fiche.brut = modification.lue.brut
        fiche.active = True
        fiche.vue_le = maintenant
        fiches.append(fiche)
        touches.setdefault(fiche.lieu_id, set()).update(c.champ for c in modification.changements)
    FicheSource.objects.bulk_update(fiches, ["contenu", "brut", "active", "vue_le"], batch_size=LOT)
    revenus = Lieu.objects.filter(pk__in=touches, motif_desactivation=MOTIF_DISPARU)
    _set_state(list(revenus), redacteur, le=None, motif="")
    recompose_places(touches=touches, redacteur=redacteur)


def _accept_own_record(modification: Modification) -> None:
    if modification.lieu is None:
        return
    update_place(
        lieu=Lieu.objects.get(pk=modification.lieu),
        valeurs={c.champ: value_from_json(c.champ, c.apres) for c in modification.changements},
        auteur="fichier réimporté",
    )


def _set_state(lieux: list[Lieu], redacteur: PlaceWriter, *, le: date | None, motif: str) -> None:
    """Deactivate places, or put them back (``le`` None)."""
    for lieu in lieux:
        redacteur.memoire.watch(lieu)
        lieu.desactive_le, lieu.motif_desactivation = le, motif
    Lieu.objects.filter(pk__in=[lieu.pk for lieu in lieux]).update(
        desactive_le=le, motif_desactivation=motif
    )
    redacteur.memoire.write(lieux)


def _deactivate(disparues: Sequence[FicheSource], redacteur: PlaceWriter) -> None:
    """Vanished upstream means deactivated, never deleted; another source may keep the place alive."""
    for lot in batched([fiche.pk for fiche in disparues], LOT):
        FicheSource.objects.filter(pk__in=lot).update(active=False)
    lieux = {fiche.lieu_id for fiche in disparues}
    vivants = set(
        FicheSource.objects.filter(active=True).order_by().values_list("lieu_id", flat=True)
    )
    for lot in batched(sorted(lieux - vivants), LOT):
        partis = list(Lieu.objects.filter(pk__in=lot, desactive_le=None))
        _set_state(partis, redacteur, le=timezone.localdate(), motif=MOTIF_DISPARU)
    recompose_places(touches={pk: set() for pk in lieux & vivants}, redacteur=redacteur)
