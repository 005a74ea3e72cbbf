"""Small territories for tests."""

from typing import Any

from repere.socle.texte import plier
from repere.territoires.models import Commune, Departement, Region


def creer_commune(code_insee: str, nom: str, **champs: Any) -> Commune:
    """Create a commune, with its département (the first digits of its code) and a région."""
    code = code_insee[:3] if code_insee.startswith("97") else code_insee[:2]
    region, _ = Region.objects.get_or_create(code="24", defaults={"nom": "Centre-Val de Loire"})
    departement, _ = Departement.objects.get_or_create(
        code=code, defaults={"nom": f"Département {code}", "region": region}
    )
    champs.setdefault("departement", departement)
    return Commune.objects.create(
        code_insee=code_insee, nom=nom, nom_recherche=plier(nom), **champs
    )
