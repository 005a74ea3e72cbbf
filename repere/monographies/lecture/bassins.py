"""Which basin a monograph is about: the name most often written after "bassin de vie de"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from repere.monographies.lecture.communes import Communes, in_small_letters
from repere.monographies.lecture.lignes import join
from repere.monographies.lecture.puces import Ligne
from repere.socle.texte import plier

_BASSIN: Final = re.compile(
    r"bassin de vie\s+(?:de\s+(?:la\s+|l')?|d'|du\s+|des\s+)(?P<nom>(?:(?:La|Le|Les|L')\s*)?[A-ZÀ-Þ][\w']*(?:[-\s](?:(?:sur|sous|en|de|du|des|la|le|les|lès|et|l')[-\s])*[A-ZÀ-Þ][\w']*)*)",
    re.I,
)


def basin_of(lignes: Sequence[Ligne], communes: Communes) -> str | None:
    """Return the name of the basin."""
    comptes: Counter[str] = Counter()
    ecrits: dict[str, Counter[str]] = {}
    for m in _named(lignes):
        nom = communes.named_first(m["nom"]) or _capitalised(m["nom"])
        contracte = (
            communes.named_first(f"Le {m['nom']}") if m[0].lower().find("vie du ") > 0 else None
        )
        nom = contracte or nom
        if nom:
            comptes[plier(nom)] += 1
            ecrits.setdefault(plier(nom), Counter())[nom] += 1
    if not comptes:
        return None
    return ecrits[comptes.most_common(1)[0][0]].most_common(1)[0][0]


def _named(lignes: Sequence[Ligne]) -> Iterator[re.Match[str]]:
    """A title says it on one line, or goes to the next between "bassin de vie" and the name."""
    for rang, ligne in enumerate(lignes):
        texte = ligne.texte
        if re.search(r"bassin(?: de(?: vie(?: de| du| des)?)?)?$", texte, re.I):
            texte = join([autre.texte for autre in lignes[rang : rang + 2]])
        yield from _BASSIN.finditer(texte)


def _capitalised(nom: str) -> str:
    """Keep the words that belong to the name; in capitals throughout, nothing tells where it ends."""
    m = re.match(
        r"(?:(?:La|Le|Les)\s|L')?[A-ZÀ-Þ][\w']*(?:[-\s](?:(?:sur|sous|en|de|du|des|la|le|les|lès|et|l')[-\s])*[A-ZÀ-Þ][\w']*)*",
        nom,
    )
    if m is None:
        return ""
    net = m[0].strip()
    if net.isupper():
        net = in_small_letters(re.split(r"\s(?:SUR|ET|EN)\s", net)[0])
    return net
