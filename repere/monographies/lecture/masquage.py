"""The extracted text as it is kept beside what was read in it: same lines, nobody's name. Pure."""

import re
from collections.abc import Collection
from typing import Final

from repere.annuaire.standard.normalisation.telephones import to_e164
from repere.annuaire.standard.personnes import is_nominative_email
from repere.monographies.lecture.nettoyage import characters
from repere.monographies.lecture.personnes import MASQUE, Personnes
from repere.socle.texte import plier

_COURRIEL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE: Final = re.compile(r"(?<![\d+])(?:\+33[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)")
# A mobile telephone is mostly somebody's.
_PORTABLES: Final = ("+336", "+337")
# « Prénom Nom (structure) », « Prénom Nom – structure »: a line of a list of those who came.
_VENU: Final = re.compile(
    r"^(?P<qui>(?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.)(?:\s+(?:(?:de|du|le|la|d['’])\s*)?[A-ZÀ-Þ][\w'’-]+){1,3})(?P<suite>\s*(?:\(|[-–]\s).*)$"
)
_PRENOM: Final = re.compile(r"(?P<mot>[A-ZÀ-Þ][\w-]+)\s(?=\[[^\]]+\])")
COURRIEL_MASQUE: Final = "[courriel]"
TELEPHONE_MASQUE: Final = "[téléphone]"


def mask_text(
    texte: str, qui: Personnes, *, presents: Collection[int] = (), gardes: Collection[str] = ()
) -> str:
    """Return ``texte`` line for line without persons; ``presents``: lines of lists of those who came.

    ``gardes``: telephones and addresses that the reader took for those of a structure.
    """
    lignes = texte.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        _mask_line(ligne, qui, rang in presents, gardes) for rang, ligne in enumerate(lignes, 1)
    )


def _mask_line(ligne: str, qui: Personnes, presents: bool, gardes: Collection[str]) -> str:
    net = characters(ligne)
    retrait = net[: len(net) - len(net.lstrip())]
    net = _COURRIEL.sub(lambda m: _email(m[0], gardes), net.strip())
    net = _TELEPHONE.sub(lambda m: _telephone(m[0], gardes), net)
    if presents and (m := _VENU.match(net)):
        net = MASQUE + m["suite"]
    return retrait + _first_names(qui.mask(net), qui) if net else ""


def _first_names(net: str, qui: Personnes) -> str:
    """A first name that is also a word stays before its surname: it is known from the presentation."""
    return _PRENOM.sub(lambda m: "" if plier(m["mot"]) in qui.noms | qui.prenoms else m[0], net)


def _email(adresse: str, gardes: Collection[str]) -> str:
    if adresse in gardes or not is_nominative_email(adresse):
        return adresse
    return COURRIEL_MASQUE


def _telephone(numero: str, gardes: Collection[str]) -> str:
    e164 = to_e164(numero) or ""
    return TELEPHONE_MASQUE if e164.startswith(_PORTABLES) and e164 not in gardes else numero
