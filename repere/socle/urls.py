"""Addresses of the socle."""

from django.urls import URLPattern

app_name = "socle"
urlpatterns: list[URLPattern] = []
