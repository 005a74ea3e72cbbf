"""Tables of accounts."""

from repere.comptes.models.attribution import Attribution
from repere.comptes.models.evenement import Evenement
from repere.comptes.models.invitation import Invitation

__all__ = ["Attribution", "Evenement", "Invitation"]
