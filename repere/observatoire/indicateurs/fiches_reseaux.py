"""Indicators on networks, and on what the State says of a territory. Pure."""

from functools import partial
from typing import Final

from repere.observatoire.indicateurs.fiches_population import LICENCE_OUVERTE
from repere.observatoire.indicateurs.modele import Fonction, Indicateur, Sens
from repere.socle.langue import N_

_part = partial(
    Indicateur, licence=LICENCE_OUVERTE, unite="%", fonction=Fonction.PART, sens=Sens.FRAGILE
)

RESEAUX: Final = (
    _part(
        code="part_sans_fixe_tres_haut_debit",
        libelle=N_("Logements et locaux sans internet fixe rapide"),
        definition=N_(
            "Sur 100 logements et locaux, combien n’ont par un câble aucune offre de 30 Mbit/s ou plus. "
            "La 4G fixe et le satellite ne comptent pas."
        ),
        source="Arcep, Ma connexion internet",
        millesime="dernier trimestre publié",
        numerateur=N_("logements et locaux sans internet fixe rapide"),
        denominateur=N_("logements et locaux"),
        chargement="internet-fixe",
    ),
    _part(
        code="part_sans_4g",
        libelle=N_("Territoire sans 4G"),
        definition=N_(
            "Sur 100 km² de la commune, combien ne sont couverts en 4G par aucun opérateur. "
            "Un chiffre de population remplace la surface quand la source le donne."
        ),
        source="Arcep, Mon réseau mobile",
        millesime="dernier trimestre publié",
        numerateur=N_("surface ou population sans 4G"),
        denominateur=N_("surface ou population"),
        chargement="4g",
    ),
    Indicateur(
        code="qpv",
        libelle=N_("Communes avec un quartier prioritaire"),
        definition=N_(
            "Communes où se trouve un quartier prioritaire de la politique de la ville, ou une partie. "
            "L’État y aide plus les habitants."
        ),
        unite=N_("communes"),
        source="Agence nationale de la cohésion des territoires, quartiers prioritaires",
        licence=LICENCE_OUVERTE,
        millesime="2024",
        fonction=Fonction.CLASSEMENT,
        sens=Sens.FRAGILE,
        numerateur=N_("communes avec un quartier prioritaire"),
        denominateur=N_("communes"),
        chargement="qpv",
    ),
    Indicateur(
        code="frr",
        libelle=N_("Communes classées France Ruralités Revitalisation"),
        definition=N_(
            "Communes rurales que l’État classe comme fragiles, pour y aider les entreprises."
        ),
        unite=N_("communes"),
        source="Direction générale des collectivités locales, zonage France Ruralités Revitalisation",
        licence=LICENCE_OUVERTE,
        millesime="2024",
        fonction=Fonction.CLASSEMENT,
        sens=Sens.FRAGILE,
        numerateur=N_("communes classées"),
        denominateur=N_("communes"),
        chargement="frr",
    ),
)
