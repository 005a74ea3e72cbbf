"""Texts longer than the directory stores: cut and said, so that one odd cell never stops a whole file."""

from hashlib import blake2s
from typing import Final

from repere.annuaire.imports.brouillon import Brouillon

# Field -> the most characters its column holds.
LONGUEURS: Final = {
    "nom": 250, "commune": 120, "adresse": 300, "complement_adresse": 500, "source": 120,
    "structure_parente": 250, "impression_prix": 200, "verifie_par": 120,
}  # fmt: skip
LONGUEURS_ADRESSES: Final = {"fiche_acces_libre": 500, "prise_rdv": 500}
LONGUEUR_IDENTIFIANT: Final = 200
TROP_LONG: Final = "Ce texte est trop long ; il est raccourci. Le texte entier reste dans l'enregistrement d'origine."
ADRESSE_TROP_LONGUE: Final = "Cette adresse de site est trop longue ; elle est mise de côté."
_REMEDE: Final = "Pas plus de {} caractères."


def shorten(b: Brouillon) -> None:
    """Cut what is too long to be stored."""
    for champ, maximum in LONGUEURS.items():
        texte = b.texte(champ)
        if len(texte) > maximum:
            b.champs[champ] = texte[: maximum - 1].rstrip() + "…"
            b.say(champ, texte, TROP_LONG, _REMEDE.format(maximum))
    for champ, maximum in LONGUEURS_ADRESSES.items():
        if len(b.texte(champ)) > maximum:
            b.say(champ, b.texte(champ), ADRESSE_TROP_LONGUE, _REMEDE.format(maximum))
            b.champs[champ] = ""


def short_identifier(b: Brouillon, identifiant: str) -> str:
    """Return the identifier of a record, one too long told apart by a digest of the whole."""
    if len(identifiant) <= LONGUEUR_IDENTIFIANT:
        return identifiant
    b.say("id", identifiant, TROP_LONG, _REMEDE.format(LONGUEUR_IDENTIFIANT))
    suite = blake2s(identifiant.encode(), digest_size=8).hexdigest()
    return f"{identifiant[: LONGUEUR_IDENTIFIANT - 17]}-{suite}"
