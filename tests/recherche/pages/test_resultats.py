"""The page of results: sentence, cards, ways on; never a dead end."""

import html as html_lib
import re
from typing import Any

import pytest
from django.test import Client

from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux
from tests.territoires.fabrique import creer_commune

DEMARCHES = "Aide aux démarches administratives"
ICI = "/recherche?commune=37261"


def read(client: Client, adresse: str) -> str:
    reponse = client.get(adresse)
    assert reponse.status_code == 200, adresse
    return html_lib.unescape(reponse.content.decode()).replace("\N{NO-BREAK SPACE}", " ")


def title(html: str) -> str:
    trouve = re.search(r"<h1[^>]*>(.*?)</h1>", html)
    assert trouve
    return trouve[1]


def links(html: str) -> dict[str, str]:
    """Return href by words of every link."""
    trouves = re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', html, re.S)
    return {re.sub(r"<[^>]*>", "", mots).strip(): adresse for adresse, mots in trouves}


def test_title_says_how_many_and_where(client: Client, tours: Commune, joue: Commune) -> None:
    creer_lieux(3, tours)
    creer_lieu("Ailleurs", joue)
    assert title(read(client, ICI)) == "4 lieux à moins de 20 km de Tours"
    assert title(read(client, ICI + "&rayon=0")) == "3 lieux à Tours"
    assert title(read(client, ICI + "&q=ailleurs")) == (
        "1 lieu à moins de 20 km de Tours pour « ailleurs »"
    )
    assert title(read(client, "/recherche?departement=37")).startswith("4 lieux dans ")
    assert title(read(client, "/recherche")) == "4 lieux"


def test_card_says_what_it_takes_to_choose(client: Client, tours: Commune) -> None:
    creer_lieu_complet(tours)
    html = read(client, f"{ICI}&q=impots")
    carte = html.split('<ul class="lieux">')[1].split("</li>\n</ul>")[0]
    for attendu in (
        "Maison du numérique",
        "12 bis rue de la République, Tours",
        "À 600 m",
        "Pour votre demande : <b>aide aux démarches</b>",
        "Quelqu’un vous aide, et du matériel est en libre accès",
        "Gratuit · Pass numérique accepté",
        'href="tel:+33247000001"',
        'data-lat="47.39410" data-lon="0.68480"',
    ):
        assert attendu in carte, attendu


def test_what_was_sought_comes_first_on_the_card_and_once(client: Client, tours: Commune) -> None:
    creer_lieu("Lieu", tours, services=("Loisirs et créations numériques", "Parentalité et éducation avec le numérique", DEMARCHES), langues=("ar",))  # fmt: skip
    html = read(client, f"{ICI}&services={DEMARCHES}&langues=ar&ouvert=")
    faits = html.split('<ul class="fait"')[1].split("</ul>")[0]
    assert "Pour votre demande : <b>aide aux démarches · arabe</b>" in faits
    assert faits.index("Pour votre demande") < faits.index("Créer et vous amuser")
    # Said once: neither the service again, nor how far, which the card says above.
    assert "Faire vos démarches" not in faits and "commune" not in faits


def test_who_asks_nothing_reads_no_reason(client: Client, tours: Commune) -> None:
    creer_lieu("Lieu", tours, services=(DEMARCHES,))
    html = read(client, ICI)
    assert "Pour votre demande" not in html and "Faire vos démarches en ligne" in html


def test_names_stand_in_sentences_as_in_french(client: Client, db: None) -> None:
    for code, nom, suite in (
        ("45234", "Orléans", "d’Orléans"),
        ("28422", "Les Villages Vovéens", "des Villages Vovéens"),
        ("36018", "Le Blanc", "du Blanc"),
    ):
        creer_lieu(
            "Ici", creer_commune(code, nom, codes_postaux=["36300"], latitude=47.0, longitude=1.0)
        )
        assert title(read(client, f"/recherche?commune={code}")).endswith(f"de 20 km {suite}")
    autour = title(read(client, "/recherche?code_postal=36300"))
    assert autour.endswith("de 20 km du code postal 36300")


