"""What people say is wrong: the queue, and the decision on each."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from repere.annuaire.admin.decisions import LectureSeuleAdmin
from repere.annuaire.models import Signalement
from repere.annuaire.services.signalements import accept_report, answer_report, refuse_report

_EXTRAIT = 90


class ATraiter(admin.SimpleListFilter):
    """What awaits a decision comes first: the list opens on it."""

    title = "état"
    parameter_name = "etat"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [*Signalement.Etat.choices, ("tous", "tous")]

    def choices(self, changelist: Any) -> Any:
        # "nouveau" stands for Django's "All".
        choix = list(super().choices(changelist))[1:]
        for un, (valeur, _) in zip(choix, self.lookup_choices, strict=True):
            un["selected"] = valeur == (self.value() or Signalement.Etat.NOUVEAU)
        return iter(choix)

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[Signalement]
    ) -> QuerySet[Signalement]:
        etat = self.value() or Signalement.Etat.NOUVEAU
        return queryset if etat == "tous" else queryset.filter(etat=etat)


@admin.register(Signalement)
class SignalementAdmin(LectureSeuleAdmin):
    list_display = ["lieu", "genre", "extrait", "nombre", "recu_le", "etat"]
    list_filter = [ATraiter, "genre", "recu_le"]
    list_select_related = ["lieu"]
    search_fields = ["texte", "lieu__nom", "lieu__identifiant"]
    actions = ["accept", "refuse"]
    readonly_fields = (
        "fiche", "genre", "texte", "nombre", "recu_le", "courriel", "etat", "decide_par", "decide_le",
    )  # fmt: skip
    fields = (*readonly_fields, "reponse")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # The answer is typed; everything else is what somebody wrote, and stays read only.
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def save_model(
        self, request: HttpRequest, obj: Signalement, form: ModelForm[Signalement], change: bool
    ) -> None:
        answer_report(signalement=obj, reponse=form.cleaned_data["reponse"])

    @admin.display(description="précisions")
    def extrait(self, signalement: Signalement) -> str:
        return Truncator(signalement.texte).chars(_EXTRAIT)

    @admin.display(description="lieu")
    def fiche(self, signalement: Signalement) -> SafeString:
        lieu = signalement.lieu
        return format_html(
            '<a href="{}">{}</a> – <a href="{}">corriger la fiche</a>',
            lieu.get_absolute_url(),
            lieu,
            reverse("admin:annuaire_lieu_change", args=[lieu.pk]),
        )

    @admin.action(description="Accepter : l’erreur est réelle (corrigez ensuite la fiche)")
    def accept(self, request: HttpRequest, signalements: QuerySet[Signalement]) -> None:
        auteur = request.user.get_username()
        nouveaux = signalements.filter(etat=Signalement.Etat.NOUVEAU)
        self.decide(request, nouveaux, lambda s: accept_report(signalement=s, auteur=auteur))

    @admin.action(description="Refuser : la fiche est juste, ou le message est indésirable")
    def refuse(self, request: HttpRequest, signalements: QuerySet[Signalement]) -> None:
        auteur = request.user.get_username()
        nouveaux = signalements.filter(etat=Signalement.Etat.NOUVEAU)
        self.decide(request, nouveaux, lambda s: refuse_report(signalement=s, auteur=auteur))
