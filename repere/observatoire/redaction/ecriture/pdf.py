"""The tree as a tagged PDF: PDF/UA-1, which the typesetter refuses to break. Pure.

Nothing is read but the template and two fonts of ours; the words go as data, and are never markup.
"""

import json
import re
import tempfile
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Literal

import typst
from fontTools.ttLib import TTFont

from repere.observatoire.redaction.document import Document, Figure
from repere.observatoire.redaction.ecriture.alphabets import PAR_LE_MOTEUR
from repere.observatoire.redaction.ecriture.dessins import beneath, dressed
from repere.observatoire.redaction.lettres import right_to_left

MODELE: Final = Path(__file__).with_name("modele.typ")
NORME: Final[Literal["ua-1"]] = "ua-1"
# What the bytes depend on besides the tree.
FABRIQUE: Final = f"typst {version('typst')}"
_DOSSIERS: Final = ("400Regular", "600SemiBold", "700Bold")
_FICHIER: Final = Path("400Regular", "Lexend_400Regular.ttf")
INCONNUE: Final = "\N{REPLACEMENT CHARACTER}"
_INCONNUES: Final = re.compile(f"{INCONNUE}+")
# Tells the template that a text goes leftwards.
_VERS_LA_GAUCHE: Final = "\N{RIGHT-TO-LEFT MARK}"
_SIGNES: Final = frozenset({"Mn", "Me", "Mc", "Cf"})
# A word that no line can hold is cut somewhere.
_SANS_FIN: Final = re.compile(r"\S{40}")
_COUPE: Final = "\N{ZERO WIDTH SPACE}"
# An address and the name of a kind are not words to set; an alternative is read, not drawn.
_TELS_QUELS: Final = frozenset({"ancre", "genre", "genre_de_bloc", "alternative", "jour"})


def write_pdf(document: Document, polices: Path) -> bytes:
    """Return the PDF of a document; ``polices``: folder of our letters. Same tree, same bytes."""
    connues = _letters(polices)
    arbre = _settable(_drawn(document).to_json(), connues)
    # A root that holds the template alone: it could read nothing else, were it made to. No package is ever asked
    # for; none could be found there, nor fetched into the home of who serves.
    with tempfile.TemporaryDirectory(prefix="repere-") as dossier:
        racine = Path(dossier)
        modele = racine / MODELE.name
        modele.write_bytes(MODELE.read_bytes())
        return typst.compile(
            modele,
            root=racine,
            font_paths=_fonts(polices),
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=[NORME],
            timestamp=datetime.fromisoformat(document.jour).replace(tzinfo=UTC),
            sys_inputs={"arbre": json.dumps(arbre, ensure_ascii=False)},
            package_path=racine,
            package_cache_path=racine,
        )


def _drawn(document: Document) -> Document:
    """Return the document with drawings that need no page around them."""
    blocs = (
        replace(b, svg=dressed(b), source=beneath(b)) if isinstance(b, Figure) else b
        for b in document.blocs
    )
    return replace(document, blocs=tuple(blocs))


@lru_cache(maxsize=2)
def _fonts(polices: Path) -> typst.Fonts:
    dossiers = [polices / dossier for dossier in _DOSSIERS]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=dossiers)


@lru_cache(maxsize=2)
def _letters(polices: Path) -> frozenset[int]:
    with TTFont(polices / _FICHIER, lazy=True) as police:
        notres = frozenset(police.getBestCmap())
    # Ours may lack it: it stands for what nobody draws.
    return notres.union({ord(INCONNUE)}, *(range(debut, fin + 1) for debut, fin in PAR_LE_MOTEUR))


def _settable(valeur: Any, connues: frozenset[int], champ: str = "") -> Any:
    """Return the tree with only letters that can be drawn: the norm refuses any other."""
    if champ in _TELS_QUELS:
        return valeur
    if champ == "svg":
        return _known(valeur, connues)
    if isinstance(valeur, str):
        return _drawable(valeur, connues)
    if isinstance(valeur, dict):
        return {nom: _settable(v, connues, nom) for nom, v in valeur.items()}
    return [_settable(v, connues) for v in valeur] if isinstance(valeur, list) else valeur


def _drawable(texte: str, connues: frozenset[int]) -> str:
    net = _SANS_FIN.sub(lambda m: m[0] + _COUPE, _known(texte, connues))
    return _VERS_LA_GAUCHE + net if right_to_left(net) else net


def _known(texte: str, connues: frozenset[int]) -> str:
    """Return ``texte`` with one sign for any run of letters that no font of ours draws."""
    lettres = (c for c in texte if not _accompanies(c))
    net = "".join(c if ord(c) in connues or c == "\n" else INCONNUE for c in lettres)
    return _INCONNUES.sub(INCONNUE, net)


def _accompanies(lettre: str) -> bool:
    """Say whether a sign only changes the one before: alone or piled up, it stops the typesetter."""
    return unicodedata.category(lettre) in _SIGNES
