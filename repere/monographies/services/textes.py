"""What people write in each section: no regeneration of the document ever changes it."""

from typing import Any

from django.db import transaction

from repere.monographies.models import Monographie, Texte


class TexteChange(ValueError):
    """Somebody else wrote this section meanwhile. ``texte``: what they wrote."""

    def __init__(self, texte: Texte) -> None:
        super().__init__("Quelqu’un a écrit dans cette partie entre-temps.")
        self.texte = texte


def stamp(texte: Texte | None) -> str:
    """Return what tells a text from what it becomes."""
    return texte.modifie_le.isoformat() if texte else ""


@transaction.atomic
def write_text(*, monographie: Monographie, section: str, corps: str, lu: str, par: Any) -> Texte:
    """Write a section; ``lu``: the stamp of what one had under one's eyes. Raises TexteChange."""
    deja = (
        Texte.objects.select_for_update().filter(monographie=monographie, section=section).first()
    )
    if deja is None:
        deja, nouveau = Texte.objects.get_or_create(
            monographie=monographie,
            section=section,
            defaults={"corps": corps, "modifie_par": par},
        )
        if nouveau:
            return deja
    if deja.corps == corps:
        return deja
    if stamp(deja) != lu:
        raise TexteChange(deja)
    deja.corps, deja.modifie_par = corps, par
    deja.save()
    return deja
