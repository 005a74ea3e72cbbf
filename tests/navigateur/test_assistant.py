"""Conversations with the assistant, as people have them: typed, tapped, by ear, without scripts, in Arabic."""

import re
from urllib.parse import unquote

import pytest
from django.conf import LazySettings
from playwright.sync_api import Locator, Page, expect

from repere.assistant.presentation import urgence
from repere.socle.limites import COMPTEURS
from tests.fabriques import creer_lieu, creer_lieux
from tests.navigateur.conftest import Ouvrir, until
from tests.navigateur.sondes import DEBORDE
from tests.navigateur.test_dix_parcours import tab_to
from tests.territoires.fabrique import creer_commune

DEMARCHES = "Aide aux démarches administratives"
MAIRIE = "Maison France Services de Tours"
BESOIN = "Je veux faire une démarche administrative à Tours"


@pytest.fixture
def annuaire(transactional_db: None) -> None:
    tours = creer_commune(
        "37261",
        "Tours",
        codes_postaux=["37000"],
        latitude=47.39,
        longitude=0.69,
        population=136_000,
    )
    joue = creer_commune(
        "37122", "Joué-lès-Tours", codes_postaux=["37300"], latitude=47.35, longitude=0.66, population=38_000
    )  # fmt: skip
    creer_lieu(
        MAIRIE, tours, services=(DEMARCHES,), telephone="+33247000001", frais_a_charge=("Gratuit",),
        dispositifs=("France Services",), latitude=47.391, longitude=0.691,
    )  # fmt: skip
    creer_lieux(5, joue, services=(DEMARCHES,), horaires="Sa 10:00-12:00")


def say(page: Page, texte: str) -> Locator:
    """Write and send; return the answer."""
    avant = page.locator(".tour").count()
    page.get_by_role("textbox").fill(texte)
    page.get_by_role("button", name="Envoyer").click()
    return answer(page, avant)


def answer(page: Page, avant: int) -> Locator:
    reponses = page.locator(".tour")
    expect(reponses).to_have_count(avant + 1)
    return reponses.last


def tap(page: Page, nom: str | re.Pattern[str]) -> Locator:
    """Tap a button of the page; return the answer."""
    avant = page.locator(".tour").count()
    page.get_by_role("button", name=nom, exact=True).last.click()
    return answer(page, avant)


def ready(page: Page) -> Page:
    """Wait until the module of the page listens."""
    until(page, "!!document.querySelector('#fil[data-pret]')")
    return page


