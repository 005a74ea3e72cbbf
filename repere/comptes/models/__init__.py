"""Tables of accounts."""

from repere.comptes.models.attribution import Attribution
from repere.comptes.models.cle_api import CleApi
from repere.comptes.models.courriel import AdresseEnPanne, CourrielSortant
from repere.comptes.models.evenement import Evenement
from repere.comptes.models.invitation import Invitation
from repere.comptes.models.notification import Notification, PreferenceNotification

__all__ = [
    "AdresseEnPanne",
    "Attribution",
    "CleApi",
    "CourrielSortant",
    "Evenement",
    "Invitation",
    "Notification",
    "PreferenceNotification",
]
