"""Addresses where a place is written, and where what was written is looked back at."""

from django.urls import path

from repere.professionnels.views.edition import fermer, historique, propositions, sections

_LIEU = "lieux/<slug:identifiant>/"

urlpatterns = [
    path(f"{_LIEU}modifier/", sections.modifier, name="modifier"),
    path(f"{_LIEU}modifier/<slug:section>/", sections.section, name="modifier_section"),
    path(
        f"{_LIEU}modifier/<slug:section>/brouillon/", sections.brouillon, name="modifier_brouillon"
    ),
    path(f"{_LIEU}historique/", historique.historique, name="historique"),
    path(f"{_LIEU}historique/restaurer/", historique.restaurer, name="restaurer"),
    path(f"{_LIEU}fermer/", fermer.fermer, name="fermer"),
    path("propositions/", propositions.propositions, name="propositions"),
    path("propositions/annuler/", propositions.annuler_propositions, name="annuler_propositions"),
]
