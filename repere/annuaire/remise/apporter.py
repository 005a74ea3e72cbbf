"""What to bring, by what one comes for."""

from typing import Final

from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import N_, _

_TOUJOURS: Final = (
    N_("Votre téléphone, chargé : des codes y arrivent par message"),
    N_("Vos adresses et mots de passe, si vous les avez notés"),
)
_PAR_SERVICE: Final[dict[str, tuple[str, ...]]] = {
    "Aide aux démarches administratives": (
        N_("Votre pièce d’identité et votre carte Vitale"),
        N_("Le courrier ou le dossier concerné (impôts, Caf, retraite…)"),
        N_("Un relevé d’identité bancaire (RIB)"),
    ),
    "Insertion professionnelle via le numérique": (
        N_("Votre CV, même ancien, et votre numéro France Travail"),
    ),
    "Accès internet et matériel informatique": (
        N_("Les documents à imprimer, sur une clé USB ou dans vos messages"),
    ),
    "Utilisation sécurisée du numérique": (N_("Le message ou le courrier qui vous inquiète"),),
    "Parentalité et éducation avec le numérique": (
        N_("Les identifiants de l’école ou du collège de votre enfant"),
    ),
    "Acquisition de matériel informatique à prix solidaire": (
        N_("Un justificatif de vos ressources, si vous en avez un"),
    ),
}
_APPRENDRE: Final = "Maîtrise des outils numériques du quotidien"
_APPAREIL: Final = N_("Votre ordinateur ou votre tablette, avec le chargeur")


def what_to_bring(fiche: Fiche) -> list[str]:
    """Return what to bring to the place, the most useful first; nothing when it says no service."""
    if not fiche.services:
        return []
    dits = [texte for service in fiche.services for texte in _PAR_SERVICE.get(service, ())]
    # "On n'utilise que le matériel du lieu": nobody carries a computer there for nothing.
    if _APPRENDRE in fiche.services and fiche.materiel_personnel_bienvenu is not False:
        dits.append(_APPAREIL)
    return [_(dit) for dit in (*dits, *_TOUJOURS)]
