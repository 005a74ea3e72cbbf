"""What a report asks, read from its words; nothing is read where there is a doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire import remedes
from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.remedes import Adresse
from repere.annuaire.standard.fiche import Fiche

DEMARCHES = "Aide aux démarches administratives"
CYBER = "Utilisation sécurisée du numérique"
FICHE = Fiche(
    id="a",
    nom="Ici",
    telephone="+33247000001",
    autres_telephones=("+33247000002",),
    horaires="Mo 09:00-12:00",
    services=(CYBER, DEMARCHES),
    services_non_proposes=("Acquisition de matériel informatique à prix solidaire",),
)


@pytest.mark.parametrize(
    ("texte", "numeros"),
    [
        ("C’est le 02 47 00 00 09 maintenant", ["+33247000009"]),
        ("Le 02 47 00 00 01 ne marche plus, appelez le 02.47.00.00.09", ["+33247000009"]),
        ("Le 02 47 00 00 01 ne marche pas", []),
        ("Ça ne répond jamais", []),
        ("0247000009 ou 06 12 34 56 78", ["+33247000009", "+33612345678"]),
        ("Composez le 3960", []),
    ],
)
def test_the_number_that_is_not_on_the_page(texte: str, numeros: list[str]) -> None:
    assert remedes.phones_in(texte, FICHE) == numeros


@pytest.mark.parametrize(
    ("texte", "osm", "sures"),
    [
        ("Lundi au vendredi 9h-12h", "Mo-Fr 09:00-12:00", True),
        ("Lundi 9h-12h", None, False),  # what the page says already
        ("C’est ouvert plus tard", None, False),
        ("", None, False),
    ],
)
def test_hours_that_are_read(texte: str, osm: str | None, sures: bool) -> None:
    heures = remedes.hours_in(texte, FICHE)
    assert (heures and heures.osm) == osm
    if heures:
        assert heures.sures is sures
        assert remedes.with_hours(heures) == {"horaires": osm, "horaires_texte": ""}


@pytest.mark.parametrize(
    ("texte", "adresse"),
    [
        (
            "Ils ont déménagé au 12 bis rue des Halles, 37000 Tours",
            Adresse("12 bis rue des Halles", "37000", "Tours"),
        ),
        ("C’est maintenant 3 place du Marché", Adresse("3 place du Marché")),
        (
            "4 avenue de Grammont 37000 Tours depuis septembre.",
            Adresse("4 avenue de Grammont", "37000", "Tours"),
        ),
        ("rue de la Paix à côté de la mairie", Adresse("rue de la Paix à côté de la mairie")),
        ("Ils sont partis", None),
    ],
)
def test_the_new_address(texte: str, adresse: Adresse | None) -> None:
    assert remedes.address_in(texte) == adresse


def test_the_service_that_is_spoken_of_comes_first() -> None:
    assert remedes.services_in("Ils n’aident pas pour les démarches", FICHE)[0] == DEMARCHES
    assert remedes.services_in("Rien sur la sécurité", FICHE)[0] == CYBER
    assert set(remedes.services_in("", FICHE)) == set(FICHE.services)


def test_a_service_moves_to_what_is_not_done() -> None:
    valeurs = remedes.without_service(DEMARCHES, FICHE)
    assert valeurs["services"] == (CYBER,)
    assert valeurs["services_non_proposes"] == (*FICHE.services_non_proposes, DEMARCHES)
    deux_fois = remedes.without_service(
        DEMARCHES, Fiche(id="a", nom="b", services=(), services_non_proposes=(DEMARCHES,))
    )
    assert deux_fois["services_non_proposes"] == (DEMARCHES,)


def test_the_number_that_becomes_the_first_is_not_said_twice() -> None:
    assert remedes.with_phone("+33247000002", FICHE) == {
        "telephone": "+33247000002",
        "autres_telephones": (),
    }


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading_nor_gives_what_is_not_valid(texte: str) -> None:
    heures = remedes.hours_in(texte, FICHE)
    assert heures is None or is_valid(heures.osm)
    assert all(n.startswith("+") for n in remedes.phones_in(texte, FICHE))
    lue = remedes.address_in(texte)
    assert lue is None or lue.adresse
    assert set(remedes.services_in(texte, FICHE)) == set(FICHE.services)
