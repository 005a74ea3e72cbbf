"""What travels compressed, for whom, and how long it may be kept."""

import gzip

import brotli
import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client, RequestFactory

from repere.socle.compression import CompressionMiddleware
from repere.socle.fraicheur import SECONDES

PAGE = "/a-propos/"


def ask(client: Client, codages: str, adresse: str = PAGE):
    return client.get(adresse, headers={"Accept-Encoding": codages})


@pytest.fixture
def nue(client: Client, db: None) -> bytes:
    return ask(client, "").content


@pytest.mark.parametrize(
    ("admis", "codage"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000, gzip", "gzip"),
        ("xbr", None),
        ("", None),
    ],
)
def test_page_comes_as_the_browser_takes_it(
    client: Client, nue: bytes, admis: str, codage: str | None
) -> None:
    reponse = ask(client, admis)
    assert reponse.headers.get("Content-Encoding") == codage
    assert "Accept-Encoding" in reponse["Vary"]
    lire = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[codage]
    assert lire(reponse.content) == nue
    if codage:
        assert len(reponse.content) < len(nue) / 2
        assert int(reponse["Content-Length"]) == len(reponse.content)


def test_page_of_somebody_is_padded_and_never_shared(client: Client, nue: bytes) -> None:
    """A length that says nothing: BREACH reads secrets in lengths."""
    client.force_login(User.objects.create_user("clerc"))
    reponses = [ask(client, "br, gzip") for _ in range(8)]
    assert {r["Content-Encoding"] for r in reponses} == {"gzip"}
    assert len({len(r.content) for r in reponses}) > 1
    assert not any("public" in r.headers.get("Cache-Control", "") for r in reponses)


def test_page_that_sets_a_cookie_is_padded_and_never_shared(client: Client, db: None) -> None:
    reponse = ask(client, "br, gzip", "/compte/connexion/")
    assert reponse.cookies and reponse["Content-Encoding"] == "gzip"
    assert "public" not in reponse.headers.get("Cache-Control", "")


def test_public_page_may_be_kept_for_less_than_a_minute(client: Client, nue: bytes) -> None:
    assert SECONDES < 60
    reponse = ask(client, "br")
    assert reponse["Cache-Control"] == f"public, max-age={SECONDES}"
    assert {"Cookie", "HX-Request"} <= {v.strip() for v in reponse["Vary"].split(",")}


def test_page_that_did_not_change_is_not_sent_again(client: Client, nue: bytes) -> None:
    etiquette = ask(client, "br")["ETag"]
    assert etiquette.startswith('W/"')
    for codage in ("br", "gzip", ""):
        reponse = client.get(PAGE, headers={"Accept-Encoding": codage, "If-None-Match": etiquette})
        assert (reponse.status_code, reponse.content) == (304, b"")


@pytest.mark.parametrize("adresse", ["/rien/", "/admin/"])
def test_errors_and_closed_doors_are_not_kept(client: Client, db: None, adresse: str) -> None:
    assert "public" not in client.get(adresse).headers.get("Cache-Control", "")


def test_images_are_left_as_they_are(rf: RequestFactory) -> None:
    image = HttpResponse(b"PNG" * 1000, content_type="image/png")
    demande = rf.get("/", headers={"Accept-Encoding": "br, gzip"})
    reponse = CompressionMiddleware(lambda _: image)(demande)
    assert reponse.content == b"PNG" * 1000 and "Content-Encoding" not in reponse.headers


@pytest.mark.parametrize(
    "adresse", ["/integrer.js", "/carte/lieux.json", "/manifest.webmanifest", "/robots.txt"]
)
def test_file_that_is_the_same_for_all_does_not_vary_by_cookie(
    client: Client, db: None, adresse: str
) -> None:
    """A cache before us keeps one copy, and nobody's session is read for it."""
    anonyme = ask(client, "br, gzip", adresse)
    client.force_login(User.objects.create_user("clerc"))
    connecte = ask(client, "br, gzip", adresse)
    for reponse in (anonyme, connecte):
        assert reponse.status_code == 200
        assert "Cookie" not in reponse.headers.get("Vary", "")
        assert not reponse.cookies
    assert anonyme["ETag"].removeprefix("W/") == connecte["ETag"].removeprefix("W/")
