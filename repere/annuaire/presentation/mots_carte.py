"""What the map says, in the reader's language: its script has no words of its own."""

import json
from typing import Final

from repere.annuaire.cartographie import APPROCHEES, OFFICIELLES
from repere.socle.langue import N_, Table, formes, pluriel

_MOTS: Final = Table(
    {
        "voir": N_("Voir la carte"),
        "masquer": N_("Masquer la carte"),
        "titre": N_("Carte des lieux"),
        "chargement": N_("La carte arrive…"),
        "panne": N_("La carte ne s’est pas chargée. La liste dit la même chose."),
        "region": N_("Carte. La liste donne les mêmes lieux. Déplacez la carte avec les flèches."),
        "passer": N_("Passer la carte"),
        "revenir": N_("Revenir avant la carte"),
        "agrandir": N_("Agrandir la carte"),
        "reduire": N_("Réduire la carte"),
        "fermer": N_("Fermer"),
        "surLaCarte": N_("Voir sur la carte"),
        "dansLaListe": N_("Voir dans la liste"),
        "approximatif": N_("Position approximative\N{NO-BREAK SPACE}: le centre de la commune"),
        "tuilesEnPanne": N_("Le fond de carte détaillé ne répond pas. En voici un plus simple."),
        "legendeLieu": N_("Lieu de cette page"),
        "legendeApproximatif": N_("Position approximative"),
        "legendeAutre": N_("Autre lieu"),
        "legendeGrappe": N_("Plusieurs lieux"),
        OFFICIELLES: OFFICIELLES,
        APPROCHEES: APPROCHEES,
    }
)
_COMPTES: Final = {
    "groupe": formes(
        "{nombre}\N{NO-BREAK SPACE}lieu de cette liste\N{NO-BREAK SPACE}: agrandir",
        "{nombre}\N{NO-BREAK SPACE}lieux de cette liste\N{NO-BREAK SPACE}: agrandir",
    ),
    "plusieurs": formes(
        "{nombre}\N{NO-BREAK SPACE}lieu au même endroit",
        "{nombre}\N{NO-BREAK SPACE}lieux au même endroit",
    ),
    "autres": formes("et {nombre}\N{NO-BREAK SPACE}autre", "et {nombre}\N{NO-BREAK SPACE}autres"),
    "affichee": formes(
        "Carte affichée\N{NO-BREAK SPACE}: {nombre}\N{NO-BREAK SPACE}lieu de cette page.",
        "Carte affichée\N{NO-BREAK SPACE}: {nombre}\N{NO-BREAK SPACE}lieux de cette page.",
    ),
    "affichees": formes(
        "Sur d’autres pages\N{NO-BREAK SPACE}: {nombre}\N{NO-BREAK SPACE}lieu.",
        "Sur d’autres pages\N{NO-BREAK SPACE}: {nombre}\N{NO-BREAK SPACE}lieux.",
    ),
}
# A number of each category of CLDR, in every language: Intl.PluralRules then chooses in the browser.
_TEMOINS: Final = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


def map_words() -> str:
    """Return, as JSON, every word of the map; a count is a form by category of plural."""
    comptes = {nom: _forms(*messages) for nom, messages in _COMPTES.items()}
    return json.dumps({**_MOTS, **comptes}, ensure_ascii=False, separators=(",", ":"))


def _forms(singulier: str, plusieurs: str) -> dict[str, str]:
    dites = {cle: pluriel(singulier, plusieurs, n) for cle, n in _TEMOINS.items()}
    return {c: dite for c, dite in dites.items() if c == "other" or dite != dites["other"]}
