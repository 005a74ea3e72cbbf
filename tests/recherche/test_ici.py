"""A town named in the text says where one is, as long as nobody may hesitate."""

import pytest

from repere.recherche.index.index import Index
from repere.recherche.moteur.terrain import Terrain
from tests.recherche.fabrique import DEMARCHES, TOURS, autour, document, noms, trouver

FAIT = {"services": (DEMARCHES,)}


@pytest.fixture(scope="module")
def index() -> Index:
    def a(pk: int, nom: str, ville: str, code: str, nord: float) -> object:
        return document(
            pk,
            nom,
            commune=ville,
            code_insee=code,
            latitude=TOURS.latitude + nord / 111.195,
            longitude=TOURS.longitude,
            **FAIT,
        )

    indre = [a(50 + n, f"Indre {n}", "Indre-Plage", "36001", 500) for n in range(30)]
    return Index(
        [
            a(1, "chez soi", "Saint-Pierre-des-Corps", "37233", 0),
            a(2, "à côté", "Tours", "37261", 4),
            a(3, "bien loin", "Saint-Pierre", "97416", 900),
            a(4, "autre", "Saint-Pierre", "97502", 700),
            a(5, "Indre seule", "Indre", "44074", 300),
            *indre,
        ]
    )


@pytest.mark.parametrize(
    "tape",
    [
        "carte grise st pierre des corps",
        "bonjour j'habite à Saint-Pierre-des-Corps je voudrais refaire ma carte grise svp",
        "st-pierrre-des-corp carte grise",
    ],
)
def test_the_town_named_is_where_one_searches(index: Index, tape: str) -> None:
    trouvaille = trouver(index, f"q={tape}")
    assert noms(index, trouvaille) == ["chez soi", "à côté"]
    terrain = trouvaille.selection.terrain
    assert terrain and (terrain.libelle, terrain.rayon_km) == ("Saint-Pierre-des-Corps", 20)


def test_a_town_alone_lists_what_is_around(index: Index) -> None:
    assert noms(index, trouver(index, "q=tours")) == ["à côté", "chez soi"]


@pytest.mark.parametrize("tape", ["carte grise saint pierre", "carte grise indre"])
def test_a_name_that_may_be_another_stays_a_word(index: Index, tape: str) -> None:
    trouvaille = trouver(index, f"q={tape}")
    assert trouvaille.selection.terrain is None
    assert "bien loin" in noms(index, trouvaille) or "Indre 0" in noms(index, trouvaille)


def test_the_place_asked_apart_wins(index: Index) -> None:
    ailleurs = Terrain("Saint-Pierre-des-Corps", TOURS, 20, commune="37233")
    assert trouver(index, "q=carte grise tours", ailleurs).selection.terrain is ailleurs
    # Said twice, it is said once.
    meme = trouver(index, "q=carte grise saint pierre des corps", ailleurs)
    assert noms(index, meme) == ["chez soi", "à côté"]
    assert noms(index, trouver(index, "q=carte grise tours", autour())) == ["à côté"]


@pytest.mark.parametrize(
    ("tape", "ou"),
    [("carte grise romorantin", "Romorantin-Lanthenay"), ("carte grise montlouis", None)],
)
def test_the_beginning_of_a_name_is_enough_when_only_one_town_has_it(
    tape: str, ou: str | None
) -> None:
    villes = (
        ("Romorantin-Lanthenay", "41194"),
        ("Montlouis-sur-Loire", "37156"),
        ("Montlouis-des-Bois", "18152"),
    )
    index = Index(
        document(n, commune=nom, code_insee=code, latitude=47.3, longitude=0.7 + n, **FAIT)
        for n, (nom, code) in enumerate(villes)
    )
    terrain = trouver(index, f"q={tape}").selection.terrain
    assert (terrain and terrain.libelle) == ou
