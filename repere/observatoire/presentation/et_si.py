"""« Et si ? » in words: who would gain from one more place, before and after, where to put it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from repere.annuaire.presentation.mots import SERVICES
from repere.observatoire.cartes import Forme, Habillage, Legende, choropleth, quantiles, sliced
from repere.observatoire.cartes.formes import Anneau
from repere.observatoire.dessin.nombres import number
from repere.observatoire.lecture.ensemble import Ensemble, whole
from repere.observatoire.lecture.formes import shapes
from repere.observatoire.offre.lecture import Prevision, simulate_together
from repere.observatoire.offre.simulation import CommuneAvantApres
from repere.observatoire.presentation.chiffres import (
    hours_for_ten_thousand,
    people,
)
from repere.observatoire.presentation.mailles import address, around
from repere.observatoire.presentation.ou_ouvrir import Meilleure, best
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.socle.langue import _
from repere.territoires.models import Commune

HEURES: Final = ("2", "3.5", "7", "14", "21", "28", "35")
PAR_DEFAUT: Final = "35"
_GAGNANTES: Final = 12


class Essai(NamedTuple):
    """What is tried: as many places as ``communes``, each open ``heures`` a week. ``service`` "" : any help."""

    communes: Sequence[Commune]
    heures: float
    service: str = ""


class Gagnante(NamedTuple):
    """A commune that would gain."""

    nom: str
    adresse: str
    personnes: str
    avant: str
    apres: str


@dataclass(frozen=True, slots=True)
class Resultat:
    """``phrases`` say it all; ``cartes``: (title, drawing) before and after, in the same classes."""

    phrases: tuple[str, ...]
    gagnantes: tuple[Gagnante, ...]
    autres: int
    cartes: tuple[tuple[str, SafeString], ...]
    legende: Legende | None
    autour: Territoire
    meilleures: tuple[Meilleure, ...]


def services() -> list[tuple[str, str]]:
    """Return (key, words) of each service that one may add."""
    return [(service.cle, service.phrase) for service in SERVICES.values()]


def try_it(essai: Essai) -> Resultat:
    """Say who would gain. Raises ValueError when a commune cannot be placed."""
    ensemble = whole()
    autour = around(essai.communes[-1].pk)
    prevision = simulate_together(
        [commune.pk for commune in essai.communes],
        essai.heures,
        services=[essai.service] if essai.service else [],
        offre=ensemble.offre,
    )
    cartes, legende = _maps(ensemble, autour, prevision, {commune.pk for commune in essai.communes})
    return Resultat(
        tuple(_sentences(essai, prevision)),
        tuple(_winner(ensemble, c.code, c.personnes, c.avant, c.apres)
              for c in _most_first(prevision.communes)[:_GAGNANTES]),
        max(0, len(prevision.communes) - _GAGNANTES),
        cartes,
        legende,
        autour,
        best(ensemble, autour, essai.service),
    )  # fmt: skip


def _sentences(essai: Essai, prevision: Prevision) -> list[str]:
    gain = prevision.services[essai.service] if essai.service else prevision.gain
    quoi = _("cette aide") if essai.service else _("un lieu d’aide")
    dites = [
        _("{personnes} passeraient à moins de {minutes} minutes {aide}.").format(
            personnes=people(nombre),
            minutes=round(borne),
            aide=_("de cette aide") if essai.service else _("d’un lieu ouvert"),
        )
        for borne, nombre in gain.a_portee.items()
        if nombre
    ]
    if not dites:
        dites = [
            _("Tous ceux qui vivent autour ont déjà {quoi} à la même distance.").format(quoi=quoi)
        ]
    if gain.mieux:
        dites.append(
            _("{personnes} auraient {quoi} plus près de chez elles.").format(
                personnes=people(gain.mieux), quoi=quoi
            )
        )
    return [*dites, *_in_the_commune(essai, prevision)]


def _in_the_commune(essai: Essai, prevision: Prevision) -> list[str]:
    """Say what its people would have; of several communes, none more than another."""
    gain, ici = prevision.gain, essai.communes[0].pk
    if len(essai.communes) > 1 or ici not in gain.acces:
        return []
    return [
        _("Dans la commune, l’aide à portée passerait de {avant} à {apres} heures par semaine "
          "pour {nombre} habitants.").format(
              avant=number(gain.avant[ici]), apres=number(gain.acces[ici]), nombre=number(10_000)
          )
    ]  # fmt: skip


def _winner(ensemble: Ensemble, code: str, personnes: int, avant: float, apres: float) -> Gagnante:
    nom = ensemble.communes[code].nom if code in ensemble.communes else code
    adresse = address(Territoire(COMMUNE, code, nom))
    return Gagnante(
        nom, adresse, number(personnes), number(avant, decimales=1), number(apres, decimales=1)
    )


def _most_first(communes: Sequence[CommuneAvantApres]) -> list[CommuneAvantApres]:
    """Return those that gain most first: the largest town may gain a few minutes a year."""
    return sorted(communes, key=lambda c: (c.avant - c.apres, -c.personnes, c.code))


def _maps(
    ensemble: Ensemble, autour: Territoire, prevision: Prevision, ou: Collection[str]
) -> tuple[tuple[tuple[str, SafeString], ...], Legende | None]:
    formes = shapes(autour)
    codes = [forme.code for forme in formes]
    if not formes:
        return (), None
    avant = {c: prevision.gain.avant.get(c) for c in codes}
    apres = {c: prevision.gain.acces.get(c) for c in codes}
    # In the classes of the map to touch: two keys that differ would be two maps to learn.
    coupe = quantiles(avant, poids=ensemble.offre.people_of(codes), unite="h")
    titre = hours_for_ten_thousand()
    if sliced(apres, coupe.bornes).classes == coupe.classes:
        # Twice the same map would say that nobody gains.
        return (), None
    # Where one opens, in a thick line.
    traits = [anneau for forme in formes if forme.code in ou for anneau in forme.anneaux]
    cartes = tuple(
        (
            mots,
            _drawn(
                formes, sliced(valeurs, coupe.bornes).classes, valeurs, mots, identifiant, traits
            ),
        )
        for identifiant, mots, valeurs in (
            ("avant", _("Aujourd’hui"), avant),
            (
                "apres",
                _("Avec ce lieu en plus") if len(ou) == 1 else _("Avec ces lieux en plus"),
                apres,
            ),
        )
    )
    return cartes, coupe.legende(titre)


def _drawn(
    formes: Sequence[Forme],
    classes: Mapping[str, int],
    valeurs: Mapping[str, float | None],
    titre: str,
    nom: str,
    traits: Sequence[Anneau],
) -> SafeString:
    svg = choropleth(
        formes,
        classes,
        titre=titre,
        description=_(
            "Les phrases et le tableau disent ce que cette carte montre de plus important."
        ),
        identifiant=nom,
        habillage=Habillage({c: number(v, "h") for c, v in valeurs.items()}, limites=traits),
    )
    return mark_safe(svg)  # noqa: S308 — escaped by dessin.balises
