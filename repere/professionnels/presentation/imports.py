"""What an import changes, as its page shows it."""

from typing import Any, Final

from repere.annuaire.presentation.champs import CHAMPS
from repere.professionnels.imports.lignes import GENRES, page_of
from repere.professionnels.models import DepotImport
from repere.professionnels.numeros import number
from repere.professionnels.services.imports import lines_of
from repere.socle.langue import N_, Table

LIBELLES: Final = Table(
    {
        "ajoute": N_("Ajoutés"),
        "modifie": N_("Modifiés"),
        "disparu": N_("Retirés"),
        "remarque": N_("Remarques"),
        "rejet": N_("Refusés"),
    }
)
# Where the counters keep how many there are of each.
_COMPTEUR: Final = {
    "ajoute": "ajoutes",
    "modifie": "modifies",
    "disparu": "disparus",
    "remarque": "remarques",
    "rejet": "rejetes",
}
_TEXTE_MAX: Final = 300
_PAGE_MAX: Final = 100_000


def shown(depot: DepotImport, voulu: str, page: str) -> dict[str, Any]:
    """Return the counters of a deposit and one page of the lines that were asked for."""
    nombres = {genre: depot.constat.get(_COMPTEUR[genre], 0) for genre in GENRES}
    genre = voulu if nombres.get(voulu) else next((g for g in GENRES if nombres[g]), "")
    numero = min(number(page), _PAGE_MAX) or 1
    lignes, suite = page_of(lines_of(depot), genre, numero) if genre else ([], False)
    return {
        "constat": depot.constat,
        "onglets": [(g, LIBELLES[g], nombres[g], g == genre) for g in GENRES if nombres[g]],
        "voir": genre,
        "lignes": [_in_words(ligne) for ligne in lignes],
        "numero": numero,
        "precedente": numero - 1,
        "suivante": numero + 1 if suite else 0,
    }


def _in_words(ligne: dict[str, Any]) -> dict[str, Any]:
    """Return one line of the plan for a template: every key is there."""
    changements = [
        (CHAMPS.get(c["champ"], c["champ"]), _short(c["avant"]), _short(c["apres"]))
        for c in ligne.get("changements", ())
    ]
    champ = ligne.get("champ", "")
    return {
        "numero": ligne.get("ligne", ""),
        "nom": ligne.get("nom") or ligne.get("id") or "",
        "source": ligne.get("source", ""),
        "champ": CHAMPS.get(champ, champ),
        "valeur": _short(ligne.get("valeur")),
        "raison": ligne.get("raison", ""),
        "remede": ligne.get("remede", ""),
        "raisons": ligne.get("raisons", ()),
        "changements": changements,
    }


def _short(valeur: Any) -> str:
    if valeur in (None, "", [], {}):
        return ""
    texte = ", ".join(map(str, valeur)) if isinstance(valeur, list) else str(valeur)
    return texte if len(texte) <= _TEXTE_MAX else f"{texte[:_TEXTE_MAX]}…"
