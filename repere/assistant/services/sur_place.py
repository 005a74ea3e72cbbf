"""What is asked of the places on the screen, answered from what the directory knows of them: open? free?"""

from collections.abc import Sequence

from repere.assistant.dialogue.apres import Suite
from repere.assistant.services.trouver import LIEUX_MONTRES
from repere.recherche.resultats import Resultat
from repere.socle.langue import _, pluriel


def open_first(montres: tuple[Resultat, ...], autres: Sequence[Resultat]) -> tuple[Resultat, ...]:
    """Return the places to show to whoever asks which are open: those that are, then those shown."""
    tous = {trouve.lieu.pk: trouve for trouve in (*montres, *autres)}
    ouverts = [trouve for trouve in tous.values() if trouve.ouvert]
    return tuple({t.lieu.pk: t for t in (*ouverts, *montres)}.values())[:LIEUX_MONTRES]


def told_of(suite: Suite | None, lieux: Sequence[Resultat], *, epuise: bool) -> str:
    """Return the sentence that answers, "" when there is nothing to say of the places themselves."""
    if suite is Suite.AUTRES:
        return _("Je n’en connais pas d’autres près de là.") if epuise else _("En voici d’autres.")
    if suite is Suite.OUVERTS:
        if any(trouve.ouvert for trouve in lieux):
            return _("D’abord ceux qui sont ouverts en ce moment.")
        return _("Je n’en connais pas d’ouvert en ce moment.")
    if suite is Suite.PRIX:
        return _of_prices(lieux)
    return ""


def _of_prices(lieux: Sequence[Resultat]) -> str:
    if lieux and all(trouve.lieu.frais_a_charge == ["Gratuit"] for trouve in lieux):
        return pluriel("Ce lieu est gratuit.", "Ces lieux sont gratuits.", len(lieux))
    return _("Le prix est écrit sous chaque lieu, quand je le connais.")
