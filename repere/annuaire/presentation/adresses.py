"""Readable addresses of the pages of the directory."""

from django.urls import reverse
from django.utils.text import slugify

from repere.annuaire.demande import Filtres
from repere.socle.texte import plier
from repere.territoires.models import Commune, Departement, Zone

Fil = list[tuple[str, str]]


def commune(commune: Commune) -> str:
    """Return /communes/37261-tours/."""
    return commune_of(commune.code_insee, commune.nom)


def commune_of(code_insee: str, nom: str) -> str:
    """Return the address of the page of the commune that has this code and this name."""
    return reverse("annuaire:commune", args=[code_insee, plier(nom).replace(" ", "-")])


def departement(departement: Departement) -> str:
    """Return /departements/37-indre-et-loire/."""
    return reverse("annuaire:departement", args=[departement.code, slugify(departement.nom)])


def zone(zone: Zone) -> str:
    """Return /zones/bassins-de-vie/chinon/."""
    return reverse("annuaire:zone", args=[zone.zonage_id, zone.code])


def points(filtres: Filtres, **territoire: str | float) -> str:
    """Return where the map reads every place of a list; see views/carte.py for its parameters."""
    ecrits = {c: f"{v:.5f}" if isinstance(v, float) else v for c, v in territoire.items()}
    return reverse("annuaire:carte_lieux") + filtres.query(**ecrits)


def trail(du_departement: Departement) -> Fil:
    """Return the breadcrumb down to a département."""
    return [
        ("Départements", reverse("annuaire:departements")),
        (du_departement.nom, departement(du_departement)),
    ]
