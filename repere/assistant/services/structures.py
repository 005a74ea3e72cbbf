"""Running the messages of the evaluation on the directory that is loaded, and judging the places shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from repere.annuaire.models import Lieu as LigneLieu
from repere.annuaire.services.correspondance import record_of
from repere.assistant.comprehension.compris import Ressources
from repere.assistant.dialogue.entree import Entree
from repere.assistant.dialogue.etat import Etat
from repere.assistant.evaluation.structures import Attendu, Lieu, right_places
from repere.assistant.services.orienter import orient
from repere.territoires.models import Commune


@dataclass(frozen=True, slots=True)
class Jugement:
    """The places shown for a message, and those that were right."""

    attendu: Attendu
    action: str
    montres: tuple[str, ...]
    justes: frozenset[str]

    @property
    def jugeable(self) -> bool:
        """Say whether anybody in the directory could have been right."""
        return bool(self.justes)

    @property
    def touche(self) -> bool:
        return bool(self.justes.intersection(self.montres))

    @property
    def premier(self) -> bool:
        return bool(self.montres) and self.montres[0] in self.justes


def judge(
    attendus: Sequence[Attendu], moment: datetime, ressources: Ressources | None = None
) -> Iterator[Jugement]:
    """Yield the judgement of each message, answered at ``moment`` without anything being counted."""
    lieux = list(_published())
    points = {c.pk: c.position for c in Commune.objects.filter(pk__in=[a.code for a in attendus])}
    for attendu in attendus:
        trouve = orient(Etat(), Entree(attendu.texte), moment, ressources=ressources, compter=False)
        montres = tuple(resultat.lieu.identifiant for resultat in trouve.lieux)
        justes = right_places(attendu, lieux, points.get(attendu.code))
        yield Jugement(attendu, trouve.reponse.action, montres, frozenset(justes))


def _published() -> Iterator[Lieu]:
    lignes = LigneLieu.objects.published().select_related("rattachement").order_by("pk")
    for ligne in lignes:
        fiche = record_of(ligne)
        point = ligne.position or (ligne.rattachement.position if ligne.rattachement else None)
        commune = ligne.rattachement_id or fiche.code_insee
        yield Lieu(ligne.identifiant, fiche, commune, point)
