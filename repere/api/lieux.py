"""A page of places as JSON, written straight from the bytes of each place.

What a program reads of a place changes when the place does, and its twenty neighbours do not: the text
of the last places read is kept, so that a page costs its search and little else. The schema documents
and tests this answer; building twenty validated objects to write the same bytes took longer than
finding the places.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from threading import Lock
from typing import Any, Final

from repere.annuaire.exports.publications import publication_of
from repere.annuaire.models import Lieu
from repere.api.schemas import place_answer
from repere.recherche.index.document import Document
from repere.recherche.resultats import Trouve

# Some 2 kB each.
_RETENUS: Final = 4096
_verrou: Final = Lock()
# By primary key, the last read at the end. A document is made anew whenever its place or the territories
# change: the same object, the same text.
_textes: Final[dict[int, tuple[Document, bytes]]] = {}


def page_as_json(membres: Mapping[str, Any], trouves: Iterable[Trouve]) -> bytes:
    """Return the answer of the list: its own members, then the places."""
    trouves = list(trouves)
    textes = _texts_of([trouve.document for trouve in trouves])
    lieux = b",".join(
        texte[:-1] + b"," + _found(trouve)
        for trouve in trouves
        if (texte := textes.get(trouve.document.pk))
    )
    return _json(membres)[:-1] + b',"resultats":[' + lieux + b"]}"


def _found(trouve: Trouve) -> bytes:
    km = trouve.distance_km
    return _json(
        {
            "distance_km": None if km is None else round(km, 3),
            "ouvert": trouve.ouvert,
            "etat": trouve.etat or None,
            "raisons": trouve.raisons,
        }
    )[1:]


def _texts_of(documents: Iterable[Document]) -> dict[int, bytes]:
    textes: dict[int, bytes] = {}
    inconnus: dict[int, Document] = {}
    for document in documents:
        connu = _textes.get(document.pk)
        if connu is not None and connu[0] is document:
            textes[document.pk] = connu[1]
        else:
            inconnus[document.pk] = document
    return textes | (_read(inconnus) if inconnus else {})


def _read(documents: Mapping[int, Document]) -> dict[int, bytes]:
    lignes = Lieu.objects.select_related("rattachement").without_heavy()
    textes: dict[int, bytes] = {}
    for pk, lieu in lignes.in_bulk(list(documents)).items():
        textes[pk] = _text_of(lieu)
        # A place that changed since the search began is told as it is, and not kept.
        if lieu.revision == documents[pk].revision:
            _keep(documents[pk], textes[pk])
    return textes


def _keep(document: Document, texte: bytes) -> None:
    with _verrou:
        _textes.pop(document.pk, None)
        _textes[document.pk] = (document, texte)
        while len(_textes) > _RETENUS:
            del _textes[next(iter(_textes))]


def _text_of(lieu: Lieu) -> bytes:
    dit = place_answer(publication_of(lieu), lieu.identifiant)
    del dit["distance_km"]
    return _json(dit)


def _json(valeur: Mapping[str, Any]) -> bytes:
    return json.dumps(valeur, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


def _plain(valeur: Any) -> Any:
    return valeur.isoformat() if isinstance(valeur, date) else asdict(valeur)
