"""Where somebody means: an address when a geocoder is set up and answers, else the commune of the text.

The address is nobody's business: it is not logged, not written to the base, and kept no longer than a
day in the memory of the process, under a keyed hash of what was typed.
"""

import logging
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from repere.socle.appels import AppelEnDefaut, Disjoncteur
from repere.socle.geographie import Point
from repere.socle.texte import plier
from repere.territoires.geocodage.client import ask
from repere.territoires.geocodage.commune import VOIES, named_commune
from repere.territoires.geocodage.reponse import Adresse, ReponseIllisible, read_answer
from repere.territoires.models import Commune

SAISIE_MAX: Final = 200
_UN_JOUR: Final = 24 * 3600
# A fault is asked again after a minute; after three within one, nobody is asked till it is over.
_DISJONCTEUR: Final = Disjoncteur("geocodage", tolerees=3, pause=60)
# 100 m or so: enough to go there, not enough to tell whose door it is.
_DECIMALES: Final = 3
_RIEN: Final = "rien"
_JOURNAL: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endroit:
    """What was made of a text. ``point``: the address, to 100 m; else ``commune``; else nothing.

    ``libelle`` says what was understood. ``message``, to be shown, says what was not; "" when all was.
    """

    point: Point | None = None
    commune: Commune | None = None
    libelle: str = ""
    message: str = ""

    @property
    def parametres(self) -> dict[str, str]:
        """Return the parameters of a search around here, {} when nothing was recognised."""
        if self.point:
            latitude, longitude = self.point
            return {"lat": f"{latitude:g}", "lon": f"{longitude:g}", "lieu": self.libelle}
        return {"commune": self.commune.pk} if self.commune else {}


def locate(saisie: str) -> Endroit:
    """Return the place that ``saisie`` names: an address, a commune, a postal code. Never raises.

    The geocoder is asked only for what is more than the name of a commune.
    """
    texte = " ".join(saisie.replace("\0", " ").split())[:SAISIE_MAX]
    if not plier(texte):
        return Endroit()
    est_adresse = _looks_like_address(texte)
    if not est_adresse and (exacte := _exact_commune(texte)):
        return _at_commune(exacte)
    if adresse := _geocoded(texte):
        return _at_address(adresse)
    if commune := named_commune(texte):
        message = _only_near(commune) if est_adresse else _understood(commune)
        return _at_commune(commune, message)
    return Endroit(
        message=_(
            "Nous n’avons pas reconnu cet endroit. Écrivez le nom de votre commune ou son code postal."
        )
    )


def _looks_like_address(texte: str) -> bool:
    """Say whether ``texte`` is more than a commune: a number and words, or a kind of street."""
    mots = plier(texte).split()
    nombres = [mot for mot in mots if mot[0].isdigit() and len(mot) < 5]
    # "Tours (37)" names a département; "8 Tours" would not be an address either.
    return bool(VOIES.intersection(mots)) or (
        len(nombres) < len(mots) and len(mots) > 3 and bool(nombres)
    )


def _exact_commune(texte: str) -> Commune | None:
    return next((t.commune for t in Commune.objects.search(texte, 1) if t.exact), None)


def _understood(commune: Commune) -> str:
    return _("Nous avons compris : %(commune)s.") % {"commune": commune.nom}


def _only_near(commune: Commune) -> str:
    return _(
        "Nous n’avons pas pu situer l’adresse exacte : voici les lieux autour de %(commune)s."
    ) % {"commune": commune.nom}


def _at_commune(commune: Commune, message: str = "") -> Endroit:
    return Endroit(commune=commune, libelle=commune.nom, message=message)


def _at_address(adresse: Adresse) -> Endroit:
    commune = Commune.objects.of_code(adresse.code_insee)
    if commune and not adresse.precise:
        # The geocoder knew the commune only: say so.
        return _at_commune(commune, _only_near(commune))
    return Endroit(point=adresse.point, commune=commune, libelle=adresse.libelle)


def _geocoded(texte: str) -> Adresse | None:
    """Return the address that the geocoder finds, None when it finds none, is off, or fails."""
    url: str = settings.REPERE_GEOCODEUR
    if not url:
        return None
    cle = "geocodage:" + salted_hmac("geocodage", f"{url} {plier(texte)}").hexdigest()
    connue: Adresse | str | None = cache.get(cle)
    if connue is not None:
        return connue if isinstance(connue, Adresse) else None
    if _DISJONCTEUR.is_open():
        return None
    try:
        adresse = _blurred(read_answer(ask(url, texte)))
    except (AppelEnDefaut, ReponseIllisible) as faute:
        _JOURNAL.warning("Géocodeur en défaut : %s.", faute)
        _DISJONCTEUR.count_fault()
        cache.set(cle, _RIEN, _DISJONCTEUR.pause)
        return None
    cache.set(cle, adresse or _RIEN, _UN_JOUR)
    return adresse


def _blurred(adresse: Adresse | None) -> Adresse | None:
    if adresse is None:
        return None
    latitude, longitude = adresse.point
    return adresse._replace(point=Point(round(latitude, _DECIMALES), round(longitude, _DECIMALES)))
