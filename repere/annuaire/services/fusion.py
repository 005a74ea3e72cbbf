"""Merging records of one place, and undoing it: records move, nothing is lost."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import DoublonPresume, FicheSource, Fusion, Lieu
from repere.annuaire.services.correspondance import to_column
from repere.annuaire.services.edition import human_origin
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import value_from_json, value_to_json
from repere.socle.lots import batched

_LOT: Final = 400
RAISON: Final = "Deux lieux réunis en un"
# Primary keys of places that are one, and why.
Groupe = tuple[Sequence[int], Sequence[str]]


class FusionImpossible(ValueError):
    """The merge, or its undoing, makes no sense; the message says why, in French."""


@transaction.atomic
def merge_places(
    *,
    garde: Lieu,
    absorbe: Lieu,
    raisons: Sequence[str] = (),
    choix: Mapping[str, Any] | None = None,
    auteur: str = "",
    personne: Any = None,
) -> Fusion:
    """Let ``garde`` take over ``absorbe``: its records, and what people wrote there where ``garde``
    has nothing of a person's. The absorbed place keeps its row and its address. Raises FusionImpossible.

    ``choix`` (typed as in ``Fiche``): what somebody chose for the kept place, theirs from now on.
    """
    _read_again(garde, absorbe)
    signature = Signature(auteur, personne, RAISON)
    (fusion,) = _take_over([(garde, absorbe, raisons)], signature, choix)
    return fusion


def _read_again(*lieux: Lieu) -> None:
    """Hold the rows until the end of the transaction, as they are now: two people may merge at once."""
    list(Lieu.objects.select_for_update().filter(pk__in=[lieu.pk for lieu in lieux]).order_by("pk"))
    for lieu in lieux:
        lieu.refresh_from_db()


@transaction.atomic
def merge_groups(groupes: Sequence[Groupe]) -> int:
    """Merge each group of places into its longest-known one; return how many merges."""
    return sum(_merge_batch(lot) for lot in batched(groupes, _LOT // 4))


def _merge_batch(groupes: Sequence[Groupe]) -> int:
    lieux = Lieu.objects.in_bulk([cle for cles, _ in groupes for cle in cles])
    paires = []
    for cles, raisons in groupes:
        garde, *absorbes = (lieux[cle] for cle in sorted(cles))
        paires += [(garde, absorbe, raisons) for absorbe in absorbes]
    # Thousands of merges found by the machine after an import: ``Fusion`` tells each, and undoes it.
    return len(_take_over(paires, signature=None))


@transaction.atomic
def _take_over(
    paires: Sequence[tuple[Lieu, Lieu, Sequence[str]]],
    signature: Signature | None,
    choix: Mapping[str, Any] | None = None,
) -> list[Fusion]:
    """Merge the second of each pair into the first, by batches: thousands come at once."""
    fiches = _records_by_place([absorbe.pk for _, absorbe, _ in paires])
    fusions = []
    redacteur = PlaceWriter(signature)
    for lieu in (lieu for garde, absorbe, _ in paires for lieu in (garde, absorbe)):
        redacteur.memoire.watch(lieu)
    for garde, absorbe, raisons in paires:
        _refuse_impossible(garde, absorbe)
        siennes = fiches.get(absorbe.pk, [])
        fusion = Fusion(
            garde=garde,
            absorbe=absorbe,
            raisons=list(raisons),
            avant=_human_part(garde),
            choix={champ: value_to_json(valeur) for champ, valeur in (choix or {}).items()},
            faite_par=signature.auteur if signature else "",
            fiches=[fiche.pk for fiche in siennes],
        )
        fusions.append(fusion)
        for fiche in siennes:
            fiche.lieu = garde
        _inherit_human_values(garde, absorbe)
        _choose(garde, choix or {}, signature)
        fusion.apres = _human_part(garde)
        absorbe.fusionne_dans = garde
    fusions = Fusion.objects.bulk_create(fusions)
    deplacees = [fiche for siennes in fiches.values() for fiche in siennes]
    FicheSource.objects.bulk_update(deplacees, ["lieu"], batch_size=_LOT)
    absorbes = [absorbe for _, absorbe, _ in paires]
    Lieu.objects.bulk_update(absorbes, ["fusionne_dans"], batch_size=_LOT)
    _remember([(g, a) for g, a, _ in paires], DoublonPresume.Etat.FUSIONNES)
    recompose_places(touches={garde.pk: set() for garde, _, _ in paires}, redacteur=redacteur)
    redacteur.memoire.write(absorbes)
    return fusions


def _refuse_impossible(garde: Lieu, absorbe: Lieu) -> None:
    if garde.pk == absorbe.pk:
        raise FusionImpossible("C’est le même lieu.")
    for lieu in (garde, absorbe):
        if lieu.fusionne_dans_id is not None:
            raise FusionImpossible(f"« {lieu.nom} » est déjà fusionné dans un autre lieu.")


def _records_by_place(lieux: Sequence[int]) -> dict[int, list[FicheSource]]:
    fiches: dict[int, list[FicheSource]] = {}
    for lot in batched(lieux, _LOT):
        for fiche in FicheSource.objects.filter(lieu__in=lot).only("lieu").order_by("pk"):
            fiches.setdefault(fiche.lieu_id, []).append(fiche)
    return fiches


@transaction.atomic
def undo_merge(*, fusion: Fusion, auteur: str = "", personne: Any = None) -> None:
    """Put both places back as they were; the pair will not be proposed again. Raises FusionImpossible.

    What people wrote on the kept place since then stays there.
    """
    garde, absorbe = fusion.garde, fusion.absorbe
    _read_again(garde, absorbe)
    fusion.refresh_from_db(fields=["annulee_le"])
    if fusion.annulee_le is not None:
        raise FusionImpossible("Cette fusion est déjà annulée.")
    if garde.fusionne_dans_id is not None:
        raise FusionImpossible(
            f"« {garde.nom} » a été fusionné à son tour : annulez d’abord cette fusion-là."
        )
    if garde.fusions.filter(annulee_le__isnull=True, pk__gt=fusion.pk).exists():
        raise FusionImpossible("Annulez d’abord les fusions faites après celle-ci.")
    redacteur = PlaceWriter(Signature(auteur, personne, "Fusion annulée"))
    redacteur.memoire.watch(garde)
    redacteur.memoire.watch(absorbe)
    FicheSource.objects.filter(pk__in=fusion.fiches).update(lieu=absorbe)
    Lieu.objects.filter(pk=absorbe.pk).update(fusionne_dans=None)
    _restore_human_part(garde, fusion)
    fusion.annulee_le = timezone.now()
    fusion.save(update_fields=["annulee_le"])
    _remember([(garde, absorbe)], DoublonPresume.Etat.DISTINCTS)
    recompose_places(touches={garde.pk: set(), absorbe.pk: set()}, redacteur=redacteur)


@transaction.atomic
def declare_two_places(*, un: Lieu, autre: Lieu) -> None:
    """A person says so of two places, whether or not anybody thought them one."""
    _remember([(un, autre)], DoublonPresume.Etat.DISTINCTS)


@transaction.atomic
def doubt_again(*, doublons: Sequence[int]) -> int:
    """Put pairs found distinct back before those who decide; return how many."""
    distincts = DoublonPresume.objects.filter(pk__in=doublons, etat=DoublonPresume.Etat.DISTINCTS)
    return distincts.update(etat=DoublonPresume.Etat.A_VERIFIER)


def declare_distinct(*, doublon: DoublonPresume) -> None:
    """A person says these are two places: the pair is never proposed again."""
    doublon.etat = DoublonPresume.Etat.DISTINCTS
    doublon.save(update_fields=["etat"])


def _human_fields(lieu: Lieu) -> dict[str, Any]:
    return {c: p for c, p in lieu.provenance.items() if p["origine"] == "humain"}


def _human_part(lieu: Lieu) -> dict[str, Any]:
    """Return column values and provenance of what people wrote, as JSON."""
    humaines = _human_fields(lieu)
    return {
        "provenance": humaines,
        "valeurs": {c: value_to_json(getattr(lieu, c)) for c in humaines},
    }


def _inherit_human_values(garde: Lieu, absorbe: Lieu) -> None:
    herites = inherited_fields(garde, absorbe)
    if not herites:
        return
    for champ in herites:
        setattr(garde, champ, getattr(absorbe, champ))
    garde.provenance = garde.provenance | {c: absorbe.provenance[c] for c in herites}
    garde.save()


def inherited_fields(garde: Lieu, absorbe: Lieu) -> list[str]:
    """Return the fields that a person wrote of ``absorbe`` and nobody of ``garde``."""
    return [champ for champ in _human_fields(absorbe) if champ not in _human_fields(garde)]


def _choose(garde: Lieu, choix: Mapping[str, Any], signature: Signature | None) -> None:
    if not choix:
        return
    auteur, personne = (signature.auteur, signature.personne) if signature else ("", None)
    for champ, valeur in choix.items():
        setattr(garde, champ, to_column(champ, valeur))
    origine = human_origin(auteur, personne)
    garde.provenance = garde.provenance | dict.fromkeys(choix, origine)
    garde.save()


def _restore_human_part(lieu: Lieu, fusion: Fusion) -> None:
    """Put back what people had written before the merge, under what they wrote since."""
    avant, actuelle = fusion.avant, _human_part(lieu)
    # Merges of before these were kept: nobody can tell what was written since.
    depuis = _written_since(actuelle, fusion.apres) if fusion.apres else set()
    gardees = {c: p for c, p in lieu.provenance.items() if p["origine"] != "humain"}
    recentes = {c: actuelle["provenance"][c] for c in depuis}
    lieu.provenance = gardees | avant["provenance"] | recentes
    for champ, valeur in avant["valeurs"].items():
        if champ not in depuis:
            setattr(lieu, champ, to_column(champ, value_from_json(champ, valeur)))
    lieu.save()


def _written_since(actuelle: dict[str, Any], apres: dict[str, Any]) -> set[str]:
    def of(part: dict[str, Any], champ: str) -> tuple[Any, Any]:
        return part["provenance"].get(champ), part["valeurs"].get(champ)

    return {champ for champ in actuelle["provenance"] if of(actuelle, champ) != of(apres, champ)}


def _remember(paires: Sequence[tuple[Lieu, Lieu]], etat: DoublonPresume.Etat) -> None:
    ordonnees = {tuple(sorted((un.pk, autre.pk))) for un, autre in paires}
    DoublonPresume.objects.bulk_create(
        [DoublonPresume(lieu_a_id=a, lieu_b_id=b, score=1.0, etat=etat) for a, b in ordonnees],
        update_conflicts=True,
        unique_fields=["lieu_a", "lieu_b"],
        update_fields=["etat"],
    )
