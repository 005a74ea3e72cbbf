"""Figures as pages print them: never without what one must know to read them."""

from typing import Final, NamedTuple

from django.urls import reverse

from repere.assistant.petits_nombres import SEUIL
from repere.observatoire.calcul.fragilite import Indice
from repere.observatoire.dessin.nombres import INSECABLE, number
from repere.observatoire.indicateurs.mentions import reserve
from repere.observatoire.indicateurs.modele import ABSENTE, Chiffre
from repere.observatoire.offre.modele import Couverture
from repere.socle.francais import counted, figures
from repere.socle.langue import _, formes

PERSONNES: Final = formes("{nombre} personne", "{nombre} personnes")
HABITANTS: Final = formes("{nombre} habitant", "{nombre} habitants")
_ESTIMES: Final = formes(", dont {nombre} estimé", ", dont {nombre} estimés")
MUETS: Final = formes("{nombre} lieu sans horaires", "{nombre} lieux sans horaires")


class Affiche(NamedTuple):
    """A figure and its name; ``note``: what is said beside it; ``definition``: the address of what it means."""

    libelle: str
    valeur: str
    note: str = ""
    definition: str = ""


def definition(code: str) -> str:
    """Return the address of the page that defines ``code``."""
    return reverse("observatoire:indicateur", args=[code])


def percent(part: float | None) -> str:
    """Return "92 %" for 0.92; what is not all is never rounded to all, nor what is not nothing to nothing."""
    if part is None:
        return _("non connu")
    if 0 < part < 0.01:
        return _("moins de 1{blanc}%").format(blanc=INSECABLE)
    if 0.99 < part < 1:
        return _("plus de 99{blanc}%").format(blanc=INSECABLE)
    return number(part * 100, "%")


def at_least(couverture: Couverture, part: float | None) -> str:
    """Return "au moins 34 %" where places of the territory say nothing of what is asked: they may well have it."""
    dite = percent(part)
    if part is None or part > 0.99 or couverture.renseignes >= couverture.existants:
        return dite
    return _("au moins {part}").format(part=dite)


def people(nombre: int) -> str:
    """Return "1 242 personnes"; few are not told."""
    if 0 < nombre < SEUIL:
        return _("moins de 5 personnes")
    return counted(PERSONNES, nombre)


def inhabitants(nombre: int) -> str:
    """Return "1 242 habitants": all those who live there, in need or not; few are not told."""
    if 0 < nombre < SEUIL:
        return _("moins de 5 habitants")
    return counted(HABITANTS, nombre)


def headcount(nombre: int) -> str:
    """Return "1 242", to be followed by who they are."""
    return _("moins de 5") if 0 < nombre < SEUIL else number(nombre)


def score(indice: Indice | None) -> str:
    """Return "6,2 sur 10"."""
    if indice is None:
        return _("non connu")
    return _("{note} sur 10").format(note=number(indice.note, decimales=1))


def score_note(indice: Indice | None) -> str:
    """Say how many criteria the score rests on, and what was borrowed."""
    if indice is None:
        return _("Il faut trois critères sur cinq.")
    dit = _("d’après {combien} critères").format(combien=indice.combien)
    if indice.imputes:
        dit += counted(_ESTIMES, len(indice.imputes))
    return dit


def hours_for_ten_thousand() -> str:
    """Return what a map of help tells, its number on one line."""
    return _("Heures d’aide par semaine, pour {nombre} habitants").format(nombre=number(10_000))


def doubt(chiffre: Chiffre) -> str:
    """Say what makes a figure less sure than it looks, "" when nothing does."""
    dits = [] if chiffre.statut == ABSENTE else [reserve(chiffre)]
    if chiffre.partielle:
        dits.append(
            _("connu pour {connues} communes sur {communes}").format(
                connues=figures(chiffre.communes_connues), communes=figures(chiffre.communes)
            )
        )
    return ", ".join(filter(None, dits))


def origin(chiffre: Chiffre) -> str:
    """Return "Insee, recensement de la population, 2022"."""
    return ", ".join(dit for dit in (chiffre.source, chiffre.millesime) if dit)


def hours(couverture: Couverture) -> str:
    """Say how many weekly hours are known, and of how many places they are not."""
    connues = couverture.heures - couverture.inconnues
    dit = _("{heures} h connues par semaine").format(heures=figures(round(connues)))
    if couverture.inconnues:
        dit += f"{INSECABLE}; {counted(MUETS, couverture.inconnues)}"
    return dit
