"""« Et si ? »: a map that one touches without a script, several places at once, nothing hostile."""

import re
from collections.abc import Mapping
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from django.test import Client

from repere.observatoire.cartes import Forme, area_at, ground, nearest_at
from repere.observatoire.lecture.formes import shapes
from repere.observatoire.presentation.plan_a_toucher import TAILLES
from repere.observatoire.territoires import Territoire
from tests.observatoire.pages.test_pages import text_of
from tests.territoires.fabrique import creer_commune

ADRESSE = "/observatoire/et-si/"
BASSIN = "bassins:tours"
ENDROITS = {"37261": (6_900, 473_900), "37999": (4_000, 466_000)}
A_COTE = "Ce point n’est pas sur la carte."


def touching(code: str, taille: str, **autres: str) -> str:
    """Return what a browser asks when the middle of a commune is touched on the map of the basin."""
    fond = ground(shapes(Territoire("bassins", "tours", "Tours")))
    echelle = TAILLES[taille] / fond.taille[0]
    x, y = (round(n * echelle) for n in fond.place(ENDROITS[code]))
    return f"{ADRESSE}?{urlencode({'plan': BASSIN, f'{taille}.x': x, f'{taille}.y': y, **autres})}"


@pytest.mark.parametrize("taille", TAILLES)
@pytest.mark.parametrize("code", ENDROITS)
def test_the_commune_touched_is_the_one_added(
    client: Client, tout: None, code: str, taille: str
) -> None:
    reponse = client.get(touching(code, taille, ou="", heures="7", service="demarches"))
    assert reponse.status_code == 302 and "noindex" in reponse["X-Robots-Tag"]
    assert reponse["Location"] == f"{ADRESSE}?ou={code}&heures=7&service=demarches#resultat"
    nom = {"37261": "Tours", "37999": "Loin"}[code]
    assert f"Avec un lieu de plus : {nom}" in text_of(client.get(reponse["Location"]))


def test_what_was_typed_before_does_not_win_over_what_is_touched(
    client: Client, tout: None
) -> None:
    reponse = client.get(touching("37999", "grand", ou="Tours"))
    assert "ou=37999" in reponse["Location"]


@pytest.mark.parametrize(
    "parametres",
    [
        {"petit.x": "-1", "petit.y": "10"}, {"petit.x": "9999", "petit.y": "9999"},
        {"petit.x": "9" * 5000, "petit.y": "1"}, {"petit.x": "<b>", "petit.y": "\0"},
        {"petit.x": "10"}, {"petit.y": "10"}, {"petit.x": "", "petit.y": ""},
        {"petit.x": "1e3", "petit.y": "nan"}, {"petit.x": "١٢", "petit.y": "٣"},
        {"petit.x": "0", "petit.y": "0"}, {"petit.x": "1", "petit.y": "1"},
        {"petit.x": "90", "petit.y": "90", "plan": ""},
        {"petit.x": "90", "petit.y": "90", "plan": "bassins:rien"},
        {"petit.x": "90", "petit.y": "90", "plan": "bassins:\0"},
        {"petit.x": "90", "petit.y": "90", "plan": "commune:37261"},
        {"petit.x": "90", "petit.y": "90", "plan": "<script>:x:y"},
        {"petit.x": "90", "petit.y": "90", "plan": "region:" + "9" * 3000},
    ],
)  # fmt: skip
def test_what_is_no_point_of_the_map_is_said(
    client: Client, tout: None, parametres: Mapping[str, str]
) -> None:
    reponse = client.get(ADRESSE, {"plan": BASSIN, "ou": "", **parametres})
    assert reponse.status_code == 200 and A_COTE in text_of(reponse)
    assert "Erreur" in reponse.content.decode().split("</title>")[0]


def test_touching_says_nothing_of_an_error_before_one_touched(client: Client, tout: None) -> None:
    assert A_COTE not in text_of(client.get(ADRESSE))


