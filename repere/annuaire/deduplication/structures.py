"""Is it run by the same people? Names, kinds, telephones, e-mails, sites, SIRET."""

from collections.abc import Iterator
from typing import Final

from repere.annuaire.deduplication import indices
from repere.annuaire.deduplication.contacts import SIREN_POSTE
from repere.annuaire.deduplication.empreinte import Contexte, Empreinte
from repere.annuaire.deduplication.genres import (
    ECART_DE_COMPTOIR,
    EXCLUSIFS,
    INSTITUTIONS,
    Genre,
    are_rivals,
    distance_between,
)
from repere.annuaire.deduplication.hotes import is_kept_by_post_office
from repere.annuaire.deduplication.indices import Indice
from repere.annuaire.deduplication.noms import compare_propres, mean_other_sites

_LETTRES_MIN: Final = 5
_ECART_DE_BLOC: Final = 5
_LABELS: Final = frozenset({Genre.FRANCE_SERVICES})


def observe_structure(a: Empreinte, b: Empreinte, contexte: Contexte) -> Iterator[Indice]:
    """Yield what the pair says of who runs it, contacts included (they tell the place too)."""
    yield from observe_contacts(a, b, contexte)
    yield from _observe_kinds(a, b)
    yield from _observe_names(a, b, contexte)
    if a.itinerant != b.itinerant:
        yield indices.ITINERANT_OU_FIXE
    if a.nom.antenne != b.nom.antenne:
        yield indices.ANTENNE


def observe_contacts(a: Empreinte, b: Empreinte, contexte: Contexte) -> Iterator[Indice]:
    """Yield what telephones, e-mails, sites and SIRET say."""
    ca, cb = a.contacts, b.contacts
    if telephones := ca.telephones & cb.telephones:
        partage = all(contexte.is_shared(t) for t in telephones)
        mobile = all(map(_is_mobile, telephones))
        yield _weigh_telephone(a, b, partage=partage, mobile=mobile)
    elif ca.telephones and cb.telephones:
        yield _compare_telephones(ca.telephones, cb.telephones)
    if courriels := ca.courriels & cb.courriels:
        partages = all(contexte.is_shared(c) for c in courriels)
        yield indices.COURRIEL_PARTAGE if partages else indices.MEME_COURRIEL
    elif ca.boites & cb.boites and a.commune == b.commune:
        yield indices.MEME_BOITE
    if ca.pages & cb.pages:
        yield indices.MEME_PAGE
    elif ca.domaines & cb.domaines:
        yield indices.MEME_DOMAINE
    if ca.siret and cb.siret:
        yield _compare_sirets(ca.siret, cb.siret)


def _weigh_telephone(a: Empreinte, b: Empreinte, *, partage: bool, mobile: bool) -> Indice:
    if partage:
        return indices.TELEPHONE_PARTAGE
    if not INSTITUTIONS.isdisjoint(a.genres | b.genres):
        return indices.MEME_STANDARD
    return indices.MEME_MOBILE if mobile else indices.MEME_TELEPHONE


def _compare_telephones(a: frozenset[str], b: frozenset[str]) -> Indice:
    """A mobile beside a landline says nothing: most counters have both."""
    couples = [(x, y) for x in a for y in b if _is_mobile(x) == _is_mobile(y)]
    if any(abs(int(x) - int(y)) <= _ECART_DE_BLOC for x, y in couples):
        return indices.TELEPHONE_VOISIN
    return indices.AUTRE_TELEPHONE if couples else indices.DEUX_TELEPHONES


def _is_mobile(telephone: str) -> bool:
    return telephone[0] in "67"


def _compare_sirets(a: str, b: str) -> Indice:
    if a == b:
        return indices.MEME_BUREAU if a.startswith(SIREN_POSTE) else indices.MEME_SIRET
    return indices.MEME_SIREN if a[:9] == b[:9] else indices.AUTRE_SIREN


def _observe_kinds(a: Empreinte, b: Empreinte) -> Iterator[Indice]:
    communs = a.genres & b.genres
    if communs:
        genre = min(communs & EXCLUSIFS or communs)
        sans_nom = not a.nom.propres and not b.nom.propres
        poids = indices.GENRE_EXCLUSIF if sans_nom or genre in EXCLUSIFS else indices.GENRE_COMMUN
        yield poids._replace(texte=_name_kind(genre, a, b))
    elif a.genres and b.genres:
        if is_kept_by_post_office(a, b):
            yield indices.COMPTOIR_POSTAL
        suggeres = (a.genres & b.genres_possibles) | (b.genres & a.genres_possibles)
        if suggeres:
            yield indices.GENRE_SUGGERE._replace(
                texte=f"courriel, site ou typologie : {min(suggeres)}"
            )
        elif _are_two_houses(a.nom.genres, b.nom.genres):
            yield indices.AUTRE_ENSEIGNE_NOMMEE
        yield Indice(0.0, _measure_kinds(a, b), f"{min(a.genres)} et {min(b.genres)}")


def _are_two_houses(a: frozenset[Genre], b: frozenset[Genre]) -> bool:
    """Two kinds that names state; labels aside, which live in other people's houses."""
    return are_rivals(a, b) and _LABELS.isdisjoint(a | b)


