"""What of a place the public may see: nominative addresses and names of persons wait for consent. Pure."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.personnes import find_person_names, is_nominative_email

_TEXTES: Final = (
    "presentation_resume", "presentation_detail", "horaires_texte", "complement_adresse",
)  # fmt: skip
RETRAIT: Final = "…"


def personal_data(fiche: Fiche) -> list[str]:
    """Return the nominative e-mail addresses and persons' names that the record holds."""
    noms = [nom for champ in _TEXTES for nom in find_person_names(getattr(fiche, champ))]
    return [c for c in fiche.courriels if is_nominative_email(c)] + list(dict.fromkeys(noms))


def public_record(fiche: Fiche, *, consentements: Collection[str] = ()) -> Fiche:
    """Return ``fiche`` without the personal data whose publication nobody consented to."""
    tues = [donnee for donnee in personal_data(fiche) if donnee not in consentements]
    if not tues:
        return fiche
    montres: dict[str, Any] = {champ: _hide(getattr(fiche, champ), tues) for champ in _TEXTES}
    return replace(fiche, courriels=tuple(c for c in fiche.courriels if c not in tues), **montres)


def _hide(texte: str, tues: Collection[str]) -> str:
    for donnee in sorted(tues, key=len, reverse=True):
        texte = texte.replace(donnee, RETRAIT)
    return texte
