"""What a source keeps secret: hidden for good, then told from the intercommunalité where that is published."""

from collections.abc import Iterable

from repere.observatoire.indicateurs.modele import Fonction, Indicateur
from repere.observatoire.indicateurs.secret import complements
from repere.observatoire.models import Valeur
from repere.observatoire.services.geographie import Communes

_CACHEES = (Valeur.Statut.SECRETE, Valeur.Statut.IMPUTEE)


def protect(*, indicateur: Indicateur, annee: int, communes: Communes) -> int:
    """Hide what would tell a lone secret commune by subtraction; return how many were hidden."""
    if not indicateur.protege:
        return 0
    lignes = _rows(indicateur, annee)
    des_communes = {v.code: v for v in lignes if v.maille == Valeur.Maille.COMMUNE}
    cachees = {code for code, v in des_communes.items() if v.statut in _CACHEES}
    publies = {(v.maille, v.code) for v in lignes if v.statut == Valeur.Statut.PUBLIEE}
    groupes = [
        membres
        for maille, ensembles in communes.groupes.items()
        for code, membres in ensembles.items()
        if (maille, code) in publies
    ]
    tailles = {code: v.numerateur or 0.0 for code, v in des_communes.items() if code not in cachees}
    aussi = [des_communes[code] for code in complements(groupes, cachees, tailles)]
    for valeur in aussi:
        valeur.numerateur, valeur.statut = None, Valeur.Statut.SECRETE
    Valeur.objects.bulk_update(aussi, ["numerateur", "statut"])
    return len(aussi)


def impute(*, indicateur: Indicateur, annee: int, communes: Communes) -> int:
    """Give secret communes the rate of their EPCI, flagged, where it is published; return how many got one.

    From what the source publishes for the EPCI itself: what is left of its other communes would tell the secret.
    """
    if not indicateur.protege or indicateur.fonction is not Fonction.PART:
        return 0
    lignes = _rows(indicateur, annee)
    taux = _rates(v for v in lignes if v.maille == Valeur.Maille.EPCI)
    epci_de = {
        code: epci
        for epci, membres in communes.groupes[Valeur.Maille.EPCI].items()
        for code in membres
    }
    cachees = [v for v in lignes if v.maille == Valeur.Maille.COMMUNE and v.statut in _CACHEES]
    for valeur in cachees:
        combien = valeur.denominateur or float(communes.populations.get(valeur.code, 0))
        part = taux.get(epci_de.get(valeur.code, ""))
        if part is None or not combien:
            valeur.numerateur, valeur.statut = None, Valeur.Statut.SECRETE
        else:
            valeur.numerateur, valeur.denominateur = part * combien, combien
            valeur.statut = Valeur.Statut.IMPUTEE
    Valeur.objects.bulk_update(cachees, ["numerateur", "denominateur", "statut"], batch_size=500)
    return sum(v.statut == Valeur.Statut.IMPUTEE for v in cachees)


def _rates(valeurs: Iterable[Valeur]) -> dict[str, float]:
    return {
        v.code: v.numerateur / v.denominateur
        for v in valeurs
        if v.statut == Valeur.Statut.PUBLIEE and v.numerateur is not None and v.denominateur
    }


def _rows(indicateur: Indicateur, annee: int) -> list[Valeur]:
    return list(Valeur.objects.filter(indicateur=indicateur.code, annee=annee).order_by("pk"))
