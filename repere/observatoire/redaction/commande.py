"""``repere monographie rediger``: the documents of all basins in one command."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from django.db.models import Q

from repere.monographies.actions import ActionMonographie
from repere.monographies.models import Monographie
from repere.socle.commande import Commande, Erreur
from repere.socle.texte import plier
from repere.territoires.models import Zone

ECHECS: Final = 5


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--bassin", help="un seul bassin : son nom ou son code")
    parser.add_argument("--annee", type=int, help="une seule année ; sinon, la plus récente de chaque bassin")  # fmt: skip
    parser.add_argument("--toutes", action="store_true", help="toutes les années de chaque bassin")
    parser.add_argument("--sortie", type=Path, metavar="DOSSIER", help="où écrire ; sinon, dans le dossier des données du site")  # fmt: skip
    parser.add_argument("--forcer", action="store_true", help="refait aussi ce qui n’a pas changé")


def _run(commande: Commande, options: Mapping[str, Any]) -> None:
    # Brings typesetting, which no other command needs.
    from repere.observatoire.services.redactions import ECHEC, FAITE, INCHANGEE, write_up_all

    voulues = chosen(options["bassin"], options["annee"], toutes=options["toutes"])
    if not voulues:
        raise Erreur("Aucune monographie ne correspond.")
    comptes: Counter[str] = Counter()
    suite = write_up_all(monographies=voulues, racine=options["sortie"], forcer=options["forcer"])
    for rang, redaction in enumerate(suite, 1):
        comptes[redaction.etat] += 1
        raison = f" ({redaction.message})" if redaction.message else ""
        commande.stdout.write(
            f"{rang}/{len(voulues)} {redaction.monographie} : {redaction.etat}{raison}"
        )
        commande.stdout.flush()
    commande.stdout.write(
        f"Faites : {comptes[FAITE]}. Inchangées : {comptes[INCHANGEE]}. Échecs : {comptes[ECHEC]}."
    )
    if comptes[ECHEC]:
        raise Erreur("Certaines monographies ne sont pas faites.", returncode=ECHECS)


def chosen(bassin: str | None, annee: int | None, *, toutes: bool) -> list[Monographie]:
    """Return the monographs that are asked for; of each basin the last one, unless a year is said."""
    lignes = Monographie.objects.order_by("zonage", "zone", "-annee")
    if bassin:
        lignes = lignes.filter(_named(bassin))
    if annee is not None:
        lignes = lignes.filter(annee=annee)
    if toutes or annee is not None:
        return list(lignes)
    dernieres: dict[tuple[str, str], Monographie] = {}
    for monographie in lignes:
        dernieres.setdefault((monographie.zonage, monographie.zone), monographie)
    return list(dernieres.values())


def _named(bassin: str) -> Q:
    """Keep the monographs of zones of this name or code, written as people write."""
    voulu = plier(bassin)
    condition = Q(zone=bassin)
    for zonage, code, nom in Zone.objects.order_by().values_list("zonage", "code", "nom"):
        if plier(nom) == voulu:
            condition |= Q(zonage=zonage, zone=code)
    return condition


REDIGER: Final = ActionMonographie(
    "rediger", "écrire les documents : DOCX, PDF et page web", _options, _run
)