def test_places_come_with_reasons_and_nobody_is_asked_twice(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    expect(page.get_by_text("Je suis un robot")).to_be_visible()
    expect(page.get_by_text("mot de passe")).to_be_visible()
    reponse = say(page, BESOIN)
    expect(reponse.locator(".propos")).to_contain_text(BESOIN)
    expect(reponse.get_by_role("link", name=MAIRIE)).to_be_visible()
    expect(reponse.locator(".lieux > li")).to_have_count(3)
    expect(reponse.locator(".lieux")).to_contain_text("Pour votre demande")
    expect(reponse.get_by_role("link", name=re.compile("Voir les 6 lieux"))).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("")
    assert page.url.endswith("/assistant/")


def test_what_was_understood_is_taken_away_and_changed(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    say(page, f"{BESOIN}, gratuit")
    reponse = tap(page, "Retirer gratuit")
    expect(reponse.get_by_role("button", name="Retirer gratuit")).to_have_count(0)
    # What was tapped before is of the past: one set of chips at a time.
    expect(page.get_by_role("button", name="Retirer Tours")).to_have_count(1)
    reponse = tap(page, re.compile("^Tours : changer"))
    expect(reponse.get_by_role("heading", name="Dans quelle commune")).to_be_visible()
    reponse = say(page, "à Joué-lès-Tours")
    expect(reponse.get_by_role("button", name="Retirer Joué-lès-Tours")).to_be_visible()
    expect(reponse.locator(".lieux h3").first).to_contain_text("Lieu 00")


def test_somebody_who_does_not_write_finds_in_three_taps(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    tap(page, re.compile("^Faire une démarche"))
    reponse = tap(page, "Tours")
    expect(reponse.get_by_role("link", name=MAIRIE)).to_be_visible()
    reponse = tap(page, "Gratuit")
    expect(reponse.locator(".lieux h3")).to_contain_text([MAIRIE])


def test_the_same_taps_unfold_a_departement(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    tap(page, re.compile("^Faire une démarche"))
    page.locator("summary").click()
    reponse = tap(page, "Tout le département")
    expect(reponse.locator(".lieux > li")).to_have_count(3)


def test_where_one_stands_is_a_tap_too(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(
        ouvrir(
            "/assistant/",
            geolocation={"latitude": 47.3513, "longitude": 0.6612},
            permissions=["geolocation"],
        )
    )
    tap(page, re.compile("^Faire une démarche"))
    envois: list[str] = []
    page.on("request", lambda r: envois.append(r.post_data or ""))
    reponse = tap(page, "Autour de moi")
    expect(reponse.get_by_role("button", name="Retirer Joué-lès-Tours")).to_be_visible()
    # To 100 m: no more is needed to know the commune.
    assert "ici=47.351%2C0.661" in envois[0]


def test_an_old_phone_without_scripts_converses(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ouvrir("/assistant/", java_script_enabled=False, largeur=320)
    page.get_by_role("textbox").fill("Je veux faire une démarche administrative")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator(".propos")).to_contain_text("faire une démarche")
    page.get_by_role("button", name="Tours", exact=True).first.click()
    expect(page.get_by_role("link", name=MAIRIE)).to_be_visible()
    page.get_by_role("button", name="Gratuit").click()
    expect(page.locator(".lieux > li").first).to_contain_text(MAIRIE)
    page.get_by_role("button", name="Retirer gratuit").click()
    expect(page.locator(".lieux > li")).to_have_count(3)
    # Buttons that need scripts are not there.
    for absent in ("Autour de moi", "Dicter", "Imprimer", "Lire à voix haute"):
        expect(page.get_by_role("button", name=absent)).to_have_count(0)
    page.get_by_role("link", name="Voir les 6 lieux").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("6 lieux")


def test_the_keyboard_alone_converses(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/", largeur=1280))
    champ = page.get_by_role("textbox")
    tab_to(page, page.get_by_role("link", name="Aller au message"))
    page.keyboard.press("Enter")
    tab_to(page, champ) if not champ.evaluate("e => e === document.activeElement") else None
    page.keyboard.type(BESOIN)
    page.keyboard.press("Enter")
    answer(page, 0)
    # Who types goes on typing.
    expect(champ).to_be_focused()
    page.keyboard.press("Shift+Enter")
    assert "\n" in champ.input_value()
    gratuit = page.get_by_role("button", name="Gratuit")
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        if gratuit.evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Enter")
    reponse = answer(page, 1)
    # The button is gone: the focus goes to what was answered, not to the top of the page.
    expect(reponse.get_by_role("heading", name="Réponse du robot")).to_be_focused()


def test_a_screen_reader_hears_names_and_news(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    fil = page.get_by_role("log", name="Conversation")
    expect(fil).to_have_attribute("aria-live", "polite")
    expect(page.get_by_role("textbox", name=re.compile("De quoi avez-vous besoin"))).to_be_visible()
    say(page, f"{BESOIN}, gratuit")
    # Sentences are news; three cards read at once would drown them.
    expect(fil.locator(".lieux")).to_have_attribute("aria-live", "off")
    chips = page.get_by_role("list", name="J’ai compris")
    noms = chips.get_by_role("button").evaluate_all("b => b.map((e) => e.textContent.trim())")
    assert "Retirer gratuit" in noms and "Retirer Tours" in noms
    expect(page.get_by_role("list", name=re.compile("lieux? pour vous"))).to_be_visible()
    expect(page.get_by_role("list", name="Vous pouvez préciser")).to_be_visible()
    sans_nom = page.locator("main :is(a, button, input:not([type=hidden]), textarea)").evaluate_all(
        "e => e.filter((x) => x.checkVisibility() && !x.textContent.trim() && !x.labels?.length).map((x) => x.outerHTML)"
    )
    assert not sans_nom


def test_danger_comes_first_with_a_number_to_call(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    reponse = say(
        page, "Mon mari me frappe. Je dois aussi faire une démarche administrative à Tours."
    )
    carte = reponse.get_by_role("alert")
    expect(carte).to_be_in_viewport()
    expect(carte.get_by_role("link", name="Appeler le 3919")).to_have_attribute("href", "tel:3919")
    expect(carte.get_by_role("link", name="SMS au 114")).to_have_attribute("href", "sms:114")
    # Before anything else in the answer; places after, since a need was said too.
    assert reponse.locator(".reponse > :not(.sr)").first.get_attribute("role") == "alert"
    expect(reponse.get_by_role("link", name=MAIRIE)).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_one_leaves_at_once(
    ouvrir: Ouvrir, annuaire: None, scripts: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The weather is another site, which tests never ask.
    monkeypatch.setattr(urgence, "AILLEURS", "/a-propos/")
    page = ouvrir("/assistant/", java_script_enabled=scripts)
    if scripts:
        ready(page)
    page.get_by_role("textbox").fill("Mon mari me frappe")
    page.get_by_role("button", name="Envoyer").click()
    partir = page.get_by_role("link", name="Quitter cette page")
    expect(partir).to_be_in_viewport()
    partir.click()
    expect(page).to_have_title(re.compile("À propos"))
    if scripts:
        # Nothing to go back to: the page took the place of the conversation.
        assert page.evaluate("history.length") <= 2
        page.go_back()
        expect(page.get_by_text("Mon mari me frappe")).to_have_count(0)


def test_one_leaves_for_the_weather() -> None:
    assert urgence.AILLEURS.startswith("https://meteofrance.com")


def test_an_arabic_speaker_is_answered_from_right_to_left(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    page.get_by_role("textbox").fill("أحتاج إلى مساعدة في الإجراءات الإدارية في مدينة Tours")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.get_by_role("link", name=MAIRIE)).to_be_visible()
    assert page.evaluate(DEBORDE) <= 0
    ready(page)
    # Goes on in Arabic, in the same page.
    page.get_by_role("textbox").fill("مجاني")
    page.locator(".envois > button").click()
    expect(page.locator(".tour")).to_have_count(2)
    assert page.evaluate("getComputedStyle(document.querySelector('.compris')).direction") == "rtl"


@pytest.mark.parametrize(
    "message",
    [f"{BESOIN}, je m’appelle Zoé", "أحتاج إلى مساعدة في الإجراءات الإدارية في مدينة Tours"],
)
def test_back_from_the_page_of_a_place_the_answer_is_still_there(
    ouvrir: Ouvrir, annuaire: None, message: str
) -> None:
    """Browsers short of memory keep no page; one that answered a form would even ask to send it again."""
    page = ready(ouvrir("/assistant/"))
    page.get_by_role("textbox").fill(message)
    page.locator(".envois > button").click()
    page.get_by_role("link", name=MAIRIE).click()
    expect(page).to_have_title(re.compile(MAIRIE))
    page.go_back()
    ready(page)
    expect(page.locator(".tour")).to_have_count(1)
    expect(page.get_by_role("link", name=MAIRIE)).to_be_visible()
    # What was understood, not what was written; and the conversation goes on from there.
    expect(page.get_by_text("Zoé")).to_have_count(0)
    page.reload()
    ready(page)
    page.locator(".rapides button").last.click()
    expect(page.locator(".tour")).to_have_count(2)
    expect(page.locator(".question-posee .besoins button").first).to_be_visible()


def test_starting_again_brings_nothing_back(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    say(page, BESOIN)
    # A link to the very same address keeps what the tab remembered.
    page.get_by_role("link", name="Recommencer du début").click()
    expect(page.locator(".guide")).to_be_visible()
    ready(page)
    page.reload()
    ready(page)
    expect(page.locator(".tour")).to_have_count(0)


def test_nothing_comes_back_after_a_danger(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    say(page, BESOIN)
    say(page, "Mon mari me frappe")
    say(page, "merci")
    page.reload()
    ready(page)
    expect(page.locator(".tour")).to_have_count(0)


def test_a_language_that_we_do_not_write_gets_pictograms(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    reponse = say(page, "Hola, necesito ayuda para hacer mis trámites por internet, por favor")
    expect(reponse.get_by_role("link", name="العربية")).to_have_attribute("href", "/ar/assistant/")
    expect(reponse.locator("button .picto").first).to_be_visible()


def test_the_answer_is_kept_and_handed_over(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    say(page, f"{BESOIN}, c’est pour Mme Zanzibar")
    sms = page.get_by_role("link", name="Envoyer par SMS").get_attribute("href")
    courriel = page.get_by_role("link", name="Envoyer par courriel").get_attribute("href")
    for lien in (sms, courriel):
        assert (
            lien
            and MAIRIE in unquote(lien)
            and "02 47 00 00 01".replace(" ", "\xa0") in unquote(lien)
        )
        assert "Zanzibar" not in unquote(lien)
    expect(page.get_by_role("button", name="Imprimer")).to_be_visible()
    page.evaluate("window.print = () => { document.title = 'imprimé'; }")
    page.get_by_role("button", name="Imprimer").click()
    expect(page).to_have_title("imprimé")
    page.emulate_media(media="print")
    expect(page.locator(".propos")).to_be_hidden()
    expect(page.get_by_role("link", name=MAIRIE)).to_be_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


def test_somebody_to_talk_to_is_never_far(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    appel = page.get_by_role("link", name="Appeler le 39 39")
    expect(appel).to_have_attribute("href", "tel:3939")
    say(page, BESOIN)
    expect(appel).to_be_visible()
    tap(page, "Trouver un accueil France Services")
    proche = page.locator(".humain .proche")
    expect(proche.get_by_role("link", name=MAIRIE)).to_be_visible()
    expect(proche.get_by_role("link", name="Appeler le 02 47")).to_be_visible()


def test_what_was_typed_survives_a_network_that_fails(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))

    page.evaluate(
        "() => { window.joindre = fetch; window.fetch = () => Promise.reject(new TypeError()); }"
    )
    page.get_by_role("textbox").fill(BESOIN)
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator("#annonce")).to_contain_text("Le réseau ne répond pas")
    expect(page.get_by_role("textbox")).to_have_value(BESOIN)
    expect(page.get_by_role("textbox")).to_be_focused()
    page.evaluate("() => { Object.defineProperty(navigator, 'onLine', { get: () => false }); }")
    page.get_by_role("button", name="Envoyer").click()
    hors_ligne = page.get_by_role("alert").get_by_role("link", name="Chercher sans réseau")
    expect(hors_ligne).to_have_attribute("href", "/hors-ligne/")
    expect(page.get_by_role("textbox")).to_have_value(BESOIN)
    page.evaluate("() => { window.fetch = window.joindre; }")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_role("link", name=MAIRIE)).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_too_many_messages_wait_and_lose_nothing(
    ouvrir: Ouvrir, annuaire: None, settings: LazySettings, scripts: bool
) -> None:
    settings.REPERE_LIMITES, settings.REPERE_ASSISTANT_PAR_MINUTE = True, 0
    COMPTEURS.clear()
    page = ouvrir("/assistant/", java_script_enabled=scripts)
    if scripts:
        ready(page)
    page.get_by_role("textbox").fill(BESOIN)
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_text("Beaucoup de demandes arrivent")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value(BESOIN)


def test_a_conversation_of_yesterday_starts_anew_with_what_was_said(
    ouvrir: Ouvrir, annuaire: None
) -> None:
    page = ready(ouvrir("/assistant/"))
    page.evaluate(
        "document.querySelectorAll('[name=etat]').forEach((e) => { e.value = 'périmé'; })"
    )
    reponse = say(page, BESOIN)
    expect(reponse.get_by_role("link", name=MAIRIE)).to_be_visible()


def test_spoken_words_are_read_over_before_they_are_sent(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ouvrir("/a-propos/")
    page.add_init_script("""
      globalThis.webkitSpeechRecognition = globalThis.SpeechRecognition = class {
        start() { setTimeout(() => {
          this.onresult({ results: [[{ transcript: "faire une démarche à Tours" }]] });
          this.onend();
        }, 50); }
        stop() {}
      };""")
    page.goto("/assistant/")
    ready(page)
    page.get_by_role("button", name="Dicter").click()
    expect(page.get_by_role("textbox")).to_have_value("faire une démarche à Tours")
    expect(page.get_by_role("textbox")).to_be_focused()
    expect(page.locator(".tour")).to_have_count(0)


def test_doors_carry_what_was_sought(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ouvrir("/")
    page.get_by_role("link", name="Expliquez votre besoin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Expliquez votre besoin")
    page.goto("/recherche?commune=37261&q=imprimer")
    page.get_by_role("link", name="Expliquez votre besoin").click()
    expect(page.get_by_role("textbox")).to_have_value("imprimer")
    expect(page.get_by_role("button", name="Retirer Tours")).to_be_visible()


def test_a_frame_of_another_site_converses(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ouvrir("/integrer/annuaire?commune=37261&apparence=sombre")
    page.get_by_role("link", name="Expliquez votre besoin avec vos mots").click()
    ready(page)
    reponse = say(page, "Je veux faire une démarche administrative")
    # Where, it knows from the frame.
    lien = reponse.get_by_role("link", name=MAIRIE)
    expect(lien).to_have_attribute("target", "_blank")
    page.get_by_role("link", name="Revenir à la liste").click()
    assert re.search("/integrer/annuaire.commune=37261.*apparence=sombre$", page.url)


def test_a_professional_writes_one_line(ouvrir: Ouvrir, annuaire: None) -> None:
    page = ready(ouvrir("/assistant/"))
    page.get_by_role("link", name="Écrivez tout en une ligne").click()
    ready(page)
    reponse = say(
        page, "dame 72 ans, sans voiture, Joué-lès-Tours, démarche administrative retraite"
    )
    for dit in ("Joué-lès-Tours", "sans voiture", "plus de 60 ans"):
        expect(reponse.get_by_role("button", name=f"Retirer {dit}")).to_be_visible()


def test_it_holds_at_320_pixels_and_with_letters_twice_as_big(
    ouvrir: Ouvrir, annuaire: None
) -> None:
    page = ready(ouvrir("/assistant/", largeur=320))
    tap(page, re.compile("^Faire une démarche"))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate(DEBORDE) <= 0
    say(page, "Tours, mon mari me frappe")
    assert page.evaluate(DEBORDE) <= 0
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate(DEBORDE) <= 0
