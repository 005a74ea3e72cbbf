"""What one takes away from a place: documents that answer as its page does, and nothing private in them."""

import json
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client

from repere.annuaire.models import Lieu
from repere.annuaire.standard.complements import Arret, HorairesExceptionnels
from repere.socle.limites import COMPTEURS
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieu_complet

DOCUMENTS = {
    "feuille/": "text/html; charset=utf-8",
    "feuille.pdf": "application/pdf",
    "contact.vcf": "text/vcard; charset=utf-8",
    "contact-4.vcf": "text/vcard; charset=utf-8",
    "agenda.ics": "text/calendar; charset=utf-8",
}
CONGES = HorairesExceptionnels(date(2026, 12, 24), date(9999, 12, 31), message="Congés")


@pytest.fixture
def lieu(tours: Commune) -> Lieu:
    return creer_lieu_complet(tours)


@pytest.fixture
def lire(client: Client) -> Callable[[Lieu], str]:
    def lire(lieu: Lieu) -> str:
        return client.get(lieu.get_absolute_url()).content.decode()

    return lire


@pytest.mark.parametrize(("document", "genre"), DOCUMENTS.items())
def test_each_document_has_its_type_and_its_name(
    client: Client, lieu: Lieu, document: str, genre: str
) -> None:
    reponse = client.get(lieu.get_absolute_url() + document)
    assert (reponse.status_code, reponse["Content-Type"]) == (200, genre)
    if document != "feuille/":
        nom = f'filename="maison-du-numerique.{document.rsplit(".")[-1]}"'
        depose = "inline" if document == "feuille.pdf" else "attachment"
        assert reponse["Content-Disposition"] == f"{depose}; {nom}"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_former_name_and_merged_place_lead_to_the_document_of_today(
    client: Client, lieu: Lieu, tours: Commune, document: str
) -> None:
    ancien = creer_lieu("Ancien", tours, fusionne_dans=lieu)
    for adresse in (f"/lieux/{lieu.identifiant}/avant/", ancien.get_absolute_url()):
        reponse = client.get(adresse + document)
        attendu = (301, lieu.get_absolute_url() + document)
        assert (reponse.status_code, reponse["Location"]) == attendu


@pytest.mark.parametrize("document", DOCUMENTS)
def test_closed_place_says_so_and_unknown_one_is_not_found(
    client: Client, tours: Commune, document: str
) -> None:
    ferme = creer_lieu("Fermé", tours, desactive_le=date(2026, 3, 1), motif_desactivation="Travaux")
    reponse = client.get(ferme.get_absolute_url() + document)
    assert reponse.status_code == 410 and "Travaux" in reponse.content.decode()
    assert client.get(f"/lieux/aaaaaaaa/rien/{document}").status_code == 404
    assert client.post(ferme.get_absolute_url() + document).status_code == 405


@pytest.mark.parametrize(("document", "requetes"), [*zip(DOCUMENTS, (2, 2, 1, 1, 1), strict=True)])
def test_queries_of_each_document_are_counted(
    client: Client, lieu: Lieu, joue: Commune, chinon: Commune, document: str, requetes: int,
    django_assert_num_queries: Any,
) -> None:  # fmt: skip
    # The place; its neighbours on the sketch map.
    with django_assert_num_queries(requetes):
        assert client.get(lieu.get_absolute_url() + document).status_code == 200


def test_personal_data_stays_out_of_every_document(client: Client, tours: Commune) -> None:
    lieu = creer_lieu(
        "Lieu",
        tours,
        latitude=47.39,
        longitude=0.69,
        courriels=("marie.dupont@mairie.example", "mairie@tours.example"),
        presentation_resume="Demandez Mme Marie Dupont à l’accueil.",
        horaires_texte="Appelez Mme Marie Dupont",
        complement_adresse="Chez Mme Marie Dupont",
        services=("Aide aux démarches administratives",),
        orientations={"Loisirs et créations numériques": "Mme Marie Dupont"},
        horaires_exceptionnels=(
            HorairesExceptionnels(
                date(2026, 1, 1), date(9999, 1, 1), message="Mme Marie Dupont absente"
            ),
        ),
        arrets=(Arret("Chez Mme Marie Dupont", horaires="Mo 09:00-12:00"),),
        verifie_le=date(2026, 1, 1),
        verifie_par="Mme Marie Dupont",
    )
    for document in ("", *DOCUMENTS):
        corps = client.get(lieu.get_absolute_url() + document).content
        lisible = unescape(corps.decode(errors="replace")).replace("\r\n ", "")
        assert "dupont" not in lisible.lower(), document
        if document.endswith("vcf"):
            assert "mairie@tours.example" in lisible


