"""Addresses of accounts."""

from django.urls import path

from repere.comptes.views import (
    adieu,
    adresse_en_panne,
    compte,
    desabonnement,
    invitation,
    notifications,
)

app_name = "comptes"
urlpatterns = [
    path("", compte.compte, name="compte"),
    path("connexions/couper/", compte.couper, name="couper"),
    path("roles/<int:pk>/quitter/", compte.quitter, name="quitter"),
    path("mes-donnees.json", compte.donnees, name="donnees"),
    path("supprimer/", compte.supprimer, name="supprimer"),
    path("invitations/<str:jeton>/", invitation.invitation, name="invitation"),
    path("supprime/", adieu.adieu, name="adieu"),
    path("notifications/", notifications.liste, name="notifications"),
    path("notifications/lues/", notifications.tout_lire, name="tout_lire"),
    path("notifications/<int:pk>/", notifications.ouvrir, name="ouvrir_notification"),
    path("messages/", notifications.preferences, name="preferences"),
    path("messages/arret/<str:jeton>/", desabonnement.desabonnement, name="desabonnement"),
    path("adresse-en-panne/", adresse_en_panne.en_panne, name="adresse_en_panne"),
    path("adresse-en-panne/<str:jeton>/", adresse_en_panne.prouver, name="prouver"),
]
