"""The weaker clues, each with the twin case where it must not be believed."""

import pytest

from repere.annuaire.deduplication.semaines import are_near, is_odd, read_semaine
from tests.annuaire.deduplication.fabrique import (
    BELLOC,
    ORCEAU,
    are_apart,
    are_merged,
    make,
    search,
)

PARTOUT = {"latitude": 47.1, "longitude": 2.1}
RARES = "Mo,Tu 08:45-12:15,13:30-17:10; We-Fr 09:10-12:00; Sa 10:00-12:00"
PRESQUE = "Mo,Tu 08:45-12:15,13:30-17:10; We-Fr 09:10-12:00; Sa 10:00-12:30"
COURANTS = "Mo-Fr 09:00-12:00,14:00-17:00"
SAMEDI = "Tu-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00"
DOMAINE = "france-services.gouv.fr"


# --- opening hours ----------------------------------------------------------------------------------
def test_odd_hours_at_one_door_are_one_place() -> None:
    def pair(horaires: str) -> tuple:
        return (
            make("Centre social du Lac", "4 rue Haute", horaires=horaires),
            make("France services Valmont", "4 rue Haute", horaires=horaires),
        )

    assert are_merged(*pair(RARES))
    assert are_apart(*pair(COURANTS))
    assert are_apart(*pair(""))


def test_hours_that_many_towns_keep_are_nobody_s() -> None:
    ailleurs = [
        make(f"Lieu {nom}", "1 rue Basse", horaires=RARES, commune=nom, code_insee=nom)
        for nom in ("Aubray", "Brisset", "Cormeray")
    ]
    assert are_apart(
        make("Centre social du Lac", "4 rue Haute", horaires=RARES),
        make("France services Valmont", "4 rue Haute", horaires=RARES),
        *ailleurs,
    )


def test_one_timetable_for_the_branches_of_a_network() -> None:
    commun = {"horaires": RARES, "telephone": "+33299000030"}
    assert are_apart(
        make("Médiathèque Colette", "4 rue Haute", **commun),
        make("Médiathèque Prévert", "9 avenue du Stade", **commun),
    )


def test_a_bus_keeps_the_hours_of_its_office() -> None:
    commun = {"horaires": RARES, "telephone": "+33299000031", "courriels": ("pimms@loue.fr",)}
    assert are_apart(
        make("PIMMS de Valmont", "4 rue Haute", **commun, **PARTOUT),
        make("Bus France services PIMMS Valmont", "4 rue Haute", **commun, **PARTOUT),
    )


@pytest.mark.parametrize(
    ("osm", "etrange"),
    [(RARES, True), (COURANTS, False), ("We 09:00-12:00; Th 14:00-17:00", False), ("x", False)],
)
def test_odd_weeks(osm: str, etrange: bool) -> None:
    assert is_odd(read_semaine(osm)) is etrange


def test_near_weeks() -> None:
    assert are_near(read_semaine(RARES), read_semaine(PRESQUE))
    assert not are_near(read_semaine(RARES), read_semaine(COURANTS))
    assert not are_near(read_semaine(""), read_semaine(""))


# --- post offices -----------------------------------------------------------------------------------
def office(**champs: object):
    return make("LA POSTE", "1 rue Haute", pivot="35600000000101", **PARTOUT, **champs)


def counter(courriel: str, **champs: object):
    return make(
        "France services Valmont", "1 rue Haute", courriels=(courriel,), **PARTOUT, **champs
    )


def test_a_counter_kept_by_the_post_office() -> None:
    assert are_merged(office(), counter(f"valmont@{DOMAINE}", horaires=SAMEDI))
    assert are_merged(office(horaires=RARES), counter(f"valmont@{DOMAINE}", horaires=RARES))
    etape = make("Valmont BP", "1 rue Haute", pivot="35600000000101", **PARTOUT)
    assert are_merged(etape, counter(f"valmont@{DOMAINE}"))


@pytest.mark.parametrize(
    ("courriel", "horaires"),
    [(f"valmont@{DOMAINE}", COURANTS), ("efs@cc-loue.fr", SAMEDI), (f"ccas@{DOMAINE}", SAMEDI)],
    ids=["the door alone", "kept by the group of towns", "kept by the CCAS"],
)
def test_a_counter_kept_by_others_at_the_post_office(courriel: str, horaires: str) -> None:
    assert are_apart(office(), counter(courriel, horaires=horaires))


def test_a_counter_kept_by_the_social_centre() -> None:
    maison = make("CSC Arc-en-Ciel", "8 rue Haute", **PARTOUT)
    assert are_merged(
        maison,
        make("France services Arc en Ciel", "8 rue Haute", **PARTOUT,
             courriels=(f"centresocial-arcenciel@{DOMAINE}",)),
    )  # fmt: skip
    assert are_apart(
        maison,
        make(
            "France services Valmont", "8 rue Haute", **PARTOUT, courriels=(f"valmont@{DOMAINE}",)
        ),
    )


def test_the_domain_of_the_town_is_not_a_contact() -> None:
    assert are_apart(
        make("Mairie de Valmont", "1 rue Haute", site_web=("https://ville-valmont.fr",), **PARTOUT),
        make(
            "France services Valmont", "1 rue Haute", courriels=("efs@ville-valmont.fr",), **PARTOUT
        ),
    )


