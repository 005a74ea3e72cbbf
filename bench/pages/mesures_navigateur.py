"""The browser: what a page weighs, when its first result is seen, what a thumb can hit."""

import re
from http.client import HTTPConnection
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from bench.pages import chromium
from bench.pages.adresses import COMMUNE, Adresses
from bench.pages.budgets import Ligne
from bench.pages.chromium import Chargement

_KO = 1000
# The pages that have a first result.
LISTES = {"résultats", "commune"}


def weights(navigateur: Browser, adresse: str, adresses: Adresses) -> list[Ligne]:
    """Bytes and requests, on a phone then beside a map."""
    lignes: list[Ligne] = []
    for nom, chemin in adresses.pages.items():
        c = chromium.load(navigateur, adresse + chemin)
        avant = c.before_first_result()
        html = c.demandes[0].octets / _KO
        ailleurs = [d for d in c.demandes if urlsplit(d.adresse).port != urlsplit(adresse).port]
        lignes += [
            Ligne(f"{nom} : HTML", html, "ko", 14),
            *_before(nom, avant),
            Ligne(f"{nom} : en tout, une fois au repos", _sum(c.demandes), "ko"),
            Ligne(f"{nom} : demandes en tout", len(c.demandes), ""),
            Ligne(f"{nom} : scripts sans la carte", c.bytes_of("Script") / _KO, "ko", 25),
            Ligne(f"{nom} : demandes à d’autres sites", len(ailleurs), "", 0),
        ]
    large = chromium.load(navigateur, adresse + adresses.listes[0], largeur=1280)
    return [
        *lignes,
        Ligne("résultats et carte, 1280 px : en tout", _sum(large.demandes), "ko", 120),
        Ligne("résultats et carte, 1280 px : scripts", large.bytes_of("Script") / _KO, "ko", 120),
    ]


def _before(nom: str, avant: list[chromium.Demande]) -> list[Ligne]:
    """What comes before the first result, on the pages that have results."""
    if nom not in LISTES:
        return []
    return [
        Ligne(f"{nom} : avant le premier résultat", _sum(avant), "ko", 30),
        Ligne(f"{nom} : demandes avant le premier résultat", len(avant), "", 5),
    ]


def _sum(demandes: list[chromium.Demande]) -> float:
    return sum(d.octets for d in demandes) / _KO


def targets(navigateur: Browser, adresse: str, adresses: Adresses) -> list[Ligne]:
    lignes = []
    for nom, chemin in adresses.pages.items():
        combien, petites = chromium.small_targets(navigateur, adresse + chemin)
        lignes.append(
            Ligne(f"{nom} : cibles de moins de 44 px (sur {combien})", len(petites), "", 0)
        )
    return lignes


def speeds(navigateur: Browser, adresse: str, adresses: Adresses, fois: int) -> list[Ligne]:
    """Medians on slow networks, on a processor four times slower."""
    lignes: list[Ligne] = []
    plafonds = {"Slow 3G": 1500, "Slow 4G": 800}
    for nom, chemin in adresses.pages.items():
        for reseau, plafond in plafonds.items():
            mesure = chromium.medians(
                [chromium.load(navigateur, adresse + chemin, reseau=reseau) for _ in range(fois)]
            )
            liste = nom in LISTES
            lignes += _speed(f"{nom}, {reseau}", mesure, plafond if liste else None)
    return lignes


def _speed(nom: str, c: Chargement, plafond: float | None) -> list[Ligne]:
    premier = [Ligne(f"{nom} : premier résultat vu", c.premier, "ms", plafond)] if plafond else []
    return [
        *premier,
        Ligne(f"{nom} : LCP", c.lcp, "ms", 2000),
        Ligne(f"{nom} : temps bloqué (TBT)", c.taches, "ms", 100),
        Ligne(f"{nom} : décalage (CLS)", c.decalage, "", 0.05),
    ]


def small_things(adresse: str, adresses: Adresses) -> list[Ligne]:
    """What is fetched apart: the directory in another site, a bassin to keep."""
    port = urlsplit(adresse).port or 80
    cadre = f"/integrer/annuaire?commune={COMMUNE}"
    lignes = [
        Ligne("annuaire intégré : chargeur", _fetched(port, "/integrer.js"), "ko", 3),
        Ligne("annuaire intégré : page seule", _fetched(port, cadre), "ko", 30),
    ]
    bassins = _bassins(port)
    poids = [poids for poids in (_fetched(port, b) for b in bassins) if poids is not None]
    return [
        *lignes,
        Ligne("bassin hors ligne : le premier", poids[0] if poids else None, "ko", 15),
        Ligne(f"bassin hors ligne : le plus lourd de {len(poids)}", max(poids, default=0), "ko"),
    ]


def _get(port: int, chemin: str, codage: str = "br, gzip") -> tuple[int, bytes]:
    connexion = HTTPConnection("127.0.0.1", port, timeout=60)
    connexion.request("GET", chemin, headers={"Accept-Encoding": codage})
    reponse = connexion.getresponse()
    return reponse.status, reponse.read()


def _fetched(port: int, chemin: str) -> float | None:
    statut, corps = _get(port, chemin)
    return len(corps) / _KO if statut == 200 else None


def _bassins(port: int) -> list[str]:
    page = _get(port, "/hors-ligne/", "identity")[1].decode()
    adresses = sorted(set(re.findall(r"/hors-ligne/[\w-]+/[\w-]+\.json", page)))
    return sorted(adresses, key=lambda adresse: not adresse.endswith("/tours.json"))
