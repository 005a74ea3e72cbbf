"""Loading figures: a file is read whole and checked, then takes the place of the last one; or nothing changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.db import DatabaseError, transaction

from repere.observatoire.indicateurs.formats.lecture import COMMUNE, Lecture, MesureLue
from repere.observatoire.indicateurs.formats.tableaux import open_tables
from repere.observatoire.indicateurs.modele import Fonction
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.indicateurs.report import Report, carry_over
from repere.observatoire.indicateurs.sources import Source
from repere.observatoire.models import Valeur
from repere.observatoire.services.geographie import Communes
from repere.observatoire.services.imputation import impute, protect
from repere.territoires.codes import departement_of
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.models import Chargement
from repere.territoires.services.chargement import check_count
from repere.territoires.services.codes import say_left_out
from repere.territoires.services.journal import Origine, digest, record_failure, record_success
from repere.territoires.sources import DELAI_SECONDES, fetch

Progres = Callable[[str], None]
Statut = Valeur.Statut
# Sums of rounded counts pass their total by a hair.
_MARGE: Final = 1.0001
_LOT: Final = 2000
_PLURIELS: Final = {
    Valeur.Maille.COMMUNE: "communes",
    Valeur.Maille.EPCI: "intercommunalités",
    Valeur.Maille.DEPARTEMENT: "départements",
    Valeur.Maille.REGION: "régions",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Demande:
    """``adresse``: a file or a URL, "" for the one set up. ``nom``: of a table that we do not know."""

    adresse: str = ""
    annee: int | None = None
    licence: str = ""
    millesime: str = ""
    nom: str = ""
    delai: float = DELAI_SECONDES
    forcer: bool = False
    # Rates of unknown origin are estimates; official ones are published.
    statut: str = Statut.PUBLIEE


def address_of(source: Source) -> str:
    """Return where the file of ``source`` is: as this instance sets it, else as its producer publishes it."""
    reglees = dict(
        morceau.split("=", 1) for morceau in settings.REPERE_OBSERVATOIRE_ADRESSES if "=" in morceau
    )
    return reglees.get(source.code, source.adresse)


def load_figures(
    *, source: Source, demande: Demande, progres: Progres = lambda phrase: None
) -> str:
    """Load the file of ``source`` and say what was done.

    Raises SourceIllisible, the figures left as they were but for the record of the failure.
    """
    adresse = demande.adresse or address_of(source)
    try:
        if not adresse:
            raise SourceIllisible(
                f"Ce fichier n’a pas d’adresse fixe. Prenez « {source.fichier} » sur {source.page}, "
                f"puis : repere observatoire charger {source.code} --fichier CHEMIN"
            )
        progres(f"Lecture de {adresse}…")
        contenu = fetch(adresse, delai=demande.delai)
        progres("Vérification et écriture…")
        with transaction.atomic():
            return _load(source, demande, contenu, demande.nom or adresse)
    except (SourceIllisible, DatabaseError) as erreur:
        record_failure(source.referentiel, demande.nom or adresse, str(erreur))
        raise SourceIllisible(f"{erreur} La dernière bonne version reste en service.") from erreur


def _load(source: Source, demande: Demande, contenu: bytes, nom: str) -> str:
    communes = Communes()
    lecture = source.lecteur(open_tables(contenu, source.reperes), demande.annee)
    annee = demande.annee or lecture.annee or source.annee
    if annee is None:
        raise SourceIllisible(
            "Le fichier ne dit pas de quelle année il est : ajoutez --annee AAAA."
        )
    report = carry_over(lecture.mesures, communes.geographie())
    _check_size(source, lecture, report, communes, forcer=demande.forcer)
    if source.liste:
        report = _with_others(report, source, communes)
    valeurs = [
        v for lue in report.mesures if (v := _row(lue, annee, demande.statut, communes)) is not None
    ]
    _check_owner(source, valeurs, annee, forcer=demande.forcer)
    origine = Origine(
        nom[:500],
        demande.millesime or str(annee),
        demande.licence or source.licence,
        digest(contenu),
    )
    chargement = record_success(source.referentiel, origine, lignes=len(valeurs), message="")
    _replace(valeurs, chargement)
    phrases = [*_counts(valeurs), *_carried(report), *_secrecy(valeurs, communes)]
    inconnues = say_left_out([], _ours(report.inconnues, communes))
    chargement.message = f"{source.libelle}, {annee} : {', '.join(phrases)}{inconnues}"
    chargement.save(update_fields=["message"])
    return chargement.message


def _check_size(
    source: Source, lecture: Lecture, report: Report, communes: Communes, *, forcer: bool
) -> None:
    if not forcer and len(lecture.mesures) < source.lignes_min:
        raise SourceIllisible(
            f"{len(lecture.mesures)} lignes, {source.lignes_min} au moins attendues : le fichier est "
            "coupé, ou ce n’est qu’un extrait. Si c’est voulu, ajoutez --forcer."
        )
    if not report.mesures:
        raise SourceIllisible("Aucune ligne ne concerne le territoire de cette instance.")
    lues = {m.code for m in report.mesures if m.maille == COMMUNE}
    # A file of EPCI alone has no commune at all; one that was cut short has some.
    if lues and not source.liste:
        check_count(len(lues), len(communes.populations), forcer=forcer)


def _with_others(report: Report, source: Source, communes: Communes) -> Report:
    """A list tells of all communes: who is not in it is not classed."""
    presentes = {m.code for m in report.mesures}
    autres = [
        MesureLue(indicateur, COMMUNE, code, 0.0)
        for indicateur in source.indicateurs
        for code in communes.populations
        if code not in presentes
    ]
    # A commune with two districts is one commune.
    listees = [m._replace(numerateur=1.0) for m in report.mesures]
    return Report(listees + autres, report.reportees, report.inconnues, report.indecises)


def _row(lue: MesureLue, annee: int, statut: str, communes: Communes) -> Valeur | None:
    """Return the row of a figure. Raises SourceIllisible on one that cannot be."""
    indicateur = INDICATEURS[lue.indicateur]
    haut, bas = lue.numerateur, lue.denominateur
    if indicateur.fonction is Fonction.CLASSEMENT and haut is not None:
        haut = min(1.0, haut)
    if lue.taux:
        if haut is not None and not 0 <= haut <= 100:
            raise SourceIllisible(f"{lue.code} : un taux de {haut:g} % est impossible.")
        bas = bas or float(communes.population(lue.maille, lue.code))
        if not bas:
            return None
        haut = None if haut is None else haut * bas / 100
        # Residents weigh it, who are not what it counts.
        statut = statut if indicateur.habitants else Statut.ESTIMEE
    if haut is not None and (haut < 0 or (bas is not None and haut > bas * _MARGE)):
        raise SourceIllisible(f"{lue.code} : {haut:g} sur {bas} est impossible ({lue.indicateur}).")
    return Valeur(
        indicateur=lue.indicateur,
        maille=lue.maille,
        code=lue.code,
        annee=annee,
        numerateur=haut,
        denominateur=bas,
        statut=Statut.SECRETE if haut is None else statut,
    )


def _check_owner(source: Source, valeurs: Iterable[Valeur], annee: int, *, forcer: bool) -> None:
    """An official figure gives way to no table of unknown origin, unless told to."""
    indicateurs = {v.indicateur for v in valeurs}
    officiels = {f"observatoire:{INDICATEURS[code].chargement}" for code in indicateurs}
    if forcer or source.referentiel in officiels:
        return
    deja = Valeur.objects.filter(
        indicateur__in=indicateurs,
        annee=annee,
        maille=COMMUNE,
        chargement__referentiel__in=officiels,
    )
    if deja.exists():
        raise SourceIllisible(
            f"Le fichier officiel de {annee} est déjà chargé pour ces indicateurs. "
            "Pour le remplacer quand même, ajoutez --forcer."
        )


def _replace(valeurs: list[Valeur], chargement: Chargement) -> None:
    """Put these figures in place of those of the same indicators, year and kinds of territories."""
    cles = {(v.indicateur, v.annee, v.maille) for v in valeurs}
    for indicateur, annee, maille in cles:
        Valeur.objects.filter(indicateur=indicateur, annee=annee, maille=maille).delete()
    for valeur in valeurs:
        valeur.chargement = chargement
    Valeur.objects.bulk_create(valeurs, batch_size=_LOT)


def _counts(valeurs: Iterable[Valeur]) -> list[str]:
    par_maille: dict[str, set[str]] = {}
    for valeur in valeurs:
        par_maille.setdefault(str(valeur.maille), set()).add(valeur.code)
    return [
        f"{len(par_maille[maille])} {nom}"
        for maille, nom in _PLURIELS.items()
        if maille in par_maille
    ]


def _carried(report: Report) -> list[str]:
    phrases = []
    if report.reportees:
        phrases.append(f"anciens codes reportés sur les communes actuelles : {report.reportees}")
    if report.indecises:
        phrases.append(f"communes fusionnées laissées sans taux : {report.indecises}")
    return phrases


def _secrecy(valeurs: Iterable[Valeur], communes: Communes) -> list[str]:
    """Hide and impute what must be; say how many."""
    cachees = imputees = 0
    for code, annee in sorted({(v.indicateur, v.annee) for v in valeurs}):
        indicateur = INDICATEURS[code]
        cachees += protect(indicateur=indicateur, annee=annee, communes=communes)
        imputees += impute(indicateur=indicateur, annee=annee, communes=communes)
    faits = (
        (
            cachees,
            "chiffre caché pour en protéger un autre",
            "chiffres cachés pour en protéger d’autres",
        ),
        (imputees, "chiffre repris de l’intercommunalité", "chiffres repris de l’intercommunalité"),
    )
    return [f"{n} {un if n < 2 else plusieurs}" for n, un, plusieurs in faits if n]


def _ours(codes: Iterable[str], communes: Communes) -> list[str]:
    departements = communes.groupes[Valeur.Maille.DEPARTEMENT]
    return [code for code in codes if departement_of(code) in departements]
