"""What was said and kept, and the meetings where it was said; no person is named."""

from collections.abc import Iterable, Sequence
from typing import Final

from django.db.models import Prefetch
from django.utils import timezone

from repere.monographies.discretion import without_persons
from repere.monographies.fiche_lue import FicheLue
from repere.monographies.models import Codage, Monographie, Participation, Propos
from repere.observatoire.redaction.composition.besoins import BESOIN
from repere.observatoire.redaction.matiere import Dit, Rencontre
from repere.reseau.taxonomie import AUTRE, BESOINS

_CONFIRMES: Final = "confirmes"
_ETATS: Final = Participation.Etat


def read_meetings(monographie: Monographie) -> tuple[Rencontre, ...]:
    """Return its meetings, in order. Two queries."""
    reunions = monographie.reunions.select_related("commune").prefetch_related("participations")
    return tuple(
        Rencontre(
            rang=reunion.rang,
            debut=timezone.localtime(reunion.debut).replace(tzinfo=None) if reunion.debut else None,
            lieu=reunion.lieu,
            commune=reunion.commune.nom if reunion.commune else "",
            presentes=_named(reunion.participations.all(), _ETATS.PRESENTE),
            excusees=_named(reunion.participations.all(), _ETATS.EXCUSEE),
        )
        for reunion in reunions
    )


def _named(participations: Iterable[Participation], etat: str) -> tuple[str, ...]:
    return tuple(p.nom for p in participations if p.etat == etat)


def read_sayings(monographie: Monographie, fiches: Sequence[FicheLue]) -> tuple[Dit, ...]:
    """Return what was kept, then the needs that stand on sheets only. Two queries."""
    gardes = (
        Propos.objects.filter(monographie=monographie)
        .kept()
        .select_related("fiche", "reunion")
        .prefetch_related(
            Prefetch(
                "codages",
                queryset=Codage.objects.filter(etat=Codage.Etat.CONFIRME),
                to_attr=_CONFIRMES,
            )
        )
    )
    dits = [_said(propos) for propos in gardes]
    deja = {(dit.structure, dit.texte) for dit in dits if dit.nature == BESOIN}
    des_fiches = (
        Dit(nature=BESOIN, texte=texte, structure=fiche.nom, themes=_theme_of(texte))
        for fiche in fiches
        for texte in fiche.besoins
        if (fiche.nom, texte) not in deja
    )
    return (*dits, *des_fiches)


def _said(propos: Propos) -> Dit:
    return Dit(
        nature=propos.nature,
        texte=without_persons(propos.texte),
        role=without_persons(propos.role),
        rubrique=propos.rubrique,
        structure=propos.fiche.nom if propos.fiche else "",
        themes=tuple(codage.theme_id for codage in getattr(propos, _CONFIRMES)),
        reunion=propos.reunion.rang if propos.reunion else 0,
    )


def _theme_of(texte: str) -> tuple[str, ...]:
    """A need that the structure itself chose in the list of the network has the theme of that name."""
    return tuple(
        code
        for code, libelle in BESOINS.items()
        if code != AUTRE and (texte == libelle or texte.startswith(f"{libelle} : "))
    )
