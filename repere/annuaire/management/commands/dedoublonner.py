"""``repere dedoublonner``: find the records of one place run by one structure, and say why."""

import json
from argparse import ArgumentParser
from typing import Any

from repere.annuaire.services.dedoublonnage import Bilan, apply_duplicates, seek_duplicates
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
        bilan = seek_duplicates()
        if options["appliquer"]:
            apply_duplicates(bilan)
        if options["json"]:
            self.stdout.write(json.dumps(as_json(bilan), ensure_ascii=False))
        else:
            self._tell(bilan, applique=options["appliquer"])

    def _tell(self, bilan: Bilan, *, applique: bool) -> None:
        for groupe in bilan.resultat.groupes:
            self.stdout.write(f"= {' · '.join(bilan.source_ids(groupe.cles))}")
            self.stdout.write(f"    {' ; '.join(groupe.raisons)}")
        for paire in bilan.resultat.a_verifier:
            self.stdout.write(f"? {' · '.join(bilan.source_ids((paire.a, paire.b)))}")
            self.stdout.write(f"    {' ; '.join(paire.raisons)}")
        fait = "fusionnés" if applique else "à fusionner (ajoutez --appliquer)"
        self.stdout.write(
            f"{len(bilan.resultat.groupes)} groupes {fait}, "
            f"{len(bilan.resultat.a_verifier)} paires à vérifier."
        )


def as_json(bilan: Bilan) -> dict[str, Any]:
    """Return groups and doubtful pairs by the identifiers of the sources, each with its reasons."""
    groupes = bilan.resultat.groupes
    douteuses = bilan.resultat.a_verifier
    return {
        "groupes": [bilan.source_ids(groupe.cles) for groupe in groupes],
        "a_verifier": [bilan.source_ids((p.a, p.b)) for p in douteuses],
        "raisons": [list(groupe.raisons) for groupe in groupes],
        "raisons_a_verifier": [list(p.raisons) for p in douteuses],
    }
