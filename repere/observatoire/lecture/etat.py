"""Which state of the data a page shows: for its ETag."""

from hashlib import blake2s
from importlib.metadata import version
from typing import Final

from django.conf import settings
from django.db import connection
from django.utils import timezone

from repere.annuaire.models import Lieu, Revision
from repere.monographies.models import Codage, Monographie
from repere.observatoire.models import ReferenceFragilite, Releve, TempsDeTrajet
from repere.socle.langue import active_language
from repere.territoires.models import Chargement

_COLONNES: Final = (
    (Revision, "MAX(numero)"),
    (Lieu, "MAX(revision)"),
    (Chargement, "MAX(id)"),
    (ReferenceFragilite, "MAX(id)"),
    (ReferenceFragilite, "SUM(CASE WHEN en_vigueur THEN id ELSE 0 END)"),
    (Releve, "MAX(id)"),
    (TempsDeTrajet, "MAX(id)"),
    (Monographie, "MAX(publiee_le)"),
    (Codage, "MAX(decide_le)"),
)
# Our own names, nobody else's.
_SQL: Final = "SELECT " + ", ".join(  # noqa: S608
    f"(SELECT {colonne} FROM {modele._meta.db_table})"  # noqa: S608
    for modele, colonne in _COLONNES
)


def state() -> str:
    """Return what changes with the data, the day, the software and the language. One query."""
    with connection.cursor() as curseur:
        curseur.execute(_SQL)
        lues = curseur.fetchone()
    parties = (
        *lues,
        timezone.localdate(),
        version("repere"),
        settings.REPERE_URL,
        active_language(),
    )
    return blake2s(repr(parties).encode(), digest_size=12).hexdigest()