def test_section_offers_what_there_is(lire: Callable[[Lieu], str], lieu: Lieu) -> None:
    html = lire(lieu)
    base = lieu.get_absolute_url()
    for adresse in ("feuille/", "feuille.pdf", "contact.vcf", "agenda.ics"):
        assert f'href="{base}{adresse}"' in html
    assert 'href="sms:?body=Maison%20du%20num%C3%A9rique' in html
    assert 'href="mailto:?subject=Maison%20du%20num%C3%A9rique&amp;body=' in html
    # What needs scripts is not shown without them.
    assert re.search(r"<li hidden><button[^>]+data-action=\"copier\"", html)


def test_place_with_nothing_to_note_has_no_calendar(
    client: Client, lire: Callable[[Lieu], str], tours: Commune
) -> None:
    passee = HorairesExceptionnels(date(2020, 1, 1), date(2020, 1, 5))
    lieu = creer_lieu("Lieu", tours, horaires="Mo 09:00-12:00", horaires_exceptionnels=(passee,))
    assert "agenda.ics" not in lire(lieu)
    assert client.get(lieu.get_absolute_url() + "agenda.ics").status_code == 404
    assert "agenda.ics" in lire(creer_lieu("Autre", tours, horaires_exceptionnels=(CONGES,)))


def test_sheet_says_what_one_needs_at_the_door(client: Client, lieu: Lieu) -> None:
    html = client.get(lieu.get_absolute_url() + "feuille/").content.decode()
    lisible = re.sub(r"[\u00a0\u2060]|&nbsp;", " ", html).replace("  ", " ")
    for attendu in (
        "Maison du numérique",
        "02 47 00 00 01",
        "12 bis rue de la République",
        "Lundi, mardi, jeudi et vendredi : 9 h – 12 h 30 et 14 h – 17 h 30",
        "Faire vos démarches en ligne",
        "Votre pièce d’identité",
        "Place du marché",
        "Vérifié le 3 septembre 2026 par Hub numérique.",
        f"127.0.0.1:8000/lieux/{lieu.identifiant}/",
        'aria-label="Code QR',
        "<text",
        'content="noindex"',
    ):
        assert attendu in lisible, attendu


def test_without_a_position_there_is_no_sketch(
    client: Client, tours: Commune, django_assert_num_queries: Any
) -> None:
    lieu = creer_lieu("Lieu", tours, longitude=None)
    with django_assert_num_queries(1):
        html = client.get(lieu.get_absolute_url() + "feuille/").content.decode()
    assert 'class="croquis"' not in html and "Personne n’a encore vérifié" in html


def test_guessed_positions_are_not_drawn(client: Client, lieu: Lieu, joue: Commune) -> None:
    adresse = lieu.get_absolute_url() + "feuille/"
    assert "Joué-lès-Tours</text>" in client.get(adresse).content.decode()
    joue.position_approximative = True
    joue.save()
    assert "Joué-lès-Tours</text>" not in client.get(adresse).content.decode()


def test_very_long_lists_are_cut_and_say_so(client: Client, tours: Commune) -> None:
    arrets = tuple(Arret(f"Arrêt {n}", horaires="Mo 09:00-12:00") for n in range(40))
    html = client.get(
        creer_lieu("Bus", tours, arrets=arrets).get_absolute_url() + "feuille/"
    ).content.decode()
    assert html.count("Arrêt ") == 7 and "La suite : sur la page de ce lieu" in html


def test_search_engines_read_the_place(
    lire: Callable[[Lieu], str], lieu: Lieu, tours: Commune
) -> None:
    html = lire(lieu)
    (contenu,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    donnees = json.loads(contenu)
    assert donnees["@type"] == "LocalBusiness"
    assert donnees["telephone"] == "+33247000001"
    assert donnees["url"].endswith(lieu.get_absolute_url())
    assert "@maison-du-numerique" not in contenu
    hostile = creer_lieu("</script><script>alert(1)</script>", tours)
    assert "<script>alert" not in lire(hostile)


def test_shared_links_have_a_card(lire: Callable[[Lieu], str], lieu: Lieu) -> None:
    html = lire(lieu)
    for nom, valeur in (
        ("og:title", "Maison du numérique, Tours"),
        ("og:url", f"http://127.0.0.1:8000{lieu.get_absolute_url()}"),
        ("og:description", "Un lieu pour apprendre, imprimer et faire ses démarches."),
    ):
        assert f'<meta property="{nom}" content="{valeur}">' in html


def test_drawing_sheets_is_limited(client: Client, lieu: Lieu, settings: Any) -> None:
    """A fifth of a second of work each: a few readers could keep the server from everybody."""
    settings.REPERE_LIMITES, settings.REPERE_DONNEES_PAR_MINUTE = True, 2
    COMPTEURS.clear()
    adresse = lieu.get_absolute_url() + "feuille.pdf"
    statuts = [client.get(adresse).status_code for _ in range(3)]
    assert statuts == [200, 200, 429]
    assert client.get(lieu.get_absolute_url() + "feuille/").status_code == 200
