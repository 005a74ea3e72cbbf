"""The one path from raw fields to a record, whatever the format."""

from collections.abc import Callable
from hashlib import blake2s
from typing import Final

from repere.annuaire.imports.brouillon import Brouillon
from repere.annuaire.imports.etapes.complements import read_complements
from repere.annuaire.imports.etapes.contacts import read_contacts
from repere.annuaire.imports.etapes.horaires import read_opening
from repere.annuaire.imports.etapes.listes import read_lists
from repere.annuaire.imports.etapes.localisation import locate
from repere.annuaire.imports.etapes.longueurs import short_identifier, shorten
from repere.annuaire.imports.etapes.textes import lower_capitals, read_texts, split_summary
from repere.annuaire.imports.lecture import Communes, Lue, Rejetee
from repere.annuaire.standard.fiche import CHAMPS, Fiche
from repere.annuaire.standard.normalisation import as_text, read_date, read_pivot
from repere.socle.texte import plier

SANS_NOM: Final = "Le nom du lieu manque."
SANS_ENDROIT: Final = "Rien ne dit où est ce lieu : ni commune, ni code postal, ni coordonnées."
SANS_IDENTIFIANT: Final = "L'identifiant manque ; il est calculé d'après le nom et l'adresse."

_ETAPES: Final[tuple[Callable[[Brouillon], None], ...]] = (
    read_texts,
    read_lists,
    read_contacts,
    read_opening,
    read_complements,
)


def compose(brouillon: Brouillon, communes: Communes | None) -> Lue | Rejetee:
    """Normalise every field of a draft; refuse it only when it names or places nothing."""
    for etape in _ETAPES:
        etape(brouillon)
    _read_identity(brouillon)
    locate(brouillon, communes)
    if refus := _unusable(brouillon):
        champ, raison, remede = refus
        brouillon.say(champ, "", raison, remede)
        identifiant = as_text(brouillon.champs.get("id")).strip()
        return Rejetee(brouillon.ligne, brouillon.brut, tuple(brouillon.remarques), identifiant)
    lower_capitals(brouillon)
    split_summary(brouillon)
    shorten(brouillon)
    _identify(brouillon)
    fiche = Fiche(**{c: v for c, v in brouillon.champs.items() if c in _CHAMPS and v is not None})
    return Lue(brouillon.ligne, fiche, brouillon.brut, tuple(brouillon.remarques))


_CHAMPS: Final = frozenset(CHAMPS)


def _read_identity(b: Brouillon) -> None:
    if "pivot" in b.champs:
        b.keep("pivot", read_pivot(b.champs["pivot"]))
    for champ in ("date_maj", "verifie_le"):
        if champ in b.champs:
            b.keep(champ, read_date(b.champs[champ]))


def _unusable(b: Brouillon) -> tuple[str, str, str] | None:
    if not b.texte("nom"):
        return "nom", SANS_NOM, "Écrivez le nom du lieu, puis importez de nouveau cette ligne."
    reperes = ("commune", "code_postal", "code_insee", "latitude")
    if all(b.champs.get(champ) in ("", None) for champ in reperes):
        return "commune", SANS_ENDROIT, "Écrivez au moins la commune ou le code postal."
    return None


def _identify(b: Brouillon) -> None:
    b.champs["id"] = short_identifier(b, as_text(b.champs.get("id")).strip())
    if b.champs["id"]:
        return
    # Stable from one import to the next, as long as the name and the address stay.
    cle = "|".join(plier(b.texte(c)) for c in ("nom", "adresse", "code_postal", "commune"))
    b.champs["id"] = "sans-id-" + blake2s(cle.encode(), digest_size=8).hexdigest()
    b.say("id", "", SANS_IDENTIFIANT, "Donnez à chaque lieu un identifiant qui ne change pas.")
