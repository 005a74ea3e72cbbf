"""The search index of communes, kept in the memory of each process while no load changes them."""

from datetime import datetime

from repere.territoires.models import AncienneCommune, Chargement, Commune
from repere.territoires.querysets import CommuneQuerySet, Trouvee
from repere.territoires.recherche_commune import IndexCommunes, Nom

_Tampon = tuple[int, datetime]
_memoire: tuple[_Tampon, IndexCommunes] | None = None


def search_communes(communes: CommuneQuerySet, texte: str, limit: int) -> list[Trouvee]:
    """Return the communes of the queryset that ``texte`` may mean, the likeliest first."""
    index = current_index()
    # A narrowed queryset may leave out the first ones: rank them all, then keep its own.
    resultats = index.rank(texte, limit if not communes.query.where else Commune.objects.count())
    par_code = communes.select_related("departement").in_bulk([r.code_insee for r in resultats])
    trouvees = [
        Trouvee(par_code[r.code_insee], r.par, r.exact)
        for r in resultats
        if r.code_insee in par_code
    ]
    return trouvees[:limit]


def current_index() -> IndexCommunes:
    """Return the index of what is loaded now; built again after each load, in any process."""
    global _memoire
    dernier = (
        Chargement.objects.filter(reussi=True)
        .order_by("-pk")
        .values_list("pk", "charge_le")
        .first()
    )
    # Without any load nothing says when the communes change: no memory then.
    if dernier is None:
        return build_index()
    if _memoire is None or _memoire[0] != dernier:
        _memoire = (dernier, build_index())
    return _memoire[1]


def build_index() -> IndexCommunes:
    """Read every name that leads to a commune, and index it. Two queries."""
    actuels = {
        code: Nom(code, nom, False, population or 0, departement, tuple(codes_postaux))
        for code, nom, population, departement, codes_postaux in Commune.objects.order_by(
            "pk"
        ).values_list("pk", "nom", "population", "departement_id", "codes_postaux")
    }
    anciennes = AncienneCommune.objects.order_by("pk").values_list(
        "code_insee", "nom", "commune_id"
    )
    noms = list(actuels.values())
    codes = [(code, code) for code in actuels]
    for code, nom, actuelle in anciennes:
        codes.append((code, actuelle))
        if nom:
            noms.append(actuels[actuelle]._replace(nom=nom, ancien=True))
    return IndexCommunes(noms, codes)
