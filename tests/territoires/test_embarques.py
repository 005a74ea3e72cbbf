"""Loading what the software carries."""

import json
from pathlib import Path

import pytest

from repere.socle.geographie import Point
from repere.territoires.decoupage import read_decoupage
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.models import (
    AncienneCommune,
    Appartenance,
    Chargement,
    Commune,
    Contour,
    Epci,
    Zonage,
    Zone,
)
from repere.territoires.services import approximations, move_commune
from repere.territoires.services.embarques import load_embedded
from repere.territoires.services.zonages import BASSINS_DE_VIE
from repere.territoires.zonage_par_defaut import read_zonage
from tests.territoires.conftest import Charger
from tests.territoires.paquet import communes_du_paquet, ecrire_paquet, lieux_connus

pytestmark = pytest.mark.django_db


def test_the_territory_is_loaded(territoire: None) -> None:
    assert Commune.objects.count() == 6
    assert not Commune.objects.filter(nom="Hors-Champ").exists()
    tours = Commune.objects.get(pk="37001")
    assert (tours.nom_recherche, tours.codes_postaux) == ("tours la neuve", ["37000", "37100"])
    assert (tours.epci_id, tours.departement.nom, tours.slug) == (
        "200000001",
        "Amont",
        "tours-la-neuve",
    )
    assert tours.position == Point(47.39, 0.69)
    assert not tours.position_approximative
    assert Commune.objects.get(pk="37003").position_approximative


def test_delegated_communes_and_old_codes_lead_to_the_present_one(territoire: None) -> None:
    anciennes = AncienneCommune.objects.filter(commune="37003").order_by("code_insee")
    assert list(anciennes.values_list("code_insee", "nom", "nature")) == [
        ("37003", "Grand-Village", "deleguee"),
        ("37903", "Petit-Village", "deleguee"),
        ("37904", "", "ancien-code"),
    ]


def test_every_commune_is_in_one_zone_of_the_provisional_zonage(territoire: None) -> None:
    assert Zonage.objects.get().provisoire
    assert Appartenance.objects.count() == Commune.objects.count()
    assert Zone.objects.get(code="amont").chef_lieu_id == "37001"
    assert Commune.objects.in_zone(Zone.objects.get(code="aval")).count() == 2


def test_loading_again_does_nothing(embarquer: Charger) -> None:
    embarquer()
    assert "déjà en place" in embarquer()
    assert Chargement.objects.count() == 1


def test_loading_again_asks_the_base_next_to_nothing(
    embarquer: Charger, django_assert_num_queries
) -> None:
    embarquer()
    with django_assert_num_queries(2):
        embarquer()


def test_another_version_is_loaded_over(embarquer: Charger, paquet: Path) -> None:
    embarquer()
    communes = communes_du_paquet()
    communes[0]["nom"] = "Tours-la-Belle"
    ecrire_paquet(paquet, version="2.0.0", communes=communes)
    embarquer()
    assert Commune.objects.get(pk="37001").nom_recherche == "tours la belle"
    assert Commune.objects.count() == 6


def test_a_merged_commune_goes_into_the_one_that_took_it_over(
    embarquer: Charger, paquet: Path
) -> None:
    embarquer()
    Zone.objects.filter(code="amont").update(chef_lieu="37002")
    communes = [c for c in communes_du_paquet() if c["code"] != "37002"]
    communes[0]["anciensCodes"] = ["37002"]
    ecrire_paquet(paquet, version="2.0.0", communes=communes)
    embarquer()
    assert not Commune.objects.filter(pk="37002").exists()
    assert AncienneCommune.objects.get(code_insee="37002").commune_id == "37001"
    assert Zone.objects.get(code="amont").chef_lieu_id == "37001"


def test_a_commune_gone_without_a_trace_is_kept(embarquer: Charger, paquet: Path) -> None:
    embarquer()
    communes = [c for c in communes_du_paquet() if c["code"] != "37002"]
    ecrire_paquet(paquet, version="2.0.0", communes=communes)
    embarquer()
    assert Commune.objects.filter(pk="37002").exists()


def test_zones_moved_by_hand_stay_once_the_zonage_is_no_longer_provisional(
    embarquer: Charger, paquet: Path
) -> None:
    embarquer()
    aval = Zone.objects.get(code="aval")
    move_commune(commune=Commune.objects.get(pk="37002"), zone=aval)
    Zonage.objects.update(provisoire=False)
    ecrire_paquet(paquet, version="2.0.0")
    embarquer()
    assert Appartenance.objects.get(commune="37002").zone == aval


@pytest.mark.parametrize("nom", ["communes", "epci", "regions"])
@pytest.mark.parametrize("contenu", ["", "{", "[1]", '[{"autre": 1}]', "<html></html>"])
def test_a_damaged_package_leaves_the_base_as_it_was(
    embarquer: Charger, paquet: Path, nom: str, contenu: str
) -> None:
    embarquer()
    ecrire_paquet(paquet, version="2.0.0")
    (paquet / "data" / f"{nom}.json").write_text(contenu)
    with pytest.raises(SourceIllisible):
        embarquer()
    assert (Commune.objects.count(), Epci.objects.count()) == (6, 2)


def test_an_interrupted_load_leaves_the_base_empty(db: None, paquet: Path, bassins: Path) -> None:
    brut = json.loads(bassins.read_text())
    # Two zones of one code: refused when the zonage is written, after the communes were.
    brut["zones"].append({**brut["zones"][0], "nom": None})
    bassins.write_text(json.dumps(brut))
    with pytest.raises(Exception, match=r"nom|NULL|null"):
        load_embedded(dossier=paquet, bassins=bassins, regions=["24"], lire_lieux=lieux_connus)
    assert not Commune.objects.exists()
    assert not Chargement.objects.exists()


def test_an_absent_package_says_what_to_do(tmp_path: Path, bassins: Path) -> None:
    with pytest.raises(SourceIllisible, match=r"\./start --prepare"):
        load_embedded(dossier=tmp_path / "rien", bassins=bassins, regions=["24"])


def test_an_unknown_region_is_named(paquet: Path) -> None:
    with pytest.raises(SourceIllisible, match="99"):
        read_decoupage(paquet, ["24", "99"])


def test_france_is_every_region(paquet: Path) -> None:
    assert {c.region for c in read_decoupage(paquet, ["france"]).communes} == {"24", "52"}


def test_operators_are_told_of_approximations(embarquer: Charger) -> None:
    assert "repere territoires embarques" in (approximations() or "")
    embarquer()
    message = approximations() or ""
    assert "2 communes sur 6" in message
    assert "Bassins" in message
    assert "repere territoires charger" in message


def test_our_bassins_are_23_with_their_head_towns() -> None:
    zonage = read_zonage(BASSINS_DE_VIE)
    assert len({zone.code for zone in zonage.zones}) == 23
    assert all(zone.chefs_lieux for zone in zonage.zones)
    assert not Contour.objects.exists()
