"""Draw the icons of the installed app from the logo: ``.venv/bin/python outils/icones.py``.

The PNG files are committed; run this again when the logo changes. Same logo, same Chromium: same files.
"""

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

RACINE = Path(__file__).resolve().parent.parent
LOGO = RACINE / "repere" / "socle" / "static" / "socle" / "icones.svg"
SORTIE = RACINE / "repere" / "recherche" / "static" / "recherche" / "hors_ligne"
CREME = "#fdf8ee"
# File -> side in pixels, share of the side that the logo takes, background. A mask may cut all but 80 %.
ICONES = {
    "icone-192": (192, 0.92, "transparent"),
    "icone-512": (512, 0.92, "transparent"),
    "icone-512-masque": (512, 0.6, CREME),
    "icone-apple-180": (180, 0.72, CREME),
}


def main() -> None:
    """Write every icon."""
    symbole = re.search(
        r'<symbol id="logo" viewBox="([^"]+)">(.+?)</symbol>', LOGO.read_text(), re.S
    )
    if symbole is None:
        raise SystemExit(f"{LOGO} has no symbol “logo”")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{symbole[1]}">{symbole[2]}</svg>'
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for nom, (cote, part, fond) in ICONES.items():
            page = chromium.new_page(viewport={"width": cote, "height": cote})
            page.set_content(
                f"<style>body{{margin:0;background:{fond};display:grid;place-items:center;"
                f"height:100vh}}svg{{height:{part * 100}vh}}</style>{svg}"
            )
            page.screenshot(path=SORTIE / f"{nom}.png", omit_background=True)
            page.close()
        chromium.close()


if __name__ == "__main__":
    main()
