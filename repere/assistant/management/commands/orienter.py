"""``repere orienter "…"``: the assistant in a terminal, for a professional or a program."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils import timezone

from repere.assistant.dialogue.entree import Entree
from repere.assistant.dialogue.etat import Etat
from repere.assistant.interface import as_answer
from repere.assistant.services.orienter import Orientation, orient
from repere.recherche.presentation.resultat import CarteResultat, result_card
from repere.socle.commande import Commande
from repere.socle.langue import LANGUES, _
from repere.socle.traduction import in_language


class Command(Commande):
    help = (
        "Oriente une personne : trois lieux de l’annuaire pour un besoin et un endroit, dits en une ligne. "
        "Exemple : repere orienter « dame 72 ans, sans voiture, Vernouillet, dossier retraite »."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("message", metavar="MESSAGE", help="ce que dit la personne")
        parser.add_argument("--json", action="store_true", help="pour une machine")
        parser.add_argument(
            "--langue",
            choices=LANGUES,
            default="fr",
            help="langue de la réponse, sauf si le message en a une",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        trouve = orient(
            Etat(), Entree(options["message"]), timezone.now(), options["langue"], compter=False
        )
        with in_language(trouve.reponse.langue):
            cartes = [result_card(resultat) for resultat in trouve.lieux]
            if options["json"]:
                lieux = [_as_object(carte) for carte in cartes]
                self.stdout.write(
                    json.dumps({**as_answer(trouve), "lieux": lieux}, ensure_ascii=False, indent=2)
                )
                return
            for ligne in (*_said(trouve), *_places(cartes), *_after(trouve)):
                self.stdout.write(ligne)


def _as_object(carte: CarteResultat) -> dict[str, Any]:
    return {
        "nom": carte.nom,
        "genre": carte.genre,
        "adresse": carte.ou,
        "distance": carte.distance,
        "raisons": carte.pour,
        "etat": carte.etat.phrase if carte.etat else None,
        "horaires": carte.horaires or None,
        "telephone": carte.telephone or None,
        "page": carte.adresse,
    }


def _said(trouve: Orientation) -> Iterator[str]:
    reponse = trouve.reponse
    if carte := reponse.carte:
        yield from (carte.titre, *carte.phrases, *(carte.label(c) for c in carte.contacts), "")
    if reponse.pastilles:
        compris = " · ".join(pastille.libelle for pastille in reponse.pastilles)
        yield _("J’ai compris : {quoi}").format(quoi=compris)
    yield from (*reponse.phrases, *trouve.annonces)
    for porte in reponse.portes:
        yield f"  {porte.nom}  {porte.lien}"


def _places(cartes: list[CarteResultat]) -> Iterator[str]:
    for rang, carte in enumerate(cartes, 1):
        yield ""
        yield f"{rang}. {carte.nom}"
        details = (
            carte.ou,
            " · ".join(filter(None, (carte.distance, carte.pour, carte.prix))),
            carte.telephone,
            carte.etat.phrase if carte.etat else "",
            carte.horaires,
        )
        yield from (f"   {detail}" for detail in details if detail)


def _after(trouve: Orientation) -> Iterator[str]:
    question = trouve.reponse.question
    if question:
        yield question.texte
        yield from (
            "  " + " – ".join(filter(None, (choix.libelle, choix.precision)))
            for choix in question.choix
        )
    # Places beyond the radius are shown, and are not in its list.
    if trouve.lieux and trouve.total >= len(trouve.lieux):
        yield ""
        yield _("Tous les lieux ({nombre}) : {adresse}").format(
            nombre=trouve.total, adresse=settings.REPERE_URL + trouve.adresse_resultats
        )
    if trouve.adresse_ailleurs:
        yield _("Lieux de {ville} : {adresse}").format(
            ville=trouve.reponse.ailleurs, adresse=settings.REPERE_URL + trouve.adresse_ailleurs
        )
    if aide := trouve.aide:
        yield _("Parler à quelqu’un : {telephone}").format(telephone=aide.telephone.nom)
        if aide.lieu:
            carte = result_card(aide.lieu)
            yield "  " + " · ".join(filter(None, (carte.nom, carte.ou, carte.telephone)))
