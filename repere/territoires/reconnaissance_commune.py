"""Recognising the commune of a record from the code, postal code and name it carries. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from repere.territoires.noms_communes import noyau_du_nom

# A name misspelt is recognised only among the communes of its own postal code.
RESSEMBLANCE = 0.8
# "Tours (37)", "Commune nouvelle d'Arrou": neither is part of the name.
_HORS_NOM = re.compile(r"\(.*?\)|\bcommune[ -]nouvelle\b", re.I)


class CommuneConnue(NamedTuple):
    """What importers need of a commune. Degrees WGS84; ``approximative`` speaks of the position."""

    code_insee: str
    nom: str
    codes_postaux: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    approximative: bool


class ReconnaissanceCommune:
    """The communes of a territory, in memory, recognised from what records carry."""

    def __init__(
        self, communes: Iterable[CommuneConnue], anciennes: Iterable[tuple[str, str, str]] = ()
    ) -> None:
        """``anciennes`` are (old code, old name or "", present code)."""
        self._actuelles = {commune.code_insee: commune for commune in communes}
        self._par_code: dict[str, set[str]] = defaultdict(set)
        self._par_nom: dict[str, set[str]] = defaultdict(set)
        self._par_code_postal: dict[str, set[str]] = defaultdict(set)
        self._noms: dict[str, set[str]] = defaultdict(set)
        for commune in self._actuelles.values():
            self._add_name(commune.nom, commune.code_insee)
            for code_postal in commune.codes_postaux:
                self._par_code_postal[code_postal].add(commune.code_insee)
        for ancien_code, ancien_nom, actuelle in anciennes:
            if actuelle in self._actuelles:
                self._par_code[ancien_code].add(actuelle)
                self._add_name(ancien_nom, actuelle)

    def _add_name(self, nom: str, code: str) -> None:
        if cle := noyau_du_nom(nom):
            self._par_nom[cle].add(code)
            self._noms[code].add(cle)

    def find(self, code_insee: str, code_postal: str, nom: str) -> CommuneConnue | None:
        """Return the commune these values name together, or None when unknown or ambiguous."""
        return self._by_code(code_insee) or self._by_name(code_postal.strip(), nom)

    def _by_code(self, code_insee: str) -> CommuneConnue | None:
        code = code_insee.strip().upper()
        # Spreadsheets drop the zero of "01004".
        code = code.zfill(5) if code else ""
        return self._actuelles.get(code) or self._only(self._par_code.get(code, set()))

    def _by_name(self, code_postal: str, nom: str) -> CommuneConnue | None:
        code_postal = code_postal.zfill(5) if code_postal else ""
        cle = noyau_du_nom(_HORS_NOM.sub(" ", nom))
        desservies = self._par_code_postal.get(code_postal, set())
        if not cle:
            return self._only(desservies)
        homonymes = self._par_nom.get(cle, set())
        return (
            self._only(homonymes & desservies)
            or self._only(self._resembling(cle, desservies))
            or self._only(self._beginning(cle, desservies))
            # A CEDEX, or a postal code mistyped: the name decides, in the same département.
            or self._only({code for code in homonymes if _same_departement(code, code_postal)})
        )

    def _resembling(self, cle: str, codes: Iterable[str]) -> set[str]:
        return {
            code
            for code in codes
            if any(OSA.normalized_similarity(cle, nom) >= RESSEMBLANCE for nom in self._noms[code])
        }

    def _beginning(self, cle: str, codes: Iterable[str]) -> set[str]:
        """Names cut short, or lengthened since: "Ports" for "Ports-sur-Vienne"."""
        return {
            code
            for code in codes
            if any(nom.startswith(cle) or cle.startswith(nom) for nom in self._noms[code])
        }

    def _only(self, codes: set[str]) -> CommuneConnue | None:
        return self._actuelles[next(iter(codes))] if len(codes) == 1 else None

    def __iter__(self) -> Iterator[CommuneConnue]:
        return iter(self._actuelles.values())


def _same_departement(code_insee: str, code_postal: str) -> bool:
    """Say whether a postal code may be of a commune; an absent one contradicts nothing."""
    if not code_postal:
        return True
    # Corsica: INSEE codes 2A and 2B, postal codes 20.
    departement = "20" if code_insee.startswith(("2A", "2B")) else code_insee[:2]
    return code_postal.startswith(departement)
