"""From figures of communes to that of any group of them: sums over sums, never a mean of rates. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from repere.observatoire.indicateurs.modele import (
    ABSENTE,
    ESTIMEE,
    IMPUTEE,
    PAR_DEPARTEMENT,
    PAR_TAUX,
    PUBLIEE,
    SECRETE,
    Chiffre,
    Fonction,
)

# The most doubtful status of what is added up is that of the sum.
_DOUTEUX = (ESTIMEE, IMPUTEE, PUBLIEE)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where figures come from, as pages print it."""

    source: str = ""
    licence: str = ""
    millesime: str = ""


SANS_PROVENANCE = Provenance()


@dataclass(frozen=True, slots=True)
class Mesure:
    """A figure as it was loaded. ``numerateur`` None: kept secret. A count has no denominator."""

    numerateur: float | None
    denominateur: float | None = None
    statut: str = PUBLIEE
    provenance: Provenance = SANS_PROVENANCE
    d_apres: str = ""

    @property
    def connue(self) -> bool:
        """Whether it tells something."""
        return self.numerateur is not None


@dataclass(frozen=True, slots=True)
class Membre:
    """A commune of a territory, its figure if any. ``population`` weighs what is known."""

    population: float
    mesure: Mesure | None = None


def aggregate(
    fonction: Fonction,
    membres: Sequence[Membre],
    *,
    annee: int | None = None,
    propre: Mesure | None = None,
) -> Chiffre:
    """Return the figure of a territory. ``propre``: what the source publishes for the territory itself.

    The sum of communes wins when all of them are published: it adds up with what the page of each commune says.
    """
    if len(membres) == 1 and fonction is not Fonction.CLASSEMENT:
        seule = membres[0].mesure
        # Most of what maps ask: a commune, what is known of it.
        if seule is not None and seule.connue and propre is None:
            return _own(fonction, seule, annee, 1)
    connues = [m for m in membres if m.mesure is not None and m.mesure.connue]
    completes = len(connues) == len(membres) and all(
        m.mesure is not None and m.mesure.statut == PUBLIEE for m in connues
    )
    if propre is not None and propre.connue and (fonction is Fonction.MEDIANE or not completes):
        return _own(fonction, propre, annee, len(membres))
    if not connues or (fonction is Fonction.MEDIANE and len(membres) > 1):
        return _unknown(fonction, membres, propre, annee)
    return _sum(fonction, connues, membres, annee)


def ratio(fonction: Fonction, numerateur: float, denominateur: float | None) -> float | None:
    """Return what is printed of a numerator and its denominator."""
    if fonction is not Fonction.PART:
        return numerateur
    return 100 * numerateur / denominateur if denominateur else None


def _own(fonction: Fonction, propre: Mesure, annee: int | None, communes: int) -> Chiffre:
    return Chiffre(
        valeur=ratio(fonction, propre.numerateur or 0.0, propre.denominateur),
        numerateur=propre.numerateur,
        denominateur=propre.denominateur if fonction is Fonction.PART else None,
        annee=annee,
        statut=propre.statut,
        communes_connues=communes,
        communes=communes,
        source=propre.provenance.source,
        licence=propre.provenance.licence,
        millesime=propre.provenance.millesime,
        part_connue=1.0,
        d_apres=_rests_on([propre]),
    )


def _unknown(
    fonction: Fonction, membres: Sequence[Membre], propre: Mesure | None, annee: int | None
) -> Chiffre:
    """Nothing to print: because it is secret, or because nothing was loaded."""
    mesures = [m.mesure for m in membres if m.mesure is not None]
    if propre is not None:
        mesures.append(propre)
    secretes = [m for m in mesures if not m.connue]
    if not secretes or (fonction is Fonction.MEDIANE and len(secretes) < len(mesures)):
        return Chiffre(statut=ABSENTE, communes=len(membres))
    origine = secretes[0].provenance
    return Chiffre(
        annee=annee,
        statut=SECRETE,
        communes=len(membres),
        source=origine.source,
        licence=origine.licence,
        millesime=origine.millesime,
    )


def _sum(
    fonction: Fonction, connues: Sequence[Membre], membres: Sequence[Membre], annee: int | None
) -> Chiffre:
    mesures = [m.mesure for m in connues if m.mesure is not None]
    numerateur = sum(m.numerateur for m in mesures if m.numerateur is not None)
    denominateur: float | None = None
    if fonction is Fonction.PART:
        denominateur = sum(m.denominateur or 0.0 for m in mesures)
    elif fonction is Fonction.CLASSEMENT:
        denominateur = float(len(mesures))
    origines = {m.provenance for m in mesures}
    return Chiffre(
        valeur=ratio(fonction, numerateur, denominateur),
        numerateur=numerateur,
        denominateur=denominateur,
        annee=annee,
        statut=next(s for s in _DOUTEUX if any(m.statut == s for m in mesures)),
        communes_connues=len(connues),
        communes=len(membres),
        source=" ; ".join(sorted({o.source for o in origines})),
        licence=" ; ".join(sorted({o.licence for o in origines})),
        millesime=" ; ".join(sorted({o.millesime for o in origines})),
        part_connue=_share(connues, membres),
        d_apres=_rests_on(mesures),
    )


def _share(connues: Sequence[Membre], membres: Sequence[Membre]) -> float:
    """Return the part of the people who live where it is known; of communes, when nobody says who lives there."""
    population = sum(m.population for m in membres)
    if not population:
        return len(connues) / len(membres)
    return sum(m.population for m in connues) / population


def _rests_on(mesures: Sequence[Mesure]) -> str:
    """Return what estimates among these rest on, the roughest first."""
    bases = {m.d_apres or PAR_TAUX for m in mesures if m.statut == ESTIMEE}
    return PAR_DEPARTEMENT if PAR_DEPARTEMENT in bases else PAR_TAUX if bases else ""


def without_counts(chiffre: Chiffre) -> Chiffre:
    """Return a figure whose rate alone is known: its weights are residents, who are not what it counts."""
    return replace(chiffre, numerateur=None, denominateur=None)


def add_up(mesures: Sequence[Mesure]) -> Mesure | None:
    """Return what territories that make a larger one publish together; None when one is missing or secret."""
    if not mesures or any(m.numerateur is None for m in mesures):
        return None
    bas = [m.denominateur for m in mesures]
    connus = [d for d in bas if d is not None]
    return Mesure(
        numerateur=sum(m.numerateur or 0.0 for m in mesures),
        denominateur=sum(connus) if len(connus) == len(bas) else None,
        statut=next(s for s in _DOUTEUX if any(m.statut == s for m in mesures)),
        provenance=mesures[0].provenance,
        d_apres=_rests_on(mesures),
    )
