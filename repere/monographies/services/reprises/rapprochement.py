"""The place of the directory that a sheet of an old monograph speaks of: proposed with its reasons, never written."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from django.db.models import Q
from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

from repere.annuaire.deduplication.comparaison import SEUIL_DOUBLON, compare
from repere.annuaire.deduplication.empreinte import Contexte, read_empreinte
from repere.annuaire.deduplication.noms import words_of_commune
from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.standard.fiche import Fiche
from repere.monographies.lecture.trouvailles import Trouvee, sheet_of
from repere.socle.texte import plier
from repere.territoires.models import Commune, Zone

NOMBRE: Final = 5
# Names as near as these are worth showing; from the second on, and alone so near, they are the same place.
_NOM_PROCHE: Final = 75.0
_MEME_NOM: Final = 92.0
_ECART: Final = 0.08
# The very same name, that of its commune included.
_MEME: Final = 0.85
# A name of one short word is many places'.
_LETTRES_MIN: Final = 6
_MOT_MIN: Final = 3
_VIDES: Final = frozenset(["de", "du", "des", "la", "le", "les", "l", "d", "et", "a", "au", "aux", "en"])  # fmt: skip


class Candidat(NamedTuple):
    """``score`` 0 to 1; ``raisons`` in French, for who chooses."""

    lieu: Lieu
    score: float
    raisons: tuple[str, ...]


def candidates(fiche: Mapping[str, Any], *, zone: Zone | None) -> list[Candidat]:
    """Return the published places that ``fiche`` may speak of, the likeliest first."""
    if not fiche.get("nom"):
        return []
    lieux = list(_nearby(fiche, zone))
    dits = words_of_commune(plier(fiche.get("commune") or (zone.nom if zone else "")))
    sans_commune = _own_words(str(fiche["nom"]), dits)
    proches = [lieu for lieu in lieux if _worth(lieu, fiche, sans_commune)]
    juges = [_judge(lieu, fiche, sans_commune, proches) for lieu in proches]
    return sorted(juges, key=lambda c: (-c.score, c.lieu.pk))[:NOMBRE]


def best(candidats: Sequence[Candidat]) -> Lieu | None:
    """Return the place when one is beyond doubt, and no other as near."""
    if not candidats or candidats[0].score < SEUIL_DOUBLON:
        return None
    if len(candidats) > 1 and candidats[0].score - candidats[1].score < _ECART:
        return None
    return candidats[0].lieu


def places_of(trouvees: Sequence[Trouvee], *, bassin: str) -> dict[str, Lieu]:
    """Return, by path of a structure, the place that is surely its."""
    zone = zone_named(bassin)
    valeurs = {t.chemin: t.valeur for t in trouvees}
    trouves: dict[str, Lieu] = {}
    for chemin in (c for c in valeurs if c.startswith("structures/") and c.count("/") == 1):
        lieu = best(candidates(sheet_of(valeurs, chemin), zone=zone))
        if lieu is not None:
            trouves[chemin] = lieu
    return trouves


def zone_named(bassin: str) -> Zone | None:
    """Return the one zone of that name, whatever its case and accents."""
    cherche = plier(bassin)
    trouvees = [zone for zone in Zone.objects.order_by("pk") if plier(zone.nom) == cherche]
    return trouvees[0] if cherche and len(trouvees) == 1 else None


def _nearby(fiche: Mapping[str, Any], zone: Zone | None) -> Any:
    """Places of the commune, else of the basin; and those that share a telephone or an address anywhere."""
    lieux = Lieu.objects.published().without_heavy()
    ou = Q(pk__in=[])
    if fiche.get("telephone"):
        ou |= Q(telephone=fiche["telephone"])
    if fiche.get("commune") and (ici := _communes(fiche["commune"])):
        ou |= Q(rattachement__in=ici)
    elif zone is not None:
        ou |= Q(rattachement__appartenances__zone=zone)
    if fiche.get("courriel"):
        ou |= Q(texte_recherche__contains=plier(fiche["courriel"]))
    return lieux.filter(ou).order_by("pk").distinct()


def _communes(nom: str) -> list[str]:
    return list(Commune.objects.filter(nom__iexact=nom).values_list("pk", flat=True))


def _worth(lieu: Lieu, fiche: Mapping[str, Any], nom: str) -> bool:
    if fiche.get("telephone") and lieu.telephone == fiche["telephone"]:
        return True
    if fiche.get("courriel") and fiche["courriel"] in lieu.courriels:
        return True
    return _likeness(nom, lieu) >= _NOM_PROCHE


def _likeness(nom: str, lieu: Lieu) -> float:
    sien = _own_words(lieu.nom, words_of_commune(plier(lieu.commune)))
    if len(nom) < _MOT_MIN or len(sien) < _MOT_MIN:
        return 0.0
    return float(max(token_sort_ratio(nom, sien), token_set_ratio(nom, sien) * 0.95))


def _own_words(nom: str, dits: frozenset[str]) -> str:
    mots = plier(nom).split()
    propres = [mot for mot in mots if mot not in dits and mot not in _VIDES]
    return " ".join(propres or mots)


def _judge(lieu: Lieu, fiche: Mapping[str, Any], nom: str, proches: Sequence[Lieu]) -> Candidat:
    """The search for duplicates judges what it can; a sheet has no address, so the name may say enough."""
    lue = Fiche(
        id="reprise",
        nom=str(fiche["nom"]),
        commune=fiche.get("commune") or lieu.commune,
        code_insee=lieu.code_insee if not fiche.get("commune") else "",
        telephone=fiche.get("telephone") or "",
        courriels=(fiche["courriel"],) if fiche.get("courriel") else (),
    )
    du_lieu = record_of(lieu)
    une, autre = read_empreinte("a", lue), read_empreinte("b", du_lieu)
    contexte = Contexte([une, *(read_empreinte(str(p.pk), record_of(p)) for p in proches)])
    juge = compare(une, autre, contexte)
    pareil = _likeness(nom, lieu)
    meme = _own_words(str(fiche["nom"]), frozenset()) == _own_words(lieu.nom, frozenset())
    par_nom = _MEME if meme else _by_name(pareil, nom)
    raisons = juge.raisons or (("Le nom se ressemble.",) if pareil >= _NOM_PROCHE else ())
    return Candidat(lieu, max(juge.score, par_nom), raisons)


def _by_name(pareil: float, nom: str) -> float:
    if pareil >= _MEME_NOM and len(nom) >= _LETTRES_MIN:
        return SEUIL_DOUBLON + (pareil - _MEME_NOM) / 50
    return pareil / 200
