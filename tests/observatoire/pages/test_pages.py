"""The pages of the observatory: what they say, what they do not, whatever the base holds."""

import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

import pytest
from django.test import Client

from repere.monographies.models import Codage, Fiche, Monographie, Propos, Theme
from repere.observatoire.lecture.mesures import FICHES
from repere.observatoire.models import Releve
from tests.observatoire.pages.conftest import PORTRAIT
from tests.territoires.fabrique import creer_commune

PAGES = (
    "/observatoire/",
    "/observatoire/?carte=aide",
    "/observatoire/territoires/commune/",
    "/observatoire/territoires/bassins/",
    PORTRAIT,
    f"{PORTRAIT}?carte=besoin",
    "/observatoire/territoires/commune/37261/",
    "/observatoire/territoires/departement/37/",
    "/observatoire/territoires/region/24/",
    "/observatoire/indicateurs/",
    "/observatoire/indicateurs/part_65_ans_et_plus/?par=commune",
    "/observatoire/indicateurs/indice_fragilite/",
    "/observatoire/comparer/",
    "/observatoire/comparer/?maille=commune&avec=37261&avec=37999",
    "/observatoire/et-si/",
    "/observatoire/et-si/?ou=loin&heures=7&service=demarches",
    "/observatoire/besoins/",
    "/observatoire/methode/",
)


def text_of(reponse) -> str:
    sans = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", reponse.content.decode(), flags=re.DOTALL)
    return re.sub(r"\s+", " ", sans.replace("&nbsp;", " ").replace("\u202f", " "))


@pytest.mark.parametrize("adresse", PAGES)
def test_page_answers_with_everything(client: Client, tout: None, adresse: str) -> None:
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    assert reponse.content.count(b"<h1") == 1


@pytest.mark.parametrize("adresse", PAGES)
def test_page_answers_before_anything_is_loaded(
    client: Client, communes: list, adresse: str
) -> None:
    assert client.get(adresse).status_code == 200


def test_empty_base_says_what_is_missing(client: Client, db: None) -> None:
    page = text_of(client.get("/observatoire/"))
    assert "Les communes ne sont pas chargées" in page and "repere preparer" in page
    for adresse in ("indicateurs/", "indicateurs/population/", "comparer/", "et-si/", "methode/"):
        assert client.get(f"/observatoire/{adresse}").status_code == 200
    assert client.get("/observatoire/territoires/commune/").status_code == 404


@pytest.mark.parametrize(
    "adresse",
    [
        "/observatoire/territoires/rien/37261/",
        "/observatoire/territoires/commune/99999/",
        "/observatoire/territoires/commune/%00/",
        "/observatoire/territoires/commune/' OR 1=1/",
        "/observatoire/territoires/bassins/%3Cscript%3E/",
        f"/observatoire/territoires/commune/{'9' * 5000}/",
        "/observatoire/indicateurs/rien/",
        "/observatoire/indicateurs/rien/donnees.csv",
        "/observatoire/territoires/commune/99999/donnees.csv",
        "/observatoire/territoires/bassins/tours/carte.exe",
    ],
)
def test_what_does_not_exist_is_not_found(client: Client, tout: None, adresse: str) -> None:
    assert client.get(adresse).status_code == 404


@pytest.mark.parametrize(
    "suite",
    [
        "?carte=<script>", "?carte=%00", "?par=rien&annee=-1&tri=<b>&page=99999999999999999999",
        "?par[]=x&annee=2022'--&page=-3", "?ou=%00", "?ou=" + "a" * 4000, "?maille=<i>&avec=<b>&avec=%00",
        "?heures=1e9&ou=tours", "?heures=-7&service=<b>&ou=tours", "?heures=nan&ou=37000",
    ],
)  # fmt: skip
@pytest.mark.parametrize("page", ["", "indicateurs/part_65_ans_et_plus/", "comparer/", "et-si/"])
def test_hostile_parameters_change_nothing(
    client: Client, tout: None, page: str, suite: str
) -> None:
    reponse = client.get(f"/observatoire/{page}{suite}", follow=True)
    assert reponse.status_code == 200
    assert b"<script>" not in reponse.content and b"<i>" not in reponse.content


