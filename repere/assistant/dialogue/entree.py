"""What a person sends: words, or the tap of a button, written "geste:valeur" in forms and links."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Geste(StrEnum):
    """The buttons. What follows the colon: a service's key (``besoin``), an INSEE code (``lieu``), a
    constraint (``contrainte``) or a public (``public``); for ``retirer`` and ``changer``, the chip."""

    BESOIN = "besoin"
    LIEU = "lieu"
    CONTRAINTE = "contrainte"
    PUBLIC = "public"
    RETIRER = "retirer"
    CHANGER = "changer"
    NE_SAIS_PAS = "ne-sais-pas"
    AUTRE_BESOIN = "autre-besoin"
    RECOMMENCER = "recommencer"
    HUMAIN = "humain"
    # No button: the page comes back and shows again what it had, which nothing else keeps.
    REPRENDRE = "reprendre"


@dataclass(frozen=True, slots=True)
class Entree:
    """A turn of the person: ``geste`` when a button was tapped, else ``texte``."""

    texte: str = ""
    geste: Geste | None = None
    valeur: str = ""

    @classmethod
    def read(cls, texte: str, tape: str = "") -> Self:
        """Return what was sent; a tap that is none of ours is as if nobody had tapped."""
        nom, _deux_points, valeur = tape.partition(":")
        if nom in tuple(Geste):
            return cls(geste=Geste(nom), valeur=valeur)
        return cls(texte=texte)


def tap(geste: Geste, valeur: str = "") -> str:
    """Return the tap as a form sends it."""
    return f"{geste}:{valeur}" if valeur else str(geste)
