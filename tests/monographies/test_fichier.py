"""From files to text: encodings, formats, and what is no monograph."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.fichier import XML_MAX, extract_text
from repere.monographies.lecture.modele import FichierIllisible, PasUneMonographie
from repere.monographies.lecture.sortie import as_json
from tests.monographies import perturbations
from tests.monographies.conftest import read_invented, text_of

NOM = "plaine-haute"
CLES = ["bassin", "reunions", "structures", "verbatims", "ateliers"]
CLES_STRUCTURE = [
    "nom", "commune", "horaires", "telephone", "courriel", "equipements", "publics", "besoins", "projets",
    "forces", "faiblesses", "prescripteurs",
]  # fmt: skip


@pytest.mark.parametrize(
    "encodage", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_any_encoding_says_the_same(encodage: str) -> None:
    octets = text_of(NOM).encode(encodage)
    assert as_json(read_invented(extract_text(octets))) == as_json(read_invented(text_of(NOM)))


@pytest.mark.parametrize(
    "octets",
    [
        b"",
        b"   \n\f\n",
        bytes(range(256)) * 40,
        b"%PDF-1.7 and nothing else",
        b"PK\x03\x04 and nothing else",
        b"a" * 10_000_000,
        ("mot " * 2000 + "\n").encode() * 1300,
        b"\x00" * 5000,
    ],
    ids=["vide", "blanc", "binaire", "pdf", "zip", "ligne", "10 Mo", "zeros"],
)
def test_what_is_no_text_is_refused_in_words(octets: bytes) -> None:
    with pytest.raises(FichierIllisible, match=r"\w+ \w+.*\.$"):
        extract_text(octets)


def test_a_docx_that_unfolds_without_end_is_refused() -> None:
    bombe = io.BytesIO()
    with zipfile.ZipFile(bombe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (XML_MAX + 1))
    with pytest.raises(FichierIllisible, match="déplié"):
        extract_text(bombe.getvalue())


@pytest.mark.parametrize(
    "texte",
    [
        "Bonjour.\n",
        "Recette de la tarte\n\nIngrédients :\n- farine\n- beurre\nBesoins : un four\n",
        "La médiation numérique est utile.\n\nElle aide les gens.\n",
        "(" * 9000 + "\n" + "« " * 4000,
    ],
)
def test_another_text_is_no_monograph(texte: str) -> None:
    with pytest.raises(PasUneMonographie, match="n’est pas une monographie"):
        read_monograph(texte)


def test_headings_of_a_word_processor_are_headings() -> None:
    titres = {"Les acteurs de la médiation numérique": 1, "Le Grenier": 2, "La Cave aux usages": 2}
    texte = "\n".join(
        [
            "Monographie du bassin de vie de Nerval sur la médiation numérique",
            "Les acteurs de la médiation numérique",
            "Le Grenier",
            "On y vient le soir.",
            "Besoins :",
            "- Du chauffage",
            "La Cave aux usages",
            "On y descend.",
            "Besoins :",
            "- De la lumière",
        ]
    )
    octets = perturbations.as_docx(texte, lambda ligne: titres.get(ligne, 0))
    lu = as_json(read_monograph(extract_text(octets)))
    assert [(s["nom"], s["besoins"]) for s in lu["structures"]] == [
        ("Le Grenier", ["Du chauffage"]),
        ("La Cave aux usages", ["De la lumière"]),
    ]


def _write(dossier: Path, texte: str) -> str:
    chemin = dossier / "monographie.txt"
    chemin.write_text(texte, encoding="utf-8")
    return str(chemin)


@pytest.mark.django_db
def test_the_command_writes_json_and_only_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("monographie", "importer", _write(tmp_path, text_of(NOM)), "--json")
    sortie = capsys.readouterr()
    lu = json.loads(sortie.out)
    assert list(lu) == CLES and not sortie.err
    assert all(list(structure) == CLES_STRUCTURE for structure in lu["structures"])
    assert all(list(reunion) == ["date", "lieu", "participants"] for reunion in lu["reunions"])


@pytest.mark.django_db
def test_the_command_gives_the_lines_of_each_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("monographie", "importer", _write(tmp_path, text_of(NOM)), "--json", "--passages")
    structure = json.loads(capsys.readouterr().out)["structures"][0]
    debut, fin = structure["nom"]["lignes"]
    assert structure["nom"]["valeur"] in "\n".join(text_of(NOM).split("\n")[debut - 1 : fin])


@pytest.mark.django_db
def test_the_command_tells_people_what_it_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("monographie", "importer", _write(tmp_path, text_of(NOM)))
    sortie = capsys.readouterr().out
    assert "Bassin : Saint-Orens-la-Plaine" in sortie and "Structures : 4" in sortie


@pytest.mark.django_db
@pytest.mark.parametrize(("texte", "code"), [("", 2), ("Une recette.\n", 3)])
def test_the_command_says_why_it_refuses(tmp_path: Path, texte: str, code: int) -> None:
    with pytest.raises(CommandError) as refus:
        call_command("monographie", "importer", _write(tmp_path, texte), "--json")
    assert refus.value.returncode == code


@pytest.mark.django_db
def test_the_command_says_that_a_file_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="ne s’ouvre pas") as refus:
        call_command("monographie", "importer", str(tmp_path / "absent.txt"))
    assert refus.value.returncode == 2


def test_the_help_says_what_writes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        call_command("monographie", "importer", "--help")
    aide = capsys.readouterr().out
    assert "--appliquer" in aide and "l’annuaire ne change pas" in " ".join(aide.split())