def test_names_of_people_stay_hidden(client: Client, tours: Commune) -> None:
    creer_lieu(
        "Permanence",
        tours,
        presentation_resume="Demandez Mme Jeanne Martin",
        telephone="+33247000003",
    )
    html = read(client, ICI)
    assert "Permanence" in html and "Martin" not in html


def test_nothing_in_the_way_ends_the_search(client: Client, tours: Commune) -> None:
    creer_lieu("Atelier", tours, services=(DEMARCHES,), frais_a_charge=("Gratuit",))
    html = read(client, f"{ICI}&rayon=5&q=couture&ouvert=samedi")
    assert "Atelier" in html and "à vous proposer" in title(html)
    assert "Nous n’avons pas tenu compte" in html or "Aucun lieu" in html
    vers = links(html)
    assert (
        vers["Chercher jusqu’à 10 km"]
        == f"{ICI.replace('?', '?q=couture&')}&rayon=10&ouvert=samedi"
    )
    assert vers["Voir tous les lieux d’ici"] == f"{ICI}&rayon=5"
    assert vers["Appeler le 39 39"] == "tel:3939"


def test_who_did_not_say_where_is_asked_with_the_rest_kept(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours, services=(DEMARCHES,))
    html = read(client, f"/recherche?services={DEMARCHES}&tri=distance")
    demande = html.split("ou-ici")[1].split("</form>")[0]
    assert f'<input type="hidden" name="services" value="{DEMARCHES}">' in demande
    assert 'name="tri" value="distance"' in demande and 'for="ici"' in demande
    assert "ou-ici" not in read(client, ICI)


def test_an_empty_directory_still_leads_somewhere(client: Client, tours: Commune) -> None:
    html = read(client, ICI)
    assert title(html) in ("0 lieu à moins de 20 km de Tours", "0 lieu à vous proposer")
    assert "39 39" in html


def test_a_word_corrected_is_announced(client: Client, tours: Commune) -> None:
    creer_lieu("Médiathèque", tours, typologie=("BIB",))
    html = read(client, f"{ICI}&q=mediatequhe")
    assert "Nous avons cherché « mediatheque »" in html and "« mediatequhe »" in html


@pytest.mark.parametrize("texte", ["مساعدة في الضرائب", "😀", "???"])
def test_a_text_that_cannot_be_read_is_not_said_to_be_answered(
    client: Client, tours: Commune, texte: str
) -> None:
    creer_lieu("Ici", tours)
    html = read(client, f"{ICI}&q={texte}")
    assert title(html) == "1 lieu à moins de 20 km de Tours" and ">Ici<" in html
    assert f"Nous ne savons pas lire « {texte} »" in html


def test_places_that_do_not_say_are_one_link_away(client: Client, tours: Commune) -> None:
    creer_lieu("Dit", tours, frais_a_charge=("Gratuit",))
    creer_lieux(2, tours)
    html = read(client, f"{ICI}&frais_a_charge=Gratuit")
    adresse = links(html)["2 autres lieux ne le précisent pas : prix"]
    muets = read(client, adresse)
    assert title(muets).startswith("2 lieux") and ">Dit<" not in muets
    assert links(muets)["Retirer Ne précise pas : Prix"] == f"{ICI}&frais_a_charge=Gratuit"


def test_a_few_places_come_with_others_farther(
    client: Client, tours: Commune, chinon: Commune
) -> None:
    creer_lieu("Ici", tours)
    creer_lieu("Loin", chinon)
    html = read(client, ICI)
    assert html.index("Un peu plus loin") < html.index(">Loin<")


