"""Under what conditions a message asks, as the prefixed values of the interface."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.attributs.ages import radius
from repere.assistant.comprehension.attributs.exclusions import CONTRAINTES_EXCLUES
from repere.assistant.comprehension.attributs.motifs_acces import ACCES_MOTIFS
from repere.assistant.comprehension.attributs.motifs_contraintes import (
    CLASSES_CONTRAINTES,
    CONTRAINTES_MOTIFS,
)
from repere.assistant.comprehension.attributs.motifs_horaires import (
    FRANCAIS,
    HORAIRES_MOTIFS,
    LANGUES_NOMS,
    PARLE,
)
from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.modele import Message

_MOTIFS: Final = CONTRAINTES_MOTIFS | ACCES_MOTIFS | HORAIRES_MOTIFS
_DITES: Final = Table(_MOTIFS, CLASSES_CONTRAINTES)
_EXCLUES: Final = Table(CONTRAINTES_EXCLUES)


def _spoken(noms: str) -> str:
    """Return the phrases by which a language is spoken: the verb before its name, or after in Turkish."""
    mots = "/".join(noms.split())
    return f"@parle ~3 {mots}\n{mots} ~1 @parle\nen {mots}"


_PARLEES: Final = Table(
    {code: _spoken(noms) for code, noms in LANGUES_NOMS.items()} | {"fr": _spoken(FRANCAIS)},
    {"parle": PARLE},
    apres=True,
)
# French spoken "badly", "a little" is no French for whoever must be helped.
_PEU: Final = Table(
    {
        "autre": """
            mal/peu/peine/difficilement/rien ~3 @francais
            @francais ~1 mal/peu/pas/debutant
            parle/parlent/comprend/comprends ~1 mal/peu ~3 @francais
            little/bad/poor french
            non francophone*
            allophone*
            pouco ~2 frances
            az ~1 fransizca
            fransizca/fransizcam ~2 bilm*/konusam*/yok/az
            fransizca* bilmiyor*/konusamiyor*
            погано/мало ~2 французьк*
        """
    },
    {"francais": FRANCAIS},
)


def contraintes(message: Message) -> tuple[str, ...]:
    """Return the conditions that ``message`` sets, in a fixed order."""
    return tuple(dict.fromkeys((*_said(message), *_languages(message), *_radius(message))))


def _said(message: Message) -> Iterator[str]:
    exclues = _EXCLUES.find(message)
    dites = {
        t.code
        for t in _DITES.find(message)
        if not t.nie and not any(e.code == t.code and e.overlaps(t) for e in exclues)
    }
    if "immobile" in dites and "format:distance" not in dites:
        dites.add("format:domicile")
    return (code for code in _MOTIFS if code in dites - {"immobile"})


def _languages(message: Message) -> Iterator[str]:
    parlees = _PARLEES.find(message)
    dites = {t.code for t in parlees if not t.nie} - {"fr"}
    yield from (f"langue:{code}" for code in LANGUES_NOMS if code in dites)
    sans_francais = any(t.code == "fr" and t.nie for t in parlees) or bool(_PEU.find(message))
    if sans_francais and not dites:
        yield "langue:autre"


def _radius(message: Message) -> Iterator[str]:
    rayon = radius(message)
    if rayon:
        yield f"rayon:{rayon}km"
