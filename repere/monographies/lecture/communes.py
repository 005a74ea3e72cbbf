"""Which commune a text names, among those that the directory knows; else as it is written."""

import re
from collections.abc import Iterable
from typing import Final

from repere.territoires.noms_communes import mots_du_nom

_MOTS: Final = re.compile(r"[^\W_]\w*")
_MOTS_MAX: Final = 7
_ENTRE: Final = re.compile(r"[\s'/.-]+")
_SITUE: Final = re.compile(
    r"\b(?:situ[ée]|implant[ée]|install[ée]|localis[ée]|bas[ée]|domicili[ée]|antenne|unité locale|section locale|siège|locaux|ouvert|bibliothèque|médiathèque municipale|mairie|commune|ville)(?:e|s|es)?\b(?P<suite>[^.;]{0,90})"
    r"|\b(?:l'association|(?:le|la|ce|cette|notre) (?:fab ?lab|foyer rural|club|tiers-lieu|régie|centre social|maison|espace|lieu|structure|service|atelier|permanence)|centres sociaux)\b(?P<suite_nom>(?:\s[a-zà-ÿ-]+){0,2} (?:de |d'|à )[^.;,]{2,40})"
    r"|\b(?:reçoi\w+|accueill\w+|se réuni\w+|se retrouv\w+|s'est installée?|a investi|occup\w+|ouvre|intervient)\b(?P<suite_verbe>[^.;]{0,90})",
    re.I,
)
_APRES: Final = re.compile(r"(?:\b(?:à|de|sur|dans)|\bd'|–|-|,|:)\s*$", re.I)
# A place comes early in the line that says no more.
OUVRE_MAX: Final = 60
NOM_LONG: Final = 45
_DE: Final = re.compile(
    r"(?i:\bde\s+(?:la\s+ville\s+de\s+)?|\bd'|\bà\s+)(?P<nom>[A-ZÀ-Þ][\w'’]*(?:[-\s](?:(?:sur|sous|en|de|du|des|la|le|les|lès|lez|l'|et)[-\s])*[A-ZÀ-Þ]\w+)*)\s*(?:\(.*\))?$"
)

_PETITS: Final = frozenset(["SUR", "SOUS", "EN", "DE", "DU", "DES", "LA", "LE", "LES", "LÈS", "ET", "D", "L"])  # fmt: skip
# These belong to a commune, even one that has merged since.
_MUNICIPAL: Final = re.compile(r"(?:ville|mairie|commune|bibliothèque|médiathèque|ccas)\b", re.I)


class Communes:
    """The names of communes; with none known, what is written after "de" or "Lieu :" is kept."""

    def __init__(self, noms: Iterable[str] = ()) -> None:
        self._noms: dict[tuple[str, ...], str] = {}
        for nom in noms:
            self.add(nom)

    def add(self, nom: str) -> None:
        """Know one more name."""
        self._noms.setdefault(_key(nom), nom)

    def named_first(self, texte: str, *, apres_preposition: bool = False) -> str | None:
        """Return the first commune named in ``texte``, longest name first."""
        mots = list(_MOTS.finditer(texte))
        for i, premier in enumerate(mots):
            if apres_preposition and not _APRES.search(texte[: premier.start()]):
                continue
            for taille in range(min(_MOTS_MAX, len(mots) - i), 0, -1):
                dernier = mots[i + taille - 1]
                brut = texte[premier.start() : dernier.end()]
                nom = self._noms.get(_key(brut))
                capitale = premier[0][0].isupper()
                if nom and capitale and self._whole(texte, mots, i, i + taille):
                    return nom
        return None

    def _whole(self, texte: str, mots: list[re.Match[str]], debut: int, fin: int) -> bool:
        """ "Saint-Paul-X" is not the commune of its first words."""
        if fin >= len(mots):
            return True
        entre = texte[mots[fin - 1].end() : mots[fin].start()]
        return not (entre == "-" and mots[fin][0][:1].isalpha())

    def in_place(self, texte: str) -> str | None:
        """Return the commune of the value of a label "Lieu"."""
        if nom := self.named_first(texte):
            return nom
        sans_code = re.sub(r".*\b\d{5}\s+", "", texte)
        parts = [
            p for p in re.split(r"\s+[-–]\s+|,|\(|\bet\b(?=\s+[A-Z])|/", sans_code) if p.strip()
        ]
        choix = parts[-1] if sans_code != texte and parts else (parts[0] if parts else "")
        net = choix.strip(" .)")
        return net if net and len(net) < 50 and net[0].isupper() else None

    def in_name(self, nom: str) -> str | None:
        """Return the commune that the name of a structure holds: "Médiathèque de X"."""
        sans = re.sub(r"\([^)]*\)", "", nom)
        if trouve := self.named_first(sans, apres_preposition=True):
            return trouve
        m = _DE.search(sans.strip())
        if m and (len(self._noms) <= 1 or _MUNICIPAL.match(nom)):
            return in_small_letters(m["nom"])
        return None

    def opens(self, texte: str) -> str | None:
        """Return the commune that a line without a label begins by: "X – quartier Y", "X 02 47…"."""
        mots = list(_MOTS.finditer(texte[:OUVRE_MAX]))
        for taille in range(min(_MOTS_MAX, len(mots)), 0, -1):
            fin = mots[taille - 1].end()
            nom = self._noms.get(_key(texte[:fin]))
            if nom and re.match(r"\s*(?:$|[,(]|[-–]\s|0\d\b|\d{5}\b|[\w.-]+@)", texte[fin:]):
                return nom
        return None

    def in_text(self, texte: str) -> str | None:
        """Return the commune where a sentence says that the structure is."""
        for m in _SITUE.finditer(texte):
            suite = m["suite"] or m["suite_nom"] or ""
            if m["suite_verbe"]:
                # "Reçoit à X" says where; "reçoit les habitants de X", who.
                ici = re.search(
                    r"(?:^|[\s,])(?:à (?=[A-ZÀ-Þ])|dans [^,]{3,40} (?:de |d'))", m["suite_verbe"]
                )
                suite = m["suite_verbe"][ici.start() : ici.end() + NOM_LONG] if ici else ""
            if suite and (nom := self.named_first(suite, apres_preposition=True)):
                return nom
        return None


def in_small_letters(nom: str) -> str:
    """Return a name in capitals as people write it: "VILLE-SUR-EAU" → "Ville-sur-Eau"."""
    if not nom.isupper():
        return nom
    mots = re.split(r"(\W)", nom)
    return "".join(m.lower() if i and m in _PETITS else m.capitalize() for i, m in enumerate(mots))


def _key(nom: str) -> tuple[str, ...]:
    return mots_du_nom(nom)
