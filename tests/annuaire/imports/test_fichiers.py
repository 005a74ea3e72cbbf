"""Encodings, wrappings, broken files."""

import gzip
import json
import random
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.imports.colonnes import EN_TROP
from repere.annuaire.imports.lecteur import CASES_EN_TROP
from repere.annuaire.imports.lecture import FichierIllisible, Lue, Rejetee
from repere.annuaire.imports.registre import FORMATS, propose_mapping, read_records
from tests.annuaire.imports.fichiers import as_csv, as_json, as_xlsx, place, read_all, said_of

ACCENTUE = "Médiathèque « L’Été à Noël »"


def names(contenu: bytes, **options) -> list[str]:
    return [lecture.fiche.nom for lecture in read_all(contenu, **options)]


@pytest.mark.parametrize(
    "encodage",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
@pytest.mark.parametrize("fin", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separateur", [",", ";", "\t", "|"])
def test_csv_in_every_encoding_line_end_and_separator(encodage, fin, separateur):
    texte = as_csv(
        place(nom=ACCENTUE), place(id="2", nom="Cœur de l’Île"), separateur=separateur
    ).decode()
    contenu = texte.replace("\r\n", "\n").replace("\n", fin).encode(encodage)
    assert names(contenu) == [ACCENTUE, "Cœur de l’Île"]


def test_lines_of_two_encodings_in_one_file():
    entete, premiere, seconde = (
        as_csv(place(nom="Été"), place(nom="Noël", id="2")).decode().split("\r\n")[:3]
    )
    contenu = "\n".join([entete, premiere]).encode() + b"\n" + seconde.encode("cp1252")
    assert names(contenu) == ["Été", "Noël"]


def test_quoted_newlines_and_a_quote_never_closed():
    contenu = (
        'id,nom,commune,presentation_detail\n1,Un,Val-Fictif,"deux\nlignes"\n'
        '2,Deux,Val-Fictif,"jamais fermé\n3,Trois,Val-Fictif,suite\n4,Quatre,Val-Fictif,fin\n'
    ).encode()
    lues = read_all(contenu)
    assert [lue.fiche.nom for lue in lues] == ["Un", "Deux", "Trois", "Quatre"]
    assert lues[0].fiche.presentation_detail == "deux\nlignes"
    assert [lue.ligne for lue in lues] == [2, 4, 5, 6]


def test_cells_without_a_title_are_kept_in_the_raw_record():
    (lue,) = read_all(b"id,nom,commune\n1,Un,Val-Fictif,perdu\n")
    assert "perdu" in json.dumps(lue.brut)
    (lue,) = read_all(b"id,nom,nom,commune,\n1,Un,Autre,Val-Fictif,x\n")
    assert lue.brut == {
        "id": "1",
        "nom": "Un",
        "nom_2": "Autre",
        "commune": "Val-Fictif",
        "colonne_5": "x",
    }


@pytest.mark.parametrize(
    "enveloppe",
    [
        lambda e: [e],
        lambda e: {"data": [e]},
        lambda e: {"data": {"items": [e]}},
        lambda e: {"lieux": [e], "total": 1},
        lambda e: {"results": [e]},
        lambda e: {"records": [{"recordid": "r", "fields": e}]},
        lambda e: {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": e, "geometry": None}],
        },
        lambda e: e,
    ],
)
def test_json_in_every_wrapping(enveloppe):
    assert names(json.dumps(enveloppe(place())).encode()) == ["Médiathèque de Val-Fictif"]


def test_geojson_points_place_the_record():
    proprietes = place()
    del proprietes["latitude"], proprietes["longitude"]
    element = {
        "type": "Feature",
        "properties": proprietes,
        "geometry": {"type": "Point", "coordinates": [0.5, 47.5]},
    }
    (lue,) = read_all(json.dumps({"type": "FeatureCollection", "features": [element]}).encode())
    assert (lue.fiche.latitude, lue.fiche.longitude) == (47.5, 0.5)


def test_json_lines_and_a_broken_one():
    lignes = [json.dumps(place()), '{"id": "2", "nom": ', json.dumps(place(id="3"))]
    lectures = read_all("\n".join(lignes).encode())
    assert [type(x) for x in lectures] == [Lue, Rejetee, Lue]
    assert lectures[1].ligne == 2
    assert lectures[1].remarques[0].remede


def test_what_is_no_record_in_a_list_is_refused_alone():
    assert [type(x) for x in read_all(as_json(place(), "texte", None, place(id="2")))] == [
        Lue,
        Rejetee,
        Rejetee,
        Lue,
    ]


def test_xlsx_with_dates_numbers_and_an_empty_line():
    from datetime import datetime

    titres = ["id", "nom", "commune", "code_postal", "telephone", "date_maj"]
    contenu = as_xlsx(
        titres,
        [1, "Un", "Val-Fictif", 1000, 247000001, datetime(2023, 4, 5)],
        [None] * 6,
        [2.0, "Deux", "X", 37000, None, None],
    )
    un, deux = read_all(contenu)
    assert (un.fiche.id, un.fiche.code_postal, un.fiche.telephone) == ("1", "01000", "+33247000001")
    assert un.fiche.date_maj.isoformat() == "2023-04-05"
    assert un.brut["date_maj"] == "2023-04-05"
    assert (deux.fiche.id, deux.ligne) == ("2", 4)


def test_what_no_database_stores_is_gone():
    contenu = rb'[{"id": "1", "nom": "Un\u0000 \ud800 \ud83d\ude00", "commune": "Val-Fictif", "prix": NaN, "autre": ["\u0000"]}]'
    (lue,) = read_all(contenu)
    assert lue.brut["prix"] is None
    assert lue.fiche.nom == "Un \ufffd \U0001f600"
    json.dumps(lue.brut, ensure_ascii=False, allow_nan=False).encode()
    assert "\0" not in str(lue.brut)
    (lue,) = read_all(
        b"id,nom,commune,autre\n1,Un\0,Val-Fictif,a\0b\n" + b"2,Deux,Val-Fictif,\n" * 300
    )[:1]
    assert (lue.fiche.nom, lue.brut["autre"]) == ("Un", "ab")


def zip_of(*noms: str) -> bytes:
    sortie = BytesIO()
    with ZipFile(sortie, "w") as archive:
        for nom in noms:
            archive.writestr(nom, "x")
    return sortie.getvalue()


@pytest.mark.parametrize(
    ("contenu", "indice"),
    [
        (b"", "vide"),
        (b"\xef\xbb\xbf \r\n", "vide"),
        (b"<!DOCTYPE html><html><body>Erreur 502</body></html>", "page web"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"%PDF-1.7 ...", "PDF"),
        (gzip.compress(b"id,nom\n1,Un\n", mtime=0), "compress"),
        (random.Random(4).randbytes(3000), "texte"),
        (b'[{"id": "1", "nom": "Un", "commu', "incomplet"),
        (as_json(place())[:-20], "incomplet"),
        (b"[]", "aucun enregistrement"),
        (b"{}", "aucun enregistrement"),
        (b"[" * 100_000, "imbriqu"),
        (b"bonjour", "colonne"),
        (b"un\ndeux\ntrois\n", "colonne"),
        (zip_of("a.txt"), "ZIP"),
        (zip_of("content.xml"), "LibreOffice"),
        (zip_of("xl/workbook.xml"), "abîmé"),
        (as_xlsx(["id", "nom"], [1, "Un"])[:-200], "abîmé"),
        (as_xlsx([]), "vide"),
    ],
)
def test_an_unreadable_file_says_what_to_do(contenu, indice):
    with pytest.raises(FichierIllisible, match=indice):
        read_all(contenu)


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(FichierIllisible, match="mediation-numerique"):
        read_all(b"x", "inconnu")


documents = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")),
    st.text(alphabet='id,;nom\n"é1|\t\x00', max_size=120).map(
        lambda t: ("id,nom,commune\n" + t).encode()
    ),
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=8),
        lambda x: (
            st.lists(x, max_size=4)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "id",
                        "nom",
                        "commune",
                        "services",
                        "data",
                        "adresse",
                        "structure_id",
                        "source",
                        "thematiques",
                        "latitude",
                        "type",
                        "fields",
                        "c_nom",
                        "gid",
                        "equipements",
                        "orientations",
                    ]
                ),
                x,
                max_size=5,
            )
        ),
        max_leaves=12,
    ).map(lambda d: json.dumps(d).encode()),
)


