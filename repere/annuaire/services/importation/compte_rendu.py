"""Telling an import: to a person, to a program, and back into a file to mend."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from repere.annuaire.imports.lecture import COLONNE_RAISON, Remarque
from repere.annuaire.services.importation.plan import Changement, Modification, Plan

_LARGEUR = 80


def summary(plan: Plan) -> dict[str, Any]:
    """Return the counters; ``lus`` = added + modified + unchanged + rejected."""
    return {
        "lus": plan.lus,
        "ajoutes": len(plan.ajouts),
        "modifies": len(plan.modifications),
        "inchanges": plan.inchanges,
        "disparus": len(plan.disparues),
        "disparus_retenus": sum(plan.disparus_retenus.values()),
        "remarques": dict(Counter(r.champ for r in plan.remarques).most_common()),
        "rejetes": [_remark(r) for rejet in plan.rejets for r in rejet.remarques[-1:]],
    }


def _remark(remarque: Remarque) -> dict[str, Any]:
    return {
        "ligne": remarque.ligne,
        "champ": remarque.champ,
        "valeur": remarque.valeur,
        "raison": remarque.raison,
        "remede": remarque.remede,
    }


def json_lines(plan: Plan) -> Iterator[str]:
    """Yield one JSON object per added, modified or vanished record, and per remark."""
    for ajout in plan.ajouts:
        yield _line(
            "ajoute", ligne=ajout.lue.ligne, id=ajout.cle.identifiant, nom=ajout.lue.fiche.nom
        )
    for modification in plan.modifications:
        yield _line(
            "modifie",
            ligne=modification.lue.ligne,
            id=modification.lue.fiche.id,
            changements=[
                {"champ": c.champ, "avant": c.avant, "apres": c.apres}
                for c in modification.changements
            ],
        )
    for disparue in plan.disparues:
        yield _line("disparu", id=disparue.identifiant, source=disparue.source)
    for remarque in plan.remarques:
        yield _line("remarque", **_remark(remarque))


def _line(etat: str, **contenu: Any) -> str:
    return json.dumps({"etat": etat, **contenu}, ensure_ascii=False, default=str)


def rejected_lines(plan: Plan) -> Iterator[dict[str, Any]]:
    """Yield, for each refused line, its number and each reason with what to do."""
    for rejet in plan.rejets:
        yield {"ligne": rejet.ligne, "raisons": [_sentence(r) for r in rejet.remarques]}


def text_lines(plan: Plan, *, limite: int | None) -> Iterator[str]:
    """Yield the report for a person; ``limite`` bounds each part, None shows everything."""
    ajouts = (
        f"  + {a.lue.fiche.nom} ({a.lue.fiche.commune}), ligne {a.lue.ligne}" for a in plan.ajouts
    )
    yield from _part("AJOUTÉS", len(plan.ajouts), ajouts, limite)
    modifies = (ligne for m in plan.modifications for ligne in _modified(m))
    yield from _part("MODIFIÉS", len(plan.modifications), modifies, limite)
    yield f"INCHANGÉS : {plan.inchanges}"
    disparus = (f"  - {d.identifiant} ({d.source})" for d in plan.disparues)
    yield from _part("DISPARUS", len(plan.disparues), disparus, limite)
    for source, nombre in plan.disparus_retenus.items():
        yield (
            f"  {nombre} lieux connus de « {source} » ne sont pas dans ce fichier, qui semble être un "
            "extrait : ils restent. S’il est complet, ajoutez --disparus."
        )
    remarques = (f"  {_sentence(r)}" for r in plan.remarques)
    yield from _part("REMARQUES", len(plan.remarques), remarques, limite)
    rejets = (f"  ! {_sentence(r)}" for rejet in plan.rejets for r in rejet.remarques)
    yield from _part("REJETÉS", len(plan.rejets), rejets, None)
    yield (
        f"Lus : {plan.lus} = {len(plan.ajouts)} ajoutés + {len(plan.modifications)} modifiés + "
        f"{plan.inchanges} inchangés + {len(plan.rejets)} rejetés."
    )


def _part(titre: str, nombre: int, lignes: Iterator[str], limite: int | None) -> Iterator[str]:
    yield f"{titre} : {nombre}"
    for rang, ligne in enumerate(lignes):
        if rang == limite:
            yield "  … (--tout pour tout voir)"
            return
        yield ligne


def _modified(modification: Modification) -> Iterator[str]:
    yield f"  ~ {modification.lue.fiche.nom}, ligne {modification.lue.ligne}"
    yield from (f"      {_change(c)}" for c in modification.changements)


def _change(changement: Changement) -> str:
    return f"{changement.champ} : {_short(changement.avant)} → {_short(changement.apres)}"


def _short(valeur: Any) -> str:
    texte = "(vide)" if valeur is None else str(valeur)
    return texte if len(texte) <= _LARGEUR else texte[: _LARGEUR - 1] + "…"


def _sentence(remarque: Remarque) -> str:
    return (
        f"ligne {remarque.ligne}, {remarque.champ} « {_short(remarque.valeur)} » : "
        f"{remarque.raison} {remarque.remede}"
    )


def write_rejected(plan: Plan, fichier: Path, *, modele: str) -> None:
    """Write the rejected lines in the format they came in, the reason beside, to be mended and read again."""
    lignes = [
        {**rejet.brut, COLONNE_RAISON: " ".join(_sentence(r) for r in rejet.remarques)}
        for rejet in plan.rejets
    ]
    if modele.lower().endswith((".json", ".jsonl", ".geojson")):
        texte = json.dumps(lignes, ensure_ascii=False, indent=2, default=str)
        fichier.write_text(texte, encoding="utf-8")
        return
    colonnes = list(dict.fromkeys(colonne for ligne in lignes for colonne in ligne))
    tampon = io.StringIO()
    ecrivain = csv.DictWriter(tampon, colonnes)
    ecrivain.writeheader()
    ecrivain.writerows(lignes)
    fichier.write_text(tampon.getvalue(), encoding="utf-8", newline="")
