"""Names that stayed beside values after their account went: taken out, the values stay."""

from typing import Any, Final

from django.contrib.auth import get_user_model
from django.db import transaction

from repere.annuaire.models import HistoriqueDuLieu, Lieu
from repere.socle.lots import batched

QUELQU_UN: Final = "une personne"
_LOT: Final = 400


@transaction.atomic
def forget_names() -> str:
    """Forget who wrote values when their account is gone; return what was done, in words."""
    # A version whose author has no name left: the account went, or nobody was behind it.
    sans_nom = HistoriqueDuLieu.objects.filter(history_user__isnull=True, auteur="")
    pks = sorted(set(sans_nom.order_by().values_list("id", flat=True)))
    comptes = set(get_user_model().objects.order_by().values_list("pk", flat=True))
    oublies = 0
    for lot in batched(pks, _LOT):
        touches = [
            lieu
            for lieu in Lieu.objects.filter(pk__in=lot).only("provenance", "revision")
            if _forget(lieu, comptes)
        ]
        Lieu.objects.bulk_update(touches, ["provenance"])
        oublies += len(touches)
    return f"Noms de comptes effacés : oubliés sur {oublies} lieu(x)."


def _forget(lieu: Lieu, comptes: set[Any]) -> bool:
    partis = {
        champ: {**{c: v for c, v in origine.items() if c != "compte"}, "par": QUELQU_UN}
        for champ, origine in lieu.provenance.items()
        if "compte" in origine and origine["compte"] not in comptes
    }
    lieu.provenance = lieu.provenance | partis
    return bool(partis)
