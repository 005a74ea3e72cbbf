"""The mapping of ``tableau``: which column fills which field. Our own small format, JSON or TOML.

{"ligne_entetes": 1,
 "champs": {"nom": "Nom du lieu",
            "adresse": ["N°", "Voie"],
            "source": {"constante": "Ville de X"},
            "services": {"colonnes": ["Ateliers"], "separateur": "/",
                         "valeurs": {"Initiation": "Maîtrise des outils numériques du quotidien"}}}}
"""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from rapidfuzz import fuzz, process

from repere.annuaire.imports.lecture import FichierIllisible
from repere.annuaire.standard.fiche import CHAMPS
from repere.socle.texte import plier

# Fields that a mapping may fill; the last is a pseudo-field: "47.39, 0.68" in one column.
CHAMPS_POSSIBLES: Final = (*CHAMPS, "coordonnees")
_CLES: Final = {"colonnes", "colonne", "constante", "separateur", "valeurs", "joindre"}


@dataclass(frozen=True, slots=True)
class Regle:
    """How to fill one field. ``valeurs`` keys are folded."""

    champ: str
    colonnes: tuple[str, ...] = ()
    constante: str = ""
    separateur: str = ""
    valeurs: Mapping[str, str] = field(default_factory=dict)
    joindre: str = " "


def load_mapping(contenu: bytes) -> dict[str, Any]:
    """Return a mapping file as it is, JSON or TOML. Raises FichierIllisible."""
    texte = contenu.decode("utf-8-sig", errors="replace")
    try:
        document = json.loads(texte) if texte.lstrip().startswith("{") else tomllib.loads(texte)
    except ValueError as erreur:
        raise FichierIllisible(
            f"La correspondance n'est ni du JSON ni du TOML lisible : {erreur}"
        ) from erreur
    return dict(document)


def read_rules(correspondance: Mapping[str, Any]) -> tuple[Regle, ...]:
    """Check a mapping and return its rules. Raises FichierIllisible naming the nearest right word."""
    champs = correspondance.get("champs")
    if not isinstance(champs, Mapping) or not champs:
        raise FichierIllisible(
            "La correspondance doit avoir une partie « champs » qui nomme des colonnes."
        )
    for champ in champs:
        if champ not in CHAMPS_POSSIBLES:
            raise FichierIllisible(
                f"Champ inconnu : « {champ} ». Voulez-vous dire « {closest(champ, CHAMPS_POSSIBLES)} » ?"
            )
    return tuple(
        _rule(champ, dit) for champ, dit in champs.items() if dit not in (None, "", [], {})
    )


def _rule(champ: str, dit: Any) -> Regle:
    if isinstance(dit, str):
        return Regle(champ, (dit,))
    if isinstance(dit, list):
        return Regle(champ, tuple(map(str, dit)))
    if not isinstance(dit, Mapping) or not set(dit) <= _CLES:
        raise FichierIllisible(
            f"« {champ} » : écrivez un nom de colonne, une liste, ou un objet avec {', '.join(sorted(_CLES))}."
        )
    colonnes = dit.get("colonnes", dit.get("colonne", ()))
    valeurs = dit.get("valeurs", {})
    return Regle(
        champ,
        (colonnes,) if isinstance(colonnes, str) else tuple(map(str, colonnes)),
        str(dit.get("constante", "")),
        str(dit.get("separateur", "")),
        {plier(str(k)): str(v) for k, v in valeurs.items()} if isinstance(valeurs, Mapping) else {},
        str(dit.get("joindre", " ")),
    )


def check_columns(regles: Sequence[Regle], colonnes: Sequence[str]) -> None:
    """Raise FichierIllisible when a rule names a column that the file has not."""
    for regle in regles:
        for colonne in regle.colonnes:
            if colonne not in colonnes:
                raise FichierIllisible(
                    f"Le tableau n'a pas de colonne « {colonne} » (champ {regle.champ}). "
                    f"La plus proche est « {closest(colonne, colonnes)} »."
                )


def closest(mot: str, choix: Sequence[str]) -> str:
    """Return the nearest of ``choix``, "" when there is none."""
    trouve = process.extractOne(plier(mot), {c: plier(c) for c in choix}, scorer=fuzz.WRatio)
    return trouve[2] if trouve else ""
