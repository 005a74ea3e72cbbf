"""What the space keeps for a time only. Each subject says what it erased, in words."""

from collections.abc import Callable
from typing import Final

from repere.annuaire.services.importation.annulation import forget_old_traces
from repere.professionnels.services.brouillons import purge_drafts
from repere.professionnels.services.imports import clean_up
from repere.professionnels.services.oubli import forget_names
from repere.professionnels.services.purge_campagnes import purge_campaigns
from repere.professionnels.services.purge_verifications import purge_verifications
from repere.professionnels.services.revendications import purge_claims


def _imports() -> str:
    fichiers, traces = clean_up(), forget_old_traces()
    return f"Imports : {fichiers} fichier(s) et {traces} trace(s) effacé(s)."


PURGES: Final[list[Callable[[], str]]] = [
    purge_drafts,
    forget_names,
    _imports,
    purge_claims,
    purge_campaigns,
    purge_verifications,
]


def purge_space() -> str:
    """Erase what is due; return what was done."""
    return "\n".join(purge() for purge in PURGES)
