"""From bytes to text: what kind of file, in which encoding."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import Final

from repere.annuaire.imports.lecture import FichierIllisible

_BOMS: Final = (
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_LETTRES_FRANCAISES: Final = frozenset("éèêëàâäçîïôöùûüœÉÈÊÀÂÇÎÔŒ«»°€’–…\xa0")
_SIGNATURES: Final = (
    (b"%PDF", "C’est un PDF. Demandez le tableau d’origine (CSV ou XLSX)."),
    (b"\x1f\x8b", "Le fichier est compressé (gzip). Décompressez-le d’abord."),
    (
        b"\xd0\xcf\x11\xe0",
        "C’est un ancien fichier Excel (.xls). Enregistrez-le en .xlsx ou en CSV.",
    ),
    (b"\x89PNG", "C’est une image. Donnez un fichier CSV, JSON ou XLSX."),
    (b"\xff\xd8\xff", "C’est une image. Donnez un fichier CSV, JSON ou XLSX."),
    (b"Rar!", "Le fichier est une archive. Extrayez-en le tableau d’abord."),
    (b"7z\xbc\xaf", "Le fichier est une archive. Extrayez-en le tableau d’abord."),
)
_BALISE: Final = re.compile(r"<(?:!doctype|!--|[a-z][a-z0-9]*[\s>])")
_CONTROLES: Final = re.compile("[\x00-\x08\x0e-\x1f]")


def is_xlsx(contenu: bytes) -> bool:
    """Say whether the bytes start like a ZIP archive, as XLSX files do."""
    return contenu.startswith(b"PK\x03\x04")


def decode(contenu: bytes) -> str:
    """Return the text of a file, line ends as "\\n". Raises FichierIllisible on what is no text."""
    for signature, message in _SIGNATURES:
        if contenu.startswith(signature):
            raise FichierIllisible(message)
    texte = _to_text(contenu).replace("\r\n", "\n").replace("\r", "\n")
    if not texte.strip("\ufeff \n\t\x00"):
        raise FichierIllisible("Le fichier est vide. Vérifiez le téléchargement ou l’export.")
    if len(_CONTROLES.findall(texte[:20_000])) > len(texte[:20_000]) / 200:
        raise FichierIllisible("Ce n’est pas du texte. Donnez un fichier CSV, JSON ou XLSX.")
    _refuse_web_page(texte)
    return texte.removeprefix("\ufeff").replace("\0", "")


def _refuse_web_page(texte: str) -> None:
    debut = texte[:2000].lstrip("\ufeff \n\t").lower()
    if debut.startswith(("<?xml", "<error", "<rss")):
        raise FichierIllisible("C’est du XML. Donnez un fichier CSV, JSON ou XLSX.")
    if _BALISE.match(debut):
        raise FichierIllisible(
            "C’est une page web, pas des données : l’adresse a sans doute répondu par une erreur. "
            "Ouvrez-la dans un navigateur, ou téléchargez le fichier vous-même."
        )


def _to_text(contenu: bytes) -> str:
    for bom, encodage in _BOMS:
        if contenu.startswith(bom):
            return contenu.decode(encodage, errors="replace")
    if encodage := _utf16_without_bom(contenu[:4000]):
        return contenu.decode(encodage, errors="replace")
    try:
        return contenu.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(contenu)


def _utf16_without_bom(debut: bytes) -> str:
    pairs, impairs = debut[::2].count(0), debut[1::2].count(0)
    moitie = max(len(debut) // 2, 1)
    if impairs > moitie * 0.7 and pairs < moitie * 0.1:
        return "utf-16-le"
    return "utf-16-be" if pairs > moitie * 0.7 and impairs < moitie * 0.1 else ""


def _legacy(contenu: bytes) -> str:
    """Decode what is not UTF-8 throughout: line by line where some lines are, else Windows or Mac."""
    lignes = contenu.split(b"\n")
    bonnes = {rang for rang, ligne in enumerate(lignes) if _is_utf8_with_accents(ligne)}
    encodage = _best_of(b"".join(li for rang, li in enumerate(lignes) if rang not in bonnes))
    return "\n".join(
        ligne.decode("utf-8" if rang in bonnes else encodage, errors="replace")
        for rang, ligne in enumerate(lignes)
    )


def _is_utf8_with_accents(ligne: bytes) -> bool:
    if ligne.isascii():
        return False
    try:
        ligne.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _best_of(contenu: bytes) -> str:
    hauts = bytes(octet for octet in contenu if octet > 127)[:5000]

    def score(encodage: str) -> int:
        texte = hauts.decode(encodage, errors="replace")
        return sum((c in _LETTRES_FRANCAISES) + 2 * (c in "éèà") for c in texte)

    return max(("cp1252", "mac_roman"), key=score)
