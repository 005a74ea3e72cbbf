"""What a machine of general use does not find in the notebook of a meeting and in old monographs read again."""

from pathlib import Path

from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import Page, expect

from repere.monographies.models import Monographie
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.sondes import DEBORDE, MOTS_COUPES
from tests.navigateur.test_espace_monographies import (  # noqa: F401 — fixtures
    anna,
    bassin,
    carnet,
    monographie,
    note,
    tablettes,
)
from tests.navigateur.test_espace_reprises import ICI, bring, coordinatrice  # noqa: F401 — fixtures

# What a screen reader would say: each text that the region takes, in order.
ECOUTER = """() => {
  window.dites = [];
  const bilan = document.querySelector("[role=status]:is([data-bilan], [data-etat])");
  new MutationObserver(() => bilan.textContent && dites.push(bilan.textContent)).observe(bilan, {childList: true, characterData: true, subtree: true});
}"""
# Same words, another gesture or another page.
REPETES = """() => {
  const ou = {};
  for (const e of document.querySelectorAll(".compte :is(a, button, summary)")) {
    if (e.hidden) continue;
    const nom = e.textContent.trim().replace(/\\s+/g, " ");
    (ou[nom] ??= new Set()).add(e.href ?? e);
  }
  return Object.entries(ou).filter(([, cibles]) => cibles.size > 1).map(([nom]) => nom);
}"""


def heard(page: Page) -> list[str]:
    return page.evaluate("window.dites")


def test_rgaa_7_5_and_6_1_notes_are_announced_once_and_told_apart(
    tablettes: Ouvrir,  # noqa: F811
    monographie: Monographie,  # noqa: F811
    anna: User,  # noqa: F811
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie))
    page.evaluate(ECOUTER)
    for texte in ("Des tablettes", "Un local plus grand"):
        note(page, texte)
        expect(page.locator("[data-bilan]")).to_have_text("Tout est enregistré.")
    # Sent at once: no word of waiting, and the second note is announced like the first.
    assert heard(page) == ["Tout est enregistré.", "Tout est enregistré."]
    for texte in ("Des tablettes", "Un local plus grand"):
        expect(page.get_by_role("link", name=f"Corriger : {texte}")).to_have_count(1)
    page.get_by_role("link", name="Corriger : Des tablettes").click()
    expect(page.locator("[data-bilan]")).to_have_text("Vous corrigez une note.")
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_load_state("networkidle")
    assert heard(page)[2:] == ["Vous corrigez une note."]
    page.get_by_role("button", name="Ne pas corriger").click()
    # A note that the site refuses does not wait for the network.
    page.route("**/envoi/", lambda r: r.fulfill(status=422, json={"motif": "Trop long."}))
    note(page, "Refusée")
    expect(page.locator("[data-bilan]")).to_have_text("À corriger : 1.")


def test_rgaa_10_7_the_button_of_the_notebook_is_in_sight_in_a_low_window(
    tablettes: Ouvrir,  # noqa: F811
    monographie: Monographie,  # noqa: F811
    anna: User,  # noqa: F811
) -> None:
    page = enter_as(tablettes, anna, carnet(monographie), largeur=900)
    page.set_viewport_size({"width": 900, "height": 420})
    page.get_by_label("Ce qui est dit").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    bouton = page.get_by_role("button", name="Noter", exact=True)
    expect(bouton).to_be_focused()
    expect(bouton).to_be_in_viewport(ratio=1)


def test_rgaa_7_5_a_text_kept_by_itself_says_so_once(
    ouvrir: Ouvrir,
    monographie: Monographie,  # noqa: F811
    anna: User,  # noqa: F811
) -> None:
    adresse = reverse("professionnels:monographie_texte", args=[monographie.pk, "territoire"])
    page = enter_as(ouvrir, anna, adresse)
    page.evaluate(ECOUTER)
    for texte in ("Le territoire est vaste. ", "Il faut du temps. "):
        with page.expect_response(lambda r: r.request.method == "POST"):
            page.locator("textarea").press_sequentially(texte)
        expect(page.locator("[data-etat]")).to_have_text("Enregistré.")
    assert heard(page) == ["Enregistré."]
    # The steps: two meetings lead to the same kinds of pages.
    page.goto(reverse("professionnels:monographie", args=[monographie.pk]))
    assert page.evaluate(REPETES) == []


def test_rgaa_11_9_each_gesture_of_a_reprise_names_its_value(
    ouvrir: Ouvrir,
    coordinatrice: User,  # noqa: F811
    tmp_path: Path,
) -> None:
    page = enter_as(ouvrir, coordinatrice, ICI, largeur=1280)
    reprise = bring(page, tmp_path)
    for groupe in ("structures-0", "verbatims"):
        page.goto(f"{ICI}{reprise.pk}/{groupe}/")
        assert page.evaluate(REPETES) == [], groupe
    page.get_by_role("button", name="Garder").first.click()
    expect(page.get_by_role("status").filter(has_text="C’est noté.")).to_be_visible()


def test_rgaa_10_11_the_document_is_read_on_a_telephone(
    tablettes: Ouvrir,  # noqa: F811
    monographie: Monographie,  # noqa: F811
    anna: User,  # noqa: F811
) -> None:
    """Its tables scroll in their region, words whole; the texts of a sheet stand under their names."""
    adresse = f"/observatoire/monographies/{monographie.zonage}/{monographie.zone}/2026/"
    page = enter_as(tablettes, anna, adresse)
    expect(page.locator(".monographie table").first).to_be_visible()
    for largeur in (320, 1280):
        page.set_viewport_size({"width": largeur, "height": 640})
        assert page.evaluate(MOTS_COUPES) == []
        assert page.evaluate(DEBORDE) <= 0
        # A grid of names and texts puts the second text of a name under the next name.
        gauches = page.eval_on_selector_all(
            ".monographie dl", "l => l.map(e => getComputedStyle(e).display)"
        )
        assert set(gauches) <= {"block"}