def test_another_instance_s_commune_has_no_portrait(client: Client, tout: None, settings) -> None:
    settings.REPERE_REGIONS = ["11"]
    assert client.get("/observatoire/territoires/commune/37261/").status_code == 404


def test_summary_says_the_figures_and_their_agreement(client: Client, tout: None) -> None:
    page = text_of(client.get(PORTRAIT))
    assert "100 600 personnes vivent ici ; 20 % ont 65 ans ou plus." in page
    assert (
        "100 000 personnes ont un lieu d’aide ouvert à moins de 20 minutes ; 600 n’en ont pas."
        in page
    )


def test_one_person_is_told_in_the_singular(client: Client, db: None, settings) -> None:
    creer_commune("37002", "Seule", latitude=47.0, longitude=0.5, population=1)
    page = text_of(client.get("/observatoire/territoires/commune/37002/"))
    assert "1 personne vit ici." in page
    assert "Aucune n’a de lieu d’aide ouvert à moins de 20 minutes." in page


def test_headcounts_are_beside_scores_and_n_of_five(client: Client, tout: None) -> None:
    page = text_of(client.get(PORTRAIT))
    assert "d’après 3/5 critères" in page
    assert "20 300" in page and "20,2 %" in page


def test_what_is_estimated_says_so(
    client: Client, lieux: None, chiffres: Callable[..., None]
) -> None:
    chiffres("estimee")
    page = text_of(client.get(PORTRAIT))
    assert "estimé" in page and "Le besoin est estimé." in page


def test_what_is_published_does_not_look_estimated(client: Client, tout: None) -> None:
    assert "estimé)" not in text_of(client.get(PORTRAIT))


def test_few_people_are_not_told(client: Client, tout: None) -> None:
    """Three poor people in Loin: neither they, nor what would tell them by subtraction."""
    portrait = text_of(client.get("/observatoire/territoires/commune/37999/"))
    assert "moins de 5" in portrait and "0,5 %" not in portrait
    table = client.get("/observatoire/indicateurs/taux_pauvrete/?par=commune")
    assert "0,5" not in text_of(table) and "18,0" not in text_of(table)


@pytest.mark.parametrize(
    "adresse",
    [
        "/observatoire/territoires/commune/37261/",
        "/observatoire/territoires/commune/37261/donnees.csv",
        "/observatoire/territoires/commune/37261/donnees.json",
        "/observatoire/comparer/?maille=commune&avec=37261&avec=37999",
    ],
)
def test_few_people_are_not_found_by_what_other_pages_tell(
    client: Client, tout: None, adresse: str
) -> None:
    """18,003 poor people in the département: Tours must not say that 18,000 are its own."""
    contenu = client.get(adresse).content.decode().replace("\u202f", "").replace("\xa0", "")
    assert "18000" not in contenu and "18,0%" not in contenu and "18.0" not in contenu


def test_names_of_sources_are_escaped(client: Client, tout: None) -> None:
    page = client.get(PORTRAIT).content.decode()
    assert "<b>officiel</b>" not in page and "&lt;b&gt;officiel&lt;/b&gt;" in page


def test_accessibility_that_nobody_told_is_not_zero(client: Client, tout: None) -> None:
    assert "non connu : aucun lieu ne le dit" in text_of(client.get(PORTRAIT))


def test_every_figure_leads_to_its_definition(client: Client, tout: None) -> None:
    page = client.get(PORTRAIT).content.decode()
    for code in set(re.findall(r'href="/observatoire/indicateurs/(\w+)/"', page)):
        assert code in FICHES
        assert client.get(f"/observatoire/indicateurs/{code}/").status_code == 200
    chiffres = re.search(r'<dl class="chiffres">.*?</dl>', page, re.DOTALL)
    assert chiffres and chiffres[0].count("<dd><a href=") == 4


