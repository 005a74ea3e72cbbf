"""The map of skills of a basin: for each subject, public and language, who can be asked; and what nobody knows."""

from collections import defaultdict
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.annuaire.standard.complements import LANGUES
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.bassins import chosen_zone
from repere.professionnels.cadre import page
from repere.professionnels.forms.reseau import PUBLICS_ACCUEILLIS
from repere.professionnels.views.reseau.personnes import network_trail
from repere.reseau.models import Profil
from repere.reseau.taxonomie import OUTILS


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def competences(request: HttpRequest) -> HttpResponse:
    """Show who knows what in a basin."""
    zone, _siennes, toutes = chosen_zone(request, Action.VOIR_LE_RESEAU)
    profils = list(Profil.objects.seen().in_zone(zone).order_by("nom", "pk")) if zone else []
    langues = {
        code: LANGUES[code]
        for p in profils
        for code in p.langues
        if code in LANGUES and code != "fr"
    }
    tables = [
        (_("Sujets"), "outils", _who(profils, "outils", {cle: OUTILS[cle] for cle in OUTILS})),
        (
            _("Publics"),
            "publics",
            _who(profils, "publics", {cle: cle for cle in PUBLICS_ACCUEILLIS}),
        ),
        (_("Langues"), "langues", _who(profils, "langues", langues)),
    ]
    contexte = {
        "zone": zone,
        "zone_choisie": str(zone.pk) if zone else "",
        "bassins": toutes,
        "tables": tables,
        "combien": len(profils),
    }
    fil = [network_trail(), (_("Qui sait faire quoi"), "")]
    return page(request, "professionnels/reseau/competences.html", contexte, fil=fil)


def _who(
    profils: Iterable[Profil], champ: str, mots: dict[str, str]
) -> list[tuple[str, str, list[Profil]]]:
    """Return (value, words, who) of each value, what nobody knows last."""
    qui: dict[str, list[Profil]] = defaultdict(list)
    for profil in profils:
        for valeur in getattr(profil, champ):
            qui[valeur].append(profil)
    lignes = [(valeur, nom, qui[valeur]) for valeur, nom in mots.items()]
    return sorted(lignes, key=lambda ligne: (-len(ligne[2]), ligne[1]))
