"""A table of travel times: read whole, or refused with the line."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from repere.observatoire.models import TempsDeTrajet
from repere.observatoire.offre.lecture import nearest_open, supply
from repere.observatoire.offre.lecture_trajets import TableIllisible, read_travel_times
from repere.territoires.models import AncienneCommune, Chargement, Commune
from tests.observatoire.offre.monde import commune, lieu

CONNUES = {"18001", "18002"}
ANCIENNES = {"18901": "18001", "18902": "18001"}


def lire(texte: str) -> dict[tuple[str, str], float]:
    return dict(read_travel_times(texte.encode(), CONNUES, ANCIENNES).durees)


def test_a_table_in_any_of_its_dialects() -> None:
    attendu = {("18001", "18002"): 12.5, ("18002", "18001"): 13.0}
    assert lire("code_depuis,code_vers,minutes\n18001,18002,12.5\n18002,18001,13\n") == attendu
    assert (
        lire("\ufeffcode_vers;Minutes;CODE_DEPUIS\r\n18002;12,5;18001\r\n\r\n18001;13;18002")
        == attendu
    )


def test_old_codes_lead_to_the_present_commune_by_the_shortest_way() -> None:
    lus = read_travel_times(
        b"code_depuis,code_vers,minutes\n18901,18002,20\n18902,18002,15\n18002,18901,9\n18002,18001,8\n"
        b"99999,18001,5\n18001,18002,300\n",
        CONNUES,
        ANCIENNES,
    )
    assert lus.durees == {("18001", "18002"): 15.0, ("18002", "18001"): 8.0}
    assert lus.inconnues == {"99999"} and lus.longs == 1 and lus.anciennes == 1


@pytest.mark.parametrize(
    ("texte", "dit"),
    [
        ("", "Il manque la colonne code_depuis, code_vers, minutes"),
        ("depuis,vers,minutes\n18001,18002,1", "Il manque la colonne code_depuis, code_vers"),
        ("code_depuis,code_vers,minutes\n18001,18002", "Ligne 2 : il manque des colonnes"),
        ("code_depuis,code_vers,minutes\n18001,18002,dix", "Ligne 2 : « dix »"),
        ("code_depuis,code_vers,minutes\n18001,18002,-1", "Ligne 2"),
        ("code_depuis,code_vers,minutes\n18001,18002,nan", "Ligne 2"),
        ("code_depuis,code_vers,minutes\n18001,18002,1e9", "Ligne 2"),
        (
            "code_depuis,code_vers,minutes\n18001,18002,1\n18001,18002,2",
            "Ligne 3 : deux durées différentes de 18001 à 18002",
        ),
    ],
)
def test_what_is_no_table_is_refused_with_its_line(texte: str, dit: str) -> None:
    with pytest.raises(TableIllisible, match=dit):
        lire(texte)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TableIllisible, match="UTF-8"):
        read_travel_times(b"code_depuis,code_vers,minutes\n\xff\xfe", CONNUES, ANCIENNES)


@pytest.fixture
def communes(db: None) -> list[Commune]:
    return [commune(f"1800{n}", 10 * n, 1000) for n in range(1, 5)]


def charger(chemin: Path, lignes: str, *options: str) -> str:
    fichier = chemin / "trajets.csv"
    fichier.write_text(f"code_depuis,code_vers,minutes\n{lignes}", encoding="utf-8")
    sortie = StringIO()
    call_command("observatoire", "trajets", "--fichier", str(fichier), *options, stdout=sortie)
    return sortie.getvalue()


def test_what_is_loaded_is_used(communes: list[Commune], tmp_path: Path) -> None:
    la = lieu("Mairie", communes[0])
    assert nearest_open()["18004"].minutes == pytest.approx(2.4 + 1.56 * 30)
    AncienneCommune.objects.create(
        code_insee="18904", commune=communes[3], nature=AncienneCommune.Nature.ANCIEN_CODE
    )
    phrase = charger(tmp_path, "18904,18001,22\n18002,18001,41\n99001,18001,5\n")
    assert phrase.strip() == "Temps de trajet : 2 trajets, dont 1 par un ancien code."
    proches = nearest_open()
    assert proches["18004"].minutes == 22 and proches["18004"].point.lieu == la.pk
    # A river without a bridge: nearer as the crow flies, farther by road.
    assert proches["18002"].minutes == 41
    # What the table does not know is estimated still.
    assert proches["18003"].minutes == pytest.approx(2.4 + 1.56 * 20)
    assert supply().au_vol is False
    chargement = Chargement.objects.get(referentiel="temps-de-trajet")
    assert chargement.reussi and chargement.lignes == 2 and len(chargement.empreinte) == 64
    assert set(TempsDeTrajet.objects.values_list("chargement", flat=True)) == {chargement.pk}


def test_the_last_good_table_is_kept(communes: list[Commune], tmp_path: Path) -> None:
    charger(tmp_path, "18001,18002,12\n18002,18001,12\n")
    for faux in ("18001,18002,douze\n", "18001,18999,3\n18001,18998,3\n", "99001,99002,1\n", ""):
        with pytest.raises(CommandError, match="La dernière bonne version reste en service"):
            charger(tmp_path, faux)
    assert TempsDeTrajet.objects.count() == 2
    assert Chargement.objects.filter(referentiel="temps-de-trajet", reussi=False).count() == 4
    # Half of the rows is an accident, unless somebody says it is not.
    with pytest.raises(CommandError, match="--forcer"):
        charger(tmp_path, "18003,18001,12\n")
    charger(tmp_path, "18003,18001,12\n", "--forcer")
    assert TempsDeTrajet.objects.get().depuis_id == "18003"


def test_a_file_that_is_not_there(communes: list[Commune]) -> None:
    with pytest.raises(CommandError, match="ne peut pas être lu"):
        call_command("observatoire", "trajets", "--fichier", "/nulle/part.csv")


def test_without_communes_nothing_is_loaded(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Chargez d’abord les communes"):
        charger(tmp_path, "18001,18002,12\n")
