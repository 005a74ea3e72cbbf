"""A person's browser, without its screen: cookies of its own, forms sent as they were shown, every answer timed."""

import asyncio
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any

import httpx

Formulaire = dict[str, list[str]]
_JETON = "c" * 32


@dataclass
class Releve:
    """Times in milliseconds by kind of action; answers that were not hoped for."""

    temps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuts: Counter[tuple[str, int]] = field(default_factory=Counter)
    erreurs: Counter[str] = field(default_factory=Counter)
    # (place, what was written, who): acknowledged by the server.
    ecrits: list[tuple[str, str, str]] = field(default_factory=list)
    conflits: int = 0


class _Lecteur(HTMLParser):
    """The forms of a page: names and values as a browser sends them untouched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.formulaires: list[Formulaire] = []
        self._champs: Formulaire = {}
        self._texte = self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        nom = a.get("name") or ""
        if tag == "form":
            self._champs = {}
            self.formulaires.append(self._champs)
        elif tag == "input" and nom:
            if a.get("type") not in {"checkbox", "radio"} or "checked" in a:
                self._champs.setdefault(nom, []).append(a.get("value") or "")
        elif tag == "textarea":
            self._texte = nom
            self._champs[nom] = [""]
        elif tag == "select":
            self._select = nom
        elif tag == "option" and self._select:
            self._option(a)

    def _option(self, a: dict[str, str | None]) -> None:
        if "selected" in a or self._select not in self._champs:
            self._champs[self._select] = [a.get("value") or ""]

    def handle_data(self, data: str) -> None:
        if self._texte:
            self._champs[self._texte][0] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._texte = ""
        elif tag == "select":
            self._select = ""


def form_with(html: str, champ: str) -> Formulaire | None:
    """Return the first form of a page that has a field ``champ``."""
    lecteur = _Lecteur()
    lecteur.feed(html)
    return next((f for f in lecteur.formulaires if champ in f), None)


def client(adresse: str) -> httpx.AsyncClient:
    """Return what all browsers share: connections, no cookie."""
    return httpx.AsyncClient(
        base_url=adresse,
        timeout=60,
        limits=httpx.Limits(max_connections=None, max_keepalive_connections=200),
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    )


class Navigateur:
    def __init__(self, http: httpx.AsyncClient, releve: Releve, session: str = "") -> None:
        self._http, self._releve = http, releve
        self._temoins = {"csrftoken": _JETON} | ({"sessionid": session} if session else {})

    async def get(self, action: str, chemin: str) -> str:
        """Open a page, timed under the name of ``action``."""
        reponse = await self.ask(action, "GET", chemin)
        return reponse.text if reponse is not None else ""

    async def post(self, action: str, chemin: str, champs: dict[str, Any]) -> httpx.Response | None:
        """Send a form; follow where it leads is left to the person."""
        return await self.ask(action, "POST", chemin, champs)

    async def ask(
        self, action: str, methode: str, chemin: str, champs: dict[str, Any] | None = None
    ) -> httpx.Response | None:
        """Ask for ``chemin``; None when nothing came back."""
        entetes = {
            "Cookie": "; ".join(f"{n}={v}" for n, v in self._temoins.items()),
            "X-CSRFToken": _JETON,
            "Accept-Encoding": "gzip",
        }
        debut = time.perf_counter()
        try:
            reponse = await self._http.request(methode, chemin, data=champs, headers=entetes)
        except httpx.HTTPError as erreur:
            self._releve.erreurs[f"{action} : {type(erreur).__name__}"] += 1
            return None
        self._releve.temps[action].append((time.perf_counter() - debut) * 1000)
        self._releve.statuts[action, reponse.status_code] += 1
        for nom, valeur in reponse.cookies.items():
            self._temoins[nom] = valeur
        return reponse


async def lag(mesures: list[float], fin: float) -> None:
    """How late this very process is: what it adds to each figure."""
    while time.monotonic() < fin:
        debut = time.perf_counter()
        await asyncio.sleep(0.05)
        mesures.append((time.perf_counter() - debut - 0.05) * 1000)
