"""The digest of the week."""

from django.urls import path

from repere.professionnels.views import bilan

urlpatterns = [path("semaine/", bilan.bilan, name="bilan")]
