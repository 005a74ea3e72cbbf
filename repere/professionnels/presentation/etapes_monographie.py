"""Where a monograph stands: its steps, and what is left to do in each."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.monographies.models import Monographie, Participation, Propos, Reprise, Reunion
from repere.monographies.rubriques import PRESENTATIONS
from repere.monographies.sections import SECTIONS
from repere.monographies.services.reprises.lues import left_to_read
from repere.professionnels.presentation.rendezvous import when

_VIENNENT: Final = (Participation.Etat.VIENT, Participation.Etat.PRESENTE)


@dataclass(frozen=True, slots=True)
class Etape:
    """``reste``: what is left to do, "" when all is done. ``liens``: (words, address)."""

    titre: str
    fait: bool
    reste: str
    dit: str = ""
    liens: tuple[tuple[str, str], ...] = ()


def steps(
    monographie: Monographie, *, mene: bool, relisibles: QuerySet[Reprise] | None = None
) -> list[Etape]:
    """Return the steps; ``relisibles``: the old documents that who asks may read again. Three queries, or five."""
    reunions = _meetings(monographie)
    return [
        *_read_again(monographie, relisibles),
        *(_prepare(reunion) for reunion in reunions if reunion.rang == PRESENTATIONS and mene),
        *(_meeting(reunion, mene) for reunion in reunions),
        _tidy(monographie),
        _write(monographie),
        _publish(monographie, mene),
    ]


def _meetings(monographie: Monographie) -> list[Reunion]:
    presentes = Q(participations__etat=Participation.Etat.PRESENTE)
    viennent = Q(participations__etat__in=_VIENNENT)
    lues = monographie.reunions.select_related("monographie").annotate(
        invitees=Count("participations", distinct=True),
        viennent=Count("participations", filter=viennent, distinct=True),
        presentes=Count("participations", filter=presentes, distinct=True),
        notes=Count("propos", distinct=True),
    )
    return list(lues.order_by("rang", "debut", "pk"))


def _read_again(monographie: Monographie, relisibles: QuerySet[Reprise] | None) -> list[Etape]:
    """Return what comes before all else where an old document was poured: nothing of it is public unread."""
    if monographie.origine != Monographie.Origine.REPRISE:
        return []
    n = left_to_read(monographie)
    reste = ngettext("%(n)d valeur à relire.", "%(n)d valeurs à relire.", n) % {"n": n}
    documents = [] if relisibles is None else relisibles.filter(monographie=monographie)
    liens = tuple(
        (
            _("Relire {nom}").format(nom=document.nom),
            reverse("professionnels:reprise", args=[document.pk]),
        )
        for document in documents
    )
    dit = "" if liens or not n else _("Les coordinateurs de la région s’en chargent.")
    return [Etape(_("Relire l’ancien document"), not n, reste if n else "", dit, liens)]


def _prepare(reunion: Reunion) -> Etape:
    reste = ""
    if _held(reunion):
        pass
    elif reunion.debut is None:
        reste = _("Choisissez le jour et le lieu.")
    elif not reunion.invitees:  # type: ignore[attr-defined]
        reste = _("Choisissez les structures à inviter.")
    elif reunion.invitations_le is None:
        reste = _("Envoyez les invitations.")
    return Etape(_("Préparer"), not reste, reste, _planned(reunion), (_preparing(reunion),))


def _meeting(reunion: Reunion, mene: bool) -> Etape:
    notes: int = reunion.notes  # type: ignore[attr-defined]
    faite = bool(reunion.close_le) or _told_by_a_document(reunion)
    reste = "" if faite else _("Prenez des notes, puis terminez la réunion.")
    if reunion.debut is None and not faite:
        reste = _("Choisissez le jour et le lieu.")
    dit = ngettext("%(n)d note.", "%(n)d notes.", notes) % {"n": notes} if notes else ""
    noter = (_("Prendre des notes"), _to("reunion_notes", reunion))
    presents = (_("Qui est là"), _to("reunion_presents", reunion))
    preparer = (_preparing(reunion),) if mene and reunion.rang != PRESENTATIONS else ()
    titre = _("Réunion {rang} : {quoi}").format(
        rang=reunion.rang,
        quoi=_("les structures se présentent")
        if reunion.rang == PRESENTATIONS
        else _("les ateliers"),
    )
    suite = f"{_planned(reunion)} {dit}".strip()
    return Etape(titre, faite, reste, suite, (*preparer, noter, presents))


def _planned(reunion: Reunion) -> str:
    if reunion.debut is None:
        return ""
    viennent: int = reunion.viennent  # type: ignore[attr-defined]
    if _held(reunion):
        venues = ngettext("%(n)d structure est venue.", "%(n)d structures sont venues.", viennent)
    else:
        venues = ngettext("%(n)d structure vient.", "%(n)d structures viennent.", viennent)
    jour = when(reunion)
    return f"{jour[:1].upper()}{jour[1:]}. {venues % {'n': viennent}}"


def _told_by_a_document(reunion: Reunion) -> bool:
    """An old document tells meetings that took place: there is nothing to invite to."""
    return reunion.monographie.origine == Monographie.Origine.REPRISE and reunion.debut is not None


def _held(reunion: Reunion) -> bool:
    """Say whether it is over, or its day has passed with who came noted."""
    if reunion.close_le or _told_by_a_document(reunion):
        return True
    passee = reunion.debut is not None and reunion.debut < timezone.now()
    return passee and bool(reunion.presentes)  # type: ignore[attr-defined]


def _preparing(reunion: Reunion) -> tuple[str, str]:
    mots = _("Préparer la réunion {rang}").format(rang=reunion.rang)
    return mots, _to("reunion", reunion)


def _tidy(monographie: Monographie) -> Etape:
    comptes = Propos.objects.filter(monographie=monographie, variante_de=None).aggregate(
        toutes=Count("pk"), attendent=Count("pk", filter=Q(garde__isnull=True))
    )
    attendent = comptes["attendent"]
    reste = ngettext("%(n)d note à ranger.", "%(n)d notes à ranger.", attendent) % {"n": attendent}
    return Etape(
        _("Ranger les notes"),
        bool(comptes["toutes"]) and not attendent,
        reste if attendent else "" if comptes["toutes"] else _("Aucune note pour l’instant."),
        liens=((_("Ranger les notes"), _to("monographie_ranger", monographie)),),
    )


def _write(monographie: Monographie) -> Etape:
    ecrites = set(
        monographie.textes.exclude(corps="").order_by().values_list("section", flat=True)
    ) & set(SECTIONS)
    reste = len(SECTIONS) - len(ecrites)
    dit = ngettext("%(n)d partie sans texte.", "%(n)d parties sans texte.", reste) % {"n": reste}
    liens = ((_("Écrire les textes"), _to("monographie_textes", monographie)),)
    return Etape(_("Écrire"), not reste, dit if reste else "", liens=liens)


def _publish(monographie: Monographie, mene: bool) -> Etape:
    publiee = monographie.etat == Monographie.Etat.PUBLIEE
    mots = _("Reprendre la rédaction") if publiee else _("Publier")
    liens = ((mots, _to("monographie_publier", monographie)),) if mene else ()
    reste = "" if publiee else _("Pas encore publiée.")
    return Etape(_("Publier"), publiee, reste, liens=liens)


def _to(page: str, ou: Reunion | Monographie) -> str:
    return reverse(f"professionnels:{page}", args=[ou.pk])
