"""Filosofi, in its two forms: one row per territory up to 2021 (TP6021), one per figure since 2023. Pure."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from repere.observatoire.indicateurs.formats.lecture import (
    COMMUNE,
    DEPARTEMENT,
    EPCI,
    REGION,
    Lecture,
    MesureLue,
    clean_code,
    level_of,
)
from repere.observatoire.indicateurs.formats.nombres import is_secret, read_number, read_year
from repere.observatoire.indicateurs.formats.recensement import siecle_du
from repere.observatoire.indicateurs.formats.tableaux import Rangee, Tableau
from repere.territoires.erreurs import SourceIllisible

PAUVRETE: Final = "taux_pauvrete"
MEDIANE: Final = "revenu_median"
_LARGE: Final = re.compile(r"tp60(\d\d)")
_LONGUES: Final = (
    "geo",
    "geo_object",
    "filosofi_measure",
    "conf_status",
    "time_period",
    "obs_value",
)
_MESURES: Final = {"PR_MD60": PAUVRETE, "MED_SL": MEDIANE}
_OBJETS: Final = {"COM": COMMUNE, "EPCI": EPCI, "DEP": DEPARTEMENT, "REG": REGION}


def read_incomes(tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
    """Return poverty and median incomes. Raises SourceIllisible when columns are missing."""
    mesures: list[MesureLue] = []
    lue = annee
    for tableau in tableaux:
        lecture = (_long if tableau.has(*_LONGUES) else _wide)(tableau, annee)
        mesures += lecture.mesures
        lue = lecture.annee
    return Lecture(mesures, lue)


def _long(tableau: Tableau, annee: int | None) -> Lecture:
    lues: dict[int, list[MesureLue]] = {}
    for rangee in tableau.records():
        indicateur = _MESURES.get(rangee["filosofi_measure"].upper())
        maille = _OBJETS.get(rangee["geo_object"].upper())
        if indicateur is None or maille is None:
            continue
        secret = rangee["conf_status"].upper() == "C" or is_secret(rangee["obs_value"])
        valeur = None if secret else read_number(rangee["obs_value"])
        # Neither a figure nor a secret: nobody lives there.
        if valeur is None and not secret:
            continue
        if (de := read_year(rangee["time_period"])) is not None:
            code = clean_code(rangee["geo"])
            lues.setdefault(de, []).append(_measure(indicateur, maille, code, valeur, None))
    retenue = annee if annee is not None else max(lues, default=None)
    if retenue is None or retenue not in lues:
        raise SourceIllisible(f"Le fichier n’a aucun chiffre de {annee or 'revenu'}.")
    return Lecture(lues[retenue], retenue)


def _wide(tableau: Tableau, annee: int | None) -> Lecture:
    annees = [siecle_du(int(t[1])) for nom in tableau.colonnes if (t := _LARGE.fullmatch(nom))]
    if not annees or (annee is not None and annee not in annees) or not tableau.has("codgeo"):
        raise SourceIllisible(
            "Il manque les colonnes CODGEO et TP60 : ce n’est pas un fichier Filosofi."
        )
    retenue = annee or max(annees)
    return Lecture(list(_wide_rows(tableau, f"{retenue % 100:02}")), retenue)


def _wide_rows(tableau: Tableau, suffixe: str) -> Iterator[MesureLue]:
    colonnes = {PAUVRETE: f"tp60{suffixe}", MEDIANE: f"med{suffixe}"}
    personnes = tableau.first(f"nbpersmenfisc{suffixe}", f"nbpers{suffixe}")
    for rangee in tableau.records():
        code = clean_code(rangee["codgeo"])
        if not (maille := level_of(code, tableau.nom)):
            continue
        combien = _count(rangee, personnes)
        for indicateur, colonne in colonnes.items():
            if tableau.has(colonne):
                yield from _cell(indicateur, maille, code, rangee[colonne], combien)


def _cell(
    indicateur: str, maille: str, code: str, brut: str, combien: float | None
) -> Iterator[MesureLue]:
    valeur = read_number(brut)
    if valeur is not None or is_secret(brut):
        yield _measure(indicateur, maille, code, valeur, combien)


def _count(rangee: Rangee, colonne: str | None) -> float | None:
    return read_number(rangee[colonne]) if colonne else None


def _measure(
    indicateur: str, maille: str, code: str, valeur: float | None, combien: float | None
) -> MesureLue:
    if indicateur == MEDIANE:
        return MesureLue(indicateur, maille, code, valeur)
    if combien is None or valeur is None:
        return MesureLue(indicateur, maille, code, valeur, combien, taux=True)
    return MesureLue(indicateur, maille, code, valeur * combien / 100, combien)
