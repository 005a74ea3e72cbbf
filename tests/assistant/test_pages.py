"""What the page of the conversation answers, beyond what a browser shows: headers, language, limits, silence."""

import re
from collections.abc import Callable

import pytest
from django.conf import LazySettings
from django.test import Client

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.etat import Etat
from repere.assistant.services.comptes import flush_counts, forget_waiting
from repere.assistant.services.jeton import read_token, write_token
from repere.socle.limites import COMPTEURS
from tests.fabriques import creer_lieu, creer_lieux
from tests.territoires.fabrique import creer_commune

DEMARCHES = "Aide aux démarches administratives"
SU = Etat(services=(DEMARCHES,), lieu=Endroit("Tours", "37261"), langue="fr")
ADRESSES = ["/assistant/", "/en/assistant/", "/integrer/assistant?commune=37261"]


@pytest.fixture(autouse=True)
def annuaire(transactional_db: None) -> None:
    tours = creer_commune(
        "37261",
        "Tours",
        codes_postaux=["37000"],
        latitude=47.39,
        longitude=0.69,
        population=136_000,
    )
    creer_commune("18033", "Bourges", latitude=47.08, longitude=2.39, population=64_000)
    creer_lieux(6, tours, services=(DEMARCHES,), telephone="+33247000001")


def token_of(html: str) -> Etat:
    jetons = set(re.findall(r'name="etat" value="([^"]*)"', html))
    assert len(jetons) == 1
    return read_token(jetons.pop())


def test_message_leaves_no_trace(client: Client) -> None:
    reponse = client.post("/assistant/", {"texte": "Je suis Zoé Zanzibar, démarche à Tours"})
    html = reponse.content.decode()
    assert reponse.status_code == 200 and not reponse.cookies
    assert "no-store" in reponse["Cache-Control"]
    # Shown again to who wrote it, and nowhere else: neither in the token nor in a link.
    assert html.count("Zanzibar") == 1
    assert token_of(html).lieu == Endroit("Tours", "37261")


