"""Addresses of the network."""

from django.urls import path

from repere.professionnels.views.reseau import (
    competences,
    messages,
    personnes,
    profil,
    structures,
    tableau,
)

urlpatterns = [
    path("reseau/", personnes.personnes, name="reseau"),
    path("reseau/personnes/<int:pk>/", personnes.personne, name="personne"),
    path("reseau/mon-profil/", profil.mon_profil, name="mon_profil"),
    path("reseau/competences/", competences.competences, name="competences"),
    path("reseau/messages/", messages.liste, name="messages"),
    path("reseau/messages/<int:pk>/", messages.echange, name="echange"),
    path("reseau/messages/<int:pk>/lu/", messages.lu, name="message_lu"),
    path("reseau/structures/", structures.structures, name="structures"),
    path("reseau/structures/<int:pk>/", structures.structure, name="structure"),
    path("reseau/structures/<int:pk>/presenter/", structures.presenter, name="presenter"),
    path("reseau/structures/<int:pk>/besoins/", structures.besoin, name="besoin"),
    path(
        "reseau/structures/<int:pk>/besoins/<int:besoin>/",
        structures.besoin_resolu,
        name="besoin_resolu",
    ),
    path("reseau/annonces/", tableau.tableau, name="tableau"),
    path("reseau/annonces/publier/", tableau.publier, name="publier"),
    path("reseau/annonces/<int:pk>/", tableau.annonce, name="annonce"),
    path("reseau/annonces/<int:pk>/clore/", tableau.clore, name="clore"),
]
