"""Is it the same physical place? Commune, address, coordinates, and places that moved."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Final

from repere.annuaire.deduplication import indices
from repere.annuaire.deduplication.adresses import Ecart, compare_adresses
from repere.annuaire.deduplication.empreinte import Contexte, Empreinte
from repere.annuaire.deduplication.genres import EXCLUSIFS, INSTITUTIONS, Genre, are_rivals
from repere.annuaire.deduplication.indices import Indice
from repere.annuaire.deduplication.semaines import are_near
from repere.annuaire.deduplication.structures import relate_names
from repere.socle.geographie import RAYON_TERRE_KM

_PAR_ECART: Final[dict[Ecart, Indice]] = {
    "meme_porte": indices.MEME_PORTE,
    "porte_voisine": indices.PORTE_VOISINE,
    "meme_voie": indices.MEME_VOIE,
    "autre_numero": indices.AUTRE_NUMERO,
    "autre_voie": indices.AUTRE_VOIE,
}
_MEME_RUE: Final = frozenset({"meme_porte", "porte_voisine", "meme_voie"})
# No commune of France is that wide: beyond, one of the two points is wrong.
_COMMUNE_KM: Final = 20.0
# INSEE's numbers for groups of towns (20, 24), towns (21), départements (22).
_SIREN_EMPLOYEURS: Final = ("20", "21", "22", "24")


@dataclass(frozen=True, slots=True)
class Situation:
    """Where two records stand from one another; ``km`` is None when a point is missing."""

    meme_commune: bool
    voisines: bool
    nommee: bool
    contact: bool
    km: float | None

    def is_elsewhere(self) -> bool:
        """Different communes that nothing brings together: no need to look further."""
        if self.meme_commune or self.nommee:
            return False
        return not self.voisines or not (self.contact or (self.km is not None and self.km <= 0.15))


def locate(a: Empreinte, b: Empreinte) -> Situation:
    """Compare communes and points."""
    km = _distance_km(a, b)
    meme_code_postal = bool(a.code_postal) and a.code_postal == b.code_postal
    meme = a.commune == b.commune or (
        meme_code_postal and (a.mots_commune <= b.mots_commune or b.mots_commune <= a.mots_commune)
    )
    ca, cb = a.contacts, b.contacts
    return Situation(
        meme_commune=meme,
        voisines=meme_code_postal or (km is not None and km <= 5),
        nommee=not meme and (_names(a, b) or _names(b, a)),
        contact=not (
            ca.telephones.isdisjoint(cb.telephones) and ca.courriels.isdisjoint(cb.courriels)
        ),
        km=km,
    )


def _names(a: Empreinte, b: Empreinte) -> bool:
    """Tell whether the name of ``a`` says the commune of ``b``."""
    return bool(b.mots_commune) and b.mots_commune <= a.nom.propres


def _distance_km(a: Empreinte, b: Empreinte) -> float | None:
    """Flat-Earth distance: exact enough up to the few km that matter, and much faster."""
    if a.position is None or b.position is None:
        return None
    x = radians(b.position.longitude - a.position.longitude) * cos(radians(a.position.latitude))
    y = radians(b.position.latitude - a.position.latitude)
    return RAYON_TERRE_KM * hypot(x, y)


def observe_lieu(
    a: Empreinte, b: Empreinte, situation: Situation, contexte: Contexte
) -> Iterator[Indice]:
    """Yield what the pair says of the place."""
    ecart, autre_type = compare_adresses(a.adresse, b.adresse)
    employeur = ecart == "autre_voie" and _are_one_name_at_employer(a, b, contexte)
    if employeur:
        yield indices.NOM_UNIQUE
    elif ecart == "autre_voie" and _may_be_one_spot(a, b):
        yield indices.AUTRE_REPERE
    elif ecart != "inconnu":
        yield _PAR_ECART[ecart]
    if autre_type:
        yield indices.AUTRE_TYPE_VOIE
    if not situation.meme_commune:
        yield from _observe_communes(a, b, situation)
    if situation.km is not None and not (employeur and situation.km > 0.5):
        yield from _observe_distance(situation.km, situation.meme_commune, ecart)
    if ecart in ("meme_porte", "meme_voie") or _are_neighbours(a, b, situation):
        yield from _observe_hours(a, b, contexte)
    if situation.meme_commune and ecart not in ("meme_porte", "meme_voie"):
        yield from _observe_move(a, b, situation, contexte)


def _is_at_employer(e: Empreinte) -> bool:
    """A place filed under the SIRET of a town, a département or a group of towns, with the address of that SIRET."""
    return e.contacts.siret.startswith(_SIREN_EMPLOYEURS) and INSTITUTIONS.isdisjoint(e.genres)


def _are_one_name_at_employer(a: Empreinte, b: Empreinte, contexte: Contexte) -> bool:
    if _is_at_employer(a) == _is_at_employer(b) or not contexte.name_one_place(a, b):
        return False
    return relate_names(a, b, contexte) in (indices.MEME_NOM, indices.NOM_CONTENU)


def _are_neighbours(a: Empreinte, b: Empreinte, situation: Situation) -> bool:
    """The services of a town keep one timetable around its square: they need the same door."""
    proches = situation.km is not None and situation.km <= 0.15
    return proches and INSTITUTIONS.isdisjoint(a.genres | b.genres)


def _observe_hours(a: Empreinte, b: Empreinte, contexte: Contexte) -> Iterator[Indice]:
    """A library and a town hall that copied one telephone may have copied the hours as well."""
    if are_rivals(a.genres, b.genres):
        return
    if (
        are_near(a.semaine, b.semaine)
        and contexte.is_rare(a.semaine)
        and contexte.is_rare(b.semaine)
    ):
        yield indices.MEMES_HORAIRES if a.semaine == b.semaine else indices.HORAIRES_VOISINS


def _may_be_one_spot(a: Empreinte, b: Empreinte) -> bool:
    """One address is a landmark, or quotes the street of the other beside its own."""
    if _is_landmark(a) or _is_landmark(b):
        return True
    return any(
        x.adresse is not None and x.adresse.mots and frozenset(x.adresse.mots) <= y.texte_adresse
        for x, y in ((a, b), (b, a))
    )


def _is_landmark(e: Empreinte) -> bool:
    """An address without number nor kind of way: "Centre commercial Saint-Jean", "le bourg"."""
    return e.adresse is not None and not e.adresse.debut and e.adresse.type_voie in ("", "zone")


def _observe_communes(a: Empreinte, b: Empreinte, situation: Situation) -> Iterator[Indice]:
    if a.nom.antenne != b.nom.antenne:
        yield indices.ANTENNE_AILLEURS
    elif not INSTITUTIONS.isdisjoint(a.genres | b.genres):
        yield indices.AUTRE_COMMUNE
    else:
        yield indices.COMMUNE_NOMMEE if situation.nommee else indices.COMMUNE_VOISINE


def _observe_distance(km: float, meme_commune: bool, ecart: Ecart) -> Iterator[Indice]:
    if km <= 0.03:
        yield indices.TRES_PROCHE
    elif km <= 0.15:
        yield indices.PROCHE
    elif meme_commune and (ecart in _MEME_RUE or km > _COMMUNE_KM):
        if km > 2:
            yield indices.POSITION_DOUTEUSE
    elif km > 2:
        yield indices.LOIN
    elif km > 0.5:
        yield indices.ASSEZ_LOIN


def _observe_move(
    a: Empreinte, b: Empreinte, situation: Situation, contexte: Contexte
) -> Iterator[Indice]:
    """A label that stays while the address changes, in one commune."""
    if not _may_have_moved(a, b) or not _bear_one_label(a, b, contexte):
        return
    if situation.contact:
        yield indices.DEMENAGEMENT
    elif _is_alone(a, b, contexte):
        yield indices.SEUL_DANS_COMMUNE


def _may_have_moved(a: Empreinte, b: Empreinte) -> bool:
    """Institutions have many doors; two telephones or two SIREN make two places."""
    ca, cb = a.contacts, b.contacts
    return (
        INSTITUTIONS.isdisjoint(a.genres | b.genres)
        and not (ca.telephones and cb.telephones and ca.telephones.isdisjoint(cb.telephones))
        and not (ca.siret and cb.siret and ca.siret[:9] != cb.siret[:9])
        and a.nom.antenne == b.nom.antenne
        and a.itinerant == b.itinerant
    )


def _bear_one_label(a: Empreinte, b: Empreinte, contexte: Contexte) -> bool:
    """One name, or one kind said by both names, which do not contradict one another."""
    relation = relate_names(a, b, contexte)
    if relation in (indices.AUTRE_NOM, indices.AUTRE_NOM_EXCLUSIF, indices.NOM_VOISIN):
        return False
    if not EXCLUSIFS.isdisjoint(_sure_kinds(a) & _sure_kinds(b)):
        return True
    return relation is not None and (not a.genres or not b.genres or bool(a.genres & b.genres))


def _sure_kinds(e: Empreinte) -> frozenset[Genre]:
    return e.genres if e.genre_certain else e.nom.genres


def _is_alone(a: Empreinte, b: Empreinte, contexte: Contexte) -> bool:
    """The two records are all that the commune holds under that label."""
    if Genre.FRANCE_SERVICES in a.nom.genres & b.nom.genres and a.nom.propres == b.nom.propres:
        return contexte.adresses_par_programme.get((a.commune, Genre.FRANCE_SERVICES), 0) <= 2
    if a.contacts.boites & b.contacts.boites and Genre.FRANCE_SERVICES in a.genres & b.genres:
        return True
    nom = a.nom.libelle
    return (
        nom == b.nom.libelle
        and (bool(a.nom.propres) or a.nom.dit_commune)
        and contexte.communes_par_nom[nom] == 1
        and contexte.adresses_par_programme.get((a.commune, nom), 0) <= 2
    )
