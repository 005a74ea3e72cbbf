"""The kinds of territories, in words."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.presentation import adresses
from repere.observatoire.territoires import (
    COMMUNE,
    DEPARTEMENT,
    EPCI,
    REGION,
    Territoire,
    territories,
)
from repere.socle.articles import of
from repere.territoires.models import Appartenance, Departement, Zonage


def levels() -> list[tuple[str, str]]:
    """Return (kind, plural name) of what one may look at, the largest first; zonages after départements."""
    zonages = list(Zonage.objects.order_by("nom").values_list("pk", "nom"))
    return [
        (REGION, _("Régions")),
        (DEPARTEMENT, _("Départements")),
        *zonages,
        (EPCI, _("Intercommunalités")),
        (COMMUNE, _("Communes")),
    ]


def level_name(maille: str) -> str | None:
    """Return the plural name of a kind, None when there is none."""
    return dict(levels()).get(maille)


def main_level() -> str:
    """Return the kind that the observatory compares first: the first zonage, else the départements."""
    premier = Zonage.objects.order_by("nom").values_list("pk", flat=True).first()
    return premier or DEPARTEMENT


def parts_of(territoire: Territoire) -> str:
    """Return the kind that the map of ``territoire`` is cut into."""
    return main_level() if territoire.maille == REGION else COMMUNE


def around(commune: str) -> Territoire:
    """Return what the commune of this code is looked at within: its zone, else its département."""
    zones = Appartenance.objects.filter(commune=commune, zonage=main_level()).order_by("pk")
    if zone := zones.values_list("zonage", "zone__code", "zone__nom").first():
        return Territoire(*zone)
    sien = Departement.objects.values_list("pk", "nom").get(communes=commune)
    return Territoire(DEPARTEMENT, *sien)


def on_map(territoire: Territoire) -> Territoire:
    """Return what the map of ``territoire`` shows: itself; around a commune, since alone it is one colour."""
    return around(territoire.code) if territoire.maille == COMMUNE else territoire


def regions() -> list[Territoire]:
    """Return the régions of this instance that hold a commune."""
    connues = {t.code: t for t in territories(REGION)}
    return [connues[code] for code in settings.REPERE_REGIONS if code in connues] or list(
        connues.values()
    )


def heading(territoire: Territoire) -> str:
    """Return its name as a title: « Secteur de Tours », « Loiret »."""
    nom = territoire.nom.replace("''", '"')
    return _("Secteur {de}").format(de=of(nom)) if territoire.de_zonage else nom


def address(territoire: Territoire) -> str:
    """Return the address of its portrait."""
    return reverse("observatoire:portrait", args=[territoire.maille, territoire.code])


def directory_page(territoire: Territoire) -> str:
    """Return the page of the directory about the same territory, "" when it has none."""
    code = territoire.code
    if territoire.maille == COMMUNE:
        return adresses.commune_of(code, territoire.nom)
    if territoire.maille in (DEPARTEMENT, REGION):
        return reverse(f"recherche:{territoire.maille}", args=[code, territoire.slug])
    if territoire.maille == EPCI:
        return f"/recherche?epci={code}"
    return reverse("recherche:zone", args=[territoire.maille, code])
