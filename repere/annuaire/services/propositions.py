"""Proposals: what an import, or somebody who may only propose, says against a person's word; decided field by field."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.annuaire.composition import compose
from repere.annuaire.models import FicheSource, Lieu, Proposition
from repere.annuaire.services.correspondance import to_column
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.recomposition import PlaceWriter, recompose_places
from repere.annuaire.standard.fiche import Fiche, value_from_json, value_to_json


class DecisionPerimee(ValueError):
    """What was decided has been changed since; the message says so, in French."""


@transaction.atomic
def propose_values(
    *, lieu: Lieu, valeurs: Mapping[str, Any], auteur: str, personne: Any
) -> list[str]:
    """Propose ``valeurs`` (typed as in ``Fiche``) to those who answer for ``lieu``; return the fields proposed.

    Who proposes again for a field replaces what they had proposed.
    """
    proposes = []
    for champ, valeur in valeurs.items():
        siennes = lieu.propositions.filter(
            champ=champ, proposee_par=personne, etat=Proposition.Etat.OUVERTE
        )
        siennes.delete()
        if getattr(lieu, champ) == to_column(champ, valeur):
            continue
        lieu.propositions.create(
            champ=champ,
            valeur_actuelle=value_to_json(getattr(lieu, champ)),
            valeur_proposee=value_to_json(valeur),
            source=auteur[:120],
            proposee_par=personne,
        )
        proposes.append(champ)
    return proposes


@transaction.atomic
def accept_proposal(*, proposition: Proposition, auteur: str, personne: Any = None) -> None:
    """Let the proposed value replace the person's. A source speaks again for the field that it won."""
    lieu, champ = Lieu.objects.select_for_update().get(pk=proposition.lieu_id), proposition.champ
    raison = f"Proposition acceptée : {proposition.source}"
    proposition.valeur_actuelle = value_to_json(getattr(lieu, champ))
    if _is_said_by_records(lieu, proposition):
        redacteur = PlaceWriter(Signature(auteur, personne, raison))
        redacteur.memoire.watch(lieu)
        lieu.provenance.pop(champ, None)
        lieu.save(update_fields=["provenance", "revision"])
        recompose_places(touches={lieu.pk: set()}, redacteur=redacteur)
    else:
        valeur = value_from_json(champ, proposition.valeur_proposee)
        update_place(
            lieu=lieu, valeurs={champ: valeur}, auteur=auteur, personne=personne, raison=raison
        )
    _decide(proposition, Proposition.Etat.ACCEPTEE, personne)


@transaction.atomic
def refuse_proposal(*, proposition: Proposition, personne: Any = None) -> None:
    """Keep the person's value."""
    _decide(proposition, Proposition.Etat.REFUSEE, personne)


@transaction.atomic
def undo_decision(*, proposition: Proposition, auteur: str, personne: Any = None) -> None:
    """Put a decision back in question. Raises DecisionPerimee when the field was changed since."""
    if proposition.etat == Proposition.Etat.OUVERTE:
        return
    lieu, champ = Lieu.objects.select_for_update().get(pk=proposition.lieu_id), proposition.champ
    if _another_waits(proposition):
        raise DecisionPerimee("Une autre proposition attend déjà pour ce champ : décidez d’elle.")
    if proposition.etat == Proposition.Etat.ACCEPTEE:
        if value_to_json(getattr(lieu, champ)) != proposition.valeur_proposee:
            raise DecisionPerimee("Cette valeur a encore changé depuis : modifiez-la directement.")
        valeur = value_from_json(champ, proposition.valeur_actuelle)
        update_place(
            lieu=lieu,
            valeurs={champ: valeur},
            auteur=auteur,
            personne=personne,
            raison="Décision annulée",
        )
    _decide(proposition, Proposition.Etat.OUVERTE, None)


def _another_waits(proposition: Proposition) -> bool:
    """Say whether who proposed this has said otherwise since."""
    siennes = Proposition.objects.filter(
        lieu=proposition.lieu_id, champ=proposition.champ, etat=Proposition.Etat.OUVERTE
    )
    if proposition.proposee_par_id is None:
        return siennes.filter(source=proposition.source, proposee_par__isnull=True).exists()
    return siennes.filter(proposee_par=proposition.proposee_par_id).exists()


def _is_said_by_records(lieu: Lieu, proposition: Proposition) -> bool:
    if proposition.proposee_par_id is not None:
        return False
    lignes = FicheSource.objects.filter(lieu=lieu, active=True).defer("brut").order_by("pk")
    composee = compose([Fiche.from_json(ligne.contenu) for ligne in lignes])
    dite = composee.valeurs.get(proposition.champ)
    return bool(value_to_json(dite) == proposition.valeur_proposee)


def _decide(proposition: Proposition, etat: Proposition.Etat, personne: Any) -> None:
    ouverte = etat == Proposition.Etat.OUVERTE
    proposition.etat = etat
    proposition.decidee_le = None if ouverte else timezone.now()
    proposition.decidee_par = personne
    proposition.save(update_fields=["etat", "decidee_le", "decidee_par", "valeur_actuelle"])
