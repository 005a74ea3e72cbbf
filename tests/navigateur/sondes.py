"""What is asked of a page from the inside; shared by the tests and by bench/pages. No Django here."""

from typing import Final

# The first card of a list of places, wherever it is shown; the name of the place in it.
PREMIER_RESULTAT: Final = ".lieux > li :is(h2, h3)"
# Links inside a sentence are exempt (WCAG 2.5.8, inline).
PETITES_CIBLES: Final = """() => [...document.querySelectorAll('a, button, input, select, summary')]
  .filter(e => !e.matches('.evitement, p:not(.colle):not(.actions) > a:not(.bouton), .prose li > a, .note a'))
  .filter(e => e.type !== 'hidden')
  .map(e => {
    // The link of a card is as large as its card; a box to tick, as its label.
    const cible = e.closest('.lieux h3') ? e.closest('li') : e.labels?.length && /radio|checkbox/.test(e.type) ? e.labels[0] : e;
    const r = cible.getBoundingClientRect();
    return {texte: e.textContent.trim() || e.id || e.name, l: Math.round(r.width), h: Math.round(r.height)};
  })
  .filter(c => c.h && (c.h < 44 || c.l < 24))"""
CIBLES: Final = """() => [...document.querySelectorAll('a, button, input, select, summary')]
  .filter(e => e.getBoundingClientRect().height && e.type !== 'hidden').length"""
DEBORDE: Final = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Words of tables that lie on several lines: cut into letters, nobody reads them.
MOTS_COUPES: Final = """() => {
  const coupes = [];
  for (const cellule of document.querySelectorAll('main table :is(th, td)')) {
    if (cellule.closest('thead')?.getBoundingClientRect().width < 2) continue;
    const textes = document.createTreeWalker(cellule, NodeFilter.SHOW_TEXT);
    while (textes.nextNode()) for (const mot of textes.currentNode.data.matchAll(/\\p{L}{4,}/gu)) {
      const ou = document.createRange();
      ou.setStart(textes.currentNode, mot.index);
      ou.setEnd(textes.currentNode, mot.index + mot[0].length);
      if (new Set([...ou.getClientRects()].map(r => Math.round(r.top))).size > 1) coupes.push(mot[0]);
    }
  }
  return coupes;
}"""
# Links that a keyboard reaches and no eye sees: those of a head of table put out of sight.
HORS_DE_VUE: Final = """() => [...document.querySelectorAll('main thead a')]
  .filter(lien => lien.closest('thead').getBoundingClientRect().width < 2).map(lien => lien.textContent)"""
# Placed before the page: it marks the first name as soon as it is in the page, and the browser itself says
# when it painted it (Element Timing); a page that draws an empty frame first gains nothing.
OBSERVATEUR: Final = """(() => {
  const m = window.mesures = {premier: null, lcp: null, taches: 0, decalage: 0};
  const marquer = () => {
    const nom = document.querySelector(SELECTEUR);
    if (nom) { nom.setAttribute('elementtiming', 'premier'); veille.disconnect(); }
  };
  const veille = new MutationObserver(marquer);
  veille.observe(document, {childList: true, subtree: true});
  const suivre = (type, noter) =>
    new PerformanceObserver(l => l.getEntries().forEach(noter)).observe({type, buffered: true});
  suivre('element', e => { if (e.identifier === 'premier' && e.intersectionRect.height > 0) m.premier ??= e.renderTime || e.loadTime; });
  suivre('largest-contentful-paint', e => { m.lcp = e.startTime; });
  suivre('longtask', e => { m.taches += Math.max(0, e.duration - 50); });
  suivre('layout-shift', e => { if (!e.hadRecentInput) m.decalage += e.value; });
})()""".replace("SELECTEUR", repr(PREMIER_RESULTAT))