# --- sites, branches, lists -------------------------------------------------------------------------
def test_two_sites_filed_at_the_seat() -> None:
    commun = {"pivot": "77500000000047", **PARTOUT}
    assert are_apart(
        make("PIMMS du Val (site des Prés)", "4 rue Haute", **commun),
        make("PIMMS du Val (site de Rilly)", "4 rue Haute", **commun),
    )


def test_a_place_and_its_round() -> None:
    assert are_apart(
        make("France services PIMMS Valmont", "4 rue Haute", **PARTOUT),
        make("France services PIMMS Valmont multi-sites", "4 rue Haute", **PARTOUT),
    )


def test_two_names_in_one_official_list() -> None:
    def pair(*sources: str) -> list:
        noms = ("France services Grand Lac", "France services Collines")
        return [
            make(nom, "4 rue Haute", source=source, **PARTOUT)
            for nom, source in zip(noms, sources, strict=True)
        ]

    assert are_apart(*pair("France Services", "France Services"))
    assert are_merged(*pair("Hub", "France Services"))


def test_a_list_that_repeats_itself() -> None:
    lieu = make("France services Collines", "4 rue Haute", source="France Services")
    assert are_merged(lieu, lieu)


def test_a_branch_in_the_next_commune() -> None:
    commun = {"telephone": "+33299000032", "courriels": ("mds@cc-loue.fr",), **PARTOUT}
    assert are_apart(
        make("France services Haute Loue", "impasse de la Mairie", **commun),
        make(
            "France services Haute Loue - Antenne d'Orceau",
            "impasse de la Mairie",
            **commun,
            **ORCEAU,
        ),
    )


# --- telephones, mailboxes, kinds -------------------------------------------------------------------
def test_numbers_of_one_block() -> None:
    def pair(autre: str) -> tuple:
        return (
            make("Association Lune", "4 rue Haute", telephone="+33299000033"),
            make("Lune et Soleil", "4 rue Haute", telephone=autre),
        )

    voisin, loin = (search(*pair(t)) for t in ("+33299000034", "+33299770034"))
    assert "téléphones qui se suivent" in voisin.groupes[0].raisons
    assert all("téléphones qui se suivent" not in g.raisons for g in loin.groupes)


def test_the_mailbox_of_a_programme_that_changed_its_name() -> None:
    ancienne = make(
        "MSAP DE VALMONT", "Bureau de poste 11 rue du Pré", courriels=("msap.lebourg@laposte.fr",)
    )
    assert are_merged(
        ancienne,
        make("France services Le Bourg", "3 place Haute", courriels=(f"le-bourg@{DOMAINE}",)),
    )
    assert are_apart(
        ancienne,
        make("France services Le Hameau", "3 place Haute", courriels=(f"le-hameau@{DOMAINE}",)),
    )


def test_a_move_of_a_kind_read_in_the_mailbox() -> None:
    commun = {"telephone": "+33299000035"}
    assert are_merged(
        make(
            "Association Proximité",
            "133 rue Begon",
            courriels=("loue@pimmsmediation.fr",),
            **commun,
        ),
        make("PIMMS", "11 place Coty", **commun),
    )


def test_a_point_of_information_is_not_for_the_young_alone() -> None:
    assert are_merged(
        make("Point Info 99", "1 place Haute", typologie=("PI",), telephone="+33299000036"),
        make("France services Valmont", "1 place Haute", telephone="+33299000036"),
    )


# --- addresses --------------------------------------------------------------------------------------
def test_a_place_filed_at_the_town_hall_of_its_employer() -> None:
    commune = {"pivot": "21990001000018", "site_web": ("https://valmont.fr",)}
    vrai = make(
        "Centre socioculturel Quinquet", "avenue du Lac", courriels=("quinquet@valmont.fr",)
    )
    assert are_merged(vrai, make("Espace Quinquet Rosa Parks", "9 place Haute", **commune))
    assert are_apart(vrai, make("Espace Rosa Parks", "9 place Haute", **commune))
    assert are_apart(
        vrai,
        make("Espace Quinquet Rosa Parks", "9 place Haute", **commune),
        make("Gymnase Quinquet", "1 rue Basse", **BELLOC),
    )


def test_an_address_that_quotes_the_other_street() -> None:
    commun = {"telephone": "+33299000037", **PARTOUT}
    autres = {"latitude": 47.1004, "longitude": 2.1}
    assert are_merged(
        make("Centre social des Coteaux", "2 parc du Neufbourg", **commun),
        make("France services des Coteaux", "Place de la Foire (Neufbourg)", **commun | autres),
    )


# --- groups -----------------------------------------------------------------------------------------
def test_a_poor_copy_contradicts_nobody() -> None:
    commun = {"telephone": "+33299000038", "courriels": ("point@lune.fr",), **PARTOUT}
    (groupe,) = search(
        make("Association Lune", "1 place Haute", **commun),
        make("Association Lune", "1 place Haute", **PARTOUT),
        make("France services Valmont", "1 place Haute", **commun),
    ).groupes
    assert groupe.cles == ("0", "1", "2")
