"""Axe on every page of the professional space that opens by looking, in both schemes, both widths, both ways.

The pages are those of the table of rights: a new one is looked at here without being named.
"""

import pytest
from django.urls import reverse

from repere.comptes.roles import Role
from tests.navigateur.conftest import Ouvrir
from tests.navigateur.espace import enter_as
from tests.navigateur.test_matrice_axe import walk
from tests.professionnels.conftest import creer_bassin, creer_personne, perimetre_de
from tests.professionnels.test_matrice import PAGES, addresses

LOTS = 4


@pytest.mark.parametrize("lot", range(LOTS))
def test_axe_finds_nothing_in_the_space(
    ouvrir: Ouvrir, transactional_db: None, axe: str, sens: str, lot: int
) -> None:
    bassin = creer_bassin()
    tout = creer_personne("toutes", *[(role, perimetre_de(role, bassin)) for role in Role])
    page = enter_as(ouvrir, tout, reverse("professionnels:accueil"), largeur=1280)
    pages = {nom: addresses(nom, bassin)[0] for nom in PAGES[lot::LOTS]}
    # What only writes, and what is downloaded, shows nothing.
    montrees = {nom: ou for nom, ou in pages.items() if is_shown(page, ou)}
    assert len(montrees) > len(pages) // 3
    assert walk(page, montrees, axe) == {}


def is_shown(page, adresse: str) -> bool:
    reponse = page.request.get(adresse, max_redirects=0)
    return reponse.status == 200 and reponse.headers["content-type"].startswith("text/html")