def _measure_kinds(a: Empreinte, b: Empreinte) -> float:
    """A typologie is a box that somebody ticked: it contradicts less than a name."""
    ecart = distance_between(a.genres, b.genres)
    return ecart if a.genre_certain and b.genre_certain else max(ecart, indices.CONFLIT_INCERTAIN)


def _name_kind(genre: Genre, a: Empreinte, b: Empreinte) -> str:
    if genre is Genre.FRANCE_SERVICES and _is_former(a) != _is_former(b):
        return "MSAP devenue France services"
    return f"même genre : {genre}"


def _is_former(e: Empreinte) -> bool:
    return "france" not in e.nom.compact and ("msap" in e.nom.compact or "service" in e.nom.compact)


def _observe_names(a: Empreinte, b: Empreinte, contexte: Contexte) -> Iterator[Indice]:
    if a.nom.nombres and b.nom.nombres and a.nom.nombres.isdisjoint(b.nom.nombres):
        yield indices.AUTRES_NOMBRES
    if mean_other_sites(a.nom, b.nom):
        yield indices.AUTRES_SITES
    relation = _read_names(a, b, contexte)
    if relation is not None and relation.structure > 1 and _are_other_kinds(a, b):
        relation = indices.NOM_DE_QUARTIER
    if relation is not None:
        yield relation
    if relation is indices.AUTRE_NOM_EXCLUSIF and _are_of_one_list(a, b):
        yield indices.AUTRE_LIGNE
    if bool(a.genres) != bool(b.genres):
        yield _weigh_lack_of_kind(a, b, relation)


def _are_of_one_list(a: Empreinte, b: Empreinte) -> bool:
    labels = a.genres & b.genres & _LABELS
    return bool(labels) and bool(a.source) and a.source == b.source


def _read_names(a: Empreinte, b: Empreinte, contexte: Contexte) -> Indice | None:
    """The best that names, then contacts and addresses that quote a name, have to say."""
    relation = relate_names(a, b, contexte)
    if relation in (indices.MEME_NOM, indices.NOM_CONTENU):
        return relation
    if _is_read_in_contacts(a, b) or _is_read_in_contacts(b, a):
        return indices.NOM_DANS_CONTACT
    if _is_read_in_address(a, b) or _is_read_in_address(b, a):
        return indices.NOM_DANS_ADRESSE
    return indices.SIGLE if _has_initials(a, b) or _has_initials(b, a) else relation


def _are_other_kinds(a: Empreinte, b: Empreinte) -> bool:
    """Two kinds that are sure, and do not go together."""
    if not (a.genres and b.genres and a.genre_certain and b.genre_certain) or a.genres & b.genres:
        return False
    return distance_between(a.genres, b.genres) <= ECART_DE_COMPTOIR


def _weigh_lack_of_kind(a: Empreinte, b: Empreinte, relation: Indice | None) -> Indice:
    if not INSTITUTIONS.isdisjoint(a.genres | b.genres):
        return indices.HOTE
    sans_genre = b if a.genres else a
    inconnue = relation is None and sans_genre.nom.propres
    return indices.AUTRE_ENSEIGNE if inconnue else indices.SANS_GENRE


def relate_names(a: Empreinte, b: Empreinte, contexte: Contexte) -> Indice | None:
    """Return what the names' own words say, None when one of them has none."""
    if a.nom.libelle == b.nom.libelle:
        return indices.MEME_NOM if a.nom.propres or a.nom.dit_commune else indices.MEME_NOM_COMMUN
    if not a.nom.propres or not b.nom.propres:
        return None
    contenu, commun = compare_propres(a.nom.propres, b.nom.propres, contexte.poids_mots)
    if commun >= 0.8:
        return indices.MEME_NOM
    if contenu >= 0.8:
        return indices.NOM_CONTENU
    if contenu >= 0.45:
        return indices.NOM_VOISIN
    exclusif = not EXCLUSIFS.isdisjoint(a.genres & b.genres)
    return indices.AUTRE_NOM_EXCLUSIF if exclusif else indices.AUTRE_NOM


def _is_read_in_contacts(a: Empreinte, b: Empreinte) -> bool:
    """ "Info emploi et services", infoemploietservices@…: the words of its own must be in it."""
    return any(
        len(texte) >= _LETTRES_MIN
        and (texte in a.nom.compact or a.nom.compact in texte)
        and any(mot in texte for mot in a.nom.propres if len(mot) > 2)
        for texte in b.contacts.textes
    )


def _is_read_in_address(a: Empreinte, b: Empreinte) -> bool:
    """ "Les Grands Moulins", "Les Grands Moulins, 5 rue…", unless the street bears the name."""
    propres = a.nom.propres
    if b.nom.propres or not propres or sum(map(len, propres)) < _LETTRES_MIN:
        return False
    rue = frozenset(b.adresse.mots) if b.adresse else frozenset()
    return propres <= b.texte_adresse and propres.isdisjoint(rue)


def _has_initials(a: Empreinte, b: Empreinte) -> bool:
    """ "CBE" opens "Comité bassin d'emploi"; four letters may stand further on."""
    sigle = b.nom.sigle
    return any(
        3 <= len(mot) <= 5 and (sigle.startswith(mot) or (len(mot) > 3 and mot in sigle))
        for mot in a.nom.propres
    )
