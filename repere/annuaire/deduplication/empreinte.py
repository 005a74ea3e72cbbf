"""A record as the search for duplicates sees it, and what the whole set says of its values."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log
from types import MappingProxyType
from typing import Final, TypeVar

from repere.annuaire.deduplication.adresses import Adresse, read_adresse
from repere.annuaire.deduplication.contacts import SIREN_POSTE, Contacts, read_contacts
from repere.annuaire.deduplication.genres import Genre, genres_of_typologies
from repere.annuaire.deduplication.noms import Nom, read_nom, words_of_commune
from repere.annuaire.deduplication.semaines import Semaine, is_odd, read_semaine
from repere.annuaire.standard.fiche import Fiche
from repere.socle.geographie import Point
from repere.socle.texte import plier

Codes = Mapping[tuple[str, str], str]
Valeur = TypeVar("Valeur", bound=Hashable)

_TYPOLOGIE_ITINERANTE: Final = "ENM"
_COMMUNES_RARES: Final = 3
_LETTRES_DISTINCTIVES: Final = 6


@dataclass(frozen=True, slots=True)
class Empreinte:
    """``genres`` comes from the name, else from the contacts or (not ``genre_certain``) from the typologie;
    ``genres_possibles`` adds every hint."""

    cle: str
    nom: Nom
    genres: frozenset[Genre]
    genres_possibles: frozenset[Genre]
    genre_certain: bool
    itinerant: bool
    commune: str
    mots_commune: frozenset[str]
    code_postal: str
    adresse: Adresse | None
    texte_adresse: frozenset[str]
    position: Point | None
    contacts: Contacts
    semaine: Semaine
    source: str


def read_empreinte(cle: str, fiche: Fiche, codes: Codes = MappingProxyType({})) -> Empreinte:
    """Reduce ``fiche`` to what is compared; ``codes`` completes a missing INSEE code."""
    commune = plier(fiche.commune)
    mots_commune = words_of_commune(commune)
    nom = read_nom(plier(fiche.nom), mots_commune)
    contacts = read_contacts(
        (fiche.telephone, *fiche.autres_telephones), fiche.courriels, fiche.site_web, fiche.pivot
    )
    typologies = frozenset(genres_of_typologies(fiche.typologie))
    genres = nom.genres or contacts.indices or typologies
    # "Valmont Hôtel de Ville BP" is the post office of that square: its SIRET says so.
    if contacts.siret.startswith(SIREN_POSTE) and Genre.FRANCE_SERVICES not in nom.genres:
        genres = frozenset({Genre.POSTE})
        nom = replace(nom, genres=nom.genres & genres)
    indices = contacts.indices | frozenset(_read_house(fiche.adresse, fiche.complement_adresse))
    # Elsewhere than on a label, "mairie.le-bourg@" says who pays, not whose counter it is.
    if Genre.FRANCE_SERVICES in genres:
        indices |= contacts.hotes
    lignes = f"{fiche.adresse} {fiche.complement_adresse}"
    return Empreinte(
        cle=cle,
        nom=nom,
        genres=genres,
        genres_possibles=genres | typologies | indices,
        genre_certain=bool(nom.genres or contacts.indices),
        itinerant=nom.itinerant or _TYPOLOGIE_ITINERANTE in fiche.typologie,
        commune=fiche.code_insee or codes.get((commune, fiche.code_postal), commune),
        mots_commune=mots_commune,
        code_postal=fiche.code_postal,
        adresse=read_adresse(fiche.adresse) or read_adresse(fiche.complement_adresse),
        texte_adresse=words_of_commune(plier(lignes)),
        position=_read_position(fiche.latitude, fiche.longitude),
        contacts=contacts,
        semaine=read_semaine(fiche.horaires),
        source=fiche.source,
    )


def codes_of_communes(fiches: Iterable[Fiche]) -> Codes:
    """Learn from the records that have one the INSEE code of (folded name, postal code).

    The postal code may be "" on both sides of the question; what names two communes names none.
    """
    codes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fiche in fiches:
        if fiche.code_insee:
            commune = plier(fiche.commune)
            codes[commune, fiche.code_postal].add(fiche.code_insee)
            codes[commune, ""].add(fiche.code_insee)
    return {cle: min(trouves) for cle, trouves in codes.items() if len(trouves) == 1}


def _read_house(adresse: str, complement: str) -> Iterator[Genre]:
    """A counter inside a post office is kept by the post office."""
    if "bureau de poste" in plier(f"{adresse} {complement}") or plier(complement) == "la poste":
        yield Genre.POSTE


def _read_position(latitude: float | None, longitude: float | None) -> Point | None:
    """Absent is unknown, and so is the Gulf of Guinea."""
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return None
    return Point(latitude, longitude)


class Contexte:
    """Frequencies over the whole set: what many communes share identifies nobody."""

    def __init__(self, empreintes: Sequence[Empreinte]) -> None:
        self.poids_mots = _weigh_words(empreintes)
        self._poids_max = max(self.poids_mots.values(), default=0.0)
        self.communes_par_contact = _communes_by(
            (valeur, e.commune)
            for e in empreintes
            for valeur in (*e.contacts.telephones, *e.contacts.courriels, e.contacts.siret)
        )
        self._voies_par_mot = _count_streets_by_word(empreintes)
        self.communes_par_nom = _communes_by((e.nom.libelle, e.commune) for e in empreintes)
        self.adresses_par_programme = _count_addresses(empreintes)
        self._communes_par_semaine = _communes_by(
            (e.semaine, e.commune) for e in empreintes if is_odd(e.semaine)
        )

    def is_shared(self, contact: str) -> bool:
        """Tell whether ``contact`` is given in so many communes that it identifies no place."""
        return self.communes_par_contact.get(contact, 0) >= 3

    def name_one_place(self, a: Empreinte, b: Empreinte) -> bool:
        """Tell whether both names share a word that no other commune and no third street has."""
        return any(
            len(mot) >= _LETTRES_DISTINCTIVES
            and self.poids_mots[mot] == self._poids_max
            and self._voies_par_mot[a.commune, mot] <= 2
            for mot in a.nom.propres & b.nom.propres
        )

    def is_rare(self, semaine: Semaine) -> bool:
        """Tell whether hours are odd, and nearly nowhere else: a place can be known by them."""
        return 0 < self._communes_par_semaine.get(semaine, 0) <= _COMMUNES_RARES


def _communes_by(couples: Iterable[tuple[Valeur, str]]) -> dict[Valeur, int]:
    communes: dict[Valeur, set[str]] = defaultdict(set)
    for valeur, commune in couples:
        communes[valeur].add(commune)
    return {valeur: len(noms) for valeur, noms in communes.items()}


def _weigh_words(empreintes: Sequence[Empreinte]) -> Mapping[str, float]:
    """Weigh a word by its rarity among communes: "rurales" tells less than "rurlinette"."""
    frequences = _communes_by((mot, e.commune) for e in empreintes for mot in e.nom.propres)
    total = len({e.commune for e in empreintes})
    return {mot: log(1 + total / n) for mot, n in frequences.items()}


def _count_streets_by_word(empreintes: Sequence[Empreinte]) -> Mapping[tuple[str, str], int]:
    voies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for e in empreintes:
        for mot in e.nom.propres:
            voies[e.commune, mot].add(e.adresse.compact if e.adresse else "")
    return {cle: len(noms) for cle, noms in voies.items()}


def _count_addresses(empreintes: Sequence[Empreinte]) -> Mapping[tuple[str, str], int]:
    """Count the streets of a commune where one kind, or one name, is said to be."""
    voies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for e in empreintes:
        if e.adresse is not None:
            for etiquette in (*e.genres, e.nom.libelle):
                voies[e.commune, etiquette].add(e.adresse.compact)
    return {cle: len(noms) for cle, noms in voies.items()}
