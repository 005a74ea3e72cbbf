"""Indicators on households, what they live on, and who helps them. Pure."""

from functools import partial
from typing import Final

from repere.observatoire.indicateurs.fiches_population import (
    LICENCE_OUVERTE,
    MILLESIME_RECENSEMENT,
    RECENSEMENT,
)
from repere.observatoire.indicateurs.modele import Fonction, Indicateur, Sens
from repere.socle.langue import N_

_recensement = partial(
    Indicateur,
    source=RECENSEMENT,
    licence=LICENCE_OUVERTE,
    millesime=MILLESIME_RECENSEMENT,
    unite="%",
    fonction=Fonction.PART,
    sens=Sens.FRAGILE,
    chargement="menages",
)
_filosofi = partial(
    Indicateur,
    source="Insee, dispositif Filosofi (revenus des ménages)",
    licence=LICENCE_OUVERTE,
    millesime="2023",
    chargement="revenus",
)
_caf = partial(
    Indicateur,
    source="Caisse nationale des allocations familiales (Cnaf)",
    licence=LICENCE_OUVERTE,
    millesime="2024",
    sens=Sens.FRAGILE,
    protege=True,
    chargement="caf",
)

# Scores that others publish: beside ours, never mixed with them.
SCORES: Final = (
    Indicateur(
        code="score_officiel",
        libelle=N_("Score d’un autre indice de fragilité"),
        definition=N_(
            "Score publié par un autre organisme, avec sa propre méthode. Il ne se compare pas à l’indice "
            "de Repère, et ne s’additionne pas."
        ),
        unite=N_("points"),
        source="Selon le fichier chargé",
        licence="Selon le fichier chargé",
        millesime="selon le fichier",
        fonction=Fonction.MEDIANE,
        sens=Sens.FRAGILE,
    ),
)

MENAGES: Final = (
    _recensement(
        code="menages_seuls",
        libelle=N_("Personnes qui vivent seules"),
        definition=N_("Sur 100 ménages, combien sont faits d’une seule personne."),
        numerateur=N_("ménages d’une personne"),
        denominateur=N_("ménages"),
    ),
    _recensement(
        code="familles_monoparentales",
        libelle=N_("Familles d’un seul parent"),
        definition=N_("Sur 100 familles, combien sont faites d’un parent seul avec ses enfants."),
        numerateur=N_("familles d’un seul parent"),
        denominateur=N_("familles"),
    ),
    _filosofi(
        code="taux_pauvrete",
        libelle=N_("Personnes pauvres"),
        definition=N_(
            "Sur 100 personnes, combien vivent avec moins de 60 % du niveau de vie médian du pays. "
            "L’Insee garde secrets les chiffres des petites communes."
        ),
        unite="%",
        fonction=Fonction.PART,
        habitants=True,
        sens=Sens.FRAGILE,
        numerateur=N_("personnes pauvres"),
        denominateur=N_("personnes dont les revenus sont connus"),
        protege=True,
    ),
    _filosofi(
        code="revenu_median",
        libelle=N_("Niveau de vie médian"),
        definition=N_(
            "La moitié des personnes vivent avec moins que cette somme par an, l’autre moitié avec plus. "
            "Ce chiffre ne s’additionne pas : il n’existe que pour les territoires où l’Insee le publie."
        ),
        unite=N_("€ par an"),
        fonction=Fonction.MEDIANE,
        sens=Sens.FAVORABLE,
    ),
    _caf(
        code="allocataires_caf",
        libelle=N_("Foyers aidés par la Caf"),
        definition=N_(
            "Nombre de foyers qui reçoivent une aide de la caisse d’allocations familiales (Caf)."
        ),
        unite=N_("foyers"),
        fonction=Fonction.COMPTE,
        numerateur=N_("foyers aidés par la Caf"),
    ),
    _caf(
        code="part_allocataires_rsa",
        libelle=N_("Foyers au RSA, parmi ceux que la Caf aide"),
        definition=N_(
            "Sur 100 foyers aidés par la Caf, combien reçoivent le revenu de solidarité active (RSA)."
        ),
        unite="%",
        fonction=Fonction.PART,
        numerateur=N_("foyers au RSA"),
        denominateur=N_("foyers aidés par la Caf"),
    ),
)
