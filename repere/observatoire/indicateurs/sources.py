"""The official files: who publishes each, where, and what reads it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from repere.observatoire.indicateurs.fiches_population import LICENCE_OUVERTE
from repere.observatoire.indicateurs.formats.autres import (
    read_4g,
    read_caf,
    read_fixed_lines,
    read_frr,
    read_priority_districts,
)
from repere.observatoire.indicateurs.formats.lecture import Lecteur
from repere.observatoire.indicateurs.formats.recensement import CODE, LECTEURS
from repere.observatoire.indicateurs.formats.revenus import read_incomes
from repere.observatoire.indicateurs.registre import INDICATEURS

ARCEP: Final = "https://data.arcep.fr/fixe/maconnexioninternet/statistiques/last/commune"
CNAF: Final = "https://data.caf.fr/api/explore/v2.1/catalog/datasets/s_ben_com_f/exports/csv"
QPV: Final = "quartiers-prioritaires-de-la-politique-de-la-ville-qpv"
_CNAF_COLONNES: Final = (
    "select=dtreffre%2Cnumcomdo%2Cnomcom%2Cindfoy_ndur%2Cindfoy_rsa&delimiter=%3B"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``adresse``: of the file, "" when it must be fetched by hand from ``page``.

    Addresses were found in public code that reads them, and not tried: nothing here asks the network.
    ``reperes``: columns that tell its header. ``liste``: communes that are not in it are not classed.
    """

    code: str
    libelle: str
    page: str
    lecteur: Lecteur
    reperes: tuple[str, ...]
    adresse: str = ""
    licence: str = LICENCE_OUVERTE
    fichier: str = ""
    liste: bool = False
    # Fewer figures than that in the whole file, and it was cut short.
    lignes_min: int = 0
    # What a file that bears no date is of.
    annee: int | None = None

    @property
    def indicateurs(self) -> tuple[str, ...]:
        """Codes of the indicators that it gives."""
        return tuple(i.code for i in INDICATEURS.values() if i.chargement == self.code)

    @property
    def referentiel(self) -> str:
        """What its loads are recorded as."""
        return f"observatoire:{self.code}"


SOURCES: Final[Mapping[str, Source]] = {
    source.code: source
    for source in (
        Source(
            code="population",
            libelle="Insee, recensement : population par âge",
            page="https://www.insee.fr/fr/statistiques/8581696",
            adresse="https://www.insee.fr/fr/statistiques/fichier/8581696/"
            "base-cc-evol-struct-pop-2022_csv.zip",
            fichier="base-cc-evol-struct-pop-2022_csv.zip",
            lecteur=LECTEURS["population"],
            reperes=(CODE,),
        ),
        Source(
            code="diplomes",
            libelle="Insee, recensement : diplômes",
            page="https://www.insee.fr/fr/statistiques/8581488",
            adresse="https://www.insee.fr/fr/statistiques/fichier/8581488/"
            "base-cc-diplomes-formation-2022_csv.zip",
            fichier="base-cc-diplomes-formation-2022_csv.zip",
            lecteur=LECTEURS["diplomes"],
            reperes=(CODE,),
        ),
        Source(
            code="menages",
            libelle="Insee, recensement : ménages et familles",
            page="https://www.insee.fr/fr/statistiques/8582452",
            adresse="https://www.insee.fr/fr/statistiques/fichier/8582452/"
            "base-cc-coupl-fam-men-2022_csv.zip",
            fichier="base-cc-coupl-fam-men-2022_csv.zip",
            lecteur=LECTEURS["menages"],
            reperes=(CODE,),
        ),
        Source(
            code="revenus",
            libelle="Insee, Filosofi : pauvreté et niveau de vie",
            page="https://www.insee.fr/fr/statistiques/8984752",
            adresse="https://www.insee.fr/fr/statistiques/fichier/8984752/FILOSOFI_CC_csv.zip",
            fichier="FILOSOFI_CC_csv.zip",
            lecteur=read_incomes,
            reperes=("filosofi_measure", CODE),
        ),
        Source(
            code="caf",
            libelle="Cnaf : foyers aidés, foyers au RSA",
            page="https://data.caf.fr/explore/dataset/s_ben_com_f/",
            adresse=f"{CNAF}?{_CNAF_COLONNES}",
            fichier="s_ben_com_f.csv",
            lecteur=read_caf,
            reperes=("numcomdo", "numero_commune"),
        ),
        Source(
            code="internet-fixe",
            libelle="Arcep : débit des lignes fixes",
            page="https://www.data.gouv.fr/fr/datasets/ma-connexion-internet/",
            adresse=f"{ARCEP}/commune_debit_filaire.csv",
            fichier="commune_debit_filaire.csv",
            lecteur=read_fixed_lines,
            reperes=("code_insee",),
        ),
        Source(
            code="4g",
            libelle="Couverture 4G, tableau fait d’après les cartes de l’Arcep",
            page="https://www.data.gouv.fr/fr/datasets/mon-reseau-mobile/",
            fichier="tableau code_insee ; sans_4g ; total",
            lecteur=read_4g,
            reperes=("code_insee",),
        ),
        Source(
            code="qpv",
            libelle="ANCT : quartiers prioritaires 2024",
            page=f"https://www.data.gouv.fr/fr/datasets/{QPV}/",
            adresse=f"https://static.data.gouv.fr/resources/{QPV}/20260116-110350/listeqp2024-cog2024.csv",
            fichier="listeqp2024-cog2024.csv",
            lecteur=read_priority_districts,
            reperes=("code_qp", "insee_com"),
            liste=True,
            lignes_min=500,
            annee=2024,
        ),
        Source(
            code="frr",
            libelle="DGCL : communes classées France Ruralités Revitalisation",
            page="https://www.collectivites-locales.gouv.fr/",
            fichier="liste-communes-FRR-juillet2025.csv",
            lecteur=read_frr,
            reperes=("code_insee", "codgeo"),
        ),
    )
}
