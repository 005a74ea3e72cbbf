"""Addresses of the observatory."""

from django.urls import path

from repere.observatoire.views import (
    accueil,
    besoins,
    comparer,
    detail,
    et_si,
    fichiers,
    indicateurs,
    methode,
    monographies,
    territoires,
)

app_name = "observatoire"
# Name and kind of what one takes away of a page.
FICHIERS = (("donnees", "csv"), ("donnees", "json"), ("carte", "svg"), ("carte", "png"))
urlpatterns = [
    path("", accueil.accueil, name="accueil"),
    path("territoires/<slug:maille>/", territoires.liste, name="territoires"),
    path("territoires/<slug:maille>/<str:code>/", territoires.portrait, name="portrait"),
    path("indicateurs/", indicateurs.liste, name="indicateurs"),
    path("indicateurs/<slug:code>/", indicateurs.indicateur, name="indicateur"),
    *(
        path(
            f"indicateurs/<slug:code>/{nom}.{genre}",
            fichiers.indicateur,
            {"genre": genre},
            name=f"indicateur_{genre}",
        )
        for nom, genre in FICHIERS
    ),
    *(
        path(
            f"territoires/<slug:maille>/<str:code>/{nom}.{genre}",
            fichiers.territoire,
            {"genre": genre},
            name=f"territoire_{genre}",
        )
        for nom, genre in FICHIERS
    ),
    path("detail/<slug:maille>/<str:code>/", detail.detail, name="detail"),
    path("besoins/", besoins.besoins, name="besoins"),
    path("comparer/", comparer.comparer, name="comparer"),
    path("et-si/", et_si.et_si, name="et_si"),
    path("et-si/plan/<slug:maille>/<str:code>.svg", et_si.plan, name="et_si_plan"),
    path("methode/", methode.methode, name="methode"),
    path("monographies/", monographies.liste, name="monographies"),
    path(
        "monographies/<slug:zonage>/<str:zone>/<int:annee>/",
        monographies.monographie,
        name="monographie",
    ),
    path(
        "monographies/<slug:zonage>/<str:zone>/<int:annee>/rediger/",
        monographies.rediger,
        name="monographie_rediger",
    ),
    path(
        "monographies/<slug:zonage>/<str:zone>/<int:annee>/document.<str:genre>",
        monographies.fichier,
        name="monographie_fichier",
    ),
]
