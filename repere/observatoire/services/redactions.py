"""The files of a monograph: made anew only when something they say changed, whole or not at all.

Beside them, the tree they say and its fingerprint: the web page of a published monograph shows that tree.
"""

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.text import slugify

from repere.annuaire.presentation.remise import POLICES
from repere.monographies.models import Monographie
from repere.observatoire.redaction.composition import compose
from repere.observatoire.redaction.composition.entier import VERSION
from repere.observatoire.redaction.document import Document, from_json
from repere.observatoire.redaction.ecriture import docx, pdf
from repere.observatoire.redaction.rassemblement import gather

Progres = Callable[[str], None]
FAITE: Final = "faite"
INCHANGEE: Final = "inchangée"
ECHEC: Final = "échec"
DOCX: Final = "docx"
PDF: Final = "pdf"
ARBRE: Final = "json"
_ESSAI: Final = ".essai-"


@dataclass(frozen=True, slots=True)
class Redaction:
    """What became of one monograph; ``message`` says why when it failed."""

    monographie: Monographie
    etat: str
    message: str = ""


class Dossier:
    """The files of one monograph, in the folder of the data or in another."""

    def __init__(self, monographie: Monographie, racine: Path | None = None) -> None:
        self.racine = racine or Path(settings.DATA_DIR) / "monographies"
        # Two codes may read the same once their signs are dropped.
        cle = sha256(f"{monographie.zonage}:{monographie.zone}".encode()).hexdigest()[:6]
        self.nom = f"monographie-{slugify(monographie.zone) or 'bassin'}-{monographie.annee}-{cle}"

    def path(self, genre: str) -> Path:
        """Return where a file is, whether it is there or not."""
        return self.racine / f"{self.nom}.{genre}"

    def complete(self) -> bool:
        """Say whether its files are all there."""
        return all(self.path(genre).is_file() for genre in (DOCX, PDF, ARBRE))

    def made_on(self) -> datetime | None:
        """Return when they were made, None when they never were."""
        if not self.complete():
            return None
        seconde = self.path(ARBRE).stat().st_mtime
        return datetime.fromtimestamp(seconde, tz=timezone.get_current_timezone())

    def public(self, monographie: Monographie) -> bool:
        """Say whether everybody may have them: made since publication, not as a draft."""
        faite, publiee = self.made_on(), monographie.publiee_le
        return faite is not None and publiee is not None and faite >= publiee

    def fingerprint(self) -> str:
        """Return what they say in short, "" when one is missing or cannot be read."""
        return str(self._kept().get("empreinte", ""))

    def document(self) -> Document | None:
        """Return the tree that they say."""
        arbre = self._kept().get("arbre")
        return from_json(arbre) if isinstance(arbre, dict) else None

    def _kept(self) -> dict[str, object]:
        if not self.complete():
            return {}
        try:
            lu = json.loads(self.path(ARBRE).read_text(encoding="utf-8"))
        except ValueError:
            return {}
        return lu if isinstance(lu, dict) else {}

    def write(self, document: Document, empreinte: str) -> None:
        """Write the three files; the fingerprint comes last, so that a set half written is made again."""
        self.racine.mkdir(parents=True, exist_ok=True)
        contenus = {
            DOCX: docx.write_docx(document),
            PDF: pdf.write_pdf(document, POLICES),
            ARBRE: _kept_as(document, empreinte),
        }
        # In the folder itself: a file is only put in its place within one disk.
        essai = Path(tempfile.mkdtemp(prefix=_ESSAI, dir=self.racine))
        try:
            for genre, octets in contenus.items():
                (essai / genre).write_bytes(octets)
            for genre in contenus:
                (essai / genre).replace(self.path(genre))
        finally:
            shutil.rmtree(essai, ignore_errors=True)


def fingerprint_of(document: Document) -> str:
    """Return what changes when the files would: a word of the document, or what makes them."""
    return document.fingerprint(VERSION, docx.FABRIQUE, pdf.FABRIQUE, _makers())


def write_up(
    *, monographie: Monographie, racine: Path | None = None, forcer: bool = False
) -> Redaction:
    """Make the files of a monograph, unless they say already what it says."""
    document = compose(gather(monographie))
    empreinte = fingerprint_of(document)
    dossier = Dossier(monographie, racine)
    if not forcer and dossier.fingerprint() == empreinte:
        return Redaction(monographie, INCHANGEE)
    dossier.write(document, empreinte)
    return Redaction(monographie, FAITE)


def write_up_all(
    *,
    monographies: Iterable[Monographie],
    racine: Path | None = None,
    forcer: bool = False,
) -> Iterator[Redaction]:
    """Make the files of each; one that fails stops none of the others."""
    for monographie in monographies:
        try:
            yield write_up(monographie=monographie, racine=racine, forcer=forcer)
        except Exception as erreur:
            yield Redaction(monographie, ECHEC, f"{type(erreur).__name__} : {erreur}")


def write_up_published() -> str:
    """Make the files of all that is published, where something changed; return what was done."""
    faites = list(write_up_all(monographies=Monographie.objects.published()))
    comptes = Counter(redaction.etat for redaction in faites)
    return ", ".join(f"{etat} : {combien}" for etat, combien in sorted(comptes.items()))


def _kept_as(document: Document, empreinte: str) -> bytes:
    garde = {"empreinte": empreinte, "arbre": document.to_json()}
    return json.dumps(garde, ensure_ascii=False, sort_keys=True).encode()


def _makers() -> str:
    """Return the template of the PDF and the colours of drawings in short: changing them changes the files."""
    dessin = Path(__file__).parents[1] / "static" / "observatoire" / "dessin.css"
    return sha256(pdf.MODELE.read_bytes() + dessin.read_bytes()).hexdigest()
