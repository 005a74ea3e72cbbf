"""Readers in front of anything: a figure, or a sentence that an operator understands; never a crash."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from repere.observatoire.indicateurs.formats.lecture import clean_code, level_of
from repere.observatoire.indicateurs.formats.nombres import is_secret, read_number, read_year
from repere.observatoire.indicateurs.formats.tableaux import key, open_tables
from repere.observatoire.indicateurs.mentions import reserve
from repere.observatoire.indicateurs.modele import Chiffre, Fonction
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.indicateurs.sources import SOURCES
from repere.territoires.erreurs import SourceIllisible
from tests.lisibilite.mesure import words
from tests.observatoire.indicateurs import fichiers

EXEMPLES = {
    "population": fichiers.POPULATION,
    "diplomes": fichiers.DIPLOMES,
    "menages": fichiers.MENAGES,
    "revenus": fichiers.REVENUS_LONG,
    "caf": fichiers.CAF,
    "internet-fixe": fichiers.ARCEP,
    "4g": "code_insee;sans_4g;total\n37261;1;50\n",
    "qpv": fichiers.QPV,
    "frr": fichiers.FRR,
}


def read(code: str, contenu: bytes):
    source = SOURCES[code]
    return source.lecteur(open_tables(contenu, source.reperes), None)


@pytest.mark.parametrize("code", SOURCES)
@given(st.data())
def test_a_file_with_a_few_bytes_changed_never_crashes_a_reader(
    code: str, data: st.DataObject
) -> None:
    contenu = bytearray(EXEMPLES[code].encode())
    for _fois in range(data.draw(st.integers(1, 4))):
        rang = data.draw(st.integers(0, len(contenu) - 1))
        contenu[rang] = data.draw(st.integers(0, 255))
    coupe = data.draw(st.integers(0, len(contenu)))
    try:
        lecture = read(code, bytes(contenu[:coupe]))
    except SourceIllisible as erreur:
        assert str(erreur)
    else:
        assert all(mesure.indicateur in INDICATEURS for mesure in lecture.mesures)


@pytest.mark.parametrize("code", SOURCES)
@given(st.binary(max_size=200))
@example(b"PK\x03\x04")
@example(b"\x00" * 40)
def test_anything_else_is_refused_in_words(code: str, contenu: bytes) -> None:
    with pytest.raises(SourceIllisible):
        read(code, contenu)


def test_a_damaged_archive_is_refused() -> None:
    archive = bytearray(fichiers.zipped(base=fichiers.DIPLOMES * 50))
    for rang in range(60, 160):
        archive[rang] ^= 0xFF
    with pytest.raises(SourceIllisible, match="abîmé"):
        read("diplomes", bytes(archive))
    with pytest.raises(SourceIllisible, match="abîmé"):
        read("diplomes", bytes(archive[: len(archive) // 2]))


def test_an_archive_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repere.observatoire.indicateurs.formats.tableaux._TAILLE_DEPLIEE", 100)
    with pytest.raises(SourceIllisible, match="trop grande"):
        read("diplomes", fichiers.zipped(base=fichiers.DIPLOMES * 50))


def test_an_archive_of_other_things_is_refused() -> None:
    tampon = BytesIO()
    with zipfile.ZipFile(tampon, "w") as archive:
        archive.writestr("photo.jpg", b"x")
    with pytest.raises(SourceIllisible, match="Aucun tableau"):
        read("population", tampon.getvalue())


@pytest.mark.parametrize(
    ("brut", "nombre"),
    [
        ("12,5", 12.5), ("1 234", 1234), ("1\u202f234,5", 1234.5), ('"3.5"', 3.5), ("7%", 7),
        ("", None), ("s", None), ("NA", None), ("nd", None), ("ns", None), ("N/A", None),
    ],
)  # fmt: skip
def test_numbers_as_producers_write_them(brut: str, nombre: float | None) -> None:
    assert read_number(brut) == nombre


@pytest.mark.parametrize("brut", ["abc", "1e999", "inf", "12-3", "1.2.3"])
def test_what_is_no_number_is_said(brut: str) -> None:
    with pytest.raises(SourceIllisible):
        read_number(brut)


def test_secret_is_not_absent() -> None:
    assert [is_secret(b) for b in ("s", '"S"', "ns", "nd", "", "0")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "fichier", "maille"),
    [
        ("37261", "", "commune"),
        ("2A004", "", "commune"),
        ("200000001", "", "epci"),
        ("37", "cc_filosofi_2021_dep.csv", "departement"),
        ("24", "cc_filosofi_2021_reg.csv", "region"),
        ("37261", "cc_filosofi_2021_bv2022.csv", ""),
        ("371", "", ""),
        ("", "", ""),
        ("CODGEO", "", ""),
    ],
)
def test_codes_tell_of_what_they_are(code: str, fichier: str, maille: str) -> None:
    assert level_of(code, fichier) == maille


def test_codes_that_spreadsheets_spoilt() -> None:
    assert [clean_code(c) for c in ('="01001"', " 1001 ", "2a004", "37261")] == [
        "01001", "01001", "2A004", "37261",
    ]  # fmt: skip
    assert (read_year("2024-12"), read_year("12/2024"), read_year("")) == (2024, None, None)
    assert key("Classement FRR et FRR+ au 10 juillet 2025").startswith("classement_frr")


@given(st.sampled_from(sorted(INDICATEURS)))
def test_every_indicator_is_told_in_full(code: str) -> None:
    indicateur = INDICATEURS[code]
    assert indicateur.definition.endswith(".")
    phrases = re.split(r"(?<=[.!?]) ", indicateur.definition)
    assert all(len(words(phrase)) <= 20 for phrase in phrases)
    assert indicateur.libelle and indicateur.unite and indicateur.source and indicateur.licence
    if indicateur.fonction is Fonction.PART:
        assert indicateur.numerateur and indicateur.denominateur
    if indicateur.chargement:
        assert code in SOURCES[indicateur.chargement].indicateurs


def test_every_file_gives_an_indicator_at_least() -> None:
    assert all(source.indicateurs for source in SOURCES.values())


def test_what_is_said_beside_a_figure() -> None:
    assert reserve(Chiffre(statut="publiee")) == ""
    assert (
        reserve(Chiffre(statut="estimee", d_apres="departement")) == "estimé d’après le département"
    )
    assert [reserve(Chiffre(statut=s)) for s in ("secrete", "imputee", "estimee", "absente")] == [
        "secret statistique", "repris de l’intercommunalité", "estimé", "donnée non chargée",
    ]  # fmt: skip
