"""What one does on each page that is not public: name of the page → action. Pure: names are words here.

"admin:*": every page of a family. A page without a row fails tests/comptes/test_droits.py.
"""

from typing import Final

from repere.comptes.droits.matrice import Action

ROUTES: Final[dict[str, Action]] = {
    "comptes:compte": Action.GERER_SON_COMPTE,
    "comptes:couper": Action.GERER_SON_COMPTE,
    "comptes:quitter": Action.GERER_SON_COMPTE,
    "comptes:donnees": Action.GERER_SON_COMPTE,
    "comptes:supprimer": Action.GERER_SON_COMPTE,
    "comptes:notifications": Action.GERER_SON_COMPTE,
    "comptes:tout_lire": Action.GERER_SON_COMPTE,
    "comptes:ouvrir_notification": Action.GERER_SON_COMPTE,
    "comptes:preferences": Action.GERER_SON_COMPTE,
    "comptes:adresse_en_panne": Action.GERER_SON_COMPTE,
    "account_email": Action.GERER_SON_COMPTE,
    "mfa_index": Action.GERER_SON_COMPTE,
    "mfa_activate_totp": Action.GERER_SON_COMPTE,
    "mfa_deactivate_totp": Action.GERER_SON_COMPTE,
    "mfa_add_webauthn": Action.GERER_SON_COMPTE,
    "mfa_remove_webauthn": Action.GERER_SON_COMPTE,
    "mfa_view_recovery_codes": Action.GERER_SON_COMPTE,
    "mfa_reauthenticate": Action.GERER_SON_COMPTE,
    "mfa_reauthenticate_webauthn": Action.GERER_SON_COMPTE,
    "professionnels:accueil": Action.VOIR_SON_ESPACE,
    "professionnels:lieux": Action.MODIFIER_UN_LIEU,
    "professionnels:lieu": Action.MODIFIER_UN_LIEU,
    "professionnels:reseau": Action.VOIR_LE_RESEAU,
    "professionnels:personne": Action.VOIR_LE_RESEAU,
    "professionnels:mon_profil": Action.VOIR_LE_RESEAU,
    "professionnels:competences": Action.VOIR_LE_RESEAU,
    "professionnels:messages": Action.VOIR_LE_RESEAU,
    "professionnels:echange": Action.VOIR_LE_RESEAU,
    "professionnels:message_lu": Action.VOIR_LE_RESEAU,
    "professionnels:structures": Action.VOIR_LE_RESEAU,
    "professionnels:structure": Action.VOIR_LE_RESEAU,
    "professionnels:tableau": Action.VOIR_LE_RESEAU,
    "professionnels:publier": Action.VOIR_LE_RESEAU,
    "professionnels:annonce": Action.VOIR_LE_RESEAU,
    "professionnels:clore": Action.VOIR_LE_RESEAU,
    "professionnels:presenter": Action.PRESENTER_SA_STRUCTURE,
    "professionnels:besoin": Action.PRESENTER_SA_STRUCTURE,
    "professionnels:besoin_resolu": Action.PRESENTER_SA_STRUCTURE,
    "admin:*": Action.ADMINISTRER,
    "socle:composants": Action.ADMINISTRER,
}
