"""The formats that can be read, by identifier, and the one function that reads them all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from repere.annuaire.imports.autre_format import refuse_other_format
from repere.annuaire.imports.formats import (
    conseillers_numeriques,
    data_inclusion,
    france_services,
    mediation_numerique,
    recensement_regional,
    tableau,
)
from repere.annuaire.imports.formats.tableau import propose_mapping
from repere.annuaire.imports.lecteur import Contexte, Lecteur, read_with
from repere.annuaire.imports.lecture import Communes, FichierIllisible, Lue, Rejetee

__all__ = ["FORMATS", "Format", "propose_mapping", "read_records"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its label in French and its reader."""

    libelle: str
    lire: Lecteur


FORMATS: Final[dict[str, Format]] = {
    "mediation-numerique": Format(
        "Standard national des lieux de médiation numérique, toutes versions (CSV, JSON, XLSX)",
        read_with(mediation_numerique.translate),
    ),
    "data-inclusion": Format("data·inclusion, v0 et v1 (JSON, CSV)", data_inclusion.read),
    "recensement-regional": Format(
        "Recensement régional « Médiation numérique pour tous » (JSON, CSV)",
        read_with(recensement_regional.translate),
    ),
    "france-services": Format(
        "Liste nationale des France services (CSV)", read_with(france_services.translate)
    ),
    "conseillers-numeriques": Format(
        "Lieux des conseillers numériques (JSON, CSV)", read_with(conseillers_numeriques.translate)
    ),
    "tableau": Format("Un tableau quelconque (CSV, XLSX, JSON) et sa correspondance", tableau.read),
}


def read_records(
    contenu: bytes,
    format: str,
    *,
    nom_fichier: str = "",
    correspondance: Mapping[str, Any] | None = None,
    communes: Communes | None = None,
) -> Iterator[Lue | Rejetee]:
    """Yield every record of a file, kept or refused, in its order.

    Raises FichierIllisible (message in French, with what to do) when the file as a whole is unreadable, or
    when ``format`` is unknown.
    """
    if format not in FORMATS:
        raise FichierIllisible(f"Format inconnu : « {format} ». Formats : {', '.join(FORMATS)}.")
    contexte = Contexte(nom_fichier, correspondance, communes)
    yield from refuse_other_format(FORMATS[format].lire(contenu, contexte), format)
