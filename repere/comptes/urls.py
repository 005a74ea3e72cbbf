"""Addresses of accounts."""

from django.urls import path

from repere.comptes.views import adieu, compte, invitation

app_name = "comptes"
urlpatterns = [
    path("", compte.compte, name="compte"),
    path("connexions/couper/", compte.couper, name="couper"),
    path("roles/<int:pk>/quitter/", compte.quitter, name="quitter"),
    path("mes-donnees.json", compte.donnees, name="donnees"),
    path("supprimer/", compte.supprimer, name="supprimer"),
    path("invitations/<str:jeton>/", invitation.invitation, name="invitation"),
    path("supprime/", adieu.adieu, name="adieu"),
]
