"""From a request to its one address: the same search always has the same link."""

from urllib.parse import urlencode

from repere.recherche.requete.modele import PAR_PAGE, RAYON_DEFAUT_KM, Ou, Requete, Tri


def to_parameters(requete: Requete) -> list[tuple[str, str]]:
    """Return the (name, value) pairs that ``read_request`` reads back; defaults are left out."""
    paires = [("q", requete.texte)] if requete.texte else []
    paires += _where(requete.ou) if requete.ou else []
    paires += [(nom, valeur) for nom, valeurs in requete.criteres for valeur in valeurs]
    if requete.ouvert:
        paires.append(("ouvert", requete.ouvert))
    if requete.verifie_depuis:
        paires.append(("verifie_depuis", requete.verifie_depuis.isoformat()))
    paires += [("non_precise", nom) for nom in requete.non_precises]
    if requete.tri is not Tri.PERTINENCE:
        paires.append(("tri", requete.tri.value))
    if requete.page > 1:
        paires.append(("page", str(requete.page)))
    if requete.par_page != PAR_PAGE:
        paires.append(("par_page", str(requete.par_page)))
    return paires


def to_query(requete: Requete) -> str:
    """Return the query string, "?" included, "" when nothing is asked."""
    paires = to_parameters(requete)
    return f"?{urlencode(paires)}" if paires else ""


def _where(ou: Ou) -> list[tuple[str, str]]:
    codes = ("commune", "code_postal", "departement", "epci", "zone")
    paires = [(nom, getattr(ou, nom)) for nom in codes if getattr(ou, nom)]
    if ou.point:
        paires += [("lat", _number(ou.point.latitude)), ("lon", _number(ou.point.longitude))]
        paires += [("lieu", ou.libelle)] if ou.libelle else []
    # Said or not, the usual radius is the same search: one address.
    if ou.rayon_km is not None and ou.rayon_km != RAYON_DEFAUT_KM:
        paires.append(("rayon", _number(ou.rayon_km)))
    return paires


def _number(nombre: float) -> str:
    return f"{nombre:.5f}".rstrip("0").rstrip(".")