def test_each_criterion_asked_is_a_link_that_removes_it(client: Client, tours: Commune) -> None:
    creer_lieu_complet(tours)
    asked = (
        f"{ICI}&services={DEMARCHES}&langues=pt&langues=fr&ouvert=soir&verifie_depuis=2026-01-01"
    )
    vers = links(read(client, asked))
    assert (
        "langues=pt" not in vers["Retirer Portugais"] and "langues=fr" in vers["Retirer Portugais"]
    )
    assert "ouvert" not in vers["Retirer Ouvert après 18 h"]
    assert "verifie_depuis" not in vers["Retirer Vérifié depuis le 1er janvier 2026"]
    assert vers["Tout effacer"] == ICI


def test_pages_are_links_and_keep_the_search(client: Client, tours: Commune) -> None:
    creer_lieux(45, tours)
    html = read(client, f"{ICI}&page=2&tri=distance")
    assert links(html)["Page suivante"] == f"{ICI}&tri=distance&page=3"
    assert links(html)["Page précédente"] == f"{ICI}&tri=distance"
    assert 'rel="prev"' in html and 'rel="next"' in html and "Page 2 sur 3" in html
    noms = [re.findall(r">(Lieu \d+)<", read(client, f"{ICI}&page={n}")) for n in (1, 2, 3)]
    assert len({nom for page in noms for nom in page}) == 45


def test_sorting_is_a_link_where_distances_are_known(client: Client, tours: Commune) -> None:
    creer_lieux(2, tours)
    assert links(read(client, ICI))["Le plus proche"] == f"{ICI}&tri=distance"
    assert links(read(client, f"{ICI}&tri=distance"))["Le plus utile"] == ICI
    assert "Trier" not in read(client, "/recherche")


def test_blanks_of_a_form_have_an_address_without_them(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours)
    reponse = client.get("/recherche?q=&commune=37261&rayon=20&ouvert=&langues=")
    assert reponse["HX-Push-Url"] == ICI
    assert 'rel="canonical" href="/recherche?commune=37261"' in reponse.content.decode()


@pytest.mark.parametrize(
    ("question", "dit", "lien"),
    [
        ("services=Aide+aux+demarche", "services", "/recherche?services=Aide+aux+d%C3%A9marches+administratives"),
        ("service=demarche&q=cv", "service", "/recherche?q=cv&services=demarche"),
        ("commune=37261&rayon=500", "rayon", "/recherche?commune=37261&rayon=100"),
        ("commune=99999", "commune", ""),
        ("couleur=bleu", "couleur", ""),
        ("commune=37261&page=9", "page", "/recherche?commune=37261&page=1"),
        ("filtres=peu", "filtres", ""),
        ("ouvert=demain", "ouvert", ""),
    ],
)  # fmt: skip
def test_what_is_unknown_is_refused_by_name(
    client: Client, tours: Commune, question: str, dit: str, lien: str
) -> None:
    creer_lieu("Ici", tours)
    reponse = client.get(f"/recherche?{question}")
    html = html_lib.unescape(reponse.content.decode())
    assert reponse.status_code == 422 and f"<b>{dit}</b>" in html
    assert not lien or f'href="{lien}"' in html
    sans = links(html)["Chercher sans cela"]
    assert dit not in sans and client.get(sans).status_code == 200


def test_queries_do_not_grow_with_the_places(
    client: Client, tours: Commune, joue: Commune, django_assert_num_queries: Any
) -> None:
    creer_lieux(3, tours, telephone="+33247000003", services=(DEMARCHES,))
    adresse = f"{ICI}&q=impots&services={DEMARCHES}&ouvert=maintenant"
    # The index is built once, then asked: its stamp, the commune, the places of the page.
    client.get(adresse)
    with django_assert_num_queries(3):
        client.get(adresse)
    creer_lieux(30, joue, telephone="+33247000003", services=(DEMARCHES,))
    client.get(adresse)
    with django_assert_num_queries(3):
        assert "/recherche" in client.get(adresse).content.decode()
