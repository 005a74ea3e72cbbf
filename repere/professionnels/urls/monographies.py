"""Addresses of monographs."""

from django.urls import path

from repere.professionnels.views.monographies import (
    carnet,
    hors_ligne,
    preparation,
    presents,
    propos,
    rangement,
    reponses,
    suivi,
    textes,
)

urlpatterns = [
    path("monographies/", suivi.monographies, name="monographies"),
    path("monographies/ouvrir/", suivi.ouvrir, name="monographie_ouvrir"),
    path("monographies/themes/", textes.themes, name="monographies_themes"),
    path("monographies/<int:numero>/", suivi.monographie, name="monographie"),
    path("monographies/<int:numero>/ranger/", rangement.ranger, name="monographie_ranger"),
    path("monographies/<int:numero>/ranger/agir/", rangement.agir, name="monographie_agir"),
    path("monographies/<int:numero>/ranger/coder/", rangement.coder, name="monographie_coder"),
    path("monographies/<int:numero>/textes/", textes.textes, name="monographie_textes"),
    path("monographies/<int:numero>/textes/<slug:section>/", textes.texte, name="monographie_texte"),
    path("monographies/<int:numero>/publier/", textes.publier, name="monographie_publier"),
    path("monographies/propos/<int:numero>/", propos.propos, name="propos"),
    path("monographies/propos/<int:numero>/choisir/", propos.choisir, name="propos_choisir"),
    path("monographies/propos/<int:numero>/reseau/", propos.au_reseau, name="propos_reseau"),
    path("monographies/reunions/<int:numero>/", preparation.reunion, name="reunion"),
    path("monographies/reunions/<int:numero>/inviter/", preparation.inviter, name="reunion_inviter"),
    path("monographies/reunions/<int:numero>/courriers/", presents.courriers, name="reunion_courriers"),
    path("monographies/reunions/<int:numero>/emargement/", presents.emargement, name="reunion_emargement"),
    path("monographies/reunions/<int:numero>/presents/", presents.presents, name="reunion_presents"),
    # One folder for what tablets keep: their worker looks after nothing else.
    path("monographies/carnet/sw.js", hors_ligne.ouvrier, name="carnet_ouvrier"),
    path("monographies/carnet/<int:numero>/", carnet.notes, name="reunion_notes"),
    path("monographies/carnet/<int:numero>/envoi/", carnet.envoi, name="reunion_envoi"),
    path("monographies/carnet/<int:numero>/suite/", carnet.suite, name="reunion_suite"),
    path("monographies/carnet/<int:numero>/terminer/", carnet.terminer, name="reunion_terminer"),
    # Whoever holds the signed link says who comes, and nothing else.
    path("reunion/<str:jeton>/", reponses.reponse, name="reunion_reponse"),
    path("reunion/<str:jeton>/rendez-vous.ics", reponses.agenda, name="reunion_agenda"),
]  # fmt: skip
