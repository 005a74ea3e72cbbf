"""What is asked of the places on the screen, answered from what the directory knows of them: open? free?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from repere.annuaire.presentation.ouverture import state_in_words
from repere.annuaire.services.correspondance import record_of
from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.demande import Demande
from repere.assistant.dialogue.mots import constraint_in_words
from repere.assistant.services.trouver import LIEUX_MONTRES
from repere.recherche.requete import Ou
from repere.recherche.requete.modele import RAYON_MAX_KM
from repere.recherche.resultats import Resultat
from repere.socle.articles import unbroken
from repere.socle.francais import uncapitalized
from repere.socle.langue import _, pluriel


def as_of_now(
    lieux: Sequence[Resultat], demande: Demande, moment: datetime
) -> tuple[Resultat, ...]:
    """Return the places with their state at ``moment``: the search tells that of the hour one wants to go at.

    "Open until noon" of next Wednesday, read on a Monday, would send somebody to a closed door.
    """
    if demande.requete.moment(moment) == moment:
        return tuple(lieux)
    quand = [constraint_in_words(c) for c in demande.contraintes if c.startswith("horaire:")]
    raison = unbroken(_("ouvert : {quoi}").format(quoi=", ".join(quand)))
    return tuple(_now(trouve, raison, moment) for trouve in lieux)


def _now(trouve: Resultat, raison: str, moment: datetime) -> Resultat:
    etat = state_in_words(record_of(trouve.lieu), moment)
    alors = uncapitalized(trouve.etat)
    return replace(
        trouve,
        ouvert=etat.ouvert if etat else None,
        etat=etat.phrase if etat else "",
        raisons=tuple(raison if r == alors else r for r in trouve.raisons),
    )


def open_first(
    montres: tuple[Resultat, ...], autres: Sequence[Resultat], ou: Ou | None
) -> tuple[Resultat, ...]:
    """Return the places to show to whoever asks which are open: those within ``ou`` that are, then ``montres``."""
    km = ou.rayon if ou and not ou.area else RAYON_MAX_KM
    ouverts = [t for t in autres if t.ouvert and (t.distance_km or 0.0) <= km]
    return tuple({t.lieu.pk: t for t in (*ouverts, *montres)}.values())[:LIEUX_MONTRES]


def told_of(suite: Suite | None, lieux: Sequence[Resultat], *, epuise: bool) -> str:
    """Return the sentence that answers, "" when there is nothing to say of the places themselves."""
    if suite is Suite.AUTRES:
        return _("Je n’en connais pas d’autres près de là.") if epuise else _("En voici d’autres.")
    if suite is Suite.OUVERTS:
        if lieux and lieux[0].ouvert:
            return _("D’abord ceux qui sont ouverts en ce moment.")
        return _("Je n’en connais pas d’ouvert en ce moment près de là.")
    if suite is Suite.PRIX:
        return _of_prices(lieux)
    return ""


def _of_prices(lieux: Sequence[Resultat]) -> str:
    if lieux and all(trouve.lieu.frais_a_charge == ["Gratuit"] for trouve in lieux):
        return pluriel("Ce lieu est gratuit.", "Ces lieux sont gratuits.", len(lieux))
    return _("Le prix est écrit sous chaque lieu, quand je le connais.")
