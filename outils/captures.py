"""The images of docs/images: every page at three widths, on the first places of the repository.

    .venv/bin/python outils/captures.py [PAGE…]

A base of its own is prepared and served for the time of the pictures; no request leaves the machine. What is
open depends on the hour. Each image weighs 120 kB at most: 256 colours suit flat pages.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import httpx
from PIL import Image
from playwright.sync_api import Browser, Page

RACINE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(RACINE))

from bench.pages.chromium import browser  # noqa: E402 — the root of the repository first
from bench.pages.serveur import serve  # noqa: E402

IMAGES = RACINE / "docs" / "images"
LARGEURS = {360: 740, 768: 1024, 1280: 900}
POIDS_MAX = 120_000
LISTE = "/recherche?commune=37261&q=imprimer"
# What is written to the assistant before the picture.
MESSAGES = {
    "assistant-reponse": "Ma mère a 72 ans et pas de voiture. Elle a besoin d’aide pour sa retraite, à Tours.",
    "assistant-arabe": "أحتاج مساعدة في ملف الكاف، أسكن في تور",
}


def prepare(base: Path) -> None:
    environ = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", "REPERE_DATA_DIR": str(base)}
    subprocess.run(
        [sys.executable, "-m", "repere.socle.cli", "preparer"],
        env=environ,
        cwd=RACINE,
        check=True,
        capture_output=True,
    )


def addresses(site: str) -> dict[str, str]:
    """Return the pages by the name of their images; the place is the first of the list."""
    lieu = re.findall(r'href="(/lieux/[\w/-]+)"', httpx.get(site + LISTE, timeout=60).text)[0]
    return {
        "accueil": "/",
        "resultats": LISTE,
        "lieu": lieu,
        "commune": "/communes/37261-tours/",
        "bassin": "/zones/bassins-de-vie/tours/",
        "hors-ligne": "/hors-ligne/",
        "integrer": "/integrer/?commune=37261",
        "signaler": f"{lieu}signaler/",
        "assistant": "/assistant/",
        "assistant-reponse": "/assistant/",
        "assistant-arabe": "/ar/assistant/",
    }


def shoot(chromium: Browser, site: str, nom: str, adresse: str) -> None:
    for largeur, hauteur in LARGEURS.items():
        for theme in ("light", "dark") if largeur == 360 else ("light",):
            contexte = chromium.new_context(
                base_url=site,
                viewport={"width": largeur, "height": hauteur},
                color_scheme=theme,
                reduced_motion="reduce",
                service_workers="block",
            )
            page = contexte.new_page()
            page.goto(adresse, wait_until="networkidle")
            if nom in MESSAGES:
                page.get_by_role("textbox").first.fill(MESSAGES[nom])
                page.get_by_role("textbox").first.press("Enter")
                page.locator(".resultat, [data-lieu], article").first.wait_for()
            page.wait_for_timeout(500)
            suffixe = "-sombre" if theme == "dark" else ""
            save(page, IMAGES / f"{nom}-{largeur}{suffixe}.png")
            contexte.close()


def save(page: Page, fichier: Path) -> None:
    """Write what the screen shows, and a little more on a phone, in as few bytes as it takes."""
    vue = page.viewport_size or {"width": 360, "height": 740}
    longueur = page.evaluate("document.documentElement.scrollHeight")
    haut = min(longueur, vue["height"] * (2 if vue["width"] == 360 else 1))
    brut = page.screenshot(
        full_page=True, clip={"x": 0, "y": 0, "width": vue["width"], "height": haut}
    )
    image = Image.open(io.BytesIO(brut)).convert("RGB")
    for couleurs in (256, 128, 64, 32):
        sortie = io.BytesIO()
        image.quantize(couleurs, dither=Image.Dither.NONE).save(sortie, "PNG", optimize=True)
        if sortie.tell() <= POIDS_MAX:
            break
    fichier.write_bytes(sortie.getvalue())


def main() -> None:
    choisies = set(sys.argv[1:])
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="repere-captures-") as dossier:
        prepare(Path(dossier))
        with serve(Path(dossier), 1) as serveur, browser() as chromium:
            for nom, adresse in addresses(serveur.adresse).items():
                if not choisies or nom in choisies:
                    shoot(chromium, serveur.adresse, nom, adresse)


if __name__ == "__main__":
    main()
