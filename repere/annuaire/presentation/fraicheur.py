"""Who verified what is said of a place, and when; or what source updated it: in words. Pure."""

from datetime import date
from typing import Final

from repere.annuaire.fraicheur_des_lieux import (
    L_EQUIPE_DU_BASSIN,
    LA_STRUCTURE,
    Fraicheur,
    freshness_class,
)
from repere.annuaire.presentation.formats import date_in_words
from repere.annuaire.standard.fiche import Fiche
from repere.socle.francais import counted
from repere.socle.langue import N_, Table, _, formes

_JOURS: Final = formes("il y a {nombre} jour", "il y a {nombre} jours")
_SEMAINES: Final = formes("il y a {nombre} semaine", "il y a {nombre} semaines")
_MOIS: Final = formes("il y a {nombre} mois", "il y a {nombre} mois")
_ANS: Final = formes("il y a {nombre} an", "il y a {nombre} ans")
# Days from which one counts by weeks; months from which one counts by months, then by years.
_DES_SEMAINES: Final = 14
_DES_MOIS: Final = 2
_DES_ANS: Final = 24
# Whole sentences: in other languages, "by the structure" is not where it is in ours.
_VERIFIE_PAR: Final = Table(
    {
        LA_STRUCTURE: N_("Vérifié {quand} par la structure"),
        L_EQUIPE_DU_BASSIN: N_("Vérifié {quand} par l’équipe du bassin"),
    }
)
_QUI: Final = Table(
    {LA_STRUCTURE: N_("la structure"), L_EQUIPE_DU_BASSIN: N_("l’équipe du bassin")}
)


def freshness(fiche: Fiche, jour: date, *, par_la_source: bool) -> str:
    """Return what a card says: verified when and by whom, else updated when, ``par_la_source`` or not.

    A verification too old to rely on leaves its line to a later update.
    """
    maj = fiche.date_maj
    if fiche.verifie_le and not (maj and _is_outdated(fiche.verifie_le, maj, jour)):
        return verified(fiche, jour)
    return updated(fiche, jour, fiche.source if par_la_source else "")


def verified(fiche: Fiche, jour: date) -> str:
    """Return "Vérifié il y a 3 semaines par la structure", "" when nobody verified."""
    if not fiche.verifie_le:
        return ""
    quand, qui = ago(fiche.verifie_le, jour), fiche.verifie_par
    if not qui:
        return _("Vérifié {quand}").format(quand=quand)
    if qui in _VERIFIE_PAR:
        return _VERIFIE_PAR[qui].format(quand=quand)
    return _("Vérifié {quand} par {qui}").format(quand=quand, qui=qui)


def updated(fiche: Fiche, jour: date, source: str) -> str:
    """Return "D’après France Services, mis à jour il y a 3 mois", "" when nobody gave a date."""
    if not fiche.date_maj:
        return ""
    quand = ago(fiche.date_maj, jour)
    if source:
        return _("D’après {source}, mis à jour {quand}").format(source=source, quand=quand)
    return _("Mis à jour {quand}").format(quand=quand)


def verified_on(fiche: Fiche) -> str:
    """Return what stays true on paper: "Vérifié le 3 septembre 2026 par la structure"."""
    if not fiche.verifie_le:
        return ""
    date_ecrite = date_in_words(fiche.verifie_le)
    if not fiche.verifie_par:
        return _("Vérifié le {date}").format(date=date_ecrite)
    qui = _QUI.get(fiche.verifie_par, fiche.verifie_par)
    return _("Vérifié le {date} par {qui}").format(date=date_ecrite, qui=qui)


def updated_on(fiche: Fiche) -> str:
    """Return what stays true on paper: "Mis à jour le 12 mai 2026"."""
    if not fiche.date_maj:
        return ""
    return _("Mis à jour le {date}").format(date=date_in_words(fiche.date_maj))


def ago(le: date, jour: date) -> str:
    """Return "aujourd’hui", "hier", "il y a 3 semaines": no more precise than it matters."""
    jours = (jour - le).days
    if jours <= 0:
        # Tomorrow is a clock that is fast, or a source's mistake.
        return _("aujourd’hui")
    if jours == 1:
        return _("hier")
    if jours < _DES_SEMAINES:
        return counted(_JOURS, jours)
    mois = _whole_months(le, jour)
    if mois < _DES_MOIS:
        return counted(_SEMAINES, jours // 7)
    return counted(_MOIS, mois) if mois < _DES_ANS else counted(_ANS, mois // 12)


def _whole_months(le: date, jour: date) -> int:
    return (jour.year - le.year) * 12 + jour.month - le.month - (jour.day < le.day)


def _is_outdated(verifie_le: date, maj: date, jour: date) -> bool:
    perime = freshness_class(verifie_le, None, jour) is Fraicheur.A_ACTUALISER
    return perime and maj > verifie_le
