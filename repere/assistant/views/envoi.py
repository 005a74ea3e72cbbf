"""What a form or a link sends, as the dialogue wants it. Anything that is none of ours counts for nothing."""

from typing import Final

from django.http import QueryDict

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.compris import Endroit
from repere.assistant.comprehension.texte.masquage import LONGUEUR_MAX
from repere.assistant.dialogue.entree import Entree, Geste
from repere.assistant.dialogue.etat import Etat
from repere.socle.geographie import Point
from repere.territoires.models import Commune, Departement

# Farther from any commune of ours, one is elsewhere.
_ICI_KM: Final = 30.0


def entry_of(envoi: QueryDict) -> Entree:
    """Return the words or the tap of a form; a position becomes the commune around it."""
    if "ici" in envoi:
        return Entree(geste=Geste.LIEU, valeur=_commune_around(envoi.get("ici", "")))
    return Entree.read(envoi.get("texte", "")[: 4 * LONGUEUR_MAX], envoi.get("geste", ""))


def _commune_around(position: str) -> str:
    try:
        latitude, longitude = map(float, position.split(","))
        proche = Commune.objects.near(Point(latitude, longitude), _ICI_KM).first()
    except ValueError:
        return ""
    return proche.pk if proche else ""


def state_of(lien: QueryDict) -> Etat:
    """Return the conversation that begins from a search: its first need, and where it looked."""
    services = tuple(s for s in lien.getlist("services") if s in SERVICES)[:1]
    return Etat(services=services, lieu=_place(lien))


def _place(lien: QueryDict) -> Endroit | None:
    if code := lien.get("commune"):
        commune = Commune.objects.in_territory().filter(pk=code).first()
        return Endroit(commune.nom, commune.pk) if commune else None
    if code := lien.get("departement"):
        departement = Departement.objects.filter(pk=code).first()
        return Endroit(departement.nom, departement.pk) if departement else None
    return None
