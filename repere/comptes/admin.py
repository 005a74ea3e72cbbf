"""Accounts, as an operator sees them: who is there, and closing one. Rights are given elsewhere, in the open."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest

from repere.comptes.services.compte import set_open


@admin.register(User)
class PersonneAdmin(admin.ModelAdmin[User]):
    """An account is closed here, never made, changed nor erased: its owner does that."""

    list_display = ("username", "first_name", "email", "last_login", "is_active")
    list_filter = ("is_active", "is_superuser")
    search_fields = ("username", "first_name", "email")
    fields = ("username", "first_name", "email", "date_joined", "last_login", "is_active")
    readonly_fields = ("username", "first_name", "email", "date_joined", "last_login")
    ordering = ("-date_joined",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        set_open(personne=obj, ouvert=obj.is_active, par=request.user)
