"""Refusing what we do not understand, by its name, with the nearest thing that we do. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from repere.socle.langue import _
from repere.socle.suggestion import nearest


@dataclass(frozen=True, slots=True)
class Refus:
    """A parameter or a value that is not known here. ``proche`` is what may have been meant.

    ``introuvable``: well formed, it names what does not exist here (a commune…).
    """

    parametre: str
    valeur: str | None
    message: str
    proche: str = ""
    introuvable: bool = False

    def __str__(self) -> str:
        if not self.proche:
            return self.message
        return _("{refus} Le plus proche : « {valeur} ».").format(
            refus=self.message, valeur=self.proche
        )


class ParametresRefuses(Exception):
    """At least one parameter is refused."""

    def __init__(self, refus: Sequence[Refus]) -> None:
        super().__init__(" ".join(f"« {r.parametre} » : {r}" for r in refus))
        self.refus = tuple(refus)


def all_refused(refus: Iterable[Refus]) -> ParametresRefuses:
    """Return the error that tells all of ``refus``, in the order of their names."""
    return ParametresRefuses(sorted(refus, key=lambda r: r.parametre))


@contextmanager
def gathering(refus: list[Refus]) -> Iterator[None]:
    """Add to ``refus`` what is refused within, so that all is told at once."""
    try:
        yield
    except ParametresRefuses as erreur:
        refus += erreur.refus


class ValeurRefusee(ValueError):
    """Raised by the reader of a value; becomes a Refus that names its parameter."""

    def __init__(self, message: str, proche: str = "", *, introuvable: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.proche = proche
        self.introuvable = introuvable


def unknown_value(
    valeur: str,
    quoi: str,
    valides: Iterable[str] | Mapping[str, str],
    *,
    introuvable: bool = False,
) -> ValeurRefusee:
    """Return the refusal of ``valeur``, which is not one of ``valides``."""
    message = _("« {valeur} » n’est pas {quoi}.").format(valeur=valeur, quoi=quoi)
    return ValeurRefusee(message, nearest(valeur, valides), introuvable=introuvable)


def unknown_parameter(nom: str, connus: Iterable[str]) -> Refus:
    """Return the refusal of the parameter ``nom``."""
    return Refus(nom, None, _("ce paramètre n’existe pas."), nearest(nom, connus))
