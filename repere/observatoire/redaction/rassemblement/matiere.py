"""All that the document of a monograph is made from."""

from datetime import date, datetime

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from repere.monographies.models import Codage, Monographie, Theme
from repere.monographies.services.fiches import sheets
from repere.observatoire.redaction.matiere import Aide, Matiere, Portrait
from repere.observatoire.redaction.rassemblement.paroles import read_meetings, read_sayings
from repere.observatoire.redaction.rassemblement.territoire import (
    read_portrait,
    read_supply,
    region_of,
)
from repere.observatoire.territoires import territory


def gather(monographie: Monographie) -> Matiere:
    """Return what is known today; as many queries for a basin of ten communes as for one of a hundred."""
    ici = territory(monographie.zonage, monographie.zone)
    region = region_of(ici) if ici else None
    fiches = tuple(sheets(list(monographie.fiches.all())))
    publiee = monographie.publiee_le
    return Matiere(
        bassin=ici.nom if ici else monographie.zone,
        annee=monographie.annee,
        jour=newest(monographie),
        titre=monographie.titre,
        region=region.nom if region else "",
        publiee_le=timezone.localdate(publiee) if publiee else None,
        reprise=monographie.origine == Monographie.Origine.REPRISE,
        editeur=settings.REPERE_EDITEUR,
        site=settings.REPERE_URL,
        textes=dict(monographie.textes.values_list("section", "corps")),
        portrait=read_portrait(ici, region) if ici else Portrait(),
        aide=read_supply(ici) if ici else Aide(),
        fiches=fiches,
        rencontres=read_meetings(monographie),
        dits=read_sayings(monographie, fiches),
        themes=Theme.objects.names(),
        indecis=monographie.propos.undecided().count(),
    )


def newest(monographie: Monographie) -> date:
    """Return the day of the newest thing that people wrote: making the document anew changes no date in it."""
    dates: list[datetime | None] = [
        monographie.ouverte_le,
        monographie.publiee_le,
        monographie.textes.aggregate(d=Max("modifie_le"))["d"],
        monographie.propos.kept().aggregate(d=Max("ecrit_le"))["d"],
        Codage.objects.filter(propos__monographie=monographie).aggregate(d=Max("decide_le"))["d"],
    ]
    return timezone.localdate(max(d for d in dates if d))
