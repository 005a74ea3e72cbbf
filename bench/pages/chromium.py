"""What a visitor of an old phone on a slow network sees, and when, in Debian's Chromium."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.navigateur.sondes import CIBLES, OBSERVATEUR, PETITES_CIBLES

CHROMIUM = "/usr/bin/chromium"
_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
# Kilobits a second, milliseconds there and back.
RESEAUX = {"Slow 3G": (400, 400), "Slow 4G": (1600, 150)}
_RALENTI = 4


@dataclass
class Demande:
    """One request of a page."""

    adresse: str
    genre: str
    debut: float
    octets: int = 0


@dataclass
class Chargement:
    """One loading of a page; times in milliseconds."""

    demandes: list[Demande] = field(default_factory=list)
    premier: float | None = None
    lcp: float | None = None
    taches: float = 0
    decalage: float = 0

    def before_first_result(self) -> list[Demande]:
        """The requests that left before the first result was seen: all of them, when none was."""
        if self.premier is None:
            return self.demandes
        depart = min((d.debut for d in self.demandes), default=0)
        return [d for d in self.demandes if d.debut - depart <= self.premier / 1000]

    def bytes_of(self, genre: str) -> int:
        return sum(d.octets for d in self.demandes if d.genre == genre)


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=_OPTIONS)
        yield chromium
        chromium.close()


def load(chromium: Browser, adresse: str, *, reseau: str = "", largeur: int = 360) -> Chargement:
    """Load a page for the first time, on an empty browser; wait until nothing moves any more."""
    contexte = chromium.new_context(viewport={"width": largeur, "height": 740})
    try:
        page = contexte.new_page()
        page.set_default_timeout(60_000)
        page.add_init_script(OBSERVATEUR)
        cdp = contexte.new_cdp_session(page)
        chargement = _listen(cdp)
        if reseau:
            _slow_down(cdp, reseau)
        page.goto(adresse, wait_until="load")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        _read(page, chargement)
        return chargement
    finally:
        contexte.close()


def small_targets(chromium: Browser, adresse: str) -> tuple[int, list[dict[str, Any]]]:
    """Return how many targets a page has, and those that a thumb would miss."""
    contexte = chromium.new_context(viewport={"width": 360, "height": 740})
    try:
        page = contexte.new_page()
        page.goto(adresse, wait_until="load")
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        return page.evaluate(CIBLES), page.evaluate(PETITES_CIBLES)
    finally:
        contexte.close()


def medians(chargements: list[Chargement]) -> Chargement:
    """Return the middle of several loadings, with the requests of the last."""
    premiers = [c.premier for c in chargements]
    return Chargement(
        demandes=chargements[-1].demandes,
        premier=None if None in premiers else median(premiers),  # type: ignore[type-var]
        lcp=median(c.lcp or 0 for c in chargements),
        taches=median(c.taches for c in chargements),
        decalage=median(c.decalage for c in chargements),
    )


def _listen(cdp: CDPSession) -> Chargement:
    chargement = Chargement()
    par_numero: dict[str, Demande] = {}

    def leaves(e: dict[str, Any]) -> None:
        if e["request"]["url"].startswith("data:"):
            return
        demande = Demande(e["request"]["url"], e.get("type", ""), e["timestamp"])
        par_numero[e["requestId"]] = demande
        chargement.demandes.append(demande)

    def arrives(e: dict[str, Any]) -> None:
        if e["requestId"] in par_numero:
            par_numero[e["requestId"]].octets = int(e["encodedDataLength"])

    cdp.on("Network.requestWillBeSent", leaves)
    cdp.on("Network.loadingFinished", arrives)
    cdp.send("Network.enable")
    return chargement


def _slow_down(cdp: CDPSession, reseau: str) -> None:
    kilobits, aller_retour = RESEAUX[reseau]
    debit = kilobits * 1000 / 8
    cdp.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": aller_retour,
            "downloadThroughput": debit,
            "uploadThroughput": debit,
        },
    )
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": _RALENTI})


def _read(page: Page, chargement: Chargement) -> None:
    mesures = page.evaluate("window.mesures")
    chargement.premier = mesures["premier"]
    chargement.lcp = mesures["lcp"]
    chargement.taches = mesures["taches"]
    chargement.decalage = mesures["decalage"]
