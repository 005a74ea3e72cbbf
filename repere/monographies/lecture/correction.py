"""From what a person types to the value of a path: the same kinds of values as the reader gives. Pure."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from opening_hours import validate

from repere.annuaire.horaires.texte import read_hours
from repere.annuaire.standard.normalisation.telephones import to_e164

TEXTE_MAX: Final = 4000
# As much as a section of the document takes (models.monographie.TEXTE_MAX).
PROSE_MAX: Final = 20_000
_COURRIEL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NOMBRE_MAX: Final = 4


class Incorrecte(ValueError):
    """Why a correction is not taken, in French, with what to do."""


def kind_of(chemin: str) -> str:
    """Return of what kind the value of a path is: "horaires", "telephone", "equipements", "reunion", "texte"…"""
    parts = chemin.split("/")
    if parts[0] == "reunions" and len(parts) == 2:
        return "reunion"
    if parts[0] == "textes":
        return "prose"
    if parts[0] == "structures" and len(parts) > 2:
        champ = parts[2]
        return champ if champ in {"horaires", "telephone", "courriel", "equipements"} else "texte"
    return "texte"


def read_correction(chemin: str, saisie: Mapping[str, str]) -> Any:
    """Return the value typed; ``saisie``: "valeur", and "nombre" or "date". Raises Incorrecte."""
    genre = kind_of(chemin)
    if genre == "prose":
        return _prose(saisie.get("valeur", ""))
    texte = " ".join(saisie.get("valeur", "").split())[:TEXTE_MAX]
    if genre == "reunion":
        return {"date": _day(saisie.get("date", "")), "lieu": texte or None}
    if not texte:
        raise Incorrecte("Écrivez la bonne valeur, ou écartez celle-ci.")
    lecture = {"horaires": _hours, "telephone": _telephone, "courriel": _email}.get(genre)
    if lecture is not None:
        return lecture(texte)
    if genre == "equipements":
        return {"type": texte, "nombre": _number(saisie.get("nombre", ""))}
    return texte


def _prose(saisie: str) -> str:
    """Keep the lines, which part paragraphs; never cut what somebody wrote."""
    texte = saisie.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not texte:
        raise Incorrecte("Écrivez le texte, ou écartez-le.")
    if len(texte) > PROSE_MAX:
        raise Incorrecte(f"Ce texte est trop long : {PROSE_MAX} caractères au plus.")
    return texte


def _hours(texte: str) -> str:
    if validate(texte):
        return texte
    lu = read_hours(texte)
    if lu.osm is None or lu.partiel:
        raise Incorrecte("Écrivez les horaires ainsi : « du lundi au vendredi de 9h à 12h ».")
    return lu.osm


def _telephone(texte: str) -> str:
    numero = to_e164(texte)
    if not numero:
        raise Incorrecte("Écrivez un numéro de dix chiffres, comme 02 47 00 00 00.")
    return numero


def _email(texte: str) -> str:
    if not _COURRIEL.fullmatch(texte):
        raise Incorrecte("Écrivez une adresse comme accueil@mairie.fr.")
    return texte


def _number(texte: str) -> int | None:
    net = texte.strip()
    if not net:
        return None
    if not net.isdecimal() or len(net) > _NOMBRE_MAX:
        raise Incorrecte("Écrivez un nombre entier, ou rien.")
    return int(net)


def _day(texte: str) -> str | None:
    if not texte.strip():
        return None
    try:
        return date.fromisoformat(texte.strip()).isoformat()
    except ValueError as erreur:
        raise Incorrecte("Écrivez la date ainsi : 2020-01-31.") from erreur
