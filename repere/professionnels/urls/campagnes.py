"""Addresses of campaigns."""

from django.urls import path

from repere.professionnels.views.campagnes import conduite, listes, suivi, taches

urlpatterns = [
    path("campagnes/", suivi.campagnes, name="campagnes"),
    path("campagnes/nouvelle/", conduite.nouvelle, name="campagne_nouvelle"),
    path("campagnes/<int:numero>/", suivi.campagne, name="campagne"),
    path("campagnes/<int:numero>/suite/", taches.suite, name="campagne_suite"),
    path("campagnes/<int:numero>/annuler/", taches.annuler, name="campagne_annuler"),
    path("campagnes/<int:numero>/liste/", listes.liste, name="campagne_liste"),
    path("campagnes/<int:numero>/tournee/", listes.tournee, name="campagne_tournee"),
    path("campagnes/<int:numero>/confier/", conduite.confier, name="campagne_confier"),
    path("campagnes/<int:numero>/fermer/", conduite.fermer, name="campagne_fermer"),
    path("campagnes/taches/<int:numero>/", taches.tache, name="tache"),
]
