"""Addresses of the annuaire."""

from django.urls import URLPattern

app_name = "annuaire"
urlpatterns: list[URLPattern] = []
