"""Inviting structures to a meeting: their people are told by the site, and nobody's address is shown."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.comptes.courriels import Courriel, Section, address_of
from repere.comptes.genres_notification import Genre
from repere.comptes.services.notifications import notify
from repere.monographies.models import Participation, Reunion
from repere.monographies.services.reunions import mark_invited
from repere.professionnels.liens_reunions import token_of
from repere.professionnels.presentation.rendezvous import title_of, when
from repere.professionnels.querysets.monographies import members_of_guests


@transaction.atomic
def invite(*, reunion: Reunion, participations: Collection[Participation]) -> tuple[int, int]:
    """Write to the people of each structure; return how many were written to, and how many have nobody."""
    gens = members_of_guests(participations)
    sans_compte = 0
    for participation in participations:
        siens = gens.get(participation.structure_id or 0, [])
        sans_compte += not siens
        _tell(reunion, participation, siens)
    mark_invited(reunion=reunion, participations=participations)
    return len(participations) - sans_compte, sans_compte


def _tell(reunion: Reunion, participation: Participation, gens: list[Any]) -> None:
    jeton = token_of(participation)
    quand = when(reunion)
    phrase = _("{structure} est invitée à une réunion le {quand}.").format(
        structure=participation.nom, quand=quand
    )
    lieu = (_("Lieu : {lieu}").format(lieu=reunion.lieu),) if reunion.lieu else ()
    mot = tuple(ligne for ligne in reunion.message.splitlines() if ligne.strip())
    agenda = (_("Ajouter à mon agenda"), address_of("professionnels:reunion_agenda", jeton))
    notify(
        personnes=gens,
        genre=Genre.REUNION,
        phrase=phrase,
        lien=reverse("professionnels:reunion_reponse", args=[jeton]),
        courriel=Courriel(
            _("Invitation : {quand}").format(quand=quand),
            avant=(title_of(reunion), phrase, *lieu, *mot),
            lien=(_("Dire si nous venons"), address_of("professionnels:reunion_reponse", jeton)),
            sections=(Section(_("Votre agenda"), (agenda,)),),
            apres=(_("Une seule réponse suffit pour toute votre équipe."),),
        ),
        # A meeting that moves is news.
        cle=f"reunion:{participation.pk}:{reunion.debut:%Y%m%d%H%M}",
    )
