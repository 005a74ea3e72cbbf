"""Pages without business, errors in plain French, and what every page must respect."""

import gzip
import re

import pytest
from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client, override_settings
from django.urls import include, path

from repere.socle.feuilles import assembled, served

PAGES = ["/a-propos/", "/accessibilite/", "/mentions-legales/"]


def interdit(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def incompris(request: HttpRequest) -> HttpResponse:
    raise BadRequest


def panne(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("panne")


for vue in (interdit, incompris, panne):
    vue.login_required = False  # type: ignore[attr-defined]

urlpatterns = [
    path("interdit/", interdit),
    path("incompris/", incompris),
    path("panne/", panne),
    path("", include("repere.annuaire.urls")),
    path("", include("repere.socle.urls")),
]


@pytest.mark.parametrize("adresse", PAGES)
def test_page_is_public_and_has_one_title(client: Client, adresse: str) -> None:
    reponse = client.get(adresse)
    html = reponse.content.decode()
    assert reponse.status_code == 200
    assert html.count("<h1") == 1 and '<html lang="fr"' in html
    assert 'href="#contenu"' in html and 'id="contenu"' in html


@pytest.mark.parametrize("adresse", [*PAGES, "/robots.txt"])
def test_page_leaves_no_cookie(client: Client, adresse: str) -> None:
    assert not client.get(adresse).cookies


def test_robots_may_read_the_site_but_not_what_other_sites_frame(client: Client) -> None:
    reponse = client.get("/robots.txt")
    assert reponse["Content-Type"].startswith("text/plain")
    texte = reponse.content.decode()
    assert "Disallow: /integrer/annuaire" in texte
    # What is forbidden is never read, and its "noindex" neither.
    assert "Disallow: /recherche" not in texte


@override_settings(ROOT_URLCONF="tests.socle.test_pages")
@pytest.mark.parametrize(
    ("adresse", "statut", "phrase"),
    [
        ("/inconnue/", 404, "Cette page n’existe pas"),
        ("/interdit/", 403, "Cette page est réservée"),
        ("/incompris/", 400, "Nous n’avons pas compris"),
        ("/panne/", 500, "Le site est en panne"),
    ],
)
def test_error_is_told_in_plain_french(adresse: str, statut: int, phrase: str) -> None:
    reponse = Client(raise_request_exception=False).get(adresse)
    assert reponse.status_code == statut
    assert phrase in reponse.content.decode()


def test_stale_form_is_told_in_plain_french(db: None) -> None:
    reponse = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a"})
    assert reponse.status_code == 403
    assert "resté ouvert trop longtemps" in reponse.content.decode()


def test_failure_page_needs_nothing() -> None:
    assert "tel:3939" in render_to_string("500.html")


@pytest.mark.parametrize("methode", ["post", "put", "delete"])
def test_reading_pages_refuse_to_write(client: Client, methode: str) -> None:
    assert getattr(client, methode)("/a-propos/").status_code == 405


def test_sheet_uses_logical_properties_only() -> None:
    """Right-to-left comes free."""
    physiques = re.compile(
        r"(?<![-\w(])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|"
        r"bottom|width|height|(?:min|max)-(?:width|height)|float)\s*:"
    )
    sans_requetes = re.sub(r"@media[^{]*\{", "", assembled())
    assert not physiques.findall(sans_requetes)


def test_sheet_stays_small_and_asks_nothing_of_others() -> None:
    texte = served()
    assert len(gzip.compress(texte.encode(), 9)) <= 7 * 1024
    assert "url(" not in texte and "@import" not in texte


def test_colours_are_tokens() -> None:
    """A colour is written once, in the tokens, for both schemes."""
    regles = assembled().split("*, ::before", 1)[1].split("/* the hand-over sheet")[0]
    # Of a value: "#" begins a selector too. The black of a mask is no colour.
    valeurs = re.findall(r":\s*([^;{}]*#[^;{}]*);", regles.split("@page")[0])
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", " ".join(valeurs))) <= {"#000"}


@pytest.mark.parametrize("adresse", ["/", *PAGES])
def test_page_has_one_address_whatever_campaigns_add(
    client: Client, db: None, adresse: str
) -> None:
    html = client.get(f"{adresse}?utm_source=lettre").content.decode()
    attendue = f'<link rel="canonical" href="{settings.REPERE_URL}{adresse}">'
    assert html.count('rel="canonical"') == 1 and attendue in html


def test_error_is_nobodys_address(client: Client, db: None) -> None:
    for adresse, statut in (("/absent/", 404), ("/recherche?zzz=1", 422)):
        reponse = client.get(adresse)
        assert reponse.status_code == statut
        assert 'rel="canonical"' not in reponse.content.decode()
