"""What addresses send where a number is awaited: never a failure, whatever it is."""

import pytest

from repere.comptes.roles import Role
from repere.professionnels.numeros import number, numbers
from repere.professionnels.portee import over_zone
from tests.professionnels.conftest import Bassin, creer_personne, entrer

# « ² » is a digit that no number is written with; the last is more than any row's.
DROLES = ("", "x", "²", "-1", "1.5", "9" * 5000)
ADRESSES = (
    "/espace/reseau/?bassin={}",
    "/espace/signalements/?zone={}",
    "/espace/a-verifier/?zone={}",
    "/espace/imports/1/?page={}",
    "/espace/lieux/{lieu}/historique/?de={}",
)


def test_a_number_is_read_and_nothing_else() -> None:
    assert number("12") == 12
    assert [number(texte) for texte in DROLES] == [0] * len(DROLES)
    assert numbers(["3", "²", "4"]) == [3, 4]


@pytest.mark.parametrize("drole", DROLES[:4])
@pytest.mark.parametrize("adresse", ADRESSES)
def test_no_page_fails_on_what_is_no_number(bassin: Bassin, adresse: str, drole: str) -> None:
    client = entrer(creer_personne("Anna", (Role.ANIMATEUR, over_zone(bassin.zone))))
    reponse = client.get(adresse.format(drole, lieu=bassin.chez_nous.identifiant))
    assert reponse.status_code in {200, 404}


def test_no_list_fails_on_ticks_that_are_no_numbers(bassin: Bassin) -> None:
    client = entrer(creer_personne("Anna", (Role.ANIMATEUR, over_zone(bassin.zone))))
    for adresse, nom in (
        ("propositions", "proposition"),
        ("doublons", "paire"),
        ("lieux-proposes", "lieu"),
    ):
        envoi = {nom: list(DROLES), "geste": "accepter"}
        assert client.post(f"/espace/{adresse}/", envoi).status_code == 302
