"""The picture beside a shared link: right size, light, never a box in place of a letter."""

from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from repere.annuaire.presentation.remise import ICONES, POLICES
from repere.annuaire.remise.vignette import HAUTEUR, LARGEUR, share_picture
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu

POIDS_MAX = 60_000
NOMS = [
    "Médiathèque",
    "L’Œuvre d’Haÿ-les-Roses – antenne n° 2",
    "Anticonstitutionnellement" * 8,
    "Association pour le développement " * 7,
    "جمعية الأمل",
    "図書館 📚",
    "",
]


def drawn(titre: str, sous_titre: str = "Tours") -> Image.Image:
    contenu = share_picture(titre, sous_titre, "Repère", polices=POLICES, icones=ICONES)
    assert len(contenu) <= POIDS_MAX
    return Image.open(BytesIO(contenu)).convert("RGB")


@pytest.mark.parametrize("nom", NOMS)
def test_any_name_fits(nom: str) -> None:
    image = drawn(nom)
    assert image.size == (LARGEUR, HAUTEUR)
    # Nothing is written in the margins: what would leave the picture is cut with an ellipsis.
    fond = image.getpixel((5, 5))
    assert {image.getpixel((x, y)) for x in (3, LARGEUR - 4) for y in range(600)} == {fond}
    assert image.crop((0, 180, LARGEUR, 600)).getcolors(4096) != [(LARGEUR * 420, fond)]


def test_letters_that_the_font_has_not_leave_the_commune() -> None:
    assert drawn("جمعية الأمل").tobytes() == drawn("Tours", "").tobytes()


def test_place_gives_its_picture_to_share(client: Client, tours: Commune) -> None:
    lieu = creer_lieu("Médiathèque", tours)
    page = client.get(lieu.get_absolute_url()).content.decode()
    adresse = f"{lieu.get_absolute_url()}image.png"
    assert page.count('property="og:image"') == 1
    assert f'{adresse}">' in page and 'og:image:alt" content="Médiathèque, Tours' in page
    reponse = client.get(adresse)
    assert reponse["Content-Type"] == "image/png"
    assert "max-age=86400" in reponse["Cache-Control"] and "public" in reponse["Cache-Control"]


def test_picture_follows_the_place(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    absorbe = creer_lieu("Absorbé", tours, fusionne_dans=garde)
    reponse = client.get(f"{absorbe.get_absolute_url()}image.png")
    assert reponse["Location"] == f"{garde.get_absolute_url()}image.png"
    ferme = creer_lieu("Fermé", tours, desactive_le="2026-03-01")
    assert client.get(f"{ferme.get_absolute_url()}image.png").status_code == 410


def test_other_pages_have_a_picture_too(client: Client, db: None) -> None:
    page = client.get("/a-propos/").content.decode()
    assert page.count('property="og:image"') == 1 and '/lieux/image.png">' in page
    assert Image.open(BytesIO(client.get("/lieux/image.png").content)).size == (1200, 630)
