"""Addresses of teams."""

from django.urls import path

from repere.professionnels.views.equipes import departs, equipe, liste

urlpatterns = [
    path("equipes/", liste.equipes, name="equipes"),
    path("membres/", liste.membres, name="membres"),
    path("equipes/roles/<int:pk>/terminer/", departs.terminer, name="terminer_role"),
    path("equipes/roles/<int:pk>/rendre/", departs.rendre, name="rendre_role"),
    path("equipes/invitations/<int:pk>/renvoyer/", equipe.renvoyer, name="renvoyer_invitation"),
    path("equipes/invitations/<int:pk>/annuler/", equipe.annuler, name="annuler_invitation"),
    path("equipes/structure/<str:cle>/partir/", departs.partir, name="partir"),
    path("equipes/<slug:genre>/<str:cle>/", equipe.equipe, name="equipe"),
    path("lieux/<slug:identifiant>/equipe/", equipe.equipe_du_lieu, name="equipe_du_lieu"),
]
