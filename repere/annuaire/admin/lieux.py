"""Places and structures. Writing goes through the services, so that a person's word is remembered."""

from typing import Any

from django.contrib import admin
from django.db.models import Field, QuerySet
from django.forms import Field as FormField
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from repere.annuaire.forms import LieuForm, list_field
from repere.annuaire.models import FicheSource, Lieu, Structure
from repere.annuaire.services.edition import (
    create_place,
    deactivate_place,
    reactivate_place,
    update_place,
)


class FichesEnLigne(admin.TabularInline[FicheSource, Lieu]):
    """What each source says of the place, read only."""

    model = FicheSource
    fk_name = "lieu"
    extra = 0
    can_delete = False
    fields = ("source", "identifiant", "format", "active", "vue_le")
    readonly_fields = ("source", "identifiant", "format", "active", "vue_le")

    def has_add_permission(self, request: HttpRequest, obj: Lieu | None = None) -> bool:
        return False


@admin.register(Lieu)
class LieuAdmin(admin.ModelAdmin[Lieu]):
    form = LieuForm
    list_display = ["nom", "commune", "typologie", "source", "date_maj", "verifie_le", "publie_"]
    list_filter = ["source", "rattachement__departement", "desactive_le"]
    search_fields = ["texte_recherche", "identifiant", "pivot"]
    list_select_related = ["rattachement"]
    list_per_page = 50
    readonly_fields = ["identifiant", "origines", "desactive_le", "motif_desactivation"]
    inlines = [FichesEnLigne]
    actions = ["deactivate", "reactivate"]

    def formfield_for_dbfield(
        self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> FormField | None:
        # The administration builds its own fields unless told otherwise: ours first.
        return list_field(db_field) or super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(boolean=True, description="publié")
    def publie_(self, lieu: Lieu) -> bool:
        return lieu.publie

    @admin.display(description="d’où vient chaque valeur")
    def origines(self, lieu: Lieu) -> SafeString:
        lignes = (
            (
                champ,
                origine.get("par") or ", ".join(origine.get("sources", [])),
                origine["le"] or "—",
            )
            for champ, origine in sorted(lieu.provenance.items())
        )
        return format_html_join("", "<p>{} : {} ({})</p>", lignes)

    def save_model(
        self, request: HttpRequest, obj: Lieu, form: ModelForm[Lieu], change: bool
    ) -> None:
        auteur = request.user.get_username()
        if not isinstance(form, LieuForm):
            raise TypeError("LieuForm attendu")
        valeurs = form.values()
        if change:
            lieu = Lieu.objects.get(pk=obj.pk)
            update_place(lieu=lieu, valeurs=valeurs, auteur=auteur)
        else:
            lieu = create_place(valeurs={c: v for c, v in valeurs.items() if v}, auteur=auteur)
            obj.pk, obj.identifiant = lieu.pk, lieu.identifiant
        Lieu.objects.filter(pk=lieu.pk).update(consentements=form.cleaned_data["consentements"])
        # What the admin shows next is what the services wrote.
        obj.refresh_from_db()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # A place is deactivated, never deleted: its address keeps answering.
        return False

    @admin.action(description="Désactiver : le lieu a fermé")
    def deactivate(self, request: HttpRequest, lieux: QuerySet[Lieu]) -> None:
        for lieu in lieux:
            deactivate_place(lieu=lieu, motif="Ce lieu a fermé.")
        self.message_user(
            request, f"{len(lieux)} lieux désactivés. Leur adresse continue de répondre."
        )

    @admin.action(description="Remettre dans l’annuaire")
    def reactivate(self, request: HttpRequest, lieux: QuerySet[Lieu]) -> None:
        for lieu in lieux:
            reactivate_place(lieu=lieu)
        self.message_user(request, f"{len(lieux)} lieux remis dans l’annuaire.")


@admin.register(Structure)
class StructureAdmin(admin.ModelAdmin[Structure]):
    list_display = ["nom", "pivot", "parente"]
    search_fields = ["nom", "pivot"]
    autocomplete_fields = ["parente"]
    list_select_related = ["parente"]
