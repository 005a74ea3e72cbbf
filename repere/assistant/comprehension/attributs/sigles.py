"""What mediators write short: capitals that are words otherwise ("DE", "ML"), ages, years of birth."""

import re
from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.texte.modele import Message

# As written, in capitals: "de", "ml", "ase" mean something else.
SIGLES: Final = {
    "jeunes": "ML ASE MNA CEJ PJJ EPIDE MECS NEET",
    "etudiants": "CROUS BTS IUT BUT",
    "familles-enfants": "PMI RPE LAEP",
    "seniors": "EHPAD APA GIR RPA PA",
    "demandeurs-emploi": "DE DELD DEBOE ARE FT",
    "personnes-exilees": "MNA BPI CADA HUDA OFPRA OFII ANEF CNDA PRAHDA APS DA",
    "handicap": "RQTH AAH MDPH TH ESAT CDAPH BOETH PMR PSH PCH AEEH ULIS",
    "minimas-sociaux": "BRSA ARSA RSA AAH ASS ADA ASPA",
    "personnes-en-situation-juridique": "SPIP TIG PJJ PPSMJ MJPM CSL",
    "urgence": "SDF CHRS SIAO",
    "professionnels": "TPE PME SIRET",
}
_PAR_SIGLE: Final = {
    sigle: tuple(public for public, liste in SIGLES.items() if sigle in liste.split())
    for liste in SIGLES.values()
    for sigle in liste.split()
}
_CAPITALES: Final = re.compile(r"(?<![\w'’.-])[A-Z]{2,6}(?![\w'’])")
# Who writes everything in capitals writes "DE" for "de".
_PART_DE_CAPITALES: Final = 0.6
# "PA" is also a region in an address, "DA" a mother tongue: these need somebody beside them.
_DOUTEUX: Final = frozenset({"DE", "PA", "DA", "TH", "BUT", "ARE", "PCH", "APA", "ASS", "ADA"})
# "Je ne demande pas le RSA".
_NIE: Final = re.compile(
    r"\b(?:pas|ni|sans|aucun|jamais)\s(?:(?:le|la|l|de|du|d|au|à|en|pour|un|une)[\s'’]?)*$", re.I
)
_QUELQU_UN: Final = re.compile(
    r"^DE\b|\bDE (?:longue|LD|inscrit|non|sans)|\d{2} ?a(?:ns)?\b|\b(?:M|Mr|Mme|H|F|homme|femme|dame|monsieur|couple|personne|jeune|une?|public|groupe)\b",
    re.I,
)


def named_in_capitals(message: Message) -> Iterator[str]:
    """Yield the publics that ``message`` names by their initials."""
    brut = message.brut
    lettres = [c for c in brut if c.isalpha()]
    crie = sum(c.isupper() for c in lettres) > _PART_DE_CAPITALES * len(lettres)
    quelqu_un = not crie and bool(_QUELQU_UN.search(brut))
    for trouve in _CAPITALES.finditer(brut):
        if _NIE.search(brut[: trouve.start()]):
            continue
        if quelqu_un or trouve[0] not in _DOUTEUX:
            yield from _PAR_SIGLE.get(trouve[0], ())
