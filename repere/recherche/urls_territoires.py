"""Addresses of the territories, from the région down; part of those of ``recherche``."""

from django.urls import path, register_converter

from repere.recherche.views import communes, plan_du_site, territoires


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


class CodeRegion(CodeInsee):
    """The code of a région."""

    regex = "[0-9]{2,3}"


register_converter(CodeInsee, "insee")
register_converter(CodeDepartement, "departement")
register_converter(CodeRegion, "region")

urlpatterns = [
    path("regions/", territoires.regions, name="regions"),
    path("regions/<region:code>-<slug:slug>/", territoires.region, name="region"),
    path("departements/", territoires.departements, name="departements"),
    path(
        "departements/<departement:code>-<slug:slug>/", territoires.departement, name="departement"
    ),
    path("zones/", territoires.zonages, name="zonages"),
    path("zones/<slug:code>/", territoires.zonage, name="zonage"),
    path("zones/<slug:zonage>/<slug:code>/", territoires.zone, name="zone"),
    path("communes/<insee:code_insee>-<slug:slug>/", communes.commune, name="commune"),
    path("sitemap.xml", plan_du_site.plan_du_site, name="plan_du_site"),
    path("sitemap-territoires.xml", plan_du_site.territoires, name="plan_territoires"),
    path("sitemap-lieux-<int:numero>.xml", plan_du_site.lieux, name="plan_lieux"),
]
