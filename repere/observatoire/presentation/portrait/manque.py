"""What lacks in a territory: services, publics, communes; places that nobody verified."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.annuaire.fraicheur_des_lieux import Fraicheur
from repere.annuaire.presentation.mots import service_in_words
from repere.observatoire.calcul.croisement import EN_MANQUE
from repere.observatoire.dessin.nombres import INSECABLE
from repere.observatoire.lecture.parties import Partie
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import Manque, Manques
from repere.observatoire.presentation.chiffres import Affiche, definition, headcount, inhabitants
from repere.observatoire.presentation.mailles import address
from repere.recherche.sans_reponse import SansReponse
from repere.socle.francais import capitalized, counted
from repere.socle.langue import _, formes

_SERVICES_MAX: Final = 5
_PUBLICS_MAX: Final = 8
_COMMUNES_MAX: Final = 6
_VAINES_MAX: Final = 5
_NOMMEES_MAX: Final = 2
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
    """``ou``: where help is rare and need is strong; ``ou_titre`` says in which words, ``ou_note`` why in these."""

    ou_titre: str
    ou_note: str
    ou: tuple[LigneManque, ...]
    services: tuple[LigneManque, ...]
    publics: tuple[str, ...]
    publics_autres: int
    lieux: int
    a_verifier: str
    vaines: tuple[SansReponse, ...]


def lack_block(manques: Manques, parties: Sequence[Partie]) -> BlocManque:
    """Say what lacks."""
    mesure = manques.besoin
    ou = concerned(parties, mesure)
    sans = [m.nom for m in manques.publics if not m.lieux]
    vieux = manques.fraicheurs[Fraicheur.A_VERIFIER] + manques.fraicheurs[Fraicheur.A_ACTUALISER]
    return BlocManque(
        where_title(mesure),
        why_distance(mesure, commun=manques.commun),
        tuple(_place(partie, mesure) for partie in ou[:_COMMUNES_MAX]),
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


def where_in_words(communes: Sequence[Partie], mesure: Mesure) -> str:
    """Say in which communes help is missing first, the most peopled named; "" when in none, or when it is not known."""
    ou = [] if mesure is Mesure.POPULATION else concerned(communes, mesure)
    if not ou:
        return ""
    noms = ", ".join(p.territoire.nom for p in ou[:_NOMMEES_MAX])
    suite = _("{blanc}: {noms}") if len(ou) <= _NOMMEES_MAX else _(", dont {noms}")
    dite = (
        _("Le besoin est fort et l’aide rare dans {communes}")
        if mesure is Mesure.FRAGILITE
        else _("Il y a beaucoup de personnes âgées et peu d’aide dans {communes}")
    )
    return dite.format(communes=counted(COMMUNES, len(ou))) + suite.format(
        blanc=INSECABLE, noms=noms
    )


def where_count(mesure: Mesure) -> str:
    """Say what the numbers beside names of territories count."""
    if mesure is Mesure.FRAGILITE:
        return _(
            "Combien d’habitants vivent dans une commune où le besoin est fort et l’aide rare."
        )
    if mesure is Mesure.AGES:
        return _(
            "Combien d’habitants vivent dans une commune où il y a beaucoup de personnes âgées, "
            "et peu d’aide."
        )
    return _("Combien d’habitants vivent à plus de 20 minutes d’une aide.")


def why_distance(mesure: Mesure, *, commun: bool) -> str:
    """Say why need is not crossed with help, and who can load what; "" where it is."""
    if mesure is not Mesure.POPULATION:
        return ""
    pourquoi = (
        _("Le besoin n’est connu que par département : seule la distance à une aide est comparée.")
        if commun
        else _("Le besoin n’est pas connu : seule la distance à une aide est comparée.")
    )
    charger = _(
        "L’exploitant du site peut charger les chiffres de chaque commune : "
        "repere observatoire charger population."
    )
    return f"{pourquoi} {charger}"


def exposed(communes: Sequence[Partie], mesure: Mesure, *, seule: bool = False) -> Affiche:
    """How many people live where help is missing first: a count, for a rate hides towns.

    ``seule``: of a commune alone, which is in this case or is not; a count of 0 would read as of its people.
    """
    if seule:
        return _yes_or_no(communes, mesure)
    ou = concerned(communes, mesure)
    nombre = sum(touched(p, mesure) for p in ou)
    note = _("habitant") if nombre < 2 else _("habitants")
    if ou and mesure is not Mesure.POPULATION:
        note = _("{habitants}, dans {communes}").format(
            habitants=note, communes=counted(COMMUNES, len(ou))
        )
        if all(p.estime for p in ou):
            note = _("{note}, besoin estimé").format(note=note)
    return Affiche(_short_title(mesure), headcount(nombre), note, definition("aide_rare"))


def _short_title(mesure: Mesure) -> str:
    """Return the title of a figure, in the words of the key of the map."""
    return _("Besoin fort, aide rare") if mesure is Mesure.FRAGILITE else where_title(mesure)


def _yes_or_no(communes: Sequence[Partie], mesure: Mesure) -> Affiche:
    titre, lien = _short_title(mesure), definition("aide_rare")
    connue = [p for p in communes if mesure is Mesure.POPULATION or p.classe is not None]
    if not connue:
        return Affiche(titre, _("non connu"), _("le besoin de cette commune n’est pas connu"), lien)
    if not concerned(connue, mesure):
        return Affiche(titre, _("Non"), _("cette commune n’est pas dans ce cas"), lien)
    note = _("cette commune est dans ce cas")
    if any(p.estime for p in connue):
        note = _("{note}, besoin estimé").format(note=note)
    return Affiche(titre, _("Oui"), note, lien)


def touched(partie: Partie, mesure: Mesure) -> int:
    """Return how many people of ``partie`` are concerned: all of it, or those who live far."""
    return partie.personnes - partie.proches if mesure is Mesure.POPULATION else partie.personnes


def concerned(parties: Sequence[Partie], mesure: Mesure) -> list[Partie]:
    """Return the parts where help is missing first, the most peopled first."""
    if mesure is Mesure.POPULATION:
        gardees = [p for p in parties if p.proches < p.personnes]
        return sorted(gardees, key=lambda p: (p.proches - p.personnes, p.territoire.nom))
    gardees = [p for p in parties if p.classe == EN_MANQUE]
    return sorted(gardees, key=lambda p: (-p.personnes, p.territoire.nom))


def _place(partie: Partie, mesure: Mesure) -> LigneManque:
    return LigneManque(
        partie.territoire.nom, inhabitants(touched(partie, mesure)), "", address(partie.territoire)
    )


def _service(manque: Manque) -> LigneManque:
    communes = counted(COMMUNES, len(manque.communes))
    return LigneManque(
        capitalized(service_in_words(manque.nom)), inhabitants(manque.personnes), communes
    )


def _stale(nombre: int) -> str:
    if not nombre:
        return ""
    return counted(_VIEUX, nombre)
