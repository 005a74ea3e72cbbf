"""From what people type to their commune, with and without JavaScript."""

import pytest
from django.test import Client

from repere.territoires.models import AncienneCommune, Commune
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

HTMX = {"HX-Request": "true"}


@pytest.mark.parametrize("ou", ["Tours", "tours", " TOURS ", "37000"])
def test_one_commune_leads_straight_to_it(
    client: Client, tours: Commune, joue: Commune, ou: str
) -> None:
    reponse = client.get("/recherche", {"ou": ou, "quoi": "imprimer"})
    assert (reponse.status_code, reponse["Location"]) == (
        302,
        "/communes/37261-tours/?quoi=imprimer",
    )


def test_several_communes_are_offered_with_their_departement(client: Client, db: None) -> None:
    creer_commune("45274", "Saint-Denis-en-Val", codes_postaux=["45560"])
    creer_commune("41206", "Saint-Denis-sur-Loire", codes_postaux=["41000"])
    html = client.get("/recherche", {"ou": "saint-denis", "quoi": "cv"}).content.decode()
    assert 'href="/communes/45274-saint-denis-en-val/?quoi=cv"' in html
    assert "Département 41" in html and "45560" in html


def test_the_short_name_of_a_bigger_commune_is_not_taken_for_a_hamlet(
    client: Client, db: None
) -> None:
    creer_commune("18152", "Montlouis", population=110)
    creer_commune("37156", "Montlouis-sur-Loire", population=10_000)
    html = client.get("/recherche?ou=montlouis").content.decode()
    assert "Montlouis-sur-Loire" in html
    # The other way round leaves no doubt.
    creer_commune("37999", "Tours", population=138_000)
    creer_commune("37998", "Tours-en-Rêve", population=90)
    assert client.get("/recherche?ou=tours").status_code == 302


def test_former_name_is_said(client: Client, tours: Commune, joue: Commune) -> None:
    for nom in ("Voves", "Voves-le-Petit"):
        AncienneCommune.objects.create(
            code_insee="37900",
            nom=nom,
            nom_recherche=nom.lower(),
            commune=tours if nom == "Voves" else joue,
            nature="deleguee",
        )
    html = client.get("/recherche", {"ou": "vov"}).content.decode()
    assert "anciennement ou aussi Voves" in html


def test_nothing_found_helps(client: Client, tours: Commune) -> None:
    html = client.get("/recherche", {"ou": "xyzxyz"}).content.decode()
    assert "Aucune commune trouvée" in html and "Essayez le code postal" in html
    assert 'href="/departements/37-departement-37/"' in html
    assert 'value="xyzxyz"' in html


def test_nothing_asked_asks_where(client: Client, db: None) -> None:
    html = client.get("/recherche", {"quoi": "imprimer"}).content.decode()
    assert "Où habitez-vous" in html and 'value="imprimer"' in html


@pytest.mark.parametrize("ou", ["<script>", "\0", "a" * 5000, "%", "'", "🦊"])
def test_hostile_text_is_harmless(client: Client, tours: Commune, ou: str) -> None:
    reponse = client.get("/recherche", {"ou": ou, "quoi": ou}, follow=True)
    assert reponse.status_code == 200 and "<script>" not in reponse.content.decode()


def test_suggestions_are_the_choices_of_the_full_page(
    client: Client, tours: Commune, joue: Commune
) -> None:
    question = {"ou": "tour", "quoi": "cv"}
    creer_commune("41001", "Tour-en-Sologne")
    fragment = client.get("/recherche", question, headers=HTMX).content.decode().strip()
    entiere = client.get("/recherche", question).content.decode()
    assert "<html" not in fragment and 'href="/communes/37261-tours/?quoi=cv"' in fragment
    assert fragment in entiere


def test_suggestions_do_not_redirect_and_vary(client: Client, tours: Commune) -> None:
    reponse = client.get("/recherche", {"ou": "tours"}, headers=HTMX)
    assert reponse.status_code == 200 and "HX-Request" in reponse["Vary"]
    assert client.get("/recherche", {"ou": ""}, headers=HTMX).content.strip() == b""
    assert (
        "Aucune commune" in client.get("/recherche", {"ou": "qqqq"}, headers=HTMX).content.decode()
    )


def test_home_offers_the_search_and_the_territories(client: Client, tours: Commune) -> None:
    creer_lieu("Lieu", tours, verifie_le="2026-09-03")
    html = client.get("/").content.decode()
    assert 'action="/recherche"' in html and "39 39" in html
    assert (
        'href="/departements/37-departement-37/">Département 37 <span>1\N{NO-BREAK SPACE}lieu</span>'
        in html
    )
    assert "3 septembre 2026" in html


def test_home_of_an_empty_instance(client: Client, db: None) -> None:
    html = client.get("/").content.decode()
    assert (
        "Les territoires ne sont pas encore chargés" in html
        and "0\N{NO-BREAK SPACE}lieu dans" in html
    )
