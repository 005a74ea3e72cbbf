"""What people looked for and did not find, for operators: read only."""

from django.contrib import admin

from repere.annuaire.admin.decisions import LectureSeuleAdmin
from repere.recherche.models import RechercheInfructueuse


@admin.register(RechercheInfructueuse)
class RechercheInfructueuseAdmin(LectureSeuleAdmin):
    list_display = ["jour", "commune", "genre", "criteres", "nombre"]
    list_filter = ["genre", "jour"]
    search_fields = ["commune"]
