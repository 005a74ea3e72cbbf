"""Counting what was not found, by day, without a word of what was typed."""

import atexit
import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final, NamedTuple

from django.db.models import F
from django.utils import timezone

from repere.recherche.models import RechercheInfructueuse
from repere.recherche.requete.modele import HABITUDES, MAINTENANT
from repere.recherche.resultats import Liste, Resultats
from repere.recherche.texte.interpretation import Terme
from repere.socle.comptage import Comptage


class Cle(NamedTuple):
    """What is counted together. ``criteres`` is canonical JSON."""

    jour: str
    commune: str
    criteres: str
    genre: str


def count_unmet(resultats: Liste | Resultats, termes: Sequence[Terme]) -> None:
    """Count a search that found nothing as asked. Keeps no free text and no position."""
    genre = RechercheInfructueuse.Genre.RELACHEE if resultats.total else "aucun"
    commune = resultats.terrain.commune if resultats.terrain else ""
    criteres = json.dumps(_criteria(resultats, termes), ensure_ascii=False, sort_keys=True)
    jour = timezone.localdate().isoformat()
    _COMPTAGE.count(Cle(jour, commune, criteres, str(genre)))


def _criteria(resultats: Liste | Resultats, termes: Sequence[Terme]) -> dict[str, Any]:
    requete = resultats.requete
    criteres: dict[str, Any] = {nom: list(valeurs) for nom, valeurs in requete.criteres}
    if requete.ouvert:
        connu = requete.ouvert in (MAINTENANT, *HABITUDES)
        criteres["ouvert"] = requete.ouvert if connu else "moment"
    if requete.verifie_depuis:
        criteres["verifie_depuis"] = requete.verifie_depuis.isoformat()
    # Expressions of our own table only: anything else may be somebody's name.
    if besoins := sorted(" ".join(t.ecrits[0]) for t in termes if t.cibles):
        criteres["besoins"] = besoins
    if ou := requete.ou:
        zones = {"departement": ou.departement, "epci": ou.epci, "zone": ou.zone}
        criteres |= {nom: code for nom, code in zones.items() if code}
        if not ou.area:
            criteres["rayon"] = ou.rayon
    return criteres


def flush_unmet() -> int:
    """Write the counts that wait; return how many searches they are. They wait on if the base is busy."""
    return _COMPTAGE.flush()


def flush_at_exit() -> None:
    """Write what waits, as a process ends."""
    _COMPTAGE.flush_at_exit()


def forget_waiting() -> None:
    """Forget the counts that wait."""
    _COMPTAGE.clear()


def _write(lot: Mapping[Cle, int]) -> None:
    for cle, nombre in sorted(lot.items()):
        empreinte = blake2b(cle.criteres.encode(), digest_size=16).hexdigest()
        ligne, _ = RechercheInfructueuse.objects.get_or_create(
            jour=cle.jour,
            commune=cle.commune,
            empreinte=empreinte,
            genre=cle.genre,
            defaults={"criteres": json.loads(cle.criteres)},
        )
        RechercheInfructueuse.objects.filter(pk=ligne.pk).update(nombre=F("nombre") + nombre)


_COMPTAGE: Final = Comptage("recherches-infructueuses", _write)
atexit.register(flush_at_exit)
