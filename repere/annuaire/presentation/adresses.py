"""Readable addresses of the pages of the directory."""

from django.urls import reverse
from django.utils.text import slugify

from repere.socle.langue import _
from repere.socle.texte import plier
from repere.territoires.models import Commune, Departement, Region, Zone

Fil = list[tuple[str, str]]


def commune(commune: Commune) -> str:
    """Return /communes/37261-tours/."""
    return commune_of(commune.code_insee, commune.nom)


def commune_of(code_insee: str, nom: str) -> str:
    """Return the address of the page of the commune that has this code and this name."""
    return reverse("recherche:commune", args=[code_insee, plier(nom).replace(" ", "-")])


def departement(departement: Departement) -> str:
    """Return /departements/37-indre-et-loire/."""
    return reverse("recherche:departement", args=[departement.code, slugify(departement.nom)])


def region(region: Region) -> str:
    """Return /regions/24-centre-val-de-loire/."""
    return reverse("recherche:region", args=[region.code, slugify(region.nom)])


def zone(zone: Zone) -> str:
    """Return /zones/bassins-de-vie/chinon/."""
    return reverse("recherche:zone", args=[zone.zonage_id, zone.code])


def trail(du_departement: Departement) -> Fil:
    """Return the breadcrumb down to a département."""
    return [
        (_("Départements"), reverse("recherche:departements")),
        (du_departement.nom, departement(du_departement)),
    ]
