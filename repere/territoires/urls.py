"""Public pages of the territories."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
