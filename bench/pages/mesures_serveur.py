"""The server: how long an answer takes, how many a second, in how much memory."""

from bench.pages.adresses import FILTRES, PRES, TEXTE, Adresses
from bench.pages.budgets import Ligne
from bench.pages.charge import ask
from bench.pages.serveur import Serveur

_CLIENTS = 8
_DEMANDES_MEMOIRE = 1000


def times(serveur: Serveur, adresses: Adresses, demandes: int) -> list[Ligne]:
    """One worker, warm, one client."""
    api = "/api/v1/lieux?"
    jeux: list[tuple[str, list[str], float | None]] = [
        ("page de résultats", adresses.listes, 15),
        ("page d’un lieu", adresses.lieux, 6),
        ("accueil", [adresses.accueil], None),
        ("page d’une commune", [adresses.commune], None),
        ("API, liste filtrée", [api + f for f in FILTRES], 6),
        ("API, près de moi", [api + f for f in PRES], 5),
        ("API, texte", [api + f for f in TEXTE], 5),
    ]
    lignes = []
    for nom, chemins, plafond in jeux:
        ask(serveur.port, chemins, fois=max(20, len(chemins) * 2))
        avant = serveur.cpu_seconds()
        charge = ask(serveur.port, chemins, fois=demandes)
        calcul = (serveur.cpu_seconds() - avant) * 1000 / demandes
        lignes += [
            Ligne(f"serveur : {nom}, p50", charge.percentile(0.5), "ms", plafond),
            Ligne(f"serveur : {nom}, p95", charge.percentile(0.95), "ms"),
            Ligne(f"serveur : {nom}, temps de calcul", calcul, "ms"),
        ]
    return lignes


def memory(serveur: Serveur, adresses: Adresses) -> list[Ligne]:
    """A thousand requests of every kind later."""
    chemins = [
        *adresses.listes,
        *adresses.lieux,
        adresses.accueil,
        adresses.commune,
        *(f"/api/v1/lieux?{f}" for f in (*FILTRES, *PRES, *TEXTE)),
    ]
    ask(serveur.port, chemins, fois=_DEMANDES_MEMOIRE, clients=4)
    rss, pss = serveur.memory()
    return [
        Ligne("mémoire d’un ouvrier après 1 000 demandes (tout compris)", rss, "Mo", 180),
        Ligne("mémoire d’un ouvrier, sa part de ce qui est partagé", pss, "Mo"),
    ]


def throughput(serveur: Serveur, adresses: Adresses, demandes: int) -> list[Ligne]:
    """As many workers as processors, eight clients on the same machine."""
    ask(serveur.port, adresses.listes, fois=50, clients=_CLIENTS)
    avant = serveur.cpu_seconds()
    charge = ask(serveur.port, adresses.listes, fois=demandes, clients=_CLIENTS)
    calcul = serveur.cpu_seconds() - avant
    return [
        Ligne("pages de résultats par seconde, 8 clients", charge.par_seconde, "/s", plancher=150),
        Ligne("… p95", charge.percentile(0.95), "ms"),
        Ligne("… processeurs occupés par le serveur", calcul / charge.secondes, ""),
        Ligne("… pages par seconde de calcul", demandes / calcul, "/s"),
    ]
