"""What people said in the meetings: the words and, when told, who spoke, by role only."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from repere.monographies.lecture.lignes import Mise, continues, join
from repere.monographies.lecture.modele import Dit, Passage
from repere.monographies.lecture.personnes import MASQUE, Personnes, find_shapes, is_role
from repere.monographies.lecture.phrases import ends
from repere.monographies.lecture.puces import Ligne

# Under this many letters between quotes, it is a word that somebody sets apart.
LONGUEUR_MIN: Final = 12
# Who speaks is told in few letters.
PAROLE_MAX: Final = 90
ROLE_MOTS: Final = 4
_ARTICLE: Final = re.compile(r"^(?:(?:une?|le|la|les|des|deux|selon|dit|d'après)\s+|l'|d')+", re.I)


def read_quotes(lignes: Sequence[Ligne], mise: Mise, rangs: range, qui: Personnes) -> list[Dit]:
    """Return the quotes of a part."""
    cites = list(_quoted(lignes, rangs))
    if not cites:
        cites = list(_plain(lignes, mise, rangs))
    return [Dit(net, d.passage) for d in cites if len(net := qui.mask(d.texte)) >= LONGUEUR_MIN]


def _quoted(lignes: Sequence[Ligne], rangs: range) -> Iterator[Dit]:
    """Give what stands between outermost quotes; a quote within a quote belongs to it."""
    profondeur, droit, debut = 0, False, 0
    textes: list[str] = []
    avant = ""
    for i in rangs:
        if (profondeur or droit) and lignes[i].puce and re.match(r"[«\"]", lignes[i].texte):
            profondeur, droit, textes = 0, False, []  # the quote before was never closed
        textes.append("")
        for j, c in enumerate(lignes[i].texte):
            if not profondeur and not droit:
                if c not in '«"':
                    continue
                profondeur, droit, debut, textes = (c == "«"), c == '"', i, [""]
                avant = _ahead(lignes, i, j, rangs)
                continue
            profondeur += (c == "«") - (c == "»") if not droit else 0
            if (not profondeur and not droit) or (droit and c == '"'):
                droit = False
                texte = join([t for t in textes if t]).strip()
                suite = _after(lignes, i, re.split(r"[«\"]", lignes[i].texte[j + 1 :])[0], rangs)
                yield Dit(
                    texte + _speaker(avant, suite), Passage(lignes[debut].numero, lignes[i].numero)
                )
                textes = [""]
                continue
            textes[-1] += c
        textes[-1] = textes[-1].strip()


def _speaker(avant: str, suite: str) -> str:
    """Return the role told after a quote, or before it; a name says nothing here."""
    for texte in (suite, avant):
        net = texte.strip(" –-(),.:|/")
        for part in (net, *net.split(",")):
            role = _role(part.strip())
            if role and len(net) < PAROLE_MAX:
                return f" ({role})"
    return ""


def _role(texte: str) -> str:
    """ "un conseiller en insertion" is a conseiller; a common noun alone is somebody's too, a name is not."""
    net = _ARTICLE.sub("", texte)
    if not net or find_shapes(net) or re.search(r"[\d«»\"?!;,]|\.\s", net):
        return ""
    if is_role(net):
        return net[0].lower() + net[1:]
    # "élu rural", "monitrice d'atelier": no capital but those of initials.
    capitales = re.findall(r"\b[A-ZÀ-Þ][a-zà-ÿ]", net)
    article = net != texte
    commun = net[:1].islower() and not capitales
    return net if commun and (article or len(net.split()) <= ROLE_MOTS) and len(net) > 2 else ""


def _after(lignes: Sequence[Ligne], i: int, suite: str, rangs: range) -> str:
    """Return what follows a quote: who spoke may be on the next line, after a dash or in parentheses."""
    if i + 1 >= rangs.stop:
        return suite
    suivante = lignes[i + 1]
    if '"' in suivante.texte or "«" in suivante.texte:
        return suite
    if suite.strip(" .,"):
        coupe = suite.count("(") > suite.count(")") or suivante.texte[:1].islower()
        return join([suite, suivante.texte]) if coupe and not suivante.puce else suite
    seule = suivante.marque in ("-", "–") or suivante.texte[:1] in "(–-"
    return suivante.texte if seule and len(suivante.texte) < PAROLE_MAX else suite


def _ahead(lignes: Sequence[Ligne], i: int, j: int, rangs: range) -> str:
    """Return what leads to a quote by a colon or a dash, on its line or alone on the line above."""
    avant = lignes[i].texte[:j].rstrip()
    dernier = max(avant.rfind(c) for c in '»"')
    avant = avant[dernier + 1 :]
    if avant:
        return avant if re.search(r"[:,–-]$", avant) else ""
    haut = lignes[i - 1].texte if i - 1 in rangs else ""
    return haut if haut.endswith(":") and len(haut) < PAROLE_MAX and "«" not in haut else ""


def _plain(lignes: Sequence[Ligne], mise: Mise, rangs: range) -> Iterator[Dit]:
    groupe: list[Ligne] = []
    for i in [*rangs, -1]:
        if (
            i >= 0
            and groupe
            and not ends(groupe[-1].texte)
            and continues(mise, groupe[-1], lignes[i])
        ):
            groupe.append(lignes[i])
            continue
        if groupe and (texte := join([ligne.texte for ligne in groupe])) != MASQUE:
            yield Dit(texte, Passage(groupe[0].numero, groupe[-1].numero))
        groupe = [lignes[i]] if i >= 0 else []