@pytest.mark.parametrize("suite", ["", "?ou=37999", "?ou=37999&avec=37261&garder=1"])
def test_rgaa_1_1_each_button_of_the_map_has_words_and_its_size(
    client: Client, tout: None, suite: str
) -> None:
    """RGAA 1.1.2: buttons that are pictures; 1.1.4: what a picture of the server does, text does too."""
    page = client.get(f"{ADRESSE}{suite}").content.decode()
    boutons = re.findall(r'<input type="image"[^>]*>', page)
    assert len(boutons) == len(TAILLES)
    for bouton in boutons:
        assert re.search(r'alt="Carte, [^"]{20,}"', bouton) and "formnovalidate" in bouton
        nom, large = (re.search(rf'{a}="(\w+)"', bouton)[1] for a in ("name", "width"))  # type: ignore[index]
        assert TAILLES[nom] == int(large)
    # Enter, in a field, presses the first button of the form: never the picture.
    assert page.index("<button>Voir ce que cela change") < page.index('<input type="image"')
    assert '<ol class="liste-manque">' in page and 'id="ou"' in page


def test_picture_is_light_kept_and_leads_nowhere(client: Client, tout: None) -> None:
    reponse = client.get(f"{ADRESSE}plan/bassins/tours.svg")
    assert reponse["Content-Type"] == "image/svg+xml" and len(reponse.content) < 25_000
    assert "max-age" in reponse["Cache-Control"] and "noindex" in reponse["X-Robots-Tag"]
    dessin = reponse.content.decode()
    ElementTree.fromstring(dessin)
    assert "<a " not in dessin and "<script" not in dessin and "prefers-color-scheme" in dessin
    etag = reponse["ETag"]
    autre = client.get(f"{ADRESSE}plan/bassins/tours.svg", headers={"if-none-match": etag})
    assert autre.status_code == 304


@pytest.mark.parametrize("quoi", ["commune/37261", "bassins/rien", "rien/37", "bassins/%00"])
def test_no_picture_of_what_cannot_be_touched(client: Client, tout: None, quoi: str) -> None:
    assert client.get(f"{ADRESSE}plan/{quoi}.svg").status_code == 404


def test_where_to_open_is_said_before_any_choice(client: Client, tout: None) -> None:
    page = client.get(ADRESSE)
    assert "Où un lieu de plus aiderait le plus de monde" in text_of(page)
    assert b'<a href="?ou=37999&amp;heures=35#resultat">' in page.content


def test_several_places_add_up_and_each_person_is_counted_once(client: Client, tout: None) -> None:
    creer_commune("37998", "Voisine", latitude=46.6, longitude=0.41, population=50)
    page = client.get(f"{ADRESSE}?ou=37998&avec=37999&avec=37261&garder=1")
    dit = text_of(page)
    assert "Avec 3 lieux de plus" in dit
    assert "650 personnes passeraient à moins de 10 minutes d’un lieu ouvert." in dit
    retraits = re.findall(r'class="retrait ecran" href="([^"]+)"', page.content.decode())
    assert len(retraits) == 3
    sans = client.get(retraits[0].replace("&amp;", "&"))
    assert "Avec 2 lieux de plus" in text_of(sans)


def test_a_place_is_kept_only_when_asked(client: Client, tout: None) -> None:
    page = text_of(client.get(f"{ADRESSE}?ou=37999&avec=37261"))
    assert "Avec un lieu de plus : Loin" in page


def test_touching_adds_to_what_is_kept(client: Client, tout: None) -> None:
    reponse = client.get(touching("37999", "petit", avec="37261", garder="1"))
    assert reponse["Location"] == f"{ADRESSE}?ou=37999&avec=37261&garder=1&heures=35#resultat"


