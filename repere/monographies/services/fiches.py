"""Sheets of structures: read from the directory and the network where they are edited, frozen at publication."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import transaction
from django.db.models import Max, Prefetch

from repere.annuaire.confidentialite import public_record
from repere.annuaire.models import Lieu, Structure
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.standard.complements import MATERIELS
from repere.annuaire.standard.fiche import Fiche as FicheDuLieu
from repere.monographies.discretion import without_persons
from repere.monographies.fiche_lue import LISTES, FicheLue, Materiel, from_json
from repere.monographies.models import Fiche, Monographie, Propos
from repere.reseau.models import Besoin, Presentation
from repere.reseau.taxonomie import AUTRE, BESOINS

Nature = Propos.Nature
# What was said of a structure and kept, beside what it writes of itself.
_DITS: Final = {
    "publics": Nature.PUBLIC,
    "besoins": Nature.BESOIN,
    "projets": Nature.INITIATIVE,
    "forces": Nature.FORCE,
    "faiblesses": Nature.FAIBLESSE,
    "prescripteurs": Nature.PRESCRIPTEUR,
    "equipe": Nature.EQUIPE,
}
_PUCE: Final = re.compile(r"^\s*[-–—•*·▪]\s*")


def sheet(fiche: Fiche) -> FicheLue:
    """Return what the sheet says today."""
    return sheets([fiche])[0]


def sheets(fiches: Sequence[Fiche]) -> list[FicheLue]:
    """Return what each sheet says today, in as many queries for one as for all; no person is named."""
    # Read anew: what whoever asks holds may be of before a change.
    vivantes = _read(fiche.pk for fiche in fiches if fiche.contenu is None)
    return [_live(vivantes[f.pk]) if f.pk in vivantes else _dated(f) for f in fiches]


@transaction.atomic
def open_sheet(*, monographie: Monographie, nom: str, structure: Structure | None = None) -> Fiche:
    """Give a structure its sheet, once; its place is the one it runs in the basin."""
    if structure is not None:
        deja = monographie.fiches.filter(structure=structure).first()
    else:
        deja = monographie.fiches.filter(structure=None, nom=nom).first()
    if deja is not None:
        return deja
    dernier = monographie.fiches.aggregate(dernier=Max("ordre"))["dernier"] or 0
    return Fiche.objects.create(
        monographie=monographie,
        structure=structure,
        lieu=_place_of(structure, monographie),
        nom=nom[:200],
        ordre=dernier + 1,
    )


def freeze(*, monographie: Monographie) -> None:
    """Copy what live sheets say today: the document says so for ever."""
    vivantes = list(monographie.fiches.filter(contenu__isnull=True))
    for fiche, lue in zip(vivantes, sheets(vivantes), strict=True):
        fiche.contenu = lue.to_json() | {"_vivante": True}
    Fiche.objects.bulk_update(vivantes, ["contenu"])


def thaw(*, monographie: Monographie) -> None:
    """Read again from the directory the sheets that publication had frozen; imported ones stay dated."""
    gelees = [
        f for f in monographie.fiches.exclude(contenu=None) if (f.contenu or {}).get("_vivante")
    ]
    for fiche in gelees:
        fiche.contenu = None
    Fiche.objects.bulk_update(gelees, ["contenu"])


def _read(pks: Iterable[int]) -> dict[int, Fiche]:
    publies = Lieu.objects.published().order_by("nom", "pk")
    lues: Any = Fiche.objects.filter(pk__in=list(pks)).select_related(
        "lieu", "structure__presentation"
    )
    lues = lues.prefetch_related(
        Prefetch("structure__lieux", queryset=publies, to_attr="publies"),
        Prefetch("structure__besoins", queryset=Besoin.objects.open(), to_attr="ouverts"),
        Prefetch("propos", queryset=Propos.objects.kept(), to_attr="gardes"),
    )
    return {fiche.pk: fiche for fiche in lues}


def _dated(fiche: Fiche) -> FicheLue:
    lieu = fiche.lieu.identifiant if fiche.lieu_id and fiche.lieu else ""
    return from_json(fiche.contenu or {}, nom=fiche.nom, lieu=lieu)


def _live(fiche: Fiche) -> FicheLue:
    structure: Any = fiche.structure
    lieu = fiche.lieu or next(iter(structure.publies if structure else ()), None)
    du_lieu = _of_place(lieu) if lieu else {}
    ecrits = _written(structure)
    dits = {
        # What was written in the network since is said there.
        champ: tuple(p.texte for p in fiche.gardes if p.nature == nature and p.besoin_id is None)  # type: ignore[attr-defined]
        for champ, nature in _DITS.items()
    }
    listes: dict[str, Any] = {
        champ: _distinct(
            without_persons(texte)
            for texte in (*du_lieu.get(champ, ()), *ecrits.get(champ, ()), *dits.get(champ, ()))
        )
        for champ in LISTES
    }
    gens = _distinct((*ecrits.get("equipe", ()), *dits["equipe"]))
    equipe = "\n".join(gens) or du_lieu.get("equipe", "")
    valeurs = du_lieu | listes | {"nom": fiche.nom, "equipe": without_persons(equipe)}
    return FicheLue(**valeurs)


def _of_place(lieu: Lieu) -> dict[str, Any]:
    """Return what the directory says, as the public may see it."""
    fiche = public_record(record_of(lieu), consentements=lieu.consentements)
    return {
        "commune": fiche.commune,
        "horaires": fiche.horaires or fiche.horaires_texte,
        "telephone": fiche.telephone,
        "courriel": next(iter(fiche.courriels), ""),
        "equipe": _team(fiche),
        "equipements": tuple(
            Materiel(e.precision or MATERIELS.get(e.materiel, e.materiel), e.nombre)
            for e in fiche.equipements
        ),
        "publics": (*fiche.publics_specifiquement_adresses, *fiche.prise_en_charge_specifique),
        "prescripteurs": fiche.prescripteurs,
        "lieu": lieu.identifiant,
    }


def _team(fiche: FicheDuLieu) -> str:
    comptes = (
        (fiche.equipe_salaries, "salarié", "salariés"),
        (fiche.equipe_benevoles, "bénévole", "bénévoles"),
        (fiche.equipe_service_civique, "volontaire en service civique", "volontaires en service civique"),
    )  # fmt: skip
    return ", ".join(f"{n} {un if n == 1 else plusieurs}" for n, un, plusieurs in comptes if n)


def _written(structure: Any) -> dict[str, tuple[str, ...]]:
    """Return what a structure says of itself in the network, line by line."""
    if structure is None:
        return {}
    presentation = getattr(structure, "presentation", None) or Presentation()
    champs = ("equipe", "projets", "forces", "faiblesses", "prescripteurs")
    ecrits = {champ: _lines(getattr(presentation, champ)) for champ in champs}
    ecrits["besoins"] = tuple(need_in_words(besoin) for besoin in structure.ouverts)
    return ecrits


def need_in_words(besoin: Besoin) -> str:
    """Return a need of the network as a sheet says it."""
    if besoin.genre == AUTRE:
        return besoin.texte
    libelle = BESOINS[besoin.genre]
    return f"{libelle} : {besoin.texte}" if besoin.texte else libelle


def _lines(texte: str) -> tuple[str, ...]:
    return tuple(net for ligne in texte.splitlines() if (net := _PUCE.sub("", ligne).strip()))


def _distinct(textes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texte for texte in textes if texte))


def _place_of(structure: Structure | None, monographie: Monographie) -> Lieu | None:
    if structure is None:
        return None
    lieux = Lieu.objects.published().filter(structure=structure).order_by("nom", "pk")
    zone = {
        "rattachement__appartenances__zone__zonage": monographie.zonage,
        "rattachement__appartenances__zone__code": monographie.zone,
    }
    return lieux.filter(**zone).first() or lieux.first()
