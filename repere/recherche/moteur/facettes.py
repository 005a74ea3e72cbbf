"""How many places each value of each criterion would give, the other criteria kept."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from repere.annuaire.presentation.formats import date_in_words
from repere.recherche.moteur.selection import Selection
from repere.recherche.requete.criteres import CRITERES
from repere.recherche.requete.modele import HABITUDES, MAINTENANT, OUVERT, VERIFIE_DEPUIS, Requete
from repere.socle.langue import N_, Table, _

# "Lately", in whole months.
_FRAICHEUR_MOIS: Final = (6, 12)

_MOMENTS: Final = Table(
    {
        MAINTENANT: N_("Ouvert maintenant"),
        "soir": N_("Ouvert après 18 h"),
        "samedi": N_("Ouvert le samedi"),
    }
)


@dataclass(frozen=True, slots=True)
class Facette:
    """A value of a criterion. ``nombre`` places state it among those that fit everything else."""

    valeur: str
    libelle: str
    nombre: int
    choisie: bool


@dataclass(frozen=True, slots=True)
class NonPrecise:
    """``nombre`` places fit everything else and say nothing of ``nom``; ``requete`` lists them."""

    nom: str
    nombre: int
    requete: Requete


def facets(selection: Selection, sans: frozenset[str]) -> dict[str, tuple[Facette, ...]]:
    """Return the facets by criterion, those that nothing answers left out unless asked."""
    tous = selection.fitting(sans)
    bases = {nom: selection.fitting(sans | {nom}) for nom in selection.reponses}
    trouvees = {nom: _values(selection, nom, bases.get(nom, tous)) for nom in CRITERES}
    trouvees[OUVERT] = _openings(selection, bases.get(OUVERT, tous))
    trouvees[VERIFIE_DEPUIS] = _verified(selection, bases.get(VERIFIE_DEPUIS, tous))
    return {nom: facettes for nom, facettes in trouvees.items() if facettes}


def _values(selection: Selection, nom: str, base: int) -> tuple[Facette, ...]:
    choisies = selection.requete.choix(nom)
    stating = selection.index.stating
    return tuple(
        Facette(valeur, libelle, nombre, valeur in choisies)
        for valeur, libelle in CRITERES[nom].valeurs.items()
        if (nombre := (base & stating(nom, valeur)).bit_count()) or valeur in choisies
    )


def _openings(selection: Selection, base: int) -> tuple[Facette, ...]:
    choisi = selection.requete.ouvert
    valeurs: tuple[str, ...] = (MAINTENANT, *HABITUDES)
    # A moment asked by its date has no facet: "now" would be counted at another moment.
    if choisi and choisi not in valeurs:
        valeurs = HABITUDES
    nombres = {v: (base & selection.opening(v, base).oui).bit_count() for v in valeurs}
    return tuple(
        Facette(valeur, _MOMENTS[valeur], nombre, valeur == choisi)
        for valeur, nombre in nombres.items()
        if nombre or valeur == choisi
    )


def _verified(selection: Selection, base: int) -> tuple[Facette, ...]:
    """Return how many were verified lately: from the first of a month, so that a link keeps its meaning."""
    choisi, jour = selection.requete.verifie_depuis, selection.moment.date()
    depuis = {_months_before(jour, mois) for mois in _FRAICHEUR_MOIS} | (
        {choisi} if choisi else set()
    )
    return tuple(
        Facette(
            le.isoformat(),
            _("Vérifié depuis le {jour}").format(jour=date_in_words(le)),
            nombre,
            le == choisi,
        )
        for le in sorted(depuis, reverse=True)
        if (nombre := (base & selection.index.verified_since(le.toordinal())).bit_count())
        or le == choisi
    )


def _months_before(jour: date, mois: int) -> date:
    annees, rang = divmod(jour.year * 12 + jour.month - 1 - mois, 12)
    return date(annees, rang + 1, 1)


def unsaid(selection: Selection, sans: frozenset[str]) -> tuple[NonPrecise, ...]:
    """Return, for each thing asked, how many more places do not say; those already listed left out."""
    requete = selection.requete
    restes = [
        (nom, (selection.fitting(sans | {nom}) & selection.reponses[nom].muets).bit_count())
        for nom in requete.demandes
        if nom not in requete.non_precises and nom not in sans
    ]
    return tuple(NonPrecise(nom, n, requete.muets(nom)) for nom, n in restes if n)
