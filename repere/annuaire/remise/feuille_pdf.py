"""The hand-over sheet as a PDF: the same words as on screen, one A4, tagged."""

from pathlib import Path
from typing import Final

from repere.annuaire.horaires.mots import list_words
from repere.annuaire.remise.code_qr import MARGE as MARGE_QR
from repere.annuaire.remise.code_qr import CodeQr, qr_code
from repere.annuaire.remise.croquis import CORPS, HAUTEUR, LARGEUR, Croquis
from repere.annuaire.remise.document import ENCRE, LAMPE, MARGE, NUIT, POLICE, Document
from repere.annuaire.remise.feuille import Feuille
from repere.socle.langue import N_, _

# The largest type that keeps everything on one page, from what a full page takes in plain type.
_ECHELLE_MAX: Final = 1.25
_ECHELLE_MIN: Final = 0.5
_PAS: Final = 0.05
_BAS: Final = 297 - MARGE
_GAUCHE: Final = 112.0
_DROITE_X: Final = MARGE + _GAUCHE + 6
_DROITE: Final = 210 - MARGE - _DROITE_X
_PLEINE: Final = 210 - 2 * MARGE
_COTE_QR: Final = 34.0
_LIRE_LE_CODE: Final = N_("Avec un téléphone, ce code ouvre la page à jour.")


def pdf_sheet(feuille: Feuille, croquis: Croquis | None, instance: str, polices: Path) -> bytes:
    """Return the PDF; ``polices`` is the folder of the fonts' package, ``instance`` signs the sheet."""
    code = qr_code(feuille.code)

    def compose(echelle: float) -> Document:
        document = Document(f"{feuille.nom} – {instance}", polices, echelle)
        _draw(document, feuille, croquis, code, instance)
        return document

    essai = compose(1.0)
    # Lines get shorter as letters grow: height goes with the square of the size.
    ideale = ((_BAS - MARGE) / (essai.get_y() - MARGE)) ** 0.5
    essai.close_fonts()
    echelle = max(_ECHELLE_MIN, min(_ECHELLE_MAX, int(ideale / _PAS) * _PAS))
    document = compose(echelle)
    while document.get_y() > _BAS and echelle > _ECHELLE_MIN:
        document.close_fonts()
        echelle -= _PAS
        document = compose(echelle)
    contenu = bytes(document.output())
    document.close_fonts()
    return contenu


def _draw(
    d: Document, feuille: Feuille, croquis: Croquis | None, code: CodeQr, instance: str
) -> None:
    d.set_y(MARGE)
    d.write_block(
        "P",
        _("{instance} · feuille préparée le {date}").format(
            instance=instance, date=feuille.edition
        ),
        10.5,
        x=MARGE,
        largeur=_PLEINE,
    )
    d.skip(2)
    d.write_block("H1", feuille.nom, 26, x=MARGE, largeur=_PLEINE, gras=True)
    if feuille.genre:
        d.write_block("P", feuille.genre, 14, x=MARGE, largeur=_PLEINE)
    d.skip(3)
    _contact(d, feuille)
    haut = d.get_y() + 4 * d.echelle
    d.set_y(haut)
    _part(d, _("Horaires"), feuille.horaires)
    _part(d, _("Ce que vous pouvez y faire"), feuille.services)
    _part(d, _("Où et quand ce lieu passe"), feuille.arrets)
    _part(d, _("Quoi apporter"), feuille.apporter, coche=True)
    gauche = d.get_y()
    d.set_y(haut)
    _sketch(d, croquis)
    _details(d, feuille)
    _code(d, code, feuille.code_lisible)
    d.set_y(max(gauche, d.get_y()) + 2 * d.echelle)
    _appointment(d)
    d.write_block("P", feuille.verification, 11.5, x=MARGE, largeur=_PLEINE)


def _contact(d: Document, feuille: Feuille) -> None:
    """The box that people look for: telephone in very large figures, then the address."""
    haut = d.get_y()
    d.set_y(haut + 3 * d.echelle)
    interieur = _PLEINE - 12
    if feuille.telephones:
        d.write_block(
            "P",
            _("Téléphone : {numero}").format(numero=feuille.telephones[0]),
            24,
            x=MARGE + 6,
            largeur=interieur,
            gras=True,
        )
        if suite := feuille.telephones[1:]:
            d.write_block(
                "P",
                _("ou {numeros}").format(numeros=list_words(suite)),
                15,
                x=MARGE + 6,
                largeur=interieur,
            )
        d.skip(1.5)
    if feuille.adresse:
        d.write_block("P", ", ".join(feuille.adresse), 16, x=MARGE + 6, largeur=interieur)
    bas = d.get_y() + 3 * d.echelle
    with d.decoration():
        d.set_draw_color(NUIT)
        d.set_line_width(0.7)
        d.rect(MARGE, haut, _PLEINE, bas - haut, round_corners=True, corner_radius=3)
    d.set_y(bas)


