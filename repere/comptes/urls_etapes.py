"""Steps of signing in: django-allauth asks for them by its own names, their addresses are ours."""

from django.urls import path

from repere.comptes.views import connexion

urlpatterns = [
    path("connexion/", connexion.Connexion.as_view(), name="account_login"),
    path("connexion/code/", connexion.Code.as_view(), name="account_confirm_login_code"),
    path("creer/", connexion.Creation.as_view(), name="account_signup"),
    path(
        "adresses/code/",
        connexion.CodeAdresse.as_view(),
        name="account_email_verification_sent",
    ),
    path("deconnexion/", connexion.Deconnexion.as_view(), name="account_logout"),
    path("ferme/", connexion.CompteFerme.as_view(), name="account_inactive"),
]