@given(documents, st.sampled_from(sorted(FORMATS)))
def test_nothing_but_unreadable_file_is_ever_raised(contenu, format):
    try:
        lectures = list(read_records(contenu, format))
    except FichierIllisible as erreur:
        assert str(erreur)
        return
    for lecture in lectures:
        assert isinstance(lecture, Lue) or lecture.remarques


@given(documents)
def test_proposing_a_mapping_never_crashes(contenu):
    try:
        assert propose_mapping(contenu)["champs"]
    except FichierIllisible as erreur:
        assert str(erreur)


def test_a_line_with_more_cells_than_titles_is_said():
    (lue,) = read_all(b"id,nom,commune,adresse\n1,Un,Val-Fictif,3, rue du Port\n")
    assert said_of(lue, EN_TROP) == [CASES_EN_TROP]


@pytest.mark.parametrize(
    "dessus", ["sep=;\n", "Liste des lieux 2024;;;\n;;;\n", "Lieux de la ville\n\n"], ids=repr
)
def test_what_a_spreadsheet_writes_above_the_titles_is_stepped_over(dessus):
    table = as_csv(place(nom="Un"), separateur=";").decode()
    (lue,) = read_all((dessus + table).encode())
    assert lue.fiche.nom == "Un"


def test_a_single_column_stays_refused():
    with pytest.raises(FichierIllisible, match="Une seule colonne"):
        read_all(b"nom\nUn\nDeux, rue du Port\n")


