"""Which addresses open a page without anybody looking. What is not listed as a yes must be a no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.professionnels.domaines import (
    Preuve,
    compare,
    domain_of_address,
    host_of,
    is_own_site,
    is_shared,
    owned,
)

OUI = [
    # The very address that the place shows.
    ("tours@france-services.gouv.fr", [], ["Tours@France-Services.gouv.fr"], Preuve.ADRESSE),
    ("accueil@epn.asso.fr", [], ["accueil@epn.asso.fr"], Preuve.ADRESSE),
    # A colleague of it.
    ("lea@epn.asso.fr", [], ["accueil@epn.asso.fr"], Preuve.DOMAINE),
    # The place's own site.
    ("lea@mediatheque-tours.fr", ["https://www.mediatheque-tours.fr/"], [], Preuve.DOMAINE),
    ("lea@mediatheque-tours.fr", ["mediatheque-tours.fr"], [], Preuve.DOMAINE),
    ("lea@ville.fr", ["https://ville.fr./accueil"], [], Preuve.DOMAINE),
    ("LEA@VILLE.FR", ["http://VILLE.fr:8080"], [], Preuve.DOMAINE),
    # Who holds the town's domain answers for what lies under it.
    ("lea@ville.fr", ["https://mediatheque.ville.fr"], [], Preuve.DOMAINE),
    ("lea@ville.fr", [], ["contact@mediatheque.ville.fr"], Preuve.DOMAINE),
    ("lea@mediatheque.ville.fr", ["https://mediatheque.ville.fr"], [], Preuve.DOMAINE),
    ("lea@médiathèque.fr", ["https://xn--mdiathque-53af.fr"], [], Preuve.DOMAINE),
    # Towns of which the name is under a suffix of several words.
    ("lea@asso.gouv.fr", ["https://asso.gouv.fr"], [], Preuve.DOMAINE),
]
NON = [
    # Public boxes, even when the place shows one.
    ("asso@gmail.com", [], ["asso@gmail.com"]),
    ("lea@gmail.com", [], ["asso@gmail.com"]),
    ("lea@orange.fr", ["https://asso.pagesperso-orange.fr"], ["asso@orange.fr"]),
    ("lea@free.fr", ["http://asso.free.fr"], []),
    ("lea@asso.free.fr", ["http://asso.free.fr"], []),
    ("lea@yahoo.co.uk", ["https://yahoo.co.uk"], []),
    ("lea@laposte.net", ["https://laposte.net"], ["x@laposte.net"]),
    # Shared sites.
    ("lea@facebook.com", ["https://www.facebook.com/epn.tours"], []),
    ("lea@fr-fr.facebook.com", ["https://fr-fr.facebook.com"], []),
    ("lea@wordpress.com", ["https://epn.wordpress.com"], []),
    ("lea@epn.wordpress.com", ["https://epn.wordpress.com"], []),
    ("lea@google.com", ["https://sites.google.com/view/epn"], []),
    ("lea@helloasso.com", ["https://www.helloasso.com/"], []),
    ("lea@truc.github.io", ["https://truc.github.io"], []),
    ("lea@medias11.over-blog.com", ["https://medias11.over-blog.com"], []),
    # A part of the domain, or one beside: nothing says that it answers for the whole.
    ("lea@ecole.ville.fr", ["https://ville.fr"], []),
    ("lea@ecole.ville.fr", ["https://mediatheque.ville.fr"], []),
    ("lea@etu.univ-tours.fr", ["https://www.univ-tours.fr"], []),
    # Names that look alike.
    ("lea@ville.fr", ["https://maville.fr"], []),
    ("lea@ville.fr", ["https://ville.fr.exemple.com"], []),
    ("lea@ville.fr", ["https://ville.fr@exemple.com/"], []),
    ("lea@ville.com", ["https://ville.fr"], []),
    ("lea@www.ville.fr", ["https://ville.fr"], []),
    ("lea@gouv.fr", ["https://tours.gouv.fr"], []),
    ("lea@asso.fr", ["https://epn.asso.fr"], []),
    ("lea@fr", ["https://ville.fr"], []),
    ("lea@com", [], ["x@com"]),
    # A page that the town's site gives to an association.
    ("lea@ville.fr", ["https://ville.fr/associations/epn"], []),
    ("lea@ville.fr", ["https://ville.fr/?id=12"], []),
    # What cannot be read.
    ("lea", ["https://lea"], ["lea"]),
    ("@ville.fr", ["https://ville.fr"], ["@ville.fr"]),
    ("lea@", ["https://"], [""]),
    ("lea@127.0.0.1", ["http://127.0.0.1"], []),
    ("lea@[::1]", ["http://[::1]"], []),
    ("lea@ville.fr", ["http://[ville.fr"], ["pas une adresse"]),
    ("lea@localhost", ["http://localhost"], []),
]


@pytest.mark.parametrize(("adresse", "sites", "courriels", "preuve"), OUI)
def test_an_address_that_speaks_for_the_place(adresse, sites, courriels, preuve) -> None:
    assert compare([adresse], sites, courriels)[0].preuve is preuve


@pytest.mark.parametrize(("adresse", "sites", "courriels"), NON)
def test_an_address_that_proves_nothing_alone(adresse, sites, courriels) -> None:
    assert not [lien for lien in compare([adresse], sites, courriels) if lien.preuve]


def test_what_is_close_is_shown_to_who_decides() -> None:
    (proche,) = compare(["lea@ecole.ville.fr"], ["https://ville.fr"], [])
    assert (proche.adresse, proche.contre, proche.preuve) == (
        "lea@ecole.ville.fr",
        "https://ville.fr",
        None,
    )
    # The very box that the place shows is worth a look, though anybody may open one there.
    assert compare(["asso@gmail.com"], [], ["asso@gmail.com"])[0].preuve is None
    assert compare(["lea@gmail.com"], [], ["asso@gmail.com"]) == []


def test_the_strongest_comes_first() -> None:
    liens = compare(["lea@ville.fr"], ["https://ville.fr/x"], ["a@ville.fr", "lea@ville.fr"])
    assert [lien.preuve for lien in liens] == [Preuve.ADRESSE, Preuve.DOMAINE, None]


def test_where_ownership_begins() -> None:
    assert owned("mediatheque.ville.fr") == "ville.fr"
    assert owned("a.b.epn.asso.fr") == "epn.asso.fr"
    assert owned("gouv.fr") is None and owned("fr") is None
    assert is_shared("epn.wixsite.com") and not is_shared("ville.fr")


@pytest.mark.parametrize(
    ("site", "sien"),
    [
        ("https://x.fr", True),
        ("https://x.fr/index.php", True),
        ("https://x.fr/fr/", True),
        ("https://x.fr/fr/accueil", False),
        ("https://x.fr/page", False),
        ("https://x.fr/?p=2", False),
    ],
)
def test_a_first_page_is_a_site_of_ones_own(site: str, sien: bool) -> None:
    assert is_own_site(site) is sien


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_that_is_typed_breaks_it(gauche: str, droite: str) -> None:
    domain_of_address(gauche), host_of(gauche), is_own_site(gauche)
    compare([gauche, f"a@{gauche}"], [droite, f"https://{droite}"], [droite, f"a@{droite}"])


@given(st.from_regex(r"[a-z]{3,12}", fullmatch=True), st.from_regex(r"[a-z]{3,12}", fullmatch=True))
def test_a_stranger_is_never_believed(nous: str, eux: str) -> None:
    if nous != eux:
        assert compare([f"lea@{eux}.fr"], [f"https://{nous}.fr"], [f"x@{nous}.fr"]) == []
