"""What lacks in a territory: services, publics, communes; places that nobody verified."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.annuaire.fraicheur_des_lieux import Fraicheur
from repere.annuaire.presentation.mots import service_in_words
from repere.observatoire.lecture.parties import Partie
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import Manque, Manques
from repere.observatoire.presentation.chiffres import Affiche, definition, headcount, people
from repere.observatoire.presentation.mailles import address
from repere.recherche.sans_reponse import SansReponse
from repere.socle.francais import capitalized, counted
from repere.socle.langue import _, formes

_SERVICES_MAX: Final = 5
_PUBLICS_MAX: Final = 8
_COMMUNES_MAX: Final = 6
_VAINES_MAX: Final = 5
COMMUNES: Final = formes("{nombre} commune", "{nombre} communes")
_VIEUX: Final = formes(
    "{nombre} lieu n’a pas été vérifié depuis plus d’un an.",
    "{nombre} lieux n’ont pas été vérifiés depuis plus d’un an.",
)


class LigneManque(NamedTuple):
    """What lacks, for whom, where."""

    libelle: str
    personnes: str
    communes: str
    adresse: str = ""


@dataclass(frozen=True, slots=True)
class BlocManque:
    """``ou``: where help is rare and need is strong; ``ou_titre`` says in which words."""

    ou_titre: str
    ou: tuple[LigneManque, ...]
    ou_personnes: str
    services: tuple[LigneManque, ...]
    publics: tuple[str, ...]
    publics_autres: int
    lieux: int
    a_verifier: str
    vaines: tuple[SansReponse, ...]


def lack_block(manques: Manques, parties: Sequence[Partie], mesure: Mesure) -> BlocManque:
    """Say what lacks."""
    ou = _where(parties, mesure)
    sans = [m.nom for m in manques.publics if not m.lieux]
    vieux = manques.fraicheurs[Fraicheur.A_VERIFIER] + manques.fraicheurs[Fraicheur.A_ACTUALISER]
    return BlocManque(
        where_title(mesure),
        tuple(_place(partie) for partie in ou[:_COMMUNES_MAX]),
        people(sum(partie.personnes for partie in ou)) if ou else "",
        tuple(_service(manque) for manque in manques.services[:_SERVICES_MAX]),
        tuple(sans[:_PUBLICS_MAX]),
        len(sans[_PUBLICS_MAX:]),
        sum(manques.fraicheurs.values()),
        _stale(vieux),
        manques.vaines[:_VAINES_MAX],
    )


def where_title(mesure: Mesure) -> str:
    """Say in which places help is missing first."""
    if mesure is Mesure.FRAGILITE:
        return _("Le besoin est fort et l’aide rare")
    if mesure is Mesure.AGES:
        return _("Beaucoup de personnes âgées, et peu d’aide")
    return _("À plus de 20 minutes d’une aide")


def exposed(communes: Sequence[Partie], mesure: Mesure) -> Affiche:
    """How many people live where help is missing first: a count, for a rate hides towns."""
    ou = concerned(communes, mesure)
    loin = mesure is Mesure.POPULATION
    nombre = sum(p.personnes - p.proches if loin else p.personnes for p in ou)
    note = _("habitant") if nombre < 2 else _("habitants")
    if not loin:
        note = _("{habitants} des communes concernées").format(habitants=note)
        if ou and all(p.estime for p in ou):
            note = _("{note}, besoin estimé").format(note=note)
    return Affiche(where_title(mesure), headcount(nombre), note, definition("aide_rare"))


def concerned(parties: Sequence[Partie], mesure: Mesure) -> list[Partie]:
    """Return the parts where help is missing first, the most peopled first."""
    return _where(parties, mesure)


def _where(parties: Sequence[Partie], mesure: Mesure) -> list[Partie]:
    if mesure is Mesure.POPULATION:
        gardees = [p for p in parties if p.proches < p.personnes]
        return sorted(gardees, key=lambda p: (p.proches - p.personnes, p.territoire.nom))
    gardees = [p for p in parties if p.classe == (2, 0)]
    return sorted(gardees, key=lambda p: (-p.personnes, p.territoire.nom))


def _place(partie: Partie) -> LigneManque:
    return LigneManque(
        partie.territoire.nom, people(partie.personnes), "", address(partie.territoire)
    )


def _service(manque: Manque) -> LigneManque:
    communes = counted(COMMUNES, len(manque.communes))
    return LigneManque(
        capitalized(service_in_words(manque.nom)), people(manque.personnes), communes
    )


def _stale(nombre: int) -> str:
    if not nombre:
        return ""
    return counted(_VIEUX, nombre)
