"""Addresses of the annuaire."""

from django.urls import path

from repere.annuaire.views import (
    carte,
    image,
    lieux,
    proposer,
    remise,
    signaler,
)

app_name = "annuaire"
urlpatterns = [
    path("carte/fond.json", carte.fond, name="carte_fond"),
    path("carte/communes.json", carte.communes, name="carte_communes"),
    path("proposer-un-lieu/", proposer.proposer, name="proposer"),
    path("proposer-un-lieu/merci/", proposer.merci, name="proposer_merci"),
    path("proposer-un-lieu/semblables/", proposer.semblables, name="proposer_semblables"),
    path("lieux/image.png", image.image_du_site, name="image_du_site"),
    path("lieux/<slug:identifiant>/", lieux.lieu, {"slug": ""}, name="lieu_court"),
    path("lieux/<slug:identifiant>/<slug:slug>/", lieux.lieu, name="lieu"),
    path("lieux/<slug:identifiant>/<slug:slug>/feuille/", remise.feuille, name="feuille"),
    path(
        "lieux/<slug:identifiant>/<slug:slug>/feuille.pdf", remise.feuille_pdf, name="feuille_pdf"
    ),
    path("lieux/<slug:identifiant>/<slug:slug>/contact.vcf", remise.contact, name="contact"),
    path(
        "lieux/<slug:identifiant>/<slug:slug>/contact-4.vcf", remise.contact_v4, name="contact_v4"
    ),
    path("lieux/<slug:identifiant>/<slug:slug>/agenda.ics", remise.agenda, name="agenda"),
    path("lieux/<slug:identifiant>/<slug:slug>/image.png", image.image, name="image"),
    path("lieux/<slug:identifiant>/<slug:slug>/signaler/", signaler.signaler, name="signaler"),
    path(
        "lieux/<slug:identifiant>/<slug:slug>/signaler/merci/",
        signaler.merci,
        name="signaler_merci",
    ),
]
