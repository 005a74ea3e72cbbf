"""How fresh what is said of a place is: four classes, by the age of its verification or update. Pure.

The classes are those of the State's own tool for these places. Ages count in calendar months: what was true
on 31 August is six months old on the last day of February.
"""

import calendar
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from repere.socle.langue import N_, Table

# Who the public reads as having verified; whoever else did is named by ``verifie_par`` itself.
LA_STRUCTURE: Final = "la structure"
L_EQUIPE_DU_BASSIN: Final = "l’équipe du bassin"


class Fraicheur(StrEnum):
    """From the freshest to what nobody can rely on."""

    A_JOUR = "a-jour"
    A_SURVEILLER = "a-surveiller"
    A_VERIFIER = "a-verifier"
    A_ACTUALISER = "a-actualiser"


LIBELLES: Final = Table(
    {
        Fraicheur.A_JOUR: N_("À jour"),
        Fraicheur.A_SURVEILLER: N_("À surveiller"),
        Fraicheur.A_VERIFIER: N_("À vérifier"),
        Fraicheur.A_ACTUALISER: N_("À actualiser"),
    }
)
AGES: Final = Table(
    {
        Fraicheur.A_JOUR: N_("moins de 6 mois"),
        Fraicheur.A_SURVEILLER: N_("de 6 à 12 mois"),
        Fraicheur.A_VERIFIER: N_("de 12 à 18 mois"),
        Fraicheur.A_ACTUALISER: N_("plus de 18 mois, ou date inconnue"),
    }
)
# Months at which one class ends: 6 months to the day are watched, 18 to the day are still to verify.
SEUILS: Final = (6, 12, 18)


class Bornes(NamedTuple):
    """The days of a class, both included; None: no bound. What has no date is in the class without ``du``."""

    du: date | None
    au: date | None


def freshness_class(verifie_le: date | None, date_maj: date | None, jour: date) -> Fraicheur:
    """Return the class of a place on ``jour``: by the later of both dates."""
    connu = known_on(verifie_le, date_maj)
    if connu is None:
        return Fraicheur.A_ACTUALISER
    for classe in Fraicheur:
        du, _au = bounds(classe, jour)
        if du is None or connu >= du:
            return classe
    raise AssertionError("the last class has no bound")


def known_on(verifie_le: date | None, date_maj: date | None) -> date | None:
    """Return the last day on which somebody said what is written; None when nobody knows."""
    return max(filter(None, (verifie_le, date_maj)), default=None)


def bounds(classe: Fraicheur, jour: date) -> Bornes:
    """Return between which days a place was last known, for it to be of ``classe`` on ``jour``."""
    six, douze, dix_huit = (months_before(jour, mois) for mois in SEUILS)
    return {
        Fraicheur.A_JOUR: Bornes(_next(six), None),
        Fraicheur.A_SURVEILLER: Bornes(_next(douze), six),
        Fraicheur.A_VERIFIER: Bornes(dix_huit, douze),
        Fraicheur.A_ACTUALISER: Bornes(None, date.fromordinal(dix_huit.toordinal() - 1)),
    }[classe]


def months_before(jour: date, mois: int) -> date:
    """Return the same day ``mois`` months earlier, or the last one of a month that is too short."""
    return months_after(jour, -mois)


def months_after(jour: date, mois: int) -> date:
    """Return the same day ``mois`` months later, or the last one of a month that is too short."""
    annee, rang = divmod(jour.year * 12 + jour.month - 1 + mois, 12)
    dernier = calendar.monthrange(annee, rang + 1)[1]
    return date(annee, rang + 1, min(jour.day, dernier))


def _next(jour: date) -> date:
    return date.fromordinal(jour.toordinal() + 1)
