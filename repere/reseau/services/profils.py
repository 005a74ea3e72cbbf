"""One's own profile: written, shown, hidden."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.reseau.models import Profil


@transaction.atomic
def save_profile(*, personne: Any, valeurs: Mapping[str, Any], visible: bool) -> Profil:
    """Write what ``personne`` says of themselves; ``visible``: they accept that the network sees it.

    Hidden, it stays written: who hides for a leave finds it again.
    """
    profil, _nouveau = Profil.objects.select_for_update().get_or_create(
        personne=personne, defaults={"nom": valeurs["nom"]}
    )
    for champ, valeur in valeurs.items():
        setattr(profil, champ, valeur)
    if visible != profil.visible:
        profil.visible_depuis = timezone.now() if visible else None
    profil.save()
    return profil