def test_choosing_a_commune_leads_to_it(client: Client, tout: None) -> None:
    portrait = "/observatoire/territoires/commune/37261/"
    for saisie in ("Tours", "37261", "37000", " tours "):
        assert client.get("/observatoire/", {"ou": saisie})["Location"] == portrait
    assert "Aucune commune d’ici" in text_of(client.get("/observatoire/?ou=zzzz"))


def test_comparing_keeps_six_at_most_and_each_once(client: Client, tout: None) -> None:
    for rang in range(8):
        creer_commune(f"3700{rang}", f"Commune {rang}", latitude=47.4, longitude=0.7, population=10)
    codes = ["37261", "37261", *(f"3700{rang}" for rang in range(8))]
    suite = "&".join(f"avec={code}" for code in codes)
    page = client.get(f"/observatoire/comparer/?maille=commune&{suite}").content.decode()
    assert page.count('class="retrait"') == 6 and page.count(">Tours</th>") == 3


def test_what_if_counts_people_and_is_not_for_robots(client: Client, tout: None) -> None:
    reponse = client.get("/observatoire/et-si/?ou=loin&heures=35")
    assert "noindex" in reponse["X-Robots-Tag"]
    page = text_of(reponse)
    assert "600 personnes passeraient à moins de 10 minutes d’un lieu ouvert." in page


def test_series_are_drawn_from_two_counts_on(client: Client, tout: None) -> None:
    def count(jour: date, nombre: int) -> None:
        Releve.objects.create(
            jour=jour, maille="bassins", code="tours", mesure="lieux", nombre=nombre
        )

    count(date(2026, 9, 1), 1)
    assert "Au fil du temps" not in text_of(client.get(PORTRAIT))
    count(date(2026, 10, 1), 2)
    assert "Au fil du temps" in text_of(client.get(PORTRAIT))


def test_structures_are_heard_once_published_and_confirmed(client: Client, tout: None) -> None:
    monographie = Monographie.objects.create(zonage="bassins", zone="tours", annee=2026)
    fiche = Fiche.objects.create(monographie=monographie, nom="Asso")
    theme = Theme.objects.get_or_create(code="essai", defaults={"libelle": "Thème d’essai"})[0]
    propos = Propos.objects.create(
        monographie=monographie, fiche=fiche, nature="besoin", texte="x", garde=True,
        cle="11111111-1111-1111-1111-111111111111",
    )  # fmt: skip
    codage = Codage.objects.create(propos=propos, theme=theme)
    assert "Thème d’essai" not in text_of(client.get(PORTRAIT))
    codage.etat = "confirme"
    codage.save()
    Monographie.objects.update(etat="publiee", publiee_le="2026-10-01T00:00Z")
    page = client.get(PORTRAIT)
    assert "Thème d’essai" in text_of(page)
    assert b"/observatoire/monographies/bassins/tours/2026/" in page.content
    dits = text_of(client.get("/observatoire/besoins/"))
    assert "Thème d’essai" in dits
    assert "Qui le dit dans les monographies" in dits
    assert "Genre non précisé" in dits


def test_unchanged_page_is_not_sent_again(client: Client, tout: None) -> None:
    etag = client.get(PORTRAIT)["ETag"]
    assert client.get(PORTRAIT, headers={"if-none-match": etag}).status_code == 304
    Releve.objects.create(
        jour=date(2026, 9, 1), maille="bassins", code="tours", mesure="lieux", nombre=1
    )
    assert client.get(PORTRAIT, headers={"if-none-match": etag}).status_code == 200


def test_queries_do_not_grow_with_communes(
    client: Client, tout: None, django_assert_max_num_queries
) -> None:
    adresses = (PORTRAIT, "/observatoire/", "/observatoire/indicateurs/taux_pauvrete/?par=commune")
    for adresse in adresses:
        client.get(adresse)
        with django_assert_max_num_queries(40):
            client.get(adresse)
    for rang in range(30):
        creer_commune(f"37{rang:03}", f"Commune {rang}", latitude=47.3, longitude=0.6, population=9)
    for adresse in adresses:
        client.get(adresse)
        with django_assert_max_num_queries(40):
            client.get(adresse)


