"""Undoing goes through the doors again: a role that ended since opens nothing."""

from typing import Any
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import reverse

from repere.annuaire.models import DoublonPresume, LieuPropose, Proposition
from repere.comptes.models import Attribution, Evenement
from repere.comptes.roles import Role
from repere.comptes.services.roles import end_role
from repere.professionnels.annulation import offer_undo
from repere.professionnels.models import Verification
from repere.professionnels.portee import over_zone
from repere.professionnels.services.verifications import confirm_all
from tests.professionnels.conftest import Bassin, creer_personne, entrer


@pytest.fixture
def anna(bassin: Bassin) -> User:
    """She animates two basins."""
    deux = [(Role.ANIMATEUR, over_zone(zone)) for zone in (bassin.zone, bassin.autre_zone)]
    return creer_personne("Anna", *deux)


def undo(personne: User, geste: str, donnees: Any, adresse: str) -> None:
    requete = RequestFactory().get("/")
    requete.user = personne
    jeton = offer_undo(requete, geste, donnees, vers="/")["Location"].partition("annuler=")[2]
    entrer(personne).post(reverse(f"professionnels:{adresse}"), {"annuler": unquote(jeton)})


def leave(personne: User, bassin: Bassin) -> None:
    """She animates the other basin only."""
    cle = over_zone(bassin.zone).cle
    end_role(attribution=Attribution.objects.get(personne=personne, cle=cle), par=None)


@pytest.mark.parametrize("partie", [False, True])
def test_pairs(bassin: Bassin, anna: User, partie: bool) -> None:
    paire = DoublonPresume.objects.create(
        lieu_a=bassin.chez_nous, lieu_b=bassin.voisin, score=0.5, etat="distincts"
    )
    if partie:
        leave(anna, bassin)
    undo(anna, "doublons.distinguer", [paire.pk], "doublons_douter")
    paire.refresh_from_db()
    assert paire.etat == ("distincts" if partie else "a_verifier")


@pytest.mark.parametrize("partie", [False, True])
def test_verifications(bassin: Bassin, anna: User, partie: bool) -> None:
    faite = confirm_all(lieux=[bassin.chez_nous], personne=anna)[0]
    if partie:
        leave(anna, bassin)
    undo(anna, "verifier.plusieurs", [faite.pk], "a_verifier")
    assert (Verification.objects.get().annulee_le is None) == partie


@pytest.mark.parametrize("partie", [False, True])
def test_proposed_places(bassin: Bassin, anna: User, partie: bool) -> None:
    propose = LieuPropose.objects.create(
        nom="Le Fil", rattachement=bassin.chez_nous.rattachement, etat="refuse", empreinte="x"
    )
    if partie:
        leave(anna, bassin)
    undo(anna, "lieux_proposes", ["nouveau", [propose.pk]], "lieux_proposes_remettre")
    propose.refresh_from_db()
    assert propose.etat == ("refuse" if partie else "nouveau")


def test_the_journal_tells_decisions_on_proposals_and_their_undoing(
    bassin: Bassin, anna: User
) -> None:
    une = Proposition.objects.create(
        lieu=bassin.chez_nous,
        champ="telephone",
        valeur_actuelle="",
        valeur_proposee="+33247999999",
        source="X",
    )
    ici, client = reverse("professionnels:propositions"), entrer(anna)
    client.post(ici, {"geste": "accepter", "proposition": une.pk})
    undo(anna, "propositions", [une.pk], "annuler_propositions")
    client.post(ici, {"geste": "refuser", "proposition": une.pk})
    dits = Evenement.objects.filter(quoi__startswith="propositions.").order_by("numero")
    assert [dit.quoi.partition(".")[2] for dit in dits] == ["acceptees", "remises", "refusees"]
    for dit in dits:
        assert dit.acteur == f"personne:{anna.pk}"
        assert dit.details == {"propositions": [une.pk], "lieux": [bassin.chez_nous.identifiant]}
