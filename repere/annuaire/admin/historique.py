"""The versions of places, read only: the professional space is where they are compared and put back."""

from django.contrib import admin

from repere.annuaire.admin.decisions import LectureSeuleAdmin
from repere.annuaire.models import HistoriqueDuLieu


@admin.register(HistoriqueDuLieu)
class HistoriqueAdmin(LectureSeuleAdmin):
    list_display = ["nom", "commune", "history_date", "history_user", "auteur"]
    list_filter = ["history_date"]
    search_fields = ["identifiant", "nom"]
    list_select_related = ["history_user"]
    list_per_page = 50
