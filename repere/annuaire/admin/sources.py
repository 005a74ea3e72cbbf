"""What the sources said, and the imports that brought it: read only."""

from django.contrib import admin

from repere.annuaire.admin.decisions import LectureSeuleAdmin
from repere.annuaire.models import Critere, FicheSource, Import, LieuPropose, Revision, TraceImport


@admin.register(FicheSource)
class FicheSourceAdmin(LectureSeuleAdmin):
    list_display = ["identifiant", "source", "lieu", "format", "active", "vue_le"]
    list_filter = ["source", "format", "active"]
    search_fields = ["identifiant", "lieu__nom"]
    list_select_related = ["lieu"]


@admin.register(Import)
class ImportAdmin(LectureSeuleAdmin):
    list_display = ["fichier", "format", "fait_le", "compteurs"]
    list_filter = ["format"]


@admin.register(Critere)
class CritereAdmin(LectureSeuleAdmin):
    list_display = ["champ", "valeur", "lieu"]
    list_filter = ["champ"]
    search_fields = ["valeur"]
    list_select_related = ["lieu"]


@admin.register(Revision)
class RevisionAdmin(LectureSeuleAdmin):
    list_display = ["numero"]


@admin.register(TraceImport)
class TraceImportAdmin(LectureSeuleAdmin):
    list_display = ["importation", "fiche", "lieu"]
    list_select_related = ["importation", "fiche", "lieu"]


@admin.register(LieuPropose)
class LieuProposeAdmin(LectureSeuleAdmin):
    """Decided in the professional space, by who animates the basin."""

    list_display = ["nom", "rattachement", "etat", "nombre", "recu_le"]
    list_filter = ["etat"]
    search_fields = ["nom"]
    list_select_related = ["rattachement__departement"]
    # Given to be answered: read by who answers, there.
    exclude = ["courriel"]
