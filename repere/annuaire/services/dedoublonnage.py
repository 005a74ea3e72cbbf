"""Finding duplicates among the published places, merging the certain ones, keeping the doubtful."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from django.db import transaction

from repere.annuaire.deduplication import Rapprochement, Resultat, find_duplicates
from repere.annuaire.models import DoublonPresume, FicheSource, Lieu
from repere.annuaire.services.correspondance import CHAMPS_DU_LIEU, record_of
from repere.annuaire.services.fusion import merge_groups

# Each round merges fewer; in practice the second finds a handful and the third none.
TOURS_MAX: Final = 5


@dataclass(frozen=True, slots=True)
class Bilan:
    """What was found; ``sources`` gives, for each place, the identifiers its sources use."""

    resultat: Resultat
    sources: dict[str, list[str]]

    def source_ids(self, cles: Sequence[str]) -> list[str]:
        return [identifiant for cle in cles for identifiant in self.sources[cle]]


def seek_duplicates() -> Bilan:
    """Compare the published places; pairs that a person found distinct are left alone."""
    lieux = Lieu.objects.published().order_by("pk").only("identifiant", *CHAMPS_DU_LIEU)
    fiches = {str(lieu.pk): record_of(lieu) for lieu in lieux.iterator(chunk_size=1000)}
    tranchees = DoublonPresume.objects.filter(etat=DoublonPresume.Etat.DISTINCTS).order_by()
    resultat = find_duplicates(
        fiches,
        deja_tranches={(str(a), str(b)) for a, b in tranchees.values_list("lieu_a", "lieu_b")},
    )
    return Bilan(resultat, _source_ids())


def _source_ids() -> dict[str, list[str]]:
    sources: dict[str, list[str]] = {}
    lignes = FicheSource.objects.order_by("pk").values_list("lieu_id", "identifiant")
    for lieu, identifiant in lignes.iterator():
        sources.setdefault(str(lieu), []).append(identifiant)
    for pk, identifiant in Lieu.objects.order_by().values_list("pk", "identifiant").iterator():
        sources.setdefault(str(pk), [identifiant])
    return sources


@transaction.atomic
def apply_duplicates(bilan: Bilan) -> int:
    """Merge each group into its longest-known place, store the doubtful pairs; return how many merges."""
    groupes = bilan.resultat.groupes
    nombre = merge_groups([([int(c) for c in groupe.cles], groupe.raisons) for groupe in groupes])
    _store_pairs(bilan.resultat.a_verifier)
    return nombre


def merge_until_none_is_left() -> list[Bilan]:
    """Seek and merge, again while a merged place reveals another duplicate; return each round."""
    bilans = [seek_duplicates()]
    apply_duplicates(bilans[-1])
    while bilans[-1].resultat.groupes and len(bilans) < TOURS_MAX:
        bilans.append(seek_duplicates())
        apply_duplicates(bilans[-1])
    return bilans


def store_for_review(bilan: Bilan) -> int:
    """Put every pair found, certain ones included, before the operators; return how many are new."""
    certaines = [
        Rapprochement(a, b, 1.0, "doublon", groupe.raisons)
        for groupe in bilan.resultat.groupes
        for a, b in pairwise(groupe.cles)
    ]
    return _store_pairs([*certaines, *bilan.resultat.a_verifier])


def _store_pairs(paires: Sequence[Rapprochement]) -> int:
    connues = DoublonPresume.objects.count()
    vivants = set(Lieu.objects.published().order_by().values_list("pk", flat=True))
    nouvelles = []
    for paire in paires:
        a, b = sorted((int(paire.a), int(paire.b)))
        if {a, b} <= vivants:
            nouvelles.append(
                DoublonPresume(
                    lieu_a_id=a, lieu_b_id=b, score=paire.score, raisons=list(paire.raisons)
                )
            )
    DoublonPresume.objects.bulk_create(nouvelles, ignore_conflicts=True)
    return DoublonPresume.objects.count() - connues
