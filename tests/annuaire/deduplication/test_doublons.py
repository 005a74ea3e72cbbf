"""What must merge: each case comes from files as they are, under other names."""

import pytest

from tests.annuaire.deduplication.fabrique import BELLOC, ORCEAU, are_merged, make, search

MSAP = {"typologie": ("MSAP",)}
RFS = {"typologie": ("RFS",)}
PARTOUT = {"latitude": 47.1, "longitude": 2.1}


def test_msap_that_became_france_services_at_the_same_address() -> None:
    ancienne = make("MSAP VALMONT SUR LOUE", "1 place St Blaise", telephone="+33299000001", **MSAP)
    nouvelle = make(
        "France services Pays de Loue", "1 Place Saint-Blaise", telephone="+33299000002", **RFS
    )
    resultat = search(ancienne, nouvelle)
    assert [g.cles for g in resultat.groupes] == [("0", "1")]
    assert "MSAP devenue France services" in resultat.groupes[0].raisons


def test_one_place_from_four_programmes() -> None:
    siret = "20000000100018"
    assert are_merged(
        make("COMMUNAUTE DE COMMUNES HAUTE LOUE", "8 RUE JEAN MOREL", pivot=siret,
             courriels=("accueil@hauteloue.fr",), telephone="+33299000010"),
        make("Communauté de communes Haute Loue", "8 rue Jean Morel", pivot=siret),
        make("France services Haute Loue", "8 Rue Jean-Morel", **RFS,
             courriels=("france.services@hauteloue.fr",)),
        make("MAISON DES SERVICES", "8 rue Jean Morel", **MSAP, telephone="+33299000010"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(None, None), (50.6, 3.05), (0.0, 0.0)],
    ids=["absent", "hundreds of km off", "null island"],
)
def test_coordinates_that_are_absent_or_wrong(
    latitude: float | None, longitude: float | None
) -> None:
    juste = make("Médiathèque Colette", "3 rue des Tilleuls", latitude=47.1, longitude=2.1)
    fausse = make(
        "MEDIATHEQUE COLETTE", "3 rue des Tilleuls..", latitude=latitude, longitude=longitude
    )
    assert are_merged(juste, fausse)


def test_place_and_rue_of_the_same_name() -> None:
    assert are_merged(
        make("EPN de Valmont", "2 PL DE LA MAIRIE", typologie=("EPN",)),
        make("EPN de Valmont", "rue de la Mairie", typologie=("EPN",), telephone="+33299000003"),
    )


def test_record_filed_under_another_commune() -> None:
    commun = {"telephone": "+33299000004", "courriels": ("msap@valmont.fr",)}
    assert are_merged(
        make("France services Valmont sur Loue", "6 avenue du Lavoir", **RFS, **commun),
        make("MSAP-CCAS VALMONT-SUR-LOUE", "6 avenue du lavoir..", **commun, **BELLOC),
    )


def test_record_filed_under_the_neighbouring_commune() -> None:
    commun = {"latitude": 47.2, "longitude": 2.2, "courriels": ("contact@atelier-lune.fr",)}
    assert are_merged(
        make("Atelier Lune", "12 route d'Orceau", **commun),
        make("ASSOCIATION ATELIER LUNE", "12 RTE D ORCEAU", **commun, **ORCEAU),
    )


@pytest.mark.parametrize("code_postal", ["99100", ""])
def test_record_without_the_code_of_its_commune(code_postal: str) -> None:
    assert are_merged(
        make("Médiathèque Colette", "3 rue des Tilleuls"),
        make("MEDIATHEQUE COLETTE", "3 RUE DES TILLEULS", commune="VALMONT SUR LOUE",
             code_insee="", code_postal=code_postal),
    )  # fmt: skip


def test_place_that_moved_and_kept_its_telephone() -> None:
    assert are_merged(
        make("MSAP VALMONT", "7 rue de Tours", telephone="+33299000005", **MSAP),
        make("France services Valmont", "24 bis avenue Foch", telephone="+33299000005", **RFS),
    )


