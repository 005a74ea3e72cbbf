"""The gazetteer of what is loaded now, kept in the memory of each process until a load changes it."""

from collections import defaultdict
from datetime import datetime
from typing import Final

from repere.assistant.comprehension.gazetier.gazetier import Gazetier
from repere.assistant.comprehension.gazetier.modele import Entree
from repere.territoires.models import AncienneCommune, Chargement, Commune

_Tampon = tuple[int, datetime]
_memoire: Final[dict[_Tampon, Gazetier]] = {}


def current_gazetteer() -> Gazetier:
    """Return the gazetteer of the communes of the base. One query when nothing changed."""
    dernier = (
        Chargement.objects.filter(reussi=True)
        .order_by("-pk")
        .values_list("pk", "charge_le")
        .first()
    )
    # Without any load nothing says when the communes change: no memory then.
    if dernier is None:
        return build_gazetteer()
    if dernier not in _memoire:
        _memoire.clear()
        _memoire[dernier] = build_gazetteer()
    return _memoire[dernier]


def build_gazetteer() -> Gazetier:
    """Read every name that leads to a commune. Two queries."""
    anciens: dict[str, list[str]] = defaultdict(list)
    lignes = AncienneCommune.objects.exclude(nom="").order_by("pk")
    for nom, commune in lignes.values_list("nom", "commune_id"):
        anciens[commune].append(nom)
    communes = Commune.objects.order_by("pk").values_list(
        "pk", "nom", "departement_id", "population", "codes_postaux"
    )
    return Gazetier(
        Entree(code, nom, departement, population or 0, tuple(postaux), tuple(anciens[code]))
        for code, nom, departement, population, postaux in communes
    )
