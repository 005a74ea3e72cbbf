"""What must not merge, and what a person must look at."""

import pytest

from tests.annuaire.deduplication.fabrique import BELLOC, are_apart, make, search

PARTOUT = {"latitude": 47.1, "longitude": 2.1}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Médiathèque de Valmont", "Mission locale du Val de Loue"),
        ("BIBLIOTHEQUE VALMONT", "France services Valmont"),
        ("Mairie de Valmont", "Bibliothèque municipale"),
        ("Mission locale", "PIJ VALMONT"),
        ("Germinal", "Mame Coworking"),
        ("LA POSTE", "Médiathèque l'Apostrophe"),
        ("Mairie de Valmont", "Le Cercle Valmontais"),
    ],
)
def test_two_structures_in_one_building(a: str, b: str) -> None:
    assert are_apart(
        make(a, "3 rue Jean Monnet", **PARTOUT), make(b, "3 rue Jean Monnet", **PARTOUT)
    )


def test_a_bus_and_its_office() -> None:
    commun = {"courriels": ("bus@numeriloue.fr",), "telephone": "+33299000020"}
    assert are_apart(
        make("NUMERI LOUE", "1 place Sainte Beuve", **commun),
        make("Bus France services Numéri Loue", "1 place Sainte Beuve", **commun,
             typologie=("RFS", "ENM"), itinerance=("Itinérant",)),
    )  # fmt: skip


def test_two_branches_of_one_structure() -> None:
    commun = {"pivot": "77500000000047", "site_web": ("https://csloue.fr",)}
    assert are_apart(
        make("Centre social Morier", "avenue Mozart", telephone="+33299000021", **commun),
        make(
            "Centre social de la Rabière", "rue de la Rotière", telephone="+33299000022", **commun
        ),
    )


def test_a_branch_said_to_be_one() -> None:
    commun = {"courriels": ("franceservices@cc-loue.fr",), "typologie": ("RFS",)}
    assert are_apart(
        make("France services Haute Loue", "39 rue Gambetta", telephone="+33299000023", **commun),
        make("France services Haute Loue - Antenne du lac", "26 rue des Prés", **commun),
    )


def test_a_telephone_copied_between_towns() -> None:
    commun = {"telephone": "+33299000024", "typologie": ("RFS",)}
    assert are_apart(
        make("France services Valmont", "1 place de la Mairie", **commun),
        make("France services Belloc", "1 place de la Mairie", **commun, **BELLOC),
    )


@pytest.mark.parametrize("nom", ["LA POSTE", "MAIRIE", "CCAS", "Médiathèque", "France services"])
def test_generic_names_across_towns(nom: str) -> None:
    assert are_apart(make(nom, "1 place de l'Église"), make(nom, "1 place de l'Église", **BELLOC))


def test_a_library_in_the_town_hall_with_its_telephone_and_its_mailbox() -> None:
    commun = {"telephone": "+33299000039", "courriels": ("accueil@valmont.fr",), **PARTOUT}
    assert are_apart(
        make("Mairie de Valmont", "1 place Haute", **commun),
        make("Bibliothèque de Valmont", "1 place Haute", **commun),
    )


def test_two_post_offices_of_one_town() -> None:
    assert are_apart(
        make("LA POSTE", "3 rue Haute", pivot="35600000000101"),
        make("LA POSTE", "40 avenue du Stade", pivot="35600000000102"),
    )


def test_numbered_places() -> None:
    assert are_apart(make("Cyber Lune 1", "3 rue Haute"), make("Cyber Lune 2", "3 rue Haute"))


def test_the_switchboard_of_the_town_hall() -> None:
    assert are_apart(
        make("Mairie de Valmont", "1 place Haute", telephone="+33299000028", **PARTOUT),
        make("France services Valmont", "7 boulevard Nunier", telephone="+33299000028",
             latitude=47.1005, longitude=2.1),
    )  # fmt: skip


def test_the_mobile_of_an_adviser_who_goes_round() -> None:
    assert are_apart(
        make("Salle des fêtes", "1 rue Haute", telephone="+33699000029"),
        make("Médiathèque Colette", "40 avenue du Stade", telephone="+33699000029"),
    )


def test_a_neighbourhood_gives_its_name_to_many() -> None:
    assert are_apart(
        make("La Poste Saint-Jean", "rue Delacroix", telephone="+33299000025"),
        make("France services Saint-Jean", "rue Delacroix", telephone="+33299000026"),
    )


def test_absent_coordinates_and_addresses_are_not_equal() -> None:
    assert are_apart(make("Atelier Lune"), make("Repair Café"))


def test_no_chain_through_a_third_record() -> None:
    """The association shares a door with one place and a telephone with the other: still two places."""
    commun = {"telephone": "+33299000027"}
    groupes = search(
        make("Mission locale du Val de Loue", "3 rue Haute", **commun),
        make("Point accueil", "3 rue Haute", **commun),
        make("Médiathèque Colette", "3 rue Haute", **commun),
    ).groupes
    assert all(not {"0", "2"} <= set(g.cles) for g in groupes)


def test_a_counter_in_a_town_hall_is_left_to_a_person() -> None:
    resultat = search(
        make("Mairie de Valmont", "18 place Clemenceau", **PARTOUT),
        make("France services de Valmont", "18 Place Clémenceau", **PARTOUT),
    )
    assert resultat.groupes == ()
    (question,) = resultat.a_verifier
    assert (question.a, question.b, question.decision) == ("0", "1", "a_verifier")
    assert "mairie et France services" in question.raisons


def test_one_question_for_two_groups() -> None:
    """Two copies of each: the reviewer is asked once, not four times."""
    mairie = make("Mairie de Valmont", "18 place Clemenceau", **PARTOUT)
    guichet = make("France services de Valmont", "18 Place Clémenceau", **PARTOUT)
    resultat = search(mairie, mairie, guichet, guichet)
    assert [g.cles for g in resultat.groupes] == [("0", "1"), ("2", "3")]
    assert len(resultat.a_verifier) == 1
