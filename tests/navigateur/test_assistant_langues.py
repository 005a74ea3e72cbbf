"""The guided path in each of our languages, on a small telephone: three taps, nothing cut, names in order."""

import pytest
from playwright.sync_api import expect

from repere.annuaire.presentation.formats import INSECABLE
from repere.recherche.presentation.besoins import needs
from repere.socle.langue import FRANCAIS, LANGUES
from repere.socle.traduction import in_language
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.sondes import DEBORDE
from tests.navigateur.test_assistant import MAIRIE, answer, ready
from tests.navigateur.test_assistant import annuaire as annuaire

AUTRES = [code for code in LANGUES if code != FRANCAIS]
# Where each group of figures of the telephone number is drawn, from left to right.
_ORDRE = """() => {
  const lien = document.querySelector(".lieux a[href^='tel:']");
  const texte = [...lien.childNodes].find((n) => n.nodeType === 3 && /\\d/.test(n.data));
  const debuts = [...texte.data.matchAll(/\\d\\d/g)].map((m) => {
    const zone = document.createRange();
    zone.setStart(texte, m.index);
    zone.setEnd(texte, m.index + 2);
    return zone.getBoundingClientRect().left;
  });
  return debuts.length > 3 && debuts.every((x, n) => n === 0 || x > debuts[n - 1]);
}"""


@pytest.mark.parametrize("code", AUTRES)
def test_three_taps_lead_to_places(ouvrir: Ouvrir, annuaire: None, code: str) -> None:
    with in_language(code):
        besoin = next(b.mot for b in needs() if b.cle == "demarches")
    page = ready(ouvrir(f"/{code}/assistant/", largeur=320))
    assert page.evaluate(DEBORDE) <= 0
    page.get_by_role("button", name=besoin).first.click()
    answer(page, 0).get_by_role("button", name="Tours", exact=True).click()
    reponse = answer(page, 1)
    expect(reponse.get_by_role("link", name=MAIRIE)).to_be_visible()
    expect(reponse).to_have_attribute("lang", code)
    assert page.evaluate(DEBORDE) <= 0
    # 02 47 00 00 01, whichever way the page goes.
    assert INSECABLE in reponse.locator("a[href^='tel:']").first.inner_text()
    assert page.evaluate(_ORDRE)
