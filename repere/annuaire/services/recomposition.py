"""Writing places from their records, by batches: values, provenance, structure, commune, criteria."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db import transaction

from repere.annuaire.composition import VIDES, compose
from repere.annuaire.models import Critere, FicheSource, Lieu, Proposition, Structure
from repere.annuaire.services.correspondance import CHAMPS_DU_LIEU, to_column, write_values
from repere.annuaire.services.historique import Memoire, Signature
from repere.annuaire.standard.fiche import Fiche, value_from_json, value_to_json
from repere.socle.lots import batched
from repere.territoires.communes_connues import CommunesConnues

_LOT = 400
_COLONNES = [
    *CHAMPS_DU_LIEU,
    "provenance",
    "texte_recherche",
    "structure",
    "rattachement",
    "revision",
]


class PlaceWriter:
    """Knows, for the time of one operation, the structures, communes and identifiers of the base.

    ``signature``: who changes the places, as their history will say; None: no version is kept.
    """

    def __init__(self, signature: Signature | None) -> None:
        self.memoire = Memoire(signature)

    @cached_property
    def _communes(self) -> CommunesConnues:
        return CommunesConnues()

    @cached_property
    def _structures(self) -> dict[str, Structure]:
        return {structure.pivot: structure for structure in Structure.objects.exclude(pivot="")}

    @cached_property
    def _identifiants(self) -> set[str]:
        return set(Lieu.objects.order_by().values_list("identifiant", flat=True).iterator())

    def reserve(self, identifiant: str) -> bool:
        """Take ``identifiant``; False when a place has it already."""
        if identifiant in self._identifiants:
            return False
        self._identifiants.add(identifiant)
        return True

    def write(self, lieu: Lieu, fiches: Sequence[Fiche]) -> None:
        """Compose ``fiches`` with what people wrote and set every column of ``lieu``; saves nothing."""
        self.memoire.watch(lieu)
        humain = human_values(lieu)
        composee = compose(fiches, humain)
        write_values(lieu, composee.valeurs)
        lieu.provenance = composee.provenance | {c: lieu.provenance[c] for c in humain}
        self.attach(lieu)

    def attach(self, lieu: Lieu) -> None:
        """Tie ``lieu`` to its structure and to its commune of the territory."""
        commune = self._communes.find(lieu.code_insee, lieu.code_postal, lieu.commune)
        lieu.rattachement_id = commune.code_insee if commune else None
        lieu.structure = self._structure_of(lieu)

    def insert(self, lieux: Sequence[Lieu]) -> None:
        """Create ``lieux``, their new structures and their criteria."""
        self._save_structures(lieux)
        Lieu.objects.bulk_create(lieux)
        Critere.objects.bulk_create(_criteria_rows(lieux), batch_size=5000)

    def update(self, lieux: Sequence[Lieu]) -> None:
        """Save the columns that ``write`` sets and rebuild the criteria of ``lieux``."""
        self._save_structures(lieux)
        # An upsert: bulk_update builds one CASE per row and column, fifty times slower here.
        Lieu.objects.bulk_create(
            lieux, update_conflicts=True, unique_fields=["id"], update_fields=_COLONNES
        )
        Critere.objects.filter(lieu__in=[lieu.pk for lieu in lieux]).delete()
        Critere.objects.bulk_create(_criteria_rows(lieux), batch_size=5000)
        self.memoire.write(lieux)

    def _structure_of(self, lieu: Lieu) -> Structure | None:
        if lieu.structure and not lieu.structure.pivot:
            # A person tied the place to it: its team keeps it, even when a number comes at last.
            return lieu.structure
        if not lieu.pivot:
            return None
        if lieu.pivot not in self._structures:
            parente = self._structures.get(lieu.structure_parente)
            self._structures[lieu.pivot] = Structure(
                pivot=lieu.pivot,
                nom=lieu.nom,
                typologie=lieu.typologie,
                parente=None if parente is None or parente._state.adding else parente,
            )
        return self._structures[lieu.pivot]

    def _save_structures(self, lieux: Sequence[Lieu]) -> None:
        citees = {s.pivot: s for lieu in lieux if (s := lieu.structure) is not None}
        nouvelles = [structure for structure in citees.values() if structure._state.adding]
        Structure.objects.bulk_create(nouvelles)
        for lieu in lieux:
            # Setting it again copies the key that the insertion has just given.
            lieu.structure = lieu.structure


def _criteria_rows(lieux: Sequence[Lieu]) -> list[Critere]:
    return [
        Critere(lieu=lieu, champ=champ, valeur=valeur)
        for lieu in lieux
        for champ, valeur in sorted({(c, v[:200]) for c, v in lieu.criteria()})
    ]


def human_values(lieu: Lieu) -> dict[str, Any]:
    """Return the typed values that people wrote for ``lieu``, by field."""
    return {
        champ: value_from_json(champ, getattr(lieu, champ))
        for champ, origine in lieu.provenance.items()
        if origine["origine"] == "humain"
    }


@transaction.atomic
def recompose_places(*, touches: Mapping[int, set[str]], redacteur: PlaceWriter) -> None:
    """Compose places anew from their records.

    ``touches``: place -> fields whose source has just spoken. Where such a field holds what a person
    wrote, the person's value stays and the source's becomes a proposal.
    """
    for lot in batched(sorted(touches), _LOT):
        fiches = _records_of(lot)
        lieux = list(Lieu.objects.filter(pk__in=lot).order_by("pk"))
        for lieu in lieux:
            _propose(lieu, fiches.get(lieu.pk, []), touches[lieu.pk])
            redacteur.write(lieu, fiches.get(lieu.pk, []))
        redacteur.update(lieux)


def _records_of(lieux: Sequence[int]) -> dict[int, list[Fiche]]:
    actives: dict[int, list[Fiche]] = {}
    toutes: dict[int, list[Fiche]] = {}
    lignes = FicheSource.objects.filter(lieu__in=lieux).defer("brut").order_by("pk")
    for ligne in lignes:
        fiche = Fiche.from_json(ligne.contenu)
        toutes.setdefault(ligne.lieu_id, []).append(fiche)
        if ligne.active:
            actives.setdefault(ligne.lieu_id, []).append(fiche)
    # A place that no source names any more keeps what they said last.
    return toutes | actives


def _propose(lieu: Lieu, fiches: Sequence[Fiche], touches: set[str]) -> None:
    humain = human_values(lieu)
    disputes = (touches & set(humain)) - {"date_maj"}
    if not disputes:
        return
    composee = compose(fiches)
    for champ in sorted(disputes):
        proposee = composee.valeurs.get(champ)
        ouvertes = lieu.propositions.filter(champ=champ, etat=Proposition.Etat.OUVERTE)
        # What somebody proposed is not the source's to take back.
        ouvertes.filter(proposee_par__isnull=True).delete()
        if proposee not in VIDES and proposee != humain[champ]:
            lieu.propositions.create(
                champ=champ,
                valeur_actuelle=value_to_json(to_column(champ, humain[champ])),
                valeur_proposee=value_to_json(proposee),
                source=", ".join(composee.provenance[champ]["sources"])[:120],
            )
