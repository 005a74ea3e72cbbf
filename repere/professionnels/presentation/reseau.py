"""A colleague in words, and by name."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from repere.annuaire.standard.complements import LANGUES
from repere.reseau.models import Profil
from repere.reseau.taxonomie import OUTILS


@dataclass(frozen=True, slots=True)
class Portrait:
    """What pages show of a profile; ``ou``: structure and town."""

    pk: int
    nom: str
    fonction: str
    ou: str
    outils: list[str]
    publics: list[str]
    langues: list[str]


def network_name(personne: Any) -> str:
    """Return how the network calls somebody: as they chose; never an address. No query with their profile read."""
    profil: Profil | None = getattr(personne, "profil", None)
    return (profil.nom if profil else personne.first_name) or _("Un collègue")


def portrait(profil: Profil) -> Portrait:
    """Put a profile in words. Values that a list no longer has are left out."""
    ou = [
        profil.structure.nom if profil.structure else "",
        profil.commune.nom if profil.commune else "",
    ]
    return Portrait(
        pk=profil.pk,
        nom=profil.nom,
        fonction=profil.fonction,
        ou=", ".join(filter(None, ou)),
        outils=[OUTILS[cle] for cle in profil.outils if cle in OUTILS],
        publics=list(profil.publics),
        # French is spoken by all.
        langues=[LANGUES[code] for code in profil.langues if code in LANGUES and code != "fr"],
    )
