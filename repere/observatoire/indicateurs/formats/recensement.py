"""The communal files of Insee, one row per territory: census ("base-cc-…") and « dossier complet ». Pure.

Columns bear the year: P22_POP is of the main exploitation of 2022, C22_MEN of the complementary one. A file holds
the years that compare; the last one is read, or the one asked for.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.observatoire.indicateurs.formats.lecture import Lecture, MesureLue, clean_code, level_of
from repere.observatoire.indicateurs.formats.nombres import is_secret, read_number
from repere.observatoire.indicateurs.formats.tableaux import Rangee, Tableau
from repere.territoires.erreurs import SourceIllisible

CODE: Final = "codgeo"
_MILLESIME: Final = re.compile(r"[pc](\d\d)_")
# Ways to make a count out of columns: the first whose columns are all there.
Sommes = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Formule:
    """``numerateur`` and ``denominateur``: names of columns without their year, « p_pop65p »."""

    indicateur: str
    numerateur: Sommes
    denominateur: Sommes = ()


_POPULATION: Final = (("p_pop",),)
_65_ET_PLUS: Final = (("p_pop65p",), ("p_h65p", "p_f65p"))
AGES: Final = (
    Formule("population", _POPULATION),
    *(
        Formule(f"population_{debut}_{fin}", ((f"p_pop{debut:02}{fin:02}",),))
        for debut, fin in ((0, 14), (15, 29), (30, 44), (45, 59), (60, 74))
    ),
    Formule("population_75_et_plus", (("p_pop75p",), ("p_pop7589", "p_pop90p"))),
    Formule("population_65_et_plus", _65_ET_PLUS),
    Formule("part_65_ans_et_plus", _65_ET_PLUS, _POPULATION),
)
DIPLOMES: Final = (
    Formule("part_peu_diplomes", (("p_nscol15p_diplmin", "p_nscol15p_bepc"),), (("p_nscol15p",),)),
)
MENAGES: Final = (
    Formule("menages_seuls", (("c_menpseul",),), (("c_men",),)),
    Formule("familles_monoparentales", (("c_fammono",),), (("c_fam",),)),
)


@dataclass(frozen=True, slots=True)
class LecteurRecensement:
    """Reads the indicators of ``formules``."""

    formules: tuple[Formule, ...]

    def __call__(self, tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
        """Return the figures of all tables. Raises SourceIllisible when columns are missing."""
        mesures: list[MesureLue] = []
        lue: int | None = None
        refus: SourceIllisible | None = None
        for tableau in tableaux:
            try:
                lue = _year(tableau, self.formules, annee)
            except SourceIllisible as erreur:
                # Beside the communes, archives hold the overseas collectivities, with fewer columns.
                refus = erreur
                continue
            mesures += self._rows(tableau, lue)
        if lue is None:
            raise refus or SourceIllisible("Le fichier n’a aucun tableau.")
        return Lecture(mesures, lue)

    def _rows(self, tableau: Tableau, annee: int) -> Iterable[MesureLue]:
        colonnes = [
            (
                formule,
                _columns(tableau, formule.numerateur, annee),
                _columns(tableau, formule.denominateur, annee),
            )
            for formule in self.formules
        ]
        for rangee in tableau.records():
            code = clean_code(rangee[CODE])
            if not (maille := level_of(code, tableau.nom)):
                continue
            for formule, haut, bas in colonnes:
                if (somme := _add(rangee, haut)) is not None:
                    yield MesureLue(
                        formule.indicateur, maille, code, somme.valeur, _value(rangee, bas)
                    )


@dataclass(frozen=True, slots=True)
class _Somme:
    """A count; None: secret."""

    valeur: float | None


def _add(rangee: Rangee, colonnes: Sequence[str]) -> _Somme | None:
    """Return the sum of cells, None when one is not there."""
    bruts = [rangee[colonne] for colonne in colonnes]
    if any(is_secret(brut) for brut in bruts):
        return _Somme(None)
    valeurs = [read_number(brut) for brut in bruts]
    connues = [valeur for valeur in valeurs if valeur is not None]
    return _Somme(sum(connues)) if len(connues) == len(valeurs) else None


def _value(rangee: Rangee, colonnes: Sequence[str]) -> float | None:
    somme = _add(rangee, colonnes) if colonnes else None
    return None if somme is None else somme.valeur


def _columns(tableau: Tableau, sommes: Sommes, annee: int) -> Sequence[str]:
    for somme in sommes:
        noms = [_named(nom, annee) for nom in somme]
        if tableau.has(*noms):
            return noms
    return ()


def _named(nom: str, annee: int) -> str:
    exploitation, reste = nom.split("_", 1)
    return f"{exploitation}{annee % 100:02}_{reste}"


def _year(tableau: Tableau, formules: Sequence[Formule], annee: int | None) -> int:
    """Return the last year that has all the columns, or the one asked for."""
    annees = {
        siecle_du(int(trouve[1])) for nom in tableau.colonnes if (trouve := _MILLESIME.match(nom))
    }
    completes = [a for a in annees if not _missing(tableau, formules, a)]
    if annee is not None:
        completes = [a for a in completes if a == annee]
    if completes:
        return max(completes)
    cherchee = annee or max(annees, default=2022)
    manquantes = ", ".join(_missing(tableau, formules, cherchee)[:5]).upper()
    raise SourceIllisible(f"Il manque les colonnes {manquantes} : ce n’est pas le fichier attendu.")


def siecle_du(deux_chiffres: int) -> int:
    """Return the year of two digits: there is no such file before 1968."""
    return (2000 if deux_chiffres < 68 else 1900) + deux_chiffres


def _missing(tableau: Tableau, formules: Sequence[Formule], annee: int) -> list[str]:
    manquantes: dict[str, None] = {}
    for formule in formules:
        for sommes in filter(None, (formule.numerateur, formule.denominateur)):
            if not _columns(tableau, sommes, annee):
                manquantes |= dict.fromkeys(_named(nom, annee) for nom in sommes[0])
    return list(manquantes)


LECTEURS: Final[Mapping[str, LecteurRecensement]] = {
    "population": LecteurRecensement(AGES),
    "diplomes": LecteurRecensement(DIPLOMES),
    "menages": LecteurRecensement(MENAGES),
}