def test_five_places_at_most_each_once_and_only_those_of_here(client: Client, tout: None) -> None:
    for rang in range(8):
        creer_commune(f"3700{rang}", f"Commune {rang}", latitude=47.4, longitude=0.7, population=10)
    codes = ["37261", "37261", *(f"3700{rang}" for rang in range(8)), "99999", "\0", "<b>"]
    suite = urlencode([("ou", "37999"), ("garder", "1"), *(("avec", code) for code in codes)])
    page = client.get(f"{ADRESSE}?{suite}")
    assert page.content.count(b'class="retrait ecran"') == 5
    assert "Cinq lieux au plus" in text_of(page) and b'name="garder"' not in page.content


def test_queries_do_not_grow_with_communes(
    client: Client, tout: None, django_assert_max_num_queries
) -> None:
    adresses = (
        ADRESSE,
        f"{ADRESSE}?ou=37999&avec=37261&garder=1",
        f"{ADRESSE}plan/bassins/tours.svg",
        "/observatoire/besoins/",
        "/observatoire/comparer/?maille=commune&avec=37261&avec=37999",
    )
    for combien in (0, 30):
        for rang in range(combien):
            creer_commune(
                f"37{rang:03}", f"Commune {rang}", latitude=47.3, longitude=0.6, population=9
            )
        for adresse in adresses:
            client.get(adresse)
            with django_assert_max_num_queries(30):
                assert client.get(adresse).status_code == 200


def test_holes_and_islands_are_told_from_what_holds_them() -> None:
    def carre(debut: int, fin: int) -> tuple[tuple[int, int], ...]:
        return ((debut, debut), (fin, debut), (fin, fin), (debut, fin), (debut, debut))

    fond = ground(
        [
            Forme("anneau", "Anneau", (carre(0, 9_000), carre(3_000, 6_000)), (1_000, 1_000)),
            Forme("ile", "Île", (carre(4_000, 5_000),), (4_500, 4_500)),
        ]
    )
    attendus = {(1_000, 1_000): "anneau", (3_500, 3_500): None, (4_500, 4_500): "ile"}
    for noeud, code in attendus.items():
        assert area_at(fond, *fond.place(noeud)) == code
    lieux = {"a": (1_000, 1_000), "b": (8_000, 8_000)}
    assert nearest_at(fond, lieux, *fond.place((7_000, 7_000)))[0] == "b"


def test_the_page_of_a_territory_leads_to_its_own_map(client: Client, tout: None) -> None:
    portrait = client.get("/observatoire/territoires/bassins/tours/").content.decode()
    assert f"{ADRESSE}?plan=bassins%3Atours" in portrait
    page = client.get(ADRESSE, {"plan": BASSIN}).content.decode()
    assert f"{ADRESSE}plan/bassins/tours.svg" in page
    commune = client.get("/observatoire/territoires/commune/37261/").content.decode()
    assert f"{ADRESSE}?ou=37261" in commune


@pytest.mark.parametrize("plan", ["", "bassins", "bassins:rien", "commune:37261", "\0:\0", "x:y:z"])
def test_a_territory_that_is_not_one_is_the_whole(client: Client, tout: None, plan: str) -> None:
    reponse = client.get(ADRESSE, {"plan": plan})
    assert reponse.status_code == 200
    assert f"{ADRESSE}plan/region/24.svg" in reponse.content.decode()


def test_who_gains_most_comes_first_and_what_is_gained_is_seen(client: Client, tout: None) -> None:
    page = client.get(ADRESSE, {"ou": "37999", "heures": "35"}).content.decode()
    lignes = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page[page.index('id="gagnantes"') :])
    gains = []
    for ligne in lignes:
        avant, apres = (
            float(n.replace(",", ".").replace("\N{NARROW NO-BREAK SPACE}", ""))
            for n in re.findall(r"<td>([^<]*)</td>", ligne)[1:]
        )
        gains.append(apres - avant)
    assert gains and gains == sorted(gains, reverse=True) and gains[-1] > 0
