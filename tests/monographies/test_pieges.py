"""Files made to harm who reads them: they are refused, and the reader holds little memory and reads nothing else."""

import io
import resource
import zipfile
import zlib
from pathlib import Path

import pytest
from docx import Document

from repere.monographies.lecture import isolement
from repere.monographies.lecture.fichier import extract_text
from repere.monographies.lecture.modele import FichierIllisible

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
_CELLULE = f'<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>{_P.format("a")}</w:tc>'


def forged(corps: str, avant: str = "") -> bytes:
    """Return a DOCX whose document is ``corps``."""
    sain, faux = io.BytesIO(), io.BytesIO()
    Document().save(sain)
    with zipfile.ZipFile(sain) as lu, zipfile.ZipFile(faux, "w", zipfile.ZIP_DEFLATED) as ecrit:
        for nom in lu.namelist():
            entier = f"{avant}<w:document {_W}><w:body>{corps}</w:body></w:document>"
            ecrit.writestr(nom, entier if nom == "word/document.xml" else lu.read(nom))
    return faux.getvalue()


def laughs() -> str:
    """Ten entities, each ten times the one before."""
    lignes = (f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{"".join(lignes)}]>'


@pytest.mark.parametrize(
    "octets",
    [
        forged(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{_CELLULE}</w:tr></w:tbl>"),
        forged("<w:p/>" * 4_000_000),
        forged(_P.format("&a9;"), laughs()),
    ],
    ids=["une cellule sur cent millions de colonnes", "millions de paragraphes", "milliard de rires"],
)  # fmt: skip
def test_a_docx_made_to_fill_the_memory_is_refused(octets: bytes) -> None:
    avant = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FichierIllisible, match=r"\w+ \w+.*\.$"):
        extract_text(octets)
    # Whatever it took, it was not taken from who serves.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - avant < 100_000


def test_a_docx_reads_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("clé de l’instance", encoding="utf-8")
    lu = extract_text(
        forged(_P.format("début &x; fin"), f'<!DOCTYPE x [<!ENTITY x SYSTEM "{secret.as_uri()}">]>')
    )
    assert "début" in lu
    assert "instance" not in lu


def test_a_pdf_that_unfolds_without_end_dies_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    flux = zlib.compressobj(9)
    plein = b"".join(flux.compress(b" " * (1 << 24)) for _fois in range(64)) + flux.flush()
    objets = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(plein), plein),
    ]
    pdf, ou = b"%PDF-1.4\n", []
    for rang, objet in enumerate(objets, 1):
        ou.append(len(pdf))
        pdf += b"%d 0 obj\n%b\nendobj\n" % (rang, objet)
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % o for o in ou)
    pdf += table + b"trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)
    with pytest.raises(FichierIllisible):
        extract_text(pdf)


def test_what_takes_too_long_is_stopped() -> None:
    with pytest.raises(FichierIllisible, match="trop de temps"):
        isolement.read_apart("timeit", b"", secondes=0)