def test_place_that_moved_and_is_alone_of_its_name() -> None:
    assert [
        g.cles
        for g in search(
            make("ATELIER NUMERIQUE VALMONT", "58 RUE DES CAPUCINS"),
            make("Atelier numérique Valmont", "3 rue Jean Monnet", typologie=("FABLAB",)),
            make("Repair Café", "1 rue Basse", **BELLOC),
        ).groupes
    ] == [("0", "1")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("1 bis rue de la Forge", "1 RUE FORGE"),
        ("22-24 Rue Dubois", "22 rue Dubois"),
        ("Bureau de Poste 6 rue du Bailli", "6 Rue du Bailli"),
        ("19/21 place du Martroy", "19-21 Place du Martoy"),
        ("140 Fbg Chartrain", "140 faubourg Chartrain BP 12"),
        ("8 bd du Gal de Gaulle", "8 Boulevard du Général de Gaulle"),
    ],
)
def test_ways_to_write_one_address(a: str, b: str) -> None:
    assert are_merged(make("Maison France Services", a), make("France services Valmont", b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Communauté de communes 'Maison France Sevices'", "France services de Valmont"),
        ("BIBLIOTHEQUE DE VALMONT", "Médiathèque"),
        ("COMMUNE DE VALMONT SUR LOUE", "Mairie de Valmont-sur-Loue"),
        ("Marie de Valmont", "MAIRIE DE VALMONT"),
        ("PIJ VALMONT", 'P.I.J "Point Information Jeunesse"'),
        ("CENTRE COMMUNAL D'ACTION SOCIALE", "CCAS de Valmont"),
        ("Fédération Familles Vives", "Familles vives fédératon de Valmont"),
        ("PUZZLE", "ASSOCIATION PUZZLE"),
    ],
)
def test_ways_to_write_one_name_at_one_address(a: str, b: str) -> None:
    assert are_merged(make(a, "4 rue du Port"), make(b, "4 Rue du Port"))


def test_name_read_in_the_contacts_of_the_other() -> None:
    assert are_merged(
        make("Régie Loue", "24 avenue Hugo", courriels=("accueil@regieloue.fr",)),
        make("France services Valmont Nord", "24 Avenue Hugo", **RFS,
             courriels=("franceservices@regieloue.fr",)),
    )  # fmt: skip


def test_name_read_in_the_address_of_the_other() -> None:
    assert are_merged(
        make("Les Grands Moulins", "5 rue Jaurès"),
        make("EPN de Valmont", "Les Grands Moulins 5 rue Jaurès", typologie=("EPN",)),
    )


def test_initials_of_the_other() -> None:
    assert are_merged(
        make("Comité Bassin d'Emploi des Collines", "2 rue Sainte Anne", **PARTOUT),
        make("Tiers-lieu du CBE", "2 Rue Sainte-anne", typologie=("TIERS_LIEUX",), **PARTOUT),
    )


def test_kind_read_in_the_e_mail() -> None:
    assert are_merged(
        make("CENTRE COMMUNAL D'ACTION SOCIALE", "11 RUE SAINT JEAN", **PARTOUT),
        make(
            "France services Valmont",
            "11 Rue Saint-Jean",
            courriels=("ccas@valmont.fr",),
            **PARTOUT,
        ),
    )


def test_a_post_office_named_after_the_square_of_the_town_hall() -> None:
    bureau = {"pivot": "35600000000101"}
    assert are_merged(
        make("LA POSTE", "4 rue Haute", **bureau),
        make("Valmont Hôtel de Ville BP", "4 rue Haute", **bureau),
    )


def test_place_that_moved_with_coordinates_gone_astray() -> None:
    assert are_merged(
        make("MSAP VALMONT", "7 rue de Tours", telephone="+33299000005", **MSAP, **PARTOUT),
        make("France services Valmont", "24 bis avenue Foch", telephone="+33299000005",
             latitude=50.6, longitude=3.05),
    )  # fmt: skip


def test_reasons_are_sentences_for_people() -> None:
    (groupe,) = search(
        make("Médiathèque Colette", "3 rue des Tilleuls", telephone="+33299000007"),
        make("MEDIATHEQUE COLETTE", "3 rue des Tilleuls", telephone="+33299000007"),
    ).groupes
    assert {"même adresse", "même nom", "même téléphone"} <= set(groupe.raisons)
