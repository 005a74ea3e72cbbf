"""Pictures that one takes away: as SVG with all they need, and as PNG where no font is installed."""

from io import BytesIO

import pytest
from PIL import Image

from repere.observatoire.cartes import Case, Legende, PasUnDessin, png, standalone, styled, swatch
from repere.observatoire.graphiques import Barre, bars
from tests.observatoire.dessin.lecture_svg import SVG, boite, lu, textes

BARRES = bars([Barre("Aide & écoute", 3)], titre="L’aide à <Tours>", description="Trois lieux")
LEGENDE = Legende(
    "Part", (Case("c0", "Peu"), Case("c4", "Beaucoup"), Case("absent", "Non connu")), "Note."
)


def test_a_file_holds_its_title_its_key_its_note_and_its_source() -> None:
    racine = lu(standalone(BARRES, source="Source : Insee, 2022.", legende=LEGENDE))
    dits = textes(racine)
    for mot in (
        "L’aide à <Tours>",
        "Part",
        "Peu",
        "Beaucoup",
        "Non connu",
        "Note.",
        "Source : Insee, 2022.",
    ):
        assert mot in dits
    assert racine.find(f"{SVG}style").text.count("{") > 30
    # Nothing is asked of any other place.
    assert "http" not in standalone(BARRES, source="x").replace("http://www.w3.org/2000/svg", "")


def test_all_of_it_is_on_the_sheet() -> None:
    racine = lu(standalone(BARRES, source="Source " * 60, legende=LEGENDE))
    large, haute = boite(racine)
    dedans = racine.find(f"{SVG}svg")
    assert float(dedans.attrib["y"]) + float(dedans.attrib["height"]) <= haute
    assert all(
        float(t.attrib["x"]) < large and float(t.attrib["y"]) < haute
        for t in racine.findall(f"{SVG}text")
    )


def test_documents_take_the_picture_with_its_style_and_no_more() -> None:
    assert textes(lu(styled(BARRES))) == textes(lu(BARRES))
    assert lu(styled(BARRES)).find(f"{SVG}style") is not None


def test_the_square_of_a_key_says_nothing_twice() -> None:
    assert lu(swatch("c2")).attrib["aria-hidden"] == "true"
    assert not any("id" in e.attrib for e in lu(swatch("absent")).iter())


def test_only_our_pictures_are_taken() -> None:
    with pytest.raises(PasUnDessin):
        standalone("<p>Non</p>", source="x")


def pixels(svg: str, largeur: int = 600) -> Image.Image:
    return Image.open(BytesIO(png(svg, largeur))).convert("RGB")


def test_a_png_is_as_wide_as_asked_on_white_and_says_its_size_on_paper() -> None:
    brut = png(styled(BARRES), 800)
    image = Image.open(BytesIO(brut))
    assert (image.format, image.width) == ("PNG", 800)
    assert image.convert("RGB").getpixel((799, 1)) == (255, 255, 255)
    # Word processors place it as wide as a column of A4, not as a poster.
    assert 800 / image.info["dpi"][0] * 2.54 == pytest.approx(16, abs=0.1)


def test_words_are_drawn_where_no_font_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The letters are ours: a word more is ink more."""
    vide = pixels(bars_named(""))
    plein = pixels(bars_named("Médiathèque de Tours"))
    assert encre(plein) > encre(vide) + 300


def bars_named(nom: str) -> str:
    return styled(bars([Barre(nom, 3)], titre="t", description="d"))


def encre(image: Image.Image) -> int:
    return sum(image.convert("L").histogram()[:128])


def test_colours_of_the_sheet_are_on_the_png() -> None:
    couleurs = {c for _n, c in pixels(bars_named("x")).getcolors(1_000_000)}
    assert (0x17, 0x41, 0x4D) in couleurs
