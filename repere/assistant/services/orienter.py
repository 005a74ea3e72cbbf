"""One turn with the real places: what the conversation asks is searched, and a human way out is found."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from repere.annuaire.horaires.osm import PARIS
from repere.assistant.comprehension.compris import Endroit, Ressources
from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.converser import converse
from repere.assistant.dialogue.demande import Demande
from repere.assistant.dialogue.entree import Entree, Geste, tap
from repere.assistant.dialogue.etat import Etat
from repere.assistant.dialogue.reponse import Choix, Porte, Reponse
from repere.assistant.services.comptes import count_turn
from repere.assistant.services.renfort import reinforced
from repere.assistant.services.ressources import current_resources
from repere.assistant.services.sur_place import as_of_now, open_first, told_of
from repere.assistant.services.trouver import Trouves, find_places, is_possible
from repere.recherche.presentation.phrases import address
from repere.recherche.requete import Ou, Requete, Tri
from repere.recherche.resultats import Resultat, Resultats
from repere.recherche.services.memoire import current_index
from repere.recherche.services.recherche import search
from repere.recherche.texte.mots import telling_words
from repere.socle.traduction import in_language

ALLO_SERVICE_PUBLIC: Final = Porte("39 39", "tel:3939")
_FRANCE_SERVICES: Final = ("dispositif_programmes_nationaux", "France Services")


@dataclass(frozen=True, slots=True)
class Aide:
    """Somebody to talk to: a number that answers everywhere, and the nearest France Services if known.

    ``adresse``: the page that lists them all.
    """

    telephone: Porte
    lieu: Resultat | None
    adresse: str


@dataclass(frozen=True, slots=True)
class Orientation:
    """The answer of a turn with its places.

    ``lieux``: three at most, among ``total``; ``annonces``: what could not be respected, in sentences.
    ``adresse_resultats``: the page of them all, or of the need everywhere while the place is unknown;
    ``adresse_ailleurs``: the places of a town out of the territory, "" when there are none.
    """

    etat: Etat
    reponse: Reponse
    resultats: Resultats | None
    lieux: tuple[Resultat, ...]
    total: int
    annonces: tuple[str, ...]
    adresse_resultats: str
    adresse_ailleurs: str
    aide: Aide | None


def orient(
    etat: Etat,
    entree: Entree,
    moment: datetime,
    langue: str | None = None,
    *,
    ressources: Ressources | None = None,
    compter: bool = True,
) -> Orientation:
    """Return the next state and the answer with its places, ``moment`` being now.

    ``langue`` is that of the page. The turn is counted in memory, and written later, unless not ``compter``.
    """
    suite, reponse = converse(
        etat,
        entree,
        ressources or reinforced(current_resources()),
        moment.astimezone(PARIS),
        langue=langue or "",
        parler=in_language,
    )
    if compter:
        count_turn(suite, reponse.action)
    with in_language(reponse.langue):
        return _with_places(suite, reponse, moment.astimezone(PARIS), compter=compter)


def _with_places(etat: Etat, reponse: Reponse, moment: datetime, *, compter: bool) -> Orientation:
    demande = reponse.demande
    trouves = None
    if demande:
        trouves = find_places(demande, etat.publics, moment, rang=reponse.autres, compter=compter)
    resultats = trouves.resultats if trouves else None
    vus = _shown(reponse, demande, trouves, moment) if demande and trouves else ((), ())
    lieux, annonces = vus
    loin = trouves is not None and trouves.loin
    return Orientation(
        etat=etat,
        reponse=replace(
            reponse,
            phrases=_led(reponse, silent=loin and reponse.apres is None),
            rapides=tuple(_possible(reponse, resultats, loin=loin)),
        ),
        resultats=resultats,
        lieux=lieux,
        total=resultats.total if resultats else 0,
        annonces=annonces,
        adresse_resultats=_address_of_all(etat, resultats),
        adresse_ailleurs=_elsewhere(reponse, etat),
        # Where nobody does it near, whoever can send one on is worth knowing.
        aide=_help(etat.lieu, moment) if reponse.aide or loin else None,
    )


def _shown(
    reponse: Reponse, demande: Demande, trouves: Trouves, moment: datetime
) -> tuple[tuple[Resultat, ...], tuple[str, ...]]:
    """Return the places to show, with what must be said of them."""
    lieux = as_of_now(trouves.lieux, demande, moment)
    if reponse.apres is Suite.OUVERTS:
        lieux = open_first(
            lieux, as_of_now(trouves.resultats.lieux, demande, moment), demande.requete.ou
        )
    dite = told_of(reponse.apres, lieux, epuise=trouves.epuise)
    return lieux, (*filter(None, [dite]), *trouves.annonces)


def _led(reponse: Reponse, *, silent: bool) -> tuple[str, ...]:
    """Return the sentences; without the one that leads to places near when they are not, or not those."""
    return tuple(p for p in reponse.phrases if not silent or p != reponse.annonce)


def _possible(reponse: Reponse, resultats: Resultats | None, *, loin: bool) -> Iterator[Choix]:
    """Yield the quick replies, without the wishes that none of the places found meets."""
    plus_pres = tap(Geste.CONTRAINTE, "plus_proche")
    for choix in reponse.rapides:
        entree = Entree.read("", choix.entree)
        souhait = entree.valeur if entree.geste is Geste.CONTRAINTE else ""
        if choix.entree == plus_pres and (loin or (resultats and resultats.total <= 1)):
            continue
        if not souhait or resultats is None or is_possible(souhait, resultats):
            yield choix


def _address_of_all(etat: Etat, resultats: Resultats | None) -> str:
    if resultats:
        return address(resultats.requete)
    return address(Requete().avec("services", *etat.services[:1])) if etat.services else ""


def _elsewhere(reponse: Reponse, etat: Etat) -> str:
    trouvee = current_index().villes_nommees.named(tuple(telling_words(reponse.ailleurs)))
    if not reponse.ailleurs or trouvee is None:
        return ""
    requete = Requete(ou=Ou(commune=trouvee[0].commune))
    return address(requete.avec("services", *etat.services[:1]))


def _help(lieu: Endroit | None, moment: datetime) -> Aide:
    ou = None
    if lieu:
        ou = Ou(departement=lieu.code) if len(lieu.code) == 2 else Ou(commune=lieu.code)
    requete = Requete(ou=ou, tri=Tri.DISTANCE if ou else Tri.PERTINENCE).avec(*_FRANCE_SERVICES)
    proche = None
    if ou:
        un = replace(requete, par_page=1)
        proche = next(iter(search(un, moment, facettes=False, compter=False).lieux), None)
    return Aide(ALLO_SERVICE_PUBLIC, proche, address(requete))
