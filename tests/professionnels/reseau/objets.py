"""What the addresses of the network name: something that one may see, something that one may not."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from repere.annuaire.models import Structure
from repere.reseau.models import Annonce, Profil
from repere.reseau.services.annonces import close, publish
from repere.reseau.services.besoins import state_need
from repere.reseau.services.profils import save_profile
from repere.territoires.models import Zone
from tests.fabriques import creer_lieu, creer_structure
from tests.professionnels.conftest import Bassin, creer_personne

Paire = tuple[list[Any], list[Any]]
NULLE_PART = 999_999


def creer_profil(nom: str, bassin: Bassin, *, visible: bool = True, **valeurs: Any) -> Profil:
    """Create somebody who works in the basin, and what they say of themselves."""
    personne = User.objects.filter(username=f"p-{nom}").first() or creer_personne(nom)
    dits = {"nom": nom.capitalize(), "commune": bassin.chez_nous.rattachement} | valeurs
    return save_profile(personne=personne, valeurs=dits, visible=visible)


def creer_annonce(auteur: Any, zone: Zone, titre: str = "4 tablettes à prêter") -> Annonce:
    return publish(
        auteur=auteur, zone=zone, sens="offre", genre="pret", titre=titre, texte="En janvier."
    )


def colleagues(bassin: Bassin) -> Paire:
    vue, cachee = creer_profil("amina", bassin), creer_profil("bob", bassin, visible=False)
    return [vue.pk], [cachee.pk]


def writers(bassin: Bassin) -> Paire:
    vue, cachee = creer_profil("amina", bassin), creer_profil("bob", bassin, visible=False)
    return [vue.personne_id], [cachee.personne_id]


def known_structures(bassin: Bassin) -> Paire:
    return [bassin.structure.pk], [NULLE_PART]


def own_structures(bassin: Bassin) -> Paire:
    loin = Structure.objects.filter(pivot="55555555500055").first()
    if loin is None:
        loin = creer_structure("Espace de Bourges", "55555555500055")
        creer_lieu("Chez eux", bassin.loin.rattachement, structure=loin, pivot=loin.pivot)
    return [bassin.structure.pk], [loin.pk]


def needs(bassin: Bassin) -> Paire:
    nous, eux = own_structures(bassin)
    dit = state_need(structure=bassin.structure, genre="formation", texte="", par=None)
    return [*nous, dit.pk], [*eux, dit.pk]


def announcements(bassin: Bassin) -> Paire:
    auteur = creer_profil("claire", bassin).personne
    passee = creer_annonce(auteur, bassin.autre_zone, "Passée")
    close(annonce=passee)
    return [creer_annonce(auteur, bassin.zone).pk], [passee.pk]


def over(annonce: Annonce) -> None:
    """Let time pass until it is no longer shown."""
    annonce.expire_le = timezone.now() - timedelta(days=1)
    annonce.save()


OBJETS = {
    "professionnels:personne": colleagues,
    "professionnels:echange": writers,
    "professionnels:message_lu": writers,
    "professionnels:structure": known_structures,
    "professionnels:presenter": own_structures,
    "professionnels:besoin": own_structures,
    "professionnels:besoin_resolu": needs,
    "professionnels:annonce": announcements,
    # Only its author and who moderates its basin: tests/professionnels/reseau/test_tableau.py.
    "professionnels:clore": announcements,
}
