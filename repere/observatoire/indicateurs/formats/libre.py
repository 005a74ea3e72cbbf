"""Any table of rates by commune, its columns named by whoever loads it. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from repere.observatoire.indicateurs.formats.lecture import (
    CODE_COMMUNE,
    COMMUNE,
    Lecture,
    MesureLue,
    clean_code,
)
from repere.observatoire.indicateurs.formats.nombres import is_secret, read_number
from repere.observatoire.indicateurs.formats.tableaux import Tableau, key
from repere.observatoire.indicateurs.modele import Fonction
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.territoires.erreurs import SourceIllisible

CODES: Final = ("code_insee", "codgeo", "insee_com", "code_commune", "insee", "depcom")
# The table says who has it; we want who has not.
COMPLEMENT: Final = "complement"
# From 0 to 1 rather than to 100.
FRACTION: Final = "fraction"
_FONCTIONS: Final = (Fonction.PART, Fonction.MEDIANE)


@dataclass(frozen=True, slots=True)
class Colonne:
    """A column, the indicator it gives, what to do to its numbers."""

    nom: str
    indicateur: str
    complement: bool = False
    fraction: bool = False

    def value(self, brut: float) -> float:
        """Return the rate in per cent, or the figure as it is."""
        valeur = brut * 100 if self.fraction else brut
        return 100 - valeur if self.complement else valeur


def parse_column(texte: str) -> Colonne:
    """Read « COLONNE=indicateur », « …:complement », « …:fraction » or both in any order. Raises SourceIllisible."""
    nom, egal, suite = texte.partition("=")
    indicateur, _deux_points, transformations = suite.partition(":")
    connues = {COMPLEMENT, FRACTION}
    demandees = set(filter(None, transformations.replace("+", ":").split(":")))
    if not egal or not nom.strip() or not demandees <= connues:
        raise SourceIllisible(
            f"« {texte} » : écrivez COLONNE=indicateur, puis au besoin :{FRACTION} et :{COMPLEMENT}."
        )
    connu = INDICATEURS.get(indicateur)
    if connu is None or connu.fonction not in _FONCTIONS:
        possibles = ", ".join(i.code for i in INDICATEURS.values() if i.fonction in _FONCTIONS)
        raise SourceIllisible(
            f"« {indicateur} » n’est pas un indicateur en taux. Il y a : {possibles}."
        )
    return Colonne(key(nom), indicateur, COMPLEMENT in demandees, FRACTION in demandees)


@dataclass(frozen=True, slots=True)
class LecteurLibre:
    """Reads the columns asked for."""

    colonnes: Sequence[Colonne]

    def __call__(self, tableaux: Iterable[Tableau], annee: int | None) -> Lecture:
        """Return the rates of communes. Raises SourceIllisible when a column is missing."""
        mesures: list[MesureLue] = []
        for tableau in tableaux:
            code = tableau.first(*CODES)
            absentes = [c.nom.upper() for c in self.colonnes if not tableau.has(c.nom)]
            if absentes or code is None:
                raise SourceIllisible(
                    f"Il manque la colonne {', '.join(absentes) or 'CODE_INSEE'}."
                )
            for rangee in tableau.records():
                commune = clean_code(rangee[code])
                if not CODE_COMMUNE.fullmatch(commune):
                    continue
                for colonne in self.colonnes:
                    brut = rangee[colonne.nom]
                    valeur = read_number(brut)
                    taux = INDICATEURS[colonne.indicateur].fonction is Fonction.PART
                    if valeur is not None or is_secret(brut):
                        lue = None if valeur is None else colonne.value(valeur)
                        mesures.append(
                            MesureLue(colonne.indicateur, COMMUNE, commune, lue, taux=taux)
                        )
        return Lecture(mesures, annee)
