"""Sorting the codes of a source: ours, old ones, elsewhere, unknown."""

from collections.abc import Container, Iterable
from typing import NamedTuple

from repere.territoires.codes import departement_of
from repere.territoires.models import AncienneCommune, Departement

CODES_MONTRES = 5


class Tri(NamedTuple):
    """Codes of a source, and ``phrase``: what to say of those that were left out."""

    connus: list[str]
    phrase: str


def current_code() -> dict[str, str]:
    """Return old code → present code, ambiguous ones left out."""
    actuels: dict[str, set[str]] = {}
    for ancien, actuel in AncienneCommune.objects.order_by().values_list(
        "code_insee", "commune_id"
    ):
        actuels.setdefault(ancien, set()).add(actuel)
    return {ancien: codes.pop() for ancien, codes in actuels.items() if len(codes) == 1}


def split_codes(codes: Iterable[str], connus: Container[str]) -> Tri:
    """Sort the INSEE codes of a source; those of other territories are no error."""
    anciens = current_code()
    departements = set(Departement.objects.order_by().values_list("pk", flat=True))
    gardes, remplaces, inconnus = [], [], []
    for code in codes:
        if code in connus:
            gardes.append(code)
        elif code in anciens:
            remplaces.append(code)
        elif departement_of(code) in departements:
            inconnus.append(code)
    return Tri(gardes, say_left_out(remplaces, inconnus))


def say_left_out(remplaces: list[str], inconnus: list[str]) -> str:
    """Return the end of a sentence about codes that were not used."""
    phrase = ""
    if remplaces:
        phrase += f", {len(remplaces)} anciens codes laissés de côté"
    if inconnus:
        exemples = ", ".join(sorted(inconnus)[:CODES_MONTRES])
        phrase += f", {len(inconnus)} codes inconnus refusés ({exemples})"
    return f"{phrase}."
