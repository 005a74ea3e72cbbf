"""The page that writes the code of the directory for somebody else's site."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse

from repere.annuaire.filtres.refus import ParametresRefuses, Refus
from repere.annuaire.presentation.mots import SERVICES
from repere.recherche.endroits import only_one
from repere.recherche.integration.code import element_code, frame_code, light
from repere.recherche.integration.demande import EN_DEFAUT, Apparence, Demande, read_frame
from repere.recherche.integration.hotes import allows, origin_of
from repere.recherche.presentation.cadre import RECHERCHE, refusals, whole_search
from repere.recherche.requete import to_query
from repere.recherche.requete.modele import RAYON_DEFAUT_KM
from repere.socle.langue import N_, _
from repere.socle.texte import plier
from repere.territoires.models import Commune
from repere.territoires.querysets import Trouvee

CHOIX_MAX: Final = 12
RAYONS: Final = ("0", "5", "10", "20", "50")
HAUTEURS: Final = ("600", "800", "1000", "1400")
# Parameters of this page that are no search.
PROPRES: Final = ("ou", "site", "hauteur")


@dataclass(frozen=True, slots=True)
class Choix:
    """What the town hall asked so far. ``commune`` None: ``trouvees`` are to choose from, if any."""

    ou: str
    site: str
    hauteur: str
    demande: Demande
    commune: Commune | None = None
    trouvees: tuple[Trouvee, ...] = ()
    refus: tuple[Refus, ...] = ()


class Option(NamedTuple):
    """One choice of a field."""

    valeur: str
    texte: str
    choisie: bool


class Site(NamedTuple):
    """The address of the town hall's site, and whether this instance lets it show the directory."""

    origine: str
    admis: bool
    demander: str


class Codes(NamedTuple):
    """What to copy, and what it shows."""

    titre: str
    element: str
    cadre: str
    apercu: str


_APPARENCES: Final = {
    Apparence.CLAIR: N_("Toujours claires"),
    Apparence.AUTO: N_("Selon l’appareil du visiteur"),
    Apparence.SOMBRE: N_("Toujours sombres"),
}


def read_workshop(parametres: QueryDict) -> Choix:
    """Return the choices of an address; what is wrong with them is told, not raised."""
    ou, site, hauteur = (parametres.get(n, "").replace("\0", "").strip()[:200] for n in PROPRES)
    recherche = {n: v for n, v in parametres.lists() if n not in PROPRES}
    commune, trouvees = _commune(ou, parametres.get("commune", "").replace("\0", ""))
    recherche["commune"] = [commune.pk] if commune else []
    # Most sites are light whatever the device: ours must not come out dark in the middle of them.
    recherche.setdefault("apparence", [Apparence.CLAIR.value])
    if hauteur not in HAUTEURS:
        hauteur = HAUTEURS[1]
    refus: tuple[Refus, ...] = ()
    try:
        demande = read_frame(recherche)
    except ParametresRefuses as erreur:
        demande, refus = EN_DEFAUT, tuple(refusals(erreur))
    if commune and not ou:
        ou = str(commune)
    return Choix(ou, site, hauteur, demande, commune, tuple(trouvees), refus)


def workshop(choix: Choix) -> Mapping[str, Any]:
    """Return what the page shows."""
    return {
        "fil": [(_("Afficher l’annuaire sur votre site"), "")],
        "choix": choix,
        "communes": []
        if choix.commune
        else [(str(t.commune), t.commune.pk) for t in choix.trouvees],
        "services": [
            Option(valeur, service.phrase, valeur in choix.demande.requete.choix("services"))
            for valeur, service in SERVICES.items()
        ],
        "rayons": [Option(km, _radius_in_words(km), km == _radius(choix)) for km in RAYONS],
        "apparences": [
            Option(apparence.value, _(mots), apparence is choix.demande.apparence)
            for apparence, mots in _APPARENCES.items()
        ],
        "hauteurs": [Option(h, h, h == choix.hauteur) for h in HAUTEURS],
        "hotes": [h.removeprefix("https://") for h in settings.REPERE_INTEGRATION_HOTES],
        "site": _site(choix.site),
        "code": _codes(choix, choix.commune) if choix.commune and not choix.refus else None,
    }


def _radius(choix: Choix) -> str:
    ou = choix.demande.requete.ou
    return f"{ou.rayon:g}" if ou else f"{RAYON_DEFAUT_KM:g}"


def _radius_in_words(km: str) -> str:
    if km == "0":
        return _("La commune seulement")
    return _("Jusqu’à %(km)s km autour") % {"km": km}


def _codes(choix: Choix, commune: Commune) -> Codes:
    demande, site = choix.demande, settings.REPERE_URL
    titre = _("Les lieux d’aide numérique à %(commune)s") % {"commune": commune.nom}
    secours = RECHERCHE + to_query(whole_search(demande))
    return Codes(
        titre,
        element_code(site, demande, titre=titre, secours=secours),
        frame_code(site, demande, titre=titre, hauteur=int(choix.hauteur)),
        reverse("integration:annuaire") + light(demande).query(),
    )


def _site(site: str) -> Site | None:
    if not site:
        return None
    origine = origin_of(site)
    sujet = _("Afficher l’annuaire sur %(site)s") % {"site": origine or site}
    demander = f"mailto:{settings.REPERE_CONTACT}?subject={quote(sujet)}"
    admis = allows(settings.REPERE_INTEGRATION_HOTES, site)
    return Site(origine, admis, demander if settings.REPERE_CONTACT else "")


def _commune(ou: str, code: str) -> tuple[Commune | None, list[Trouvee]]:
    if not ou:
        return Commune.objects.filter(pk=code).first(), []
    trouvees = Commune.objects.search(ou, CHOIX_MAX)
    # "Tours (37)", as we write it ourselves, leaves no choice with namesakes elsewhere.
    nommee = next((t.commune for t in trouvees if plier(str(t.commune)) == plier(ou)), None)
    return nommee or only_one(trouvees), trouvees
