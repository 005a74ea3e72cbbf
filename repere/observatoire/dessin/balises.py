"""Elements of SVG as text. Everything that comes from outside is escaped here, and only here."""

import re
from html import escape
from typing import Final

_INTERDITS: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(texte: str) -> str:
    """Return ``texte`` for an element or an attribute, without what XML cannot hold."""
    return escape(_INTERDITS.sub("", texte), quote=True)


def element(nom: str, *enfants: str, **attributs: str | int | float | None) -> str:
    """Return <nom …>enfants</nom>; ``enfants`` are elements already, attributes are escaped here.

    ``class_`` gives class, ``aria_labelledby`` gives aria-labelledby; None leaves the attribute out.
    """
    ecrits = "".join(
        f' {cle.rstrip("_").replace("_", "-")}="{_value(valeur)}"'
        for cle, valeur in attributs.items()
        if valeur is not None
    )
    return f"<{nom}{ecrits}>{''.join(enfants)}</{nom}>" if enfants else f"<{nom}{ecrits}/>"


def text(contenu: str, x: float, y: float, classe: str | None = None) -> str:
    """Return a line of text whose base is at ``y``."""
    return element("text", escaped(contenu), x=x, y=y, class_=classe)


def _value(valeur: str | int | float) -> str:
    if isinstance(valeur, float):
        return short(valeur)
    return escaped(str(valeur))


def short(nombre: float) -> str:
    """Return a coordinate: two decimals at most, none that is useless."""
    ecrit = f"{nombre:.2f}".rstrip("0").rstrip(".")
    return "0" if ecrit in ("-0", "") else ecrit


def document(
    identifiant: str,
    taille: tuple[int, int],
    titre: str,
    description: str,
    *contenu: str,
    classe: str = "",
    role: str = "img",
) -> str:
    """Return the picture: a name and a description that screen readers say, then what it shows.

    ``identifiant`` is alone of its kind in the page. A picture that holds links is no "img": nobody could reach them.
    """
    nom, dit = f"{identifiant}-t", f"{identifiant}-d"
    return element(
        "svg",
        element("title", escaped(titre), id=nom),
        element("desc", escaped(description), id=dit),
        *contenu,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"dessin {classe}".strip(),
        viewBox=f"0 0 {taille[0]} {taille[1]}",
        role=role,
        aria_labelledby=f"{nom} {dit}",
    )
