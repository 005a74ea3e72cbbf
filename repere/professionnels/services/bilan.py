"""The digest of a basin's week: sections that each part of the space adds, sent on Mondays to those who animate it.

A part of the space adds its own: ``SECTIONS.append(write)``, where ``write(semaine)`` returns a Section, or
None when there is nothing to say. At most two queries each; ``LIGNES`` lines, the rest is counted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.comptes.courriels import Courriel, Section
from repere.comptes.genres_notification import Genre
from repere.comptes.models import Attribution, Notification
from repere.comptes.perimetres import names_of
from repere.comptes.roles import Perimetre, Role
from repere.comptes.services.notifications import notify, whole
from repere.professionnels.portee import Portee

LIGNES: Final = 10
_ANIMENT: Final = (Role.ANIMATEUR, Role.COORDINATEUR)


@dataclass(frozen=True)
class Semaine:
    """Seven days of one territory."""

    nom: str
    portee: Portee
    fin: datetime

    @property
    def debut(self) -> datetime:
        return self.fin - timedelta(days=7)

    def places(self) -> LieuQuerySet:
        """Return the places of the territory, closed ones included, merged ones not."""
        return Lieu.objects.filter(self.portee.places(), fusionne_dans__isnull=True)

    @cached_property
    def communes(self) -> list[str]:
        """Insee codes."""
        from repere.territoires.models import Commune

        lignes = Commune.objects.filter(self.portee.communes()).order_by()
        return list(lignes.values_list("pk", flat=True))


Ecrire = Callable[[Semaine], Section | None]
SECTIONS: Final[list[Ecrire]] = []


def sections_of(semaine: Semaine) -> tuple[Section, ...]:
    """Return all that there is to say of a week."""
    ecrites = (ecrire(semaine) for ecrire in SECTIONS)
    return tuple(section for section in ecrites if section is not None)


def week_of(perimetre: Perimetre, fin: datetime | None = None) -> Semaine:
    """Return the seven days of ``perimetre`` that end at ``fin``, now unless said."""
    nom = names_of([perimetre])[perimetre]
    return Semaine(nom, Portee.of([perimetre]), fin or timezone.now())


def send_week_digests(*, fin: datetime | None = None) -> int:
    """Tell each animateur of the week of each of their territories; return how many digests were told.

    Run twice for one week, it tells once.
    """
    moment = fin or timezone.now()
    tenues = Attribution.objects.current().with_role(*_ANIMENT).select_related("personne")
    par_territoire: dict[Perimetre, list[Any]] = {}
    for tenue in tenues:
        par_territoire.setdefault(tenue.perimetre, []).append(tenue.personne)
    return sum(
        _send_one(perimetre, personnes, moment)
        for perimetre, personnes in sorted(par_territoire.items())
    )


@transaction.atomic
def _send_one(perimetre: Perimetre, personnes: list[Any], moment: datetime) -> int:
    annee, semaine, _jour = timezone.localtime(moment).isocalendar()
    cle = f"bilan:{annee}-{semaine}:{perimetre.genre.value}:{perimetre.cle}"[:80]
    deja = set(
        Notification.objects.filter(genre=Genre.BILAN.value, cle=cle)
        .order_by()
        .values_list("personne", flat=True)
    )
    restent = [personne for personne in personnes if personne.pk not in deja]
    la_semaine = week_of(perimetre, moment)
    sections = sections_of(la_semaine) if restent else ()
    if not sections:
        return 0
    lien = f"{reverse('professionnels:bilan')}?territoire={perimetre.genre.value}:{perimetre.cle}"
    return notify(
        personnes=restent,
        genre=Genre.BILAN,
        phrase=_("Le bilan de la semaine : {nom}").format(nom=la_semaine.nom),
        lien=lien,
        courriel=in_a_message(la_semaine, sections, lien),
        cle=cle,
    )


def in_a_message(semaine: Semaine, sections: tuple[Section, ...], lien: str) -> Courriel:
    """Return the digest as a message."""
    return Courriel(
        _("{site} : la semaine à {nom}").format(site=settings.REPERE_NOM, nom=semaine.nom),
        avant=(_("Voici ce qui s’est passé cette semaine dans votre territoire."),),
        sections=sections,
        lien=(_("Voir ce bilan dans votre espace"), whole(lien)),
    )


def listed(
    titre: str, lignes: Iterable[tuple[str, str]], total: int, tous: str = ""
) -> Section | None:
    """Return a section of at most ``LIGNES`` lines, which says how many more there are; None without any.

    Each line: what it says, its address within the site or "". ``tous``: where one sees them all.
    """
    ecrites = [(mots, whole(lien) if lien else "") for mots, lien in list(lignes)[:LIGNES]]
    if not ecrites:
        return None
    reste = total - len(ecrites)
    if reste > 0:
        suite = ngettext("et {reste} autre", "et {reste} autres", reste).format(reste=reste)
        ecrites.append((suite, whole(tous) if tous else ""))
    return Section(f"{titre} ({total})", tuple(ecrites))
