"""What a personal key permits, on top of what its owner may do: never more. Pure."""

from enum import StrEnum
from typing import Final

from repere.socle.langue import N_, Table


class PorteeCle(StrEnum):
    """One door each; a key opens those that were ticked when it was made."""

    LIRE = "lieux:lire"
    MODIFIER = "lieux:modifier"
    VERIFIER = "lieux:verifier"


LIBELLES_PORTEES: Final = Table(
    {
        PorteeCle.LIRE: N_("Lire mes lieux, avec ce que le public ne voit pas"),
        PorteeCle.MODIFIER: N_("Modifier mes lieux"),
        PorteeCle.VERIFIER: N_("Dire que tout est exact"),
    }
)
# Days that a key lasts; none lasts for ever: keys are forgotten in scripts.
DUREES: Final = (30, 90, 365)
