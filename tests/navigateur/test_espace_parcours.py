"""From an invitation to a page that is true: the whole way of a mediator, on a telephone, by the keyboard."""

from playwright.sync_api import expect

from repere.comptes.roles import Role
from repere.comptes.services.invitations import invite
from repere.professionnels.portee import over_zone
from tests.comptes.conftest import Facteur, code_in
from tests.comptes.conftest import facteur as facteur
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_comptes import tab_to
from tests.navigateur.test_espace_equipes import bassin as bassin
from tests.navigateur.test_espace_equipes import last_to, path_in, press, write
from tests.professionnels.conftest import Bassin, personne_de

ELLE = "zoe@maison-numerique.fr"


def test_a_mediator_comes_in_claims_her_structure_and_keeps_its_page_true(
    ouvrir: Ouvrir, bassin: Bassin, facteur: Facteur
) -> None:
    lieu = bassin.chez_nous
    # She is asked to help with the basin…
    animateur = personne_de(Role.ANIMATEUR, bassin)
    invite(courriel=ELLE, role=Role.CONTRIBUTEUR, perimetre=over_zone(bassin.zone), par=animateur)
    page = ouvrir(path_in(last_to(facteur, ELLE), "/compte/invitations/"), largeur=360)
    press(page, "a[href^='/compte/creer/']")
    expect(page.locator("#id_email")).to_have_value(ELLE)
    tab_to(page, "#id_email")
    page.keyboard.press("Enter")
    # … signs in with the code that the mail brought…
    page.locator("#id_code").wait_for()
    write(page, "#id_code", code_in(last_to(facteur, ELLE)["Subject"]))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Vous êtes invité")
    press(page, "main form button")
    page.locator("form[action='/compte/deconnexion/']").wait_for()
    # … finds the page of her own structure and claims it: her address is that of the place.
    page.goto(lieu.get_absolute_url())
    press(page, f"a[href='/espace/revendiquer/{lieu.identifiant}/']")
    expect(page.locator("h1")).to_have_text("C’est ma structure")
    write(page, "#id_nom", "Zoé")
    write(page, "#id_fonction", "Médiatrice")
    press(page, "main form.saisie button")
    expect(page.locator("[role=status]")).to_contain_text("La page est à vous")
    # She changes Monday's hours and says when it is closed.
    press(page, "a[href$='/modifier/horaires/']")
    expect(page.locator("h1")).to_have_text("Horaires")
    page.locator("#id_o0_0").fill("10:00")
    n = int(page.locator("#id_l-TOTAL_FORMS").input_value()) - 1
    page.locator(f"#id_l-{n}-du").fill("2027-01-04")
    page.locator(f"#id_l-{n}-au").fill("2027-01-08")
    page.locator(f"#id_l-{n}-message").fill("Travaux")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]").first).to_contain_text("C’est enregistré")
    # Everybody sees it at once.
    page.context.clear_cookies()
    page.goto(lieu.get_absolute_url())
    expect(page.locator("main")).to_contain_text("10 h")
    expect(page.locator("main")).to_contain_text("4 janvier 2027")
    page.goto("/espace/")
    expect(page.locator("h1")).to_have_text("Se connecter")
