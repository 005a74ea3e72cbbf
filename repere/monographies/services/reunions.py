"""A meeting: when and where, which structures are invited, which come. Structures only, never persons."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import Lieu, Structure
from repere.monographies.models import Monographie, Participation, Reunion
from repere.monographies.rubriques import PRESENTATIONS
from repere.monographies.services.fiches import open_sheet
from repere.monographies.services.monographies import advance

Etat = Participation.Etat


@transaction.atomic
def plan_meeting(*, reunion: Reunion, debut: datetime | None, lieu: str, message: str) -> None:
    """Say when and where."""
    reunion.debut, reunion.lieu, reunion.message = debut, lieu, message
    reunion.save(update_fields=["debut", "lieu", "message"])


@transaction.atomic
def add_guest(*, reunion: Reunion, nom: str, structure: Structure | None = None) -> Participation:
    """Put a structure on the list, once. A name that two structures bear is told apart."""
    if structure is not None:
        deja = reunion.participations.filter(structure=structure).first()
        if deja is not None:
            return deja
        nom = structure.nom
    nom = nom.strip()[:200]
    homonyme = reunion.participations.filter(nom=nom).first()
    if homonyme is not None and structure is None:
        return homonyme
    if homonyme is not None and structure is not None:
        nom = _told_apart(reunion, structure, nom)
    return Participation.objects.create(reunion=reunion, structure=structure, nom=nom)


def _told_apart(reunion: Reunion, structure: Structure, nom: str) -> str:
    """Return a name with its commune, as people tell homonyms apart; a number when that is not enough."""
    lieu = Lieu.objects.published().filter(structure=structure).order_by("nom", "pk").first()
    if lieu is not None and lieu.commune:
        avec = f"{nom[:140]} ({lieu.commune[:50]})"
        if not reunion.participations.filter(nom=avec).exists():
            return avec
    return f"{nom[:185]} (n° {structure.pk})"


@transaction.atomic
def remove_guest(*, participation: Participation) -> None:
    """Take a structure off the list."""
    participation.delete()


@transaction.atomic
def mark_invited(*, reunion: Reunion, participations: Collection[Participation]) -> None:
    """Note that they were invited; who has answered keeps their answer."""
    siennes = Participation.objects.filter(pk__in=[p.pk for p in participations])
    siennes.filter(etat=Etat.A_INVITER).update(etat=Etat.INVITEE)
    Reunion.objects.filter(pk=reunion.pk).update(invitations_le=timezone.now())
    advance(monographie=reunion.monographie, vers=Monographie.Etat.REUNIONS)


@transaction.atomic
def answer(*, participation: Participation, vient: bool, personnes: int = 1) -> None:
    """Keep what a structure answers; the last answer counts, until who came was noted."""
    if participation.etat in {Etat.PRESENTE, Etat.ABSENTE}:
        return
    participation.etat = Etat.VIENT if vient else Etat.EXCUSEE
    participation.personnes = personnes
    participation.save(update_fields=["etat", "personnes"])


@transaction.atomic
def note_attendance(*, reunion: Reunion, presentes: Collection[int]) -> None:
    """Note which structures came, and that the others did not."""
    for participation in reunion.participations.select_related("structure"):
        if participation.pk in presentes:
            note_arrival(participation=participation)
        elif participation.etat not in {Etat.EXCUSEE, Etat.ABSENTE}:
            # Who said they could not come stays excused.
            participation.etat = Etat.ABSENTE
            participation.save(update_fields=["etat"])


@transaction.atomic
def note_arrival(*, participation: Participation) -> None:
    """Note that a structure is there; it has its sheet from then on, when it is the first meeting."""
    reunion = participation.reunion
    if participation.etat != Etat.PRESENTE:
        participation.etat = Etat.PRESENTE
        participation.save(update_fields=["etat"])
    if reunion.rang == PRESENTATIONS:
        open_sheet(
            monographie=reunion.monographie,
            nom=participation.nom,
            structure=participation.structure,
        )


@transaction.atomic
def close_notes(*, reunion: Reunion, closes: bool) -> None:
    """Say that the meeting is over. A tablet that finds the network later still adds its notes."""
    reunion.close_le = timezone.now() if closes else None
    reunion.save(update_fields=["close_le"])
    if closes and reunion.rang > PRESENTATIONS:
        advance(monographie=reunion.monographie, vers=Monographie.Etat.REDACTION)
