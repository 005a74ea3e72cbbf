"""A basin with two structures, and people who hold roles there. Nothing here is real."""

from dataclasses import dataclass

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.test import Client

from repere.annuaire.models import Lieu, Structure
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services.roles import grant_role
from repere.professionnels.portee import over_structure, over_zone
from repere.territoires.models import Zone
from tests.acces import force_login_twice
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_structure, creer_zonage
from tests.territoires.fabrique import creer_commune


@dataclass
class Bassin:
    """``chez_nous`` is run by ``structure``, ``voisin`` by another, both in ``zone``; ``loin`` is elsewhere."""

    zone: Zone
    autre_zone: Zone
    structure: Structure
    autre_structure: Structure
    chez_nous: Lieu
    voisin: Lieu
    loin: Lieu


@pytest.fixture
def bassin(db: None) -> Bassin:
    return creer_bassin()


def creer_bassin() -> Bassin:
    ici, ailleurs = creer_commune("37261", "Tours"), creer_commune("18033", "Bourges")
    creer_zonage("bassins-de-vie", "Bassins de vie", {"Tours": [ici], "Bourges": [ailleurs]})
    structure = creer_structure("Maison du numérique", "12345678900011")
    autre = creer_structure("Médiathèque voisine", "98765432100017")
    zones = {zone.nom: zone for zone in Zone.objects.all()}
    return Bassin(
        zone=zones["Tours"],
        autre_zone=zones["Bourges"],
        structure=structure,
        autre_structure=autre,
        chez_nous=creer_lieu_complet(ici, structure=structure),
        voisin=creer_lieu("Médiathèque voisine", ici, structure=autre, pivot=autre.pivot),
        loin=creer_lieu("Espace numérique de Bourges", ailleurs),
    )


def creer_personne(nom: str, *roles: tuple[Role, Perimetre]) -> User:
    """Create an account whose address was proved, with its roles."""
    courriel = f"{nom}@exemple.fr"
    personne = get_user_model().objects.create_user(f"p-{nom}", email=courriel, first_name=nom)
    personne.emailaddress_set.create(email=courriel, verified=True, primary=True)
    for role, perimetre in roles:
        grant_role(personne=personne, role=role, perimetre=perimetre)
    return personne


def entrer(personne: User) -> Client:
    """Return a browser in which ``personne`` showed both proofs."""
    client = Client()
    force_login_twice(client, personne)
    return client


def perimetre_de(role: Role, bassin: Bassin) -> Perimetre:
    """Return the perimeter of ``role`` that holds ``bassin.chez_nous`` and leaves ``bassin.loin`` out."""
    if role in {Role.PROFESSIONNEL, Role.GESTIONNAIRE}:
        return over_structure(bassin.structure)
    if role in {Role.CONTRIBUTEUR, Role.ANIMATEUR}:
        return over_zone(bassin.zone)
    # The whole région, or the whole site: nothing is out.
    return SITE if role is Role.ADMINISTRATEUR else Perimetre(Genre.REGION, "24")


def personne_de(role: Role, bassin: Bassin) -> User:
    return creer_personne(role.value, (role, perimetre_de(role, bassin)))
