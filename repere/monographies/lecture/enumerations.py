"""Several things said in one breath: "relève, salle en rez-de-chaussée et PC portables". Pure.

What a comma brings is one more thing only if it opens as the first one does; else it explains.
"""

import re
from typing import Final

from repere.socle.texte import plier

_HORS: Final = r"(?![^(]*\))(?![^«]*»)"
_POINTS: Final = re.compile(r"\s*;\s*" + _HORS)
_VIRGULE: Final = re.compile(r",\s+(?:et\s+)?" + _HORS)
_ET: Final = re.compile(r"\s+et\s+" + _HORS)
_RELATIVE: Final = re.compile(r",\s+(?:qui|que|qu'|dont|où|car|ce qui)\b.*$")
_GENRES: Final = [
    ("de", re.compile(r"d'|de (?!la |l')|du |des |de la |de l'")),
    ("un", re.compile(r"(?:un|une|plusieurs|quelques|deux|trois|davantage|plus|moins)\b")),
    ("le", re.compile(r"(?:le|la|les|ce|cette|ces)\s|l'")),
    ("faire", re.compile(r"(?:ne pas |mieux |pouvoir |bien )?(?:se |s'|en |y )?[^\W\d_]+(?:er|ir|re|oir)(?= |$)")),
]  # fmt: skip
# These look like verbs, or open an explanation.
_NOMS_EN_ER: Final = re.compile(
    r"(?:atelier|papier|loyer|clavier|fichier|courrier|cahier|dossier|financier|particulier|hiver|entre|contre|outre|autre|notre|votre|membre|nombre|offre|cadre|titre|centre)\b"
)
_EXPLIQUE: Final = re.compile(
    r"(?:car|mais|qui|que|qu|dont|ou|donc|puis|ainsi|notamment|surtout|souvent|parfois|comme|par|afin|pour|sans|avec|hors|en|y|tous?|toutes?|beaucoup|certains?|chacune?|dans|chez|depuis|voire|distincte?s?|quitte|soit|meme|tant|si|(?:une|deux|trois) fois|une? (?:jour|demi journee|journee|semaine|heure)s? par|chaque)\b"
)
_CLAUSE: Final = re.compile(
    r"\b(?:étant|ayant|\w+ant (?:pas|plus|trop|encore|déjà|sur|toujours))\b|\b(?:est|sont|a|ont|n'a|n'ont)\b"
)
# "Identifiés commune par commune" says more of the same thing; a quality, or a key, is one.
_PARTICIPE: Final = re.compile(r"(?!cl)[^\W\d_]+[^\W\d_t](?:é|ée|és|ées)\b")
NU_MAX: Final = 9
NU: Final = "nu"


def items_of(texte: str) -> list[str]:
    """Return the things that a list written as a sentence says."""
    parts = [part.strip(" .,") for part in _POINTS.split(texte)]
    if len(parts) > 1:
        return [part for part in parts if part]
    return _by_commas(texte.strip(" ."))


def _by_commas(texte: str) -> list[str]:
    segments = _VIRGULE.split(texte)
    genre = _kind(segments[0])
    choses = [segments[0]]
    for segment in segments[1:]:
        suivant = _kind(segment)
        liste = suivant == genre or (len(choses) > 1 and genre == "faire" and suivant == "un")
        if liste and not _CLAUSE.search(segment):
            choses.append(segment)
        else:
            choses[-1] += f", {segment}"
    choses = [part for chose in choses for part in _by_and(chose, genre, len(choses))]
    if len(choses) == 1 or (genre == NU and any(len(c.split()) > NU_MAX for c in choses)):
        return [texte]
    return [_RELATIVE.sub("", chose).strip(" ,") for chose in choses]


def _by_and(chose: str, genre: str, combien: int) -> list[str]:
    """ "un bureau et une armoire": two things; "relève et salle" only at the end of a list."""
    m = None
    for m in _ET.finditer(chose):
        suite = chose[m.end() :]
        if _kind(suite) == genre and (genre != NU or combien > 1) and _alike(chose, suite, genre):
            return [chose[: m.start()], *_by_and(suite, genre, combien)]
    return [chose]


def _alike(chose: str, suite: str, genre: str) -> bool:
    """ "former les agents et les élus" is one thing: what follows "et" must open as the whole does."""
    return genre in ("un", "faire", "de") or len(suite.split()) <= NU_MAX


def _kind(segment: str) -> str:
    """Return by what a thing opens; "" when it explains another."""
    net = segment.strip()
    if not net:
        return ""
    bas = net[0].lower() + net[1:]
    plie = plier(bas)
    if (_EXPLIQUE.match(plie) and not bas.startswith("d'")) or _PARTICIPE.match(bas):
        return ""
    for genre, motif in _GENRES:
        if motif.match(bas) and not (genre == "faire" and _NOMS_EN_ER.match(plie)):
            # "du matériel, une salle": things, whatever the article.
            return "un" if genre == "de" and bas.startswith(("des ", "du ", "de la ")) else genre
    return NU
