"""The observatory's own measures beside the official indicators: one registry, one way to read them."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from repere.observatoire.calcul.croisement import EN_MANQUE
from repere.observatoire.calcul.modele import VINGT_MINUTES
from repere.observatoire.indicateurs.modele import (
    ABSENTE,
    ESTIMEE,
    PUBLIEE,
    Chiffre,
    Fonction,
    Indicateur,
    Sens,
)
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import Ensemble, whole
from repere.observatoire.lecture.fragilite import fragilities
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import cover
from repere.observatoire.offre.modele import TOUT, Couverture
from repere.observatoire.territoires import Territoire
from repere.socle.langue import N_

FRAGILITE: Final = "indice_fragilite"
ACCES: Final = "acces_aide"
A_20_MINUTES: Final = "a_20_minutes"
LIEUX: Final = "lieux_aide"
HEURES: Final = "heures_aide"
AIDE_RARE: Final = "aide_rare"
_SOURCE: Final = N_("Repère, d’après les lieux de cet annuaire")
_notre = partial(
    Indicateur, source=_SOURCE, licence="Licence Ouverte 2.0", millesime=N_("aujourd’hui")
)

MESURES: Final[Mapping[str, Indicateur]] = {
    fiche.code: fiche
    for fiche in (
        _notre(
            code=FRAGILITE,
            libelle=N_("Indice de fragilité numérique"),
            definition=N_(
                "La moyenne de cinq critères, notés de 1 à 10. Ce sont l’âge, le diplôme, la pauvreté, "
                "l’internet fixe et la 4G. Il en faut trois connus. Une note ne dit pas combien de "
                "personnes sont concernées : leur nombre est toujours à côté."
            ),
            unite=N_("sur 10"),
            source=N_("Repère, d’après l’Insee et l’Arcep"),
            fonction=Fonction.MEDIANE,
            sens=Sens.FRAGILE,
        ),
        _notre(
            code=ACCES,
            libelle=N_("Heures d’aide à portée"),
            definition=N_(
                "Heures d’aide par semaine, pour 10\N{NO-BREAK SPACE}000 habitants, à 30 minutes au plus. Un lieu proche compte "
                "plus qu’un lieu loin. Chaque lieu est partagé entre tous ceux qui peuvent y venir."
            ),
            unite=N_("h par semaine"),
            fonction=Fonction.MEDIANE,
            sens=Sens.FAVORABLE,
        ),
        _notre(
            code=A_20_MINUTES,
            libelle=N_("Habitants à moins de 20 minutes d’une aide"),
            definition=N_(
                "Sur 100 habitants, combien vivent dans une commune située à moins de 20 minutes d’un lieu qui "
                "ouvre. Le trajet est estimé en voiture."
            ),
            unite="%",
            fonction=Fonction.PART,
            sens=Sens.FAVORABLE,
            numerateur=N_("habitants à moins de 20 minutes"),
            denominateur=N_("habitants"),
        ),
        _notre(
            code=LIEUX,
            libelle=N_("Lieux d’aide"),
            definition=N_(
                "Lieux et arrêts de cet annuaire qui ouvrent et que l’on sait placer sur une carte."
            ),
            unite=N_("lieux"),
            fonction=Fonction.COMPTE,
            sens=Sens.FAVORABLE,
        ),
        _notre(
            code=HEURES,
            libelle=N_("Heures d’aide connues"),
            definition=N_(
                "Heures d’ouverture par semaine des lieux dont on connaît les horaires, hors vacances et jours "
                "fériés. Un lieu sans horaires n’y compte pas."
            ),
            unite=N_("h par semaine"),
            fonction=Fonction.COMPTE,
            sens=Sens.FAVORABLE,
        ),
        _notre(
            code=AIDE_RARE,
            libelle=N_("Habitants là où l’aide manque le plus"),
            definition=N_(
                "Habitants des communes où le besoin est parmi les plus forts et l’aide parmi les plus rares. "
                "Chaque fois, on coupe la population de la région en trois parts, les plus égales possibles. Les "
                "communes de même chiffre restent ensemble. Sans chiffres du besoin propres à chaque commune, "
                "ce sont les habitants à plus de 20 minutes d’une aide."
            ),
            unite=N_("habitants"),
            fonction=Fonction.COMPTE,
            sens=Sens.FRAGILE,
        ),
    )
}
FICHES: Final[Mapping[str, Indicateur]] = {**MESURES, **INDICATEURS}


def measured(
    territoires: Sequence[Territoire], code: str, *, annee: int | None = None
) -> dict[Territoire, Chiffre]:
    """Return the figure of ``code`` for each territory. Raises KeyError on a code that is no measure."""
    if code in INDICATEURS:
        lus = figures(territoires, code, annee=annee)
        return {territoire: lus[territoire, code] for territoire in territoires}
    return ours(territoires, code)[code]


def ours(territoires: Sequence[Territoire], *codes: str) -> dict[str, dict[Territoire, Chiffre]]:
    """Return our own measures of each territory, of one moment."""
    ensemble = whole()
    parts = members(territoires)
    trouvees = {}
    for code in codes:
        if code == FRAGILITE:
            trouvees[code] = _scores(territoires)
        else:
            trouvees[code] = {
                territoire: _own(ensemble, MESURES[code], [part.code for part in parts[territoire]])
                for territoire in territoires
            }
    return trouvees


def _scores(territoires: Sequence[Territoire]) -> dict[Territoire, Chiffre]:
    fiche = MESURES[FRAGILITE]
    return {
        territoire: Chiffre(statut=ABSENTE)
        if indice is None
        else Chiffre(
            valeur=indice.note,
            # Of whatever kind: « repris de l’intercommunalité » would be said of what is not.
            statut=ESTIMEE if indice.imputes else PUBLIEE,
            source=f"{fiche.source} ({indice.combien})",
            licence=fiche.licence,
        )
        for territoire, indice in fragilities(territoires).items()
    }


def _own(ensemble: Ensemble, fiche: Indicateur, codes: list[str]) -> Chiffre:
    couverture = cover(ensemble.offre, codes, TOUT)
    numerateur, denominateur = _counted(fiche.code, couverture, ensemble, codes)
    valeur = numerateur
    if fiche.fonction is Fonction.PART:
        valeur = (
            100 * numerateur / denominateur if numerateur is not None and denominateur else None
        )
    return Chiffre(
        valeur=valeur,
        numerateur=numerateur,
        denominateur=denominateur,
        statut=ABSENTE if valeur is None else PUBLIEE,
        communes_connues=len(codes),
        communes=len(codes),
        source=fiche.source,
        licence=fiche.licence,
        part_connue=1.0,
    )


def _counted(
    code: str, couverture: Couverture, ensemble: Ensemble, codes: list[str]
) -> tuple[float | None, float | None]:
    if code == ACCES:
        return couverture.acces, None
    if code == A_20_MINUTES:
        return float(couverture.a_portee[VINGT_MINUTES]), float(couverture.total)
    if code == LIEUX:
        return float(couverture.lieux), None
    if code == HEURES:
        # Places of unknown hours count for one each: not here.
        return couverture.heures - couverture.inconnues, None
    if ensemble.mesure is Mesure.POPULATION:
        return float(couverture.total - couverture.a_portee[VINGT_MINUTES]), None
    return float(sum(c.personnes for c in ensemble.of(codes) if c.classe == EN_MANQUE)), None
