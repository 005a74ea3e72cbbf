"""Indicators of the census on people. Pure."""

from functools import partial
from typing import Final

from repere.observatoire.indicateurs.modele import Fonction, Indicateur, Sens

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
    _recensement, unite="personnes", fonction=Fonction.COMPTE, chargement="population"
)

POPULATION: Final = (
    _habitants(
        code="population",
        libelle="Habitants",
        definition="Nombre de personnes qui habitent le territoire.",
        numerateur="habitants",
    ),
    *(
        _habitants(
            code=f"population_{debut}_{fin}",
            libelle=f"Habitants de {debut} à {fin} ans",
            definition=f"Nombre de personnes de {debut} à {fin} ans qui habitent le territoire.",
            numerateur=f"personnes de {debut} à {fin} ans",
        )
        for debut, fin in ((0, 14), (15, 29), (30, 44), (45, 59), (60, 74))
    ),
    _habitants(
        code="population_75_et_plus",
        libelle="Habitants de 75 ans et plus",
        definition="Nombre de personnes de 75 ans et plus qui habitent le territoire.",
        numerateur="personnes de 75 ans et plus",
    ),
    _habitants(
        code="population_65_et_plus",
        libelle="Habitants de 65 ans et plus",
        definition="Nombre de personnes de 65 ans et plus qui habitent le territoire.",
        numerateur="personnes de 65 ans et plus",
        sens=Sens.FRAGILE,
    ),
    _recensement(
        code="part_65_ans_et_plus",
        libelle="Personnes de 65 ans et plus",
        definition="Sur 100 habitants, combien ont 65 ans ou plus.",
        unite="%",
        fonction=Fonction.PART,
        habitants=True,
        sens=Sens.FRAGILE,
        numerateur="personnes de 65 ans et plus",
        denominateur="habitants",
        chargement="population",
    ),
    _recensement(
        code="part_peu_diplomes",
        libelle="Personnes sans diplôme, ou avec le brevet au plus",
        definition=(
            "Sur 100 personnes de 15 ans et plus sorties de l’école, combien ont le brevet au plus. "
            "On compte celles sans diplôme, avec le certificat d’études ou le brevet des collèges."
        ),
        unite="%",
        fonction=Fonction.PART,
        sens=Sens.FRAGILE,
        numerateur="personnes sans diplôme, ou avec le brevet au plus",
        denominateur="personnes de 15 ans et plus qui ne vont plus à l’école",
        chargement="diplomes",
    ),
)
