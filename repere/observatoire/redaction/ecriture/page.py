"""The tree as a part of a web page: what is typed by people is escaped, drawings are ours. Pure."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any, Final

from repere.observatoire.cartes import swatch
from repere.observatoire.dessin.nombres import INSECABLE as NBSP
from repere.observatoire.redaction.document import (
    Bloc,
    Citation,
    Document,
    Entree,
    Fait,
    Figure,
    Liste,
    Paragraphe,
    SautDePage,
    Tableau,
    Titre,
)
from repere.observatoire.redaction.ecriture.dessins import beneath
from repere.observatoire.redaction.lettres import right_to_left
from repere.socle.articles import unbroken

# Another part of the site already calls its warnings notes.
_CLASSES: Final = {"note": "precision"}
_NOMBRE: Final = ' class="nombre"'
# The title of the document is the h1 of its page.
_DECALAGE: Final = 1


def write_page(document: Document) -> str:
    """Return the body of the document as HTML."""
    return "\n".join(filter(None, _grouped(document.cleaned().blocs)))


def write_contents(document: Document) -> str:
    """Return its contents as nested lists of links."""
    return _nested(document.cleaned().contents(), 1)


def _nested(entrees: Sequence[Entree], niveau: int) -> str:
    """Return the list of the headings of ``niveau``, each with those under it."""
    items: list[tuple[Entree, list[Entree]]] = []
    for entree in entrees:
        if entree.niveau <= niveau or not items:
            items.append((entree, []))
        else:
            items[-1][1].append(entree)
    if not items:
        return ""
    lignes = (
        f'<li><a href="#{escape(e.ancre)}"{_direction(e.texte)}>{escape(unbroken(e.texte))}</a>'
        f"{_nested(dessous, niveau + 1)}</li>"
        for e, dessous in items
    )
    return f"<ul>{''.join(lignes)}</ul>"


def _grouped(blocs: Iterable[Bloc]) -> Iterable[str]:
    """Return each block; facts that follow one another share a description list."""
    faits: list[str] = []
    for bloc in blocs:
        if isinstance(bloc, Fait):
            faits.append(_fact(bloc))
            continue
        yield _facts(faits)
        faits = []
        yield _GESTES[type(bloc)](bloc)
    yield _facts(faits)


def _facts(faits: Sequence[str]) -> str:
    return f'<dl class="faits">{"".join(faits)}</dl>' if faits else ""


def _direction(texte: str) -> str:
    return ' dir="rtl"' if right_to_left(texte) else ""


def _holding(balise: str, texte: str, classe: str = "") -> str:
    nommee = f' class="{classe}"' if classe else ""
    return f"<{balise}{nommee}{_direction(texte)}>{escape(texte)}</{balise}>"


def _heading(titre: Titre) -> str:
    balise = f"h{titre.niveau + _DECALAGE}"
    return f'<{balise} id="{escape(titre.ancre)}"{_direction(titre.texte)}>{escape(unbroken(titre.texte))}</{balise}>'


def _paragraph(paragraphe: Paragraphe) -> str:
    return _holding("p", paragraphe.texte, _CLASSES.get(paragraphe.genre, paragraphe.genre))


def _list(liste: Liste) -> str:
    return f"<ul>{''.join(_holding('li', texte) for texte in liste.elements)}</ul>"


def _fact(fait: Fait) -> str:
    return _holding("dt", fait.libelle) + "".join(_holding("dd", texte) for texte in fait.textes)


def _table(tableau: Tableau) -> str:
    """Return a table that a keyboard can scroll, its first column naming each row."""
    entetes = "".join(
        f'<th scope="col"{_NOMBRE if rang in tableau.nombres else ""}>{escape(e)}</th>'
        for rang, e in enumerate(tableau.entetes)
    )
    lignes = "".join(f"<tr>{_row(ligne, tableau.nombres)}</tr>" for ligne in tableau.lignes)
    source = _holding("p", tableau.source, _CLASSES["note"]) if tableau.source else ""
    return (
        f'<div class="tableau" role="region" tabindex="0" aria-label="{escape(tableau.legende)}">'
        f"<table><caption>{escape(tableau.legende)}</caption>"
        f"<thead><tr>{entetes}</tr></thead><tbody>{lignes}</tbody></table></div>{source}"
    )


def _row(ligne: Sequence[str], nombres: Sequence[int]) -> str:
    nom, *valeurs = ligne
    cellules = [f'<th scope="row"{_direction(nom)}>{escape(nom)}</th>']
    for colonne, valeur in enumerate(valeurs, 1):
        classe = _NOMBRE if colonne in nombres else ""
        cellules.append(f"<td{classe}{_direction(valeur)}>{escape(valeur)}</td>")
    return "".join(cellules)


def _figure(figure: Figure) -> str:
    cases = "".join(f"<li>{swatch(classe)} {escape(mots)}</li>" for classe, mots in figure.cle)
    cle = f'<p>{escape(figure.titre_cle)}{NBSP}:</p><ul class="cle">{cases}</ul>' if cases else ""
    dessous = _holding("p", texte, _CLASSES["note"]) if (texte := beneath(figure)) else ""
    return f"<figure><figcaption>{escape(figure.legende)}</figcaption>{figure.svg}{cle}{dessous}</figure>"


def _quote(citation: Citation) -> str:
    role = f"<footer>— {escape(citation.role)}</footer>" if citation.role else ""
    dite = f"«{NBSP}{escape(citation.texte)}{NBSP}»"
    return f"<blockquote><p{_direction(citation.texte)}>{dite}</p>{role}</blockquote>"


def _nothing(_saut: SautDePage) -> str:
    return ""


_GESTES: Final[dict[type[Bloc], Callable[[Any], str]]] = {
    Titre: _heading,
    Paragraphe: _paragraph,
    Liste: _list,
    Tableau: _table,
    Figure: _figure,
    Citation: _quote,
    SautDePage: _nothing,
}
