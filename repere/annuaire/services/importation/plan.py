"""What an import would change: ADDED, MODIFIED field by field, UNCHANGED, VANISHED, REJECTED."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from repere.annuaire.imports.lecture import COLONNE_RAISON, Lue, Rejetee, Remarque
from repere.annuaire.models import FicheSource
from repere.annuaire.services.importation.cles import Cle, assign_keys, known_records
from repere.annuaire.services.importation.retour import OwnRecords

# Below this many, or below this share of a source, absence means closure; above, it means an extract.
_DISPARUS_TOLERES = 20
_PART_TOLEREE = 0.3


@dataclass(frozen=True, slots=True)
class Changement:
    """One field, before and after, as JSON values; None means "not said"."""

    champ: str
    avant: Any
    apres: Any


@dataclass(frozen=True, slots=True)
class Ajout:
    lue: Lue
    cle: Cle


@dataclass(frozen=True, slots=True)
class Modification:
    """A known record that says something else. ``lieu`` is set for one of our own, mended and sent back."""

    lue: Lue
    changements: tuple[Changement, ...]
    connue: FicheSource | None = None
    lieu: int | None = None


@dataclass(slots=True)
class Plan:
    """The whole of an import, decided and not yet done."""

    format: str
    ajouts: list[Ajout] = field(default_factory=list)
    modifications: list[Modification] = field(default_factory=list)
    inchangees: list[FicheSource] = field(default_factory=list)
    inchanges: int = 0
    disparues: list[FicheSource] = field(default_factory=list)
    # Source -> how many known records are absent from a file too short to be the whole source.
    disparus_retenus: dict[str, int] = field(default_factory=dict)
    rejets: list[Rejetee] = field(default_factory=list)
    remarques: list[Remarque] = field(default_factory=list)

    @property
    def lus(self) -> int:
        return len(self.ajouts) + len(self.modifications) + self.inchanges + len(self.rejets)


def prepare_plan(
    *, format: str, lectures: Iterable[Lue | Rejetee], tous_disparus: bool = False
) -> Plan:
    """Compare what was read with what is known; reads the base, writes nothing.

    ``tous_disparus``: take the file as the whole of its sources, however much is missing from it.
    """
    plan = Plan(format=format)
    lues: list[Lue] = []
    for lecture in lectures:
        plan.remarques.extend(lecture.remarques)
        if isinstance(lecture, Rejetee):
            plan.rejets.append(lecture)
        else:
            lues.append(lecture)
    lues = _set_aside_our_own(plan, lues)
    connues = known_records(lues)
    cles = assign_keys(lues, connues)
    _sort_records(plan, lues, cles, connues)
    # Mended lines come alone: the file from which they were refused has spoken for the others.
    if not any(COLONNE_RAISON in lue.brut for lue in lues):
        _find_vanished(plan, set(cles), tous_disparus=tous_disparus)
    return plan


def _set_aside_our_own(plan: Plan, lues: Sequence[Lue]) -> list[Lue]:
    notres = OwnRecords(lues)
    autres = []
    for lue in lues:
        lieu = notres.place_of(lue)
        if lieu is None:
            autres.append(lue)
        elif differences := notres.differences(lieu, lue):
            changements = tuple(Changement(*d) for d in differences)
            plan.modifications.append(Modification(lue, changements, lieu=lieu.pk))
        else:
            plan.inchanges += 1
    return autres


def _sort_records(
    plan: Plan, lues: Sequence[Lue], cles: Sequence[Cle], connues: dict[Cle, FicheSource]
) -> None:
    vues: dict[Cle, int] = {}
    for lue, cle in zip(lues, cles, strict=True):
        if cle in vues:
            plan.rejets.append(_already_read(lue, vues[cle]))
            continue
        vues[cle] = lue.ligne
        connue = connues.get(cle)
        if connue is None:
            plan.ajouts.append(Ajout(lue, cle))
        elif changements := compare(connue.contenu, lue.fiche.to_json()):
            plan.modifications.append(Modification(lue, changements, connue))
        elif not connue.active:
            retour = (Changement("active", False, True),)
            plan.modifications.append(Modification(lue, retour, connue))
        else:
            plan.inchanges += 1
            plan.inchangees.append(connue)


def compare(avant: dict[str, Any], apres: dict[str, Any]) -> tuple[Changement, ...]:
    """Return the fields whose JSON values differ, ``id`` left out."""
    return tuple(
        Changement(champ, avant.get(champ), apres.get(champ))
        for champ in dict.fromkeys([*avant, *apres])
        if champ != "id" and avant.get(champ) != apres.get(champ)
    )


def _already_read(lue: Lue, ligne: int) -> Rejetee:
    remarque = Remarque(
        ligne=lue.ligne,
        champ="id",
        valeur=lue.fiche.id,
        raison=f"Ce lieu est déjà à la ligne {ligne} du fichier.",
        remede="Gardez une seule des deux lignes, ou donnez-leur des identifiants différents.",
    )
    return Rejetee(ligne=lue.ligne, brut=lue.brut, remarques=(*lue.remarques, remarque))


def _find_vanished(plan: Plan, cles: set[Cle], *, tous_disparus: bool) -> None:
    actives = FicheSource.objects.filter(source__in={cle.source for cle in cles}, active=True)
    # A refused line is still a line: its place has not left the source.
    refuses = {rejet.identifiant for rejet in plan.rejets}
    absentes = [
        fiche
        for fiche in actives.defer("brut", "contenu")
        if (fiche.source, fiche.identifiant, fiche.discriminant) not in cles
        and fiche.identifiant not in refuses
    ]
    total = Counter(actives.order_by().values_list("source", flat=True)) if absentes else Counter()
    par_source = Counter(fiche.source for fiche in absentes)
    for source, nombre in par_source.items():
        if not tous_disparus and _is_an_extract(nombre, total[source]):
            plan.disparus_retenus[source] = nombre
    plan.disparues = [f for f in absentes if f.source not in plan.disparus_retenus]


def _is_an_extract(absents: int, connus: int) -> bool:
    """Say whether a file lacks so much of a source that it cannot be the whole of it.

    A file with nothing of what is known is another list under the same name.
    """
    return absents == connus > 1 or absents > max(_DISPARUS_TOLERES, _PART_TOLEREE * connus)
