"""``repere dedoublonner``: find the records of one place run by one structure, and say why."""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from repere.annuaire.services.dedoublonnage import (
    Bilan,
    merge_until_none_is_left,
    seek_duplicates,
)
from repere.socle.commande import Commande


class Command(Commande):
    help = (
        "Cherche les lieux inscrits plusieurs fois. Sans --appliquer, montre seulement ce qui "
        "serait fusionné ; une fusion s’annule depuis l’administration."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--appliquer", action="store_true", help="Fusionne les doublons certains."
        )
        parser.add_argument("--json", action="store_true", help="Résultat en JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        bilans = merge_until_none_is_left() if options["appliquer"] else [seek_duplicates()]
        if options["json"]:
            self.stdout.write(json.dumps(as_json(bilans), ensure_ascii=False))
        else:
            self._tell(as_json(bilans), applique=options["appliquer"])

    def _tell(self, resultat: dict[str, Any], *, applique: bool) -> None:
        for signe, ce_que in (("=", "groupes"), ("?", "a_verifier")):
            raisons = resultat["raisons" if ce_que == "groupes" else "raisons_a_verifier"]
            for identifiants, pourquoi in zip(resultat[ce_que], raisons, strict=True):
                self.stdout.write(f"{signe} {' · '.join(identifiants)}")
                self.stdout.write(f"    {' ; '.join(pourquoi)}")
        fait = "fusionnés" if applique else "à fusionner (ajoutez --appliquer)"
        self.stdout.write(
            f"{len(resultat['groupes'])} groupes {fait}, "
            f"{len(resultat['a_verifier'])} paires à vérifier."
        )


def as_json(bilans: Sequence[Bilan]) -> dict[str, Any]:
    """Return groups and doubtful pairs by the identifiers of the sources, each with its reasons."""
    groupes = [(bilan, groupe) for bilan in bilans for groupe in bilan.resultat.groupes]
    douteuses = [(bilans[-1], paire) for paire in bilans[-1].resultat.a_verifier]
    return {
        "groupes": [bilan.source_ids(groupe.cles) for bilan, groupe in groupes],
        "a_verifier": [bilan.source_ids((paire.a, paire.b)) for bilan, paire in douteuses],
        "raisons": [list(groupe.raisons) for _, groupe in groupes],
        "raisons_a_verifier": [list(paire.raisons) for _, paire in douteuses],
    }