class Lecteur(HTMLParser):
    """Tables and figures of a page, as assistive technologies need them."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[dict[str, int]] = []
        self.images: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        donnes = dict(attrs)
        if tag == "table":
            self.tables.append({"caption": 0, "th": 0, "sans_scope": 0})
        elif self.tables and tag == "caption":
            self.tables[-1]["caption"] += 1
        elif self.tables and tag == "th":
            self.tables[-1]["th"] += 1
            self.tables[-1]["sans_scope"] += "scope" not in donnes
        elif tag == "svg" and "aria-hidden" not in donnes:
            self.images.append(donnes)


@pytest.mark.parametrize("adresse", PAGES)
def test_rgaa_5_tables_have_captions_and_headers(client: Client, tout: None, adresse: str) -> None:
    """RGAA 5.4, 5.6, 5.7: each table has its title; each header says what it heads."""
    lecteur = Lecteur()
    lecteur.feed(client.get(adresse).content.decode())
    for table in lecteur.tables:
        assert table["caption"] == 1 and table["th"] >= 2 and not table["sans_scope"], adresse


@pytest.mark.parametrize("adresse", PAGES)
def test_rgaa_1_1_drawings_have_a_name(client: Client, tout: None, adresse: str) -> None:
    lecteur = Lecteur()
    page = client.get(adresse).content.decode()
    lecteur.feed(page)
    for image in lecteur.images:
        assert image.get("aria-labelledby"), image
        for cle in str(image["aria-labelledby"]).split():
            assert re.search(rf'id="{cle}"[^>]*>[^<]+<', page), cle


def test_rgaa_1_6_maps_have_a_detailed_description(client: Client, tout: None) -> None:
    """The table follows the map, in the same section."""
    page = client.get(PORTRAIT).content.decode()
    carte = re.search(r'<div class="carte-et-cle".*?</details>', page, re.DOTALL)
    assert carte and "<table" in carte[0] and "Tours" in carte[0] and "Loin" in carte[0]


def test_rgaa_3_1_colour_is_not_alone(client: Client, tout: None) -> None:
    """Each area says its class in words; each colour of the key has its words."""
    page = client.get(PORTRAIT).content.decode()
    assert re.search(r"<title[^>]*>Tours\s*:\s*Besoin \w+, aide \w+", page)
    cases = re.findall(r"<li><svg class=\"dessin pastille\".*?</svg>\s*(.*?)</li>", page, re.DOTALL)
    assert len(cases) == 10 and all(mots.strip() for mots in cases)


def test_a_bassin_says_in_words_where_help_lacks_first(client: Client, tout: None) -> None:
    page = text_of(client.get(PORTRAIT))
    assert "Le besoin est fort et l’aide rare dans 1 commune : Loin." in page
    assert "habitants, dans 1 commune" in page


def test_figures_come_before_what_is_not_loaded(client: Client, lieux: None) -> None:
    page = client.get("/observatoire/").content.decode()
    assert page.index('class="chiffres"') < page.index('id="ou"') < page.index('id="carte-titre"')
    assert page.index('id="carte-titre"') < page.index("repere observatoire indice")


def test_tables_come_before_the_choice_of_others(client: Client, tout: None) -> None:
    page = client.get(
        "/observatoire/comparer/?maille=commune&avec=37261&avec=37999"
    ).content.decode()
    assert page.index("tableau-compare") < page.index("?maille=departement")
    vide = client.get("/observatoire/comparer/").content.decode()
    assert "?maille=departement" in vide and "tableau-compare" not in vide


@pytest.mark.parametrize(
    ("code", "commande"),
    [("part_sans_4g", "charger 4g"), ("indice_fragilite", "indice"), ("qpv", "charger qpv")],
)
def test_a_figure_that_nobody_loaded_says_who_can_without_an_empty_table(
    client: Client, lieux: None, code: str, commande: str
) -> None:
    page = client.get(f"/observatoire/indicateurs/{code}/").content.decode()
    assert f"repere observatoire {commande}." in page
    assert "<table" not in page and "<svg class" not in page.partition("<main")[2]
    assert "D’où vient ce chiffre" in page