def _appointment(d: Document) -> None:
    """What a counsellor fills in by hand."""
    points = "." * 22
    d.write_block(
        "P", _("Mon rendez-vous : le {jour} à {heure} avec {nom}").format(jour=points, heure=points[:14], nom=points), 14,
        x=MARGE, largeur=_PLEINE,
    )  # fmt: skip
    d.skip(2.5)


def _part(d: Document, titre: str, textes: list[str], *, coche: bool = False) -> None:
    if textes:
        d.write_block("H2", titre, 17, x=MARGE, largeur=_GAUCHE, gras=True)
        d.skip(1)
        d.write_list(textes, 14, x=MARGE, largeur=_GAUCHE, coche=coche)
        d.skip(3.5)


def _details(d: Document, feuille: Feuille) -> None:
    for titre, textes in ((_("Prix"), feuille.prix), (_("Comment venir"), feuille.venir)):
        if textes:
            d.write_block("H2", titre, 14, x=_DROITE_X, largeur=_DROITE, gras=True)
            d.write_block("P", ". ".join(textes), 12.5, x=_DROITE_X, largeur=_DROITE)
            d.skip(3)


def _sketch(d: Document, croquis: Croquis | None) -> None:
    if croquis is None:
        return
    haut, unite = d.get_y(), _DROITE / LARGEUR
    with d.tagged("Figure", alt=croquis.legende):
        d.set_draw_color(ENCRE)
        d.set_line_width(0.25)
        d.rect(_DROITE_X, haut, _DROITE, HAUTEUR * unite)
        d.set_fill_color(ENCRE)
        for nom in croquis.noms:
            _dot(d, _DROITE_X + nom.x * unite, haut + nom.y * unite, 0.55)
            d.set_font(POLICE, "B" if nom.ici else "", CORPS * unite * 72 / 25.4)
            d.text(_DROITE_X + nom.x_nom * unite, haut + nom.y_nom * unite, d.writable(nom.nom))
        _mark(d, _DROITE_X + croquis.x * unite, haut + croquis.y * unite, unite)
        _north_and_scale(d, haut, unite, croquis)
    d.set_y(haut + HAUTEUR * unite + 1.5)
    d.write_block("P", croquis.legende, 11.5, x=_DROITE_X, largeur=_DROITE)
    d.skip(4)


def _dot(d: Document, x: float, y: float, rayon: float) -> None:
    d.ellipse(x - rayon, y - rayon, 2 * rayon, 2 * rayon, style="F")


def _mark(d: Document, x: float, y: float, unite: float) -> None:
    """A drop whose point is the place."""
    d.set_fill_color(NUIT)
    d.polygon([(x, y), (x - 9 * unite, y - 16 * unite), (x + 9 * unite, y - 16 * unite)], style="F")
    _dot(d, x, y - 19 * unite, 10 * unite)
    d.set_fill_color(LAMPE)
    _dot(d, x, y - 19 * unite, 4 * unite)


def _north_and_scale(d: Document, haut: float, unite: float, croquis: Croquis) -> None:
    d.set_fill_color(ENCRE)
    x = _DROITE_X + (LARGEUR - 20) * unite
    d.polygon([(x, haut + 8 * unite), (x - 6 * unite, haut + 26 * unite),
               (x + 6 * unite, haut + 26 * unite)], style="F")  # fmt: skip
    d.set_font(POLICE, "B", 20 * unite * 72 / 25.4)
    d.text(x - 7 * unite, haut + 46 * unite, _("N"))
    gauche, y = _DROITE_X + 14 * unite, haut + (HAUTEUR - 12) * unite
    d.set_line_width(0.5)
    d.line(gauche, y, gauche + croquis.echelle * unite, y)
    d.text(gauche, y - 5 * unite, croquis.echelle_en_mots)


def _code(d: Document, code: CodeQr, adresse: str) -> None:
    haut, module = d.get_y(), _COTE_QR / code.cote
    # The quiet zone is in the gutter: the dark modules stand under the sketch's edge.
    gauche = _DROITE_X - MARGE_QR * module
    with d.tagged("Figure", alt=_("Code QR qui ouvre {adresse}").format(adresse=adresse)):
        d.set_fill_color(0, 0, 0)
        for b in code.barres:
            d.rect(gauche + b.x * module, haut + b.y * module, b.longueur * module, module, "F")
    d.set_y(haut + MARGE_QR * module)
    x = gauche + _COTE_QR
    d.write_block("P", _(_LIRE_LE_CODE), 11, x=x, largeur=_DROITE_X + _DROITE - x)
    d.set_y(max(d.get_y(), haut + _COTE_QR - 2))
    d.write_block("P", adresse, 10, x=_DROITE_X, largeur=_DROITE)
