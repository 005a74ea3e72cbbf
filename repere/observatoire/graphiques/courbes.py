"""Lines through time: few points, some of them missing."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from repere.observatoire.dessin.balises import document, element, short, text
from repere.observatoire.dessin.nombres import Tableau, known, number
from repere.observatoire.graphiques.cadre import LARGEUR, LIGNE, ceiling

_HAUTEUR: Final = 150
_GAUCHE: Final = 14
_DROITE: Final = LARGEUR - 22
# Each line has its colour and its dashes: a fifth would be one too many to tell apart.
SERIES_MAX: Final = 4
Point = tuple[float, float]


class Serie(NamedTuple):
    """Values by time, a number such as 2024 or 2024.5; None where nobody measured."""

    nom: str
    valeurs: Mapping[float, float | None]


class _Axes(NamedTuple):
    debut: float
    fin: float
    sommet: float
    haut: int

    @property
    def bas(self) -> int:
        """Return where zero is."""
        return self.haut + _HAUTEUR

    def place(self, temps: float, valeur: float) -> Point:
        duree = self.fin - self.debut
        # A single time stands in the middle.
        part = (temps - self.debut) / duree if duree else 0.5
        return _GAUCHE + part * (_DROITE - _GAUCHE), self.haut + _HAUTEUR * (
            1 - valeur / self.sommet
        )


def lines(
    series: Sequence[Serie],
    *,
    titre: str,
    description: str,
    unite: str = "",
    decimales: int = 0,
    dates: Mapping[float, str] | None = None,
    identifiant: str = "courbes",
) -> str:
    """Return at most four lines above zero; a missing point is a gap, never a line drawn through it.

    ``dates`` says each time in words, else its number is written.
    """
    gardees = series[:SERIES_MAX]
    temps = sorted({t for serie in gardees for t in serie.valeurs}) or [0]
    connues = [v for serie in gardees for run in _runs(serie) for _t, v in run]
    axes = _Axes(temps[0], temps[-1], ceiling(max(connues, default=0)), LIGNE * len(gardees) + 24)
    return document(
        identifiant,
        (LARGEUR, axes.bas + LIGNE + 8),
        titre,
        description,
        _grid(axes, unite, decimales),
        *(_line(rang, serie, axes) for rang, serie in enumerate(gardees)),
        *(_name(rang, serie, unite, decimales) for rang, serie in enumerate(gardees)),
        *_times(temps, axes, dates or {}),
        classe="courbes",
    )


def line_table(
    series: Sequence[Serie],
    *,
    quand: str,
    unite: str = "",
    decimales: int = 0,
    dates: Mapping[float, str] | None = None,
) -> Tableau:
    """Return the table that says what ``lines`` draws: a row by time, a column by line."""
    lignes = (
        (
            _said(t, dates or {}),
            *(number(serie.valeurs.get(t), unite, decimales) for serie in series),
        )
        for t in sorted({t for serie in series for t in serie.valeurs})
    )
    return Tableau((quand, *(serie.nom for serie in series)), tuple(lignes))


def _runs(serie: Serie) -> list[list[Point]]:
    """Return the points that follow one another without a gap."""
    suites: list[list[Point]] = [[]]
    for temps in sorted(serie.valeurs):
        valeur = known(serie.valeurs[temps])
        if valeur is None:
            suites.append([])
        else:
            suites[-1].append((temps, max(valeur, 0.0)))
    return [suite for suite in suites if suite]


def _grid(axes: _Axes, unite: str, decimales: int) -> str:
    parties = []
    for valeur in (0, axes.sommet / 2, axes.sommet):
        _x, y = axes.place(axes.debut, valeur)
        parties += [
            element("path", d=f"M0 {short(y)}H{_DROITE + 8}"),
            text(number(valeur, unite, 0 if valeur == round(valeur) else 1), 0, y - 4),
        ]
    return element("g", *parties, class_="axe")


def _line(rang: int, serie: Serie, axes: _Axes) -> str:
    parties = []
    for suite in _runs(serie):
        places = [axes.place(t, v) for t, v in suite]
        chemin = "L".join(f"{short(x)} {short(y)}" for x, y in places)
        if len(places) > 1:
            parties.append(element("path", d=f"M{chemin}"))
        parties += [element("circle", cx=x, cy=y, r=3.5) for x, y in places]
    return element("g", *parties, class_=f"courbe s{rang}") if parties else ""


def _name(rang: int, serie: Serie, unite: str, decimales: int) -> str:
    """Return a piece of the line, its name and its last value, above the chart."""
    y = LIGNE * rang + 14
    suites = _runs(serie)
    valeur = number(suites[-1][-1][1] if suites else None, unite, decimales)
    trait = element("g", element("path", d=f"M2 {y - 4}h32"), class_=f"courbe s{rang}")
    return trait + text(f"{serie.nom}\N{NO-BREAK SPACE}: {valeur}", 44, y, "nom")


def _times(temps: Sequence[float], axes: _Axes, dates: Mapping[float, str]) -> list[str]:
    """Return the first and the last time, and the others where there is room."""
    pas = max(1, -(-len(temps) // 5))
    gardes = sorted({*range(0, len(temps) - pas + 1, pas), len(temps) - 1})
    return [
        text(_said(temps[n], dates), axes.place(temps[n], 0)[0], axes.bas + 18, "temps")
        for n in gardes
    ]


def _said(temps: float, dates: Mapping[float, str]) -> str:
    # A year has no thousands separator.
    return dates.get(temps) or f"{temps:g}"
