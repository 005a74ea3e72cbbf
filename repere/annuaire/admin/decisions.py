"""What awaits a decision: proposals of the sources, doubtful pairs, merges to undo."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from repere.annuaire.models import DoublonPresume, Fusion, Proposition
from repere.annuaire.services.fusion import (
    FusionImpossible,
    declare_distinct,
    merge_places,
    undo_merge,
)
from repere.annuaire.services.propositions import accept_proposal, refuse_proposal


class LectureSeuleAdmin(admin.ModelAdmin[Any]):
    """Rows that the software writes: people look and decide, they do not type."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        # The list needs the right to change for its actions; the page of a row stays read only.
        return obj is None

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def decide(
        self, request: HttpRequest, lignes: QuerySet[Any], action: Callable[[Any], object]
    ) -> None:
        """Apply ``action`` to each row; say what was done and what could not be."""
        faites = 0
        for ligne in lignes:
            try:
                action(ligne)
                faites += 1
            except FusionImpossible as erreur:
                self.message_user(request, f"{ligne} : {erreur}", messages.WARNING)
        if faites:
            self.message_user(request, f"Fait pour {faites} ligne(s).")


@admin.register(Proposition)
class PropositionAdmin(LectureSeuleAdmin):
    list_display = ["lieu", "champ", "valeur_actuelle", "valeur_proposee", "source", "etat"]
    list_filter = ["etat", "champ", "source"]
    list_select_related = ["lieu"]
    actions = ["accept", "refuse"]

    @admin.action(description="Accepter : prendre la valeur de la source")
    def accept(self, request: HttpRequest, propositions: QuerySet[Proposition]) -> None:
        auteur = request.user.get_username()
        ouvertes = propositions.filter(etat=Proposition.Etat.OUVERTE)
        self.decide(request, ouvertes, lambda p: accept_proposal(proposition=p, auteur=auteur))

    @admin.action(description="Refuser : garder ce qu’une personne a écrit")
    def refuse(self, request: HttpRequest, propositions: QuerySet[Proposition]) -> None:
        ouvertes = propositions.filter(etat=Proposition.Etat.OUVERTE)
        self.decide(request, ouvertes, lambda p: refuse_proposal(proposition=p))


@admin.register(DoublonPresume)
class DoublonPresumeAdmin(LectureSeuleAdmin):
    list_display = ["lieu_a", "lieu_b", "commune", "score", "pourquoi", "etat"]
    list_filter = ["etat"]
    list_select_related = ["lieu_a", "lieu_b"]
    actions = ["merge", "distinct"]

    @admin.display(description="commune")
    def commune(self, doublon: DoublonPresume) -> str:
        return doublon.lieu_a.commune

    @admin.display(description="pourquoi")
    def pourquoi(self, doublon: DoublonPresume) -> str:
        return " ; ".join(doublon.raisons)

    @admin.action(description="Fusionner : c’est le même lieu")
    def merge(self, request: HttpRequest, doublons: QuerySet[DoublonPresume]) -> None:
        def fusionner(doublon: DoublonPresume) -> object:
            return merge_places(
                garde=doublon.lieu_a, absorbe=doublon.lieu_b, raisons=doublon.raisons
            )

        self.decide(request, doublons, fusionner)

    @admin.action(description="Garder les deux : ce sont deux lieux distincts")
    def distinct(self, request: HttpRequest, doublons: QuerySet[DoublonPresume]) -> None:
        self.decide(request, doublons, lambda d: declare_distinct(doublon=d))


@admin.register(Fusion)
class FusionAdmin(LectureSeuleAdmin):
    list_display = ["absorbe", "garde", "faite_le", "annulee_le"]
    list_filter = ["faite_le"]
    list_select_related = ["garde", "absorbe"]
    actions = ["undo"]

    @admin.action(description="Annuler la fusion")
    def undo(self, request: HttpRequest, fusions: QuerySet[Fusion]) -> None:
        self.decide(request, fusions, lambda f: undo_merge(fusion=f))
