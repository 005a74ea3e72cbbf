"""What of a place the public may see: nominative addresses and names of persons wait for consent. Pure."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.personnes import find_person_names, is_nominative_email

# Where somebody may have written a name: free text, wherever it stands.
CHAMPS_LIBRES: Final = (
    "presentation_resume", "presentation_detail", "horaires_texte", "complement_adresse",
    "orientations", "equipements", "impression_prix", "partenaires", "prescripteurs",
    "horaires_exceptionnels", "arrets", "verifie_par",
)  # fmt: skip
RETRAIT: Final = "…"
_COURRIEL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def personal_data(fiche: Fiche) -> list[str]:
    """Return the nominative e-mail addresses and persons' names that the record holds."""
    trouvees = [courriel for courriel in fiche.courriels if is_nominative_email(courriel)]
    for champ in CHAMPS_LIBRES:
        for texte in _texts(getattr(fiche, champ)):
            trouvees += find_person_names(texte)
            trouvees += [c for c in _COURRIEL.findall(texte) if is_nominative_email(c)]
    return list(dict.fromkeys(trouvees))


def public_record(fiche: Fiche, *, consentements: Collection[str] = ()) -> Fiche:
    """Return ``fiche`` without the personal data whose publication nobody consented to."""
    tues = [donnee for donnee in personal_data(fiche) if donnee not in consentements]
    if not tues:
        return fiche
    # The longest first: "Jeanne Martin" before "Martin".
    tues.sort(key=len, reverse=True)

    def hide(texte: str) -> str:
        for donnee in tues:
            texte = texte.replace(donnee, RETRAIT)
        return texte

    montres: dict[str, Any] = {c: _rewrite(getattr(fiche, c), hide) for c in CHAMPS_LIBRES}
    return replace(fiche, courriels=tuple(c for c in fiche.courriels if c not in tues), **montres)


def _texts(valeur: Any) -> Iterator[str]:
    if isinstance(valeur, str):
        yield valeur
    elif isinstance(valeur, Mapping):
        for element in valeur.values():
            yield from _texts(element)
    elif isinstance(valeur, tuple):
        for element in valeur:
            yield from _texts(element)
    elif is_dataclass(valeur):
        for champ in fields(valeur):
            yield from _texts(getattr(valeur, champ.name))


def _rewrite(valeur: Any, reecrire: Callable[[str], str]) -> Any:
    """Return ``valeur`` with each of its texts rewritten; its shape stays."""
    if isinstance(valeur, str):
        return reecrire(valeur)
    if isinstance(valeur, Mapping):
        return {cle: _rewrite(element, reecrire) for cle, element in valeur.items()}
    if isinstance(valeur, tuple):
        return tuple(_rewrite(element, reecrire) for element in valeur)
    if is_dataclass(valeur) and not isinstance(valeur, type):
        changes = {c.name: _rewrite(getattr(valeur, c.name), reecrire) for c in fields(valeur)}
        return replace(valeur, **changes)
    return valeur
