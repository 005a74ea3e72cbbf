"""The loader, the page in the frame, the page that writes the code."""

import gzip
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client

from repere.socle.feuilles import CLAIR, SOMBRE
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux
from tests.territoires.fabrique import creer_commune

CADRE = "/integrer/annuaire?commune=37261"
CHARGEUR_MAX = 3_000
PAGE_MAX = 30_000


@pytest.fixture
def tours(db: None) -> Commune:
    return creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)


def weight(contenu: bytes) -> int:
    return len(gzip.compress(contenu, 6))


def test_loader_is_light_fresh_and_open_to_other_sites(client: Client) -> None:
    reponse = client.get("/integrer.js", headers={"Accept-Encoding": "gzip"})
    assert reponse["Content-Type"].startswith("text/javascript")
    assert reponse["Access-Control-Allow-Origin"] == "*"
    assert reponse["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert reponse["Cache-Control"] == "public, max-age=600"
    assert reponse["Content-Encoding"] == "gzip" and len(reponse.content) <= CHARGEUR_MAX
    assert not reponse.cookies
    etag = reponse["ETag"]
    assert client.get("/integrer.js", headers={"If-None-Match": etag}).status_code == 304


def test_page_in_the_frame_is_light_everything_included(client: Client, tours: Commune) -> None:
    for rang in range(12):
        creer_lieu_complet(tours, f"Maison du numérique de la communauté de communes {rang}")
    page = client.get(f"{CADRE}&apparence=clair").content
    adresses = re.findall(r'(?:href|src)="/static/([^"#]+)', page.decode())
    ressources = {nom: Path(str(find(nom))).read_bytes() for nom in set(adresses)}
    assert {"socle/repere.css", CLAIR, "recherche/integrer/hauteur.js"} <= ressources.keys()
    # What the sheet itself asks for is counted by the browser: tests/navigateur/test_integration.py.
    assert sum(map(weight, [page, *ressources.values()])) <= PAGE_MAX


def test_only_that_page_may_be_framed_and_only_by_the_list(
    client: Client, tours: Commune, settings: Any
) -> None:
    for liste, attendu in (
        ((), "frame-ancestors 'self'"),
        (("https://www.ville.fr",), "frame-ancestors 'self' https://www.ville.fr"),
    ):
        settings.REPERE_INTEGRATION_HOTES = liste
        for adresse in (CADRE, "/integrer/annuaire?commune=00000"):
            reponse = client.get(adresse)
            assert attendu in reponse["Content-Security-Policy"].split("; ")
            assert "X-Frame-Options" not in reponse
        for adresse in ("/", "/integrer/", "/integrer.js", "/a-propos/"):
            reponse = client.get(adresse)
            assert "frame-ancestors 'none'" in reponse["Content-Security-Policy"]
            assert reponse["X-Frame-Options"] == "DENY"


def test_page_in_the_frame_keeps_the_policy_of_the_site(client: Client, tours: Commune) -> None:
    politique = client.get(CADRE)["Content-Security-Policy"].split("; ")
    assert {"script-src 'self'", "style-src 'self'", "default-src 'none'"} <= set(politique)


def test_nothing_is_kept_on_the_visitors_device(client: Client, tours: Commune) -> None:
    creer_lieu("Lieu", tours)
    for adresse in (CADRE, "/integrer/annuaire?service=x", "/integrer/", "/integrer/?ou=tours"):
        assert not client.get(adresse).cookies


def test_places_open_beside_and_the_rest_stays_inside(client: Client, tours: Commune) -> None:
    creer_lieux(12, tours)
    html = client.get(CADRE).content.decode()
    liens = re.findall(r"<a [^>]*>", html)
    fiches = [lien for lien in liens if 'href="/lieux/' in lien]
    assert len(fiches) == 10
    assert all('target="_blank" rel="noopener"' in lien for lien in fiches)
    suite = next(lien for lien in liens if 'rel="next"' in lien)
    assert "target" not in suite and "/integrer/annuaire?commune=37261&amp;page=2" in suite
    assert "s’ouvrent dans un nouvel onglet" in html


def test_form_in_the_frame_keeps_what_the_town_hall_chose(client: Client, tours: Commune) -> None:
    creer_lieu_complet(tours)
    html = client.get(f"{CADRE}&rayon=5&langues=pt&apparence=clair").content.decode()
    caches = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', html))
    assert caches == {
        "commune": "37261", "rayon": "5", "langues": "pt", "par_page": "10", "apparence": "clair",
    }  # fmt: skip


def test_attributes_that_are_wrong_are_told_inside(client: Client, tours: Commune) -> None:
    reponse = client.get("/integrer/annuaire?comune=37261&apparence=clare")
    html = reponse.content.decode()
    assert reponse.status_code == 422
    assert "<code>commune</code>" in html and "<code>clair</code>" in html
    assert "<code>comune</code>" in html
    assert client.get("/integrer/annuaire?commune=99999").status_code == 422


def test_frame_follows_the_colours_asked(client: Client, tours: Commune) -> None:
    assert f"/static/{CLAIR}" in client.get(f"{CADRE}&apparence=clair").content.decode()
    assert f"/static/{SOMBRE}" in client.get(f"{CADRE}&apparence=sombre").content.decode()
    assert "clair.css" not in client.get(CADRE).content.decode()


def test_sheets_of_colours_hold_the_same_tokens() -> None:
    clair, sombre = (Path(str(find(nom))).read_text() for nom in (CLAIR, SOMBRE))
    noms = re.findall(r"--[\w-]+(?=:)", clair)
    assert "--fond" in noms and noms == re.findall(r"--[\w-]+(?=:)", sombre)
    assert "color-scheme:light" in clair and "color-scheme:dark" in sombre and clair != sombre


def test_empty_neighbourhood_leads_to_the_town_hall(client: Client, tours: Commune) -> None:
    html = client.get(CADRE).content.decode()
    assert "mairie" in html and "tel:3939" in html


def test_queries_of_the_frame_do_not_grow(
    client: Client, tours: Commune, django_assert_max_num_queries: Any
) -> None:
    for rang in range(8):
        creer_lieu_complet(tours, f"Complet {rang}")
    client.get(CADRE)
    with django_assert_max_num_queries(4):
        client.get(CADRE)


# The page that writes the code.


def test_code_appears_once_the_commune_is_known(client: Client, tours: Commune) -> None:
    creer_lieu("Lieu", tours)
    avant = client.get("/integrer/").content.decode()
    assert "repere-annuaire" not in avant and "<iframe" not in avant
    for question in ("ou=tours", "ou=37000", "commune=37261", "ou=Tours+(37)"):
        html = client.get(f"/integrer/?{question}&rayon=5").content.decode()
        code = unescape(re.search(r'id="code"[^>]*>(.*?)</textarea>', html, re.S)[1])  # type: ignore[index]
        assert '<repere-annuaire commune="37261" rayon="5" apparence="clair">' in code
        apercu = unescape(re.search(r'<iframe[^>]* src="([^"]+)"', html)[1])  # type: ignore[index]
        assert client.get(apercu).status_code == 200


def test_several_communes_are_offered(client: Client, tours: Commune) -> None:
    creer_commune("37233", "Saint-Pierre-des-Corps")
    creer_commune("37999", "Saint-Pierre-de-Maillé")
    html = client.get("/integrer/?ou=saint-pierre").content.decode()
    assert "?commune=37233#" in html and "?commune=37999#" in html and "<textarea" not in html
    assert "Nous ne connaissons pas" in client.get("/integrer/?ou=xyzxyz").content.decode()


def test_town_hall_learns_whether_its_site_is_allowed(
    client: Client, tours: Commune, settings: Any
) -> None:
    settings.REPERE_INTEGRATION_HOTES = ("https://www.ville.fr",)
    settings.REPERE_CONTACT = "equipe@repere.example"

    def said(site: str) -> str:
        return client.get("/integrer/", {"commune": "37261", "site": site}).content.decode()

    assert "est déjà autorisé" in said("www.ville.fr/accueil")
    refuse = said("www.autre.fr")
    assert (
        "n’est pas encore autorisé" in refuse and "mailto:equipe@repere.example?subject" in refuse
    )
    assert "ne ressemble pas" in said("a b")


def test_wrong_settings_are_told_on_the_page(client: Client, tours: Commune) -> None:
    reponse = client.get("/integrer/?commune=37261&apparence=rouge&truc=1")
    assert reponse.status_code == 422 and "<code>truc</code>" in reponse.content.decode()
    assert client.get("/integrer/?commune=%00&ou=%00").status_code == 200


def test_height_is_that_of_the_frame_without_script(client: Client, tours: Commune) -> None:
    html = client.get("/integrer/?commune=37261&hauteur=1000").content.decode()
    cadre = unescape(re.search(r'id="cadre"[^>]*>(.*?)</textarea>', html, re.S)[1])  # type: ignore[index]
    assert 'height="1000"' in cadre and '<option value="1000" selected>' in html
    # Anything else is the usual one: it goes into the code as it is.
    html = client.get("/integrer/?commune=37261&hauteur=9%22onload=1").content.decode()
    assert 'height="800"' in unescape(html) and "onload" not in html