@pytest.mark.parametrize(
    "page", ["<!-- erreur -->\n<html>", "<div>Erreur, 500</div>\n<p>a,b</p>", "<p>503</p>"]
)
def test_a_web_page_is_named_whatever_its_first_tag(page):
    with pytest.raises(FichierIllisible, match="page web"):
        read_all(page.encode())


@pytest.mark.parametrize(
    ("format", "enregistrement", "conseil"),
    [
        ("france-services", place(), "« mediation-numerique »"),
        ("recensement-regional", {"lib_fs": "France services", "insee_com": "37261"}, "« france-services »"),
        ("mediation-numerique", {"c_nom": "EPN", "c_city": "Val-Fictif"}, "« recensement-regional »"),
        ("conseillers-numeriques", {"Intitulé": "EPN", "Ville": "Val-Fictif"}, "« tableau »"),
    ],
)  # fmt: skip
def test_a_file_of_another_format_is_refused_once_with_its_likely_format(
    format, enregistrement, conseil
):
    with pytest.raises(FichierIllisible, match="n’est pas au format") as refus:
        read_all(as_json(*[enregistrement] * 3), format)
    assert conseil in str(refus.value)


def test_a_file_of_the_format_whose_names_are_missing_is_refused_line_by_line():
    lectures = read_all(as_json(place(nom=""), place(nom=None)))
    assert [type(lecture) for lecture in lectures] == [Rejetee, Rejetee]
    assert lectures[0].identifiant == "lieu-1"


def test_an_error_document_is_no_place():
    with pytest.raises(FichierIllisible, match="status"):
        read_all(b'{"error": "not found", "status": 404}')
