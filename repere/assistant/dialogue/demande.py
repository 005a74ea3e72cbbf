"""From what was understood to a search, with its wishes: what may be given up, and what nobody can check."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Self

from repere.annuaire.standard.complements import LANGUES
from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.etat import Etat
from repere.assistant.dialogue.mots import PROGRAMMES
from repere.recherche.requete import Ou, Requete, Tri
from repere.recherche.requete.modele import HABITUDES, OUVERT, RAYON_MAX_KM, write_moment

# Who does not know what they need meets somebody who helps with nearly everything.
GENERALISTES: Final = (
    "Aide aux démarches administratives",
    "Maîtrise des outils numériques du quotidien",
)
ACQUISITION: Final = "Acquisition de matériel informatique à prix solidaire"
# Constraint -> criterion of the search, and the values of which one will do.
_CRITERES: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "cout:gratuit": ("frais_a_charge", ("Gratuit",)),
    "cout:solidaire": ("frais_a_charge", ("Gratuit", "Gratuit sous condition")),
    "format:individuel": ("modalites_accompagnement", ("Accompagnement individuel",)),
    "format:collectif": ("modalites_accompagnement", ("Dans un atelier collectif",)),
    "format:autonomie": ("modalites_accompagnement", ("En autonomie",)),
    "format:distance": ("modalites_accompagnement", ("À distance",)),
    "format:domicile": ("domicile", ("oui",)),
    "acc:surdite": ("prise_en_charge_specifique", ("Surdité",)),
    "acc:moteur": ("prise_en_charge_specifique", ("Handicaps moteurs",)),
    "acc:visuel": ("prise_en_charge_specifique", ("Déficience visuelle",)),
    "acc:mental": ("prise_en_charge_specifique", ("Handicaps mentaux",)),
    "acc:illettrisme": ("prise_en_charge_specifique", ("Illettrisme",)),
    "langue:en": ("langues", ("en",)),
    "langue:autre": ("prise_en_charge_specifique", ("Langues étrangères (autres)",)),
    "acces:sans-rdv": ("sur_rendez_vous", ("non",)),
    "acces:sur-rdv": ("sur_rendez_vous", ("oui",)),
    "contact:mail": ("modalites_acces", ("Contacter par mail",)),
    "contact:telephone": ("modalites_acces", ("Téléphoner",)),
    "itinerant": ("itinerance", ("Itinérant",)),
    **{
        f"programme:{code}": ("dispositif_programmes_nationaux", (nom,))
        for code, nom in PROGRAMMES.items()
    },
}
# The nearest first: they change the order, and nothing is left to check.
_PRES: Final = frozenset({"plus_proche", "mobilite:sans-voiture", "transport:a-pied"})
# Nothing in the directory tells: said plainly, to be asked on the telephone.
_INCONNUES: Final = ("contact:sms", "contact:courrier", "transport:")
_JOURS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_HEURES: Final = {"matin": (10, 0), "midi": (12, 30), "apres-midi": (15, 0), "soir": (18, 30)}
# Given up first: comfort; last: what one cannot do without.
_ORDRE: Final = (
    "modalites_acces",
    "sur_rendez_vous",
    "modalites_accompagnement",
    OUVERT,
    "dispositif_programmes_nationaux",
    "frais_a_charge",
    "itinerance",
    "prise_en_charge_specifique",
    "langues",
    "domicile",
)


@dataclass(frozen=True, slots=True)
class Demande:
    """``souhaits``: names of the criteria to give up when nothing near fits, the first one first.

    ``contraintes``: those of the person; ``autres``: needs told beside the one that is searched."""

    requete: Requete
    souhaits: tuple[str, ...] = ()
    contraintes: tuple[str, ...] = ()
    autres: tuple[str, ...] = ()

    @property
    def near(self) -> bool:
        """Say whether the person cannot go far, or does not want to."""
        return self.requete.tri is Tri.DISTANCE

    def within(self, km: float) -> Self:
        """Return the same request, no farther than so many kilometres."""
        ou = self.requete.ou
        if ou is None or ou.area or ou.rayon <= km:
            return self
        return replace(self, requete=replace(self.requete, ou=replace(ou, rayon_km=km)))

    def without(self, noms: Collection[str]) -> Requete:
        """Return the search with these wishes given up."""
        requete = self.requete.sans_ouverture() if OUVERT in noms else self.requete
        for nom in noms:
            requete = requete if nom == OUVERT else requete.avec(nom)
        return requete

    def unmet(self, noms: Collection[str]) -> tuple[str, ...]:
        """Return the constraints that nobody can vouch for once these wishes are given up."""
        return tuple(c for c in self.contraintes if _is_unknown(c) or _criterion_of(c) in noms)


def demand_of(etat: Etat, moment: datetime) -> Demande | None:
    """Return the search for what is known at ``moment`` (aware, Europe/Paris); None when too little is."""
    if etat.lieu is None or not (etat.services or etat.generaliste):
        return None
    services = etat.services[:1] or GENERALISTES
    requete = Requete(ou=_where(etat.lieu, etat.contraintes)).avec("services", *services)
    if not etat.services:
        # Open to all, for nearly everything; where there is none, whoever does one of the two.
        requete = requete.avec("dispositif_programmes_nationaux", "France Services")
    for nom, valeurs in _wanted(_useful(etat.contraintes, services)).items():
        requete = requete.avec(nom, *valeurs)
    requete = replace(requete, ouvert=_opening(etat.contraintes, moment))
    if requete.ou and not requete.ou.area and _PRES.intersection(etat.contraintes):
        requete = replace(requete, tri=Tri.DISTANCE)
    souhaits = tuple(nom for nom in _ORDRE if nom in requete.demandes)
    utiles = _useful(etat.contraintes, services)
    return Demande(requete, souhaits, utiles, etat.services[1:])


def _useful(contraintes: tuple[str, ...], services: tuple[str, ...]) -> tuple[str, ...]:
    """Return the constraints that are searched: what is sold at a fair price is not free, and of several
    days, any of which will do, the first one alone is looked for, hence promised."""
    cherchees = {f"horaire:{quand}" for quand in _day_and_hour(contraintes)}
    return tuple(
        c
        for c in contraintes
        if (c != "cout:solidaire" or ACQUISITION not in services)
        and (c in cherchees or not c.startswith("horaire:"))
    )


def _is_unknown(contrainte: str) -> bool:
    return contrainte.startswith(_INCONNUES) and contrainte not in _PRES


def _criterion_of(contrainte: str) -> str:
    """Return the criterion that alone vouches for a constraint, "" for one that only orders places."""
    if contrainte.startswith("horaire:"):
        return OUVERT
    if contrainte.removeprefix("langue:") in LANGUES:
        return "langues"
    return _CRITERES.get(contrainte, ("", ()))[0]


def facet_of(contrainte: str) -> tuple[str, str] | None:
    """Return the criterion and the value that the search counts for a wish, None when it counts none."""
    if contrainte.startswith("horaire:"):
        return OUVERT, contrainte.removeprefix("horaire:")
    nom, valeurs = _CRITERES.get(contrainte, ("", ()))
    return (nom, valeurs[0]) if nom else None


def _where(lieu: Endroit, contraintes: tuple[str, ...]) -> Ou:
    if len(lieu.code) == 2:
        return Ou(departement=lieu.code)
    rayons = [
        c.removeprefix("rayon:").removesuffix("km") for c in contraintes if c.startswith("rayon:")
    ]
    rayon = min((float(r) for r in rayons), default=None)
    return Ou(
        commune=lieu.code, rayon_km=None if rayon in (None, 20.0) else min(rayon, RAYON_MAX_KM)
    )


def _wanted(contraintes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    voulus: dict[str, tuple[str, ...]] = {}
    for contrainte in contraintes:
        for nom, valeurs in _criteria(contrainte):
            voulus[nom] = tuple(dict.fromkeys((*voulus.get(nom, ()), *valeurs)))
    return voulus


def _criteria(contrainte: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if contrainte in _CRITERES:
        yield _CRITERES[contrainte]
        return
    code = contrainte.removeprefix("langue:")
    if code == contrainte:
        return
    # Places seldom say which language: those that welcome others come next.
    if code in LANGUES:
        yield "langues", (code,)
    yield _CRITERES["langue:autre"]


def _opening(contraintes: tuple[str, ...], moment: datetime) -> str:
    """Return the opening asked: a habit that the search knows, else the next such moment."""
    jour, heure = _day_and_hour(contraintes)
    if jour in HABITUDES and not heure:
        return jour
    if heure in HABITUDES and not jour:
        return heure
    if not jour and not heure:
        return ""
    return write_moment(_next(moment, jour, *_HEURES[heure or "matin"]))


def _day_and_hour(contraintes: tuple[str, ...]) -> tuple[str, str]:
    """Return the day and the part of it to look for; "the evening or the week-end" is any time of a day."""
    dits = {c.removeprefix("horaire:") for c in contraintes if c.startswith("horaire:")}
    jours = [j for j in _JOURS if j in dits]
    jour = next((j for j in jours if j in HABITUDES), jours[0] if jours else "")
    heure = next((h for h in _HEURES if h in dits), "")
    return jour, "" if jour in HABITUDES and len(jours) > 1 else heure


def _next(moment: datetime, jour: str, heures: int, minutes: int) -> datetime:
    """Return the next such hour; on a weekday when no day is said."""
    voulu = moment.replace(hour=heures, minute=minutes, second=0, microsecond=0)
    jours = {_JOURS.index(jour)} if jour else set(range(5))
    while voulu < moment or voulu.weekday() not in jours:
        voulu += timedelta(days=1)
    return voulu
