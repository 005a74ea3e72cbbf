"""Doing what a plan says, all of it or nothing."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from repere.annuaire.identifiants import derive_identifier
from repere.annuaire.models import FicheSource, Import, Lieu
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.importation.annulation import MOTIF_ANNULE, set_state
from repere.annuaire.services.importation.plan import Ajout, Modification, Plan
from repere.annuaire.services.importation.traces import FICHIER_REIMPORTE, Carnet, Suivre
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import value_from_json
from repere.socle.lots import batched

LOT = 500
MOTIF_DISPARU = "Absent de sa source"


def apply_plan(
    *, plan: Plan, fichier: str = "", empreinte: str = "", suivre: Suivre | None = None
) -> Import:
    """Write the plan in one transaction, with what it takes to roll it back, and record the import.

    ``suivre`` is told (done, in all) as lines are written.
    """
    total = len(plan.ajouts) + len(plan.modifications) + len(plan.disparues)
    avance = suivre or (lambda _faits, _total: None)
    with transaction.atomic():
        fait = _record(plan, fichier, empreinte)
        carnet = Carnet(fait)
        redacteur = PlaceWriter(Signature(auteur=f"Import {plan.format}"))
        for rang, lot in enumerate(batched(plan.ajouts, LOT)):
            avance(rang * LOT, total)
            _add(lot, plan.format, redacteur, carnet)
        avance(len(plan.ajouts), total)
        _modify([m for m in plan.modifications if m.connue], redacteur, carnet)
        for modification in plan.modifications:
            _accept_own_record(modification, carnet)
        avance(len(plan.ajouts) + len(plan.modifications), total)
        _deactivate(plan.disparues, redacteur, carnet)
        avance(total, total)
    return fait


def _record(plan: Plan, fichier: str, empreinte: str) -> Import:
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


def _add(ajouts: Sequence[Ajout], format: str, redacteur: PlaceWriter, carnet: Carnet) -> None:
    lieux = []
    for ajout in ajouts:
        lieu = Lieu(identifiant=_free_identifier(ajout, redacteur))
        redacteur.write(lieu, [ajout.lue.fiche])
        lieux.append(lieu)
    redacteur.insert(lieux)
    maintenant = timezone.now()
    fiches = FicheSource.objects.bulk_create(
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
    carnet.added(fiches)


def _free_identifier(ajout: Ajout, redacteur: PlaceWriter) -> str:
    tour = 0
    while not redacteur.reserve(identifiant := derive_identifier(*ajout.cle, tour)):
        tour += 1
    return identifiant


def _modify(modifications: Sequence[Modification], redacteur: PlaceWriter, carnet: Carnet) -> None:
    maintenant = timezone.now()
    connues = [(m, m.connue) for m in modifications if m.connue is not None]
    carnet.records(fiche for _modification, fiche in connues)
    touches: dict[int, set[str]] = {}
    for modification, fiche in connues:
        fiche.contenu = modification.lue.fiche.to_json()
        fiche.brut = modification.lue.brut
        fiche.active = True
        fiche.vue_le = maintenant
        touches.setdefault(fiche.lieu_id, set()).update(c.champ for c in modification.changements)
    FicheSource.objects.bulk_update(
        [fiche for _modification, fiche in connues],
        ["contenu", "brut", "active", "vue_le"],
        batch_size=LOT,
    )
    revenus = list(
        Lieu.objects.filter(pk__in=touches, motif_desactivation__in=[MOTIF_DISPARU, MOTIF_ANNULE])
    )
    carnet.states(revenus)
    set_state(revenus, redacteur, le=None, motif="")
    recompose_places(touches=touches, redacteur=redacteur)


def _accept_own_record(modification: Modification, carnet: Carnet) -> None:
    if modification.lieu is None:
        return
    lieu = Lieu.objects.get(pk=modification.lieu)
    carnet.words(lieu, [c.champ for c in modification.changements])
    update_place(
        lieu=lieu,
        valeurs={c.champ: value_from_json(c.champ, c.apres) for c in modification.changements},
        auteur=FICHIER_REIMPORTE,
    )


def _deactivate(disparues: Sequence[FicheSource], redacteur: PlaceWriter, carnet: Carnet) -> None:
    """Vanished upstream means deactivated, never deleted; another source may keep the place alive."""
    carnet.activity(disparues)
    for lot in batched([fiche.pk for fiche in disparues], LOT):
        FicheSource.objects.filter(pk__in=lot).update(active=False)
    lieux = {fiche.lieu_id for fiche in disparues}
    vivants = set(
        FicheSource.objects.filter(active=True).order_by().values_list("lieu_id", flat=True)
    )
    for lot in batched(sorted(lieux - vivants), LOT):
        partis = list(Lieu.objects.filter(pk__in=lot, desactive_le=None))
        carnet.states(partis)
        set_state(partis, redacteur, le=timezone.localdate(), motif=MOTIF_DISPARU)
    recompose_places(touches={pk: set() for pk in lieux & vivants}, redacteur=redacteur)
