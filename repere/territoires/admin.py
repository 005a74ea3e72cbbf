"""Territories for operators: what is loaded is read here, zonages are edited."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from repere.territoires.models import (
    AncienneCommune,
    Appartenance,
    Chargement,
    Commune,
    Contour,
    Departement,
    Epci,
    Region,
    Zonage,
    Zone,
)

if TYPE_CHECKING:
    from django.db.models import Model
    from django.forms import ModelForm


class LectureSeuleAdmin(admin.ModelAdmin["Model"]):
    """What the loads write: corrected by loading again, not by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: "Model | None" = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: "Model | None" = None) -> bool:
        return False


@admin.register(Region)
class RegionAdmin(LectureSeuleAdmin):
    list_display = ["nom", "code"]
    search_fields = ["nom", "code"]


@admin.register(Departement)
class DepartementAdmin(LectureSeuleAdmin):
    list_display = ["code", "nom", "region"]
    list_select_related = ["region"]
    list_filter = ["region"]
    search_fields = ["nom", "code"]


@admin.register(Epci)
class EpciAdmin(LectureSeuleAdmin):
    list_display = ["nom", "nature", "siren"]
    list_filter = ["nature"]
    search_fields = ["nom", "siren"]


@admin.register(Commune)
class CommuneAdmin(LectureSeuleAdmin):
    list_display = [
        "nom",
        "code_insee",
        "departement",
        "epci",
        "population",
        "position_approximative",
    ]
    list_select_related = ["departement", "epci"]
    list_filter = ["departement", "position_approximative"]
    search_fields = ["nom", "code_insee"]
    search_help_text = "Nom même mal écrit, code postal, ancienne commune ou code INSEE."

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet["Model"], search_term: str
    ) -> tuple[QuerySet["Model"], bool]:
        """Find as the public does: misspelt names, postal codes, old names."""
        if not search_term:
            return queryset, False
        codes = [t.commune.pk for t in Commune.objects.search(search_term, limit=50)]
        return queryset.filter(pk__in=codes), False


@admin.register(AncienneCommune)
class AncienneCommuneAdmin(LectureSeuleAdmin):
    list_display = ["nom", "code_insee", "nature", "commune"]
    list_select_related = ["commune"]
    list_filter = ["nature"]
    search_fields = ["nom", "nom_recherche", "code_insee", "commune__nom"]


@admin.register(Contour)
class ContourAdmin(LectureSeuleAdmin):
    list_display = ["code", "nature"]
    list_filter = ["nature"]
    search_fields = ["code"]

    def get_queryset(self, request: HttpRequest) -> QuerySet["Model"]:
        # A page of outlines weighs megabytes.
        return super().get_queryset(request).defer("geometrie")


@admin.register(Chargement)
class ChargementAdmin(LectureSeuleAdmin):
    list_display = [
        "referentiel",
        "charge_le",
        "reussi",
        "lignes",
        "millesime",
        "licence",
        "message",
    ]
    list_filter = ["reussi", "referentiel"]
    search_fields = ["referentiel", "source", "message"]
    date_hierarchy = "charge_le"


class ZoneInline(admin.TabularInline[Zone, Zonage]):
    model = Zone
    extra = 0
    fields = ["nom", "code", "chef_lieu"]
    autocomplete_fields = ["chef_lieu"]
    prepopulated_fields = {"code": ["nom"]}


@admin.register(Zonage)
class ZonageAdmin(admin.ModelAdmin[Zonage]):
    list_display = ["nom", "code", "date_debut", "provisoire", "source"]
    list_filter = ["provisoire"]
    search_fields = ["nom", "code"]
    prepopulated_fields = {"code": ["nom"]}
    inlines = [ZoneInline]


@admin.register(Zone)
class ZoneAdmin(admin.ModelAdmin[Zone]):
    list_display = ["nom", "zonage", "chef_lieu"]
    list_select_related = ["zonage", "chef_lieu"]
    list_filter = ["zonage"]
    search_fields = ["nom", "code"]
    autocomplete_fields = ["chef_lieu"]


@admin.register(Appartenance)
class AppartenanceAdmin(admin.ModelAdmin[Appartenance]):
    list_display = ["commune", "zone", "zonage"]
    list_select_related = ["commune", "zone", "zonage"]
    list_filter = ["zonage", "zone"]
    search_fields = ["commune__nom", "commune__nom_recherche", "zone__nom"]
    autocomplete_fields = ["commune", "zone"]

    def save_model(
        self,
        request: HttpRequest,
        obj: Appartenance,
        form: "ModelForm[Appartenance]",
        change: bool,
    ) -> None:
        """Keep the zonage that the row repeats equal to its zone's."""
        obj.zonage = obj.zone.zonage
        super().save_model(request, obj, form, change)
