"""How conversations turned out, for operators: read only."""

from django.contrib import admin

from repere.annuaire.admin.decisions import LectureSeuleAdmin
from repere.assistant.models import CompteDuJour


@admin.register(CompteDuJour)
class CompteDuJourAdmin(LectureSeuleAdmin):
    list_display = ["jour", "service", "commune", "langue", "issue", "nombre"]
    list_filter = ["issue", "langue", "jour"]
    search_fields = ["commune"]
