"""Versions of a place in words: who changed what, when, why; two of them side by side."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from repere.annuaire.services.historique import CHAMPS_SUIVIS
from repere.annuaire.standard.fiche import value_from_json
from repere.professionnels.presentation.edition import field_in_words, value_in_words
from repere.socle.langue import _

# Follows from each change, or is the software's own: nobody puts it back by itself.
_SUIVENT: Final = frozenset({"date_maj", "source", "code_insee"})
_ETAT: Final = frozenset({"desactive_le", "motif_desactivation", "fusionne_dans_id"})
_RESTAURABLES: Final = tuple(c for c in CHAMPS_SUIVIS if c not in _SUIVENT | _ETAT)


class Difference(NamedTuple):
    """One field, before and after, in lines of words."""

    champ: str
    nom: str
    avant: list[str]
    apres: list[str]
    restaurable: bool

    @property
    def otes(self) -> list[str]:
        """Return the lines that are no longer said: a week has seven, of which one day changed."""
        return [ligne for ligne in self.avant if ligne not in self.apres]

    @property
    def ajoutes(self) -> list[str]:
        return [ligne for ligne in self.apres if ligne not in self.avant]


class Version(NamedTuple):
    """A version as the list shows it. ``premiere``: what the page said before anything was remembered."""

    numero: int
    le: datetime
    qui: str
    raison: str
    premiere: bool
    differences: list[Difference]


def differences(avant: Any, apres: Any) -> list[Difference]:
    """Return the fields that say otherwise in ``apres`` than in ``avant``: places, or versions of one."""
    return [
        Difference(
            champ,
            field_in_words(champ),
            value_in_words(champ, _typed(champ, un)),
            value_in_words(champ, _typed(champ, autre)),
            champ in _RESTAURABLES,
        )
        for champ in CHAMPS_SUIVIS
        if champ not in _SUIVENT
        and (un := getattr(avant, champ)) != (autre := getattr(apres, champ))
    ]


def restorable_values(version: Any, lieu: Any, champs: Sequence[str] | None) -> dict[str, Any]:
    """Return the typed values of ``version`` that ``lieu`` no longer has, among ``champs`` (None: all)."""
    return {
        champ: _typed(champ, getattr(version, champ))
        for champ in _RESTAURABLES
        if (champs is None or champ in champs) and getattr(version, champ) != getattr(lieu, champ)
    }


def versions_in_words(versions: Sequence[Any], precedentes: Sequence[Any]) -> list[Version]:
    """Return ``versions`` in words; ``precedentes``: the one before each, None before the first."""
    return [
        Version(
            numero=version.history_id,
            le=version.history_date,
            qui=who(version, avant),
            raison=version.history_change_reason or "",
            premiere=avant is None,
            differences=differences(avant, version) if avant is not None else [],
        )
        for version, avant in zip(versions, precedentes, strict=True)
    ]


def who(version: Any, avant: Any) -> str:
    """Return the name of who made a version: of the account, else as it was written."""
    if version.history_user is not None:
        return version.history_user.first_name or _("Une personne du lieu")
    if version.auteur:
        return str(version.auteur)
    return _("Une personne") if avant is not None or version.history_type != "+" else ""


def _typed(champ: str, valeur: Any) -> Any:
    return value_from_json(champ, valeur) if champ not in _ETAT else valeur
