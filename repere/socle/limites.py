"""So many requests a minute for each network address, counted by all the workers of a server together.

``REPERE_LIMITES=off`` lifts it.
"""

from http import HTTPStatus
from ipaddress import IPv6Address, IPv6Network, ip_address
from time import time
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from repere.socle.compteurs import Compteurs

FENETRE_SECONDES: Final = 60
# Made as the code is read, before the workers part.
COMPTEURS: Final = Compteurs()


def seconds_to_wait(request: HttpRequest, guichet: str, par_minute: int) -> int:
    """Count this request at ``guichet``; return 0 when it may pass, else the seconds to wait."""
    if not settings.REPERE_LIMITES:
        return 0
    instant = time()
    cle = f"{guichet}:{client_of(request)}:{int(instant // FENETRE_SECONDES)}"
    nombre = COMPTEURS.increment(cle)
    reste = FENETRE_SECONDES - int(instant % FENETRE_SECONDES)
    return reste if nombre > par_minute else 0


def client_of(request: HttpRequest) -> str:
    """Return who is asking: an IPv4 address, or the /64 network that one subscriber holds in IPv6.

    Only as many hops of X-Forwarded-For as there are proxies of ours are believed.
    """
    adresse = request.META.get("REMOTE_ADDR", "")
    mandataires: int = settings.REPERE_MANDATAIRES
    if mandataires:
        sauts = [s.strip() for s in request.headers.get("X-Forwarded-For", "").split(",")]
        adresse = sauts[-mandataires] if len(sauts) >= mandataires else adresse
    try:
        ip = ip_address(adresse)
    except ValueError:
        return "inconnu"
    if isinstance(ip, IPv6Address):
        return str(ip.ipv4_mapped or IPv6Network((ip, 64), strict=False).network_address)
    return str(ip)


def reads_pages(request: HttpRequest) -> bool:
    """Say whether a browser asks, which wants a page, rather than a program, which wants a problem."""
    return "text/html" in request.headers.get("Accept", "")


def wait_page(request: HttpRequest, attente: int) -> HttpResponse:
    """Return the page that asks to wait ``attente`` seconds, in plain words."""
    reponse = render(request, "429.html", {"attente": attente}, status=HTTPStatus.TOO_MANY_REQUESTS)
    reponse["Retry-After"] = str(attente)
    return reponse
