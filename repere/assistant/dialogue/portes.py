"""What we do not answer, and who does: one plain sentence, and doors to knock at. Never a right, never an amount.

The numbers are those of the State or of national associations.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from repere.assistant.dialogue.reponse import Porte
from repere.socle.langue import N_, _

ALLO_SERVICE_PUBLIC: Final = "39 39"


class _Renvoi(NamedTuple):
    """Sentences, and doors: (name or telephone number, address)."""

    phrases: tuple[str, ...]
    portes: tuple[tuple[str, str], ...] = ()


_SERVICE_PUBLIC: Final = ("39 39", "tel:3939")
_RENVOIS: Final[Mapping[str, _Renvoi]] = {
    "aide_alimentaire": _Renvoi(
        (
            N_("Pour manger, demandez au CCAS : c’est l’aide sociale de votre mairie."),
            N_("Les Restos du cœur accueillent aussi. Le 115 connaît les repas servis dans la rue."),
        ),
        (("Restos du cœur", "https://www.restosducoeur.org"), ("115", "tel:115")),
    ),
    "logement": _Renvoi(
        (
            N_("Pour un logement, l’Adil de votre département conseille gratuitement."),
            N_("Votre mairie connaît les demandes de logement social."),
        ),
        (("Adil", "https://www.anil.org/lanil-et-les-adil/votre-adil/"),),
    ),
    "sante": _Renvoi(
        (
            N_("Pour votre santé, appelez votre médecin ou votre pharmacien."),
            N_("Le soir et le week-end : le 116 117. En cas d’urgence : le 15."),
        ),
        (("116 117", "tel:116117"), ("15", "tel:15")),
    ),
    "juridique": _Renvoi(
        (
            N_("Pour une question de droit, appelez un point-justice : le 30 39. C’est gratuit."),
            N_("France Services peut aussi vous diriger."),
        ),
        (("30 39", "tel:3039"),),
    ),
    "transport": _Renvoi(
        (N_("Pour vous déplacer, demandez à votre mairie, ou au réseau de cars et de trains Rémi."),),
        (("Rémi", "https://www.remi-centrevaldeloire.fr"),),
    ),
    "reparation": _Renvoi(
        (
            N_("Les lieux que je connais ne réparent pas les appareils."),
            N_("Un Repair Café vous aide à réparer. Un magasin peut aussi le faire."),
        ),
        (("Repair Café", "https://www.repaircafe.org/fr/"),),
    ),
    "technique": _Renvoi(
        (
            N_("Pour une panne de ligne ou de box, appelez votre opérateur."),
            N_("Son numéro est sur votre facture."),
        ),
        (("J’alerte l’Arcep", "https://jalerte.arcep.fr"),),
    ),
    "info_droits": _Renvoi(
        (
            N_("Je ne réponds pas sur les droits ni sur les montants : je pourrais me tromper."),
            N_("Un conseiller France Services le peut, gratuitement."),
        ),
        (_SERVICE_PUBLIC,),
    ),
    "autre": _Renvoi(
        (
            N_("Je ne connais que l’aide avec le numérique."),
            N_("Pour le reste, votre mairie ou France Services vous dirige."),
        ),
        (_SERVICE_PUBLIC,),
    ),
    "meta": _Renvoi(
        (
            N_("Je suis un robot. Je comprends un besoin et une commune, et je montre des lieux de l’annuaire."),
            N_("Je n’invente rien, et je ne garde pas ce que vous écrivez."),
        )
    ),
    "meta_pro": _Renvoi(
        (
            N_("Je suis un robot, pour orienter le public. Rien de ce que vous écrivez n’est gardé."),
            N_("Vous pouvez mettre l’annuaire sur votre site, ou reprendre les données."),
        ),
        (
            (N_("Mettre l’annuaire sur votre site"), "/integrer/"),
            (N_("Reprendre les données"), "/donnees/"),
            (N_("Utiliser l’API"), "/api/v1/docs"),
        ),
    ),
    "injure": _Renvoi(
        (
            N_("Je comprends que ce soit pénible."),
            N_("Je peux vous trouver quelqu’un qui aide. Dites-moi de quoi vous avez besoin."),
        )
    ),
    "menace": _Renvoi(
        (
            N_("Je ne peux pas répondre à une menace."),
            N_("Si vous avez besoin d’aide, je peux vous trouver quelqu’un à qui parler."),
        )
    ),
    "illicite": _Renvoi((N_("Je ne peux pas aider à cela."),)),
    "injection": _Renvoi((N_("Je ne sais faire qu’une chose : trouver un lieu d’aide près de vous."),)),
}  # fmt: skip


def sentences(hors_sujet: str | None) -> tuple[str, ...]:
    """Return what is said of a subject that is not ours, () for others."""
    renvoi = _RENVOIS.get(hors_sujet or "")
    return tuple(_(phrase) for phrase in renvoi.phrases) if renvoi else ()


def doors(hors_sujet: str | None) -> tuple[Porte, ...]:
    """Return who answers it."""
    renvoi = _RENVOIS.get(hors_sujet or "")
    return tuple(Porte(_(nom), lien) for nom, lien in renvoi.portes) if renvoi else ()
