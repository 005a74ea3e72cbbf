"""Indicators of the census on people. Pure."""

from functools import partial
from typing import Final

from repere.observatoire.indicateurs.modele import Fonction, Indicateur, Sens
from repere.socle.langue import N_

LICENCE_OUVERTE: Final = "Licence Ouverte 2.0"
RECENSEMENT: Final = "Insee, recensement de la population"
MILLESIME_RECENSEMENT: Final = "2022"

_recensement = partial(
    Indicateur,
    source=RECENSEMENT,
    licence=LICENCE_OUVERTE,
    millesime=MILLESIME_RECENSEMENT,
)
_habitants = partial(
    _recensement, unite=N_("personnes"), fonction=Fonction.COMPTE, chargement="population"
)

POPULATION: Final = (
    _habitants(
        code="population",
        libelle=N_("Habitants"),
        definition=N_("Nombre de personnes qui habitent le territoire."),
        numerateur=N_("habitants"),
    ),
    _habitants(
        code="population_0_14",
        libelle=N_("Habitants de 0 à 14 ans"),
        definition=N_("Nombre de personnes de 0 à 14 ans qui habitent le territoire."),
        numerateur=N_("personnes de 0 à 14 ans"),
    ),
    _habitants(
        code="population_15_29",
        libelle=N_("Habitants de 15 à 29 ans"),
        definition=N_("Nombre de personnes de 15 à 29 ans qui habitent le territoire."),
        numerateur=N_("personnes de 15 à 29 ans"),
    ),
    _habitants(
        code="population_30_44",
        libelle=N_("Habitants de 30 à 44 ans"),
        definition=N_("Nombre de personnes de 30 à 44 ans qui habitent le territoire."),
        numerateur=N_("personnes de 30 à 44 ans"),
    ),
    _habitants(
        code="population_45_59",
        libelle=N_("Habitants de 45 à 59 ans"),
        definition=N_("Nombre de personnes de 45 à 59 ans qui habitent le territoire."),
        numerateur=N_("personnes de 45 à 59 ans"),
    ),
    _habitants(
        code="population_60_74",
        libelle=N_("Habitants de 60 à 74 ans"),
        definition=N_("Nombre de personnes de 60 à 74 ans qui habitent le territoire."),
        numerateur=N_("personnes de 60 à 74 ans"),
    ),
    _habitants(
        code="population_75_et_plus",
        libelle=N_("Habitants de 75 ans et plus"),
        definition=N_("Nombre de personnes de 75 ans et plus qui habitent le territoire."),
        numerateur=N_("personnes de 75 ans et plus"),
    ),
    _habitants(
        code="population_65_et_plus",
        libelle=N_("Habitants de 65 ans et plus"),
        definition=N_("Nombre de personnes de 65 ans et plus qui habitent le territoire."),
        numerateur=N_("personnes de 65 ans et plus"),
        sens=Sens.FRAGILE,
    ),
    _recensement(
        code="part_65_ans_et_plus",
        libelle=N_("Personnes de 65 ans et plus"),
        definition=N_("Sur 100 habitants, combien ont 65 ans ou plus."),
        unite="%",
        fonction=Fonction.PART,
        habitants=True,
        sens=Sens.FRAGILE,
        numerateur=N_("personnes de 65 ans et plus"),
        denominateur=N_("habitants"),
        chargement="population",
    ),
    _recensement(
        code="part_peu_diplomes",
        libelle=N_("Personnes sans diplôme, ou avec le brevet au plus"),
        definition=N_(
            "Sur 100 personnes de 15 ans et plus sorties de l’école, combien ont le brevet au plus. "
            "On compte celles sans diplôme, avec le certificat d’études ou le brevet des collèges."
        ),
        unite="%",
        fonction=Fonction.PART,
        sens=Sens.FRAGILE,
        numerateur=N_("personnes sans diplôme, ou avec le brevet au plus"),
        denominateur=N_("personnes de 15 ans et plus qui ne vont plus à l’école"),
        chargement="diplomes",
    ),
)
