"""Addresses of the socle."""

from django.urls import path

from repere.socle import views

app_name = "socle"
urlpatterns = [
    path("a-propos/", views.a_propos, name="a_propos"),
    path("accessibilite/", views.accessibilite, name="accessibilite"),
    path("mentions-legales/", views.mentions_legales, name="mentions_legales"),
    path("composants/", views.composants, name="composants"),
    path("robots.txt", views.robots, name="robots"),
]
