"""Asking a language model what our rules did not understand, when an operator wants it (``REPERE_LLM_MODE``).

It sees one masked message and no place of ours; it says nothing to anybody. ``shadow`` asks without using
the answer, to compare; ``assist`` fills empty slots. Without an answer in two seconds, the rules alone answer.
"""

import logging
import time
from dataclasses import replace
from enum import StrEnum
from threading import Thread
from typing import Final

from django.conf import settings
from django.core.cache import cache

from repere.assistant.comprehension.compris import Dit, Ressources
from repere.assistant.renfort.consigne import Format, request
from repere.assistant.renfort.fusion import completed, is_lacking
from repere.assistant.renfort.lecture import Proposition, ReponseIllisible, read_proposal
from repere.socle.appels import AppelEnDefaut, Demande, Disjoncteur, Guichet

DELAI_SECONDES: Final = 2.0
GUICHET: Final = Guichet("renfort", taille_max=50_000)
DISJONCTEUR: Final = Disjoncteur("renfort", tolerees=3, pause=60)
# How a server takes requests for JSON is learnt by asking, and looked at again after an hour.
_FORMAT: Final = "renfort:format"
_AUCUN: Final = "aucun"
_UNE_HEURE: Final = 3_600
_REFUS: Final = frozenset({400, 404, 415, 422, 501})
_JOURNAL: Final = logging.getLogger(__name__)


class Mode(StrEnum):
    OFF = "off"
    SHADOW = "shadow"
    ASSIST = "assist"


def reinforced(ressources: Ressources) -> Ressources:
    """Return ``ressources`` with what completes a message, as the mode wants it."""
    mode = Mode(settings.REPERE_LLM_MODE)
    if mode is Mode.OFF:
        return ressources

    def complete(texte: str, dit: Dit) -> Dit:
        if not is_lacking(dit) or DISJONCTEUR.is_open():
            return dit
        if mode is Mode.SHADOW:
            Thread(target=_compare, args=(texte, dit, ressources), daemon=True).start()
            return dit
        proposition = propose(texte)
        return completed(dit, proposition, ressources.gazetier) if proposition else dit

    return replace(ressources, completer=complete)


def propose(texte: str, delai: float = DELAI_SECONDES) -> Proposition | None:
    """Return what the model makes of ``texte`` (masked), None when it does not answer well in time."""
    fin = time.monotonic() + delai
    for essai in _formats():
        reste = fin - time.monotonic()
        if reste <= 0:
            break
        try:
            proposition = read_proposal(_ask(texte, essai, reste), texte)
        except AppelEnDefaut as erreur:
            if erreur.statut not in _REFUS:
                _failed(str(erreur))
                return None
            _forget(essai, str(erreur))
        except ReponseIllisible as erreur:
            DISJONCTEUR.count_fault()
            _forget(essai, str(erreur))
        else:
            cache.set(_FORMAT, essai.value, _UNE_HEURE)
            return proposition
    return None


def _ask(texte: str, essai: Format, delai: float) -> bytes:
    cle = settings.REPERE_LLM_CLE
    demande = Demande(
        f"{settings.REPERE_LLM_URL.rstrip('/')}/chat/completions",
        methode="POST",
        entetes={"Authorization": f"Bearer {cle}"} if cle else {},
        corps=request(texte, settings.REPERE_LLM_MODELE, essai),
    )
    return GUICHET.ask(demande, delai)


def _formats() -> tuple[Format, ...]:
    connu = cache.get(_FORMAT)
    if connu == _AUCUN:
        return ()
    return tuple(Format)[list(Format).index(Format(connu)) :] if connu else tuple(Format)


def _forget(essai: Format, faute: str) -> None:
    """Go to the next way of asking; after the last one, ask no more for an hour."""
    formats = list(Format)
    suivants = formats[formats.index(essai) + 1 :]
    cache.set(_FORMAT, suivants[0].value if suivants else _AUCUN, _UNE_HEURE)
    if not suivants:
        _JOURNAL.warning(
            "Modèle de langue inutilisable (%s) : pas de renfort pour une heure.", faute
        )


def _failed(faute: str) -> None:
    DISJONCTEUR.count_fault()
    _JOURNAL.warning("Modèle de langue en défaut : %s.", faute)


def _compare(texte: str, dit: Dit, ressources: Ressources) -> None:
    """Log which slots would have been filled. Values of our lists only: nothing of the message."""
    proposition = propose(texte)
    if proposition is None:
        return
    complet = completed(dit, proposition, ressources.gazetier)
    champs = ("urgences", "services", "lieu", "publics", "contraintes")
    remplis = [champ for champ in champs if getattr(complet, champ) != getattr(dit, champ)]
    _JOURNAL.info("Modèle de langue à l’essai : aurait rempli %s.", ", ".join(remplis) or "rien")