@pytest.mark.parametrize("adresse", ADRESSES)
def test_no_token_against_forgeries_and_no_cookie(adresse: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert not client.get(adresse).cookies
    assert client.post(adresse, {"texte": "bonjour"}).status_code == 200


def test_page_that_one_opens_is_anybodys(client: Client) -> None:
    assert "public" in client.get("/assistant/")["Cache-Control"]


@pytest.mark.parametrize(
    "envoi",
    [
        {},
        {"texte": ""},
        {"texte": "\0" * 50},
        {"texte": "a" * 100_000},
        {"texte": "<script>alert(1)</script>"},
        {"geste": "lieu:<b>"},
        {"geste": "inconnu:1"},
        {"geste": "retirer:"},
        {"geste": "besoin:rien"},
        {"ici": "x,y"},
        {"ici": "999,999"},
        {"ici": "nan,nan"},
        {"ici": "48.85,2.35"},
        {"etat": "faux", "texte": "démarche"},
        {"etat": "é" * 5000},
    ],
)
@pytest.mark.parametrize("partie", [False, True])
def test_anything_sent_gets_an_answer(client: Client, envoi: dict[str, str], partie: bool) -> None:
    entetes = {"HX-Request": "true"} if partie else {}
    reponse = client.post("/assistant/", envoi, headers=entetes)
    html = reponse.content.decode()
    assert reponse.status_code == 200
    assert "<script>alert" not in html and "39\xa039" in html
    assert ("<html" in html) is not partie


def test_message_in_another_language_turns_the_whole_page(client: Client) -> None:
    html = client.post(
        "/assistant/", {"texte": "أحتاج إلى مساعدة في الإجراءات الإدارية في تور"}
    ).content.decode()
    assert '<html lang="ar" dir="rtl"' in html
    assert 'action="/ar/assistant/"' in html
    assert 'aria-current="true">العربية' in html


def test_each_language_has_its_address_and_french_none(client: Client) -> None:
    html = client.get("/tr/assistant/").content.decode()
    assert '<html lang="tr" dir="ltr"' in html
    assert html.count('rel="alternate"') == 6
    assert client.get("/fr/assistant/")["Location"] == "/assistant/"
    assert client.get("/xx/assistant/").status_code == 404


def test_conversation_starts_from_a_search(client: Client) -> None:
    html = client.get(
        "/assistant/", {"commune": "37261", "services": DEMARCHES, "q": "<impôts>"}
    ).content.decode()
    etat = token_of(html)
    assert (etat.services, etat.lieu) == ((DEMARCHES,), Endroit("Tours", "37261"))
    assert "&lt;impôts&gt;</textarea>" in html


@pytest.mark.parametrize(
    "lien", [{"commune": "99999"}, {"departement": "00"}, {"services": "couture"}, {"lat": "1"}]
)
def test_unknown_values_of_a_link_count_for_nothing(client: Client, lien: dict[str, str]) -> None:
    reponse = client.get("/assistant/", lien)
    assert reponse.status_code == 200
    assert token_of(reponse.content.decode()) == Etat()


def test_position_becomes_its_commune(client: Client) -> None:
    etat = write_token(Etat(services=(DEMARCHES,), langue="fr"))
    html = client.post("/assistant/", {"etat": etat, "ici": "47.401,0.701"}).content.decode()
    assert token_of(html).lieu == Endroit("Tours", "37261")


def test_limit_keeps_what_was_typed(client: Client, settings: LazySettings) -> None:
    settings.REPERE_LIMITES, settings.REPERE_ASSISTANT_PAR_MINUTE = True, 1
    COMPTEURS.clear()
    assert client.post("/assistant/", {"texte": "bonjour"}).status_code == 200
    reponse = client.post("/assistant/", {"texte": "démarche à Tours", "etat": write_token(SU)})
    html = reponse.content.decode()
    assert reponse.status_code == 429 and int(reponse["Retry-After"]) >= 1
    assert "démarche à Tours</textarea>" in html
    assert token_of(html).lieu == SU.lieu
    COMPTEURS.clear()


def test_message_sent_again_for_a_whole_page_counts_once(client: Client) -> None:
    forget_waiting()
    client.post("/assistant/", {"texte": "démarche à Tours"})
    client.post("/assistant/", {"texte": "démarche à Tours", "encore": "1"})
    assert flush_counts() == 1


def test_frame_is_for_the_sites_of_the_list_only(client: Client, settings: LazySettings) -> None:
    settings.REPERE_INTEGRATION_HOTES = ["https://www.ville.fr"]
    cadre = client.post("/integrer/assistant?commune=37261", {"texte": "démarche"})
    assert "frame-ancestors 'self' https://www.ville.fr" in cadre["Content-Security-Policy"]
    assert not cadre.has_header("X-Frame-Options")
    page = client.get("/assistant/")
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]


def test_towns_to_tap_are_those_with_places_by_departement(client: Client) -> None:
    html = client.post("/assistant/", {"geste": "besoin:demarches"}).content.decode()
    assert 'value="lieu:37261"' in html and 'value="lieu:37"' in html
    # Nobody helps in Bourges.
    assert 'value="lieu:18033"' not in html


def test_turn_costs_few_queries(
    client: Client, django_assert_max_num_queries: Callable[..., object]
) -> None:
    geste = {"etat": write_token(SU), "geste": "contrainte:cout:gratuit"}
    client.post("/assistant/", geste)
    with django_assert_max_num_queries(12):
        client.post("/assistant/", geste)
    with django_assert_max_num_queries(3):
        client.get("/assistant/")


def test_names_of_places_stay_data(client: Client) -> None:
    tours = creer_commune("37999", "Testville", population=500_000, latitude=47.3, longitude=0.6)
    creer_lieu("<i>Piège</i>", tours, services=(DEMARCHES,))
    html = client.post(
        "/assistant/", {"etat": write_token(SU), "geste": "lieu:37999"}
    ).content.decode()
    assert "<i>Piège" not in html and "&lt;i&gt;Piège" in html


def test_what_is_personal_is_hidden_on_the_page_too(client: Client, annuaire: None) -> None:
    texte = "mon numéro 2 55 08 37 261 005 42, mon tel 06 12 34 56 78, pour mes impôts à Tours"
    page = client.post("/assistant/", {"texte": texte}).content.decode()
    assert "255083726100542" not in page.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    assert "0612345678" not in page.replace(" ", "")
    assert "mon tel •••" in page
    assert "J’ai caché ce qui est personnel" in page
    assert (
        "J’ai caché" not in client.post("/assistant/", {"texte": "impôts à Tours"}).content.decode()
    )
