"""What help there is in a territory: places, hours, and who reaches what within 20 minutes."""

from collections import Counter
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.annuaire.presentation.mots import service_in_words
from repere.annuaire.standard.complements import LANGUES
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.observatoire.calcul.modele import VINGT_MINUTES
from repere.observatoire.dessin.nombres import number
from repere.observatoire.offre.lecture import cover
from repere.observatoire.offre.modele import TOUT, Couverture, Filtre
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.presentation.chiffres import (
    Affiche,
    at_least,
    definition,
    hours,
    percent,
)
from repere.socle.francais import capitalized, figures
from repere.socle.langue import _

_LANGUES_MAX: Final = 3
_FRANCAIS: Final = "fr"


class LigneAide(NamedTuple):
    """``part``: 0 to 100, for the bar. ``muette``: no place says anything of it, so that nothing is known."""

    libelle: str
    part: int
    dite: str
    lieux: int
    muette: bool


@dataclass(frozen=True, slots=True)
class BlocAide:
    """Services, then what makes coming easier; ``reserve``: how many places say nothing, of all."""

    couverture: Couverture
    services: tuple[LigneAide, ...]
    facilites: tuple[LigneAide, ...]
    reserve: str


def help_block(offre: OffreLocale, codes: list[str]) -> BlocAide:
    """Read what help the people of ``codes`` reach."""
    services = [(capitalized(service_in_words(s)), Filtre(service=s)) for s in SERVICES]
    return BlocAide(
        cover(offre, codes, TOUT),
        tuple(_line(offre, codes, nom, filtre) for nom, filtre in services),
        tuple(_line(offre, codes, nom, filtre) for nom, filtre in _comforts(offre, codes)),
        silence(
            *(cover(offre, codes, filtre) for filtre in (Filtre(samedi=True), Filtre(gratuit=True)))
        ),
    )


def help_figures(couverture: Couverture) -> tuple[Affiche, Affiche]:
    """Return what one reads first of help: how many places, who is near one."""
    return (
        Affiche(
            _("Lieux d’aide"), number(couverture.lieux), hours(couverture), definition("lieux_aide")
        ),
        Affiche(
            _("Habitants à moins de 20 minutes"),
            percent(couverture.share(VINGT_MINUTES)),
            _("d’un lieu ouvert, trajet estimé"),
            definition("a_20_minutes"),
        ),
    )


def silence(horaires: Couverture, prix: Couverture) -> str:
    """Say how many places tell no hours, and no price: they count neither as yes nor as no. "" when all do."""
    sans_horaires = horaires.existants - horaires.renseignes
    sans_prix = prix.existants - prix.renseignes
    if not sans_horaires and not sans_prix:
        return ""
    return _(
        "Des lieux ne disent pas tout. Sur {lieux}, {horaires} n’ont pas d’horaires, "
        "{prix} ne disent pas leur prix."
    ).format(
        lieux=figures(horaires.existants), horaires=figures(sans_horaires), prix=figures(sans_prix)
    )


def _comforts(offre: OffreLocale, codes: list[str]) -> list[tuple[str, Filtre]]:
    return [
        (_("Gratuit"), Filtre(gratuit=True)),
        (_("Ouvert le samedi"), Filtre(samedi=True)),
        (_("Ouvert après 18 h"), Filtre(soir=True)),
        (_("Accessible en fauteuil"), Filtre(accessible=True)),
        *(
            (_("On y parle : {langue}").format(langue=LANGUES[code]), Filtre(langue=code))
            for code in _spoken(offre, codes)
        ),
    ]


def _spoken(offre: OffreLocale, codes: list[str]) -> list[str]:
    """Return the languages that most places of the territory speak, besides French."""
    parlees = Counter(
        valeur
        for point in offre.points_in(codes)
        for champ, valeur in point.valeurs
        if champ == "langues" and valeur != _FRANCAIS and valeur in LANGUES
    )
    rangees = sorted(parlees.items(), key=lambda ligne: (-ligne[1], ligne[0]))
    return [langue for langue, _nombre in rangees[:_LANGUES_MAX]]


def _line(offre: OffreLocale, codes: list[str], nom: str, filtre: Filtre) -> LigneAide:
    couverture = cover(offre, codes, filtre)
    part = couverture.share(VINGT_MINUTES)
    muette = not couverture.renseignes and not couverture.a_portee[VINGT_MINUTES]
    dite = _("non connu : aucun lieu ne le dit") if muette else at_least(couverture, part)
    return LigneAide(nom, round((part or 0) * 100), dite, couverture.lieux, muette)
