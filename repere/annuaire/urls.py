"""Addresses of the annuaire."""

from django.urls import path, register_converter

from repere.annuaire.views import (
    carte,
    communes,
    lieux,
    plan_du_site,
    recherche,
    remise,
    territoires,
)


class CodeInsee:
    """The code of a commune, Corsica included."""

    regex = "[0-9][0-9AB][0-9]{3}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class CodeDepartement(CodeInsee):
    """The code of a département: 2A and 974 included."""

    regex = "[0-9][0-9AB][0-9]?"


register_converter(CodeInsee, "insee")
register_converter(CodeDepartement, "departement")

app_name = "annuaire"
urlpatterns = [
    path("sitemap.xml", plan_du_site.plan_du_site, name="plan_du_site"),
    path("recherche", recherche.recherche, name="recherche"),
    path("carte/fond.json", carte.fond, name="carte_fond"),
    path("carte/communes.json", carte.communes, name="carte_communes"),
    path("carte/lieux.json", carte.lieux, name="carte_lieux"),
    path("communes/<insee:code_insee>-<slug:slug>/", communes.commune, name="commune"),
    path("departements/", territoires.departements, name="departements"),
    path(
        "departements/<departement:code>-<slug:slug>/", territoires.departement, name="departement"
    ),
    path("zones/", territoires.zonages, name="zonages"),
    path("zones/<slug:code>/", territoires.zonage, name="zonage"),
    path("zones/<slug:zonage>/<slug:code>/", territoires.zone, name="zone"),
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
]
