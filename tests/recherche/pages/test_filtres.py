"""The form that narrows a search: every criterion within reach, counted, without a script."""

import html as html_lib
import re
from typing import NamedTuple

import pytest
from django.test import Client

from repere.recherche.presentation.filtres import PREMIERS, SUIVANTS
from repere.recherche.requete import CRITERES
from repere.recherche.saisie import read_entry
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux

ICI = "/recherche?commune=37261"
DEMARCHES = "Aide aux démarches administratives"
ACCES = "Accès internet et matériel informatique"


class Lue(NamedTuple):
    id: str
    genre: str
    nom: str
    valeur: str
    cochee: bool
    texte: str


def boxes(client: Client, adresse: str) -> list[Lue]:
    html = html_lib.unescape(client.get(adresse).content.decode())
    motif = (
        r'<label for="([^"]*)"[^>]*><input id="\1" type="(checkbox|radio)" name="([^"]*)"'
        r' value="([^"]*)"( checked)?><span>(.*?)</span></label>'
    )
    return [
        Lue(i, g, n, v, bool(c), re.sub(r"<[^>]*>", "", t))
        for i, g, n, v, c, t in re.findall(motif, html)
    ]


def test_every_criterion_is_in_a_group() -> None:
    ranges = [nom for _, _, noms in (*PREMIERS, *SUIVANTS) for nom in noms]
    assert len(ranges) == len(set(ranges))
    assert set(CRITERES) <= set(ranges)


def test_every_value_that_a_place_states_can_be_ticked(client: Client, tours: Commune) -> None:
    complet = creer_lieu_complet(tours)
    lues = boxes(client, f"{ICI}&filtres=tous")
    for champ in ("services", "publics_specifiquement_adresses", "prise_en_charge_specifique",
                  "frais_a_charge", "dispositif_programmes_nationaux", "formations_labels",
                  "modalites_acces", "modalites_accompagnement", "langues", "typologie"):  # fmt: skip
        offertes = {lue.valeur for lue in lues if lue.nom == champ}
        assert set(getattr(complet, champ)) <= offertes, champ
    oui = {lue.nom for lue in lues if lue.valeur == "oui"}
    assert oui >= {"accompagnement", "materiel_libre_acces", "wifi", "impression", "pass_numerique", "accessible_pmr"}  # fmt: skip
    assert {"equipements", "verifie_depuis", "ouvert", "sur_rendez_vous"} <= {
        lue.nom for lue in lues
    }
    assert len({lue.id for lue in lues}) == len(lues)


def test_counts_are_what_a_click_gives(client: Client, tours: Commune) -> None:
    creer_lieux(3, tours, services=(DEMARCHES,))
    creer_lieu("Autre", tours, services=(ACCES,), frais_a_charge=("Gratuit",))
    for lue in boxes(client, f"{ICI}&filtres=tous"):
        if compte := re.search(r"\((\d+)\)$", lue.texte):
            reponse = client.get("/recherche", {"commune": "37261", lue.nom: lue.valeur})
            titre = re.search(r"<h1[^>]*>(\d+)", reponse.content.decode())
            relache = reponse.context["page"].relache
            assert titre and (compte[1] == titre[1] if compte[1] != "0" else relache), lue


def test_ticked_values_stay_even_when_nothing_answers(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours)
    for nom, valeur in (("langues", "ar"), ("equipements", "imprimante_3d"), ("wifi", "non")):
        adresse = f"{ICI}&{nom}={valeur}"
        cochees = [
            (lue.nom, lue.valeur) for lue in boxes(client, adresse) if lue.cochee and lue.valeur
        ]
        assert cochees == [(nom, valeur)], adresse


def test_services_stay_under_the_hand_whatever_is_asked(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours, services=(DEMARCHES,))
    services = [lue for lue in boxes(client, f"{ICI}&q=impots") if lue.nom == "services"]
    assert [lue.valeur for lue in services] == list(CRITERES["services"].valeurs)


def test_seldom_used_criteria_wait_behind_a_link(client: Client, tours: Commune) -> None:
    creer_lieu_complet(tours)
    html = client.get(ICI).content.decode()
    assert 'name="typologie"' not in html
    assert 'href="/recherche?commune=37261&amp;filtres=tous#filtres"' in html
    assert 'name="typologie"' in client.get(f"{ICI}&filtres=tous").content.decode()


def test_the_form_as_sent_gives_the_search_that_was_ticked(client: Client, tours: Commune) -> None:
    """What a browser without scripts sends, blanks and place in words included."""
    creer_lieu_complet(tours)
    envoye = {
        "q": "", "ou": "Tours", "commune": "37261", "rayon": "20", "services": [DEMARCHES],
        "langues": ["pt"], "ouvert": "", "jour": "", "heure": "10:00", "filtres": "tous",
    }  # fmt: skip
    reponse = client.get("/recherche", envoye)
    assert reponse["Location"].endswith(
        "commune=37261&services=Aide+aux+d%C3%A9marches+administratives&langues=pt&filtres=tous"
    )


@pytest.mark.parametrize(
    ("champs", "ouvert", "reecrite"),
    [
        ({"jour": ["2026-11-23"], "heure": ["12:30"]}, ["2026-11-23T12:30"], True),
        ({"jour": ["2026-11-23"], "heure": [""], "ouvert": ["moment"]}, ["2026-11-23T10:00"], True),
        ({"jour": ["2026-11-23"], "heure": ["12:30"], "ouvert": ["samedi"]}, ["samedi"], True),
        ({"jour": [""], "heure": ["10:00"], "ouvert": ["moment"]}, [], True),
        ({"jour": [""], "heure": ["10:00"], "ouvert": [""]}, [], False),
        ({"jour": [""], "heure": ["10:00"]}, [], False),
    ],
)
def test_a_day_and_an_hour_are_a_moment(
    champs: dict[str, list[str]], ouvert: list[str], reecrite: bool
) -> None:
    lue = read_entry(champs)
    assert (lue.parametres.get("ouvert", []), lue.reecrite) == (ouvert, reecrite)


def test_a_chosen_moment_comes_back_in_its_fields(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours, horaires="Mo-Fr 09:00-18:00")
    html = client.get(f"{ICI}&ouvert=2026-11-23T12:30").content.decode()
    assert 'name="jour" value="2026-11-23"' in html and 'name="heure" value="12:30"' in html
    assert "Ouvert le 23 novembre 2026 à 12" in html


def test_a_moment_without_a_day_asks_nothing(client: Client, tours: Commune) -> None:
    assert client.get(f"{ICI}&ouvert=moment&jour=&heure=10:00")["Location"] == ICI


def test_in_place_nothing_is_asked_twice(client: Client, tours: Commune) -> None:
    """A redirection would cost a slow network one more round trip for each box."""
    creer_lieu("Ici", tours)
    envoye = {
        "commune": "37261",
        "q": "",
        "ouvert": "moment",
        "jour": "2026-11-23",
        "heure": "10:00",
    }
    reponse = client.get("/recherche", envoye, headers={"HX-Request": "true"})
    assert reponse.status_code == 200
    assert reponse["HX-Push-Url"] == f"{ICI}&ouvert=2026-11-23T10%3A00"
