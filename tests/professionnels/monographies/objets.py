"""How to name a monograph, a meeting or a note of ours, then of others, for the table of rights."""

from typing import Any
from uuid import uuid4

from django.contrib.auth.models import User

from repere.comptes.roles import Role
from repere.monographies.models import Monographie, Propos
from repere.monographies.services.monographies import open_monograph
from repere.professionnels.portee import over_zone
from repere.territoires.models import Zone
from tests.professionnels.conftest import Bassin, creer_personne


def ouverte(zone: Zone, annee: int = 2026) -> Monographie:
    """Return the monograph of a basin, opened if it was not."""
    deja = Monographie.objects.of(zone).filter(annee=annee).first()
    return deja or open_monograph(zone=zone, annee=annee, par=None)


def animatrice(bassin: Bassin) -> User:
    return creer_personne("Anna", (Role.ANIMATEUR, over_zone(bassin.zone)))


def contributeur(bassin: Bassin) -> User:
    return creer_personne("Léo", (Role.CONTRIBUTEUR, over_zone(bassin.zone)))


def dite(monographie: Monographie, texte: str = "Une note", **champs: Any) -> Propos:
    """Return a note of the first meeting."""
    valeurs = {"nature": "besoin", "reunion": monographie.reunions.get(rang=1), **champs}
    return Propos.objects.create(monographie=monographie, texte=texte, cle=uuid4(), **valeurs)


def monographs(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [ouverte(bassin.zone).pk], [ouverte(bassin.autre_zone).pk]


def meetings(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    nous, autres = ouverte(bassin.zone), ouverte(bassin.autre_zone)
    return [nous.reunions.get(rang=1).pk], [autres.reunions.get(rang=1).pk]


def sections(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    nous, autres = monographs(bassin)
    return [*nous, "synthese"], [*autres, "synthese"]


def notes(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [dite(ouverte(bassin.zone)).pk], [dite(ouverte(bassin.autre_zone)).pk]


OBJETS = {
    "professionnels:monographie": monographs,
    "professionnels:monographie_ranger": monographs,
    "professionnels:monographie_agir": monographs,
    "professionnels:monographie_coder": monographs,
    "professionnels:monographie_textes": monographs,
    "professionnels:monographie_texte": sections,
    "professionnels:monographie_publier": monographs,
    "professionnels:propos": notes,
    "professionnels:propos_choisir": notes,
    "professionnels:propos_reseau": notes,
    "professionnels:reunion": meetings,
    "professionnels:reunion_inviter": meetings,
    "professionnels:reunion_courriers": meetings,
    "professionnels:reunion_emargement": meetings,
    "professionnels:reunion_presents": meetings,
    "professionnels:reunion_notes": meetings,
    "professionnels:reunion_envoi": meetings,
    "professionnels:reunion_suite": meetings,
    "professionnels:reunion_terminer": meetings,
}
