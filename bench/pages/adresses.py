"""The pages that are measured, found in the directory that is served."""

import re
from dataclasses import dataclass
from http.client import HTTPConnection

COMMUNE = "37261"
# What people really ask, of one kind each.
DEMANDES = [
    f"commune={COMMUNE}&q=impots",
    f"commune={COMMUNE}&rayon=20",
    f"commune={COMMUNE}&services=Aide aux démarches administratives",
    "commune=41018&q=mediatheque",
    "commune=45234&ouvert=samedi",
    f"commune={COMMUNE}&q=carte grise&page=2",
]
PRES = ["lat=47.39&lon=0.69", "lat=47.59&lon=1.33", "lat=48.45&lon=1.48"]
TEXTE = ["q=médiathèque blois", "q=france services", "q=carte grise", "q=imprimer"]
FILTRES = [
    f"commune={COMMUNE}&services=Aide aux démarches administratives&frais_a_charge=Gratuit",
    f"commune={COMMUNE}&publics_specifiquement_adresses=Seniors",
]


@dataclass(frozen=True)
class Adresses:
    lieux: list[str]
    commune: str = f"/communes/{COMMUNE}-tours/"
    accueil: str = "/"

    @property
    def listes(self) -> list[str]:
        return [f"/recherche?{demande}" for demande in DEMANDES]

    @property
    def pages(self) -> dict[str, str]:
        return {
            "résultats": self.listes[0],
            "accueil": self.accueil,
            "lieu": self.lieux[0],
            "commune": self.commune,
        }


def choose(port: int) -> Adresses:
    """Follow the links of a list of results, as a visitor would."""
    connexion = HTTPConnection("127.0.0.1", port, timeout=60)
    connexion.request("GET", f"/recherche?commune={COMMUNE}")
    page = connexion.getresponse().read().decode()
    return Adresses(list(dict.fromkeys(re.findall(r'href="(/lieux/[\w/-]+/)"', page))))
