"""Steps of signing in: django-allauth asks for them by its own names, their addresses are ours."""

from django.urls import path

from repere.comptes.views import adresses, codes_de_secours, connexion, externe
from repere.comptes.views import second_facteur as double

urlpatterns = [
    path("connexion/", connexion.Connexion.as_view(), name="account_login"),
    path("connexion/code/", connexion.Code.as_view(), name="account_confirm_login_code"),
    path("creer/", connexion.Creation.as_view(), name="account_signup"),
    path(
        "adresses/code/",
        connexion.CodeAdresse.as_view(),
        name="account_email_verification_sent",
    ),
    path("adresses/", adresses.Adresses.as_view(), name="account_email"),
    path("deconnexion/", connexion.Deconnexion.as_view(), name="account_logout"),
    path(
        "connexion/second-facteur/",
        double.Demande.as_view(),
        name="mfa_authenticate",
    ),
    path("double-verification/", double.Index.as_view(), name="mfa_index"),
    path(
        "double-verification/application/",
        double.Application.as_view(),
        name="mfa_activate_totp",
    ),
    path(
        "double-verification/application/retirer/",
        double.ApplicationRetiree.as_view(),
        name="mfa_deactivate_totp",
    ),
    path("double-verification/cle/", double.Cle.as_view(), name="mfa_add_webauthn"),
    path(
        "double-verification/cle/<int:pk>/retirer/",
        double.CleRetiree.as_view(),
        name="mfa_remove_webauthn",
    ),
    path(
        "double-verification/codes/",
        codes_de_secours.codes_de_secours,
        name="mfa_view_recovery_codes",
    ),
    path("confirmer/", double.Confirmation.as_view(), name="mfa_reauthenticate"),
    path("confirmer/cle/", double.ConfirmationCle.as_view(), name="mfa_reauthenticate_webauthn"),
    path("externe/<str:provider_id>/", externe.partir, name="openid_connect_login"),
    path("externe/<str:provider_id>/retour/", externe.revenir, name="openid_connect_callback"),
    path("ferme/", connexion.CompteFerme.as_view(), name="account_inactive"),
]
