"""The whole site from right to left, in words a third longer: nothing overflows, nothing is cut."""

from typing import Any

from tests.navigateur.conftest import Ouvrir

# What is drawn for screen readers only, or scrolls on purpose, is neither cut nor outside.
_VISIBLES = """[...document.querySelectorAll('body *')].filter(e => {
  const r = e.getBoundingClientRect();
  if (r.width < 2 || e.closest('svg, canvas, .leaflet-container, .defile, .evitements')) return false;
  for (let p = e; p; p = p.parentElement)
    if (getComputedStyle(p).clipPath !== 'none' || getComputedStyle(p).visibility === 'hidden') return false;
  return !e.closest('.miel');
})"""
_NOMS = ".map(e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`).slice(0, 5)"
# Text wider or higher than the box that cuts it.
_COUPES = f"""() => {_VISIBLES}.filter(e => {{
  const s = getComputedStyle(e), coupe = v => v === 'hidden' || v === 'clip';
  return e.innerText?.trim() && ((coupe(s.overflowX) && e.scrollWidth > e.clientWidth + 1)
    || (coupe(s.overflowY) && e.scrollHeight > e.clientHeight + 1));
}}){_NOMS}"""
_DEHORS = f"""() => {_VISIBLES}.filter(e => {{
  const r = e.getBoundingClientRect();
  return r.left < -1 || r.right > document.documentElement.clientWidth + 1;
}}){_NOMS}"""
_DEBORDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_every_page_holds_from_right_to_left(
    ouvrir: Ouvrir, adresses: dict[str, str], langue_pseudo: str
) -> None:
    """Each page is loaded once, then narrowed; axe reads the same pages in test_matrice_axe."""
    page = ouvrir("/", largeur=1280)
    fautes: dict[str, Any] = {}
    for nom, adresse in adresses.items():
        page.goto(adresse)
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        assert page.evaluate("document.documentElement.lang") == langue_pseudo
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for largeur in (1280, 360, 320):
            page.set_viewport_size({"width": largeur, "height": 800})
            constats = {
                "déborde": page.evaluate(_DEBORDE),
                "coupés": page.evaluate(_COUPES),
                "dehors": page.evaluate(_DEHORS),
            }
            if trouves := {quoi: valeur for quoi, valeur in constats.items() if valeur}:
                fautes[f"{nom}, {largeur} px"] = trouves
        page.set_viewport_size({"width": 1280, "height": 800})
    assert not fautes


def test_french_pages_go_from_left_to_right(ouvrir: Ouvrir, adresses: dict[str, str]) -> None:
    page = ouvrir("/")
    assert page.evaluate("[document.documentElement.lang, document.dir]") == ["fr", "ltr"]


def test_numbers_keep_their_order(
    ouvrir: Ouvrir, adresses: dict[str, str], langue_pseudo: str
) -> None:
    """A telephone number is read from left to right in every language."""
    page = ouvrir(adresses["lieu"])
    numeros = page.evaluate(
        """() => [...document.querySelectorAll('a[href^="tel:+"]')].map(a => {
          const marche = document.createTreeWalker(a, NodeFilter.SHOW_TEXT), bords = [];
          for (let n = marche.nextNode(); n; n = marche.nextNode())
            [...n.data].forEach((c, i) => {
              if (!/\\d/.test(c)) return;
              const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1);
              const b = r.getBoundingClientRect(); bords.push([Math.round(b.top), b.left]);
            });
          return bords.every(([h, x], i) => !i || h !== bords[i - 1][0] || x > bords[i - 1][1]);
        })"""
    )
    assert numeros and all(numeros)
