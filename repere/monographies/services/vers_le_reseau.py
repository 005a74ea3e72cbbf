"""What was said of a structure, written where it edits it from then on: its needs and its presentation."""

from typing import Any, Final

from django.db import transaction

from repere.monographies.models import Propos
from repere.reseau.models import Presentation
from repere.reseau.models.besoin import TEXTE_MAX
from repere.reseau.services.besoins import present, state_need

# Fields of the presentation, by what was said.
CHAMPS: Final = {
    Propos.Nature.EQUIPE: "equipe",
    Propos.Nature.INITIATIVE: "projets",
    Propos.Nature.FORCE: "forces",
    Propos.Nature.FAIBLESSE: "faiblesses",
    Propos.Nature.PRESCRIPTEUR: "prescripteurs",
}


class EcritureImpossible(ValueError):
    """It cannot be written there; the message says why, in French."""


@transaction.atomic
def write_need(*, propos: Propos, genre: str, par: Any) -> None:
    """Make what was said a need of the structure. Raises EcritureImpossible."""
    structure = propos.fiche.structure if propos.fiche else None
    if structure is None:
        raise EcritureImpossible("Cette note n’est pas sur la fiche d’une structure de l’annuaire.")
    besoin = state_need(structure=structure, genre=genre, texte=propos.texte[:TEXTE_MAX], par=par)
    propos.besoin = besoin
    propos.save(update_fields=["besoin"])


@transaction.atomic
def write_presentation(*, propos: Propos) -> None:
    """Add what was said to how the structure presents itself. Raises EcritureImpossible."""
    structure = propos.fiche.structure if propos.fiche else None
    champ = CHAMPS.get(Propos.Nature(propos.nature))
    if structure is None or champ is None:
        raise EcritureImpossible("Cette note n’est pas sur la fiche d’une structure de l’annuaire.")
    # Held until it is written: what somebody else adds at the same moment comes after, and neither is lost.
    tenues = Presentation.objects.select_for_update()
    deja, _nouvelle = tenues.get_or_create(structure=structure)
    lignes = getattr(deja, champ).splitlines()
    if propos.texte in lignes:
        return
    texte = "\n".join([*lignes, propos.texte])
    if len(texte) > TEXTE_MAX:
        raise EcritureImpossible("Il n’y a plus de place. Raccourcissez d’abord la présentation.")
    present(structure=structure, valeurs={champ: texte})
