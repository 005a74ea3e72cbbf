"""Addresses of accounts."""

from django.urls import path

from repere.comptes.views import compte

app_name = "comptes"
urlpatterns = [path("", compte.compte, name="compte")]
