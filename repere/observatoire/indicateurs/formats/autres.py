"""Files of the Cnaf, of the Arcep, and lists of communes that the State classes. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from repere.observatoire.indicateurs.formats.lecture import (
    CODE_COMMUNE,
    COMMUNE,
    Lecture,
    MesureLue,
    clean_code,
)
from repere.observatoire.indicateurs.formats.nombres import is_secret, read_number, read_year
from repere.observatoire.indicateurs.formats.tableaux import Rangee, Tableau, key
from repere.socle.texte import plier
from repere.territoires.erreurs import SourceIllisible

# Fewer households than this tell of somebody: theirs are not kept.
SEUIL: Final = 5
_CLASSEES: Final = ("frr socle", "frr plus", "classee frr", "frr")
# Codes of the Observatoire des territoires: 4 is FRR, 5 is FRR+.
_CODES_FRR: Final = frozenset({"4", "5"})


def read_caf(tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
    """Read ``s_ben_com_f`` of data.caf.fr: households by commune and year, rounded to 5 by the Cnaf."""
    par_annee: dict[int, list[MesureLue]] = defaultdict(list)
    for tableau in tableaux:
        date = _column(tableau, "dtreffre", "date_reference")
        code = _column(tableau, "numcomdo", "numero_commune")
        foyers = _column(tableau, "indfoy_ndur", "nombre_foyers_ndur")
        rsa = _column(tableau, "indfoy_rsa", "nombre_foyers_rsa")
        for rangee in tableau.records():
            commune = clean_code(rangee[code])
            # Households that the Cnaf cannot place have no code: they are nobody's.
            an = read_year(rangee[date])
            if an is not None and CODE_COMMUNE.fullmatch(commune):
                par_annee[an] += _households(commune, rangee, foyers, rsa)
    retenue = annee if annee is not None else max(par_annee, default=None)
    if retenue is None or retenue not in par_annee:
        raise SourceIllisible(f"Le fichier n’a aucun chiffre de {annee or 'foyers aidés'}.")
    return Lecture(par_annee[retenue], retenue)


def _households(commune: str, rangee: Rangee, foyers: str, rsa: str) -> list[MesureLue]:
    tous, aides = _small(rangee[foyers]), _small(rangee[rsa])
    mesures = []
    if tous is not _ABSENT:
        mesures.append(MesureLue("allocataires_caf", COMMUNE, commune, tous))
        if aides is not _ABSENT:
            mesures.append(
                MesureLue(
                    "part_allocataires_rsa", COMMUNE, commune, None if tous is None else aides, tous
                )
            )
    return mesures


_ABSENT: Final = -1.0


def _small(brut: str) -> float | None:
    """Return a count, None when it is secret or tells of too few, _ABSENT when it is not there."""
    valeur = read_number(brut)
    if valeur is None:
        return None if is_secret(brut) else _ABSENT
    return None if 0 < valeur < SEUIL else valeur


def read_fixed_lines(tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
    """Read ``commune_debit_filaire.csv`` of the Arcep: premises, and those that a cable brings 30 Mbit/s.

    Columns of speeds are cumulative: those of 100 Mbit/s are among those of 30.
    """
    mesures = []
    for tableau in tableaux:
        if not tableau.has("nbr", "elig_thd30"):
            raise SourceIllisible(
                "Il manque les colonnes NBR et ELIG_THD30 : prenez commune_debit_filaire.csv."
            )
        for rangee in tableau.records():
            if "type" in tableau.colonnes and rangee["type"].lower() not in ("", "all"):
                continue
            if tableau.has("date") and annee is None:
                annee = read_year(rangee["date"])
            locaux, rapides = read_number(rangee["nbr"]), read_number(rangee["elig_thd30"])
            code = clean_code(rangee["code_insee"])
            if locaux is not None and rapides is not None and CODE_COMMUNE.fullmatch(code):
                mesures.append(
                    MesureLue(
                        "part_sans_fixe_tres_haut_debit", COMMUNE, code, locaux - rapides, locaux
                    )
                )
    return Lecture(mesures, annee)


def read_4g(tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
    """Read a table that we define: the Arcep publishes maps. ``code_insee;sans_4g;total``, or a rate."""
    mesures = []
    for tableau in tableaux:
        for rangee in tableau.records():
            code = clean_code(rangee["code_insee"])
            if not CODE_COMMUNE.fullmatch(code):
                continue
            if tableau.has("sans_4g", "total"):
                sans, total = read_number(rangee["sans_4g"]), read_number(rangee["total"])
                if sans is not None and total is not None:
                    mesures.append(MesureLue("part_sans_4g", COMMUNE, code, sans, total))
            elif (taux := read_number(rangee[_column(tableau, "taux_sans_4g")])) is not None:
                mesures.append(MesureLue("part_sans_4g", COMMUNE, code, taux, taux=True))
    return Lecture(mesures, annee)


def read_priority_districts(tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
    """Read the national list of quartiers prioritaires 2024: a district lies in one commune or several."""
    communes: dict[str, None] = {}
    for tableau in tableaux:
        colonne = _column(tableau, "insee_com", "code_insee", "codgeo")
        for rangee in tableau.records():
            codes = (clean_code(brut) for brut in re.split(r"[;,]", rangee[colonne]))
            communes |= dict.fromkeys(code for code in codes if CODE_COMMUNE.fullmatch(code))
    return Lecture([MesureLue("qpv", COMMUNE, code, 1.0) for code in communes], annee)


def read_frr(tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
    """Read the list of the DGCL (« Classement FRR et FRR+ au … ») or that of the Observatoire des territoires."""
    mesures = []
    for tableau in tableaux:
        code = _column(tableau, "code_insee", "codgeo", "insee_com")
        classement = next(
            (
                c
                for c in tableau.colonnes
                if c.startswith(("classement_frr", "codefrr", "code_frr"))
            ),
            None,
        )
        if classement is None:
            raise SourceIllisible("Il manque la colonne du classement FRR.")
        if annee is None and (an := re.search(r"20\d\d", classement)):
            annee = int(an[0])
        for rangee in tableau.records():
            commune = clean_code(rangee[code])
            if CODE_COMMUNE.fullmatch(commune):
                mesures.append(
                    MesureLue("frr", COMMUNE, commune, float(is_frr(rangee[classement])))
                )
    return Lecture(mesures, annee)


def is_frr(brut: str) -> bool:
    """Say whether a commune is classed. Those that only keep former aids (« FRR bénéficiaire ») are not."""
    texte = plier(brut.replace("+", " plus "))
    return brut.strip() in _CODES_FRR or (
        texte.startswith(_CLASSEES) and not texte.startswith("frr beneficiaire")
    )


def _column(tableau: Tableau, *noms: str) -> str:
    if (trouvee := tableau.first(*noms)) is None:
        raise SourceIllisible(
            f"Il manque la colonne {key(noms[0]).upper()} : ce n’est pas le fichier attendu."
        )
    return trouvee
