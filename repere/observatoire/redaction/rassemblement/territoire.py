"""The figures, the outlines and the supply of a basin."""

from collections.abc import Mapping, Sequence
from typing import Final

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.observatoire.calcul.fragilite import CRITERES, Indice
from repere.observatoire.indicateurs.modele import Chiffre
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.formes import shapes
from repere.observatoire.lecture.fragilite import as_reference, current_reference, indices
from repere.observatoire.offre.lecture import access, coverages, supply
from repere.observatoire.offre.modele import TOUT, Filtre
from repere.observatoire.redaction.composition.portrait import MONTRES
from repere.observatoire.redaction.matiere import Aide, CommuneDite, Portrait
from repere.observatoire.territoires import COMMUNE, REGION, Territoire
from repere.territoires.models import Commune

Chiffres = Mapping[tuple[Territoire, str], Chiffre]
# What people look for, in words; the services of the standard follow.
_DEMANDES: Final[tuple[tuple[str, Filtre], ...]] = (
    ("Une aide, quelle qu’elle soit", TOUT),
    ("Une aide gratuite", Filtre(gratuit=True)),
    ("Une aide le samedi", Filtre(samedi=True)),
    ("Une aide après 18 h", Filtre(soir=True)),
    ("Un lieu accessible en fauteuil roulant", Filtre(accessible=True)),
    *((service, Filtre(service=service)) for service in SERVICES),
)


def read_portrait(ici: Territoire, region: Territoire | None) -> Portrait:
    """Return the figures of the basin and of each of its communes."""
    communes = list(ici.communes().order_by("nom", "pk"))
    lus = [Territoire(COMMUNE, commune.pk, commune.nom) for commune in communes]
    groupes = [ici, *([region] if region else [])]
    chiffres = figures(groupes, *dict.fromkeys((*MONTRES, *CRITERES)))
    des_communes = figures(lus, *CRITERES)
    notes = _indices([*groupes, *lus], chiffres | des_communes)
    reference = current_reference()
    return Portrait(
        chiffres=_of(ici, chiffres),
        autour=_of(region, chiffres) if region else {},
        nom_autour=region.nom if region else "",
        indice=notes.get(ici),
        indice_autour=notes.get(region) if region else None,
        reference=reference.nom if reference else "",
        communes=_communes(communes, lus, notes),
        formes=tuple(shapes(ici)),
    )


def read_supply(ici: Territoire) -> Aide:
    """Return what help the basin has, and who reaches it."""
    locale = supply()
    lues = coverages([ici], [filtre for _quoi, filtre in _DEMANDES], offre=locale)
    return Aide(
        couvertures={quoi: lues[ici, filtre] for quoi, filtre in _DEMANDES},
        a_vol_d_oiseau=locale.au_vol,
    )


def region_of(ici: Territoire) -> Territoire | None:
    """Return the region where most of the basin lies."""
    regions = ici.communes().order_by("departement__region")
    code_et_nom = (
        regions.exclude(departement__region=None)
        .values_list("departement__region", "departement__region__nom")
        .first()
    )
    return Territoire(REGION, *code_et_nom) if code_et_nom else None


def _of(territoire: Territoire, chiffres: Chiffres) -> dict[str, Chiffre]:
    return {code: chiffre for (qui, code), chiffre in chiffres.items() if qui == territoire}


def _indices(
    territoires: Sequence[Territoire], chiffres: Chiffres
) -> dict[Territoire, Indice | None]:
    declaree = current_reference()
    if declaree is None:
        return {}
    return indices(territoires, chiffres, as_reference(declaree))


def _communes(
    communes: Sequence[Commune],
    territoires: Sequence[Territoire],
    notes: Mapping[Territoire, Indice | None],
) -> tuple[CommuneDite, ...]:
    acces = access()
    return tuple(
        CommuneDite(
            code=commune.pk,
            nom=commune.nom,
            population=commune.population or 0,
            indice=notes.get(territoire),
            acces=acces.get(commune.pk),
        )
        for commune, territoire in zip(communes, territoires, strict=True)
    )
