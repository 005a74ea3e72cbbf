"""The map of a territory: need, help, or both crossed; its key, and the table that says the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final, NamedTuple

from django.utils.safestring import SafeString, mark_safe

from repere.observatoire.calcul.croisement import EN_MANQUE
from repere.observatoire.cartes import (
    Decoupe,
    Forme,
    Habillage,
    Legende,
    choropleth,
    crossed,
    quantiles,
)
from repere.observatoire.dessin.nombres import INSECABLE, number
from repere.observatoire.graphiques.matrice import cross_key, cross_words
from repere.observatoire.lecture.formes import shapes
from repere.observatoire.lecture.parties import Partie
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.presentation.chiffres import hours_for_ten_thousand, people, percent
from repere.observatoire.presentation.mailles import address
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.socle.langue import _

BESOIN: Final = "besoin"
AIDE: Final = "aide"
CROISEE: Final = "croisee"


class Vue(NamedTuple):
    """A way of looking at the map, and the link that leads to it."""

    cle: str
    nom: str


class Ligne(NamedTuple):
    """A row of the table: a name, where it leads, then figures in words."""

    nom: str
    adresse: str
    cellules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carte:
    """``svg`` is empty when nothing can be drawn; the table is there all the same."""

    vue: str
    vues: tuple[Vue, ...]
    svg: SafeString
    legende: Legende
    colonnes: tuple[str, ...]
    lignes: tuple[Ligne, ...]


def need_name(mesure: Mesure) -> str:
    """Say what need is read from."""
    if mesure is Mesure.FRAGILITE:
        return _("Indice de fragilité, sur 10")
    if mesure is Mesure.AGES:
        return _("Habitants de 65 ans et plus")
    return _("Besoin")


def views(mesure: Mesure) -> tuple[Vue, ...]:
    """Return the maps that one may ask for: without figures of need, only that of help."""
    aide = Vue(AIDE, _("L’aide"))
    if mesure is Mesure.POPULATION:
        return (aide,)
    return (Vue(CROISEE, _("Les deux")), Vue(BESOIN, _("Le besoin")), aide)


def territory_map(
    territoire: Territoire,
    parties: Sequence[Partie],
    mesure: Mesure,
    *,
    vue: str = "",
    par: str = COMMUNE,
    identifiant: str = "carte",
    liens: bool = True,
    entoure: str = "",
) -> Carte:
    """Return the map of the parts of ``territoire``; an unknown ``vue`` is the first.

    ``entoure``: the code of the part to be found at once, in a thick line.
    ``liens``: areas lead to their portraits; not in a file that one takes away.
    """
    vues = views(mesure)
    choisie = vue if vue in {v.cle for v in vues} else vues[0].cle
    formes = shapes(territoire, par)
    habillage = Habillage(
        paroles={p.territoire.code: _said(p, mesure, choisie) for p in parties},
        liens={p.territoire.code: address(p.territoire) for p in parties} if liens else {},
        limites=[a for forme in formes if forme.code == entoure for a in forme.anneaux],
    )
    svg, legende = _drawn(territoire.nom, formes, parties, mesure, choisie, habillage, identifiant)
    return Carte(
        choisie,
        vues,
        mark_safe(svg) if formes else SafeString(""),  # noqa: S308 — escaped by dessin.balises
        legende,
        _columns(mesure, par),
        tuple(_row(partie, mesure) for partie in parties),
    )


def _drawn(
    nom: str,
    formes: Sequence[Forme],
    parties: Sequence[Partie],
    mesure: Mesure,
    vue: str,
    habillage: Habillage,
    identifiant: str,
) -> tuple[str, Legende]:
    note, description = _notes(formes, parties, vue), _described(parties)
    if vue == CROISEE:
        classes = {p.territoire.code: p.classe for p in parties if p.classe is not None}
        titre = _("{nom} : le besoin et l’aide").format(nom=nom)
        svg = crossed(
            formes, classes, titre=titre, description=description, habillage=habillage,
            identifiant=identifiant,
        )  # fmt: skip
        return svg, cross_key(_("Le besoin et l’aide"), note)
    decoupe, quoi = _classes(parties, mesure, vue)
    titre = f"{nom}{INSECABLE}: {quoi}"
    svg = choropleth(
        formes, decoupe.classes, titre=titre, description=description, habillage=habillage,
        identifiant=identifiant,
    )  # fmt: skip
    return svg, decoupe.legende(quoi, note)


def _notes(formes: Sequence[Forme], parties: Sequence[Partie], vue: str) -> str:
    """Say what one must know to read the map."""
    dites = []
    if vue != AIDE and parties and all(p.estime for p in parties):
        dites.append(_("Le besoin est estimé."))
    if any(forme.approximative for forme in formes):
        dites.append(_("Limites approximatives : les contours officiels ne sont pas chargés."))
    return " ".join(dites)


def _classes(parties: Sequence[Partie], mesure: Mesure, vue: str) -> tuple[Decoupe, str]:
    poids = {p.territoire.code: float(p.personnes) for p in parties}
    if vue == AIDE:
        valeurs: Mapping[str, float | None] = {p.territoire.code: p.acces for p in parties}
        titre = hours_for_ten_thousand()
        return quantiles(valeurs, poids=poids, unite="h"), titre
    valeurs = {p.territoire.code: p.besoin for p in parties}
    unite = "%" if mesure is Mesure.AGES else ""
    return quantiles(valeurs, poids=poids, unite=unite, decimales=1), need_name(mesure)


def _described(parties: Sequence[Partie]) -> str:
    """Say in a sentence what the map shows first; the table beside it says all."""
    pires = [p for p in parties if p.classe == EN_MANQUE]
    if pires:
        return _(
            "Besoin fort et aide rare pour {personnes}. Le tableau qui suit donne tous les chiffres."
        ).format(personnes=people(sum(p.personnes for p in pires)))
    return _("Le tableau qui suit donne tous les chiffres de cette carte.")


def _said(partie: Partie, mesure: Mesure, vue: str) -> str:
    if vue == BESOIN:
        return need_in_words(partie, mesure)
    if vue == AIDE:
        return _access(partie)
    return cross_words(*partie.classe) if partie.classe else _("Non connu")


def need_in_words(partie: Partie, mesure: Mesure) -> str:
    """Return the need of a part, in its unit."""
    dit = number(partie.besoin, "%" if mesure is Mesure.AGES else "", 1)
    if partie.estime and partie.besoin is not None:
        return _("{chiffre} (estimé)").format(chiffre=dit)
    return dit


def _access(partie: Partie) -> str:
    return number(partie.acces, "h")


def _columns(mesure: Mesure, par: str) -> tuple[str, ...]:
    besoin = () if mesure is Mesure.POPULATION else (need_name(mesure),)
    proche = (
        _("Minutes jusqu’au plus proche") if par == COMMUNE else _("Habitants à moins de 20 min")
    )
    return (
        _("Habitants"),
        *besoin,
        hours_for_ten_thousand(),
        proche,
    )


def _row(partie: Partie, mesure: Mesure) -> Ligne:
    besoin = () if mesure is Mesure.POPULATION else (need_in_words(partie, mesure),)
    if partie.minutes is None:
        part = partie.proches / partie.personnes if partie.personnes else None
        proche = percent(part)
    else:
        proche = number(partie.minutes) if isfinite(partie.minutes) else _("plus de 30")
    cellules = (number(partie.personnes), *besoin, _access(partie), proche)
    return Ligne(partie.territoire.nom, address(partie.territoire), cellules)
