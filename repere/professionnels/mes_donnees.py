"""What the professional space keeps of one person, as they may ask for it (RGPD, article 15)."""

from typing import Any

from repere.annuaire.models import LieuPropose
from repere.professionnels.models import (
    Campagne,
    DepotImport,
    Rappel,
    Revendication,
    Tache,
    Verification,
)


def claims(personne: Any) -> list[dict[str, Any]]:
    """Return the demands « C’est ma structure » of ``personne``."""
    siennes = Revendication.objects.filter(personne=personne).order_by("pk")
    champs = (
        "lieu__identifiant", "fonction", "message", "etat", "motif", "creee_le", "decidee_le"
    )  # fmt: skip
    return [dict(zip(champs, ligne, strict=True)) for ligne in siennes.values_list(*champs)]


def verifications(personne: Any) -> dict[str, Any]:
    """Return what ``personne`` verified, and of what they were reminded."""
    faites = Verification.objects.filter(personne=personne).order_by("pk")
    rappels = Rappel.objects.filter(personne=personne).order_by("pk")
    return {
        "faites": list(faites.values("lieu__identifiant", "par", "moyen", "le", "annulee_le")),
        "rappels": list(rappels.values("lieu__identifiant", "echeance", "rang", "envoye_le")),
    }


def tasks(personne: Any) -> list[dict[str, Any]]:
    """Return what ``personne`` answered in campaigns, with their notes."""
    faites = Tache.objects.filter(faite_par=personne).order_by("pk")
    champs = ("campagne__titre", "lieu__identifiant", "etat", "notes", "notee_le")
    return [dict(zip(champs, ligne, strict=True)) for ligne in faites.values_list(*champs)]


def led(personne: Any) -> dict[str, Any]:
    """Return the campaigns that ``personne`` opened, and the files that they brought."""
    campagnes = Campagne.objects.filter(ouverte_par=personne).order_by("pk")
    depots = DepotImport.objects.filter(depose_par=personne).order_by("pk")
    return {
        "campagnes": list(campagnes.values("titre", "consigne", "ouverte_le", "fermee_le")),
        "imports": list(depots.values("nom", "etat", "depose_le")),
    }


def proposed_places(personne: Any) -> list[dict[str, Any]]:
    """Return the new places that ``personne`` told of."""
    dits = LieuPropose.objects.filter(personne=personne).order_by("pk")
    champs = ("nom", "valeurs", "precisions", "etat", "recu_le")
    return [dict(zip(champs, ligne, strict=True)) for ligne in dits.values_list(*champs)]
